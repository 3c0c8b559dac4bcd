"""A playthrough as one plain object, for programs to read: what ``longgame run --json`` prints."""

from collections.abc import Sequence
from typing import Any

from game.domain.calendar import moment_text
from game.domain.events import Event
from game.domain.evidence import Evidence, Scorecard
from game.domain.ledger import Entry, Ledger, kind_of
from game.domain.scenario import Season
from game.domain.settings import Level
from game.engine.season import Chapter, steps_of
from game.engine.step import offered
from game.scoring.detectors import evidence_in_last
from game.scoring.scorecard import scorecard, summed

HIDDEN = frozenset({"before"})
MOMENTS = frozenset({"moment", "since"})


def played_season(season: Season, chapters: Sequence[Chapter], level: Level) -> dict[str, Any]:
    """A season as far as it was played: its episodes one after the other, and their scores together."""
    episodes = [played(chapters[:count], level) for count in range(1, len(chapters) + 1)]
    evidence = (evidence_in_last(chapters[:count]) for count in range(1, len(chapters) + 1))
    return {
        "season": season.id,
        "seed": episodes[0]["seed"],
        "level": str(level),
        "choices": [step.choice for step in steps_of(chapters)],
        "episodes": episodes,
        "scorecard": as_scorecard(summed(map(scorecard, evidence))),
        "open": episodes[-1]["open"],
    }


def played(chapters: Sequence[Chapter], level: Level) -> dict[str, Any]:
    """The last chapter: choices, events, ledger, evidence, scorecard, ending, and what is on offer now."""
    story, past = chapters[-1]
    events, progress = past.events, past.progress
    evidence = evidence_in_last(chapters)
    return {
        "scenario": story.scenario.id,
        "seed": progress.seed,
        "level": str(level),
        "choices": list(past.choices),
        "events": [as_event(event) for event in events],
        "ledger": as_ledger(progress.ledger),
        "evidence": [as_evidence(each) for each in evidence],
        "scorecard": as_scorecard(scorecard(evidence)),
        "ending": progress.ending,
        "open": list(offered(story, progress)),
    }


def as_event(event: Event) -> dict[str, Any]:
    """One event; entries are told by how they stand."""
    told = {
        name: moment_text(value) if name in MOMENTS else as_value(value)
        for name, value in event._asdict().items()
        if name not in HIDDEN
    }
    return {"event": type(event).__name__, **told}


def as_value(value: object) -> object:
    """A field of an event, in JSON's terms."""
    if isinstance(value, Entry):
        return as_entry(value)
    return list(value) if isinstance(value, tuple) else value


def as_ledger(ledger: Ledger) -> list[dict[str, Any]]:
    """All entries, in the order in which they were opened."""
    return [{"key": key, **as_entry(entry)} for key, entry in ledger.items()]


def as_entry(entry: Entry) -> dict[str, Any]:
    """An entry as it stands."""
    return {
        "kind": kind_of(entry.term),
        "id": entry.term.id,
        "person": entry.term.person,
        "what": entry.term.what,
        "opened": moment_text(entry.opened),
        "due": None if entry.due is None else moment_text(entry.due),
        "status": str(entry.status),
        "overdue": entry.overdue,
        "reminders": entry.reminders,
    }


def as_evidence(evidence: Evidence) -> dict[str, Any]:
    """One finding."""
    return {
        **evidence._asdict(),
        "mistake": str(evidence.mistake),
        "outcome": str(evidence.outcome),
        "moment": moment_text(evidence.moment),
    }


def as_scorecard(card: Scorecard) -> dict[str, Any]:
    """The six scores by the mistake's id."""
    return {str(mistake): score._asdict() for mistake, score in card.items()}


def summary(told: dict[str, Any]) -> str:
    """The same in a few lines, for people; a season episode by episode."""
    if "season" in told:
        return "\n".join([told["season"], *map(summary, told["episodes"])])
    made = len(told["choices"])
    lines = [f"{told['scenario']}, seed {told['seed']}, {made} choice{'' if made == 1 else 's'}"]
    lines += [
        f"  {name:<18} {score['avoided']:g} of {score['opportunities']}" for name, score in told["scorecard"].items()
    ]
    end = f"ending: {told['ending']}" if told["ending"] else f"on offer: {', '.join(told['open'])}"
    return "\n".join([*lines, end])
