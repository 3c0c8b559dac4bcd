"""A scenario in figures that can be counted by hand."""

import pytest

from game.authoring.stats import Spread, as_plain, stats_of, told
from game.domain.mistakes import Mistake
from tests.stories import story

SCENES = """
one:
  with: maya
  lines:
    - Three little words.
    - maya (smile): Hello there.
    - when: did(one.b)
      maya: Never said the first time.
  responses:
    - {id: a, say: Me me me, moves: [pitch], because: It was., reaction: [{maya: Oh}]}
    - {id: b, say: You, moves: [ask], because: It was., reaction: [{maya: Ah}]}
  then: night
night:
  desk: {slots: 1}
  arrives:
    - sam: Two words
  errands:
    - {id: nap, do: Nap, because: Sleep.}
  then: end
end:
  lines: [That was that.]
  ending: {id: over, aim: open, title: Over, text: The end}
"""


def test_words_are_those_that_can_be_read() -> None:
    stats = stats_of(story(SCENES), plays=20)
    assert stats.words == 3 + 2 + 5 + (3 + 2 + 1) + (1 + 2 + 1) + 2 + (1 + 1) + 3 + 2
    assert stats.read == 3 + 2 + (3 + 1) + 1 + 2 + 1 + 3 + 2
    assert stats.minutes == stats.read / 238


def test_who_says_how_much() -> None:
    assert stats_of(story(SCENES), plays=5).lines == {"maya": 4, "narration": 2, "sam": 1}


def test_what_a_playthrough_offers() -> None:
    stats = stats_of(story(SCENES), plays=60)
    assert stats.responses == Spread(2, 2, 2)
    assert stats.decisions == Spread(2, 3, 3)
    chances = stats.chances[Mistake.SELF_PROMOTION]
    assert chances.spread == Spread(1, 1, 1)
    assert 0.2 < chances.made < 0.8
    assert stats.chances[Mistake.GIVING_UP].spread == Spread(0, 0, 0)


def test_the_figures_are_always_the_same_and_told_in_both_ways() -> None:
    stats = stats_of(story(SCENES))
    assert stats == stats_of(story(SCENES))._replace(scenario=stats.scenario)
    plain, shown = as_plain(stats), told(stats)
    assert plain["words"] == stats.words
    assert plain["opportunities"]["self-promotion"]["least"] == 1
    for part in ("A Small Story (small)", f"{stats.words} in the file", "4  Maya Okafor", "1.0  self-promotion"):
        assert part in shown


def test_a_story_that_goes_in_circles_and_one_without_decisions_have_figures_too() -> None:
    circle = """
    one:
      with: maya
      responses:
        - {id: again, say: Again, because: It was., then: one}
        - {id: out, say: Out, because: It was., once: true, then: end}
    """
    assert stats_of(story(circle), plays=20).decisions.least == 1
    only = stats_of(story("one:\n  lines: [Well.]\n  then: end\n"), plays=3)
    assert (only.decisions.most, only.responses) == (0, None)
    assert "responses" not in told(only)


def test_no_words_have_no_ease() -> None:
    bare = stats_of(
        story("one:\n  lines: [“…”]\n  then: end\nend:\n  ending: {id: over, aim: open, title: Over}\n"), plays=1
    )
    assert bare.ease is None
    assert as_plain(bare)["reading_ease"] is None


@pytest.mark.parametrize("plays", [1, 2])
def test_few_plays_will_do(plays: int) -> None:
    assert stats_of(story(SCENES), plays=plays).read > 0
