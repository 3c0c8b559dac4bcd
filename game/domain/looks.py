"""The words for how people and places look; what they are drawn with is for `art` to know."""

from collections.abc import Mapping

Looks = tuple[tuple[str, str], ...]
"""Parts of a face, each with its word: ``(("head", "bun"), ("skin", "brown"))``; empty for an organisation."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTS: Mapping[str, frozenset[str]] = {
    "head": _words(
        """
        afro bangs bangs2 bantuKnots bun bun2 buns cornrows cornrows2 dreads1 dreads2 flatTop flatTopLong grayBun
        grayMedium grayShort hatBeanie hatHip hijab long longAfro longBangs longCurly medium1 medium2 medium3
        mediumBangs mediumBangs2 mediumBangs3 mediumStraight mohawk mohawk2 noHair1 noHair2 noHair3 pomp shaved1
        shaved2 shaved3 short1 short2 short3 short4 short5 turban twists twists2
        """
    ),
    "skin": _words("light tan bronze brown deep"),
    "hair": _words("black dark-brown brown light-brown auburn red blond grey white pink teal"),
    "beard": _words("full long jaw goatee moustache pencil"),
    "glasses": _words("round square browline bold cat-eye"),
    "clothing": _words(
        """
        amber blue coral cream green grey lilac mint mustard navy olive plum rose rust sand sky slate teal
        """
    ),
}
"""The parts of a portrait, and the words each of them may have. Heads have the names *Open Peeps* gives them."""

COLOURED_HEADS = _words("bangs cornrows grayBun grayMedium grayShort mediumBangs2 mohawk mohawk2 noHair3 short4")
"""Heads whose hair takes a colour; on all others it is drawn in ink."""

EXPRESSIONS = _words(
    """
    neutral smile laugh tired sad worried angry surprised suspicious touched thinking awkward calm proud
    """
)
"""How somebody can say something, and how they can look."""

BACKDROPS = _words("rooftop foyer conference-foyer desk-night office-kitchen cafe train park-bench pier plain")
"""The pictures a place can have behind its people."""
