"""The map as Mermaid: every line is one that Mermaid knows, whatever an author wrote."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.graph import story_map
from game.authoring.mermaid import label, mermaid
from game.authoring.walked import NOWHERE
from tests.authoring.maps import GOOD, SHIPPED, ran, scenario_of, shipped

WORDS = r'"(?:[^"`#;\\<>%{}|&]|<br>)*"'
LINES = (
    r"flowchart LR",
    rf"  subgraph d\d+\[{WORDS}\]",
    r"  end",
    rf"    s\d+(?:\({WORDS}\)|>{WORDS}\]|\[\[{WORDS}\]\]|\[/{WORDS}\\\]|\(\[{WORDS}\]\)|\{{\{{{WORDS}\}}\}})",
    r"  s\d+j\(\( \)\)",
    rf"  s\d+j? -->(?:\|{WORDS}\|)? s\d+j?",
    r"  linkStyle \d+ [a-z-]+:[#\w]+(?:,[a-z-]+:[#\w]+)*",
    r"  classDef visited [\w#:,-]+",
    r"  class s\d+(?:,s\d+)* visited",
)


@pytest.mark.parametrize("name", [*SHIPPED, "hostile"])
def test_every_line_is_one_that_mermaid_knows(name: str) -> None:
    for line in mermaid(story_map(scenario_of(name)), NOWHERE).splitlines():
        assert any(re.fullmatch(known, line) for known in LINES), line


@pytest.mark.parametrize("name", SHIPPED)
def test_every_scene_and_response_is_in_it(name: str) -> None:
    told = mermaid(story_map(shipped(name)), NOWHERE)
    for place, scene in enumerate(shipped(name).scenes.values()):
        assert len(re.findall(rf"^    s{place}\W", told, re.MULTILINE)) == 1
        for response in scene.responses:
            assert f"{response.id}: " in told


def test_arrows_lead_where_the_story_does() -> None:
    told = mermaid(story_map(shipped("coffee-with-ines")), NOWHERE)
    places = list(shipped("coffee-with-ines").scenes)
    assert '  s0 -->|"come: Come in with me. You’d make me look calm."| s1\n' in told
    assert f'  s{places.index("fountain")}j -->|"otherwise"| s{places.index("nine-maps")}\n' in told


def test_a_run_is_broad_and_a_mistake_coloured() -> None:
    walked = ran("coffee-with-ines", GOOD)
    told = mermaid(story_map(shipped("coffee-with-ines")), walked)
    visited = [f"s{place}" for place, name in enumerate(shipped("coffee-with-ines").scenes) if name in walked.scenes]
    assert f"  class {','.join(visited)} visited\n" in told
    assert "  linkStyle 1 stroke-width:5px\n" in told
    assert "  linkStyle 3 stroke:#e69f00\n" in told


@given(st.text())
def test_a_label_cannot_end_itself(text: str) -> None:
    assert re.fullmatch(WORDS, f'"{label(text)}"')
    assert "\n" not in label(text)
