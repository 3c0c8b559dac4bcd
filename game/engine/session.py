"""A sitting: the phases it can be in, what a person may do in each, and what that does to the playthrough.

The phases are one flat state machine (the `transitions` library); where the story stands is the replay's
affair, and neither is kept twice. `act` is pure: it takes a sitting and gives the next one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any

from transitions import Machine, MachineError

from game.domain.events import Chose, Ended, Entered, Event, MessageArrived, RanErrand, Reacted, TimePassed, Wrote
from game.domain.progress import Carried
from game.domain.settings import Level
from game.engine.compile import Story
from game.engine.replay import Replay, go_on, replay
from game.engine.step import NOTHING_CARRIED, offered


class Phase(StrEnum):
    """Where a sitting stands."""

    BRIEFING = "briefing"
    LISTENING = "listening"
    DECIDING = "deciding"
    REACTING = "reacting"
    DESK = "desk"
    PASSING = "passing"
    REFLECTING = "reflecting"
    FINISHED = "finished"


class Act(StrEnum):
    """What a person can do to a sitting."""

    BEGIN = "begin"
    GO_ON = "go_on"
    CHOOSE = "choose"
    STEP_BACK = "step_back"
    REPLAY_FROM = "replay_from"
    FINISH = "finish"


class NotNowError(ValueError):
    """An act that the phase, the level or the offer does not allow."""


SHOWN = (Entered, Chose, RanErrand, Reacted, Wrote, MessageArrived, TimePassed, Ended)
"""Events that a player is shown, one after the other."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One sitting through one scenario. `queue` holds the events that are still to be shown; its head is shown now."""

    story: Story
    level: Level
    past: Replay
    phase: Phase = Phase.BRIEFING
    queue: tuple[Event, ...] = ()

    @property
    def seed(self) -> int:
        """The seed of the playthrough."""
        return self.past.opening.seed

    @property
    def head(self) -> Event | None:
        """What is being shown, if anything."""
        return self.queue[0] if self.queue else None

    @property
    def can_step_back(self) -> bool:
        """Whether there is a choice to take back, and the level lets one."""
        return self.level is not Level.EXAM and bool(self.past.steps)


def shown(events: Iterable[Event]) -> tuple[Event, ...]:
    """Those of the events that a player is shown."""
    return tuple(event for event in events if isinstance(event, SHOWN))


def sit_down(story: Story, seed: int, level: Level, carried: Carried = NOTHING_CARRIED) -> Sitting:
    """A new sitting, at its briefing."""
    return Sitting(story, level, replay(story, seed, (), carried))


def resume(story: Story, level: Level, past: Replay) -> Sitting:
    """A sitting at the choice where `past` stands: nothing that was shown before is shown again, but the last words."""
    queue = shown(past.steps[-1].events if past.steps else past.opening_events)
    phase = Phase.REACTING if past.steps else Phase.LISTENING
    return Sitting(story, level, past, phase, queue)


def reflect(story: Story, level: Level, past: Replay) -> Sitting:
    """A sitting that is over and read to its end, to be looked back at."""
    return Sitting(story, level, past, Phase.REFLECTING)


