"""Backdrops, authored as drawings; a place that has none is plain.

A drawing may use what `parts.svg` has, by id. What is classed with words for lights or stages (``dusk night``) is
there in those only, and what has no such class in all of them.
"""

from functools import lru_cache

from game.art.assets import asset
from game.art.markup import with_root
from game.domain.looks import BACKDROPS, LIGHTS, STAGES

PLAIN = "plain"
PARTS = "parts"
CLASSES = (*LIGHTS, *(stage for stages in STAGES.values() for stage in stages))
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
    """The picture of that name as SVG, covering whatever it is shown in; the plain one where nobody has painted it."""
    backdrop, _, light = name.partition("/")
    lights = BACKDROPS.get(backdrop) or STAGES.get(backdrop, ())
    drawing = _drawing(backdrop if lights else PLAIN) or _drawing(PLAIN) or WALL
    whole = with_root(drawing, preserveAspectRatio="xMidYMid slice")
    return _with_parts(whole, _style(light if light in lights else (lights or LIGHTS)[0]))


def _drawing(name: str) -> str:
    file = asset("places", f"{name}.svg")
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _style(light: str) -> str:
    """Rules by which only what belongs to a light, or to a stage, is shown."""
    return f"<style>{','.join(f'.{each}' for each in CLASSES)}{{display:none}}.{light}{{display:inline}}</style>"


def _with_parts(drawing: str, style: str) -> str:
    """The drawing, with the parts that drawings share where it asks for any."""
    inside = drawing.index(">", drawing.index("<svg")) + 1
    parts = _drawing(PARTS) if "<use" in drawing else ""
    shared = parts[parts.index("<defs") : parts.rindex("</defs>") + len("</defs>")] if parts else ""
    return drawing[:inside] + style + shared + drawing[inside:]
