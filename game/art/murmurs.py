"""What kinds of places sound like when nobody in particular speaks, as waves that are still to be levelled.

All of it goes round: what goes beyond the end comes in again at the start, so that no place has a seam.
"""

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from game.art.voices import SHAPES, VOWELS, vowel_at
from game.art.waves import Wave, band, cycle, drift, glide, low_pass, mix, noise, ring, seconds, swell, times

ROUND = 12.0
"""How long a murmur is before it comes round, in seconds."""

NEAR = (0.031, 0.047, 0.073, 0.109)
FAR = (0.043, 0.071, 0.113, 0.167, 0.239, 0.331, 0.457)
"""After how many seconds walls answer: those of a room, and those of a hall."""


class Crowd(NamedTuple):
    """People who talk: the pitch of each in hertz and how loud they are, and how long they pause at most, in seconds.

    What lies above `muffled` does not come through from them, and the walls answer after `walls`.
    """

    speakers: tuple[tuple[float, float], ...]
    pause: float
    muffled: float
    walls: tuple[float, ...]


PARTY = Crowd(
    (
        *((92, 0.5), (104, 0.9), (117, 0.4), (126, 0.7), (143, 0.45), (158, 0.6)),
        *((171, 0.75), (186, 0.85), (204, 0.5), (222, 0.65)),
    ),
    1.1,
    1000,
    NEAR,
)
HALL = Crowd(
    (
        *((90, 0.6), (99, 0.5), (108, 0.7), (117, 0.5), (129, 0.65), (141, 0.5), (155, 0.6), (168, 0.55)),
        *((183, 0.6), (196, 0.5), (211, 0.55), (226, 0.45)),
    ),
    1.4,
    560,
    FAR,
)
TABLES = Crowd(((98, 0.9), (112, 0.5), (131, 0.7), (164, 0.45), (188, 0.8), (214, 0.5)), 1.9, 720, NEAR)
PASSERS_BY = Crowd(((104, 0.6), (139, 0.4), (192, 0.5)), 5.0, 420, FAR)


def party() -> Wave:
    """A bar, or a party: many people near each other, and glasses."""
    chance = Random(7)
    wave = crowd(PARTY, chance)
    loudest = max(map(abs, wave))
    for at in (1.3, 2.9, 5.2, 6.1, 8.8, 10.4):
        mix(wave, glass(2350 + 900 * chance.random(), 0.12), seconds(at), loudest * (0.05 + 0.07 * chance.random()))
    return over_air(wave, chance, 240, 0.25)


def hall() -> Wave:
    """A hall full of people who are all far away."""
    chance = Random(19)
    return over_air(crowd(HALL, chance), chance, 170, 0.4)


def cafe() -> Wave:
    """A café, or wherever people eat: a few tables, and cups that are put down."""
    chance = Random(23)
    wave = crowd(TABLES, chance)
    loudest = max(map(abs, wave))
    for at in (0.9, 3.7, 4.0, 7.3, 9.6):
        mix(wave, glass(1550 + 700 * chance.random(), 0.035), seconds(at), loudest * (0.1 + 0.1 * chance.random()))
    return over_air(wave, chance, 240, 0.25)


def street() -> Wave:
    """Outdoors between houses: cars some way off, one now and then that is nearer, somebody who talks."""
    chance = Random(41)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 50, 190, loop=True), drift(length, 9, chance, 0.6))
    cars = band(noise(length, chance), 160, 620, loop=True)
    mix(wave, times(cars, drift(length, 5, chance, 0.05)), 0, 0.55)
    mix(wave, times(band(noise(length, chance), 500, 1500, loop=True), drift(length, 7, chance, 0.3)), 0, 0.1)
    mix(wave, scaled_to(crowd(PASSERS_BY, chance), wave), 0, 0.35)
    return wave


