import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.domain.calendar import moment_text
from game.domain.events import Chose, Entered, Failed, FellOverdue, PassedUp
from game.engine.offer import desk_offer
from game.engine.replay import go_on, replay
from game.engine.step import NotOfferedError, offered, start, step
from tests.stories import played, story

FORK = """
one:
  with: maya
  lines:
    - maya: Hello.
    - when: rapport(maya) > 0
      maya: Again.
  takes: 10 minutes
  responses:
    - {id: left, say: Left., rapport: +1, because: It is., then: two}
    - {id: right, say: Right., because: It is., then: end}
    - {id: later, say: Later., when: rapport(maya) > 0, because: It is., then: end}
    - {id: round, say: Round., once: true, rapport: +1, because: It is., then: one}
two:
  passage: {to: Fri 19:00}
  then:
    - when: did(one.round)
      to: three
    - to: end
three:
  lines: [A beat.]
  then: end
"""


def test_conditions_decide_what_is_on_offer_and_what_is_said() -> None:
    told = story(FORK)
    progress, opening = start(told, 1)
    assert offered(told, progress) == ("left", "right", "round")
    assert [event.lines for event in opening if isinstance(event, Entered)] == [(0,)]
    progress, events = step(told, progress, "round")
    assert offered(told, progress) == ("left", "right", "later"), "what is offered once is gone"
    assert [event.lines for event in events if isinstance(event, Entered)] == [(0, 1)]


def test_the_clock_moves_only_as_the_author_wrote() -> None:
    past = played(FORK, "round left")
    assert [moment_text(each.progress.now) for each in past.steps] == ["Thu 18:40", "Fri 19:00"]


def test_branches_are_taken_in_order() -> None:
    assert "three" in {event.scene for event in played(FORK, "round left").events if isinstance(event, Entered)}
    assert "three" not in {event.scene for event in played(FORK, "left").events if isinstance(event, Entered)}


def test_what_is_not_on_offer_is_refused_with_what_is() -> None:
    told = story(FORK)
    progress, _ = start(told, 1)
    with pytest.raises(NotOfferedError) as refused:
        step(told, progress, "later")
    assert refused.value.offered == ("left", "right", "round")
    assert "left, right, round" in str(refused.value)


def test_nothing_is_on_offer_after_the_end() -> None:
    told = story(FORK)
    past = replay(told, 1, ["right"])
    assert past.progress.ending == "over"
    assert offered(told, past.progress) == ()
    assert go_on(told, past, ["right"]).stopped is not None


def test_a_replay_stops_where_it_no_longer_holds() -> None:
    past = replay(story(FORK), 1, ["round", "nowhere", "left"])
    assert past.choices == ("round",)
    assert past.stopped is not None
    assert (past.stopped.choice, past.stopped.scene) == ("nowhere", "one")


def test_a_choice_carries_what_was_on_offer_and_where_one_stood() -> None:
    chosen = next(event for event in played(FORK, "right").events if isinstance(event, Chose))
    assert chosen.offered == ("left", "right", "round")
    assert chosen.before.rapport == {"maya": 0, "sam": 0, "robot": 0}


VARIANTS = """
one:
  one-of: [rain, sun]
rain:
  lines: [It rains.]
  responses:
    - {id: go, do: Go., because: It is., then: end}
    - {id: stay, do: Stay., because: It is., then: end}
sun:
  lines: [It shines.]
  responses:
    - {id: go, do: Go., because: It is., then: end}
    - {id: stay, do: Stay., because: It is., then: end}
"""


def test_the_seed_picks_a_variant_and_keeps_to_it() -> None:
    told = story(VARIANTS)
    picked = {seed: start(told, seed)[0].scene for seed in range(40)}
    assert set(picked.values()) == {"rain", "sun"}
    assert picked == {seed: start(told, seed)[0].scene for seed in range(40)}


PROMISE = """
one:
  with: maya
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: Fri 12:00, reply-by: +2 days}}]
      because: A time on it.
      then: night
    - {id: no, say: No., because: It is., then: night}
night:
  passage: {to: Sat 10:00}
  then: desk
desk:
  desk: {slots: 1}
  errands:
    - {id: rest, do: Rest., because: It is.}
  then: again
again:
  with: maya
  responses:
    - {id: here, say: Here it is., moves: [deliver: case], because: Late., then: after}
    - {id: chat, say: So., because: It is., then: after}
after:
  passage: {to: +1 week}
  then: end
"""


