import errno
import json
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.records.acts import FORMAT, UPGRADES, Act, Back, Note, Pick, encode
from game.records.disk import NotSaved
from game.records.fault import Fault, Trouble
from game.records.reading import read_run
from game.records.runs import RunLog, begin_run, continue_run
from game.records.versions import Fields
from tests.records.samples import ENDED, folders, header

SPARE, TONIGHT = Pick("spare", "arrive"), Pick("tonight", "card")

PLAYER = """
import sys
from pathlib import Path
from game.records.acts import Pick
from game.records.runs import continue_run
with continue_run(Path(sys.argv[1])) as log:
    for number in range(10**9):
        log.append(Pick(f"pick-{number}", "arrive"))
        print(number, flush=True)
"""

OPENER = """
import sys
from pathlib import Path
from game.records.runs import RunLog, continue_run
log = continue_run(Path(sys.argv[1]))
print("open" if isinstance(log, RunLog) else log.trouble, flush=True)
sys.stdin.read()
"""

CROWDED = """
import resource, sys
from pathlib import Path
from game.records.acts import Pick
from game.records.disk import NotSaved
from game.records.runs import continue_run
log = continue_run(Path(sys.argv[1]))
limit = Path(sys.argv[1]).stat().st_size + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    log.append(Pick("spare", "arrive"))
except NotSaved as error:
    print(error.reason)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
log.append(Pick("tonight", "card"))
log.close()
"""


def begun(home: Path) -> Path:
    with begin_run(folders(home), header()) as log:
        return log.path


def reopened(path: Path) -> RunLog:
    log = continue_run(path)
    assert isinstance(log, RunLog)
    return log


def test_what_was_added_is_there_after_it_was_acknowledged(tmp_path: Path) -> None:
    played: list[Act] = [SPARE, Back(), TONIGHT, ENDED]
    with begin_run(folders(tmp_path), header()) as log:
        for number, act in enumerate(played, 1):
            log.append(act)
            assert len(read_run(log.path).acts) == number
    assert read_run(log.path).acts == tuple(played)
    assert read_run(log.path).header == header()


def test_a_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with reopened(path) as log:
        log.append(SPARE)
    with reopened(path) as log:
        assert log.reading.acts == (SPARE,)
        log.append(TONIGHT)
    assert read_run(path).acts == (SPARE, TONIGHT)


def test_runs_started_in_the_same_second_get_files_of_their_own(tmp_path: Path) -> None:
    paths = {begun(tmp_path) for _ in range(3)}
    with begin_run(folders(tmp_path), header()) as log:
        assert log.path not in paths
    assert len(paths) == 3


def test_the_name_of_a_file_is_safe_whatever_the_scenario_is_called(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header(scenario='../../etc/<"pass|wd">')) as log:
        assert log.path.parent == folders(tmp_path).runs
        assert not set(log.path.name) & set('/\\<>:"|?*')


