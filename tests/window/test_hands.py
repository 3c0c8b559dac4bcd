"""Effects carried out on another thread: in order, all of them, and no fault in silence."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, get_ident

import pytest

from game.domain.settings import Level, Settings
from game.records.acts import Note, Pick
from game.records.reading import read_run
from game.runtime.outside import Outside
from game.views import effects
from game.views.effects import Effect
from game.views.messages import Message, NotOpened, RunStarted, Saved, ShelfLoaded
from game.window.hands import Hands
from tests.terminal.table import ports_in

LONG = 10.0


def nothing() -> None:
    pass


def opening(*scenarios: str) -> list[Effect]:
    return [effects.OpenScenario(scenario) for scenario in scenarios]


def named(effect: Effect) -> Message | None:
    return NotOpened(effect.scenario) if isinstance(effect, effects.OpenScenario) else None


def failing_at(at: Effect, done: list[Effect]) -> Callable[[Effect], Message | None]:
    def carry_out(effect: Effect) -> Message | None:
        done.append(effect)
        if effect == at:
            raise ZeroDivisionError(str(len(done)))
        return Saved()

    return carry_out


def test_answers_come_back_in_the_order_of_what_was_asked() -> None:
    hands = Hands(named, nothing)
    hands.do(opening("one", "two"))
    hands.do(opening("three"))
    assert hands.messages(LONG) == (NotOpened("one"), NotOpened("two"), NotOpened("three"))
    assert hands.messages(LONG) == ()
    assert not hands.busy
    hands.close()


def test_what_has_no_answer_keeps_nobody_waiting() -> None:
    hands = Hands(named, nothing)
    hands.do([effects.CloseRun("run"), *opening("one")])
    assert hands.messages(LONG) == (NotOpened("one"),)
    hands.close()


def test_the_main_thread_goes_on_while_the_disk_is_slow() -> None:
    there = Event()

    def slow(effect: Effect) -> Message | None:
        there.wait(LONG)
        return named(effect)

    hands = Hands(slow, nothing)
    hands.do(opening("one"))
    assert hands.messages() == ()
    assert hands.busy
    there.set()
    assert hands.messages(LONG) == (NotOpened("one"),)
    hands.close()


def test_the_window_is_woken_on_the_writer_thread_once_the_answer_can_be_taken() -> None:
    woken: list[int] = []
    done: list[int] = []

    def note(effect: Effect) -> Message | None:
        done.append(get_ident())
        return named(effect)

    def wake() -> None:
        assert len(done) == len(woken) + 1
        woken.append(get_ident())

    hands = Hands(note, wake)
    hands.do(opening("one", "two"))
    hands.close()
    assert woken == done
    assert len(done) == 2
    assert get_ident() not in done


def test_closing_waits_for_everything_that_was_decided() -> None:
    done: list[Effect] = []
    hold = Event()

    def slow(effect: Effect) -> Message | None:
        hold.wait(0.02)
        done.append(effect)
        return Saved()

    keeps = [effects.Keep("run", (Pick(f"scene-{number}", "choice"),)) for number in range(5)]
    hands = Hands(slow, nothing)
    hands.do(keeps)
    hands.close()
    assert done == keeps
    assert hands.messages() == (Saved(),) * 5


def test_closed_hands_take_nothing_more_and_may_be_closed_again() -> None:
    hands = Hands(named, nothing)
    hands.close()
    hands.close()
    with pytest.raises(RuntimeError, match="closed"):
        hands.do(opening("one"))
    assert hands.messages() == ()


def test_a_fault_is_raised_where_somebody_sees_it_and_costs_no_choice() -> None:
    done: list[Effect] = []
    keep, settings = effects.Keep("run", (Note("Twists."),)), effects.KeepSettings(Settings())
    hands = Hands(failing_at(effects.LoadShelf(), done), nothing)
    hands.do([effects.LoadShelf(), effects.LoadHistory(), keep, settings])
    with pytest.raises(ZeroDivisionError):
        hands.messages(LONG)
    hands.do([keep])
    hands.close()
    assert done == [effects.LoadShelf(), keep, settings, keep]
    assert hands.messages() == (Saved(),) * 3


def test_a_fault_nobody_has_seen_is_raised_on_closing() -> None:
    done: list[Effect] = []
    keep = effects.Keep("run", (Note("Twists."),))
    hands = Hands(failing_at(keep, done), nothing)
    hands.do([keep, keep])
    with pytest.raises(ZeroDivisionError, match="1"):
        hands.close()
    hands.close()
    assert done == [keep, keep]


def test_a_window_that_cannot_be_woken_is_told_of_and_stops_no_choice() -> None:
    done: list[Effect] = []

    def refuse() -> None:
        raise LookupError("no window")

    keep = effects.Keep("run", (Note("Twists."),))
    hands = Hands(failing_at(effects.Quit(), done), refuse)
    hands.do([keep, keep])
    with pytest.raises(LookupError, match="no window"):
        hands.close()
    assert done == [keep, keep]
    assert hands.messages() == (Saved(),) * 2


def test_a_run_is_on_the_real_disk_when_the_hands_are_closed(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    hands = Hands(outside.carry_out, nothing)
    hands.do([effects.LoadShelf(), effects.StartRun("small-mixer", "The Small Mixer", Level.STANDARD)])
    shelf, started = hands.messages(LONG)
    assert isinstance(shelf, ShelfLoaded)
    assert isinstance(started, RunStarted)
    acts = (Pick("spare", "hello"), Note("Twists."), Pick("tonight", "card"))
    hands.do([effects.Keep(started.run, (act,)) for act in acts])
    hands.do([effects.Quit()])
    hands.close()
    assert read_run(Path(started.run)).acts == acts
    assert hands.messages() == (Saved(),) * 3
