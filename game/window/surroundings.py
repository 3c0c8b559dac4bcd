"""Which murmur every place has, and how loud: what is heard follows what is seen behind the people."""

from collections.abc import Mapping
from typing import NamedTuple

from game.domain.looks import backdrop_of


class Murmur(NamedTuple):
    """A kind of murmur by its name, and how loud it is where it is as loud as anywhere at 1."""

    kind: str
    loudness: float


OUTDOORS = ("street", "park", "water")
"""Kinds of murmur over which it can rain."""

AT_NIGHT = 0.6
"""How much is left outdoors at night."""

PLAIN = "plain"
MURMURS: Mapping[str, Murmur] = {
    "allotment": Murmur("park", 0.8),
    "archive": Murmur("room", 0.4),
    "attic": Murmur("room", 0.3),
    "bookshop": Murmur("cafe", 0.25),
    "bridge": Murmur("water", 0.7),
    "bus": Murmur("train", 0.6),
    "cafe": Murmur("cafe", 0.9),
    "canteen": Murmur("cafe", 0.7),
    "cloakroom": Murmur("party", 0.35),
    "conference-foyer": Murmur("hall", 0.9),
    "copy-shop": Murmur("room", 0.7),
    "desk": Murmur("room", 0.3),
    "desk-night": Murmur("night", 0.45),
    "empty-house": Murmur("room", 0.3),
    "fair-hall": Murmur("hall", 1.0),
    "fair-hall/dusk": Murmur("hall", 0.35),
    "fair-hall/night": Murmur("room", 0.5),
    "foyer": Murmur("hall", 0.8),
    "frame-shop": Murmur("room", 0.4),
    "gate": Murmur("street", 0.6),
    "hack-hall": Murmur("hall", 0.7),
    "harbour": Murmur("water", 0.8),
    "hospital": Murmur("room", 0.5),
    "hotel-lobby": Murmur("cafe", 0.3),
    "hotel-room": Murmur("room", 0.35),
    "kitchen-call": Murmur("call", 0.5),
    "kitchen-table": Murmur("room", 0.35),
    "landing": Murmur("room", 0.3),
    "lane": Murmur("street", 0.5),
    "lift": Murmur("room", 0.6),
    "lobby": Murmur("hall", 0.35),
    "map": Murmur("room", 0.2),
    "market": Murmur("party", 0.6),
    "motor-room": Murmur("room", 0.9),
    "office-kitchen": Murmur("cafe", 0.35),
    "park-bench": Murmur("park", 0.8),
    "pier": Murmur("water", 0.9),
    PLAIN: Murmur("room", 0.25),
    "refectory": Murmur("party", 0.8),
    "roof": Murmur("street", 0.5),
    "rooftop": Murmur("party", 0.8),
    "staff-room": Murmur("room", 0.45),
    "stairs": Murmur("room", 0.3),
    "studio": Murmur("room", 0.35),
    "terrace": Murmur("party", 0.5),
    "trade-hall": Murmur("hall", 1.0),
    "trade-hall/dusk": Murmur("hall", 0.4),
    "trade-hall/night": Murmur("room", 0.5),
    "train": Murmur("train", 0.8),
    "tram": Murmur("train", 0.6),
    "video-call": Murmur("call", 0.6),
    "yard": Murmur("street", 0.5),
}
"""The murmur of each backdrop, and of the pictures of it in which other people are there than usual."""


def murmur_of(picture: str) -> Murmur:
    """What a place sounds like, by the name of its picture: in rain, and by night, another than by day."""
    if picture in MURMURS:
        return MURMURS[picture]
    backdrop = backdrop_of(picture)
    usual = MURMURS.get(backdrop, MURMURS[PLAIN])
    light = picture.removeprefix(backdrop)
    outdoors = usual.kind in OUTDOORS
    if light == "/rain" and outdoors:
        return usual._replace(kind="rain")
    if light == "/night" and outdoors:
        return usual._replace(loudness=usual.loudness * AT_NIGHT)
    return usual._replace(kind="night") if light == "/night" and usual.kind == "room" else usual
