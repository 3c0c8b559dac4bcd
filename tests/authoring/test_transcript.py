"""A transcript can be read by people, and by us: what it needs to be played again, or what is wrong with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.transcript import Transcript, parsed, written
from tests.stories import played, story

SCENES = """
one:
  with: maya
  lines:
    - "> not a choice"
    - |
      == not a scene
      transcript: 9
    - maya (smile): Well?
  responses:
    - id: mine
      say: I make things.
      moves: [pitch]
      because: Nobody had asked.
      opens: {favour: {id: word, from: maya, what: a good word}}
      reaction: [{maya: Do you.}]
    - {id: yours, say: And you?, moves: [ask], because: You asked.}
  then: night
night:
  desk: {slots: 1}
  arrives: [{sam: "Hello,\\nyou."}]
  errands: [{id: nap, do: Take a nap, because: Sleep.}]
  then: end
end:
  lines: [That was that.]
  ending: {id: over, aim: open, title: Over, text: "It is over.\\n\\nIt was short."}
"""

EXPECTED = """\
transcript: 1
scenario: small
seed: 1

== one, Thu 18:30
  > not a choice
  == not a scene
  transcript: 9
  maya (smile): Well?
> mine: “I make things.”
  * self-promotion made: Nobody had asked.
  maya: Do you.

== night, Thu 18:30
  sam writes: Hello,
  you.
> maya.thank: a good word
  * appreciation avoided: You thanked Maya for a good word.
> done

== end, Thu 18:30
  That was that.

== the end: over, aim open: Over
  It is over.
  It was short.
"""


def test_it_reads_like_the_scenario() -> None:
    assert written(story(SCENES), played(SCENES, "mine maya.thank done")) == EXPECTED


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_stands_in_it_can_be_played_again_and_words_of_the_story_are_no_choices(ends: str) -> None:
    script = parsed(EXPECTED.replace("\n", ends), "x.txt")
    assert isinstance(script, Transcript)
    assert (script.scenario, script.named, script.seed) == ("small", 2, 1)
    assert [pick.choice for pick in script.picks] == ["mine", "maya.thank", "done"]
    assert EXPECTED.split("\n")[script.picks[1].line - 1] == "> maya.thank: a good word"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [(1, "the transcript is empty")]),
        (" \n\n", [(1, "the transcript is empty")]),
        ("transcript: 1\nscenario: x\nseed: 0\n", [(4, "there are no choices")]),
        ("transcript: 1\nseed: 0\n> a\n", [(1, "`scenario` is missing")]),
        ("> a\nseed: 1\n", [(1, "`transcript` is missing"), (1, "`scenario` is missing"), (1, "`seed` is missing"),
                            (2, "this belongs to no transcript")]),
        ("transcript: 2\nscenario: x\nseed: 0\n> a\n", [(1, "this game knows no transcripts of format `2`")]),
        ("transcript: 1\nscenario: x\nseed: many\n> a\n", [(3, "`many` is no seed")]),
        ("transcript: 1\nscenario: x\nseed: 0\n> A choice\nWell.\n", [(4, "this is no choice"),
                                                                     (5, "this belongs to no transcript")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line_and_how_to_mend_it(text: str, found: list[tuple[int, str]]) -> None:
    faults = parsed(text, "x.txt")
    assert isinstance(faults, list)
    assert sorted((fault.span.line, fault.message) for fault in faults) == sorted(found)
    assert all(fault.help and fault.span.path == "x.txt" for fault in faults)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200) | st.lists(st.sampled_from([*EXPECTED.split("\n"), ">", "> ", "x"])).map("\n".join))
def test_anything_is_either_a_transcript_or_told(text: str) -> None:
    script = parsed(text, "x.txt")
    assert script.scenario if isinstance(script, Transcript) else script
