"""Where a playthrough may come to: the pictures of its places, so that they can be there when somebody comes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.domain.calendar import DAY, HOUR, Moment
from game.domain.events import Entered, Event
from game.domain.looks import picture
from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.session import Sitting
from game.engine.step import offered, step
from game.views.pages import IN_A_SCENE

TRIES, MOST_CHOICES = 12, 60
"""How often a story is played on from where it stands, and how many choices far."""


class Ground(NamedTuple):
    """Where one stands: the place that was named last, and the light that was named there."""

    place: str = ""
    light: str = ""


def to_come(sitting: Sitting) -> Iterator[tuple[str, ...]]:
    """Names of pictures one may come to, those that take the fewest choices first; more of them every time.

    The story is played on again and again, each time by what was chosen least so far: that leads to most of its places.
    """
    story = sitting.story
    *_, (ground, _) = (Ground(), ""), *seen(story, Ground(), sitting.past.events)
    least: dict[str, int] = {}
    chosen = Counter[tuple[str, str]]()
    for _ in range(TRIES):
        for made, name in played_on(story, sitting.past.progress, ground, chosen):
            least[name] = min(made, least.get(name, made))
        yield tuple(sorted(filter(None, least), key=least.__getitem__))


def played_on(
    story: Story, progress: Progress, ground: Ground, chosen: Counter[tuple[str, str]]
) -> Iterator[tuple[int, str]]:
    """One way on: after how many choices, and what is to be seen then. Counts in `chosen` what it takes."""
    for made in range(1, MOST_CHOICES + 1):
        choices = offered(story, progress)
        if not choices:
            return
        scene = progress.scene
        choice = min(choices, key=lambda each: chosen[scene, each])
        chosen[scene, choice] += 1
        progress, events = step(story, progress, choice)
        there = [*seen(story, ground, events)]
        ground = there[-1][0] if there else ground
        yield from ((made, name) for _, name in there)


def seen(story: Story, ground: Ground, events: Iterable[Event]) -> Iterator[tuple[Ground, str]]:
    """After each event that can be seen: where one stands, and the name of its picture, empty where it has none."""
    for event in events:
        if isinstance(event, Entered):
            scene = story.scene(event.scene)
            light = scene.light or ("" if scene.place else ground.light)
            ground = Ground(scene.place or ground.place, light)
        if isinstance(event, IN_A_SCENE):
            yield ground, picture_of(story, ground, event.moment)


def picture_of(story: Story, ground: Ground, moment: Moment) -> str:
    """The name of the picture of a place at a moment; empty where it has none."""
    place = story.scenario.places.get(ground.place)
    return picture(place.backdrop, ground.light or place.light, moment % DAY // HOUR) if place else ""
