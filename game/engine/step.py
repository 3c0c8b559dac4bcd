"""The one way a story moves: start, offered, step. All pure.

A step takes one choice and goes on to where the next one is asked for, or to an ending.
"""

from game.domain import events as happened
from game.domain.calendar import DAY, Moment, When, weekday
from game.domain.events import Event
from game.domain.progress import Carried, Progress
from game.domain.scenario import DONE, NO_EFFECTS, Branch, Scene, SceneKind
from game.engine import desk
from game.engine.chance import pick
from game.engine.compile import Choice, OnOffer, Prepared, Story, record
from game.engine.turn import Turn

STOPS = frozenset({SceneKind.CONVERSATION, SceneKind.DESK, SceneKind.ENDING})
"""Scenes at which a choice is asked for, or none any more."""

NOTHING_CARRIED = Carried(None, {}, frozenset(), {}, frozenset())


class NotOfferedError(ValueError):
    """A choice that was not on offer; `offered` are the ids that were (none after an ending)."""

    def __init__(self, choice: str, scene: str, offered: tuple[str, ...]) -> None:
        super().__init__(f"'{choice}' is not on offer at '{scene}'; on offer: {', '.join(offered) or 'nothing'}")
        self.choice = choice
        self.scene = scene
        self.offered = offered


def start(story: Story, seed: int, carried: Carried = NOTHING_CARRIED) -> tuple[Progress, tuple[Event, ...]]:
    """Where a playthrough begins, and what happened up to its first choice."""
    scenario = story.scenario
    blank = Progress(
        seed=seed,
        scene=scenario.start,
        now=scenario.opens if carried.now is None else carried.now,
        rapport=carried.rapport | {person: carried.rapport.get(person, 0) for person in scenario.people},
        flags=carried.flags,
        ledger=carried.ledger,
        legwork={aim.id: 0 for aim in scenario.aims},
        met=carried.met,
        wrote=frozenset(),
        asked=frozenset(),
        seen=0,
        meeting=(),
        desk=None,
        ending=None,
    )
    turn = Turn(story, blank)
    if carried.now is not None:
        turn.move_clock(opening(scenario.opens, carried.now))
    travel(turn, scenario.start)
    return turn.progress(), tuple(turn.events)


def opening(opens: Moment, now: Moment) -> Moment:
    """When an episode opens that is carried on from `now`: on its weekday and at its time, the first after that."""
    return When(weekday=weekday(opens), clock=opens % DAY).after(now)


def offered(story: Story, progress: Progress) -> tuple[str, ...]:
    """Ids that can be chosen now, in the author's order; none after an ending."""
    if progress.desk is not None:
        return desk.offered_at(story, story.scene(progress.scene), progress, progress.desk)
    return story.on_offer(progress).ids


def step(story: Story, progress: Progress, choice: str) -> tuple[Progress, tuple[Event, ...]]:
    """The progress after `choice`, and what happened in order. Raises `NotOfferedError`."""
    turn = Turn(story, progress, choice)
    if progress.desk is not None:
        at_desk(turn, story.scene(progress.scene))
    else:
        respond(turn, story.on_offer(progress))
    return turn.progress(), tuple(turn.events)


def respond(turn: Turn, offer: OnOffer) -> None:
    """Give a response in a conversation."""
    scene, ids, choices = offer
    if turn.choice not in ids:
        raise NotOfferedError(turn.choice, scene.id, ids)
    chosen, place, acts, response = choices[ids.index(turn.choice)]
    turn.events.append(record(happened.Chose, (turn.now, scene.id, chosen, ids, turn.before)))
    if place is not None:
        turn.remember(place)
    open_to_all = closable(turn, choices) if turn.ledger else ()
    for move in acts:
        turn.make(move)
    if response.effects is not NO_EFFECTS:
        turn.apply(response.effects)
    if response.reaction:
        turn.react(response)
    if open_to_all:
        turn.pass_up(open_to_all, scene.id)
    leave(turn, scene, response.then or scene.then)


def closable(turn: Turn, choices: tuple[Choice, ...]) -> list[str]:
    """Keys of the open entries that something on offer would settle."""
    return [key for choice in choices for move in choice.acts for key in turn.closable_by(move)]


def at_desk(turn: Turn, scene: Scene) -> None:
    """Do one thing at a desk, or leave it."""
    choice, on_offer = turn.choice, offered(turn.story, turn.before)
    if choice not in on_offer:
        raise NotOfferedError(choice, scene.id, on_offer)
    if choice == DONE:
        desk.end(turn, scene)
        leave(turn, scene, scene.then)
    elif written := desk.letter(choice):
        desk.write(turn, *written, on_offer)
    else:
        desk.run_errand(turn, scene, scene.response(choice), on_offer)


def leave(turn: Turn, scene: Scene, branches: tuple[Branch, ...]) -> None:
    """Go on from a scene by the first branch that holds."""
    if scene.takes:
        turn.move_clock(turn.now + scene.takes)
    travel(turn, next_scene(turn, branches))


def next_scene(turn: Turn, branches: tuple[Branch, ...]) -> str:
    """Where the first branch that holds leads; the loader sees to it that the last always does."""
    for to, when in branches:
        if when is None or turn.story.holds(when, turn):
            return to
    raise AssertionError(f"no way on from {turn.scene}")


def travel(turn: Turn, name: str) -> None:
    """Go through scenes, from the one named, up to one that asks for a choice or ends the story."""
    while True:
        prepared = turn.story.prepared(name)
        if prepared.quiet:
            enter(turn, prepared)
            return
        scene = prepared.scene
        if scene.kind is SceneKind.VARIANTS:
            name = pick(turn.seed, name, scene.variants)
            continue
        enter(turn, prepared)
        take_effect(turn, scene)
        if scene.kind in STOPS:
            return
        if scene.takes:
            turn.move_clock(turn.now + scene.takes)
        name = next_scene(turn, scene.then)


def enter(turn: Turn, prepared: Prepared) -> None:
    """Be at a scene: part from who is not there, and hear what is said."""
    scene = prepared.scene
    people = scene.people
    if turn.meeting and turn.meeting != people:
        turn.end_meeting([person for person in turn.meeting if person not in people])
    turn.scene, turn.meeting = scene.id, people
    if prepared.place is not None:
        turn.remember(prepared.place)
    turn.meet(people)
    lines = turn.heard(scene.lines) if prepared.lines is None else prepared.lines
    if prepared.strangers:
        turn.meet([line.speaker for place in lines if (line := scene.lines[place]).speaker in prepared.strangers])
    turn.events.append(record(happened.Entered, (turn.now, scene.id, lines)))


def take_effect(turn: Turn, scene: Scene) -> None:
    """Let a scene that has begun do what it does: its effects, its messages, time, the end."""
    turn.apply(scene.effects)
    if scene.kind is SceneKind.DESK:
        desk.begin(turn, scene)
    elif scene.passage is not None:
        since = turn.now
        turn.move_clock(scene.passage.after(since))
        turn.events.append(happened.TimePassed(turn.now, since))
    elif scene.ending is not None:
        turn.ending = scene.ending.id
        turn.end_meeting(turn.meeting)
        if turn.story.last:
            turn.end_story()
        turn.events.append(happened.Ended(turn.now, scene.id, scene.ending.id))
