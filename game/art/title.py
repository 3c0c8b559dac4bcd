"""The picture of the title: a room full of people before a big sun."""

from typing import NamedTuple

from game.art.faces import face
from game.art.markup import with_root
from game.domain.looks import Looks

WIDTH, HEIGHT = 1280, 400
SUN = '<circle cx="640" cy="292" r="282" fill="#ffcf77" stroke="#1d1b22" stroke-width="3"/>'


class Guest(NamedTuple):
    """Somebody in the row: the `middle` of their square from the left, its `side`, and how far it is sunk.

    Lengths are in units of the picture. Whoever is `turned` looks to the left.
    """

    looks: Looks
    expression: str
    middle: int
    side: int
    sunk: int = 0
    turned: bool = False


def _looks(**parts: str) -> Looks:
    return tuple(parts.items())


GUESTS = (
    Guest(_looks(head="grayShort", skin="light", glasses="square", clothing="green"), "suspicious", 478, 296, 14),
    Guest(_looks(head="longBangs", skin="light", clothing="lilac"), "calm", 806, 300, 2, turned=True),
    Guest(_looks(head="hijab", skin="bronze", clothing="teal"), "touched", 346, 312),
    Guest(_looks(head="turban", skin="brown", beard="long", clothing="coral"), "smile", 938, 318, turned=True),
    Guest(_looks(head="short4", skin="tan", hair="brown", beard="full", clothing="blue"), "surprised", 208, 300, 8),
    Guest(_looks(head="grayBun", skin="bronze", clothing="plum"), "proud", 1078, 304, 12, turned=True),
    Guest(_looks(head="bantuKnots", skin="deep", clothing="rose"), "smile", 66, 314, 2),
    Guest(_looks(head="mediumStraight", skin="tan", clothing="sky"), "awkward", 1218, 306, turned=True),
    Guest(_looks(head="twists", skin="deep", glasses="round", clothing="amber"), "laugh", 640, 366, 6),
)
"""Each stands before those named earlier: towards the edges, for they look inwards, and one before all."""


def title() -> str:
    """The picture, with nothing behind it. Where it is shown wider than it is, the row goes on past its edges."""
    row = "".join(_placed(guest) for guest in GUESTS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="xMidYMax meet">'
        f"{SUN}{row}</svg>"
    )


def _placed(guest: Guest) -> str:
    left, top = guest.middle - guest.side // 2, HEIGHT - guest.side + guest.sunk
    size = {"width": str(guest.side), "height": str(guest.side), "overflow": "visible"}
    drawn = face(guest.looks, guest.expression)
    if not guest.turned:
        return with_root(drawn, x=str(left), y=str(top), **size)
    return f'<g transform="translate({left + guest.side} {top}) scale(-1 1)">{with_root(drawn, **size)}</g>'
