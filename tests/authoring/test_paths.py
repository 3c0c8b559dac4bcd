"""What is said of all paths is so on all of them, and what is not known is said to be."""

import pytest
from hypothesis import HealthCheck, assume, given, settings

from game.authoring import paths
from game.authoring.checking import Selection, checked
from game.authoring.codes import numbers_of
from game.domain.diagnostic import Diagnostic, Severity
from game.engine.compile import Story
from game.engine.explore import Bound, Explorer
from game.engine.noting import Noting
from game.loading.load import load
from tests.authoring.test_exploration import MOST_PLAYS, everything
from tests.stories import file_of, story
from tests.tangles import tangles

NO_WAY = """
one:
  with: maya
  lines:
    - {when: did(one.on), maya: On we go.}
  responses:
    - {id: on, say: Let us go on., because: The rain was near and she had no coat.}
    - {id: off, say: Let us stop., because: The rain was near., rapport: +1}
  then:
    - {when: rapport(maya) >= 2, to: two}
    - {to: end}
two:
  with: maya
  then: end
"""


def found_in(scenes: str, *, thorough: bool) -> tuple[Diagnostic, ...]:
    loaded = load(file_of(scenes).encode(), "small.yaml", "small")
    return checked(loaded, Selection(ignore=numbers_of("unused-person")), thorough=thorough)


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    return [each.code.partition(" ")[2] for each in found]


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles())
def test_conditions_of_lines_come_out_as_in_all_playthroughs_of_any_story(told: Story) -> None:
    all_there_is = everything(told, MOST_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    noting = Noting(told)
    Explorer(noting, Bound(50_000), lines=True).explore()
    assert noting.truths() == all_there_is.truths


def test_an_errand_is_run_for_what_is_said_about_it() -> None:
    told = Noting(
        story("""
    one:
      with: maya
      responses:
        - {id: on, say: On., because: b}
        - {id: off, say: Off., because: b, rapport: +1}
      then: two
    two:
      desk: {slots: 1}
      errands:
        - id: rest
          do: Rest
          because: b
          reaction: [{when: rapport(maya) >= 1, maya: Sleep well.}]
      then: end
    """)
    )
    Explorer(told, Bound(1000), lines=True).explore()
    assert set(told.truths().values()) == {frozenset({True, False})}


@pytest.mark.parametrize("thorough", [False, True])
def test_a_small_story_is_looked_at_whole_either_way(thorough: bool) -> None:
    assert codes(found_in(NO_WAY, thorough=thorough)) == ["never-true", "never-true"]


def test_of_a_larger_story_nothing_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "AT_ONCE", Bound(1))
    assert found_in(NO_WAY, thorough=False) == ()
    assert codes(found_in(NO_WAY, thorough=True)) == ["never-true", "never-true"]


def test_what_is_too_large_to_walk_leaves_notes_and_what_is_proved_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(paths, "FOR_LINES", Bound(1))
    found = found_in(NO_WAY, thorough=True)
    assert codes(found) == ["open-question", "open-question", "unreached-scene"]
    assert [each.severity for each in found] == [Severity.NOTE, Severity.NOTE, Severity.WARNING]
    assert found[0].message == "not found out: whether `did(one.on)` can be true here"


def test_a_story_without_any_end_is_noted_and_asked_no_further() -> None:
    found = found_in(
        """
    one:
      with: maya
      responses:
        - {id: more, say: More., because: She had more., then: one}
        - {id: go, say: Go., because: She had less., then: [{when: rapport(maya) > 3, to: end}, {to: one}]}
    """,
        thorough=True,
    )
    assert ("open-question", "not found out: no playthrough was found that comes to an ending") in [
        (each.code.partition(" ")[2], each.message) for each in found
    ]


def test_an_exception_that_takes_all_paths_is_idle_only_where_they_were_looked_at() -> None:
    allowing = NO_WAY.replace("On we go.}", "On we go.}  # check: allow always-true because it once was")
    assert "idle-exception" not in codes(found_in(allowing, thorough=False))
    assert "idle-exception" in codes(found_in(allowing, thorough=True))
