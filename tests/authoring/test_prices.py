from operator import mul

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.authoring.found import nobody
from game.authoring.pieces import Piece
from game.authoring.prices import agreed
from game.authoring.proving import pieces_of
from game.authoring.search import HARDLY
from game.authoring.topics import topics
from game.domain.mistakes import Mistake
from game.engine.compile import Story
from game.engine.explore import Bound
from tests.authoring.test_exploration import everything
from tests.stories import story
from tests.tangles import tangles

FORK = """
one:
  with: maya
  responses:
    - {id: left, say: Left., because: b, then: hers}
    - {id: right, say: Right., because: b, then: his}
hers:
  with: maya
  responses:
    - {id: vow, say: Soon., moves: [{promise: {id: page, to: maya, what: the page, due: Fri 12:00}}], because: b}
    - {id: shrug, say: Well., because: b}
  then: night
his:
  with: sam
  responses:
    - {id: swear, say: Soon., moves: [{promise: {id: plan, to: sam, what: the plan, due: Fri 12:00}}], because: b}
    - {id: nod, say: Well., because: b}
  then: night
night:
  desk: {slots: 1}
  then: weekend
weekend:
  passage: {to: Sat 12:00}
  then: end
"""

FEW_PLAYS = 300
MOST = tuple(-float(mistake is Mistake.FOLLOW_THROUGH) for mistake in Mistake)


def test_what_cannot_both_be_done_is_promised_once() -> None:
    """Each slice would go its own way, and one promise can be broken in each; nobody goes both ways."""
    told = story(FORK)
    pieces = [Piece(told, topic, Bound(1000)) for topic in topics(told.scenario)]
    pieces = [piece for piece in pieces if piece.makes(MOST[piece.judges])]
    weights = [MOST[piece.judges] for piece in pieces]
    alone = [piece.left(lambda way: -sum(way.made)) for piece in pieces]
    together = agreed(pieces, weights)
    begun = [piece.beginnings[0].to for piece in pieces]
    assert sum(left[number] for left, number in zip(alone, begun, strict=True)) == -2
    assert sum(left[number] for left, number in zip(together, begun, strict=True)) == pytest.approx(-1, abs=0.01)


def test_one_slice_has_nobody_to_agree_with() -> None:
    told = story(FORK)
    piece = Piece(told, topics(told.scenario)[1], Bound(1000))
    assert agreed([piece], [MOST[piece.judges]]) == []


def test_where_one_can_go_round_in_circles_nothing_is_paid() -> None:
    told = story(FORK.replace("id: nod, say: Well., because: b", "id: nod, say: Well., because: b, then: one"))
    pieces = [Piece(told, topic, Bound(1000)) for topic in topics(told.scenario)]
    assert agreed(pieces, [MOST[piece.judges] for piece in pieces]) == []


@pytest.mark.slow
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles(4), st.sampled_from([-1.0, 1.0]))
def test_no_playthrough_of_any_story_makes_less_than_is_agreed_on(told: Story, sign: float) -> None:
    all_there_is = everything(told, FEW_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    pieces, _, _ = pieces_of(told, Bound(50_000), None, nobody)
    every = [tuple(sign * (each is mistake) for each in Mistake) for mistake in Mistake]
    making = [[piece for piece in pieces if piece.makes(weights[piece.judges])] for weights in every]
    assume(any(len(several) > 1 for several in making))
    for place, (weights, several) in enumerate(zip(every, making, strict=True)):
        together = agreed(several, [weights[piece.judges] for piece in several])
        least = (
            [
                min(left[way.to] + sum(map(mul, weights[piece.judges], way.made)) for way in piece.beginnings)
                for piece, left in zip(several, together, strict=True)
            ]
            if together
            else []
        )
        if least:
            assert sum(least) <= min(sign * play.made[place] for play in all_there_is.plays) + HARDLY
