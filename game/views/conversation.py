"""A page of a sitting: where one is, who is there, what is said, and what one may answer."""

from collections.abc import Iterable
from dataclasses import replace

from game.domain.calendar import DAY, HOUR, Moment, moment_text
from game.domain.events import Chose, Entered, Event, MessageArrived, RanErrand, Reacted, TimePassed, Wrote
from game.domain.looks import picture
from game.domain.quoting import quoted
from game.domain.scenario import Scene, SceneKind
from game.domain.settings import Level
from game.domain.voices import PLAYER
from game.engine.offer import responses
from game.engine.session import Phase, Sitting
from game.scoring.feedback import feedback
from game.scoring.scorecard import taken
from game.views import sight_words, words
from game.views.action import Action, Verb
from game.views.arc import chapters
from game.views.findings import findings
from game.views.model import Playing
from game.views.node import AROUND, Node, Role, button, choice_keys, group, status, text
from game.views.pages import Page, page_at_hand, place_of_page, scene_of
from game.views.people import USUAL, at_rest, portrait
from game.views.telling import tell

TALKED = (SceneKind.CONVERSATION, SceneKind.BEAT)
"""What happens among whoever is at a place; at a desk, while time passes and in the end nobody else is there."""

OWN = (Chose, RanErrand, Wrote, Reacted)
"""What the player did, and what came of it at once."""


def page_nodes(playing: Playing) -> tuple[Node, ...]:
    """Everything above the choices. What was just done stands first where it was done with somebody else."""
    sitting = playing.sitting
    page = page_at_hand(sitting)
    moment, scene = where(sitting, page)
    acts = [event for event in page if isinstance(event, OWN)]
    told = [event for event in page if not isinstance(event, (*OWN, MessageArrived, TimePassed))]
    here = (
        *told_events(sitting, [event for event in page if isinstance(event, TimePassed)]),
        Node(Role.BANNER, place_name(sitting, scene), moment_text(moment)),
        *company(sitting, scene),
        *others(sitting, scene),
        *((status(playing.word),) if playing.word else ()),
    )
    done = (*told_events(sitting, acts), *shown_feedback(playing))
    elsewhere = bool(acts) and sitting.story.scene(acts[-1].scene).people != scene.people
    before, after = (done, ()) if elsewhere else ((), done)
    return (
        *pictures(sitting, scene),
        *part_of_page(sitting, "done", before),
        *here,
        *part_of_page(sitting, "told", coming_in(sitting, scene, (*after, *told_events(sitting, told)))),
    )