def park() -> Wave:
    """Outdoors among trees: leaves in a light wind, and birds that are not near."""
    chance = Random(53)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 260, 1300, loop=True), drift(length, 7, chance, 0.3))
    mix(wave, times(band(noise(length, chance), 1400, 3200, loop=True), drift(length, 11, chance, 0.1)), 0, 0.22)
    birds = [0.0] * length
    for at, pitch, calls in ((1.1, 2900, 3), (4.4, 3500, 2), (6.0, 2600, 4), (9.7, 3200, 3)):
        for call in range(calls):
            mix(birds, chirp(pitch * (1 + 0.03 * call), chance), seconds(at + 0.21 * call), 0.5 + 0.5 * chance.random())
    mix(wave, echoed(low_pass(birds, 3000, loop=True), FAR), 0, 0.14)
    return wave


def water() -> Wave:
    """By the water: it comes and goes against stone."""
    chance = Random(61)
    length = seconds(ROUND)
    swells = [0.0] * length
    for at, lasting, loudness in ((0.4, 3.6, 0.9), (3.4, 3.0, 0.6), (5.9, 4.0, 1.0), (9.3, 3.3, 0.7)):
        wave = [1.0] * seconds(lasting)
        mix(swells, swell(wave, len(wave) // 3, len(wave) // 2), seconds(at), loudness)
    wave = times(band(noise(length, chance), 180, 1100, loop=True), [0.25 + each for each in swells])
    mix(wave, times(band(noise(length, chance), 1100, 2600, loop=True), times(swells, swells)), 0, 0.35)
    return wave


def train() -> Wave:
    """Under way: rails or a road below, and every joint of it."""
    chance = Random(71)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 40, 170, loop=True), drift(length, 16, chance, 0.65))
    mix(wave, times(band(noise(length, chance), 250, 800, loop=True), drift(length, 8, chance, 0.5)), 0, 0.22)
    loudest = max(map(abs, wave))
    for joint in range(8):
        for wheel in (0.0, 0.19):
            at = seconds(ROUND * joint / 8 + wheel + 0.4)
            mix(wave, clack(chance), at, loudest * (1.7 + 0.5 * chance.random()))
    return wave


def room() -> Wave:
    """A room in which nobody is heard: air that moves, and something that is plugged in."""
    chance = Random(83)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 90, 420, loop=True), drift(length, 6, chance, 0.85))
    for pitch, loudness in ((100, 0.02), (200, 0.012), (300, 0.004)):
        mix(wave, hum(pitch), 0, loudness)
    return wave


def night() -> Wave:
    """A desk at night: a clock, and a town that is far away."""
    chance = Random(97)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 70, 260, loop=True), drift(length, 5, chance, 0.45))
    loudest = max(map(abs, wave))
    for second in range(int(ROUND)):
        pitch = (1180.0, 1040.0)[second % 2]
        mix(wave, tick(pitch, chance), seconds(second + 0.3), 0.7 * loudest)
    return wave


def call() -> Wave:
    """A call: the fan of a laptop, and the line, on which other people's rooms can be heard a little."""
    chance = Random(101)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 300, 900, loop=True), drift(length, 5, chance, 0.9))
    mix(wave, times(band(noise(length, chance), 900, 2600, loop=True), drift(length, 9, chance, 0.35)), 0, 0.16)
    for pitch, loudness in ((174, 0.012), (348, 0.007)):
        mix(wave, hum(pitch), 0, loudness)
    return wave


def rain() -> Wave:
    """Rain, and what drips from an edge."""
    chance = Random(113)
    length = seconds(ROUND)
    wave = times(band(noise(length, chance), 700, 3200, loop=True), drift(length, 9, chance, 0.7))
    mix(wave, band(noise(length, chance), 120, 500, loop=True), 0, 0.35)
    loudest = max(map(abs, wave))
    for _ in range(70):
        at = int(length * chance.random())
        drop = ring(700 + 1500 * chance.random(), 0.012, seconds(0.07))
        mix(wave, swell(drop, seconds(0.002), seconds(0.03)), at, loudest * (0.05 + 0.16 * chance.random()))
    return wave


# What they are made of


def crowd(people: Crowd, chance: Random) -> Wave:
    """People who are too far away to be understood."""
    talk = [0.0] * seconds(ROUND)
    for number, (pitch, loudness) in enumerate(people.speakers):
        start = number * len(talk) // len(people.speakers)
        _talk(talk, syllables(pitch, chance), loudness, start, people.pause, chance)
    muffled = low_pass(low_pass(talk, people.muffled, loop=True), 1.5 * people.muffled, loop=True)
    return echoed(muffled, people.walls)


