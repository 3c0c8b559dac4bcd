"""What is heard: signs, voices, and the murmur of a room. Without a sound card, nothing, and nothing else changes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from time import monotonic

import pygame

from game.art.sounds import SIGNS, pitch_of, voice
from game.art.waves import RATE
from game.domain.looks import backdrop_of
from game.domain.settings import Settings
from game.window.recordings import recording, wav

MURMUR = "murmur"
MURMURS = {
    "bookshop": 0.3,
    "bus": 0.3,
    "cafe": 1.0,
    "canteen": 0.7,
    "cloakroom": 0.5,
    "conference-foyer": 1.0,
    "fair-hall": 1.0,
    "fair-hall/dusk": 0.3,
    "foyer": 1.0,
    "hack-hall": 0.8,
    "hotel-lobby": 0.3,
    "lobby": 0.3,
    "market": 0.9,
    "office-kitchen": 0.5,
    "refectory": 1.0,
    "rooftop": 0.8,
    "trade-hall": 1.0,
    "trade-hall/dusk": 0.4,
    "trade-hall/night": 0.0,
    "train": 0.6,
    "tram": 0.4,
}
"""How loud people are in each picture where there are any. Elsewhere nobody is heard."""

GAP = 0.085
"""The least time between two blips, in seconds: a little more than one lasts."""

SPOKEN = (0, 2, 1, 0, 3, 1, 2)
"""The shapes of blips one after another, in no order that an ear would find."""

FADE = 700
"""How long a murmur takes to come and to go, in milliseconds."""

BUFFER = 512
CHANNELS, MURMUR_CHANNEL, VOICE_CHANNEL = 6, 0, 1
NOT_HEARD = (pygame.error, NotImplementedError, OSError)
"""What a machine without sound answers with, or a pygame that was built without it."""


class Soundboard:
    """Plays what the game sounds like: silent until `open`, and silent for good once the machine fails it.

    `folder` is where sounds are kept between starts, and `now` gives seconds that only go up. No method raises for
    what a machine cannot do.
    """

    def __init__(self, folder: Path | None, now: Callable[[], float] = monotonic) -> None:
        self._folder = folder
        self._now = now
        self._settings = Settings()
        self._place = ""
        self._sounds: dict[str, pygame.mixer.Sound] = {}
        self._lock = threading.RLock()
        self._thread: threading.Thread | None = None
        self._heard = self._closed = self._murmuring = False
        self._spoken_at = float("-inf")
        self._spoken = 0

    def open(self) -> threading.Thread:
        """Has the sound card opened and the sounds made on a thread, which is returned; once only.

        Call it when the first picture stands: a sound card may take a second to answer.
        """
        if self._thread is None:
            self._thread = threading.Thread(target=self._open, name="sound", daemon=True)
            self._thread.start()
        return self._thread

    def apply(self, settings: Settings) -> None:
        """Makes everything as loud as the settings say, also what is being heard."""
        if settings == self._settings:
            return
        with self._sounding():
            self._settings = settings
            for name, sound in self._sounds.items():
                sound.set_volume(loudness(name, self._settings, self._place))

    def play_sign(self, name: str) -> bool:
        """Plays mail, page or choice. Whether it is heard."""
        with self._sounding():
            sound = self._sounds.get(name) if name in SIGNS else None
            return sound is not None and sound.get_volume() > 0 and sound.play() is not None
        return False

    def speak(self, person: str) -> bool:
        """A blip in the voice of somebody, by id, unless the last was only just heard. Whether it is heard."""
        now = self._now()
        shape = SPOKEN[self._spoken % len(SPOKEN)]
        name = f"voice {shape} {person}"
        if not self._heard or now - self._spoken_at < GAP or not loudness(name, self._settings):
            return False
        with self._sounding():
            blip = self._sounds.get(name) or self._taken_in(name, wav(voice(pitch_of(person), shape)))
            pygame.mixer.Channel(VOICE_CHANNEL).play(blip)
            self._spoken_at = now
            self._spoken += 1
            return True
        return False

    def enter_room(self, backdrop: str | None) -> None:
        """Lets the murmur of a place be heard: it fades in and out, and goes on from one full room to the next."""
        name = backdrop or ""
        place = name if name in MURMURS else backdrop_of(name)
        if place == self._place:
            return
        with self._sounding():
            self._place = place
            self._settle()

    def close(self) -> None:
        """Lets go of the sound card. Nothing is heard from then on."""
        with self._sounding():
            self._closed = True
            self._sounds.clear()
            if self._heard:
                self._heard = False
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

    def _open(self) -> None:
        """Opens the sound card and takes in one sound after another, until somebody closes it."""
        try:
            # No changes allowed: at the card's own rate each sound would be bent to fit, and the murmur have a seam.
            pygame.mixer.init(RATE, -16, 1, BUFFER, allowedchanges=0)
        except NOT_HEARD:
            return
        with self._sounding():
            self._heard = True
            pygame.mixer.set_num_channels(CHANNELS)
            pygame.mixer.set_reserved(VOICE_CHANNEL + 1)
            if self._closed:
                self.close()
        for name in (*SIGNS, MURMUR):
            content = recording(name, self._folder) if self._heard else b""
            with self._sounding():
                if self._heard:
                    self._taken_in(name, content)
                    self._settle()

    def _taken_in(self, name: str, content: bytes) -> pygame.mixer.Sound:
        """A sound from a WAV file, as loud as it is to be."""
        sound = pygame.mixer.Sound(file=BytesIO(content))
        sound.set_volume(loudness(name, self._settings, self._place))
        self._sounds[name] = sound
        return sound

    def _settle(self) -> None:
        """Starts the murmur, ends it, or makes it as loud as it is here."""
        murmur = self._sounds.get(MURMUR)
        if murmur is None:
            return
        channel = pygame.mixer.Channel(MURMUR_CHANNEL)
        if self._place not in MURMURS:
            channel.fadeout(FADE)
            self._murmuring = False
            return
        murmur.set_volume(loudness(MURMUR, self._settings, self._place))
        if not self._murmuring:
            channel.play(murmur, loops=-1, fade_ms=FADE)
            self._murmuring = True


def loudness(name: str, settings: Settings, place: str = "") -> float:
    """How loud a sound is to be, from 0 to 1. Ears hear ratios, so half way up a scale is a quarter."""
    if settings.mute:
        return 0.0
    if name == MURMUR:
        return MURMURS.get(place, 0.0) * (settings.room_volume / 100) ** 2
    volume = settings.sign_volume if name in SIGNS else settings.voice_volume
    return (volume / 100) ** 2
