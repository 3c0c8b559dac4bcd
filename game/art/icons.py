"""Glyphs in one colour, authored as drawings."""

import re
from functools import cache

from game.art.assets import asset

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def icon(name: str, colour: str) -> str:
    """The glyph ``assets/icons/name.svg`` in a colour written as ``#rrggbb``. ValueError where there is none."""
    if _COLOUR.fullmatch(colour) is None:
        raise ValueError(f"`{colour}` is no colour")
    return _drawing(name).replace("currentColor", colour)


@cache
def _drawing(name: str) -> str:
    file = asset("icons", f"{name}.svg")
    if not file.is_file():
        raise ValueError(f"no icon is called `{name}`")
    return file.read_text(encoding="utf-8")
