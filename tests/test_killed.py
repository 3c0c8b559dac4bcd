"""The program is killed a hundred times in the middle of playing; no choice that was answered is ever lost."""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from game.domain.scenario import DONE
from game.engine.offer import wording
from game.records.acts import Pick
from game.records.disk import Folders
from game.records.history import read_history
from game.records.reading import read_run
from game.views.words import LEAVE_DESK
from tests.shipped import story_of

ROOT = Path(__file__).parent.parent
PLAYERS, KILLS = 5, 20
"""How many play, and how often each of them is killed."""
MOST_READ = 12_000
"""How many bytes are read of what is printed before the kill: a dozen decisions’ worth at most."""
LONGEST = 0.005
"""How long, in seconds, the kill then waits at most: about as long as one decision takes."""
KNOWN_BY = 30
"""Letters by which a response is recognised, few enough not to be wrapped."""
PLAYED = "founders-mixer"


def lived(home: Path, *, go_on: bool, life: int, linger: float) -> str:
    """What a game printed until it was killed, soon after so many bytes; it takes the first option and leaves desks."""
    start = [sys.executable, "-m", "game", "play", "--text", "--data", str(home)]
    command = [*start, *([] if go_on else [PLAYED])]
    program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(b"1\n" if go_on else b"\n")
    program.stdin.write(f"1\n\n{LEAVE_DESK}\n".encode() * 400)
    program.stdin.flush()
    first = program.stdout.read(life)
    time.sleep(linger)
    program.send_signal(signal.SIGKILL)
    rest = program.stdout.read()  # communicate() would lose what stands in its buffer
    program.stdout.close()
    with suppress(BrokenPipeError):
        program.stdin.close()
    program.wait()
    return (first + rest).decode(errors="replace")


def answered(printed: str) -> list[str]:
    """The beginnings of the first options that were taken and answered, in order."""
    found = []
    option = None
    for line in printed.splitlines():
        if listed := re.match(r" 1  (.*)$", line):
            option = listed[1][:KNOWN_BY]
        elif option and line.startswith((f"You: {option}", f"You {option[0].lower()}{option[1:]}")):
            found.append(option)
            option = None
    return found


def said(picks: list[Pick], seed: int) -> list[str]:
    """The beginnings of what was said and done, letters apart; taken back since or not."""
    story, texts = story_of(PLAYED), []
    for pick in picks:
        if "." not in pick.pick and pick.pick != DONE:
            response = story.scene(pick.scene).response(pick.pick)
            text = wording(seed, pick.scene, response)
            texts.append((f"“{text}”" if response.spoken else text)[:KNOWN_BY])
    return texts


def whole_lines(home: Path) -> dict[Path, bytes]:
    """The runs on the disk, oldest first, without what was torn off at the end."""
    paths = sorted((home / "runs").glob("*.jsonl"), key=lambda path: path.stat().st_ctime_ns)
    return {path: path.read_bytes()[: path.read_bytes().rfind(b"\n") + 1] for path in paths}


def picked(path: Path) -> list[str]:
    """The beginnings of what was said and done in a run."""
    reading = read_run(path)
    return said([act for act in reading.acts if isinstance(act, Pick)], reading.header.seed) if reading.header else []


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("seed", range(PLAYERS))
def test_a_hundred_kills_lose_nothing_that_was_answered(seed: int, tmp_path: Path) -> None:
    random = Random(seed)
    answers = 0
    for _ in range(KILLS):
        before = whole_lines(tmp_path)
        latest = read_history(Folders(tmp_path, tmp_path / "cache")).latest
        life, linger = random.randint(1, MOST_READ), random.uniform(0, LONGEST)
        printed = lived(tmp_path, go_on=latest is not None, life=life, linger=linger)
        after = whole_lines(tmp_path)
        assert all(after[path].startswith(lines) for path, lines in before.items()), "no line is ever lost"
        played = [path for path in after if path not in before or after[path] != before[path]]
        kept = [text for path in played for text in picked(path)]
        remaining, given = iter(kept), answered(printed)
        assert all(text in remaining for text in given), "\n".join(["", *given, "kept:", *kept, "printed:", printed])
        answers += len(given)
    assert answers > KILLS, "the kills came while there was something to lose"
