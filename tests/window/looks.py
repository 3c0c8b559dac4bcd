"""Reference pictures: of which screens, how they are taken, and when two pictures are taken for the same."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pygame

from game.domain.settings import Settings, Theme
from game.window.shots import Studio, stops

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "looks"
SIZE = (1280, 720)

LIMITS = {4: 0.05, 48: 0.0005}
"""At most which share of the pixels may differ by more than so many of the 255 steps of any colour.

From one version of a rasteriser to the next the edges differ, all of them a little (5 to 10 % of the pixels of a screen
are on one) and few by much. Another word of five letters in what is said is a thousandth of a screen, all of it moved
by a pixel 2 to 10 %, and another colour of the page most of it.
"""

MARK, FADED = (214, 40, 40), 150


class Look(NamedTuple):
    """A reference picture: the name of its file, and the stop of the tour at which it is taken."""

    name: str
    stop: str
    settings: Settings


SCREENS = (
    "title",
    "library",
    "briefing",
    "conversation",
    "conversation-two",
    "desk",
    "desk-writing",
    "passage",
    "not-saved",
    "debrief",
    "decision",
    "settings",
    "you",
    "class-lobby",
    "class-page",
    "class-voting",
    "class-second",
    "class-desk-shown",
    "class-branch",
    "class-looking-back-1",
)
OTHERWISE = {
    "dark": (Settings(theme=Theme.DARK), ("conversation", "desk", "debrief", "class-shown")),
    "contrast": (Settings(theme=Theme.CONTRAST), ("library", "conversation", "settings", "class-second")),
    "large": (Settings(text_size=200), ("conversation", "desk", "debrief", "class-shown")),
}
LOOKS = (
    *(Look(screen, screen, Settings()) for screen in SCREENS),
    *(Look(f"{stop}-{way}", stop, settings) for way, (settings, names) in OTHERWISE.items() for stop in names),
)


def reference(name: str) -> Path:
    """Where the picture of a name lies."""
    return FOLDER / f"{name}.png"


def taken(cache: Path) -> Iterator[tuple[str, pygame.Surface]]:
    """Every look by name, as it is now. Faces and places are kept in `cache`."""
    studio = Studio(SIZE, cache)
    try:
        for settings in dict.fromkeys(look.settings for look in LOOKS):
            names = {look.stop: look.name for look in LOOKS if look.settings == settings}
            with TemporaryDirectory() as kept:
                for stop in stops(Path(kept), settings):
                    if stop.name in names:
                        yield names.pop(stop.name), studio.shoot(stop).convert(24)
                    if not names:
                        break
            assert not names, f"the tour no longer stops at {', '.join(names)}"
    finally:
        studio.close()


def png_of(picture: pygame.Surface) -> bytes:
    """A picture of 24 bits as a PNG: without filters, flat colours are a quarter smaller than as pygame writes them."""
    (width, height), pixels = picture.get_size(), pygame.image.tobytes(picture, "RGB")
    rows = b"".join(b"\0" + pixels[at : at + 3 * width] for at in range(0, len(pixels), 3 * width))
    parts = ((b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows, 9)))
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in (*parts, (b"IEND", b""))
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def known(name: str) -> pygame.Surface | None:
    """The reference picture of a name; None where there is none."""
    path = reference(name)
    return pygame.image.load(path).convert(24) if path.is_file() else None


def differing(one: pygame.Surface, other: pygame.Surface, steps: int) -> float:
    """Which share of the pixels of two pictures of one size differ by more than so many steps in any colour."""
    same = pygame.transform.threshold(None, one, None, (steps,) * 3, set_behavior=0, search_surf=other)
    return 1 - same / (one.get_width() * one.get_height())


def differences(expected: pygame.Surface, actual: pygame.Surface) -> list[str]:
    """What is more different than edges are between rasterisers; nothing for pictures taken for the same."""
    if expected.get_size() != actual.get_size():
        return [f"it is {actual.get_size()} and not {expected.get_size()} px large"]
    shares = {steps: differing(expected, actual, steps) for steps in LIMITS}
    return [
        f"{share:.2%} of it differ by more than {steps} steps, where {LIMITS[steps]:.2%} may"
        for steps, share in shares.items()
        if share > LIMITS[steps]
    ]


def side_by_side(expected: pygame.Surface, actual: pygame.Surface) -> pygame.Surface:
    """What was expected, what there is, and that faded with what differs marked."""
    width, height = (max(pair) for pair in zip(expected.get_size(), actual.get_size(), strict=True))
    marked = actual.copy()
    veil = pygame.Surface(marked.get_size())
    veil.fill("white")
    veil.set_alpha(FADED)
    marked.blit(veil, (0, 0))
    if expected.get_size() == actual.get_size():
        pygame.transform.threshold(
            marked, actual, None, (min(LIMITS),) * 3, MARK, search_surf=expected, inverse_set=False
        )
    whole = pygame.Surface((3 * width, height))
    for place, picture in enumerate((expected, actual, marked)):
        whole.blit(picture, (place * width, 0))
    return whole
