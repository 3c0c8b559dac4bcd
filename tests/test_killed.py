"""The program is killed a hundred times in the middle of playing; no choice that was answered is ever lost."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from game.domain.scenario import DONE
from game.engine.compile import compile_story
from game.engine.offer import wording
from game.loading.library import Library, packaged_scenarios
from game.records.acts import Pick
from game.records.disk import Folders
from game.records.history import read_history
from game.records.reading import read_run

ROOT = Path(__file__).parent.parent
KILLS = 100
LONGEST_LIFE = 0.25
"""Seconds from the first line printed to the kill: a dozen decisions’ worth at most."""
KNOWN_BY = 30
"""Letters by which a response is recognised, few enough not to be wrapped."""
STORY = compile_story(Library([packaged_scenarios()]).load("founders-mixer").scenario)  # type: ignore[arg-type]


def lived(home: Path, *, go_on: bool, life: float) -> str:
    """What a game printed before it was killed, `life` seconds after its first line, always taking the first option."""
    command = [sys.executable, "-m", "game", "play", *([] if go_on else ["founders-mixer"]), "--data", str(home)]
    program = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(b"1\n" if go_on else b"\n")
    program.stdin.write(b"1\n\n" * 400)
    program.stdin.flush()
    first = program.stdout.read(1)
    time.sleep(life)
    program.send_signal(signal.SIGKILL)
    rest, _ = program.communicate()
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
    texts = []
    for pick in picks:
        if "." not in pick.pick and pick.pick != DONE:
            response = STORY.scene(pick.scene).response(pick.pick)
            text = wording(seed, pick.scene, response)
            texts.append((f"“{text}”" if response.spoken else text)[:KNOWN_BY])
    return texts


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_a_hundred_kills_lose_nothing_that_was_answered(tmp_path: Path) -> None:
    random = Random(2026)
    folders = Folders(tmp_path, tmp_path / "cache")
    seen: dict[Path, list[str]] = {}
    for _ in range(KILLS):
        before = read_history(folders)
        latest = before.latest
        printed = lived(tmp_path, go_on=latest is not None, life=random.uniform(0, LONGEST_LIFE))
        begun = {run.path for run in read_history(folders).runs} - {run.path for run in before.runs}
        if latest is None and not begun:
            assert not answered(printed)
            continue
        played = latest.path if latest else begun.pop()
        seen.setdefault(played, []).extend(answered(printed))
        reading = read_run(played)
        assert reading.header is not None
        kept = said([act for act in reading.acts if isinstance(act, Pick)], reading.header.seed)
        remaining = iter(kept)
        assert all(text in remaining for text in seen[played]), "\n".join(
            ["", *seen[played], "kept:", *kept, "printed:", printed]
        )
    assert sum(map(len, seen.values())) > KILLS // 5, "the kills came while there was something to lose"
