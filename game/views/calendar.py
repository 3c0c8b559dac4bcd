"""Days: those around an evening at the desk, and those that go by. They remind nobody of anything."""

from game.domain.calendar import DAY, WEEK, Moment, day_text, start_of_day
from game.domain.events import Entered
from game.domain.scenario import Scene, SceneKind
from game.engine.session import Sitting
from game.views import words
from game.views.node import Node, Role

MOST_DAYS = 7
MOST_BEHIND = 3
MOST_WEEKS = 5
"""Of a longer time the last weeks stand for all of it."""

IN_PLACES = (SceneKind.CONVERSATION, SceneKind.BEAT, SceneKind.DESK)


def calendar(sitting: Sitting) -> Node:
    """Seven days: a few that are over, today, and days to come, of which nothing is said."""
    now = sitting.past.progress.now
    today = start_of_day(now)
    first = max(start_of_day(sitting.story.scenario.opens), today - MOST_BEHIND * DAY)
    were = places_of_days(sitting)
    days = [first + place * DAY for place in range(MOST_DAYS)]
    return Node(
        Role.CALENDAR,
        words.CALENDAR,
        children=tuple(
            Node(Role.LISTITEM, day_text(day), words.part_of_day(now), chosen=True)
            if day == today
            else Node(Role.LISTITEM, day_text(day), words.few_places(were.get(day, [])))
            for day in days
        ),
    )


def places_of_days(sitting: Sitting) -> dict[Moment, list[str]]:
    """The names of the places one was in, by the day's midnight, each once, in order."""
    found: dict[Moment, dict[str, None]] = {}
    latest = None
    for event in sitting.past.events:
        if isinstance(event, Entered):
            scene = sitting.story.scene(event.scene)
            latest = scene.place or latest
            if name := name_of_place(sitting, scene, latest):
                found.setdefault(start_of_day(event.moment), {})[name] = None
    return {day: list(names) for day, names in found.items()}


def name_of_place(sitting: Sitting, scene: Scene, place: str | None) -> str:
    """The name of the place of a scene; empty where nobody is anywhere, as while time passes."""
    if scene.kind not in IN_PLACES:
        return ""
    known = sitting.story.scenario.places.get(place or "")
    if known is None:
        return words.YOUR_DESK if scene.kind is SceneKind.DESK else ""
    return known.name


def days_gone(opens: Moment, since: Moment, now: Moment) -> Node:
    """Whole weeks up to that of `now`: the days that are over, those that went by since, and today."""
    today, left = start_of_day(now), start_of_day(since)
    last = today - today % WEEK
    first = max(left - left % WEEK, last - (MOST_WEEKS - 1) * WEEK)
    return Node(
        Role.CALENDAR,
        words.DAYS_GONE,
        children=tuple(
            Node(Role.LISTITEM, day_text(day), "" if day < start_of_day(opens) else day_word(day, left, today))
            if day != today
            else Node(Role.LISTITEM, day_text(day), words.part_of_day(now), chosen=True)
            for day in range(first, last + WEEK, DAY)
        ),
    )


def day_word(day: Moment, left: Moment, today: Moment) -> str:
    """What became of a day other than today, where time moved on from the day `left`."""
    if day > today:
        return ""
    return words.GONE_BY if day >= left else words.OVER
