"""The log of a class: what was acknowledged stays, whatever dies, is cut, is moved or is written over."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from game.records.disk import Folders, NotSaved
from game.records.fault import Fault, Trouble
from game.room import messages as said
from game.room.ballot import Ballot, Option
from game.room.room import Room, Rules, Stage
from game.runtime.lesson_lines import LessonHeader, read_lesson
from game.runtime.lessons import Lesson, begin_lesson, lesson_to_resume, open_lesson

HEADER = LessonHeader(
    scenario="hall-b",
    title="Hall B",
    seed=7,
    started="2026-11-26T09:30:00+01:00",
    content="c0ffee",
    code="KQ4T",
    invitation="ABCDEFGHJK",
    key="the-key",
    port=8080,
    rules=Rules(teams=("Window", "Door"), names=True),
)
BALLOT = Ballot(0, "“Well?”", (Option("Ask."), Option("Tell.")))
VOTING: tuple[said.Message, ...] = (said.Joined("ann", "Ann", "Door"), said.Put(BALLOT), said.Opened(0))
VOTE = said.Voted("ann", 0, 0, (1,))

HOLDER = """
import sys
from pathlib import Path
from game.room.messages import Voted
from game.runtime.lessons import Lesson, open_lesson
lesson = open_lesson(Path(sys.argv[1]))
assert isinstance(lesson, Lesson), lesson
for number in range(10**9):
    lesson.append([(1.0, Voted("ann", 0, 0, (number % 2,)))])
    print(number, flush=True)
"""

CROWDED = """
import resource, sys
from pathlib import Path
from game.records.disk import NotSaved
from game.room.messages import Joined
from game.runtime.lessons import open_lesson
path = Path(sys.argv[1])
lesson = open_lesson(path)
before = path.read_bytes()
resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 60, resource.RLIM_INFINITY))
try:
    lesson.append([(1.0, Joined(f"token-{number}")) for number in range(9)])
except NotSaved as error:
    print(error.reason)
