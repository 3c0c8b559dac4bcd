"""The author's form of a file, key by key. What the keys say and which may stand together, `build` decides."""

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, Tag, TypeAdapter

from game.domain.looks import BACKDROPS, CLOCK, LIGHTS, PARTS, STAGES, THINGS
from game.loading.acts import Move, Openings
from game.loading.formats import NEWEST
from game.loading.values import (
    ONE_OR_MANY,
    TEXT_OR_MAPPING,
    Condition,
    Count,
    Id,
    Ids,
    Line,
    Minutes,
    Rapport,
    Slots,
    Text,
    Texts,
    Truth,
    Whole,
    whole_number,
)

_FORM = ConfigDict(extra="forbid")


@dataclass(slots=True, kw_only=True)
class Branch:
    """Where the story goes next, if `when` holds."""

    __pydantic_config__ = _FORM
    to: Annotated[Text, Field(description="A scene.")]
    when: Condition = None


Then = Annotated[
    Annotated[Text, Tag("<one>")] | Annotated[Annotated[list[Branch], Field(min_length=1)], Tag("<many>")],
    ONE_OR_MANY,
    Field(description="Where the story goes: a scene, or branches of which the last has no `when`."),
]


Thing = Annotated[str, Field(json_schema_extra={"enum": sorted(THINGS)})]
Things = Annotated[
    Annotated[Thing, Tag("<one>")] | Annotated[list[Thing], Field(min_length=1), Tag("<many>")],
    ONE_OR_MANY,
]


@dataclass(slots=True, kw_only=True)
class Effects:
    """What happens besides the moves."""

    rapport: Annotated[Rapport | None, Field(description="Change of rapport: `+1`, or `{maya: +1, sam: -1}`.")] = None
    opens: Annotated[Openings | None, Field(description="Entries of the ledger that begin here.")] = None
    answers: Annotated[Texts | None, Field(description="Threads that have their answer.")] = None
    sets: Annotated[Ids | None, Field(description="Flags that are set.")] = None
    clears: Annotated[Texts | None, Field(description="Flags that are cleared.")] = None
    brings: Annotated[
        dict[str, Text] | None,
        Field(
            description="Things that lie on the desk from then on, each with the words for it.",
            json_schema_extra={"propertyNames": {"enum": sorted(THINGS)}},
        ),
    ] = None
    gives: Annotated[Things | None, Field(description="Things that lie on the desk no longer.")] = None


@dataclass(slots=True, kw_only=True)
class Response(Effects):
    """What the player can pick."""

    __pydantic_config__ = _FORM
    id: Id
    say: Annotated[Texts | None, Field(description="What the player says; a list gives paraphrases.")] = None
    do: Annotated[Texts | None, Field(description="What the player does; a list gives paraphrases.")] = None
    because: Annotated[Text, Field(description="Feedback on the act, one or two sentences.")]
    when: Condition = None
    once: Annotated[Truth, Field(description="Offered only until it was picked.")] = False
    moves: Annotated[list[Move], Field(description="What it does, in the fixed vocabulary.")] = field(
        default_factory=list
    )
    reaction: Annotated[list[Line], Field(description="Lines that follow at once.")] = field(default_factory=list)
    then: Then | None = None
    slots: Annotated[
        Slots | None,
        Field(description="Room an errand takes at a desk (default 1)."),
    ] = None


MESSAGE_KEYS = ("when", "rapport", "opens", "answers", "sets", "clears", "brings", "gives")


def _apart(value: Any) -> Any:
    """Keeps the key that names the sender apart from those with a meaning of their own."""
    if not isinstance(value, dict):
        return value
    known = {key: value[key] for key in MESSAGE_KEYS if key in value}
    return {**known, "said": {key: text for key, text in value.items() if key not in known}}


def _any_speaker(schema: dict[str, Any]) -> None:
    del schema["properties"]["said"]
    schema["additionalProperties"] = {"type": "string"}
    schema["required"] = []


@dataclass(slots=True, kw_only=True)
class MessageForm(Effects):
    """Something that arrives at a desk: `sender: words`."""

    __pydantic_config__ = ConfigDict(extra="forbid", json_schema_extra=_any_speaker)
    said: dict[str, Text]
    when: Condition = None


Message = Annotated[MessageForm, BeforeValidator(_apart)]


@dataclass(slots=True, kw_only=True)
class Desk:
    """An evening with room for so many things."""

    __pydantic_config__ = _FORM
    slots: Annotated[Count, Field(description="How many things there is room for.")]


@dataclass(slots=True, kw_only=True)
class Passage:
    """Time moving on."""

    __pydantic_config__ = _FORM
    to: Annotated[Text, Field(description="Until when, such as `Fri 19:00` or `+2 days`.")]


