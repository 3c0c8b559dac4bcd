"""A scenario as the game knows it: people, places, scenes, responses and the moves they make."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from game.domain.calendar import Moment, When
from game.domain.condition import Condition
from game.domain.ledger import Promise, Term
from game.domain.mistakes import Research


class MoveKind(StrEnum):
    """What a response does, in the fixed vocabulary the rubric knows."""

    PITCH = "pitch"
    ASK = "ask"
    LISTEN = "listen"
    SHARE = "share"
    REQUEST = "request"
    PREPARE = "prepare"
    WAIT = "wait"
    THANK = "thank"
    PROMISE = "promise"
    DELIVER = "deliver"
    REMIND = "remind"
    HELP = "help"
    DECLINE = "decline"
    RETRY = "retry"
    QUIT = "quit"
    TALK = "talk"


class Move(NamedTuple):
    """One move.

    `subject` names what it is about: the person thanked or asked, the aim prepared or waited for, the
    promise made or delivered, the thread, need or setback; empty for pitch, ask, listen, share and talk.
    `large` and `aim` belong to a request, `graciously` to a decline, `way` to a retry, `promise` to a
    promise; `reply_by` (with `id` and `what`, the thread it opens) to a request.
    """

    kind: MoveKind
    subject: str = ""
    large: bool = False
    aim: str = ""
    graciously: bool = False
    way: str = ""
    promise: Promise | None = None
    reply_by: When | None = None
    id: str = ""
    what: str = ""


class Intent(StrEnum):
    """What one may sit down to write to anybody, at a desk."""

    SEND = "send"
    THANK = "thank"
    HELP = "help"
    FOLLOW_UP = "follow-up"
    ASK = "ask"


DONE = "done"
"""The choice that ends a desk."""


class Line(NamedTuple):
    """Something said, or narrated where `speaker` is None; `when` decides whether it is said at all."""

    text: str
    speaker: str | None = None
    expression: str | None = None
    when: Condition | None = None


class Effects(NamedTuple):
    """What a response, a scene or a message changes besides its moves.

    `brings` are things that lie on the desk from then on, each with the words for it, and `gives` those that no longer
    do; nothing in the story depends on them.
    """

    rapport: tuple[tuple[str, int], ...] = ()
    opens: tuple[Term, ...] = ()
    answers: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    clears: tuple[str, ...] = ()
    brings: tuple[tuple[str, str], ...] = ()
    gives: tuple[str, ...] = ()


NO_EFFECTS = Effects()


class Branch(NamedTuple):
    """Where the story goes next, if `when` holds."""

    to: str
    when: Condition | None = None


class Response(NamedTuple):
    """What the player can pick. `texts` are paraphrases of one thing, said (`spoken`) or done.

    `slots` counts only at a desk, where a response is an errand. `reaction` is what follows at once.
    """

    id: str
    texts: tuple[str, ...]
    spoken: bool
    because: str
    moves: tuple[Move, ...] = ()
    effects: Effects = NO_EFFECTS
    reaction: tuple[Line, ...] = ()
    then: tuple[Branch, ...] = ()
    when: Condition | None = None
    once: bool = False
    slots: int = 1


class Message(NamedTuple):
    """Something that arrives at a desk."""

    sender: str
    text: str
    when: Condition | None = None
    effects: Effects = NO_EFFECTS


class AimState(StrEnum):
    """What became of the aim."""

    REACHED = "reached"
    OPEN = "open"
    LOST = "lost"


class Ending(NamedTuple):
    """How a story can end; `text` says what became of it."""

    id: str
    title: str
    aim: AimState
    text: str = ""


class SceneKind(StrEnum):
    """What a scene is. A beat is a conversation without responses: it is read, and the story goes on."""

    CONVERSATION = "conversation"
    BEAT = "beat"
    DESK = "desk"
    PASSAGE = "passage"
    ENDING = "ending"
    VARIANTS = "variants"


class Scene(NamedTuple):
    """One place in the story.

    `takes` is how many minutes pass when it is left. `invites` names the moves that are welcome here
    whoever makes them (``pitch``, ``request``). `fixed` keeps the author's order of responses. At a desk
    `responses` are the errands, `arrives` the messages and `slots` the room there is. `passage` is until
    when time moves on. `variants` are the scenes of which the seed picks one. `around` are those who are there
    without being talked to; None where it is whoever the place says.
    """

    id: str
    kind: SceneKind
    place: str | None = None
    people: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    responses: tuple[Response, ...] = ()
    then: tuple[Branch, ...] = ()
    effects: Effects = NO_EFFECTS
    takes: int = 0
    invites: tuple[MoveKind, ...] = ()
    fixed: bool = False
    slots: int = 0
    arrives: tuple[Message, ...] = ()
    passage: When | None = None
    ending: Ending | None = None
    variants: tuple[str, ...] = ()
    facilitator: str = ""
    research: Research | None = None
    light: str = ""
    around: tuple[str, ...] | None = None

    def response(self, name: str) -> Response:
        """The response or errand of that id; KeyError where there is none."""
        for response in self.responses:
            if response.id == name:
                return response
        raise KeyError(name)


FORMS_OF_ADDRESS = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr"})
"""Whoever is introduced with one of these is not called by the word alone."""


class Person(NamedTuple):
    """Somebody in the story. `warms_at` is the rapport from which a small request is welcome.

    `portrait` names the parts of a face (``head``, ``skin``, ``clothing`` …). `writable` is False for
    senders nobody would answer, such as a machine.
    """

    id: str
    name: str
    role: str = ""
    warms_at: int = 2
    portrait: tuple[tuple[str, str], ...] = ()
    writable: bool = True

    @property
    def first_name(self) -> str:
        """The name one calls them by; an organisation keeps its whole name (it has no portrait), so does Mrs Malik."""
        first = self.name.split()[0]
        return first if self.portrait and first not in FORMS_OF_ADDRESS else self.name


class Place(NamedTuple):
    """Where scenes happen; `backdrop` names the picture, `light` in which light it is seen, `around` who is there."""

    id: str
    name: str
    backdrop: str = ""
    light: str = ""
    around: tuple[str, ...] = ()


class Aim(NamedTuple):
    """What the player wants."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story file. `minutes` is how long a playthrough takes a reader; the first of `aims` is the main one.

    `remembers` is what earlier scenarios of a season may have opened and set; played alone, none of it ever was.
    """

    id: str
    title: str
    summary: str
    opens: Moment
    start: str
    aims: tuple[Aim, ...]
    people: Mapping[str, Person]
    scenes: Mapping[str, Scene]
    minutes: int = 10
    briefing: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    remembers: Effects = NO_EFFECTS

    @property
    def aim(self) -> Aim:
        """The main aim: the one that endings speak of."""
        return self.aims[0]


class Episode(NamedTuple):
    """One scenario of a season, and how long after the one before it opens."""

    scenario: str
    after: When | None = None


class Season(NamedTuple):
    """A run of scenarios that share their people and their ledger; `backdrop` names its own picture."""

    id: str
    title: str
    summary: str
    people: tuple[Person, ...]
    episodes: tuple[Episode, ...]
    backdrop: str = ""
