"""The drawn map: everything is on it, inside its card, and no card lies on another."""

import os
import re
import subprocess
import sys
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.art.lettering import Cut, Style, width
from game.art.pixels import png
from game.authoring.graph import story_map
from game.authoring.map_svg import drawing
from game.domain.mistakes import PROFILES
from game.domain.scenario import SceneKind
from tests.authoring.maps import (
    GOOD,
    SHIPPED,
    SVG,
    Box,
    boxes,
    corners,
    drawn,
    moved,
    of_class,
    ran,
    scenario_of,
    shipped,
    tree,
)

ALL = (*SHIPPED, "hostile")


@pytest.mark.parametrize("name", ALL)
def test_every_scene_and_response_is_drawn(name: str) -> None:
    scenario = scenario_of(name)
    assert list(boxes(tree(name))) == list(scenario.scenes)
    rows = [row.attrib["data-row"] for row in of_class(tree(name), "row")]
    assert rows == [f"{scene.id}.{response.id}" for scene in scenario.scenes.values() for response in scene.responses]


@pytest.mark.parametrize("name", ALL)
def test_no_two_cards_lie_on_one_another(name: str) -> None:
    for one, other in combinations(boxes(tree(name)).values(), 2):
        assert not one.meets(other), (one.element.attrib, other.element.attrib)


def texts(box: Box) -> list[tuple[float, float, float, str]]:
    """Left, right and baseline of every text of a card, and what it says."""
    found = []
    for text in box.element.iter(f"{SVG}text"):
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        found.append((x, x + float(text.attrib["textLength"]), y, text.text or ""))
    return found


@pytest.mark.parametrize("name", ALL)
def test_texts_stay_within_their_card(name: str) -> None:
    for box in boxes(tree(name)).values():
        for left, right, y, said in texts(box):
            assert left >= 10, said
            assert right <= box.wide - 10, said
            assert 10 < y < box.high - 5, said


@pytest.mark.parametrize("name", ALL)
def test_texts_are_as_long_as_they_are_measured(name: str) -> None:
    for text in tree(name).iter(f"{SVG}text"):
        style = Style(Cut(text.attrib["class"].split()[0]), float(text.attrib["font-size"]))
        assert float(text.attrib["textLength"]) == pytest.approx(width(text.text or "", style), abs=0.06)


@pytest.mark.parametrize("name", SHIPPED)
def test_no_two_texts_of_a_card_lie_on_one_another(name: str) -> None:
    for box in boxes(tree(name)).values():
        for one, other in combinations(texts(box), 2):
            beside = one[0] >= other[1] or other[0] >= one[1]
            assert beside or abs(one[2] - other[2]) >= 10, (one, other)


@pytest.mark.parametrize("name", ALL)
def test_ways_go_from_card_to_card(name: str) -> None:
    cards = boxes(tree(name))
    story = story_map(scenario_of(name))
    expected = {(card.id, "", way.to) for card in story.cards.values() for way in card.ways}
    expected |= {(card.id, row.id, way.to) for card in story.cards.values() for row in card.rows for way in row.ways}
    ways = of_class(tree(name), "way")
    assert {(way.attrib["data-from"], way.attrib["data-row"], way.attrib["data-to"]) for way in ways} == expected
    assert len(ways) == len(expected)
    for way in ways:
        begin, end = cards[way.attrib["data-from"]], cards[way.attrib["data-to"]]
        line, tip = way.findall(f"{SVG}path")[1:]
        x, y = corners(line.attrib["d"])[0]
        assert x == pytest.approx(begin.x + begin.wide, abs=0.2)
        assert begin.y < y < begin.y + begin.high
        x, y = corners(tip.attrib["d"])[0]
        assert x == pytest.approx(end.x, abs=0.2)
        assert end.y < y < end.y + end.high


@pytest.mark.parametrize("name", SHIPPED)
def test_a_row_with_a_way_of_its_own_lets_it_leave_beside_it(name: str) -> None:
    cards = boxes(tree(name))
    for way in of_class(tree(name), "way"):
        if way.attrib["data-row"]:
            card = cards[way.attrib["data-from"]]
            wanted = f"{way.attrib['data-from']}.{way.attrib['data-row']}"
            row = next(each for each in card.element.iter(f"{SVG}g") if each.attrib.get("data-row") == wanted)
            ground = row.find(f"{SVG}rect")
            assert ground is not None
            top, high = float(ground.attrib["y"]), float(ground.attrib["height"])
            y = corners(way.findall(f"{SVG}path")[1].attrib["d"])[0][1] - card.y
            assert top <= y <= top + high


@pytest.mark.parametrize("name", SHIPPED)
def test_no_way_runs_across_a_card(name: str) -> None:
    cards = boxes(tree(name))
    for way in of_class(tree(name), "way"):
        points = corners(way.findall(f"{SVG}path")[1].attrib["d"])
        for card in cards.values():
            inner = Box(card.element, card.x + 12, card.y + 2, card.wide - 24, card.high - 4)
            for (x, y), (to_x, to_y) in pairwise(points):
                run = Box(card.element, min(x, to_x), min(y, to_y), abs(to_x - x) + 0.1, abs(to_y - y) + 0.1)
                assert not run.meets(inner), (way.attrib, card.element.attrib)


