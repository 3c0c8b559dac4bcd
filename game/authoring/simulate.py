"""A population of simulated learners plays: what they show about the scoring, and about the stories."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import Any, NamedTuple

from game.authoring.simulation import fairness, recovery
from game.authoring.simulation.best import best_is_longest
from game.authoring.simulation.goals import Goal
from game.authoring.simulation.judged import Judged
from game.authoring.simulation.learners import play
from game.authoring.simulation.populations import SEEDS, level_of, season_of_habit, season_without, twice
from game.authoring.simulation.strategies import HABITS, RANDOM, RULES, play_by
from game.domain.mistakes import Mistake
from game.domain.scenario import Scenario
from game.engine.chance import draw
from game.engine.compile import compile_story

AT_ONCE = 3
"""Tasks that are handed to a process together: for these it makes the stories ready once."""

ATTENTIVE = dict.fromkeys(Mistake, 0.0)

Told = Callable[[int, int], None]
"""Is told how many tasks are done, of how many."""


class Task(NamedTuple):
    """One learner's season, or one round of all scenarios; `place` counts the learners of a kind from 0."""

    kind: str
    place: int


class Simulation(NamedTuple):
    """What came out; the same for the same scenarios, learners and seed, however many processes played."""

    scenarios: tuple[str, ...]
    learners: int
    seed: int
    goals: tuple[Goal, ...]

    @property
    def passed(self) -> bool:
        """Whether every goal was reached."""
        return all(goal.passed for goal in self.goals)


def simulate(
    scenarios: Sequence[Scenario], learners: int, seed: int = 0, workers: int = 1, told: Told | None = None
) -> Simulation:
    """Let `learners` of each kind play the scenarios, in `workers` processes, and measure the nine goals."""
    tasks = tasks_for(learners)
    results: dict[str, list[Any]] = {}
    outcomes = carried_out(scenarios, tasks, seed, workers)
    for done, (task, outcome) in enumerate(zip(tasks, outcomes, strict=True), 1):
        results.setdefault(task.kind, []).append(outcome)
        if told:
            told(done, len(tasks))
    return Simulation(tuple(each.id for each in scenarios), learners, seed, goals(results))


def tasks_for(learners: int) -> list[Task]:
    """All that is to be played: seasons first, which take longest."""
    few = max(1, learners // 4)
    counts = {"habit": learners, "wrong labels": learners, "flat": learners, "twice": max(2, learners // 2)}
    counts |= dict.fromkeys(("round", "attentive", "choices", *RULES, *HABITS), few) | {RANDOM: learners}
    return [Task(kind, place) for kind, count in counts.items() for place in range(count)]


def carried_out(scenarios: Sequence[Scenario], tasks: Sequence[Task], seed: int, workers: int) -> Iterator[Any]:
    """What comes of each task, in their order."""
    chunks = [tasks[begin : begin + AT_ONCE] for begin in range(0, len(tasks), AT_ONCE)]
    work = partial(carry_out, scenarios, seed)
    if workers < 2:
        for chunk in chunks:
            yield from work(chunk)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=depend_on_parent)
    try:
        for outcomes in pool.map(work, chunks):
            yield from outcomes
    finally:
        pool.shutdown(cancel_futures=True)


def depend_on_parent() -> None:
    """Leave Ctrl-C to the process that began this one, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """Wait until the process that began this one is gone, however it went, then go too."""
    if parent := parent_process():
        parent.join()
        os._exit(1)


def carry_out(scenarios: Sequence[Scenario], seed: int, tasks: Sequence[Task]) -> list[Any]:
    """What comes of these tasks."""
    games = [Judged(compile_story(scenario)) for scenario in scenarios]
    return [outcome(games, task, draw(seed, f"{task.kind}/{task.place}") % SEEDS) for task in tasks]


def outcome(games: Sequence[Judged], task: Task, seed: int) -> Any:
    """What comes of one task: a season, two, the choices of a round, or the playthroughs of one."""
    match task.kind:
        case "habit" | "wrong labels":
            return season_of_habit(games, task.place, seed, wrong=task.kind == "wrong labels")
        case "flat":
            return season_without(games, task.place, seed)
        case "twice":
            return twice(games, seed)
        case "choices":
            return [each for game in games for each in best_is_longest(game, seed)]
        case "attentive":
            return tuple(play(ATTENTIVE, game, seed) for game in games)
        case "round":
            return tuple(play(dict.fromkeys(Mistake, level_of(task.place)), game, seed) for game in games)
    return tuple(play_by(task.kind, game, seed) for game in games)


def goals(results: dict[str, list[Any]]) -> tuple[Goal, ...]:
    """The nine."""
    habit, wrong, flat = results["habit"], results["wrong labels"], results["flat"]
    random, attentive = results[RANDOM], results["attentive"]
    longest: dict[str, list[tuple[float, float]]] = {}
    for scene, hit, chance in (each for choices in results["choices"] for each in choices):
        longest.setdefault(scene, []).append((hit, chance))
    return (
        recovery.recovery(habit, wrong),
        recovery.abstention(flat, habit),
        fairness.balance(results["round"]),
        recovery.independence(flat),
        fairness.giveaways(random, {name: results[name] for name in RULES if name != RANDOM}, longest),
        fairness.single_habits(attentive, {name: results[name] for name in HABITS}),
        recovery.retest(results["twice"]),
        fairness.variety(random),
        fairness.clean_way(fairness.cleanest(attentive)),
    )
