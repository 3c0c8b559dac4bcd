"""Maps of stories for tests, and what can be read off their drawings."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from game.authoring.graph import story_map
from game.authoring.map_svg import drawing
from game.authoring.walked import NOWHERE, Walk, walk
from game.domain.scenario import Scenario
from game.engine.compile import compile_story
from game.engine.replay import replay
from game.loading.load import load
from tests.shipped import story_of

SVG = "{http://www.w3.org/2000/svg}"
TALKED = ["come", "coffees", "modest", "minutes", "pencil", "copy"]
GOOD = [*TALKED, "counter", "ines.send", "jonah.send", "done", "herring"]
SHIPPED = ("coffee-with-ines", "founders-mixer")

HOSTILE = Path(__file__).with_name("hostile.yaml")


class Box(NamedTuple):
    """A card as it is drawn: its element, and where it stands."""

    element: ElementTree.Element
    x: float
    y: float
    wide: float
    high: float

    def meets(self, other: "Box") -> bool:
        """Whether two cards lie on one another."""
        across = self.x < other.x + other.wide and other.x < self.x + self.wide
        return across and self.y < other.y + other.high and other.y < self.y + self.high


def shipped(name: str) -> Scenario:
    """A scenario that came along."""
    return story_of(name).scenario


@cache
def hostile() -> Scenario:
    """A scenario whose author tried every sign there is."""
    loaded = load(HOSTILE.read_bytes(), HOSTILE.name, "hostile")
    assert loaded.scenario is not None, [(each.code, each.message, each.span.line) for each in loaded.diagnostics]
    return loaded.scenario


def scenario_of(name: str) -> Scenario:
    """One of the three."""
    return hostile() if name == "hostile" else shipped(name)


def ran(name: str, choices: list[str], seed: int = 7) -> Walk:
    """The way of a run over a shipped scenario."""
    past = replay(compile_story(shipped(name)), seed, choices)
    assert past.stopped is None, past.stopped
    return walk(story_map(shipped(name)), past)


@cache
def drawn(name: str) -> str:
    """The map of a scenario as SVG."""
    return drawing(story_map(scenario_of(name)), NOWHERE).text


@cache
def tree(name: str) -> ElementTree.Element:
    """The same, parsed."""
    return ElementTree.fromstring(drawn(name))


def boxes(svg: ElementTree.Element) -> dict[str, Box]:
    """The cards of a drawing, by the ids of their scenes."""
    return {each.attrib["data-scene"]: box(each) for each in of_class(svg, "card")}


def box(card: ElementTree.Element) -> Box:
    """Where a card stands."""
    x, y = moved(card)
    return Box(card, x, y, float(card.attrib["data-wide"]), float(card.attrib["data-high"]))


def moved(element: ElementTree.Element) -> tuple[float, float]:
    """How far an element is moved."""
    found = re.fullmatch(r"translate\((\S+) (\S+)\)", element.attrib.get("transform", "translate(0 0)"))
    assert found is not None, element.attrib
    return float(found[1]), float(found[2])


def of_class(svg: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """The groups of a class."""
    return [each for each in svg.iter(f"{SVG}g") if name in each.attrib.get("class", "").split()]


def corners(path: str) -> list[tuple[float, float]]:
    """The points that a path names."""
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path)]
