"""Transcripts on the disk, beside the scenario they are of: found, played again, compared, accepted."""

import re
from collections.abc import Callable, Collection
from difflib import get_close_matches, unified_diff
from pathlib import Path
from typing import NamedTuple

from game.authoring.transcript import Transcript, fault, parsed, written
from game.domain.diagnostic import Diagnostic
from game.engine.compile import Story
from game.engine.replay import Replay, replay
from game.engine.step import offered
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
    if script.scenario not in names:
        meant = next(iter(get_close_matches(script.scenario, names, n=1)), "")
        mend = f"did you mean `{meant}`?" if meant else "delete this transcript, or bring the scenario back"
        return _faulty(path, lines, script.named, f"there is no scenario `{script.scenario}`", mend)
    story = story_of(script.scenario)
    if story is None:
        what, mend = f"the scenario `{script.scenario}` has faults of its own", "longgame check tells which"
        return _faulty(path, lines, script.named, what, mend)
    past = replay(story, script.seed, (pick.choice for pick in script.picks))
    stopped = _stopped(story, script, past)
    return _faulty(path, lines, *stopped) if stopped else Verdict(path, (), text, written(story, past))


def _read(path: Path) -> str | Diagnostic:
    """The text of a transcript, with line ends as we write them, or why there is none."""
    mend = "record it again, or delete the file"
    if not path.is_file():
        return fault(str(path), [], 1, "this is not a file", "move it away")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        return fault(str(path), [], 1, f"this cannot be read: {error.strerror}", "see to it that you may read it")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return fault(str(path), [], line, "this is not UTF-8", mend)
    return text if len(content) <= MOST_BYTES else fault(str(path), [], 1, "this is too large for a transcript", mend)


def _stopped(story: Story, script: Transcript, past: Replay) -> tuple[int, str, str] | None:
    """Where the choices do not lead to an ending: the line, what is wrong, how to mend it."""
    if past.stopped is not None:
        line, choice = script.picks[len(past.steps)].line, past.stopped.choice
        if not past.stopped.offered:
            return line, f"`{choice}` comes after the ending", "delete this choice and those that follow"
        mend = f"on offer: {', '.join(past.stopped.offered)}; put one of them in its place, or record again"
        return line, f"`{choice}` is no longer on offer in `{past.stopped.scene}`", mend
    if past.progress.ending is None:
        open_now = ", ".join(offered(story, past.progress))
        mend = f"on offer: {open_now}; add `> id` lines up to an ending, then bless"
        line = script.picks[-1].line if script.picks else script.named
        return line, f"the choices stop in `{past.progress.scene}`, before an ending", mend
    return None


def _faulty(path: Path, lines: list[str], line: int, message: str, mend: str) -> Verdict:
    return Verdict(path, (fault(str(path), lines, line, message, mend),))


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