@pytest.mark.parametrize("name", SHIPPED)
def test_days_stand_side_by_side_and_hold_their_cards(name: str) -> None:
    svg, told = tree(name), story_map(shipped(name))
    days = [rect for day in of_class(svg, "day") if (rect := day.find(f"{SVG}rect")) is not None]
    assert len(days) == len(told.columns)
    spans = [(float(day.attrib["x"]), float(day.attrib["x"]) + float(day.attrib["width"])) for day in days]
    assert all(left[1] == pytest.approx(right[0], abs=0.2) for left, right in pairwise(spans))
    shift = moved(next(each for each in svg.iter(f"{SVG}g") if any("card" in c.attrib.get("class", "") for c in each)))[
        0
    ]
    for scene, box in boxes(svg).items():
        layer = told.cards[scene].layer
        begin, end = next(span for span, column in zip(spans, told.columns, strict=True) if layer in column.layers)
        assert begin < box.x + shift
        assert box.x + shift + box.wide < end


def test_a_row_has_the_colour_and_the_icon_of_the_mistake_it_can_make() -> None:
    row = next(each for each in of_class(tree("coffee-with-ines"), "row") if each.attrib["data-row"] == "table.bride")
    profile = next(each for each in PROFILES.values() if each.icon == "megaphone")
    assert profile.colour in {rect.attrib["fill"] for rect in row.iter(f"{SVG}rect")}
    assert [use.attrib["href"] for use in row.iter(f"{SVG}use")] == ["#megaphone-dark"]
    assert any("Constant self-promotion" in (title.text or "") for title in row.iter(f"{SVG}title"))


def test_kinds_differ_in_their_outline() -> None:
    told = story_map(shipped("founders-mixer"))
    shapes: dict[str, set[SceneKind]] = {}
    for scene, box in boxes(tree("founders-mixer")).items():
        path = box.element.find(f"{SVG}path")
        assert path is not None
        shapes.setdefault(re.sub(r"[\d. -]+", "", path.attrib["d"]), set()).add(told.cards[scene].kind)
    assert [len(kinds) for kinds in shapes.values()] == [1] * 6


@pytest.mark.parametrize("name", SHIPPED)
def test_whatever_is_shown_again_is_drawn_once(name: str) -> None:
    svg = tree(name)
    names = [each.attrib["id"] for each in svg.iter() if "id" in each.attrib]
    assert len(names) == len(set(names))
    used = {use.attrib["href"].removeprefix("#") for use in svg.iter(f"{SVG}use")}
    assert used <= set(names)
    people = sum(bool(person.portrait) for person in shipped(name).people.values())
    faces = [each for each in names if each.startswith("face-")]
    assert people <= len(faces) < len(of_class(svg, "face"))


def test_a_run_stands_out() -> None:
    told = story_map(shipped("coffee-with-ines"))
    walked = ran("coffee-with-ines", GOOD)
    svg = ElementTree.fromstring(drawing(told, walked, "A run").text)
    assert {card.attrib["data-scene"] for card in of_class(svg, "visited")} == walked.scenes
    taken = {(way.attrib["data-from"], way.attrib["data-to"]) for way in of_class(svg, "taken")}
    assert taken == {(step.scene, step.to) for step in walked.steps if step.scene}
    said = {text.text for text in svg.iter(f"{SVG}text")}
    assert {"A run", "wrote ines.send", *map(str, range(1, 8)), "9"} <= said
    assert not of_class(tree("coffee-with-ines"), "visited")


def test_hostile_texts_are_only_texts() -> None:
    svg = tree("hostile")
    tags = {each.tag.removeprefix(SVG) for each in svg.iter()}
    assert not tags & {"script", "a", "image", "foreignObject", "iframe", "animate", "set"}
    for each in svg.iter():
        assert not any(name.startswith("on") for name in each.attrib)
        assert each.attrib.get("href", "#").startswith("#")
    assert "\u202e" not in drawn("hostile")
    said = "".join(svg.itertext())
    assert "<script>alert(2)</script>" in said
    assert "שלום עולם مرحبا بالعالم" in said


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_fetched(name: str) -> None:
    addresses = set(re.findall(r"(?:https?|file|ftp)://[^\s\"'<)]*", drawn(name)))
    assert {address for address in addresses if "w3.org" not in address and "dicebear.com" not in address} == set()
    assert all(url.startswith(("data:font/", "#")) for url in re.findall(r"url\(([^)]*)\)", drawn(name)))


def test_the_map_can_be_painted() -> None:
    assert png(drawn("coffee-with-ines"), 800, 300).startswith(b"\x89PNG")


def test_the_same_story_gives_the_same_map_every_time(tmp_path: Path) -> None:
    written = []
    for seed in ("1", "2"):
        file = tmp_path / f"{seed}.svg"
        command = [sys.executable, "-m", "game", "graph", "coffee-with-ines", "-o", str(file), "--data", str(tmp_path)]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL)
        written.append(file.read_bytes())
    assert written[0] == written[1]


@pytest.mark.parametrize("name", SHIPPED)
def test_headings_do_not_run_into_one_another(name: str) -> None:
    texts = [text for day in of_class(tree(name), "day") for text in day.iter(f"{SVG}text") if text.text]
    for before, after in pairwise(texts):
        assert float(before.attrib["x"]) + float(before.attrib["textLength"]) < float(after.attrib["x"])
