"""Backdrops, authored as drawings; a place that has none is plain."""

from functools import lru_cache

from game.art.assets import asset
from game.art.markup import with_root
from game.domain.looks import BACKDROPS

PLAIN = "plain"
WALL = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720">'
    '<path d="M0 0h1280v720H0z" fill="#f2e4c8"/>'
    '<path d="M0 560h1280v160H0z" fill="#dcc39a"/>'
    '<path d="M0 560h1280" stroke="#1d1b22" stroke-width="3"/>'
    "</svg>"
)
"""A wall and a floor, should the drawings have been lost."""


@lru_cache(maxsize=4)
def place(name: str) -> str:
    """The backdrop of that name as SVG, covering whatever it is shown in; the plain one where nobody has painted it."""
    return with_root(_drawing(name), preserveAspectRatio="xMidYMid slice")


def _drawing(name: str) -> str:
    known = name if name in BACKDROPS else PLAIN
    files = (asset("places", f"{each}.svg") for each in (known, PLAIN))
    return next((file.read_text(encoding="utf-8") for file in files if file.is_file()), WALL)