class _Actor:
    """The model that the machine moves, for the length of one act."""

    state: str

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    def next_is(self, *kinds: type) -> bool:
        """Whether what follows in the queue is of these kinds."""
        return len(self.sitting.queue) > 1 and isinstance(self.sitting.queue[1], kinds)

    def time_passes_next(self, **_: Any) -> bool:
        return self.next_is(TimePassed)

    def more_to_hear(self, **_: Any) -> bool:
        return len(self.sitting.queue) > 1

    def at_desk(self, **_: Any) -> bool:
        return self.sitting.past.progress.desk is not None

    def is_over(self, **_: Any) -> bool:
        return self.sitting.past.progress.ending is not None

    def is_on_offer(self, choice: str = "", **_: Any) -> bool:
        return choice in offered(self.sitting.story, self.sitting.past.progress)

    def can_go_back(self, **_: Any) -> bool:
        return self.sitting.can_step_back

    def can_replay(self, place: int = -1, **_: Any) -> bool:
        return self.sitting.level is not Level.EXAM and 0 <= place < len(self.sitting.past.steps)

    def show_opening(self, **_: Any) -> None:
        self.sitting = replace(self.sitting, queue=shown(self.sitting.past.opening_events))

    def show_next(self, **_: Any) -> None:
        self.sitting = replace(self.sitting, queue=self.sitting.queue[1:])

    def take(self, choice: str = "", **_: Any) -> None:
        past = go_on(self.sitting.story, self.sitting.past, [choice])
        self.sitting = replace(self.sitting, past=past, queue=shown(past.steps[-1].events))

    def take_back(self, **_: Any) -> None:
        self.cut(len(self.sitting.past.steps) - 1)

    def rewind(self, place: int = -1, **_: Any) -> None:
        self.cut(place)

    def cut(self, length: int) -> None:
        past = self.sitting.past.cut(length)
        events = past.steps[-1].events if past.steps else past.opening_events
        self.sitting = replace(self.sitting, past=past, queue=shown(events)[-1:])


def _moves() -> list[dict[str, Any]]:
    """The transitions, in the order in which they are tried."""
    showing = [Phase.LISTENING, Phase.REACTING, Phase.PASSING]
    choosing = [Phase.DECIDING, Phase.DESK]
    on = {"trigger": Act.GO_ON, "source": showing}
    return [
        {"trigger": Act.BEGIN, "source": Phase.BRIEFING, "dest": Phase.LISTENING, "before": "show_opening"},
        {**on, "dest": Phase.PASSING, "conditions": "time_passes_next", "before": "show_next"},
        {**on, "dest": Phase.LISTENING, "conditions": "more_to_hear", "before": "show_next"},
        {**on, "dest": Phase.REFLECTING, "conditions": "is_over", "before": "show_next"},
        {**on, "dest": Phase.DESK, "conditions": "at_desk", "before": "show_next"},
        {**on, "dest": Phase.DECIDING, "before": "show_next"},
        {
            "trigger": Act.CHOOSE,
            "source": choosing,
            "dest": Phase.REACTING,
            "conditions": "is_on_offer",
            "before": "take",
        },
        {
            "trigger": Act.STEP_BACK,
            "source": [*showing, *choosing, Phase.REFLECTING],
            "dest": Phase.REACTING,
            "conditions": "can_go_back",
            "before": "take_back",
        },
        {
            "trigger": Act.REPLAY_FROM,
            "source": Phase.REFLECTING,
            "dest": Phase.REACTING,
            "conditions": "can_replay",
            "before": "rewind",
        },
        {"trigger": Act.FINISH, "source": Phase.REFLECTING, "dest": Phase.FINISHED},
    ]


def machine_settings() -> dict[str, Any]:
    """What the machine is made of; its diagram in the docs is drawn from the same."""
    return {
        "states": [str(phase) for phase in Phase],
        "transitions": [
            {
                **move,
                "trigger": str(move["trigger"]),
                "source": [str(each) for each in move["source"]]
                if isinstance(move["source"], list)
                else str(move["source"]),
                "dest": str(move["dest"]),
            }
            for move in _moves()
        ],
        "initial": str(Phase.BRIEFING),
        "auto_transitions": False,
    }


@cache
def _machine() -> Machine:
    return Machine(model=None, **machine_settings())


def act(sitting: Sitting, what: Act, *, choice: str = "", place: int = -1) -> Sitting:
    """The sitting after an act. `choice` belongs to `CHOOSE`, `place` (a step, from 0) to `REPLAY_FROM`.

    Raises `NotNowError` where the machine or a guard does not allow it.
    """
    actor, machine = _Actor(sitting), _machine()
    machine.add_model(actor, initial=str(sitting.phase))
    try:
        done = machine.events[str(what)].trigger(actor, choice=choice, place=place)
    except MachineError as refused:
        raise NotNowError(f"{what} is not possible while {sitting.phase}") from refused
    finally:
        machine.remove_model(actor)
    if not done:
        raise NotNowError(f"{what} is not possible now")
    return replace(actor.sitting, phase=Phase(actor.state))
