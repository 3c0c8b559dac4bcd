import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.events import Entered
from game.domain.settings import Level
from game.engine.replay import replay
from game.engine.session import Act, NotNowError, Phase, Sitting, act, resume, sit_down
from game.engine.step import offered
from tests.stories import story

STORY = story("""
one:
  with: maya
  lines: [maya: Hello.]
  responses:
    - {id: hi, say: Hi., reaction: [maya: Oh.], because: b, then: night}
    - {id: bye, say: Bye., because: b, then: end}
night: {passage: {to: Fri 19:00}, then: desk}
desk:
  desk: {slots: 1}
  arrives: [sam: A word.]
  then: end
""")


def until_asked(sitting: Sitting) -> list[Phase]:
    """The phases gone through up to the next decision."""
    phases = [sitting.phase]
    while sitting.phase in (Phase.LISTENING, Phase.REACTING, Phase.PASSING):
        sitting = act(sitting, Act.GO_ON)
        phases.append(sitting.phase)
    return phases


def walk(sitting: Sitting, *choices: str) -> Sitting:
    """The sitting after these choices, at the next decision."""
    if sitting.phase is Phase.BRIEFING:
        sitting = act(sitting, Act.BEGIN)
    for choice in (*choices, None):
        while sitting.phase in (Phase.LISTENING, Phase.REACTING, Phase.PASSING):
            sitting = act(sitting, Act.GO_ON)
        if choice:
            sitting = act(sitting, Act.CHOOSE, choice=choice)
    return sitting


def test_an_evening_goes_through_its_phases() -> None:
    sitting = act(sit_down(STORY, 1, Level.STANDARD), Act.BEGIN)
    assert until_asked(sitting) == [Phase.LISTENING, Phase.DECIDING]
    sitting = act(walk(sitting), Act.CHOOSE, choice="hi")
    phases = until_asked(sitting)
    assert phases[0] is Phase.REACTING
    assert Phase.PASSING in phases
    assert phases[-1] is Phase.DESK
    assert walk(sitting, "done").phase is Phase.REFLECTING
    assert act(walk(sitting, "done"), Act.FINISH).phase is Phase.FINISHED


def test_nobody_can_choose_while_somebody_speaks() -> None:
    sitting = act(sit_down(STORY, 1, Level.STANDARD), Act.BEGIN)
    with pytest.raises(NotNowError):
        act(sitting, Act.CHOOSE, choice="hi")


def test_nobody_can_choose_what_is_not_on_offer() -> None:
    sitting = walk(sit_down(STORY, 1, Level.STANDARD))
    with pytest.raises(NotNowError):
        act(sitting, Act.CHOOSE, choice="done")


def test_stepping_back_and_choosing_again_is_the_identity() -> None:
    there = walk(sit_down(STORY, 1, Level.STANDARD), "hi", "maya.thank")
    again = walk(act(there, Act.STEP_BACK), "maya.thank")
    assert again.past == there.past


def test_there_is_no_way_back_in_an_exam() -> None:
    with pytest.raises(NotNowError):
        act(walk(sit_down(STORY, 1, Level.EXAM), "hi"), Act.STEP_BACK)
    with pytest.raises(NotNowError):
        act(walk(sit_down(STORY, 1, Level.EXAM), "bye"), Act.REPLAY_FROM, place=0)


def test_one_can_replay_from_any_decision_after_the_end() -> None:
    ended = walk(sit_down(STORY, 1, Level.STANDARD), "hi", "done")
    again = walk(act(ended, Act.REPLAY_FROM, place=0))
    assert (again.phase, again.past.choices) == (Phase.DECIDING, ())


def test_one_goes_on_exactly_where_one_stopped() -> None:
    sitting = walk(resume(STORY, Level.STANDARD, replay(STORY, 1, ["hi"])))
    assert sitting.phase is Phase.DESK
    fresh = walk(resume(STORY, Level.STANDARD, replay(STORY, 1, [])))
    assert fresh.phase is Phase.DECIDING
    over = walk(resume(STORY, Level.STANDARD, replay(STORY, 1, ["bye"])))
    assert over.phase is Phase.REFLECTING


@given(st.lists(st.tuples(st.sampled_from(list(Act)), st.integers(-1, 5), st.integers(0, 9)), max_size=40))
def test_no_sequence_of_acts_breaks_a_sitting(acts: list[tuple[Act, int, int]]) -> None:
    sitting = sit_down(STORY, 1, Level.STANDARD)
    for what, place, number in acts:
        on_offer = offered(sitting.story, sitting.past.progress) or ("nothing",)
        try:
            sitting = act(sitting, what, choice=on_offer[number % len(on_offer)], place=place)
        except NotNowError:
            continue
        if sitting.phase in (Phase.LISTENING, Phase.REACTING, Phase.PASSING):
            assert sitting.head is not None, "something is being shown"
    assert isinstance(sitting.past.opening_events[0], Entered)