assert path.read_bytes() == before
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
lesson.append([(2.0, Joined("late"))])
lesson.close()
"""


def folders(home: Path) -> Folders:
    return Folders(home / "data", home / "cache")


def begun(home: Path, *messages: said.Message, header: LessonHeader = HEADER) -> Path:
    path = begin_lesson(folders(home), header)
    with opened(path) as lesson:
        lesson.append([(1.5, message) for message in messages])
    return path


def opened(path: Path) -> Lesson:
    lesson = open_lesson(path)
    assert isinstance(lesson, Lesson), lesson
    return lesson


def vote(room: Room) -> tuple[int, ...]:
    return room.polls[-1].rounds[-1].votes["ann"]


def test_a_session_goes_on_where_it_stopped_with_the_same_people_code_and_key(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    with opened(path) as lesson:
        assert lesson.header == HEADER
        assert (lesson.room.stage, lesson.room.members["ann"].team) == (Stage.VOTING, "Door")
        lesson.append([(2.0, VOTE)])
    with opened(path) as lesson:
        assert lesson.messages == (*VOTING, VOTE)
        assert vote(lesson.room) == (1,)


def test_the_time_it_was_held_is_known_after_a_kill_without_the_week_in_between(tmp_path: Path) -> None:
    path = begin_lesson(Folders(tmp_path, tmp_path), HEADER)
    week = 7 * 24 * 3600.0
    with opened(path) as lesson:
        lesson.append([(at, said.Joined(str(at))) for at in (1000.0, 1060.0, 1300.0, 1300.0 + week, 1400.0 + week)])
    with opened(path) as lesson:
        assert lesson.used == 60 + 240 + 100


def test_sessions_of_one_day_get_folders_of_their_own(tmp_path: Path) -> None:
    paths = [begun(tmp_path) for _ in range(3)]
    assert [path.parent.name for path in paths] == [f"2026-11-26-hall-b{end}" for end in ("", "-2", "-3")]


@pytest.mark.skipif(sys.platform == "win32", reason="who may read is another matter there")
def test_nobody_else_can_read_the_key(tmp_path: Path) -> None:
    assert begun(tmp_path).parent.stat().st_mode & 0o077 == 0


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        told = [int(holder.stdout.readline()) for _ in range(50)]
        assert isinstance(open_lesson(path), Fault)
        holder.kill()
        told += [int(line) for line in holder.stdout]
    with opened(path) as lesson:
        kept = len(lesson.messages) - len(VOTING)
        assert kept in (told[-1] + 1, told[-1] + 2)


def test_a_half_written_line_goes_before_anything_is_added(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    with path.open("ab") as file:
        file.write(b'{"at":2.0,"voted":["ann",0,')
    with opened(path) as lesson:
        lesson.append([(3.0, VOTE)])
    assert read_lesson(path).fault is None
    assert vote(read_lesson(path).room) == (1,)


def test_a_damaged_log_goes_on_from_what_is_sound_and_the_original_is_kept(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    damaged = path.read_bytes() + b"\0\0\n" + b'{"at":1,"ended":["Home"]}\n'
    path.write_bytes(damaged)
    reading = read_lesson(path)
    assert reading.fault is not None
    assert reading.fault.message.startswith("Line 5 is damaged")
    with opened(path) as lesson:
        assert lesson.kept is not None
        assert lesson.kept.read_bytes() == damaged
        lesson.append([(3.0, VOTE)])
    assert read_lesson(path).fault is None
    assert vote(read_lesson(path).room) == (1,)


@pytest.mark.parametrize(
    ("content", "trouble", "told"),
    [
        (b"", Trouble.EMPTY, "Nothing was written"),
        (b"\x89PNG\r\n\x1a\n\n", Trouble.DAMAGED, "Line 1 is damaged"),
        (b'{"format":9}\n', Trouble.NEWER, "It has format 9"),
        (b'{"format":1,"scenario":"hall-b"}\n', Trouble.DAMAGED, "missing required field"),
    ],
)
def test_a_file_that_is_no_log_says_what_it_is(tmp_path: Path, content: bytes, trouble: Trouble, told: str) -> None:
    path = begun(tmp_path)
    path.write_bytes(content)
    fault = open_lesson(path)
    assert isinstance(fault, Fault)
    assert fault.trouble is trouble
    assert told in fault.message
    assert path.read_bytes() == content


def test_a_port_that_cannot_be_is_damage(tmp_path: Path) -> None:
    path = begin_lesson(folders(tmp_path), replace(HEADER, port=70000))
    fault = read_lesson(path).fault
    assert fault is not None
    assert "no port 70000" in fault.message


def test_a_session_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert isinstance(open_lesson(tmp_path / "nothing" / "session.jsonl"), Fault)


def test_a_log_moved_away_meanwhile_is_written_anew(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    with opened(path) as lesson:
        shutil.rmtree(path.parent)
        lesson.append([(2.0, VOTE)])
        lesson.sync()
        assert vote(read_lesson(path).room) == (1,)
        lesson.append([(3.0, said.Closed(0, 0))])
    assert read_lesson(path).room.stage is Stage.CLOSED


@pytest.mark.skipif(sys.platform == "win32", reason="needs the limits of resource")
def test_a_full_disk_refuses_all_of_a_batch_and_none_of_the_next(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING)
    ran = subprocess.run([sys.executable, "-c", CROWDED, str(path)], capture_output=True, text=True, check=True)
    assert "may not grow" in ran.stdout
    assert set(read_lesson(path).room.members) == {"ann", "late"}


def test_a_folder_nobody_may_write_says_why(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(NotSaved, match="file stands where a folder is needed"):
        begin_lesson(folders(tmp_path), HEADER)


def test_the_last_session_that_was_not_finished_is_offered(tmp_path: Path) -> None:
    assert lesson_to_resume(folders(tmp_path), "hall-b") is None
    first = begun(tmp_path, *VOTING)
    begun(tmp_path, *VOTING, header=replace(HEADER, scenario="hall"))
    os.utime(first, (2e9, 2e9))
    found = lesson_to_resume(folders(tmp_path), "hall-b")
    assert found is not None
    assert (found.path, found.header, found.room.stage) == (first, HEADER, Stage.VOTING)


def test_what_is_finished_or_was_never_begun_is_not_offered(tmp_path: Path) -> None:
    path = begun(tmp_path, *VOTING, said.Decided(0, (0,)), said.Ended("Home"))
    assert lesson_to_resume(folders(tmp_path), "hall-b") is None
    os.utime(path, (1e9, 1e9))
    begun(tmp_path)
    assert lesson_to_resume(folders(tmp_path), "hall-b") is None


def test_every_format_ever_written_can_be_read() -> None:
    for path in (Path(__file__).parent.parent / "formats" / "sessions").glob("*.jsonl"):
        reading = read_lesson(path)
        assert reading.fault is None
        assert reading.header is not None
        assert json.loads(path.read_text("utf-8").splitlines()[0])["format"] == int(path.stem)
        assert reading.room.stage is Stage.OVER
        assert [poll.decided for poll in reading.room.polls] == [(1,), (0, 2)]
