"""When each scene can happen first, and in which layer of its day it stands; conditions aside."""

from collections.abc import Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from game.domain.calendar import DAY, Moment
from game.domain.scenario import Branch, Response, Scenario, Scene, SceneKind


class Arrival(NamedTuple):
    """The earliest moment at which a scene can begin, and the scene before it then; None for the first."""

    moment: Moment
    before: str | None


def arrivals(scenario: Scenario) -> dict[str, Arrival]:
    """Every scene that something leads to, the earliest first."""
    found: dict[str, Arrival] = {}
    ahead: list[tuple[Moment, int, str, str | None]] = [(scenario.opens, 0, scenario.start, None)]
    met = 0
    while ahead:
        moment, _, name, before = heappop(ahead)
        if name in found:
            continue
        found[name] = Arrival(moment, before)
        scene = scenario.scenes[name]
        for to in leads_to(scene):
            met += 1
            heappush(ahead, (leaving(scene, moment), met, to, name))
    return found


def leaving(scene: Scene, moment: Moment) -> Moment:
    """When a scene that begins at `moment` is over."""
    return (moment if scene.passage is None else scene.passage.after(moment)) + scene.takes


def leads_to(scene: Scene) -> tuple[str, ...]:
    """The scenes that can follow, each once."""
    if scene.kind is SceneKind.VARIANTS:
        return scene.variants
    ways = [scene.then] if scene.kind is not SceneKind.CONVERSATION else thens(scene)
    return tuple(dict.fromkeys(branch.to for branches in ways for branch in branches))


def thens(scene: Scene) -> list[tuple[Branch, ...]]:
    """Where each response of a conversation leads, in their order."""
    return [then(scene, response) for response in scene.responses]


def then(scene: Scene, response: Response) -> tuple[Branch, ...]:
    """Where a response leads."""
    return response.then or scene.then


def day_of(moment: Moment, opens: Moment) -> int:
    """Which day of the story a moment belongs to; the first is 1."""
    return moment // DAY - opens // DAY + 1


def depths(scenario: Scenario, days: Mapping[str, int]) -> dict[str, int]:
    """How many scenes of its own day come before each, on the longest way there; ways back do not count."""
    order = in_telling_order(scenario)
    place = {name: number for number, name in enumerate(order)}
    depth = dict.fromkeys(days, 0)
    for name in order:
        for to in leads_to(scenario.scenes[name]):
            if days[to] == days[name] and place[to] > place[name]:
                depth[to] = max(depth[to], depth[name] + 1)
    return depth


def in_telling_order(scenario: Scenario) -> list[str]:
    """Every scene that something leads to, before those it leads to itself; ways back aside."""
    left: list[str] = []
    met = {scenario.start}
    path = [(scenario.start, iter(leads_to(scenario.scenes[scenario.start])))]
    while path:
        name, ahead = path[-1]
        to = next((each for each in ahead if each not in met), None)
        if to is None:
            left.append(name)
            path.pop()
        else:
            met.add(to)
            path.append((to, iter(leads_to(scenario.scenes[to]))))
    return left[::-1]
