"""Makes the sounds that come with the game: ``python scripts/sounds.py``, with names for some of them only.

Needs `soundfile`, which is there for development. What is made twice is the same to the byte.
"""

import argparse
import struct
import sys
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
if TYPE_CHECKING:
    from game.art.voices import Sound

QUALITY = 0.6
"""From 0 to 1. From here on the seam of a murmur is no more than what is beside it."""

HEADER = struct.Struct("<4sBBqIIIB")
"""A page of Ogg: `OggS`, version, flags, position, the number of its stream, its own, a checksum, how many segments."""

CHECKSUM_AT, POLYNOMIAL = 22, 0x04C11DB7


def main() -> None:
    """Write every sound that is asked for, and remove what there is none of any more."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("names", nargs="*", help="as in `game/art/sounds.py`; all if there are none")
    names = asked.parse_args().names
    sys.path.insert(0, str(ROOT))
    from game.art.assets import asset
    from game.art.sounds import FAMILIES, sound

    folder = asset("sounds")
    folder.mkdir(exist_ok=True)
    if unknown := set(names) - set(FAMILIES):
        sys.exit(f"There is no sound called {', '.join(sorted(unknown))}. There are: {', '.join(sorted(FAMILIES))}.")
    for file in folder.glob("*.ogg"):
        if file.stem not in FAMILIES:
            file.unlink()
            print(f"removed {file.name}")
    for name in names or FAMILIES:
        content = ogg(sound(name))
        (folder / f"{name}.ogg").write_bytes(content)
        print(f"wrote {name}.ogg, {len(content) / 1024:.0f} KiB")


def ogg(made: "Sound") -> bytes:
    """A sound as Ogg Vorbis."""
    import numpy
    import soundfile

    content = BytesIO()
    samples = numpy.frombuffer(made.samples, "<i2")
    soundfile.write(
        content, samples, made.rate, format="OGG", subtype="VORBIS", compression_level=round(1 - QUALITY, 3)
    )
    return numbered(content.getvalue(), 1)


def numbered(content: bytes, number: int) -> bytes:
    """An Ogg file whose stream has that number: the encoder draws one by chance, which is good for nothing here."""
    pages, at = bytearray(), 0
    while at < len(content):
        magic, version, flags, position, _, place, _, segments = HEADER.unpack_from(content, at)
        body = at + HEADER.size
        end = body + segments + sum(content[body : body + segments])
        page = bytearray(HEADER.pack(magic, version, flags, position, number, place, 0, segments) + content[body:end])
        struct.pack_into("<I", page, CHECKSUM_AT, checksum(page))
        pages += page
        at = end
    return bytes(pages)


def checksum(page: bytearray) -> int:
    """The checksum of a page of Ogg, its own place in it being 0."""
    table = [remainder(value) for value in range(256)]
    found = 0
    for value in page:
        found = (found << 8 & 0xFFFFFFFF) ^ table[found >> 24 ^ value]
    return found


def remainder(value: int) -> int:
    """What is left of a byte in front of four others, divided by the polynomial."""
    left = value << 24
    for _ in range(8):
        left = (left << 1) ^ (POLYNOMIAL if left & 0x80000000 else 0)
    return left & 0xFFFFFFFF


if __name__ == "__main__":
    main()
