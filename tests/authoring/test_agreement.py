"""Agreement beyond chance, by examples worked out by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.agreement import Pair, agreement, by_move, distance, interval, kappa, told
from game.authoring.blind import Labels
from game.domain.scenario import MoveKind
from tests.stories import story

ASK, TALK, LISTEN = (frozenset({kind}) for kind in (MoveKind.ASK, MoveKind.TALK, MoveKind.LISTEN))
BOTH = ASK | LISTEN
LABELS = st.sets(st.sampled_from([MoveKind.ASK, MoveKind.TALK, MoveKind.LISTEN]), min_size=1).map(frozenset)
PAIRS = st.lists(st.tuples(LABELS, LABELS), max_size=30)


def test_with_one_move_each_it_is_cohens_kappa() -> None:
    """70 % alike where chance would give 50 %."""
    pairs = [(ASK, ASK)] * 20 + [(ASK, TALK)] * 5 + [(TALK, ASK)] * 10 + [(TALK, TALK)] * 15
    assert kappa(pairs) == pytest.approx(0.4)


def test_half_a_label_in_common_is_half_an_agreement() -> None:
    assert distance(BOTH, ASK) == 0.5
    pairs = [(BOTH, ASK), (TALK, TALK)]
    expected = (0.5 + 1 + 1 + 0) / 4
    assert kappa(pairs) == pytest.approx(1 - (0.5 / 2) / expected)


def test_where_chance_explains_everything_there_is_none() -> None:
    assert kappa([]) is None
    assert kappa([(ASK, ASK)] * 9) is None
    assert interval([]) == (None, None)


@settings(max_examples=100, deadline=None)
@given(PAIRS)
def test_it_is_one_for_agreement_throughout_and_never_more(pairs: list[Pair]) -> None:
    found = kappa(pairs)
    assert found is None or found <= 1
    same = kappa([(ours, ours) for ours, _ in pairs])
    assert same is None or same == 1


@settings(max_examples=20, deadline=None)
@given(PAIRS)
def test_it_does_not_matter_who_is_asked_first(pairs: list[Pair]) -> None:
    found, turned = kappa(pairs), kappa([(theirs, ours) for ours, theirs in pairs])
    assert (found is None) == (turned is None)
    assert found is None or found == pytest.approx(turned)


def test_the_interval_holds_the_estimate_and_narrows_with_more_labels() -> None:
    few = [(ASK, ASK)] * 4 + [(ASK, TALK)] * 1 + [(TALK, ASK)] * 2 + [(TALK, TALK)] * 3
    (low, high), (lower, higher) = interval(few * 10), interval(few)
    assert low is not None
    assert high is not None
    assert lower is not None
    assert higher is not None
    assert lower < low < 0.4 < high < higher


def test_where_the_two_differ_is_told() -> None:
    scenario = story(
        """
        one:
          with: maya
          responses:
            - {id: a, say: And you?, moves: [ask], because: It was.}
            - {id: b, say: Hm., moves: [listen, ask], because: It was.}
            - {id: c, say: Well., because: It was.}
          then: end
        """
    ).scenario
    found = agreement(scenario, Labels({"one.a": ASK, "one.b": LISTEN}, (), 1))
    assert found.differing == {"one.b": (BOTH, LISTEN)}
    assert by_move(found.pairs) == {MoveKind.ASK: (2, 1, 1), MoveKind.LISTEN: (1, 1, 1)}
    shown = told(scenario, found)
    assert "2 of 3 responses are labelled, 1 of them alike" in shown
    assert "  one.b: Hm.\n    the file says ask + listen, the sheet listen" in shown
    alone = told(scenario, agreement(scenario, Labels({"one.a": ASK}, (), 2)))
    assert "kappa cannot be told" in alone
