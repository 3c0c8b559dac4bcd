"""Sounds as WAV files, kept on disk so that each is made once: the murmur takes a second of work."""

import os
import wave
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from game.art.sounds import EDITION, Sound, sound


def recording(name: str, folder: Path | None) -> bytes:
    """A sound as a WAV file, from the folder if a whole one lies there. Whatever goes wrong with the disk is a miss."""
    kept = _kept(name, folder) if folder else None
    if kept is not None:
        return kept
    made = wav(sound(name))
    if folder:
        _keep(name, made, folder)
    return made


def wav(heard: Sound) -> bytes:
    """A sound as a WAV file."""
    content = BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(heard.rate)
        file.writeframes(heard.samples)
    return content.getvalue()


def _kept(name: str, folder: Path) -> bytes | None:
    with suppress(OSError):
        for path in folder.glob(f"{name}-{EDITION}-*.wav"):
            content = path.read_bytes()
            if path.name == _file_name(name, content):
                return content
    return None


def _keep(name: str, content: bytes, folder: Path) -> None:
    """Keeps a sound in place of what was kept under its name. A disk that refuses is no fault."""
    file = folder / _file_name(name, content)
    unfinished = file.with_suffix(f".{os.getpid()}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        earlier = list(folder.glob(f"{name}-*.wav"))
        unfinished.write_bytes(content)
        unfinished.replace(file)
        for old in earlier:
            if old != file:
                old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):  # half a file would take up the room that a full disk still has
            unfinished.unlink(missing_ok=True)


def _file_name(name: str, content: bytes) -> str:
    return f"{name}-{EDITION}-{zlib.crc32(content):08x}.wav"