def test_a_promise_falls_overdue_then_fails_at_the_next_meeting() -> None:
    past = played(PROMISE, "soon rest done chat")
    assert [(type(event).__name__, event.key) for event in past.events if isinstance(event, (FellOverdue, Failed))] == [
        ("FellOverdue", "case"),
        ("Failed", "case"),
    ]
    assert [event.scene for event in past.events if isinstance(event, PassedUp)] == ["desk", "again"]


def test_delivering_opens_a_thread_that_goes_silent() -> None:
    past = played(PROMISE, "soon maya.send done chat")
    assert past.progress.ledger["case"].status == "done"
    assert past.progress.ledger["case"].overdue, "it went after Friday noon"
    silent = [event for event in past.events if isinstance(event, FellOverdue)]
    assert [event.key for event in silent] == ["case", "thread/case"]


def test_of_two_promises_a_letter_keeps_the_one_that_is_due_first_unless_it_is_late_already() -> None:
    book = "{promise: {id: book, to: maya, what: the book, due: Sun 12:00}}"
    both = PROMISE.replace("moves: [{promise", f"moves: [{book}, {{promise")
    for due, kept in (("Sat 12:00", "case"), ("Fri 12:00", "book")):
        past = replay(story(both.replace("due: Fri 12:00", f"due: {due}")), 1, ["soon", "maya.send"])
        assert [key for key, entry in past.progress.ledger.items() if entry.status == "done"] == [kept]


def test_a_letter_that_fits_nothing_takes_the_slot_all_the_same() -> None:
    told = story(PROMISE)
    past = replay(told, 1, ["no", "maya.thank"])
    assert past.progress.desk is not None
    assert (past.progress.desk.slots, past.progress.desk.idle) == (0, True)
    assert offered(told, past.progress) == ("done",)


def test_a_desk_offers_letters_to_everybody_met_and_to_nobody_else() -> None:
    told = story(PROMISE)
    people = {choice.partition(".")[0] for choice in offered(told, replay(told, 1, ["no"]).progress)}
    assert people == {"maya", "rest", "done"}


LONG = story(FORK), story(PROMISE)


@given(st.data())
def test_any_choices_on_offer_can_be_made_and_replayed(data: st.DataObject) -> None:
    told = data.draw(st.sampled_from(LONG))
    seed = data.draw(st.integers(0, 2**64))
    progress, _ = start(told, seed)
    choices = []
    while on_offer := offered(told, progress):
        choices.append(data.draw(st.sampled_from(on_offer)))
        before = progress
        copy = repr(before)
        progress, _ = step(told, progress, choices[-1])
        assert repr(before) == copy, "a step changes nothing in the progress it was given"
    assert progress.ending is not None
    assert replay(told, seed, choices).progress == progress


def test_narration_can_depend_on_what_happened() -> None:
    told = FORK.replace(
        "lines: [A beat.]", "lines:\n    - {when: did(one.round), narration: Your shoes are wet.}\n    - Dry."
    )
    entered = [event for event in played(told, "round left").events if isinstance(event, Entered)]
    assert [event.lines for event in entered if event.scene == "three"] == [(0, 1)]


def test_a_long_way_without_a_choice_is_gone_in_one_step() -> None:
    beats = "".join(f"b{number}:\n  lines: [On.]\n  then: b{number + 1}\n" for number in range(1500))
    told = f"\none:\n  lines: [Off.]\n  then: b0\n{beats}b1500:\n  lines: [There.]\n  then: end\n"
    assert played(told, "").progress.ending == "over"


def test_what_is_left_to_choose_from_keeps_its_order() -> None:
    told = story(
        PROMISE.replace("slots: 1", "slots: 4").replace(
            "    - {id: rest, do: Rest., because: It is.}",
            "\n".join(f"    - {{id: e{number}, do: Do {number}., because: It is.}}" for number in range(6)),
        )
    )
    for seed in range(20):
        before = desk_offer(told, replay(told, seed, ["no"]).progress)
        after = desk_offer(told, replay(told, seed, ["no", "e3"]).progress)
        assert before is not None
        assert after is not None
        assert [each.id for each in before.errands if each.id != "e3"] == [each.id for each in after.errands]