@dataclass(slots=True, kw_only=True)
class Ending:
    """How the story can end."""

    __pydantic_config__ = _FORM
    id: Id
    title: Annotated[Text, Field(description="What stands above the last lines, and in the list of earlier runs.")]
    aim: Annotated[Literal["reached", "open", "lost"], Field(description="What became of the aim.")]
    text: Annotated[str, Field(description="What one reads last.")] = ""


@dataclass(slots=True, kw_only=True)
class Research:
    """A finding, for the debrief."""

    __pydantic_config__ = _FORM
    finding: Annotated[Text, Field(description="What was found, in a sentence or two.")]
    source: Annotated[Text, Field(description="Who found it, when and where it was published.")]
    caution: Annotated[str, Field(description="What it does not show.")] = ""


Light = Annotated[
    str,
    Field(description="In which light the place is seen.", json_schema_extra={"enum": ["", *LIGHTS, CLOCK]}),
]


Around = Annotated[Annotated[Text, Tag("<one>")] | Annotated[list[Text], Tag("<many>")], ONE_OR_MANY]


@dataclass(slots=True, kw_only=True)
class Scene(Effects):
    """One place in the story; what it holds decides its kind."""

    __pydantic_config__ = _FORM
    place: Annotated[Text | None, Field(description="Where it is (default: as before).")] = None
    light: Light = ""
    with_: Annotated[Texts | None, Field(alias="with", description="Who one talks to.")] = None
    around: Annotated[Around | None, Field(description="Who else is there, and is not talked to.")] = None
    lines: Annotated[list[Line], Field(description="What is said and seen.")] = field(default_factory=list)
    responses: Annotated[list[Response] | None, Field(min_length=1, description="What the player can pick.")] = None
    then: Then | None = None
    takes: Annotated[Text | None, Field(description="How long it lasts, such as `10 minutes`.")] = None
    invites: Annotated[list[Literal["pitch", "request"]], Field(description="Moves that are welcome here.")] = field(
        default_factory=list
    )
    order: Annotated[Literal["fixed", "shuffled"], Field(description="Order of the responses.")] = "shuffled"
    desk: Desk | None = None
    arrives: Annotated[list[Message], Field(description="Messages that arrive at the desk.")] = field(
        default_factory=list
    )
    errands: Annotated[list[Response], Field(description="What else the evening could go to.")] = field(
        default_factory=list
    )
    passage: Passage | None = None
    ending: Ending | None = None
    one_of: Annotated[
        list[Text] | None, Field(alias="one-of", min_length=2, description="Scenes of which the seed picks one.")
    ] = None
    facilitator: Annotated[str, Field(description="Notes for somebody running this with a class.")] = ""
    research: Research | None = None


def _parts(schema: dict[str, Any]) -> None:
    schema["properties"] = {part: {"enum": sorted(words)} for part, words in PARTS.items()}
    schema["additionalProperties"] = False


@dataclass(slots=True, kw_only=True)
class Person:
    """Somebody in the story."""

    __pydantic_config__ = _FORM
    name: Annotated[Text, Field(description="Their full name; the game calls them by the first of its words.")]
    role: Annotated[str, Field(description="What they do, and where.")] = ""
    warms_at: Annotated[
        Whole, Field(alias="warms-at", description="Rapport from which a small request is welcome.")
    ] = 2
    portrait: Annotated[
        dict[str, str], Field(description="The parts of a face, each with its word.", json_schema_extra=_parts)
    ] = field(default_factory=dict)
    writable: Annotated[Truth, Field(description="Whether one can write to them.")] = True


@dataclass(slots=True, kw_only=True)
class Place:
    """Where scenes happen."""

    __pydantic_config__ = _FORM
    name: Annotated[Text, Field(description="What stands beside the time of day: `Rooftop bar`.")]
    backdrop: Annotated[
        str, Field(description="The picture behind the people.", json_schema_extra={"enum": ["", *sorted(BACKDROPS)]})
    ] = ""
    light: Light = ""
    around: Annotated[Around | None, Field(description="Who is there whenever a scene does not say otherwise.")] = None


@dataclass(slots=True, kw_only=True)
class Aim:
    """What the player wants."""

    __pydantic_config__ = _FORM
    id: Id
    text: Annotated[Text, Field(description="What it is, beginning with a verb: `Get a first commission`.")]


Version = Annotated[
    int, Field(ge=1, le=NEWEST, description="The version of this format."), BeforeValidator(whole_number)
]
Cast = Annotated[dict[Id, Person], Field(description="People, by id.")]


@dataclass(slots=True, kw_only=True)
class Remembered:
    """What earlier scenarios of a season may have left; played alone, none of it ever happened."""

    __pydantic_config__ = _FORM
    opens: Annotated[Openings | None, Field(description="Favours, needs and setbacks, as they are opened there.")] = (
        None
    )
    sets: Annotated[Ids | None, Field(description="Flags that may have been set there.")] = None


