"""A first scenario is sound and can be played to its endings whatever names were typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.sketch import MOST_PEOPLE, PEOPLE, PLACES, Sketch, ids_of, sketched, suggested, typed
from game.domain.scenario import Scenario
from game.engine.compile import compile_story
from game.engine.replay import replay
from game.loading.ids import is_id
from game.loading.load import load

NASTY = st.sampled_from(
    ["Founder's \"Mixer\": part 2", "李明", "- # &x *y !z %", "null", "True", "42", "1e5", "you", "O’Brien, née Müller",
     "مَها عُمَر", "{a: b}", "[x]", "$first ${title} $$", "no", "x" * 5000, "\ud800", "a\u2028b", "👩\u200d🔧", "…"]
)  # fmt: skip
TYPED = (NASTY | st.text(max_size=60)).map(typed)
NAMED = TYPED.filter(bool)


def scenario_of(sketch: Sketch) -> Scenario:
    loaded = load(sketched(sketch).encode(), "first.yaml", "first")
    assert loaded.scenario is not None, [(each.message, each.text) for each in loaded.diagnostics]
    return loaded.scenario


def ending_of(scenario: Scenario, choices: str) -> str | None:
    past = replay(compile_story(scenario), 3, choices.split())
    assert past.stopped is None, past.stopped
    return past.progress.ending


@settings(max_examples=150, deadline=None)
@given(NAMED, st.lists(NAMED, min_size=1, max_size=MOST_PEOPLE), st.tuples(NAMED, NAMED, NAMED))
def test_whatever_was_typed_it_is_sound_and_says_so(title: str, people: list[str], places: tuple[str, ...]) -> None:
    scenario = scenario_of(Sketch("first", title, tuple(people), places))
    assert scenario.title == title
    assert [person.name for person in scenario.people.values()] == people
    assert [place.name for place in scenario.places.values()] == list(places)
    first = next(iter(scenario.people))
    assert ending_of(scenario, f"two-teas tomorrow {first}.send done") == "nine-bicycles"
    assert ending_of(scenario, "bicycles no-paper yard done") == "nine-bicycles"
    assert ending_of(scenario, "worth-it some-time film done") == "another-time"


@settings(max_examples=200, deadline=None)
@given(st.lists(TYPED, max_size=8))
def test_ids_are_ids_and_all_different(names: list[str]) -> None:
    ids = ids_of(names, "person")
    assert len(set(ids)) == len(names)
    assert all(map(is_id, ids))


@settings(max_examples=200, deadline=None)
@given(NASTY | st.text(max_size=60))
def test_what_is_suggested_is_a_free_id(name: str) -> None:
    first = suggested(name)
    assert is_id(first)
    assert is_id(suggested(name, {first}))
    assert suggested(name, {first}) != first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The Founder\'s "Mixer"', "The Founder’s “Mixer”"),
        ("'Tis ('so')", "‘Tis (‘so’)"),
        ("  two\t\tlines\n", "two lines"),
        ("\x1b[31mred", "[31mred"),
    ],
)
def test_what_was_typed_is_set_as_the_game_sets_it(text: str, expected: str) -> None:
    assert typed(text) == expected


def test_it_teaches() -> None:
    """Every kind of scene is named in a note to its author."""
    text = sketched(Sketch("first", "First", PEOPLE, PLACES))
    notes = [line.strip() for line in text.splitlines() if line.strip().startswith("#")]
    for word in ("conversation", "passage", "desk", "Endings", "moves", "promise"):
        assert any(word in note for note in notes), word
