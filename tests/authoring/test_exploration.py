from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.authoring import proving, search
from game.authoring.doubts import MOST_AT_ONCE
from game.authoring.exploration import Exploration, explore
from game.authoring.found import EndlessError, Found, Run
from game.authoring.plays import Player
from game.authoring.proving import prove
from game.domain.condition import Ask, Condition
from game.domain.events import Event
from game.domain.evidence import Evidence, Outcome
from game.domain.mistakes import Mistake
from game.domain.progress import Progress
from game.engine import explore as explore_module
from game.engine.chance import pick
from game.engine.compile import Story
from game.engine.explore import Bound
from game.engine.noting import Noting, Truths
from game.engine.onward import Onward
from game.engine.reached import Log, Reached
from game.engine.replay import replay
from game.engine.step import offered, start, step
from game.scoring.detectors import States, detectors, evidence_of, initial, observe
from tests.evenings import small_mixer
from tests.stories import story
from tests.tangles import tangles

MOST_PLAYS = 4000
ENOUGH = Bound(50_000)


class Whole(NamedTuple):
    """One playthrough from beginning to end, as plain play has it."""

    made: tuple[float, ...]
    ending: str
    length: int


class Everything(NamedTuple):
    """All playthroughs, what they reached, and how conditions came out in them."""

    plays: list[Whole]
    reached: Reached
    truths: Truths


def made_in(found: Iterable[Evidence]) -> tuple[float, ...]:
    made = [each for each in found if each.outcome is Outcome.MADE]
    return tuple(sum(each.weight for each in made if each.mistake is mistake) for mistake in Mistake)


def made_by(told: Story, run: Run) -> tuple[float, ...]:
    """What a run makes, played from the beginning; it has to come to an ending."""
    past = replay(told, run.seed, run.choices)
    assert past.progress.ending is not None, past.stopped
    return made_in(evidence_of(told.scenario, past.events))


def everything(of: Story, most: int) -> Everything | None:
    """All playthroughs of all variants, one by one, without any cleverness; None where there are too many."""
    told, log, plays = Noting(of), Log(), list[Whole]()
    watching = detectors(told.scenario)
    groups = [(scene.id, scene.variants) for scene in told.scenario.scenes.values() if scene.variants]
    seeds = {tuple(pick(seed, *group) for group in groups): seed for seed in range(1000)}
    for seed in seeds.values():
        ahead: list[tuple[Progress, tuple[Event, ...], States, tuple[Evidence, ...], int]] = [
            (*start(told, seed), initial(watching), (), 0)
        ]
        while ahead:
            progress, events, states, evidence, length = ahead.pop()
            log.happened(events)
            log.offered(progress.scene, offered(told, progress))
            states, new = observe(watching, states, events)
            if progress.ending is not None:
                plays.append(Whole(made_in((*evidence, *new)), progress.ending, length))
                if len(plays) > most:
                    return None
            ahead += [
                (*step(told, progress, choice), states, (*evidence, *new), length + 1)
                for choice in offered(told, progress)
            ]
    return Everything(plays, log.reached(), told.truths())


def hold_against(found: Exploration, told: Story, all_there_is: Everything) -> None:
    """Fail unless walking found exactly what all playthroughs show, and every run does what is said of it."""
    plays = all_there_is.plays
    assert found.complete
    assert found.walked
    for place, mistake in enumerate(Mistake):
        bounds, shown = found.mistakes[mistake], [play.made[place] for play in plays]
        assert (bounds.least, bounds.most) == (min(shown), max(shown))
        for run, wanted in ((bounds.least_run, min(shown)), (bounds.most_run, max(shown))):
            assert made_by(told, run)[place] == wanted
            assert len(run.choices) == min(play.length for play in plays if play.made[place] == wanted)
    assert found.fewest == sum(made_by(told, found.cleanest)) == min(sum(play.made) for play in plays)
    assert set(found.endings) == {play.ending for play in plays}
    for ending, run in found.endings.items():
        assert replay(told, *run).progress.ending == ending
        assert len(run.choices) == min(play.length for play in plays if play.ending == ending)
    assert found.reached == found.reachable == all_there_is.reached
    lengths = [play.length for play in plays]
    assert (found.decisions.least, found.decisions.most) == (min(lengths), max(lengths))


