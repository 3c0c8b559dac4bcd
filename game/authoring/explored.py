"""An exploration as text to read and as data to work on."""

from collections.abc import Iterator
from typing import Any

from game.authoring.exploration import Exploration
from game.authoring.found import Run
from game.domain.mistakes import PROFILES


def line(run: Run, command: str) -> str:
    """The command that plays a run; `command` is its beginning, with the scenario."""
    choices = f" --choices {','.join(run.choices)}" if run.choices else ""
    return f"{command} --seed {run.seed}{choices}"


def as_data(found: Exploration, seconds: float, command: str) -> dict[str, Any]:
    """All of it, runs as commands."""
    return {
        "complete": found.complete,
        "states": found.states,
        "seconds": round(seconds, 2),
        "mistakes": {
            str(mistake): {
                "least": bounds.least,
                "most": bounds.most,
                "least_run": line(bounds.least_run, command),
                "most_run": line(bounds.most_run, command),
            }
            for mistake, bounds in found.mistakes.items()
        },
        "endings": {ending: line(run, command) for ending, run in found.endings.items()},
        "unreached": {"scenes": list(found.unreached_scenes), "responses": list(found.unreached_responses)},
        "cleanest": line(found.cleanest, command),
        "decisions": found.decisions._asdict(),
        "minutes": found.minutes,
    }


def as_text(found: Exploration, seconds: float, command: str) -> str:
    """All of it, for reading."""
    return "\n".join(paragraphs(found, seconds, command))


def paragraphs(found: Exploration, seconds: float, command: str) -> Iterator[str]:
    """Its lines."""
    how = "every state was walked" if found.walked else "smaller stories and runs that were found prove all of this"
    yield f"{found.states:,} states in {seconds:.1f} s; {how if found.complete else 'NOT everything is proved:'}"
    yield from (f"  {question}" for question in found.open_questions)
    least, middle, most = found.decisions
    far = "no end to them" if most is None else f"{most} at most"
    yield f"Decisions: {least} at least, {middle:g} at random, {far}. Reading: {found.minutes:g} minutes."
    for mistake, bounds in found.mistakes.items():
        yield f"\n{PROFILES[mistake].name}: made {bounds.least:g} to {bounds.most:g} times"
        yield f"  least: {line(bounds.least_run, command)}"
        yield f"  most:  {line(bounds.most_run, command)}"
    yield f"\nThe cleanest run makes {found.fewest:g} of all six:"
    yield f"  {line(found.cleanest, command)}"
    yield f"\nEndings reached: {len(found.endings)}"
    yield from (f"  {ending}: {line(run, command)}" for ending, run in found.endings.items())
    never = "Never reached" if found.complete else "Not reached so far"
    for what, names in (("scenes", found.unreached_scenes), ("responses", found.unreached_responses)):
        yield f"\n{never}, {what}: {', '.join(names) or 'none'}"
