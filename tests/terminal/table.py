"""A game at a terminal made of strings, or at a real one; its disk is a temporary folder."""

import io
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO, cast

from game.domain.settings import Level
from game.loading.library import Library
from game.records.disk import Folders
from game.records.reading import read_run
from game.runtime.ports import Ports
from game.terminal.app import play
from tests.evenings import SMALL_MIXER, write_small_mixer

NOW = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
WAY = ("", "1", "1", "1", "", "1", "1", "5", "")
"""Lines from the briefing through a whole evening to its debrief, one choice each."""


def ports_in(home: Path, text: str = SMALL_MIXER, seed: int = 7) -> Ports:
    write_small_mixer(home / "scenarios", text)
    library = Library([home / "scenarios"])
    return Ports(
        library,
        Folders(home / "data", home / "cache"),
        lambda _: seed,
        lambda: NOW,
    )


class Screen(io.StringIO):
    """What is printed, in an encoding of one's choice, with or without somebody before it."""

    def __init__(self, encoding: str = "utf-8", *, tty: bool = False) -> None:
        super().__init__()
        self._encoding = encoding
        self._tty = tty

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._tty


class Keyboard:
    """Lines that are typed; after the last of them `then` happens, which is the end of input unless it raises."""

    def __init__(self, lines: Iterable[str], then: Callable[[], None] | None = None, *, tty: bool = False) -> None:
        self.text = io.StringIO("".join(f"{line}\n" for line in lines))
        self.then = then
        self._tty = tty

    def readline(self, size: int = -1) -> str:
        line = self.text.readline(size)
        if not line and self.then:
            self.then()
        return line

    def isatty(self) -> bool:
        return self._tty


def interrupt() -> None:
    raise KeyboardInterrupt


def typed(
    home: Path,
    *lines: str,
    scenario: str | None = "small-mixer",
    level: Level | None = None,
    then: Callable[[], None] | None = None,
    screen: Screen | None = None,
    ports: Ports | None = None,
    environment: dict[str, str] | None = None,
) -> str:
    """What a terminal shows for these lines."""
    screen = screen or Screen()
    keyboard = Keyboard(lines, then, tty=screen.isatty())
    code = play(
        ports or ports_in(home),
        stdin=cast("TextIO", keyboard),
        stdout=screen,
        scenario=scenario,
        level=level,
        environment=environment or {},
    )
    assert code == 0
    return screen.getvalue()


def picks(home: Path) -> list[str]:
    """The choices on the disk, of the only run there is."""
    runs = sorted((home / "data" / "runs").glob("*.jsonl"))
    assert len(runs) <= 1
    reading = [read_run(run) for run in runs]
    return [act.pick for each in reading for act in each.acts if hasattr(act, "pick")]
