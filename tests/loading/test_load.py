"""What a well-formed file means, and what never happens whatever a file holds."""

import gc
from weakref import ref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.domain.calendar import When
from game.domain.condition import Ask
from game.domain.ledger import Favour, Need, Promise, Setback
from game.domain.scenario import AimState, Branch, Line, Move, MoveKind, Scenario, SceneKind
from game.loading.load import load


@pytest.fixture(scope="module")
def story(everything: bytes) -> Scenario:
    loaded = load(everything, "everything.yaml", "everything")
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    return loaded.scenario


def test_the_head_of_a_story(story: Scenario) -> None:
    assert (story.id, story.title, story.minutes, story.start) == ("everything", "A Day Out", 7, "door")
    assert story.opens == 3 * 24 * 60 + 18 * 60 + 30
    assert story.briefing == "You draw maps.\nNobody has bought one yet."
    assert [aim.id for aim in story.aims] == ["commission", "friend"]
    assert story.people["maya"].warms_at == 3
    assert not story.people["harbour"].writable
    assert story.places["roof"].backdrop == "rooftop"


def test_kinds_follow_from_what_a_scene_holds(story: Scenario) -> None:
    kinds = {key: scene.kind for key, scene in story.scenes.items()}
    assert kinds == {
        "door": SceneKind.VARIANTS,
        "coat": SceneKind.BEAT,
        "view": SceneKind.BEAT,
        "roof": SceneKind.CONVERSATION,
        "night": SceneKind.PASSAGE,
        "evening": SceneKind.DESK,
        "reached": SceneKind.ENDING,
        "lost": SceneKind.ENDING,
    }


def test_lines_have_speakers_expressions_and_conditions(story: Scenario) -> None:
    assert story.scenes["coat"].lines == (
        Line("The lift doors open on wind."),
        Line("I've heard nine pitches tonight.", "maya", "tired"),
    )
    you, maya = story.scenes["roof"].lines
    assert you.speaker == "you"
    assert maya.when is not None


def test_responses(story: Scenario) -> None:
    spare, promise, quiet = story.scenes["roof"].responses
    assert spare.texts == ("I'll spare you a tenth.", "No tenth from me.")
    assert [move.kind.value for move in spare.moves] == ["ask", "listen", "share", "pitch", "talk"]
    assert spare.effects.rapport == (("maya", 2),)
    assert spare.once
    assert promise.effects.rapport == (("maya", 1), ("sam", -1))
    assert promise.then[-1] == Branch("night")
    assert not quiet.spoken
    assert quiet.moves == (Move(MoveKind.TALK),)
    assert quiet.then == story.scenes["roof"].then == (Branch("night"),)


def test_moves_with_parameters(story: Scenario) -> None:
    made, asked = story.scenes["roof"].responses[1].moves
    due, reply_by = When(weekday=4, clock=720), When(offset=4 * 24 * 60)
    assert made.promise == Promise("case-study", "maya", "the case study", due, reply_by, "You send it.")
    assert (asked.subject, asked.large, asked.aim, asked.id) == ("sam", True, "friend", "intro")
    assert asked.reply_by == When(offset=7 * 24 * 60, clock=540)
    retried = story.scenes["evening"].responses[3].moves[0]
    assert (retried.kind, retried.subject, retried.way) == (MoveKind.RETRY, "harbour-no", "in-person")


def test_a_desk(story: Scenario) -> None:
    desk = story.scenes["evening"]
    assert desk.slots == 2
    assert [(errand.id, errand.slots) for errand in desk.responses][:3] == [("listings", 1), ("hope", 0), ("call", 2)]
    sam, harbour, maya, need = desk.arrives
    assert sam.effects.opens == (Favour("harbour-word", "sam", "putting your name forward", "You write."),)
    assert harbour.effects.opens[1] == Setback("harbour-never", "The last word", None, None, "harbour-no", final=True)
    assert maya.when == Ask("kept", "case-study")
    assert maya.effects.answers == ("case-study", "intro")
    assert need.effects.opens == (
        Need("proofread", "sam", "a second pair of eyes", When(0, 2, 1080), beyond=True, letter="You read."),
    )


def test_passages_and_endings(story: Scenario) -> None:
    assert story.scenes["night"].passage == When(weekday=4, clock=19 * 60)
    ending = story.scenes["reached"].ending
    assert ending is not None
    assert (ending.id, ending.aim, ending.text) == ("called-back", AimState.REACHED, "She calls on Monday.")


