"""The game before a real terminal, of usual size and of twenty columns."""

import os
import re
import select
import signal
import struct
import sys
import time
from pathlib import Path

import pytest

from game.terminal.wrapping import columns
from tests.terminal.table import picks

if sys.platform == "win32":
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

import fcntl
import pty
import termios

PROGRAM = """
import sys
from pathlib import Path
from game.terminal.app import play
from tests.terminal.table import ports_in
home = Path(sys.argv[1])
sys.exit(play(ports_in(home), stdin=sys.stdin, stdout=sys.stdout, scenario="small-mixer"))
"""
STUBBORN = """
import signal, sys
from pathlib import Path
signal.signal(signal.SIGHUP, signal.SIG_IGN)
home = Path(sys.argv[1])
sys.stderr = (home / "complaints").open("w")
from game.cli import main
sys.exit(main(["play", "--text", "coffee-with-ines", "--data", str(home)]))
"""
LONGEST_WAIT = 60.0


class Terminal:
    """A program in a terminal of some size."""

    def __init__(self, home: Path, size: tuple[int, int], program: str = PROGRAM, **environment: str) -> None:
        height, width = size
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.environ.update({"TERM": "xterm", "PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1", **environment})
            os.execv(sys.executable, [sys.executable, "-c", program, str(home)])
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        self.told = ""

    def read(self) -> bool:
        """Whether there is still somebody there to read from."""
        ready, _, _ = select.select([self.handle], [], [], 0.2)
        if ready:
            try:
                told = os.read(self.handle, 65536)
            except OSError:
                return False
            self.told += told.decode()
            return bool(told)
        return True

    def type(self, text: str) -> None:
        os.write(self.handle, text.encode())

    def leave(self) -> int:
        """The exit code, once it has ended; one that does not is ended."""
        until = time.monotonic() + LONGEST_WAIT
        while self.read():
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        os.close(self.handle)
        return os.waitstatus_to_exitcode(status)


def plain(told: str) -> list[str]:
    return re.sub(r"\x1b\[\dm", "", told).replace("\r", "").split("\n")


@pytest.mark.parametrize("size", [(24, 80), (24, 20)])
def test_an_evening_in_a_window(tmp_path: Path, size: tuple[int, int]) -> None:
    terminal = Terminal(tmp_path, size)
    for line in ("", "1", "1", "1", ""):
        told = read_to_prompt(terminal)
        assert all(columns(row) <= size[1] for row in plain(told) if not row.startswith("> "))
        terminal.type(f"{line}\n")
    read_to_prompt(terminal)
    terminal.type("\x04")
    assert terminal.leave() == 0
    assert "Everything you" in terminal.told
    assert picks(tmp_path) == ["spare", "tonight", "thanks"]


def read_to_prompt(terminal: Terminal) -> str:
    """Everything up to the prompt, reading on wherever the window is full."""
    start = len(terminal.told)
    end = time.monotonic() + LONGEST_WAIT
    paused = 0
    while not terminal.told[start:].endswith("> "):
        assert time.monotonic() < end, terminal.told[-2000:]
        terminal.read()
        waits = terminal.told[start:].count("Enter to read on")
        if waits > paused:
            paused = waits
            terminal.type("\n")
    return terminal.told[start:]


def test_a_terminal_that_vanishes_is_left_without_a_traceback(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, (24, 80), STUBBORN)
    read_to_prompt(terminal)
    terminal.type("\n")
    read_to_prompt(terminal)
    os.close(terminal.handle)
    _, status = os.waitpid(terminal.pid, 0)
    assert os.waitstatus_to_exitcode(status) > 0
    assert "Traceback" not in (tmp_path / "complaints").read_text()


def test_control_c_leaves_cleanly_and_keeps_everything(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, (50, 80))
    for line in ("", "1"):
        read_to_prompt(terminal)
        terminal.type(f"{line}\n")
    assert "Somebody asks." in read_to_prompt(terminal)
    os.kill(terminal.pid, signal.SIGINT)
    assert terminal.leave() == 0
    assert "Everything you decided is kept." in terminal.told
    assert "Traceback" not in terminal.told
    assert picks(tmp_path) == ["spare"]
