"""A display that nobody sees, and the program as it is started on it: what a test does at a real window."""

import ctypes
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from shutil import which
from time import monotonic, sleep
from typing import TypeVar

import pygame
import pytest

from game.domain.settings import Pace, Settings
from game.records.acts import Act, Ended
from game.records.disk import Folders
from game.records.reading import read_run
from game.records.settings import UPGRADES, read_settings

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "xdotool")
MISSING = [tool for tool in TOOLS if which(tool) is None]
"""What this needs of the system and is not there. On Debian and Ubuntu the packages are `xvfb` and `xdotool`."""

WIDE, HIGH = 1600, 1000
STAYS = ("-noreset", "-nolisten", "tcp")
"""The server does not begin anew whenever nobody is connected, and is there for this machine only."""

LOOK = 0.02
"""How often, in seconds, one looks whether something has happened."""

MOMENT = 0.15
"""How long, in seconds, a picture must stay the same to be taken for the last."""

PATIENCE = 90.0
"""How long, in seconds, something may take until it is taken for never happening."""

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
QUIET = Settings(pace=Pace.AT_ONCE, mute=True)
CLIENT_MESSAGE, IS_32, SIZE_OF_EVENT = 33, 32, 192

Found = TypeVar("Found")


def surroundings(**more: str) -> dict[str, str]:
    """The environment of a program, with no display but what is added."""
    return {name: value for name, value in os.environ.items() if name not in DISPLAYS} | more


def stands_still(look: Callable[[], bytes]) -> bool:
    """Whether what is seen stays the same for a moment."""
    before = look()
    sleep(MOMENT)
    return look() == before


class Display:
    """An X server of our own that paints into a file. `close` ends it."""

    def __init__(self, folder: Path) -> None:
        self._frame = folder / "Xvfb_screen0"
        read, write = os.pipe()
        self._server = subprocess.Popen(
            ["Xvfb", *STAYS, "-displayfd", str(write), "-screen", "0", f"{WIDE}x{HIGH}x24", "-fbdir", str(folder)],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:  # up to the end of the line: the server minds being left in the middle of it
            self.name = f":{told.readline().strip()}"

    def hands(self, *arguments: object) -> str:
        """Does something with xdotool; what that prints."""
        command = ["xdotool", *map(str, arguments)]
        done = subprocess.run(command, env=surroundings(DISPLAY=self.name), capture_output=True, check=False)
        return done.stdout.decode().strip()

    def picture(self) -> pygame.Surface:
        """What is on the screen."""
        content = self._frame.read_bytes()
        header = struct.unpack(">25I", content[:100])
        begin, row = header[0] + header[19] * 12, header[12]
        return pygame.image.frombuffer(content[begin : begin + row * header[5]], (row // 4, header[5]), "BGRA")

    def ask_to_close(self, window: int) -> None:
        """What a window manager does when somebody presses the cross, or Alt and F4."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype, x11.XInternAtom.restype = ctypes.c_void_p, ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.name.encode()))
        protocols, delete = (x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
        message = struct.pack("@iLiPLLi5l", CLIENT_MESSAGE, 0, 1, 0, window, protocols, IS_32, delete, 0, 0, 0, 0)
        x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), message.ljust(SIZE_OF_EVENT, b"\0"))
        x11.XCloseDisplay(display)

    def close(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait()


class Program:
    """The game, started on a display as a person starts it, on `folder` to keep things in."""

    def __init__(self, display: Display, folder: Path, *arguments: str, settings: Settings = QUIET) -> None:
        self.display = display
        self.folder = folder
        folder.mkdir(exist_ok=True)
        kept = {"format": 1 + len(UPGRADES), **asdict(settings)}
        (folder / "settings.json").write_text(json.dumps(kept), encoding="utf-8")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "game", "play", *arguments, "--data", str(folder)],
            cwd=ROOT,
            env=surroundings(DISPLAY=display.name, SDL_AUDIODRIVER="dummy"),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self.window = int(self.until(self._found, "a window"))

    def _found(self) -> str:
        if self.process.poll() is not None:
            pytest.fail(self.said())
        return self.display.hands("search", "--onlyvisible", "--pid", self.process.pid)

    def until(self, found: Callable[[], Found], what: str, meanwhile: Callable[[], object] = lambda: None) -> Found:
        """What is found in the end, after doing something again and again; fails, with a picture, where it never is."""
        end = monotonic() + PATIENCE
        while monotonic() < end:
            if there := found():
                return there
            meanwhile()
            sleep(LOOK)
        seen = self.folder.with_suffix(".png")
        pygame.image.save(self.display.picture(), seen)
        pytest.fail(f"never came: {what}; what is on the screen: {seen}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.display.hands("key", *keys)

    def write(self, text: str) -> None:
        """Type a text."""
        self.display.hands("type", "--delay", 1, text)

    def catch_up(self) -> None:
        """Wait until all keys that were pressed have been heard: another size of text, asked for last, is kept."""
        folders = Folders(self.folder, self.folder / "cache")
        before = read_settings(folders).settings.text_size
        self.press("ctrl+equal" if before == 100 else "ctrl+minus")
        self.until(lambda: read_settings(folders).settings.text_size != before, "another size of text on the disk")

    @property
    def acts(self) -> tuple[Act, ...]:
        """What the only run there is holds so far; nothing where there is none yet."""
        runs = list((self.folder / "runs").glob("*.jsonl"))
        return read_run(runs[0]).acts if runs else ()

    def holds(self, kind: type[Act], count: int = 1) -> bool:
        """Whether so many acts of a kind are kept."""
        return sum(isinstance(act, kind) for act in self.acts) >= count

    def play_until(self, kind: type[Act], count: int = 1) -> None:
        """Read on and choose until so many acts of a kind are kept."""
        self.until(lambda: self.holds(kind, count), f"{count} of {kind.__name__} on the disk", self.play_on)

    def play_on(self) -> None:
        """Press Enter, which reads on, or presses what is offered first; amid the story also the first answer."""
        begun = any((self.folder / "runs").glob("*.jsonl"))
        if not begun:
            self.stand_still()
        elif self.holds(Ended):
            self.catch_up()
        self.press("Return", *(["1"] if begun and not self.holds(Ended) else []))

    def look(self) -> bytes:
        """What is on the screen, to be compared."""
        return self.display.picture().get_buffer().raw

    def see_another(self, before: bytes) -> None:
        """Wait until there is something else to be seen, and until it stands still."""
        self.until(lambda: self.look() != before, "another picture")
        self.stand_still()

    def stand_still(self) -> None:
        """Wait until nothing moves on the screen."""
        self.until(lambda: stands_still(self.look), "a picture that stands still")

    def corners(self) -> list[tuple[int, ...]]:
        """The colours in the four corners of the window, just inside."""
        told = self.display.hands("getwindowgeometry", "--shell", self.window).splitlines()
        at = {name: int(value) for name, _, value in (line.partition("=") for line in told)}
        picture = self.display.picture()
        across = at["X"] + 2, at["X"] + at["WIDTH"] - 3
        down = at["Y"] + 2, at["Y"] + at["HEIGHT"] - 3
        return [(*picture.get_at((x, y))[:3],) for x in across for y in down]

    def said(self) -> str:
        """All that was printed, once the program has ended."""
        printed, _ = self.process.communicate(timeout=PATIENCE)
        return printed.decode()

    def end(self) -> None:
        """End it, if it has not ended."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()