def test_a_season() -> None:
    text = "format: 1\nseason: A Year\ncast:\n  maya: {name: Maya}\nepisodes: [one, {scenario: two, after: +3 weeks}]\n"
    loaded = load(text.encode(), "year.yaml", "year")
    assert loaded.diagnostics == ()
    assert loaded.scenario is None
    assert loaded.season is not None
    assert [episode.scenario for episode in loaded.season.episodes] == ["one", "two"]
    assert loaded.season.episodes[1].after == When(offset=3 * 7 * 24 * 60)


def test_positions_come_along(everything: bytes) -> None:
    spans = load(everything, "everything.yaml", "everything").spans
    assert spans is not None
    text = everything.decode().splitlines()
    span = spans.key(("scenes", "evening"))
    assert text[span.line - 1][span.column - 1 : span.end - 1] == "evening"


def test_the_collector_is_left_as_it_was(everything: bytes) -> None:
    for enable in (gc.disable, gc.enable):
        enable()
        before = gc.isenabled()
        load(everything, "a", "story")
        load(b"[" * 99, "a", "story")
        assert gc.isenabled() == before


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    assert load(data, "a.yaml", "a").diagnostics


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab:- \n{}[]'\"|>&*!?%@`,#\t~.1é\u2028", max_size=120))
def test_no_text_raises(text: str) -> None:
    assert load(text.encode(), "a.yaml", "a").diagnostics


TOKENS = ["", "~", "{}", "[]", "- x", "x: y", "{x: [y]}", "no", "-1", "Fri", "maya", "roof", "when: met(sam)", "9" * 99]


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_no_change_to_a_good_file_raises(everything: bytes, data: st.DataObject) -> None:
    lines = everything.decode().splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(lines) - 1))
        key, colon, value = lines[place].partition(":")
        token = data.draw(st.sampled_from(TOKENS))
        changed = {
            "drop": "",
            "value": f"{key}{colon} {token}",
            "key": f"{key[: len(key) - len(key.lstrip())]}{token}: {value}",
            "indent": " " + lines[place],
            "cut": lines[place][: len(lines[place]) // 2],
            "swap": lines[data.draw(st.integers(0, len(lines) - 1))],
        }
        lines[place] = changed[data.draw(st.sampled_from(sorted(changed)))]
    loaded = load("\n".join(lines).encode(), "a.yaml", "a")
    assert (loaded.scenario is None) == bool(loaded.diagnostics)


def long_story(scenes: int) -> str:
    head = "format: 1\ntitle: Long\nopens: Thu 18:30\nstart: s0\naim: {id: goal, text: x}\ncast: {maya: {name: M}}\n"
    response = (
        "      - id: r{k}\n        say: Answer {k} in scene {n}.\n        rapport: +{k}\n        sets: f{k}\n{when}"
        "        because: It is as it is.\n        then: s{to}\n"
    )
    parts = [head, "scenes:\n"]
    for n in range(scenes):
        parts.append(f"  s{n}:\n    with: maya\n    lines:\n      - maya (smile): Scene {n}.\n    responses:\n")
        for k in range(3):
            when = f"        when: rapport(maya) >= {n % 9} or flag(f{k})\n" if k else ""
            parts.append(response.format(k=k, n=n, when=when, to=min(n + 1 + k, scenes)))
    parts.append(f"  s{scenes}:\n    ending: {{id: over, title: Over, aim: open}}\n")
    return "".join(parts)


def test_a_long_story_is_read() -> None:
    loaded = load(long_story(2000).encode(), "long.yaml", "long")
    assert loaded.scenario is not None
    assert len(loaded.scenario.scenes) == 2001


def test_a_long_story_full_of_faults_is_read_too() -> None:
    text = long_story(600).replace("because:", "becuase:").replace("maya (smile)", "maia (smile)")
    loaded = load(text.encode(), "long.yaml", "long")
    assert len(loaded.diagnostics) == 2400


def test_a_file_that_is_read_again_and_again_takes_no_more_memory() -> None:
    class Knot:
        """Something that only the collector can give back."""

    load(b"", "a.yaml", "a")
    knot = Knot()
    knot.itself = knot  # type: ignore[attr-defined]
    gone = ref(knot)
    del knot
    load(b"", "a.yaml", "a")
    gc.collect()
    assert gone() is None