def part_of_page(sitting: Sitting, name: str, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Nodes that are read together; no other page's are the same, so that what is new can be told."""
    place, _ = place_of_page(sitting)
    return (Node(Role.GROUP, value=f"{len(sitting.past.steps)}.{place}.{name}", children=nodes),) if nodes else ()


def where(sitting: Sitting, page: Page) -> tuple[Moment, Scene]:
    """When and in which scene a page ends."""
    return page[-1].moment, sitting.story.scene(scene_of(page))


def place_name(sitting: Sitting, scene: Scene) -> str:
    """The name of the place of a scene, which is that of the one before it where it names none."""
    place = scene.place
    if place is None:
        place = latest_place(sitting, scene.id)
    if scene.kind is SceneKind.DESK and place is None:
        return words.YOUR_DESK
    known = sitting.story.scenario.places.get(place or "")
    return known.name if known else ""


def latest_place(sitting: Sitting, scene: str) -> str | None:
    """The place named last before a scene."""
    place = None
    for event in sitting.past.events:
        if isinstance(event, Entered):
            place = sitting.story.scene(event.scene).place or place
            if event.scene == scene:
                break
    return place


def latest_light(sitting: Sitting, scene: Scene) -> str:
    """The light a scene names, or one before it in the same place; empty where it is that of the place."""
    if scene.light or scene.place:
        return scene.light
    light = ""
    for event in sitting.past.events:
        if isinstance(event, Entered):
            known = sitting.story.scene(event.scene)
            light = known.light or ("" if known.place else light)
            if event.scene == scene.id:
                break
    return light


def pictures(sitting: Sitting, scene: Scene) -> tuple[Node, ...]:
    """What is to be seen from the start: the place, and the people who are there."""
    place = backdrop(sitting)
    return (*((place,) if place else ()), *(silent(sitting, who) for who in scene.people))


def backdrop(sitting: Sitting) -> Node | None:
    """The picture of the place where the page at hand is set; None where it has none."""
    moment, scene = where(sitting, page_at_hand(sitting))
    place = sitting.story.scenario.places.get(scene.place or latest_place(sitting, scene.id) or "")
    if place is None:
        return None
    light = latest_light(sitting, scene) or place.light
    return Node(Role.BACKDROP, place.name, picture(place.backdrop, light, moment % DAY // HOUR))


def silent(sitting: Sitting, who: str) -> Node:
    """Somebody as they look while they are silent."""
    person = sitting.story.scenario.people[who]
    return portrait(person, at_rest(person, sitting.past.progress.rapport.get(who, 0)))


def coming_in(sitting: Sitting, scene: Scene, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """What is told, with those who are not there from the start before the line with which they come in."""
    there = {*scene.people, PLAYER}
    found: list[Node] = []
    for node in nodes:
        if node.speaker and node.value not in there:
            there.add(node.value)
            found.append(silent(sitting, node.value))
        found.append(node)
    return tuple(found)


def company(sitting: Sitting, scene: Scene) -> tuple[Node, ...]:
    """Whom one is with, in words, for fronts that show no pictures."""
    known = [sitting.story.scenario.people[who] for who in scene.people]
    if not known:
        return ()
    return (text(sight_words.with_people([(who.name, who.role) for who in known])),)


def others(sitting: Sitting, scene: Scene) -> tuple[Node, ...]:
    """Who else is in the room, with their faces for those to see who can; nobody whom one has not met is named."""
    people = [sitting.story.scenario.people[who] for who in around(sitting, scene) if who not in scene.people]
    if not people:
        return ()
    met = met_so_far(sitting)
    known = [each.name for each in people if each.id in met]
    said = text(sight_words.also_here(known, len(people) - len(known)))
    return (replace(said, value=AROUND, children=tuple(portrait(each, USUAL) for each in people)),)


def around(sitting: Sitting, scene: Scene) -> tuple[str, ...]:
    """Whoever is where a scene is set: as it says, or else as its place does."""
    if scene.around is not None or scene.kind not in TALKED:
        return scene.around or ()
    place = sitting.story.scenario.places.get(scene.place or latest_place(sitting, scene.id) or "")
    return place.around if place else ()


def met_so_far(sitting: Sitting) -> frozenset[str]:
    """Everybody one has met by the page at hand; who is met on a later one of the same step is still a stranger."""
    place, every = place_of_page(sitting)
    later = [event for page in every[place + 1 :] for event in page]
    events = sitting.past.events
    before, after = people_in(sitting, events[: len(events) - len(later)]), people_in(sitting, later)
    return sitting.past.progress.met - (after - before)


def people_in(sitting: Sitting, events: Iterable[Event]) -> frozenset[str]:
    """Everybody who was in a scene."""
    entered = (event.scene for event in events if isinstance(event, Entered))
    return frozenset(who for scene in entered for who in sitting.story.scene(scene).people)


def told_events(sitting: Sitting, events: Iterable[Event]) -> tuple[Node, ...]:
    """The nodes of these events, in order."""
    return tuple(node for event in events for node in tell(sitting.story, sitting.seed, event))


def shown_feedback(playing: Playing) -> tuple[Node, ...]:
    """What the guided level tells at the end of an encounter, on the first page after it."""
    if playing.sitting.level is not Level.GUIDED or place_of_page(playing.sitting)[0]:
        return ()
    found = taken(feedback(chapters(playing))).items()
    items = findings((mistake, share, why) for (mistake, _), (share, why) in found)
    return (group(words.WHAT_IT_SHOWED, *items),) if items else ()


def choices(playing: Playing) -> tuple[Node, ...]:
    """The responses on offer, or the way on."""
    sitting = playing.sitting
    if sitting.phase is not Phase.DECIDING:
        return (go_on(sitting),)
    keys = choice_keys()
    offers = responses(sitting.story, sitting.past.progress)
    buttons = tuple(
        button(
            quoted(offer.text) if offer.spoken else offer.text,
            Action(Verb.CHOOSE, offer.id),
            next(keys),
            focus=place == 0,
        )
        for place, offer in enumerate(offers)
    )
    return (Node(Role.LIST, value=str(len(sitting.past.steps)), children=buttons),)


def go_on(sitting: Sitting) -> Node:
    """The button that turns the page; after an ending it leads to the debrief."""
    place, every = place_of_page(sitting)
    last = sitting.past.progress.ending is not None and place == len(every) - 1
    name, verb = (words.LOOK_BACK, Verb.LOOK_BACK) if last else (words.GO_ON, Verb.GO_ON)
    return button(name, Action(verb), "enter", focus=True)