def hold_below(found: Found, told: Story, all_there_is: Everything) -> None:
    """Fail unless what slices prove is so, and what they leave open lies between what was found and what is."""
    plays = all_there_is.plays
    unsure = {question.partition(":")[0] for question in found.open_questions}
    for place, mistake in enumerate(Mistake):
        bounds, shown = found.mistakes[mistake], [play.made[place] for play in plays]
        assert made_by(told, bounds.least_run)[place] == bounds.least
        assert made_by(told, bounds.most_run)[place] == bounds.most
        assert (bounds.least, bounds.most) == (min(shown), max(shown)) or mistake in unsure
    assert found.fewest == sum(made_by(told, found.cleanest))
    assert found.fewest == min(sum(play.made) for play in plays) or "mistakes in all" in unsure
    lengths = [play.length for play in plays]
    assert found.decisions == (min(lengths), max(lengths)) or "decisions" in unsure
    for part, whole in ((found.reached, all_there_is.reached), (all_there_is.reached, found.reachable)):
        assert part.scenes <= whole.scenes
        assert part.responses <= whole.responses
        assert all(fates <= whole.fates[key] for key, fates in part.fates.items())


def proved(told: Story, plays: int, bound: Bound = ENOUGH) -> Found:
    """What slices and searching find without any walk."""
    onward = Onward(told, detectors(told.scenario))
    player = Player(told, onward)
    return prove(told, onward, player, [player.play(player.past(number)) for number in range(plays)], bound, None)


def test_it_finds_what_all_playthroughs_of_an_evening_show() -> None:
    all_there_is = everything(small_mixer(), 40_000)
    assert all_there_is is not None
    hold_against(explore(small_mixer(), ENOUGH, sample=5), small_mixer(), all_there_is)
    found = proved(small_mixer(), 5)
    assert not found.open_questions
    hold_below(found, small_mixer(), all_there_is)


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles())
def test_it_finds_what_all_playthroughs_of_any_story_show(told: Story) -> None:
    all_there_is = everything(told, MOST_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    hold_against(explore(told, ENOUGH, sample=1), told, all_there_is)
    assert explore(told, ENOUGH, lines=True, sample=1).truths == all_there_is.truths


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles(), st.sampled_from([1, search.SOON]))
def test_what_slices_prove_of_any_story_is_so(told: Story, soon: int) -> None:
    all_there_is = everything(told, MOST_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proving, "MOST_ATTENTIVE", 100)
        patch.setattr(search, "SOON", soon)
        found = proved(told, 1)
    assert not any("foresee" in question for question in found.open_questions)
    hold_below(found, told, all_there_is)


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(tangles(), st.integers(1, 500))
def test_within_any_bound_nothing_is_said_that_is_not_so(told: Story, choices: int) -> None:
    all_there_is = everything(told, MOST_PLAYS)
    assume(all_there_is is not None)
    assert all_there_is is not None
    hold_below(proved(told, 20, Bound(50_000, choices=choices)), told, all_there_is)


def temptations(errands: int) -> Story:
    """An evening of so many things that can be left to others or not, each by a condition that a slice forgets."""
    asked = [f"kept(page) or rapport(maya) > {number}" for number in range(errands)]
    each = "".join(
        f"    - {{id: e{number}, do: Wait., slots: 0, when: {when}, moves: [{{wait: client}}], because: b}}\n"
        for number, when in enumerate(asked)
    )
    return story(f"""
one:
  with: maya
  responses:
    - {{id: vow, say: Soon., moves: [{{promise: {{id: page, to: maya, what: the page, due: Fri 12:00}}}}], because: b}}
    - {{id: ask, say: You?, rapport: +1, because: b}}
  then: night
night:
  desk: {{slots: 2}}
  errands:
    - {{id: look, do: Look., moves: [{{prepare: client}}], because: b}}
{each}  then: end
""")


@contextmanager
def steps_counted(module: ModuleType) -> Iterator[Counter[str]]:
    """Counts the choices that are tried in a module, meanwhile."""
    tried = Counter[str]()

    def counting(at: Story, before: Progress, choice: str) -> tuple[Progress, tuple[Event, ...]]:
        tried[choice] += 1
        return step(at, before, choice)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "step", counting)
        yield tried


def test_a_bound_holds_for_what_is_tried_in_slices_too() -> None:
    """Few states can hide very many choices: all that is in doubt at a state is taken in every way."""
    with steps_counted(explore_module) as tried:
        found = proved(temptations(6), 20, Bound(400, choices=3000))
    at_one_state = MOST_AT_ONCE * 16
    assert 3000 <= tried.total() <= 3000 + at_one_state
    assert "no smaller story proves anything of what is judged decision by decision" in found.open_questions[0]


