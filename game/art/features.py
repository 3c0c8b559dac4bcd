"""Takes an expression of the style apart, so that the eyes of one can go with the mouth of another."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

Element = dict[str, Any]
"""A drawn element, as a definition of a style has it."""

MOUTH_FROM = 155.0
"""How far down a mouth begins, in units of the style's expressions; noses and eyes begin higher."""

_SUBPATH = re.compile(r"([Mm])([^Mm]*)")
_POINT = re.compile(r"\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)")


class Features(NamedTuple):
    """Brows, eyes and nose of one expression of the style, and the mouth of another."""

    eyes: str
    mouth: str


def joined(features: Features, expressions: dict[str, Any]) -> list[Element]:
    """The elements of a face with these features, from the variants that the style has of an expression."""
    eyes, mouth = (list(_drawn(expressions[name]["elements"])) for name in features)
    return [*_half(eyes, mouth=False), *_half(mouth, mouth=True)]


def _drawn(elements: list[Element]) -> Iterator[Element]:
    """The paths, each with what its groups say."""
    for element in elements:
        if element["name"] == "g":
            for path in _drawn(element["children"]):
                yield {**path, "attributes": {**element["attributes"], **path["attributes"]}}
        else:
            yield element


def _half(paths: list[Element], *, mouth: bool) -> Iterator[Element]:
    for path in paths:
        kept = "".join(text for down, text in _subpaths(path["attributes"]["d"]) if (down >= MOUTH_FROM) is mouth)
        if kept:
            yield {**path, "attributes": {**path["attributes"], "d": kept}}


def _subpaths(path: str) -> Iterator[tuple[float, str]]:
    """The closed lines of a path, each standing by itself, with how far down it begins."""
    x = y = 0.0
    for command, rest in _SUBPATH.findall(path):
        point = _POINT.match(rest)
        if point is None:
            raise ValueError(f"a path that begins nowhere: {rest[:40]}")
        right, down = float(point[1]), float(point[2])
        x, y = (right, down) if command == "M" else (x + right, y + down)
        after = rest[point.end() :].lstrip()
        line = "" if after[:1].isalpha() else {"M": "L", "m": "l"}[command]
        yield y, f"M{x:g} {y:g}{line}{after}"