@dataclass(slots=True, kw_only=True)
class ScenarioFile:
    """One story."""

    __pydantic_config__ = _FORM
    format: Version
    title: Annotated[Text, Field(description="What it is called in the library.")]
    summary: Annotated[str, Field(description="One line for the library.")] = ""
    minutes: Annotated[Minutes, Field(description="How long a playthrough takes a reader.")] = 10
    opens: Annotated[Text, Field(description="Weekday and time of the first scene, such as `Thu 18:30`.")]
    start: Annotated[Text, Field(description="The scene it begins with.")]
    briefing: Annotated[str, Field(description="Who one is, what one wants, how much time there is.")] = ""
    aim: Annotated[
        Annotated[Aim, Tag("<one>")] | Annotated[Annotated[list[Aim], Field(min_length=1)], Tag("<many>")],
        ONE_OR_MANY,
        Field(description="What the player wants; endings speak of the first."),
    ]
    cast: Cast
    places: Annotated[dict[Id, Place], Field(description="Places, by id.")] = field(default_factory=dict)
    remembers: Remembered | None = None
    scenes: Annotated[dict[Id, Scene], Field(min_length=1, description="Scenes, by id.")]


@dataclass(slots=True, kw_only=True)
class Episode:
    """One scenario of a season."""

    __pydantic_config__ = _FORM
    scenario: Annotated[Text, Field(description="The id of a scenario.")]
    after: Annotated[Text | None, Field(description="How long after the one before, such as `+3 weeks`.")] = None


@dataclass(slots=True, kw_only=True)
class SeasonFile:
    """Scenarios in a row that share their people and their ledger."""

    __pydantic_config__ = _FORM
    format: Version
    season: Annotated[Text, Field(description="Its title.")]
    summary: Annotated[str, Field(description="One line for the library.")] = ""
    backdrop: Annotated[
        str,
        Field(description="A picture that grows from evening to evening.", json_schema_extra={"enum": ["", *STAGES]}),
    ] = ""
    cast: Cast = field(default_factory=dict)
    episodes: Annotated[
        list[Annotated[Annotated[Text, Tag("<text>")] | Annotated[Episode, Tag("<mapping>")], TEXT_OR_MAPPING]],
        Field(min_length=1, description="Scenarios, in order."),
    ]


_OF_A_SEASON = ("season", "episodes")


def is_season(data: Any) -> bool:
    """Whether the data is a season rather than a scenario."""
    return any(key in data for key in _OF_A_SEASON)


@cache
def adapter(form: type) -> TypeAdapter[Any]:
    """What validates plain data as `form`; made once, for making one takes a tenth of a second."""
    return TypeAdapter(form)


@cache
def schema_of(form: type) -> dict[str, Any]:
    """The JSON Schema of one form, as pydantic draws it."""
    return adapter(form).json_schema()


def schema() -> dict[str, Any]:
    """The JSON Schema of a file, in the draft that most editors know.

    A key decides which of the two forms it is, so that an editor tells only of what is wrong by that one.
    """
    forms = TypeAdapter(ScenarioFile | SeasonFile).json_schema()
    written: dict[str, Any] = _as_written({"$defs": forms["$defs"]})
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A scenario or season of The Long Game, format 1",
        "if": {"anyOf": [{"required": [key]} for key in _OF_A_SEASON]},
        "then": {"$ref": "#/$defs/SeasonFile"},
        "else": {"$ref": "#/$defs/ScenarioFile"},
        **written,
    }


def _as_written(node: Any) -> Any:
    """The schema of what can stand in a file: a key is there or it is not, and names are ids where they must be."""
    if isinstance(node, list):
        return [_as_written(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _as_written(value) for key, value in node.items() if not (key == "default" and value is None)}
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    options = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        return {**options[0], **kept}
    if options:
        return {**kept, "anyOf": options}
    return _told_by_kind(kept) if len(kept.get("oneOf", ())) == 2 else kept


def _told_by_kind(node: dict[str, Any]) -> dict[str, Any]:
    """Two alternatives, told apart by the kind of value: where neither fits, an editor tells what is wrong with one."""
    first, second = node.pop("oneOf")
    kind = next(kind for kind in ("array", "object") if kind in (_kind(first), _kind(second)))
    fitting, other = (first, second) if _kind(first) == kind else (second, first)
    return {**node, "if": {"type": kind}, "then": fitting, "else": other}


def _kind(option: dict[str, Any]) -> str:
    """What kind of value an alternative is for."""
    kind: str = option.get("type", "object")
    return kind


def schema_text() -> str:
    """The JSON Schema as it stands in the documentation, and as ``longgame schema`` prints it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
