"""Authors find every word for how people and places look, and are told which they missed."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.domain.looks import (
    BACKDROPS,
    CLOCK,
    COLOURED_HEADS,
    EVENING,
    EXPRESSIONS,
    LIGHTS,
    MORNING,
    NIGHTFALL,
    PARTS,
    STAGES,
    THINGS,
)
from game.loading.load import load

ROOT = Path(__file__).parents[2]
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
FAULTY = ROOT / "tests" / "faults" / "unknown-look.yaml"


def words_in(text: str) -> set[str]:
    return set(re.findall(r"`([\w-]+)`", text))


def section(begin: str, end: str) -> str:
    return FORMAT.split(begin, 1)[1].split(end, 1)[0]


@pytest.mark.parametrize("part", sorted(PARTS.keys() - {"head"}))
def test_the_reference_has_every_word_of_a_part(part: str) -> None:
    assert words_in(section(f"| `{part}` |", "\n")) == PARTS[part]


def test_the_reference_has_every_head_once() -> None:
    heads = re.findall(r"`([\w-]+)`", section("under its names:", "`hair` shows on"))
    assert sorted(heads) == sorted(PARTS["head"])
    assert words_in(section("`hair` shows on", ", where")) == COLOURED_HEADS


def test_the_reference_has_every_expression_and_backdrop() -> None:
    assert words_in(section("Expressions: ", ". A line")) == EXPRESSIONS
    assert words_in(section("`backdrop` is the picture", "Without one")) == BACKDROPS.keys()


def test_the_reference_has_every_thing() -> None:
    assert words_in(section("There are `book`", "one of each")) | {"book"} == THINGS


def test_the_reference_has_every_light_and_says_at_which_hour_it_comes() -> None:
    said = section("`light` is the light", "Without one")
    assert words_in(said) == {*LIGHTS, CLOCK}
    assert [f"{hour}:00" for hour in (EVENING, NIGHTFALL, MORNING)] == re.findall(r"\d+:00", said)


def test_editors_are_offered_the_words() -> None:
    forms: dict[str, Any] = json.loads((ROOT / "docs" / "scenario.schema.json").read_text(encoding="utf-8"))["$defs"]
    portrait = forms["Person"]["properties"]["portrait"]
    assert {part: frozenset(each["enum"]) for part, each in portrait["properties"].items()} == PARTS
    assert portrait["additionalProperties"] is False
    assert set(forms["Place"]["properties"]["backdrop"]["enum"]) == {"", *BACKDROPS}
    assert set(forms["Scene"]["properties"]["brings"]["propertyNames"]["enum"]) == THINGS
    for form in ("Place", "Scene"):
        assert set(forms[form]["properties"]["light"]["enum"]) == {"", *LIGHTS, CLOCK}
    assert set(forms["SeasonFile"]["properties"]["backdrop"]["enum"]) == {"", *STAGES}


def test_a_word_is_underlined_with_the_likeliest_one_or_all_of_them() -> None:
    found = load(FAULTY.read_bytes(), "walk.yaml", "walk").diagnostics
    told = [(each.text[each.span.column - 1 : each.span.end - 1], each.message, each.help) for each in found]
    assert told == [
        ("twist", "unknown head `twist`", "did you mean `twists`?"),
        ("amber", "unknown skin `amber`", "one of: bronze, brown, deep, light, tan"),
        ("hat", "unknown part of a portrait `hat`", "one of: beard, clothing, glasses, hair, head, skin"),
        ("clothes", "unknown part of a portrait `clothes`", "did you mean `clothing`?"),
    ]
