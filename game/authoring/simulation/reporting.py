"""What a simulation is told as: a table with a line for each goal and what stands behind it, or one plain object."""

from collections.abc import Iterator, Mapping
from math import inf
from textwrap import wrap
from typing import Any

from game.authoring.simulate import Simulation
from game.authoring.simulation.goals import Detail, Figure, Goal

WIDTH = 110
INDENT = "   "
ALONE = "One short story need not reach all of them: goals 1, 2, 4 and 7 are for what is played, all of it together."
HEAD = ("", "goal", "", "figure", "95 % interval", "mark", "")


def as_text(simulation: Simulation) -> str:
    """The table, then the figures and details of each goal."""
    rows = [HEAD, *(row(goal) for goal in simulation.goals)]
    widths = [max(len(cells[column]) for cells in rows) for column in range(len(HEAD))]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip() for cells in rows]
    behind = [line for goal in simulation.goals for line in details(goal)]
    alone = ["", ALONE] if len(simulation.scenarios) == 1 and not simulation.passed else []
    return "\n".join([heading(simulation), "", *table, *alone, *behind])


def heading(simulation: Simulation) -> str:
    """Who played what."""
    played = ", ".join(simulation.scenarios)
    return f"{played}: {simulation.learners} learners of each kind, seed {simulation.seed}"


def row(goal: Goal) -> tuple[str, ...]:
    """A goal by the figure that decides it."""
    verdict = "reached" if goal.passed else "MISSED"
    if not goal.figures:
        return f"{goal.number}", goal.name, verdict, "–", "", "", "nothing to go by"
    figure = goal.tightest
    return (
        f"{goal.number}",
        goal.name,
        verdict,
        number(figure.estimate.value),
        interval(figure),
        mark(figure),
        figure.name,
    )


def details(goal: Goal) -> Iterator[str]:
    """Every figure of a goal, and what explains them."""
    yield ""
    yield f"{goal.number}  {goal.name}"
    for figure in goal.figures:
        between = interval(figure)
        verdict = "" if figure.passed else "  MISSED"
        found = f"{number(figure.estimate.value)}{f' ({between})' if between else ''}"
        yield f"{INDENT}{figure.name}: {found}, {mark(figure)}{verdict}"
    yield from explained(goal.details)


def explained(told: Mapping[str, Detail]) -> Iterator[str]:
    """Details, those about one subject on a line, which is long only where it is a command to be copied."""
    subjects: dict[str, list[str]] = {}
    for name, each in told.items():
        subject, _, aspect = name.rpartition(": ")
        subjects.setdefault(subject, []).append(each if isinstance(each, str) else f"{aspect} {number(each)}")
    for subject, aspects in subjects.items():
        line = f"{INDENT}{subject}: {', '.join(aspects)}" if subject else f"{INDENT}{', '.join(aspects)}"
        is_command = any(isinstance(told[name], str) for name in told if name.startswith(f"{subject}: "))
        yield from [line] if is_command else wrap(line, WIDTH, subsequent_indent=INDENT * 2, break_on_hyphens=False)


def number(value: float | None) -> str:
    """A figure with two decimals, a count without any."""
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.2f}"


def interval(figure: Figure) -> str:
    """The bounds of a figure, if it has any."""
    _, low, high = figure.estimate
    return "" if low is None or high is None else f"{low:.2f} to {high:.2f}"


def mark(figure: Figure) -> str:
    """The pass mark in words."""
    if figure.asks:
        return figure.asks
    if figure.least == -inf:
        return f"at most {number(figure.most)}"
    if figure.most == inf:
        return f"at least {number(figure.least)}"
    return f"{number(figure.least)} to {number(figure.most)}"


def as_object(simulation: Simulation) -> dict[str, Any]:
    """Everything, as it is printed with ``--json``."""
    return {
        "scenarios": list(simulation.scenarios),
        "learners": simulation.learners,
        "seed": simulation.seed,
        "passed": simulation.passed,
        "goals": [
            {
                "number": goal.number,
                "name": goal.name,
                "passed": goal.passed,
                "figures": [figure_object(figure) for figure in goal.figures],
                "details": plain(goal.details),
            }
            for goal in simulation.goals
        ],
    }


def figure_object(figure: Figure) -> dict[str, Any]:
    """A figure; a mark without a bound on one side has null there."""
    value, low, high = figure.estimate
    return {
        "name": figure.name,
        "value": value,
        "low": low,
        "high": high,
        "least": None if figure.least == -inf else figure.least,
        "most": None if figure.most == inf else figure.most,
        "passed": figure.passed,
    }


def plain(told: Mapping[str, Detail]) -> dict[str, Detail]:
    """Details as an object of their own."""
    return dict(told)
