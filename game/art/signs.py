"""What is heard once when something happens, as waves that are still to be levelled."""

from collections.abc import Callable, Sequence
from random import Random

from game.art.waves import Wave, band, low_pass, mix, noise, ring, seconds, swell, times

BELL = ((1, 1.0, 0.2), (2, 0.22, 0.11), (3, 0.07, 0.06))
"""The overtones of a soft bell: which, how loud, and how soon each is gone, in seconds."""

WOOD = ((1, 1.0, 0.11), (3.9, 0.2, 0.035), (9.2, 0.05, 0.012))
"""Those of a wooden bar that is struck."""

Overtones = tuple[tuple[float, float, float], ...]


def mail() -> Wave:
    """Two soft notes, a fourth apart."""
    return notes(0.95, BELL, ((0.0, 659.26), (0.14, 880.0)))


def phone() -> Wave:
    """A call, as a laptop rings: twice the same soft trill."""
    trill = (0.0, 0.11, 0.22, 0.33)
    struck = [(start + at, (523.25, 698.46)[place % 2]) for start in (0.0, 0.72) for place, at in enumerate(trill)]
    return notes(1.5, WOOD, struck)


def vote_opened() -> Wave:
    """Two notes up: a question."""
    return notes(0.7, WOOD, ((0.0, 392.0), (0.13, 587.33)))


def vote_closed() -> Wave:
    """The same two down."""
    return notes(0.7, WOOD, ((0.0, 587.33), (0.13, 392.0)))


def vote_shown() -> Wave:
    """Three notes that open like a hand."""
    return notes(1.0, WOOD, ((0.0, 392.0), (0.07, 493.88), (0.14, 587.33), (0.14, 783.99)))


def notes(length: float, overtones: Overtones, struck: Sequence[tuple[float, float]]) -> Wave:
    """Notes struck one after another, each at so many seconds and at a pitch in hertz."""
    wave = [0.0] * seconds(length)
    for at, pitch in struck:
        rest = len(wave) - seconds(at)
        for overtone, loudness, dying in overtones:
            note = swell(ring(pitch * overtone, dying, rest), seconds(0.009), seconds(0.2))
            mix(wave, note, seconds(at), loudness)
    return wave


def choice() -> Wave:
    """A knuckle on wood."""
    wave = [0.0] * seconds(0.13)
    for pitch, loudness, dying in ((410, 0.7, 0.02), (905, 1.0, 0.014), (2120, 0.35, 0.006)):
        mix(wave, ring(pitch, dying, len(wave)), 0, loudness)
    mix(wave, low_pass(swell(noise(seconds(0.004), Random(5)), 20, 60), 3000), 0, 0.6)
    return swell(wave, seconds(0.0015), seconds(0.04))


def page() -> Wave:
    """A sheet of paper brushing over another."""
    chance = Random(12)
    length = seconds(0.24)
    brush = times(band(noise(length, chance), 900, 4600), grain(length, chance))
    return swell(brush, seconds(0.08), seconds(0.15))


def pen() -> Wave:
    """A nib on paper: a word of five strokes, some long, some short, with a dot at the end."""
    chance = Random(31)
    wave = [0.0] * seconds(0.85)
    for at, lasting, brightness, loudness in (
        (0.0, 0.13, 2600, 0.8),
        (0.15, 0.07, 3300, 0.55),
        (0.25, 0.16, 2400, 1.0),
        (0.43, 0.06, 3400, 0.5),
        (0.51, 0.14, 2700, 0.75),
        (0.74, 0.05, 2000, 0.7),
    ):
        length = seconds(lasting)
        scratch = times(band(noise(length, chance), 0.5 * brightness, 1.2 * brightness), grain(length, chance))
        mix(wave, swell(scratch, length // 3, length // 2), seconds(at), loudness)
    return wave


def grain(length: int, chance: Random) -> Wave:
    """How fibres catch what brushes over them."""
    return [0.2 + each for each in low_pass([abs(value) for value in noise(length, chance)], 60)]


def steps() -> Wave:
    """Somebody passes on a wooden floor, and is gone: heel and sole, left and right."""
    chance = Random(3)
    wave = [0.0] * seconds(2.6)
    for number, loudness in enumerate((0.35, 0.7, 1.0, 0.8, 0.45, 0.2)):
        at = seconds(0.03 + 0.4 * number + 0.02 * chance.random())
        foot = (128.0, 116.0)[number % 2]
        mix(wave, step(foot, chance), at, loudness)
    return wave


def step(pitch: float, chance: Random) -> Wave:
    """One step: a heel that thuds, and a sole that follows it."""
    wave = [0.0] * seconds(0.3)
    for overtone, loudness, dying in ((1.0, 1.0, 0.035), (2.3, 0.5, 0.02), (4.1, 0.18, 0.012)):
        mix(wave, ring(pitch * overtone, dying, len(wave) // 2), 0, loudness)
    heel, sole = seconds(0.03), seconds(0.09)
    mix(wave, swell(band(noise(heel, chance), 200, 1100), heel // 8, heel // 2), 0, 1.8)
    mix(wave, swell(band(noise(sole, chance), 400, 1800), sole // 3, sole // 2), seconds(0.075), 0.5)
    return swell(wave, seconds(0.003), seconds(0.15))


SIGNS: dict[str, Callable[[], Wave]] = {
    "mail": mail,
    "phone": phone,
    "pen": pen,
    "page": page,
    "choice": choice,
    "steps": steps,
    "vote-opened": vote_opened,
    "vote-closed": vote_closed,
    "vote-shown": vote_shown,
}
"""What makes each of them, by name."""
