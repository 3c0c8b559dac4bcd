"""Transcripts on the disk: what still holds, what differs, what cannot be played any more."""

import os
from pathlib import Path

import pytest

from game.authoring.golden import accept, difference, judged, keep, keep_cover, transcripts_in
from game.engine.compile import Story
from game.engine.replay import replay
from tests.stories import played, story

SCENES = """
one:
  with: maya
  responses:
    - {id: a, say: Ay, because: It was.}
    - {id: b, say: Bee, because: It was.}
  then: two
two:
  with: maya
  lines: [Then.]
  responses:
    - {id: c, say: Sea, because: It was.}
    - {id: d, say: Dee, because: It was.}
  then: end
"""


def recorded(folder: Path) -> Path:
    return keep(folder, "over", story(SCENES), played(SCENES, "a c"))


def faults_in(path: Path, scenes: str = SCENES) -> list[tuple[int, str, str]]:
    verdict = judged(path, lambda _: story(scenes), ["small"])
    assert not verdict.holds
    return [(fault.span.line, fault.message, fault.help) for fault in verdict.faults]


def test_what_was_recorded_holds_whatever_ends_its_lines(tmp_path: Path) -> None:
    path = recorded(tmp_path)
    assert judged(path, lambda _: story(SCENES), ["small"]).holds
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert judged(path, lambda _: story(SCENES), ["small"]).holds


def test_a_story_without_choices_has_a_transcript_until_it_gets_some(tmp_path: Path) -> None:
    silent = "one:\n  lines: [Well.]\n  then: end\n"
    path = keep(tmp_path, "over", story(silent), played(silent, ""))
    assert judged(path, lambda _: story(silent), ["small"]).holds
    assert faults_in(path)[0][:2] == (2, "the choices stop in `one`, before an ending")


def test_a_difference_is_shown_in_words_and_lines_and_can_be_accepted(tmp_path: Path) -> None:
    path = recorded(tmp_path)
    now = SCENES.replace("Then.", "And then.")
    verdict = judged(path, lambda _: story(now), ["small"])
    shown = difference(verdict).split("\n")
    assert shown[0] == f"{path}:9: it plays differently from here on, in `two`"
    assert {"-  Then.", "+  And then.", " == two, Thu 18:30"} <= set(shown)
    accept(verdict)
    assert judged(path, lambda _: story(now), ["small"]).holds


@pytest.mark.parametrize(
    ("old", "new", "message", "mend"),
    [
        ("id: c,", "id: e,", "`c` is no longer on offer in `two`", "on offer: e, d"),
        ("say: Ay,", "say: Ay, then: end,", "`c` comes after the ending", "delete this choice"),
        ("say: Sea,", "say: Sea, then: two,", "the choices stop in `two`, before an ending", "on offer: c, d"),
    ],
)
def test_a_choice_that_leads_nowhere_is_told_where_it_stands(
    tmp_path: Path, old: str, new: str, message: str, mend: str
) -> None:
    ((line, said, help_),) = faults_in(recorded(tmp_path), SCENES.replace(old, new))
    assert (line, said) == (10, message)
    assert help_.startswith(mend)


def test_a_transcript_of_a_scenario_that_is_gone_or_faulty_is_told(tmp_path: Path) -> None:
    path = recorded(tmp_path)

    def nothing(_: str) -> Story | None:
        return None

    (gone,) = judged(path, nothing, ["smell", "other"]).faults
    assert (gone.span.line, gone.message, gone.help) == (2, "there is no scenario `small`", "did you mean `smell`?")
    (gone,) = judged(path, nothing, []).faults
    assert gone.help.startswith("delete this transcript")
    (faulty,) = judged(path, nothing, ["small"]).faults
    assert "has faults of its own" in faulty.message


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [(b"", 1, "empty"), (b"a\nb\n\xff", 3, "not UTF-8"), (b"  x\n" * 300_000, 1, "too large")],
)
def test_what_is_no_transcript_is_told(tmp_path: Path, content: bytes, line: int, message: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    ((found, said, mend),) = faults_in(path)
    assert found == line
    assert message in said
    assert mend


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no fifos on Windows")
def test_what_is_no_file_is_told_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    for path in transcripts_in(tmp_path):
        assert [(line, message) for line, message, _ in faults_in(path)] == [
            (1, "this cannot be read as a transcript: it is no file")
        ]


def test_nothing_recorded_is_overwritten_and_a_cover_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    told = story(SCENES)
    assert [recorded(tmp_path).name for _ in range(3)] == ["over.txt", "over-2.txt", "over-3.txt"]
    pasts = [replay(told, seed, ["a", "c"]) for seed in range(3)]
    assert keep_cover(tmp_path, told, pasts) == 0
    assert keep_cover(tmp_path, told, pasts[:2]) == 3
    assert [path.stem for path in transcripts_in(tmp_path)] == ["cover-01", "cover-02", "over-2", "over-3", "over"]
