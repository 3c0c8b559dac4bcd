"""Plays what is heard: signs, voices, music, and the murmur of a room. Without a sound card, nothing else changes."""

import threading
import wave
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from time import monotonic

import pygame

from game.art.assets import asset
from game.art.signs import SIGNS
from game.art.voices import SHAPES, Sound, blip, voice_of
from game.art.waves import RATE
from game.domain.settings import Settings
from game.window.surroundings import Murmur

SPOKEN = (0, 2, 1, 0, 3, 1, 2)
"""The shapes of blips one after another, in no order that an ear would find."""

FADE, PLAYED_OUT = 900, 1800
"""How long a murmur takes to come and to go, and music to go where nobody waits for its end, in milliseconds."""

BUFFER = 512
MURMUR_CHANNELS = (0, 1, 2)
"""Those of murmurs, in turn: while one comes others may still go."""

THEME_CHANNEL, VOICE_CHANNEL, RESERVED, CHANNELS = 3, 4, 5, 11
SILENCE = bytes(2)
NOT_HEARD = (pygame.error, NotImplementedError, OSError)
"""What a machine without sound answers with, or a pygame that was built without it."""


class Soundboard:
    """Plays what the game sounds like: silent until `open`, and silent for good once the machine fails it.

    `now` gives seconds that only go up. No method raises for what a machine cannot do.
    """

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._settings = Settings()
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._volumes: dict[str, str] = {}
        self._lock = threading.RLock()
        self._threads: dict[str, threading.Thread] = {}
        self._heard = self._closed = False
        self._murmur: Murmur | None = None
        self._murmuring: Murmur | None = None
        self._turn = 0
        self._theme = self._playing = ""
        self._spoken_at = float("-inf")
        self._spoken = 0
        self._expected: set[str] = set()

    def open(self) -> None:
        """Has the sound card opened, and sounds taken in, on a thread; once only.

        Call it when the first picture stands: a sound card may take a second to answer.
        """
        self._begin("", self._open)

    def wait(self) -> None:
        """Until everything is there that was asked for."""
        for thread in list(self._threads.values()):
            thread.join()

    def apply(self, settings: Settings) -> None:
        """Makes everything as loud as the settings say, also what is being heard."""
        if settings == self._settings:
            return
        with self._sounding():
            self._settings = settings
            for name, sound in self._sounds.items():
                sound.set_volume(loudness(self._volumes[name], settings))

    def play_sign(self, name: str) -> bool:
        """Plays a sign. Whether it is heard."""
        with self._sounding():
            sound = self._sounds.get(name) if name in SIGNS else None
            return sound is not None and sound.get_volume() > 0 and sound.play() is not None
        return False

    def expect(self, people: Iterable[str]) -> None:
        """Has the voices of people, by id, made on a thread each: one takes longer than a frame."""
        with self._lock:
            self._expected.update(people)
            self._settle()

    def speak(self, person: str) -> bool:
        """A blip in the voice of somebody, by id, unless the last was only just heard. Whether it is heard."""
        now, voice = self._now(), voice_of(person)
        if not self._heard or now - self._spoken_at < voice.pace or not loudness("voice_volume", self._settings):
            return False
        with self._sounding():
            said = self._sounds.get(voiced(person, SPOKEN[self._spoken % len(SPOKEN)]))
            if said is not None:
                pygame.mixer.Channel(VOICE_CHANNEL).play(said)
                self._spoken_at = now
                self._spoken += 1
                return True
        return False

    def murmur(self, murmur: Murmur | None) -> None:
        """Lets a murmur be heard in place of the one before, or none: one goes while the other comes."""
        if murmur == self._murmur:
            return
        self._murmur = murmur
        with self._sounding():
            self._settle()

    def play_theme(self, name: str) -> None:
        """Plays a piece once, from its beginning; without a name the one that is being played goes away."""
        if name == self._theme:
            return
        self._theme = name
        with self._sounding():
            self._settle()

    def close(self) -> None:
        """Lets go of the sound card. Nothing is heard from then on."""
        with self._lock:
            self._closed, there, self._heard = True, self._heard, False
        if there:
            self.wait()  # what is still being read is read by what is to be let go of
            self._let_go()

    def _let_go(self) -> None:
        with self._sounding():
            self._sounds.clear()
            pygame.mixer.quit()

    @contextmanager
    def _sounding(self) -> Iterator[None]:
        """One thread at a time; if the machine fails, silence for good."""
        with self._lock:
            try:
                yield
            except NOT_HEARD:
                self._heard = False
                self._sounds.clear()

    def _begin(self, name: str, does: Callable[[], None]) -> None:
        """Has something done on a thread, once."""
        if name not in self._threads:
            self._threads[name] = threading.Thread(target=does, name=f"sound {name}", daemon=True)
            self._threads[name].start()

    def _open(self) -> None:
        """Opens the sound card and takes in the signs, until somebody closes it."""
        try:
            # No changes allowed: at the card's own rate each sound would be bent to fit, and a murmur have a seam.
            pygame.mixer.init(RATE, -16, 1, BUFFER, allowedchanges=0)
        except NOT_HEARD:
            return
        with self._sounding():
            pygame.mixer.set_num_channels(CHANNELS)
            pygame.mixer.set_reserved(RESERVED)
            self._heard = not self._closed
            self._settle()
        if self._closed:
            self._let_go()
        for name in SIGNS:  # the rest is taken in when it is first needed
            self._take_in(name, "sign_volume")

    def _take_in(self, name: str, volume: str) -> None:
        """Takes in a sound that came with the game. One that was lost is silence, and all others are heard."""
        if not self._heard:
            return
        try:
            sound = pygame.mixer.Sound(file=asset("sounds", f"{name}.ogg"))
        except NOT_HEARD:
            sound = None
        with self._sounding():
            if self._heard:
                self._keep(name, sound or pygame.mixer.Sound(buffer=SILENCE), volume)
                self._settle()

    def _keep(self, name: str, sound: pygame.mixer.Sound, volume: str) -> None:
        """Has a sound at hand, as loud as it is to be."""
        sound.set_volume(loudness(volume, self._settings))
        self._volumes[name] = volume
        self._sounds[name] = sound

    def _learn(self, person: str) -> None:
        """Makes the voice of somebody, every shape of it."""
        for shape in range(SHAPES):
            content = wav(blip(voice_of(person), shape))
            with self._sounding():
                if self._heard:
                    self._keep(voiced(person, shape), pygame.mixer.Sound(file=BytesIO(content)), "voice_volume")

    def _settle(self) -> None:
        """Starts and ends what lasts, as far as it is there; what is not is taken in meanwhile."""
        if not self._heard:
            return
        if self._murmur != self._murmuring and self._is_there(self._murmur.kind if self._murmur else "", "room_volume"):
            self._change_murmur()
        for person in self._expected:
            self._begin(voiced(person), partial(self._learn, person))
        if self._theme != self._playing and self._is_there(self._theme, "music_volume"):
            self._change_theme()

    def _is_there(self, name: str, volume: str) -> bool:
        """Whether a sound is at hand; if not, it will be."""
        there = not name or name in self._sounds
        if not there:
            self._begin(name, partial(self._take_in, name, volume))
        return there

    def _change_murmur(self) -> None:
        fade_out(pygame.mixer.Channel(MURMUR_CHANNELS[self._turn]), FADE)
        self._murmuring = self._murmur
        if self._murmur is not None:
            self._turn = (self._turn + 1) % len(MURMUR_CHANNELS)
            channel = pygame.mixer.Channel(MURMUR_CHANNELS[self._turn])
            channel.stop()
            channel.set_volume(self._murmur.loudness)  # to this a murmur that fades in comes
            channel.play(self._sounds[self._murmur.kind], loops=-1, fade_ms=FADE)

    def _change_theme(self) -> None:
        channel = pygame.mixer.Channel(THEME_CHANNEL)
        self._playing = self._theme
        if self._theme:
            channel.play(self._sounds[self._theme])
        else:
            fade_out(channel, PLAYED_OUT)


def voiced(person: str, shape: int | None = None) -> str:
    """The name of a blip of somebody, by id; without a shape that of their voice."""
    return f"voice {'' if shape is None else shape} {person}"


def fade_out(channel: pygame.mixer.Channel, milliseconds: int) -> None:
    """Has what a channel plays go away; SDL would let go on for good what has only just begun to fade in."""
    if channel.get_volume():
        channel.fadeout(milliseconds)
    else:
        channel.stop()


def loudness(volume: str, settings: Settings) -> float:
    """How loud something is to be, from 0 to 1, by the setting for it. Ears hear ratios: half a scale is a quarter."""
    per_cent: int = getattr(settings, volume)
    return 0.0 if settings.mute else (per_cent / 100) ** 2


def wav(heard: Sound) -> bytes:
    """A sound as a WAV file."""
    content = BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(heard.rate)
        file.writeframes(heard.samples)
    return content.getvalue()
