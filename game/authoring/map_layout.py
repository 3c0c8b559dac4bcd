"""Where the cards stand and how the ways between them run; the only importer of graphlay."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import graphlay

from game.authoring.graph import Map
from game.authoring.map_card import Drawn
from game.authoring.walked import Step

OPTIONS: dict[str, Any] = {
    "direction": "leftright",
    "spacing": {"layer_gap": 62.0, "node_gap": 44.0, "dummy_gap": 24.0, "port_gap": 14.0},
    "routing": {"style": "orthogonal"},
    "coords": {"branch_style": "symmetric"},
    "compaction": {"mode": "priority"},
}

Point = tuple[float, float]


class Layout(NamedTuple):
    """The upper left corners of cards by the ids of their scenes, and the corners of ways from card to card, in px."""

    cards: Mapping[str, Point]
    ways: Mapping[Step, tuple[Point, ...]]


def lay_out(story: Map, drawn: Mapping[str, Drawn]) -> Layout:
    """Cards in the layers that the map gives them, and ways that leave where their row stands."""
    places = {name: place for place, name in enumerate(story.cards)}
    nodes = [
        {
            "size": {"width": drawn[name].wide, "height": drawn[name].high},
            "shape": "box",
            "rank": {"fixed": card.layer},
        }
        for name, card in story.cards.items()
    ]
    steps = [step for name in story.cards for step in drawn[name].leaves]
    edges = [
        {
            "source": places[step.scene],
            "target": places[step.to],
            "weight": 1.0,
            "source_port": _leaving(drawn[step.scene], step),
            "target_port": {"side": "left"},
        }
        for step in steps
    ]
    found = graphlay.layout({"nodes": nodes, "edges": edges}, options=OPTIONS)
    corners = {
        name: (node["center"]["x"] - drawn[name].wide / 2, node["center"]["y"] - drawn[name].high / 2)
        for name, node in zip(story.cards, found.nodes, strict=True)
    }
    ways = {
        step: tuple((point["x"], point["y"]) for point in edge["points"])
        for step, edge in zip(steps, found.edges, strict=True)
    }
    return Layout(corners, ways)


def _leaving(drawn: Drawn, step: Step) -> dict[str, Any]:
    """Where on the right edge of its card a way begins, from -1 above to 1 below."""
    return {"offset": {"side": "right", "t": round(2 * drawn.leaves[step] / drawn.high - 1, 6)}}