def syllables(pitch: float, chance: Random) -> list[Wave]:
    """A few syllables of one voice: vowels only, which is why nobody will ever make out a word."""
    said = []
    turns = [vowel_at(pitch, vowel) for vowel in VOWELS]
    for first in range(SHAPES):
        for step in (1, 2):
            length = seconds(0.13 + 0.12 * chance.random())
            height, bend = pitch * (0.88 + 0.32 * chance.random()), 0.8 + 0.3 * chance.random()
            syllable = glide(turns[first], turns[(first + step) % SHAPES], height, bend, length)
            said.append(swell(syllable, length // 3, length // 2))
    return said


def _talk(into: Wave, said: list[Wave], loudness: float, at: int, pause: float, chance: Random) -> None:
    """Has somebody talk, with pauses, once round from a place."""
    end = at + len(into)
    while at < end:
        for _ in range(4 + int(9 * chance.random())):
            syllable = said[int(len(said) * chance.random())]
            mix(into, syllable, at, loudness * (0.45 + 0.55 * chance.random()))
            at += len(syllable) * 3 // 4
        at += seconds(0.4 + pause * chance.random())


def echoed(wave: Wave, walls: tuple[float, ...]) -> Wave:
    """The wave with its echoes from the walls, each fainter than the one before."""
    heard = list(wave)
    loudness = 0.5
    for delay in walls:
        mix(heard, wave, seconds(delay), loudness)
        loudness *= 0.8
    return heard


def over_air(wave: Wave, chance: Random, pitch: float, share: float) -> Wave:
    """The wave in air that can be heard itself, below a pitch, by its share of what the wave has."""
    air = low_pass(low_pass(noise(len(wave), chance), pitch, loop=True), 2 * pitch, loop=True)
    mixed = list(wave)
    mix(mixed, scaled_to(air, wave), 0, share)
    return mixed


def scaled_to(wave: Wave, other: Wave) -> Wave:
    """The wave with the highest peak of another."""
    share = max(map(abs, other)) / max(map(abs, wave))
    return [value * share for value in wave]


def hum(pitch: float) -> Wave:
    """A tone that goes round a whole number of times."""
    turn = cycle((1.0,))
    return glide(turn, turn, pitch, 1.0, seconds(ROUND))


def glass(pitch: float, dying: float) -> Wave:
    """Glass, or china, that touches something."""
    wave = [0.0] * seconds(0.4)
    for overtone, loudness in ((1.0, 1.0), (1.61, 0.5), (2.27, 0.25)):
        mix(wave, ring(pitch * overtone, dying / overtone, len(wave)), 0, loudness)
    return swell(low_pass(wave, 3500), seconds(0.004), seconds(0.2))


def chirp(pitch: float, chance: Random) -> Wave:
    """One note of a bird."""
    turn = cycle((1.0, 0.06))
    length = seconds(0.09 + 0.06 * chance.random())
    return swell(glide(turn, turn, pitch, 0.8 + 0.35 * chance.random(), length), length // 3, length // 2)


def clack(chance: Random) -> Wave:
    """A wheel over a joint."""
    length = seconds(0.11)
    wave = swell(band(noise(length, chance), 150, 700), length // 12, length * 3 // 4)
    mix(wave, ring(118, 0.03, length), 0, 0.3)
    return swell(wave, seconds(0.004), seconds(0.05))


def tick(pitch: float, chance: Random) -> Wave:
    """A clock, some way from the desk."""
    wave = [0.0] * seconds(0.06)
    mix(wave, ring(pitch, 0.006, len(wave)), 0)
    mix(wave, ring(pitch * 2.4, 0.003, len(wave)), 0, 0.4)
    mix(wave, low_pass(noise(seconds(0.004), chance), 2500), 0, 0.3)
    return swell(wave, seconds(0.0015), seconds(0.03))


MURMURS: dict[str, Callable[[], Wave]] = {
    "party": party,
    "hall": hall,
    "cafe": cafe,
    "street": street,
    "park": park,
    "water": water,
    "train": train,
    "room": room,
    "night": night,
    "call": call,
    "rain": rain,
}
"""What makes each of them, by name."""
