"""A story as a map: a card for every scene, in days from left to right, and the ways from one to the next."""

from collections.abc import Mapping
from typing import NamedTuple

from game.authoring.asked import condition_text
from game.authoring.days import Arrival, arrivals, day_of, depths, then
from game.authoring.marks import Marker, Marks
from game.domain.calendar import Moment, day_text
from game.domain.looks import Looks
from game.domain.scenario import AimState, Branch, Line, Response, Scenario, Scene, SceneKind

OTHERWISE = "otherwise"
_NO_PLACE = (SceneKind.PASSAGE, SceneKind.VARIANTS)


class Way(NamedTuple):
    """A way to another scene, open where any of `conditions` holds; always where there are none."""

    to: str
    conditions: tuple[str, ...] = ()


class Row(NamedTuple):
    """A response or errand. `ways` are its own; where it has none, those of its card are meant.

    `slots` is what an errand costs, None in a conversation; `condition` decides whether it is on offer.
    """

    id: str
    text: str
    spoken: bool
    marks: Marks
    condition: str = ""
    slots: int | None = None
    ways: tuple[Way, ...] = ()


class Guest(NamedTuple):
    """Somebody who is there, with the expression they are first seen with; without looks, an organisation."""

    name: str
    looks: Looks
    expression: str


class Card(NamedTuple):
    """One scene.

    `layer` counts the columns from the left, `day` from 1; `moment` is the earliest at which it can begin. These
    two are None where nothing leads here. `until` is when a passage is over, `aim` what became of it at an ending.
    `ways` are those that all rows without their own share; `lines` is what is said.
    """

    id: str
    kind: SceneKind
    title: str
    place: str
    moment: Moment | None
    day: int | None
    layer: int
    guests: tuple[Guest, ...]
    slots: int
    opens: Marks
    rows: tuple[Row, ...]
    ways: tuple[Way, ...]
    lines: tuple[str, ...]
    until: Moment | None = None
    aim: AimState | None = None


class Column(NamedTuple):
    """Neighbouring layers under one heading: a day, the endings, or what nothing leads to."""

    title: str
    note: str
    layers: range


class Map(NamedTuple):
    """A whole story."""

    title: str
    summary: str
    start: str
    columns: tuple[Column, ...]
    cards: Mapping[str, Card]


def story_map(scenario: Scenario) -> Map:
    """The map of a scenario. Scenes that can be reached on several days stand on the earliest of them."""
    found = arrivals(scenario)
    days = {name: day_of(arrival.moment, scenario.opens) for name, arrival in found.items()}
    columns, layers = _columns(scenario, days)
    marker = Marker(scenario)
    cards = {
        name: _card(scenario, scene, found, days.get(name), layers[name], marker)
        for name, scene in scenario.scenes.items()
    }
    return Map(scenario.title, scenario.summary, scenario.start, columns, cards)


def _columns(scenario: Scenario, days: Mapping[str, int]) -> tuple[tuple[Column, ...], dict[str, int]]:
    """The headings, and the layer of every scene."""
    depth = depths(scenario, days)
    endings = [name for name in days if scenario.scenes[name].kind is SceneKind.ENDING]
    lost = [name for name in scenario.scenes if name not in days]
    columns: list[Column] = []
    layers: dict[str, int] = {}
    for day in sorted(set(days.values())):
        names = [name for name in days if days[name] == day and name not in endings]
        begin = columns[-1].layers.stop if columns else 0
        layers |= {name: begin + depth[name] for name in names}
        if names:
            width = max(depth[name] for name in names) + 1
            weekday = day_text(scenario.opens + (day - 1) * 24 * 60)
            columns.append(Column(weekday, f"day {day}", range(begin, begin + width)))
    for title, names in (("Endings", endings), ("Nowhere", lost)):
        if names:
            begin = columns[-1].layers.stop if columns else 0
            layers |= dict.fromkeys(names, begin)
            columns.append(Column(title, "" if title == "Endings" else "nothing leads here", range(begin, begin + 1)))
    return tuple(columns), layers


