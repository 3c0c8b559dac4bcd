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

LIGHTS = ("day", "dusk", "night", "rain")
"""The lights in which a place can be seen."""

CLOCK = "clock"
"""What stands for the light of the hour."""

BACKDROPS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        sorted(
            _words(
                """
                allotment archive attic bookshop bridge bus canteen cloakroom conference-foyer copy-shop desk
                empty-house fair-hall foyer frame-shop gate hack-hall harbour hospital hotel-lobby hotel-room
                kitchen-call kitchen-table landing lane lift lobby market motor-room office-kitchen park-bench pier
                plain refectory roof staff-room stairs studio terrace trade-hall train tram video-call yard
                """
            )
        ),
        LIGHTS,
    ),
    "cafe": ("rain", "dusk", "night"),
    "desk-night": ("night",),
    "rooftop": ("dusk", "night"),
}
"""The pictures a place can have behind its people, each with its lights: first the one in which it was painted."""

STAGES: Mapping[str, tuple[str, ...]] = {"map": ("blank", "coast", "hills", "roads", "washed", "drawn")}
"""The pictures a season can have, each with its stages from the first evening to when the last is over."""

THINGS = _words(
    """
    book box business-card cv-stack drawing folder headphones key letter map model mug parcel photograph plant spoon
    ticket tool umbrella
    """
)
"""What can lie on a desk because the story put it there."""

MORNING, EVENING, NIGHTFALL = 7, 17, 20
"""The hours from which there is light to see by, from which it goes, and from which it is gone."""


def picture(backdrop: str, light: str = "", hour: int = 0) -> str:
    """The name of a backdrop in a light, such as ``foyer/dusk``; without one, or as painted, it is the backdrop's."""
    if light == CLOCK:
        light = "night" if hour < MORNING or hour >= NIGHTFALL else "dusk" if hour >= EVENING else "day"
    return f"{backdrop}/{light}" if light in BACKDROPS.get(backdrop, ())[1:] else backdrop


def staged(backdrop: str, done: int, count: int) -> str:
    """The name of the picture of a season of which so many of all evenings are over; empty where it has none."""
    stages = STAGES.get(backdrop, ())
    stage = done * (len(stages) - 1) // max(count, 1)
    return f"{backdrop}/{stages[stage]}" if 0 < stage < len(stages) else backdrop


def light_of(name: str) -> str:
    """The light in which a picture of a place is seen, by its name."""
    backdrop, _, light = name.partition("/")
    return light or next(iter(BACKDROPS.get(backdrop, LIGHTS)))


def backdrop_of(name: str) -> str:
    """The backdrop of a picture by its name."""
    return name.partition("/")[0]
