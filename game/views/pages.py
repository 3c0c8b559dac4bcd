"""What is read in one go: the events of a step, parted where a reader draws breath."""

from collections.abc import Sequence

from game.domain.events import Chose, Ended, Entered, Event, MessageArrived, RanErrand, Reacted, TimePassed, Wrote
from game.domain.scenario import SceneKind
from game.engine.compile import Story
from game.engine.session import Act, Sitting, act, shown

Page = tuple[Event, ...]

IN_A_SCENE = (Entered, Chose, RanErrand, Reacted, Wrote, MessageArrived, Ended)
OWN_ACTS = (Chose, RanErrand, Wrote)


def pages(story: Story, events: tuple[Event, ...]) -> tuple[Page, ...]:
    """The events in pages; a new one begins with a passage, an ending, or other people."""
    found: list[list[Event]] = [[]]
    for event in events:
        if found[-1] and isinstance(event, Entered) and parts(story, found[-1], event):
            found.append([])
        found[-1].append(event)
    return tuple(tuple(page) for page in found)


def parts(story: Story, page: list[Event], entered: Entered) -> bool:
    """Whether a scene begins a new page after what stands on this one."""
    if isinstance(page[-1], TimePassed):
        return False
    scene = story.scene(entered.scene)
    if scene.kind in (SceneKind.PASSAGE, SceneKind.ENDING):
        return True
    return scene.people != story.scene(scene_of(page)).people and not all(isinstance(each, OWN_ACTS) for each in page)


def scene_of(page: Sequence[Event]) -> str:
    """The scene in which a page ends."""
    return next(event.scene for event in reversed(page) if isinstance(event, IN_A_SCENE))


def step_events(sitting: Sitting) -> tuple[Event, ...]:
    """What was shown, or is to be, since the last choice."""
    past = sitting.past
    return shown(past.steps[-1].events if past.steps else past.opening_events)


def place_of_page(sitting: Sitting) -> tuple[int, tuple[Page, ...]]:
    """Which page of the step lies open, from 0, and all of its pages."""
    events = step_events(sitting)
    every = pages(sitting.story, events)
    left = len(sitting.queue) or len(every[-1])
    for place in range(len(every) - 1, 0, -1):
        if left <= sum(len(page) for page in every[place:]):
            return place, every
    return 0, every


def settled(sitting: Sitting) -> Sitting:
    """The sitting with the choice at hand where its last page lies open; an ending stays to be read."""
    if sitting.past.progress.ending is not None:
        return sitting
    place, every = place_of_page(sitting)
    return read_on(sitting, len(sitting.queue)) if place == len(every) - 1 else sitting


def read_on(sitting: Sitting, events: int) -> Sitting:
    """The sitting after that many more events were read."""
    for _ in range(events):
        sitting = act(sitting, Act.GO_ON)
    return sitting


def next_page(sitting: Sitting) -> Sitting:
    """The sitting at the next page, or past the last."""
    place, every = place_of_page(sitting)
    left = len(sitting.queue) - sum(len(page) for page in every[place + 1 :])
    return settled_if_showing(read_on(sitting, left))


def settled_if_showing(sitting: Sitting) -> Sitting:
    """`settled`, unless there is nothing left to be shown."""
    return settled(sitting) if sitting.queue else sitting


def messages_tonight(sitting: Sitting) -> tuple[MessageArrived, ...]:
    """The messages of the evening at hand, in order."""
    found: list[MessageArrived] = []
    for event in sitting.past.events:
        if isinstance(event, Entered):
            found = []
        elif isinstance(event, MessageArrived):
            found.append(event)
    return tuple(found)


def page_at_hand(sitting: Sitting) -> Page:
    """The page that lies open."""
    place, every = place_of_page(sitting)
    return every[place]
