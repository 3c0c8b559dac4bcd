from collections import Counter
from itertools import pairwise
from random import Random
from statistics import fmean

import pytest

from game.authoring.simulation.judged import Judged
from game.authoring.simulation.learners import draws_mistake, play
from game.authoring.simulation.mislabelled import mislabelled
from game.authoring.simulation.populations import plays_of, together
from game.authoring.simulation.recovery import found
from game.domain.mistakes import Mistake
from game.engine.compile import compile_story
from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from game.scoring.habits import made_shares
from tests.learning import learning_story
from tests.stories import story

NONE = dict.fromkeys(Mistake, 0.0)
ALL = dict.fromkeys(Mistake, 1.0)


@pytest.mark.parametrize("mistake", Mistake)
def test_a_learner_makes_the_mistake_it_is_prone_to_and_no_other(mistake: Mistake) -> None:
    shares = together(plays_of(NONE | {mistake: 1.0}, [Judged(learning_story())], 1, 20))
    assert fmean(shares[mistake]) == 1.0
    assert {other for other in Mistake if sum(shares[other])} == {mistake}


def test_a_playthrough_is_scored_as_anybody_elses() -> None:
    told = learning_story()
    for seed in range(20):
        one = play(dict.fromkeys(Mistake, 0.4), Judged(told), seed)
        past = replay(told, seed, [choice for _, choice in one.choices])
        assert past.stopped is None
        assert past.progress.ending
        assert made_shares(evidence_of(told.scenario, past.events)) == one.shares


def test_a_learner_draws_once_for_what_is_owed_however_often_it_could_be_done() -> None:
    """Thanks that were meant to be kept back are kept back in every scene; those meant to be given are given."""
    half = dict.fromkeys(Mistake, 0.5)
    thanked = [meets_four_times(seed, half) for seed in range(200)]
    assert set(thanked) == {("thanks", 0.0), ("", 1.0)}
    assert 70 < Counter(thanked)["", 1.0] < 130


def meets_four_times(seed: int, propensities: dict[Mistake, float]) -> tuple[str, float]:
    """Where thanks were given, if they were, and the share of the mistake made."""
    scene = """
    {name}:
      with: maya
      {opens}
      lines: [maya: Well.]
      responses:
        - {{id: thanks, say: Thank you., moves: [{{thank: maya}}], because: Thanked., when: owed(word)}}
        - {{id: nod, do: Nod., because: Nodded.}}
        - {{id: smile, do: Smile., because: Smiled.}}
      then: {then}
    """
    opens = "opens: {favour: {id: word, from: maya, what: a word}}"
    names = ["one", "two", "three", "four", "end"]
    told = story(
        "".join(
            scene.format(name=name, opens=opens if name == "one" else "takes: 1 minute", then=then)
            for name, then in pairwise(names)
        )
    )
    one = play(propensities, Judged(told), seed)
    return next((choice for _, choice in one.choices if choice == "thanks"), ""), one.shares[Mistake.APPRECIATION][0]


def test_draws_are_as_frequent_as_the_propensity_and_stay_the_same() -> None:
    some = NONE | {Mistake.GIVING_UP: 0.3}
    draws = [draws_mistake(some, seed, (Mistake.GIVING_UP, "refusal")) for seed in range(4000)]
    assert fmean(draws) == pytest.approx(0.3, abs=0.03)
    assert draws == [draws_mistake(some, seed, (Mistake.GIVING_UP, "refusal")) for seed in range(4000)]


def test_of_two_mistakes_that_exclude_each_other_a_learner_makes_either() -> None:
    first = Counter(play(ALL, Judged(learning_story()), seed).choices[0][1] for seed in range(100))
    assert set(first) == {"boast", "beg"}
    assert min(first.values()) > 25


def test_wrong_labels_change_what_is_scored_and_not_what_a_learner_does() -> None:
    told = learning_story()
    everything_wrong = compile_story(mislabelled(told.scenario, Random(1), wrong=1.0))
    bragging = NONE | {Mistake.SELF_PROMOTION: 1.0}
    one = play(bragging, Judged(told), 3, Judged(everything_wrong))
    assert one.choices[0] == ("meet", "boast")
    assert sum(one.shares[Mistake.SELF_PROMOTION]) == 0


@pytest.mark.slow
def test_wrong_labels_lower_recovery() -> None:
    told = learning_story()
    game = Judged(told)
    right, wrong = 0.0, 0.0
    for seed in range(18):
        dominant = list(Mistake)[seed % 6]
        prone = NONE | {dominant: 1.0}
        labelled = Judged(compile_story(mislabelled(told.scenario, Random(seed), wrong=0.5)))
        right += found(together(plays_of(prone, [game], seed, 6)), dominant, 1, 6)
        wrong += found(together(plays_of(prone, [game], seed, 6, [labelled])), dominant, 1, 6)
    assert right == 18
    assert wrong < 16


def test_about_the_share_asked_for_is_labelled_wrongly() -> None:
    told = learning_story().scenario
    before = [move for scene in told.scenes.values() for each in scene.responses for move in each.moves]
    changed = 0
    for seed in range(100):
        wrong = mislabelled(told, Random(seed), wrong=0.15)
        after = [
            move
            for name, scene in wrong.scenes.items()
            for each, old in zip(scene.responses, told.scenes[name].responses, strict=True)
            if old.moves
            for move in each.moves
        ]
        changed += sum(one.kind is not other.kind for one, other in zip(before, after, strict=True))
    assert changed / (100 * len(before)) == pytest.approx(0.15, abs=0.04)


def test_a_season_ends_where_no_mistake_can_be_made() -> None:
    told = story("""
    one:
      with: maya
      lines: [maya: Well.]
      responses:
        - {id: nod, do: Nod., because: Nodded.}
        - {id: smile, do: Smile., because: Smiled.}
      then: end
    """)
    assert not any(together(plays_of(NONE, [Judged(told)], 1, 20)).values())
