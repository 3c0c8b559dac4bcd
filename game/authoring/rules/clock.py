"""Rules of time: a weekday that is named when it is already past means the next one, nearly a week later."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.scoring import terms_of
from game.domain.calendar import DAY, WEEK, Moment, When, moment_text, weekday
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

MOST_MOMENTS = 20_000
"""Moments at scenes that are looked at; a story that goes round with the clock running has no end of them."""


def time_backwards(story: Manuscript) -> Iterator[Found]:
    """Passages, and times until which something is due, that name a weekday whose hour is past, on whatever path."""
    moments = _moments(story)
    for scene, when, at in _times(story):
        late = sorted(now for now in moments.get(scene, ()) if is_past(when, now))
        if late:
            yield Found(story.spans.value(at), {"now": moment_text(late[0]), "when": story.spans.at(at)})


def is_past(when: When, now: Moment) -> bool:
    """Whether a weekday is today and its hour has come."""
    return when.weekday == weekday(now) and now % DAY >= (DAY - 1 if when.clock is None else when.clock)


def _moments(story: Manuscript) -> dict[str, set[Moment]]:
    """For each scene the times of the week at which it can begin, whatever conditions say; nothing if too many."""
    scenes = story.scenario.scenes
    ahead = [(story.scenario.start, story.scenario.opens % WEEK)]
    found: dict[str, set[Moment]] = {}
    for _ in range(MOST_MOMENTS):
        if not ahead:
            return found
        name, now = ahead.pop()
        known = found.setdefault(name, set())
        if now not in known:
            known.add(now)
            after = _after(scenes[name], now)
            ahead += [(to, after) for to in leads_to(scenes[name])]
    return {}


def _after(scene: Scene, now: Moment) -> Moment:
    left = scene.passage.after(now) if scene.passage else now
    return (left + scene.takes) % WEEK


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