def _card(
    scenario: Scenario, scene: Scene, found: Mapping[str, Arrival], day: int | None, layer: int, marker: Marker
) -> Card:
    shared = _shared(scene)
    return Card(
        id=scene.id,
        kind=scene.kind,
        title=scene.ending.title if scene.ending else scene.id,
        place=_place(scenario, scene, found),
        moment=found[scene.id].moment if scene.id in found else None,
        day=day,
        layer=layer,
        guests=_guests(scenario, scene),
        slots=scene.slots,
        opens=marker.arriving(scene),
        rows=tuple(_row(scene, response, shared, marker) for response in scene.responses),
        ways=_ways(shared) if scene.kind is not SceneKind.VARIANTS else tuple(Way(name) for name in scene.variants),
        lines=_lines(scenario, scene),
        until=scene.passage.after(found[scene.id].moment) if scene.passage and scene.id in found else None,
        aim=scene.ending.aim if scene.ending else None,
    )


def _shared(scene: Scene) -> tuple[Branch, ...]:
    """Where a scene leads by whatever is answered; empty where each answer leads elsewhere."""
    if scene.kind is not SceneKind.CONVERSATION:
        return scene.then
    ways = {then(scene, response) for response in scene.responses}
    return scene.then if scene.then in ways or len(ways) != 1 else ways.pop()


def _row(scene: Scene, response: Response, shared: tuple[Branch, ...], marker: Marker) -> Row:
    own = () if scene.kind is SceneKind.DESK else then(scene, response)
    return Row(
        response.id,
        response.texts[0],
        response.spoken,
        marker.response(scene, response),
        condition_text(response.when) if response.when else "",
        response.slots if scene.kind is SceneKind.DESK else None,
        () if own == shared else _ways(own),
    )


def _ways(branches: tuple[Branch, ...]) -> tuple[Way, ...]:
    """The scenes that branches lead to, each once, with all conditions under which they do."""
    if len(branches) == 1 and branches[0].when is None:
        return (Way(branches[0].to),)
    found: dict[str, list[str]] = {}
    for to, when in branches:
        found.setdefault(to, []).append(condition_text(when) if when else OTHERWISE)
    return tuple(Way(to, tuple(conditions)) for to, conditions in found.items())


def _place(scenario: Scenario, scene: Scene, found: Mapping[str, Arrival]) -> str:
    """The name of where a scene is: where it does not say, where one was before."""
    name: str | None = scene.id if scene.kind not in _NO_PLACE else None
    while name is not None:
        if place := scenario.places.get(scenario.scenes[name].place or ""):
            return place.name
        name = found[name].before if name in found else None
    return ""


def _guests(scenario: Scenario, scene: Scene) -> tuple[Guest, ...]:
    """Who is there: first who it is with, then who else is heard or writes."""
    heard = {line.speaker: None for line in scene.lines} | {message.sender: None for message in scene.arrives}
    present = dict.fromkeys([*scene.people, *filter(None, heard)])
    people = [scenario.people[name] for name in present if name in scenario.people]
    return tuple(Guest(person.name, person.portrait, _expression(scene, person.id)) for person in people)


def _expression(scene: Scene, person: str) -> str:
    said = (line.expression for line in scene.lines if line.speaker == person and line.expression)
    return next(said, "neutral")


def _lines(scenario: Scenario, scene: Scene) -> tuple[str, ...]:
    """Everything that can be read in a scene but its responses, as ``Maya: …`` where somebody says it."""
    said = [*scene.lines, *(Line(message.text, message.sender) for message in scene.arrives)]
    answers = [line for response in scene.responses for line in response.reaction]
    told = [_told(scenario, line) for line in (*said, *answers)]
    return (*told, scene.ending.text) if scene.ending and scene.ending.text else tuple(told)


def _told(scenario: Scenario, line: Line) -> str:
    person = scenario.people.get(line.speaker or "")
    return f"{person.first_name}: {line.text}" if person else line.text
