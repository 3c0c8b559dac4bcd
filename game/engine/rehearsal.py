"""A playthrough in which the author reaches in: goes to any scene, and sets what stands between people.

It is a fold over choices and such deeds, so that after an edit of the story it can be done again.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.domain.events import Entered
from game.domain.ledger import Ledger, Status, Term, Thread, key_of, opened
from game.domain.progress import Progress
from game.domain.scenario import Effects, Scenario, Scene, SceneKind
from game.engine.compile import Story
from game.engine.replay import Replay, go_on, replay
from game.engine.step import travel
from game.engine.turn import Turn


class GoTo(NamedTuple):
    """Be at a scene, as if the story had come there."""

    scene: str


class SetRapport(NamedTuple):
    """Rapport with a person is so much."""

    person: str
    value: int


class SetFlag(NamedTuple):
    """A flag is set, or is not."""

    flag: str
    on: bool


class SetEntry(NamedTuple):
    """An entry of the ledger, by its key, stands so; None takes it out, as if it had never been opened."""

    key: str
    status: Status | None


Deed = str | GoTo | SetRapport | SetFlag | SetEntry
"""A choice, by its id, or something only an author can do."""


class Rehearsal(NamedTuple):
    """How far the deeds held: `past` begins after the last one that was no choice. `dropped` are the others."""

    past: Replay
    deeds: tuple[Deed, ...]
    dropped: tuple[Deed, ...] = ()


def rehearse(story: Story, seed: int, deeds: Iterable[Deed]) -> Rehearsal:
    """Do all of this one after the other; it ends at the first deed that the story does not know any more."""
    past, done = replay(story, seed, ()), list(deeds)
    for place, deed in enumerate(done):
        after = do(story, past, deed)
        if after is None:
            return Rehearsal(past, tuple(done[:place]), tuple(done[place:]))
        past = after
    return Rehearsal(past, tuple(done))


def do(story: Story, past: Replay, deed: Deed) -> Replay | None:
    """The playthrough after one deed; None where the story does not know what it is about."""
    progress = past.progress
    match deed:
        case str():
            after = go_on(story, past, [deed])
            return None if after.stopped else after
        case GoTo(scene):
            return arrived(story, progress, scene) if scene in story.scenario.scenes else None
        case SetRapport(person, value):
            known = person in progress.rapport
            return stood(past, progress._replace(rapport={**progress.rapport, person: value})) if known else None
        case SetFlag(flag, on):
            flags = progress.flags | {flag} if on else progress.flags - {flag}
            return stood(past, progress._replace(flags=flags)) if flag in flags_of(story) else None
        case SetEntry(key, status):
            term = terms_of(story.scenario).get(key)
            ledger = entered(progress, key, term, status) if term else None
            return None if ledger is None else stood(past, progress._replace(ledger=ledger))


def arrived(story: Story, progress: Progress, scene: str) -> Replay:
    """At a scene, with everything else as it stands."""
    turn = Turn(story, progress._replace(desk=None, ending=None))
    travel(turn, scene)
    return Replay(turn.progress(), tuple(turn.events), ())


def stood(past: Replay, progress: Progress) -> Replay:
    """Where one stands, with what was shown there last, and something changed."""
    events = past.steps[-1].events if past.steps else past.opening_events
    entries = [place for place, event in enumerate(events) if isinstance(event, Entered)]
    return Replay(progress, events[entries[-1] if entries else 0 :], ())


def entered(progress: Progress, key: str, term: Term, status: Status | None) -> Ledger:
    """The ledger with an entry as it is to stand."""
    if status is None:
        return {name: entry for name, entry in progress.ledger.items() if name != key}
    entry = progress.ledger.get(key) or opened(term, progress.now, progress.ledger, progress.meeting)
    return {**progress.ledger, key: entry._replace(status=status)}


def terms_of(scenario: Scenario) -> dict[str, Term]:
    """Everything that can come to stand between the player and others, by key, in the order of the file."""
    return {key_of(term): term for scene in scenario.scenes.values() for term in opening(scene)}


def opening(scene: Scene) -> Iterator[Term]:
    """What a scene can open, by its effects and by the moves of its responses."""
    for effects in effects_of(scene):
        yield from effects.opens
    for response in scene.responses:
        for move in response.moves:
            if move.reply_by:
                yield Thread(move.id, move.subject, move.what, move.reply_by)
            if promise := move.promise:
                yield promise
                if promise.reply_by:
                    yield Thread(promise.id, promise.person, promise.what, promise.reply_by)


def effects_of(scene: Scene) -> Iterator[Effects]:
    """The effects of a scene, of its responses and of its messages."""
    yield scene.effects
    yield from (response.effects for response in scene.responses)
    yield from (message.effects for message in scene.arrives)


def flags_of(story: Story) -> tuple[str, ...]:
    """All flags that anything sets, clears or asks about, in order of their names."""
    found = {question.subject for question in story.questions if question.predicate == "flag"}
    for scene in story.scenario.scenes.values():
        for effects in effects_of(scene):
            found.update(effects.sets, effects.clears)
    return tuple(sorted(found))


def entrances(scenario: Scenario) -> tuple[str, ...]:
    """The scenes one can go to: all but those that only stand for others."""
    return tuple(scene.id for scene in scenario.scenes.values() if scene.kind is not SceneKind.VARIANTS)
