"""The map for Graphviz: balanced, quoted, and with every scene in it."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.dot import dot, quoted
from game.authoring.graph import story_map
from game.authoring.walked import NOWHERE
from tests.authoring.maps import GOOD, SHIPPED, ran, scenario_of, shipped

QUOTED = r'"(?:[^"\\]|\\["\\])*"'
ATTRIBUTES = rf"\w+=(?:{QUOTED}|\d+)(?:, \w+=(?:{QUOTED}|\d+))*"
LINES = (
    rf"digraph {QUOTED} \{{",
    rf"  (?:\w+=(?:{QUOTED}|[\w.]+); ?)+",
    r"  (?:node|edge) \[.*\];",
    rf"  subgraph cluster_\d+ \{{ label={QUOTED};",
    r"    s\d+ \[label=<(<TABLE .*</TABLE>)>\];",
    r"  \}",
    rf"  s\d+:(?:out|r\d+):e -> s\d+(?: \[{ATTRIBUTES}\])?;",
    r"\}",
)


@pytest.mark.parametrize("name", [*SHIPPED, "hostile"])
def test_every_line_is_one_that_graphviz_knows(name: str) -> None:
    for line in dot(story_map(scenario_of(name)), NOWHERE).splitlines():
        found = next((match for known in LINES if (match := re.fullmatch(known, line))), None)
        assert found is not None, line
        for table in found.groups():
            assert {each.tag for each in ElementTree.fromstring(table).iter()} <= {"TABLE", "TR", "TD", "B", "I", "BR"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_scene_response_and_way_is_in_it(name: str) -> None:
    story = story_map(shipped(name))
    told = dot(story, NOWHERE)
    assert len(re.findall(r"^    s\d+ ", told, re.MULTILINE)) == len(story.cards)
    assert told.count('PORT="r') == sum(len(card.rows) for card in story.cards.values())
    ways = sum(len(card.ways) + sum(len(row.ways) for row in card.rows) for card in story.cards.values())
    assert told.count(" -> ") == ways


def test_a_run_is_broad() -> None:
    told = dot(story_map(shipped("coffee-with-ines")), ran("coffee-with-ines", GOOD))
    assert "  s0:out:e -> s1 [penwidth=5];\n" in told
    assert re.search(r"s8:out:e -> s11 \[[^]]*penwidth", told) is None


@given(st.text())
def test_quotes_cannot_end_themselves(text: str) -> None:
    assert re.fullmatch(QUOTED, quoted(text))
