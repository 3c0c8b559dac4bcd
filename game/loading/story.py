"""Where a story can go, conditions aside: every scene is reached, and from every scene some ending is."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from game.domain.scenario import Scene, SceneKind
from game.loading.report import Report

_UNDECIDED = (SceneKind.BEAT, SceneKind.PASSAGE, SceneKind.VARIANTS)
_BROKEN_LINKS = ("unknown-scene", "nothing-follows", "no-kind", "two-kinds", "say-or-do", "variant-of-itself")
MOST_LOOPS = 20

Links = Mapping[str, tuple[str, ...]]


def check_story(start: str, scenes: Mapping[str, Scene], report: Report) -> None:
    """Reports scenes that nothing leads to, that lead nowhere, and loops in which nothing is decided."""
    endings = [key for key, scene in scenes.items() if scene.kind is SceneKind.ENDING]
    if not endings:
        report.at_key("no-ending", ("scenes",))
    if any(found.code.partition(" ")[2] in _BROKEN_LINKS for found in report.found):
        return
    links = {key: _leads_to(scene) for key, scene in scenes.items()}
    reached = _reached_from([start], links)
    saved = _reached_from(endings, _backwards(links))
    loops = _loops({key: links[key] for key in links if scenes[key].kind in _UNDECIDED})
    for loop in loops:
        first = next(key for key in scenes if key in loop)
        report.at_key("endless-loop", ("scenes", first), name=first)
    looping = set().union(*loops)
    for key in scenes:
        if key not in reached:
            report.at_key("unreachable-scene", ("scenes", key), name=key)
        elif endings and key not in saved and key not in looping:
            report.at_key("no-way-out", ("scenes", key), name=key)


def _leads_to(scene: Scene) -> tuple[str, ...]:
    if scene.kind is SceneKind.VARIANTS:
        return scene.variants
    if scene.kind is not SceneKind.CONVERSATION:
        return tuple(branch.to for branch in scene.then)
    return tuple(branch.to for response in scene.responses for branch in response.then or scene.then)


def _reached_from(starts: Iterable[str], links: Links) -> set[str]:
    reached = set(starts)
    waiting = list(reached)
    while waiting:
        new = [key for key in links.get(waiting.pop(), ()) if key not in reached]
        reached.update(new)
        waiting += new
    return reached


def _backwards(links: Links) -> dict[str, tuple[str, ...]]:
    back: dict[str, list[str]] = {}
    for key, leads_to in links.items():
        for other in leads_to:
            back.setdefault(other, []).append(key)
    return {key: tuple(others) for key, others in back.items()}


def _loops(links: Links) -> list[set[str]]:
    """Sets of scenes that lead to one another in a circle, at most `MOST_LOOPS` of them."""
    loops: list[set[str]] = []
    while len(loops) < MOST_LOOPS:
        try:
            TopologicalSorter(links).prepare()
        except CycleError as error:
            loops.append(set(error.args[1]))
            links = {key: leads_to for key, leads_to in links.items() if key not in loops[-1]}
        else:
            break
    return loops
