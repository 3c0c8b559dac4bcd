"""The author's form of what is done: moves, and the entries of the ledger that something opens."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, Tag

from game.loading.values import ONE_OR_MANY, TEXT_OR_MAPPING, Id, Text, Truth

_FORM = ConfigDict(extra="forbid")
Letter = Annotated[str, Field(description="How the letter goes that does it from a desk: `You write two lines, and …`")]
_ONE_KEY = ConfigDict(extra="forbid", json_schema_extra={"minProperties": 1, "maxProperties": 1})


@dataclass(slots=True, kw_only=True)
class Favour:
    """Somebody did the player a favour; thanks are owed."""

    __pydantic_config__ = _FORM
    id: Id
    from_: Annotated[Text, Field(alias="from", description="Who did it.")]
    what: Annotated[Text, Field(description="What they did, as a noun phrase: `putting your name forward`.")]
    letter: Letter = ""


@dataclass(slots=True, kw_only=True)
class Need:
    """Somebody could use something."""

    __pydantic_config__ = _FORM
    id: Id
    of: Annotated[Text, Field(description="Whose need it is.")]
    what: Annotated[Text, Field(description="What they could use: `a second pair of eyes on his talk`.")]
    due: Annotated[Text | None, Field(description="Until when, such as `Wed 18:00` or `+2 days`.")] = None
    beyond: Annotated[Truth, Field(description="Whether it is more than anybody could ask of the player.")] = False
    letter: Letter = ""


@dataclass(slots=True, kw_only=True)
class Setback:
    """A no, or a lost bid."""

    __pydantic_config__ = _FORM
    id: Id
    what: Annotated[Text, Field(description="What it was: `Harbour's refusal`.")]
    from_: Annotated[Text | None, Field(alias="from", description="Who said no.")] = None
    way: Annotated[Text | None, Field(description="How it was tried, such as `mail`.")] = None
    after: Annotated[Text | None, Field(description="The setback whose retry led here.")] = None
    final: Annotated[Truth, Field(description="Whether the door is closed for good.")] = False


@dataclass(slots=True, kw_only=True)
class Opening:
    """One entry of the ledger."""

    __pydantic_config__ = _ONE_KEY
    favour: Favour | None = None
    need: Need | None = None
    setback: Setback | None = None


@dataclass(slots=True, kw_only=True)
class Request:
    """Asking for help, an introduction, a favour."""

    __pydantic_config__ = _FORM
    of: Annotated[Text, Field(description="Who is asked.")]
    size: Annotated[Literal["small", "large"], Field(description="How much is asked.")] = "small"
    for_: Annotated[Text | None, Field(alias="for", description="The aim it serves (default: the main aim).")] = None
    reply_by: Annotated[Text | None, Field(alias="reply-by", description="Until when an answer is due.")] = None
    id: Annotated[Id | None, Field(description="The id of the thread it opens.")] = None
    what: Annotated[Text | None, Field(description="What was asked: `your question about the VP`.")] = None


@dataclass(slots=True, kw_only=True)
class Promise:
    """Saying you will do something by some time."""

    __pydantic_config__ = _FORM
    id: Id
    to: Annotated[Text, Field(description="To whom.")]
    what: Annotated[Text, Field(description="Completes the sentence 'You promised Maya …'.")]
    due: Annotated[Text, Field(description="By when, such as `Fri 12:00`.")] = "+2 days"
    reply_by: Annotated[
        Text | None, Field(alias="reply-by", description="Until when an answer is due, once it is delivered.")
    ] = None
    letter: Letter = ""


@dataclass(slots=True, kw_only=True)
class Decline:
    """Turning a need down."""

    __pydantic_config__ = _FORM
    need: Annotated[Text, Field(description="The need that is turned down.")]
    graciously: Annotated[Truth, Field(description="Whether it is done with grace.")] = False


@dataclass(slots=True, kw_only=True)
class Retry:
    """Going on after a setback."""

    __pydantic_config__ = _FORM
    setback: Annotated[Text, Field(description="The setback after which one goes on.")]
    way: Annotated[Text | None, Field(description="How, such as `in-person`.")] = None


@dataclass(slots=True, kw_only=True)
class ParametrisedMove:
    """A move about somebody or something."""

    __pydantic_config__ = _ONE_KEY
    request: Request | None = None
    prepare: Annotated[Text | None, Field(description="Your own legwork towards this aim.")] = None
    wait: Annotated[Text | None, Field(description="Leaving this aim to somebody else.")] = None
    thank: Annotated[Text | None, Field(description="Showing appreciation to this person.")] = None
    promise: Promise | None = None
    deliver: Annotated[Text | None, Field(description="Doing what this promise said.")] = None
    remind: Annotated[Text | None, Field(description="Following up on this thread.")] = None
    help: Annotated[Text | None, Field(description="Meeting this need.")] = None
    decline: Decline | None = None
    retry: Retry | None = None
    quit: Annotated[Text | None, Field(description="Letting this setback be the end of it.")] = None


BareMove = Literal["pitch", "ask", "listen", "share", "talk"]
Move = Annotated[
    Annotated[BareMove, Tag("<text>")] | Annotated[ParametrisedMove, Tag("<mapping>")],
    TEXT_OR_MAPPING,
]
Openings = Annotated[
    Annotated[Opening, Tag("<one>")] | Annotated[list[Opening], Tag("<many>")],
    ONE_OR_MANY,
]