def test_hopeless_searches_come_to_an_end_together() -> None:
    with steps_counted(search) as tried, pytest.MonkeyPatch.context() as patch:
        patch.setattr(proving, "PATIENCE", 20)
        proved(small_mixer(), 5)
    at_one_place, searches = 14, 2 * len(Mistake) + 3
    assert proving.SEARCHES * 20 <= tried.total() <= proving.SEARCHES * 20 + at_one_place * searches


def test_what_was_avoided_once_can_be_avoided_whatever_stays_open() -> None:
    found = proved(temptations(6), 50, Bound(400, choices=3000))
    assert not any("fewer" in question for question in found.open_questions if not question.startswith("decisions"))


def test_who_waits_is_told_what_is_being_found_out() -> None:
    heard: list[str] = []
    explore(small_mixer(), Bound(20), sample=5, notice=heard.append)
    assert any(each.startswith("looking for the most") for each in heard)


def test_evenings_full_of_other_things_do_not_multiply_what_is_decided() -> None:
    """Nobody judges what these errands do, and how the story ends is asked in more ways than can be told apart."""
    errands = "".join(f"    - {{id: e{number}, do: That., because: b}}\n" for number in range(12))
    endings = "".join(f"    - {{when: did(night.e{number}) and did(one.ask), to: bed}}\n" for number in range(12))
    told = story(f"""
one:
  with: maya
  responses:
    - {{id: boast, say: Me!, moves: [pitch], because: b}}
    - {{id: ask, say: You?, because: b}}
  then: night
night:
  desk: {{slots: 6}}
  errands:
{errands}  then:
{endings}    - {{to: end}}
bed:
  passage: {{to: Sat 08:00}}
  then: end
""")
    found = proved(told, 5, Bound(200, choices=3000))
    assert not found.open_questions
    assert found.mistakes[Mistake.SELF_PROMOTION].most == 1
    assert found.decisions == (2, 8)


CARRIER = """
one:
  with: maya
  lines:
    - {when: kept(page), maya: You sent it.}
    - {when: not kept(page), maya: You have not sent it.}
  responses:
    - {id: vow, say: Tonight., moves: [{promise: {id: page, to: maya, what: the page, due: Fri 12:00}}], because: b}
    - {id: no, say: No., because: b}
    - {id: late, say: Late., when: overdue(page), because: b}
  then: night
night:
  passage: {to: Fri 19:00}
  then:
    - {when: promised(page), to: end}
    - {to: over}
over:
  ending: {id: nothing, title: Nothing, aim: lost}
"""


def test_conditions_that_never_come_out_otherwise_are_told() -> None:
    found = explore(story(CARRIER), ENOUGH, lines=True, sample=1)
    kept: Condition = Ask("kept", "page")
    assert found.truths["one", kept] == {False}
    assert found.truths["one", Ask("overdue", "page")] == {False}
    assert found.truths["night", Ask("promised", "page")] == {True, False}
    assert found.unreached_responses == ("one.late",)


def test_what_becomes_of_an_entry_is_told() -> None:
    found = explore(story(CARRIER), ENOUGH, sample=1)
    assert found.reachable.fates == {"page": {"opened", "overdue", "failed"}}, "nobody is given a chance to send it"


def test_a_story_that_goes_round_for_ever_has_no_most_decisions() -> None:
    told = story("""
    one:
      with: maya
      responses:
        - {id: more, say: More., because: b, then: one}
        - {id: go, say: Go., because: b, then: end}
    """)
    found = explore(told, ENOUGH, sample=5)
    assert (found.decisions.least, found.decisions.most, found.complete) == (1, None, True)


def test_a_story_without_any_end_is_refused() -> None:
    told = story("""
    one:
      with: maya
      responses:
        - {id: more, say: More., because: b, then: one}
        - {id: go, say: Go., because: b, then: [{when: rapport(maya) > 3, to: end}, {to: one}]}
    """)
    with pytest.raises(EndlessError):
        explore(told, ENOUGH, sample=1)


def test_what_was_not_proved_is_an_open_question() -> None:
    found = explore(small_mixer(), Bound(10), sample=50)
    assert not found.complete
    assert found.open_questions
    assert {"silent", "called"} >= set(found.endings)
