"""An evening at the desk: errands, writing to people, and what was left undone."""

from game.domain import events as happened
from game.domain.ledger import Entry, Favour, Need, Promise, Thread, by_due
from game.domain.progress import DeskState, Progress
from game.domain.scenario import DONE, Intent, Move, MoveKind, Response, Scene
from game.engine.compile import Story, cost, message_bit
from game.engine.guards import Standing
from game.engine.turn import Turn

FITTING: dict[Intent, type] = {
    Intent.SEND: Promise,
    Intent.THANK: Favour,
    Intent.HELP: Need,
    Intent.FOLLOW_UP: Thread,
}


ADDRESSED = tuple(f".{intent}" for intent in Intent)
"""What follows on the person in a choice that writes to them."""


def writable(story: Story, met: frozenset[str]) -> tuple[str, ...]:
    """Everybody among `met` whom one can write to, in the order of the cast."""
    return tuple(person for person in story.writable if person in met)


def letter(choice: str) -> tuple[str, Intent] | None:
    """Whom a choice at a desk writes to and with what intent; None for an errand or for `done`."""
    person, dot, intent = choice.partition(".")
    return (person, Intent(intent)) if dot else None


def errands(story: Story, scene: Scene, standing: Standing, desk: DeskState) -> tuple[Response, ...]:
    """The errands not taken yet, whatever room there is for them."""
    return tuple(
        errand
        for errand in scene.responses
        if errand.id not in desk.taken
        and not (errand.once and story.remembers(standing.seen, f"{scene.id}.{errand.id}"))
        and story.holds(errand.when, standing)
    )


def offered_at(story: Story, scene: Scene, progress: Progress, desk: DeskState) -> tuple[str, ...]:
    """Ids of all that can be chosen: letters and errands that there is room for, and `done`."""
    people = writable(story, progress.met) if desk.slots > 0 else ()
    letters = [person + intent for person in people for intent in ADDRESSED]
    affordable = [errand.id for errand in errands(story, scene, progress, desk) if cost(errand) <= desk.slots]
    return (*letters, *affordable, DONE)


def begin(turn: Turn, scene: Scene) -> None:
    """Sit down: messages arrive."""
    turn.desk = DeskState(scene.slots)
    for place, message in enumerate(scene.arrives):
        name = message_bit(scene.id, place)
        if turn.story.remembers(turn.seen, name) or not turn.story.holds(message.when, turn):
            continue
        turn.remember(turn.story.bits[name])
        turn.meet((message.sender,))
        turn.events.append(happened.MessageArrived(turn.now, scene.id, place))
        turn.apply(message.effects)


def write(turn: Turn, person: str, intent: Intent, offered: tuple[str, ...]) -> None:
    """Spend a slot on writing to somebody."""
    fitting = fitting_entries(turn, person, intent)
    idle = not fitting
    turn.events.append(
        happened.Wrote(turn.now, turn.scene, person, intent, tuple(fitting), offered, turn.before, idle=idle)
    )
    turn.wrote |= {person}
    if intent is Intent.ASK:
        turn.asked |= {person}
    for key in fitting:
        turn.settle(key, Move(MoveKind.TALK))
    spend(turn, 1, idle=idle)


def fitting_entries(turn: Turn, person: str, intent: Intent) -> list[str]:
    """Keys of the entries that such a letter acts on: all thanks owed, or the one of its kind that is due first."""
    keys = [key for key, entry in by_due(turn.open_entries(person)) if fits(entry, intent)]
    return keys if intent is Intent.THANK else keys[:1]


def fits(entry: Entry, intent: Intent) -> bool:
    """Whether an entry is open and what such a letter is about; a thread only once it is silent."""
    kind = FITTING.get(intent)
    if kind is None or not entry.is_open or not isinstance(entry.term, kind):
        return False
    return kind is not Thread or entry.overdue


def run_errand(turn: Turn, scene: Scene, errand: Response, offered: tuple[str, ...]) -> None:
    """Spend slots on an errand; they went to nothing where it neither closed an entry nor prepared an aim."""
    place = turn.story.bits.get(f"{scene.id}.{errand.id}")
    if place is not None:
        turn.remember(place)
    for move in errand.moves:
        turn.make(move)
    prepares = any(move.kind is MoveKind.PREPARE for move in errand.moves)
    settles = any(isinstance(event, (happened.Closed, happened.Reminded)) for event in turn.events)
    idle = cost(errand) > 0 and not prepares and not settles
    turn.events.insert(0, happened.RanErrand(turn.now, scene.id, errand.id, offered, turn.before, idle=idle))
    turn.apply(errand.effects)
    if errand.reaction:
        turn.react(errand)
    desk = spend(turn, cost(errand), idle=idle)
    turn.desk = desk._replace(taken=(*desk.taken, errand.id))


def spend(turn: Turn, slots: int, *, idle: bool) -> DeskState:
    """The desk with that many slots fewer, which is also what the turn holds from now on."""
    desk = turn.desk or DeskState(0)
    turn.desk = desk._replace(slots=desk.slots - slots, idle=desk.idle or idle)
    return turn.desk


def end(turn: Turn, scene: Scene) -> None:
    """Leave the desk: whatever could have been closed here and was not is passed up, if there was room for it."""
    desk = turn.desk or DeskState(0)
    turn.events.append(happened.DeskEnded(turn.now, scene.id, desk.slots, desk.idle))
    if desk.slots > 0 or desk.idle:
        turn.pass_up(left_undone(turn, scene, desk), scene.id)
    turn.desk = None
    turn.end_desk()


def left_undone(turn: Turn, scene: Scene, desk: DeskState) -> list[str]:
    """Keys of the open entries that a letter or an errand on offer would still have closed."""
    reachable = writable(turn.story, turn.met)
    keys = [
        key
        for key, entry in turn.open_entries()
        if entry.term.person in reachable and any(fits(entry, intent) for intent in FITTING)
    ]
    for errand in errands(turn.story, scene, turn, desk):
        if cost(errand) <= scene.slots:
            keys += [key for move in errand.moves for key in turn.closable_by(move)]
    return keys
