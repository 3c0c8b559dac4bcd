"""A few playthroughs show everything that can come up, and what cannot is told."""

from game.authoring.cover import cover, goals
from game.engine.replay import replay
from tests.stories import story

LOCKED = """
one:
  with: maya
  responses:
    - {id: a, say: A, because: It was., sets: first}
    - {id: b, say: B, because: It was.}
    - {id: c, say: C, because: It was.}
    - {id: d, say: D, because: It was.}
  then: two
two:
  with: maya
  responses:
    - {id: a, say: A, because: It was.}
    - {id: b, say: B, because: It was., when: flag(first), sets: second}
    - {id: c, say: C, because: It was.}
    - {id: d, say: D, because: It was.}
  then: three
three:
  with: maya
  responses:
    - {id: a, say: A, because: It was.}
    - {id: b, say: B, because: It was., when: flag(second), sets: third}
    - {id: c, say: C, because: It was.}
    - {id: never, say: D, because: It was., when: did(one.a) and did(one.b)}
  then:
    - {when: flag(third), to: deep}
    - {to: end}
deep:
  lines: [Deep.]
  then: end
"""

EVENING = """
one:
  with: [maya, sam]
  opens: {favour: {id: word, from: sam, what: a good word}}
  responses:
    - {id: yes, say: Yes, because: It was., moves: [{promise: {id: list, to: maya, what: the list}}]}
    - {id: not-yet, say: Not yet, because: It was.}
  then: night
night:
  desk: {slots: 1}
  errands: [{id: nap, do: Nap, because: Sleep.}]
  then: end
"""

VARIANTS = """
one:
  one-of: [rain, snow]
rain:
  with: maya
  responses: [{id: a, say: A, because: It was.}, {id: b, say: B, because: It was.}]
  then: end
snow:
  with: maya
  responses: [{id: a, say: A, because: It was.}, {id: b, say: B, because: It was.}]
  then: end
"""


def test_what_takes_the_right_choices_in_a_row_is_found_and_what_cannot_be_is_told() -> None:
    small = cover(story(LOCKED))
    assert small.unreached == ("three.never",)
    assert {"three.b", "deep"} <= small.reached
    assert len(small.kept) == 4


def test_letters_that_do_something_are_part_of_it_and_others_are_not() -> None:
    small = cover(story(EVENING))
    assert {"night.maya.send", "night.sam.thank", "night.nap"} <= small.reached
    assert not {goal for goal in small.reached if goal.endswith((".ask", ".help"))}
    assert len(small.kept) == 3


def test_every_variant_comes_up() -> None:
    small = cover(story(VARIANTS))
    assert (
        set(goals(story(VARIANTS).scenario))
        == small.reached
        == {"rain", "rain.a", "rain.b", "snow", "snow.a", "snow.b", "end"}
    )
    assert len(small.kept) == 4


def test_each_play_can_be_played_again_to_an_ending_and_none_is_superfluous() -> None:
    told = story(LOCKED)
    small = cover(told)
    for play in small.kept:
        assert replay(told, play.seed, play.choices).progress.ending == "over"
        assert small.reached > frozenset().union(*(other.shown for other in small.kept if other is not play))


def test_the_same_seed_gives_the_same_set() -> None:
    assert cover(story(EVENING), 3) == cover(story(EVENING), 3)


def test_a_story_without_choices_is_covered_by_one_play() -> None:
    small = cover(story("one:\n  lines: [Well.]\n  then: end\n"))
    assert [play.choices for play in small.kept] == [()]
