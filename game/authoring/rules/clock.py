"""Rules of time: a weekday that is named when it is already past means the next one, nearly a week later."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.scoring import terms_of
from game.domain.calendar import DAY, WEEK, Moment, When, moment_text
from game.domain.diagnostic import Severity
from game.domain.ledger import Favour, Setback, Thread
from game.domain.scenario import Scene
from game.engine.ahead import leads_to
from game.loading.faults.fault import Fault
from game.loading.spans import Path

TIME_BACKWARDS = Fault(
    "A011",
    "time-backwards",
    "it can already be {now} here, so that `{when}` means a week later",
    "name a later time, let less time pass before, or say `+1 week …` where that is meant",
    "A weekday means its next occurrence. Where a path takes longer than the others, or the hour is past already, the "
    "story silently leaps over a week, and everything falls overdue on the way.",
    bad="""
        opens: Thu 18:30
        scenes:
          gate:
            with: maya
            takes: 45 minutes
            then: home
          home: {passage: {to: Thu 19:00}, then: end}  # <-
    """,
    good="""
        opens: Thu 18:30
        scenes:
          gate:
            with: maya
            takes: 15 minutes
            then: home
          home: {passage: {to: Thu 19:00}, then: end}
    """,
    severity=Severity.WARNING,
)

Times = int
"""Minutes of the week as a set of bits, the first for Monday 00:00."""

WHOLE_WEEK: Times = (1 << WEEK) - 1
DAYS: tuple[Times, ...] = tuple(((1 << DAY) - 1) << number * DAY for number in range(7))


def time_backwards(story: Manuscript) -> Iterator[Found]:
    """Passages, and times until which something is due, that name a weekday whose hour is past, on whatever path."""
    begins = _begins(story)
    for scene, when, at in _times(story):
        late = begins[scene] & _past(when)
        if late and begins[scene] != WHOLE_WEEK:
            yield Found(story.spans.value(at), {"now": moment_text(first(late)), "when": story.spans.at(at)})


def _past(when: When) -> Times:
    """The minutes of the week at which a weekday is today and its hour has come; none where no weekday is named."""
    if when.weekday is None:
        return 0
    clock = DAY - 1 if when.clock is None else when.clock
    return ((1 << DAY - clock) - 1) << when.weekday * DAY + clock


def first(times: Times) -> Moment:
    """The earliest of them in the week."""
    return (times & -times).bit_length() - 1


def _begins(story: Manuscript) -> dict[str, Times]:
    """For each scene when it can begin, whatever conditions say.

    What can begin on every day lies behind a loop with the clock running, and only conditions tell how often that
    can be gone round: it gets the whole week.
    """
    scenes = story.scenario.scenes
    leads = {name: frozenset(leads_to(scene)) for name, scene in scenes.items()}
    found = dict.fromkeys(scenes, 0)
    found[story.scenario.start] = 1 << story.scenario.opens % WEEK
    ahead = [story.scenario.start]
    while ahead:
        name = ahead.pop()
        left = _left(scenes[name], found[name])
        for to in leads[name]:
            if left & ~found[to]:
                found[to] = widened(found[to] | left)
                ahead.append(to)
    return found


def _left(scene: Scene, times: Times) -> Times:
    """When a scene can be left that can begin then."""
    when = scene.passage
    if when is None:
        return turned(times, scene.takes)
    if when.weekday is None and when.clock is None:
        return turned(times, when.offset + scene.takes)
    left = 0
    while times:
        left |= 1 << (when.after(first(times)) + scene.takes) % WEEK
        times = times & times - 1 if when.weekday is None else 0
    return left


def widened(times: Times) -> Times:
    """These times, or the whole week where they fall on every day of it."""
    return WHOLE_WEEK if all(times & day for day in DAYS) else times


def turned(times: Times, minutes: int) -> Times:
    """So many minutes later, round the week."""
    minutes %= WEEK
    return (times << minutes | times >> WEEK - minutes) & WHOLE_WEEK


def _times(story: Manuscript) -> Iterator[tuple[str, When, Path]]:
    """All times that are told from when a scene begins, each with that scene and where it stands."""
    for key, scene in story.scenario.scenes.items():
        if scene.passage:
            yield key, scene.passage, ("scenes", key, "passage", "to")
    for term, at in terms_of(story):
        if not isinstance(term, (Favour, Setback)):
            due, key = (term.reply_by, "reply-by") if isinstance(term, Thread) else (term.due, "due")
            yield from _told(story, due, (*at[:-1], key))
    for move, at in story.moves:
        if move.promise:
            yield from _told(story, move.promise.due, (*at, "promise", "due"))
        yield from _told(story, move.reply_by, (*at, "request", "reply-by"))


def _told(story: Manuscript, when: When | None, at: Path) -> Iterator[tuple[str, When, Path]]:
    """The time that is written there, if one is."""
    if when is not None and at[-1] in story.spans.at(at[:-1]):
        yield str(at[1]), when, at
