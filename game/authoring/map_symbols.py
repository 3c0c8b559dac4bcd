"""What a map shows many times and draws once: faces and icons, as symbols."""

import re
from collections.abc import Iterator

from game.art.pictures import Face, Icon, svg
from game.authoring.graph import Guest
from game.authoring.map_ink import INK, PAPER
from game.domain.mistakes import PROFILES

SHADES = {"dark": INK, "light": PAPER}
ICONS = (*(profile.icon for profile in PROFILES.values()), "check", "half", "cross", "mail")

_ROOT = re.compile(r"<svg\b([^>]*)>(.*)</svg>", re.DOTALL)
_KEPT = re.compile(r'\b(?:viewBox|fill)="[^"]*"')


class Faces:
    """Gives everybody's face a name, one for each expression they are seen with."""

    def __init__(self) -> None:
        self._names: dict[Face, str] = {}

    def __call__(self, guest: Guest) -> str:
        """The name of the symbol for somebody's face."""
        return self._names.setdefault(Face(guest.looks, guest.expression), f"face-{len(self._names) + 1}")

    def symbols(self) -> Iterator[str]:
        """Every face that was asked for."""
        for face, name in self._names.items():
            yield symbol(name, svg(face))


def icons() -> Iterator[str]:
    """Every icon in every shade."""
    for name in ICONS:
        for shade, colour in SHADES.items():
            yield symbol(f"{name}-{shade}", svg(Icon(name, colour)))


def symbol(name: str, drawing: str) -> str:
    """A drawing as a symbol of that name."""
    root = _ROOT.search(drawing)
    if root is None:
        raise ValueError("no SVG")
    return f'<symbol id="{name}" {" ".join(_KEPT.findall(root[1]))}>{root[2].strip()}</symbol>'
