"""Two short pieces of music: one to begin with, and the same thought again when it is over.

Five notes to the octave, plucked, over a chord that only swells: whatever comes together goes together.
"""

from collections.abc import Callable
from typing import NamedTuple

from game.art.waves import RATE, Wave, cycle, glide, low_pass, mix, ring, seconds, swell

SCALE = (146.83, 164.81, 185.0, 220.0, 246.94)
"""D, E, F sharp, A and B, in hertz: the notes of the lowest octave."""

PLUCKED = ((1, 1.0, 0.9), (2, 0.32, 0.45), (3, 0.1, 0.2), (5.4, 0.05, 0.05))
"""The overtones of a string under a felt hammer: which, how loud, and how soon each is gone, in seconds."""

ROOM = ((0.061, 0.22), (0.097, 0.18), (0.151, 0.14), (0.211, 0.1), (0.317, 0.06))
"""What comes back from the walls: after how many seconds, and how loud."""

GONE = 6.0
"""After how many times the time in which it dies away by 2.7 nothing is left of a tone."""

FIRST, LAST = 0.7, 2.6
"""How long a chord takes to come, and a piece to go, in seconds."""


class Tune(NamedTuple):
    """A piece: how long a beat is, in seconds, its notes as (beat, step, loudness), and its chords.

    A step counts up the scale from the lowest D. A chord has its beat, its length in beats and its steps.
    """

    beat: float
    notes: tuple[tuple[float, int, float], ...]
    chords: tuple[tuple[float, float, tuple[int, ...]], ...]
    length: float


THOUGHT = ((0, 8, 0.8), (1, 10, 0.7), (1.5, 11, 0.6), (2, 13, 1.0), (3.5, 11, 0.55))
"""What is said: up from the A, and left in the air."""

BEGINNING = Tune(
    0.62,
    (
        *THOUGHT,
        *((4, 10, 0.8), (5, 8, 0.65), (5.5, 10, 0.55), (6, 11, 0.9), (7.5, 8, 0.5)),
        *((8, 8, 0.8), (9, 10, 0.7), (9.5, 11, 0.65), (10, 13, 1.0), (11, 14, 0.75), (11.5, 15, 0.7)),
        *((12, 13, 0.9), (13, 11, 0.6), (14, 13, 0.7)),
        *((0, 0, 0.5), (4, 4, 0.4), (8, 3, 0.45), (12, 0, 0.5)),
    ),
    ((0, 5, (0, 5, 7)), (4, 5, (4, 5, 7)), (8, 5, (3, 6, 8)), (12, 6, (0, 5, 8))),
    18,
)
"""Goes up and ends on the A, as on the doorstep."""

LOOKING_BACK = Tune(
    0.78,
    (
        *((0, 8, 0.7), (1, 10, 0.6), (1.5, 11, 0.5), (2, 13, 0.9), (3.5, 11, 0.5)),
        *((4, 10, 0.7), (5, 8, 0.6), (6, 7, 0.75), (7, 8, 0.5)),
        *((8, 7, 0.65), (8.5, 6, 0.5), (9, 5, 0.8), (10, 10, 0.35)),
        *((0, 4, 0.4), (4, 3, 0.4), (8, 0, 0.5)),
    ),
    ((0, 5, (4, 5, 7)), (4, 5, (3, 6, 8)), (8, 5, (0, 5, 7))),
    13,
)
"""The same thought, slower, which now comes home to the D."""


def piece(tune: Tune) -> Wave:
    """A piece as it is heard in a small room."""
    wave = [0.0] * seconds(tune.length * tune.beat)
    for beat, step, loudness in tune.notes:
        at = seconds(beat * tune.beat)
        mix(wave, plucked(pitch_of(step), min(seconds(2.4), len(wave) - at)), at, loudness)
    for beat, lasting, steps in tune.chords:
        at = seconds(beat * tune.beat)
        length = min(seconds(lasting * tune.beat), len(wave) - at)
        for step in steps:
            mix(wave, held(pitch_of(step), length), at, 0.085)
    return swell(in_a_room(low_pass(wave, 4200)), seconds(0.02), seconds(LAST))


def pitch_of(step: int) -> float:
    """The pitch of a step of the scale, in hertz."""
    return SCALE[step % len(SCALE)] * float(2 ** (step // len(SCALE)))


def plucked(pitch: float, length: int) -> Wave:
    """One note."""
    note = [0.0] * length
    for overtone, loudness, dying in PLUCKED:
        if pitch * overtone < RATE / 3:
            lasting = dying * (220 / pitch + 0.2)
            heard = min(length, seconds(GONE * lasting))
            mix(note, swell(ring(pitch * overtone, lasting, heard), 0, heard // 4), 0, loudness)
    return swell(note, seconds(0.008), min(seconds(0.5), length // 2))


def held(pitch: float, length: int) -> Wave:
    """One note of a chord: two strings that are not quite in tune."""
    turn = cycle((1.0, 0.35, 0.12, 0.05))
    slow = glide(turn, turn, pitch * 0.9985, 1.0, length)
    mix(slow, glide(turn, turn, pitch * 1.0015, 1.0, length), 0)
    return swell(slow, min(seconds(FIRST), length // 2), min(seconds(1.4), length // 2))


def in_a_room(wave: Wave) -> Wave:
    """The wave and what the walls make of it; what would come back after its end does not."""
    heard = list(wave)
    for delay, loudness in ROOM:
        late = seconds(delay)
        mix(heard, wave[:-late], late, loudness)
    return heard


THEMES: dict[str, Callable[[], Wave]] = {
    "beginning": lambda: piece(BEGINNING),
    "looking-back": lambda: piece(LOOKING_BACK),
}
"""What makes each of them, by name."""
