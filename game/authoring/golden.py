"""Transcripts on the disk, beside the scenario they are of: found, played again, compared, accepted."""

import re
from collections.abc import Callable, Collection
from difflib import get_close_matches, unified_diff
from pathlib import Path
from typing import NamedTuple

from game.authoring.beside import AFTER_THE_END, GONE, NO_SCENARIO, OF_FAULTY, UNFINISHED, UNREADABLE, on_line
from game.authoring.transcript import Transcript, parsed, written
from game.domain.diagnostic import Diagnostic
from game.engine.compile import Story
from game.engine.replay import Replay, replay
from game.engine.step import offered
from game.loading.faults.fault import Fault
from game.records.disk import make_folder, replace, write_new

FOLDER, SUFFIX = "transcripts", ".txt"
MOST_BYTES = 1 << 20
_OF_A_COVER = re.compile(r"cover-\d+\.txt")

StoryOf = Callable[[str], Story | None]
"""The story of an id; None where its file has faults."""


class Verdict(NamedTuple):
    """What became of one transcript: why it cannot be played again, or how it was (`was`) and is (`now`)."""

    path: Path
    faults: tuple[Diagnostic, ...] = ()
    was: str = ""
    now: str = ""

    @property
    def holds(self) -> bool:
        """Whether it plays as it was recorded."""
        return not self.faults and self.was == self.now


def folder_of(scenario: Path) -> Path:
    """Where the transcripts of a scenario file are, if there are any."""
    return scenario.parent / FOLDER / scenario.stem


def folders_in(scenarios: Path) -> list[Path]:
    """The folders of transcripts beside the scenario files of a folder, whether or not each still has its scenario."""
    return sorted(folder for folder in scenarios.glob(f"{FOLDER}/*") if folder.is_dir())


def transcripts_in(folder: Path) -> list[Path]:
    """The transcripts in a folder of them."""
    return sorted(folder.glob(f"*{SUFFIX}"))


def judged(path: Path, story_of: StoryOf, names: Collection[str]) -> Verdict:
    """Play a transcript again; `names` are the ids of all scenarios there are."""
    text = _read(path)
    if isinstance(text, Diagnostic):
        return Verdict(path, (text,))
    lines = text.split("\n")
    script = parsed(text, str(path))
    if isinstance(script, list):
        return Verdict(path, tuple(script))

    def told(fault: Fault, line: int, **words: str) -> Verdict:
        return Verdict(path, (on_line(fault, str(path), line, lines[line - 1], **words),))

    if script.scenario not in names:
        meant = next(iter(get_close_matches(script.scenario, names, n=1)), "")
        return told(NO_SCENARIO, script.named, name=script.scenario, meant=meant)
    story = story_of(script.scenario)
    if story is None:
        return told(OF_FAULTY, script.named, name=script.scenario)
    past = replay(story, script.seed, (pick.choice for pick in script.picks))
    stopped = _stopped(story, script, past)
    if stopped is None:
        return Verdict(path, (), text, written(story, past))
    line, fault, words = stopped
    return told(fault, line, **words)


def _read(path: Path) -> str | Diagnostic:
    """The text of a transcript, with line ends as we write them, or why there is none."""
    if not path.is_file():
        return _unreadable(path, "it is no file")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        return _unreadable(path, error.strerror or "it cannot be opened")
    except UnicodeDecodeError as error:
        return _unreadable(path, "it is not UTF-8", error.object[: error.start].count(b"\n") + 1)
    return text if len(content) <= MOST_BYTES else _unreadable(path, "it is too large for one")


def _unreadable(path: Path, reason: str, line: int = 1) -> Diagnostic:
    return on_line(UNREADABLE, str(path), line, reason=reason)


def _stopped(story: Story, script: Transcript, past: Replay) -> tuple[int, Fault, dict[str, str]] | None:
    """Where the choices do not lead to an ending: the line, the fault, and the words that it takes."""
    if past.stopped is not None:
        line, choice = script.picks[len(past.steps)].line, past.stopped.choice
        if not past.stopped.offered:
            return line, AFTER_THE_END, {"name": choice}
        on_offer = ", ".join(past.stopped.offered)
        return line, GONE, {"name": choice, "scene": past.stopped.scene, "offered": on_offer}
    if past.progress.ending is None:
        line = script.picks[-1].line if script.picks else script.named
        on_offer = ", ".join(offered(story, past.progress))
        return line, UNFINISHED, {"scene": past.progress.scene, "offered": on_offer}
    return None


def difference(verdict: Verdict) -> str:
    """How a playthrough differs from its transcript: where it begins, in words, then line by line."""
    was, now = verdict.was.split("\n"), verdict.now.split("\n")
    first = next((place for place, pair in enumerate(zip(was, now, strict=False)) if len(set(pair)) > 1), len(was))
    scenes = [line.split(",")[0].removeprefix("== ") for line in was[: first + 1] if line.startswith("== ")]
    where = f", in `{scenes[-1]}`" if scenes else ""
    shown = unified_diff(was, now, "as recorded", "as it plays now", lineterm="")
    return "\n".join([f"{verdict.path}:{first + 1}: it plays differently from here on{where}", *shown])


def accept(verdict: Verdict) -> None:
    """Let the transcript say how it plays now. May raise OSError."""
    replace(verdict.path, verdict.now.encode())


def keep(folder: Path, name: str, story: Story, past: Replay) -> Path:
    """Write the transcript of a playthrough under a name that is free: that, or with a number. May raise OSError."""
    make_folder(folder)
    number, path = 1, folder / f"{name}{SUFFIX}"
    while True:
        try:
            write_new(path, written(story, past).encode())
        except FileExistsError:
            number += 1
            path = folder / f"{name}-{number}{SUFFIX}"
        else:
            return path


def keep_cover(folder: Path, story: Story, kept: Collection[Replay]) -> int:
    """Write a cover in place of the one that is there; how many files of that went. May raise OSError."""
    make_folder(folder)
    old = {path for path in folder.iterdir() if _OF_A_COVER.fullmatch(path.name)}
    new = {folder / f"cover-{number:02}{SUFFIX}": past for number, past in enumerate(kept, 1)}
    for path, past in new.items():
        replace(path, written(story, past).encode())
    for path in old - new.keys():
        path.unlink()
    return len(old)
