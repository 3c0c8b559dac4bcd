"""An expression comes apart above the mouth."""

import pytest

from game.art.features import Element, Features, joined

EYES, MOUTH = "M10 50h4v4z", "M20 160l9 9z"


def path(d: str, **more: str) -> Element:
    return {"name": "path", "type": "element", "attributes": {"d": d, **more}}


def drawn(first: Element, second: Element) -> list[dict[str, str]]:
    variants = {"first": {"elements": [first]}, "second": {"elements": [second]}}
    return [element["attributes"] for element in joined(Features("first", "second"), variants)]


def test_eyes_come_from_the_first_and_the_mouth_from_the_second() -> None:
    assert drawn(path(EYES + MOUTH), path("M1 1h1z" + "M30 170h1z")) == [{"d": EYES}, {"d": "M30 170h1z"}]


def test_a_line_that_begins_where_another_ended_still_stands_where_it_was() -> None:
    assert drawn(path("M20 160h1zm-10 -110h4z"), path(EYES)) == [{"d": "M10 50h4z"}]


@pytest.mark.parametrize(("written", "kept"), [("M1 2 3 4z", "M1 2L3 4z"), ("m1 2 3-4z", "M1 2l3-4z")])
def test_a_line_without_a_letter_of_its_own_gets_it(written: str, kept: str) -> None:
    assert drawn(path(written), path(EYES)) == [{"d": kept}]


def test_what_a_group_says_holds_for_its_paths() -> None:
    group: Element = {"name": "g", "attributes": {"fill": "red"}, "children": [path(EYES), path(EYES, fill="blue")]}
    assert [each["fill"] for each in drawn(group, path(EYES))] == ["red", "blue"]