def test_a_half_written_line_goes_before_anything_is_added(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with path.open("ab") as file:
        file.write(encode(SPARE) + encode(TONIGHT)[:-1])
    with reopened(path) as log:
        log.append(Note("on we go"))
    assert read_run(path).acts == (SPARE, Note("on we go"))
    assert read_run(path).fault is None


def test_a_damaged_run_goes_on_from_what_is_sound_and_the_original_is_kept(tmp_path: Path) -> None:
    path = begun(tmp_path)
    damaged = path.read_bytes() + encode(SPARE) + b"\0\0\n" + encode(TONIGHT)
    path.write_bytes(damaged)
    with reopened(path) as log:
        assert log.reading.fault
        assert log.reading.fault.line == 3
        assert log.kept == path.with_name(path.name + ".damaged")
        assert log.kept.read_bytes() == damaged
        log.append(Note("on we go"))
    assert read_run(path).acts == (SPARE, Note("on we go"))


def test_a_second_original_does_not_overwrite_the_first(tmp_path: Path) -> None:
    path = begun(tmp_path)
    for _ in range(2):
        path.write_bytes(path.read_bytes() + b"\0\n")
        reopened(path).close()
    kept = sorted(file.name for file in path.parent.glob("*.damaged*"))
    assert kept == [path.name + ".damaged", path.name + ".damaged-2"]


def test_an_older_run_is_written_anew_and_the_original_kept(tmp_path: Path) -> None:
    def rename(line: Fields) -> Fields:
        return {("note" if key == "remark" else key): value for key, value in line.items()}

    path = begun(tmp_path)
    path.write_bytes(path.read_bytes() + b'{"remark": "she likes rain"}\n')
    old = path.read_bytes()
    log = continue_run(path, (*UPGRADES, rename))
    assert isinstance(log, RunLog)
    with log:
        assert log.kept
        assert log.kept.read_bytes() == old
        log.append(SPARE)
    assert read_run(path, (*UPGRADES, rename)).acts == (Note("she likes rain"), SPARE)
    assert json.loads(path.read_bytes().splitlines()[0])["format"] == FORMAT + 1


def test_a_newer_run_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = begun(tmp_path)
    newer = path.read_bytes().replace(b'"format":2', b'"format":9')
    path.write_bytes(newer)
    fault = continue_run(path)
    assert isinstance(fault, Fault)
    assert fault.trouble is Trouble.NEWER
    assert path.read_bytes() == newer


@pytest.mark.parametrize("content", [b"", b"\0\xff\n", b"torn"])
def test_what_is_no_run_is_refused_and_left_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "run.jsonl"
    path.write_bytes(content)
    assert isinstance(continue_run(path), Fault)
    assert path.read_bytes() == content


def test_a_missing_run_is_refused(tmp_path: Path) -> None:
    assert isinstance(continue_run(tmp_path / "gone" / "run.jsonl"), Fault)


def test_a_run_in_use_is_refused_until_it_is_closed(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        fault = continue_run(log.path)
        assert isinstance(fault, Fault)
        assert fault.trouble is Trouble.IN_USE
        assert read_run(log.path).header == header()
    reopened(log.path).close()


def opener(path: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", OPENER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def answer(child: "subprocess.Popen[str]") -> str:
    assert child.stdout
    return child.stdout.readline().strip()


def test_of_two_programs_one_gets_the_run_and_a_killed_one_gives_it_back(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with opener(path) as first, opener(path) as second:
        assert sorted([answer(first), answer(second)]) == ["in-use", "open"]
        first.kill()
        second.kill()
    with opener(path) as third:
        assert answer(third) == "open"
        third.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited there")
@pytest.mark.parametrize("room", [0, 1, 20])
def test_a_disk_that_fills_up_costs_only_what_was_not_acknowledged(tmp_path: Path, room: int) -> None:
    path = begun(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", CROWDED, str(path), str(room)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "the file may not grow any further"
    assert read_run(path).acts == (TONIGHT,)
    assert read_run(path).fault is None


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full here")
def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begun(tmp_path)
    write = os.write
    with reopened(path) as log, Path("/dev/full").open("wb", buffering=0) as full:
        monkeypatch.setattr("os.write", lambda _, content: write(full.fileno(), content))
        with pytest.raises(NotSaved, match=r"the disk is full. To mend it, free some space") as caught:
            log.append(SPARE)
        assert caught.value.path == path
        monkeypatch.undo()
        log.append(TONIGHT)
    assert read_run(path).acts == (TONIGHT,)


def test_a_run_cannot_begin_where_a_file_stands_for_its_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(NotSaved, match="a file stands where a folder is needed") as caught:
        begin_run(folders(tmp_path), header())
    assert caught.value.path == tmp_path / "data"


@pytest.mark.parametrize("size", [0, 10, 200])
def test_a_file_that_shrank_meanwhile_is_written_anew_and_never_filled_with_nothing(tmp_path: Path, size: int) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        log.append(SPARE)
        log.append(Note("she likes rain"))
        os.truncate(log.path, size)
        shrunk = log.path.read_bytes()
        log.append(TONIGHT)
        log.append(Back())
    assert read_run(log.path).acts == (SPARE, Note("she likes rain"), TONIGHT, Back())
    assert read_run(log.path).fault is None
    assert log.path.with_name(log.path.name + ".damaged").read_bytes() == shrunk


def test_what_somebody_else_appended_is_kept_beside(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        log.append(SPARE)
        with log.path.open("ab") as file:
            file.write(encode(Note("from elsewhere")))
        theirs = log.path.read_bytes()
        log.append(TONIGHT)
    assert read_run(log.path).acts == (SPARE, TONIGHT)
    assert log.path.with_name(log.path.name + ".damaged").read_bytes() == theirs


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be removed there")
@pytest.mark.parametrize("gone", ["file", "folder"])
def test_a_run_that_was_removed_while_playing_is_written_anew(tmp_path: Path, gone: str) -> None:
    path = begun(tmp_path)
    with reopened(path) as log:
        log.append(SPARE)
        path.unlink() if gone == "file" else shutil.rmtree(path.parent)
        log.append(TONIGHT)
        assert isinstance(continue_run(path), Fault)
    with reopened(path) as log:
        assert log.reading.acts == (SPARE, TONIGHT)


def test_another_file_in_the_place_of_a_run_is_kept_beside(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        log.append(SPARE)
        other = tmp_path / "other"
        other.write_bytes(b"something else")
        other.replace(log.path)
        log.append(TONIGHT)
    assert read_run(log.path).acts == (SPARE, TONIGHT)
    assert log.path.with_name(log.path.name + ".damaged").read_bytes() == b"something else"


def test_a_run_saved_again_by_an_editor_is_not_kept_twice(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        log.append(SPARE)
        copy = tmp_path / "copy"
        copy.write_bytes(log.path.read_bytes())
        copy.replace(log.path)
        log.append(TONIGHT)
    assert read_run(log.path).acts == (SPARE, TONIGHT)
    assert not list(log.path.parent.glob("*.damaged"))


def test_a_folder_in_the_place_of_a_run_is_told_and_nothing_is_acknowledged(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()) as log:
        log.append(SPARE)
        log.path.unlink()
        log.path.mkdir()
        with pytest.raises(NotSaved, match="something else stands where the run was"):
            log.append(TONIGHT)
        log.path.rmdir()
        log.append(TONIGHT)
    assert read_run(log.path).acts == (SPARE, TONIGHT)


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be removed there")
def test_a_run_that_somebody_else_went_on_with_is_left_to_them(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with reopened(path) as log:
        path.with_suffix(".lock").unlink()
        with reopened(path) as other:
            other.append(TONIGHT)
            with pytest.raises(NotSaved, match="played in another window"):
                log.append(SPARE)
        assert read_run(path).acts == (TONIGHT,)


def test_a_run_cannot_begin_in_a_home_that_may_only_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(NotSaved, match=r"the disk is read-only. To mend it, make that folder writable"):
        begin_run(folders(tmp_path), header())


def test_a_run_that_may_only_be_read_cannot_be_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = begun(tmp_path)
    before = path.read_bytes()

    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("os.open", refused)
    with pytest.raises(NotSaved, match="you may not write to that file") as caught:
        continue_run(path)
    assert caught.value.path == path
    monkeypatch.undo()
    assert path.read_bytes() == before
    reopened(path).close()


def test_a_run_that_could_not_begin_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.write", full)
    with pytest.raises(NotSaved, match="the disk is full"):
        begin_run(folders(tmp_path), header())
    monkeypatch.undo()
    assert not list(folders(tmp_path).runs.glob("*.jsonl"))
    begun(tmp_path)


def test_an_entry_too_long_to_read_back_is_not_written(tmp_path: Path) -> None:
    path = begun(tmp_path)
    with reopened(path) as log:
        log.append(Note("a" * 65_000))
        with pytest.raises(NotSaved, match="64 KiB"):
            log.append(Note("a" * 66_000))
        log.append(SPARE)
    assert read_run(path).acts == (Note("a" * 65_000), SPARE)


def test_the_longest_entry_that_may_be_written_reads_back(tmp_path: Path) -> None:
    longest = Note("a" * (64 * 1024 - len(encode(Note("")))))
    with begin_run(folders(tmp_path), header()) as log:
        log.append(longest)
    assert read_run(log.path).acts == (longest,)


def test_a_killed_program_loses_no_acknowledged_line(tmp_path: Path) -> None:
    dice = random.Random(20)
    for _ in range(20):
        path = begun(tmp_path)
        child = subprocess.Popen([sys.executable, "-c", PLAYER, str(path)], stdout=subprocess.PIPE, text=True)
        with child:
            assert child.stdout
            child.stdout.readline()
            time.sleep(dice.random() * 0.03)
            child.kill()
            told = 1 + len(child.stdout.readlines())
        acts = read_run(path).acts
        assert len(acts) >= told
        assert acts == tuple(Pick(f"pick-{number}", "arrive") for number in range(len(acts)))
        with reopened(path) as log:
            log.append(TONIGHT)
        assert read_run(path).acts == (*acts, TONIGHT)
