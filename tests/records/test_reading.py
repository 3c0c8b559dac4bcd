import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.records.acts import FORMAT, UPGRADES, Act, Note, Pick, encode
from game.records.choices import standing
from game.records.fault import Trouble
from game.records.reading import MOST_BYTES_IN_RUN, Reading, encode_run, parse_run, read_run
from game.records.versions import Fields
from tests.records.samples import acts, header

HEAD = encode(header())
SPARE, TONIGHT = Pick("spare", "arrive"), Pick("tonight", "card")
PLACE = Path("somewhere.jsonl")


def parsed(content: bytes) -> Reading:
    return parse_run(PLACE, content)


@given(st.lists(acts))
def test_a_run_reads_back_as_it_was_written(written: list[Act]) -> None:
    content = HEAD + b"".join(map(encode, written))
    reading = parsed(content)
    assert reading.acts == tuple(written)
    assert reading.fault is None
    assert reading.good == len(content)
    assert encode_run(reading) == content


@given(st.lists(acts, max_size=6), st.data())
def test_wherever_a_run_breaks_off_no_finished_line_is_lost(written: list[Act], data: st.DataObject) -> None:
    content = HEAD + b"".join(map(encode, written))
    broken = content[: data.draw(st.integers(0, len(content)))]
    reading = parsed(broken)
    finished = broken.count(b"\n")
    if finished:
        assert reading.header == header()
        assert reading.acts == tuple(written[: finished - 1])
        assert reading.fault is None
        assert reading.torn == (not broken.endswith(b"\n"))
    else:
        assert reading.fault
        assert reading.fault.trouble is Trouble.EMPTY


@given(st.binary())
def test_garbage_is_a_fault_and_never_an_exception(garbage: bytes) -> None:
    assert parsed(garbage).fault
    with TemporaryDirectory() as home:
        path = Path(home) / "run.jsonl"
        path.write_bytes(garbage)
        assert read_run(path).header is None


@given(st.binary())
def test_garbage_after_a_header_is_told_with_its_line(garbage: bytes) -> None:
    reading = parsed(HEAD + encode(SPARE) + garbage + b"\n")
    assert reading.acts[0] == SPARE
    assert reading.fault is None or reading.fault.line >= 3


def test_a_whole_line_without_its_newline_was_never_finished() -> None:
    reading = parsed(HEAD + encode(SPARE) + encode(TONIGHT)[:-1])
    assert reading.acts == (SPARE,)
    assert reading.torn
    assert reading.fault is None


def test_damage_in_the_middle_is_told_and_what_stands_before_it_is_read() -> None:
    reading = parsed(HEAD + encode(SPARE) + b'{"pick": "to\x00\n' + encode(TONIGHT))
    assert reading.acts == (SPARE,)
    assert reading.fault
    assert (reading.fault.trouble, reading.fault.line) == (Trouble.DAMAGED, 3)
    assert reading.fault.message.startswith("Line 3 is damaged: ")


def test_a_newer_run_is_refused_with_the_versions_that_can_be_read() -> None:
    newer = json.dumps({"format": 9, "who-knows": "what"}).encode() + b"\n"
    reading = parsed(newer)
    assert reading.header is None
    assert reading.fault
    assert reading.fault.trouble is Trouble.NEWER
    assert "format 9" in reading.fault.message
    assert "reads formats 1 to 2" in reading.fault.message


@pytest.mark.parametrize("version", [b"0", b"-3", b'"1"', b"1.5", b"null", b"99999999999999999999999"])
def test_a_version_that_cannot_be_is_damage(version: bytes) -> None:
    reading = parsed(HEAD.replace(b'"format":2', b'"format":' + version))
    assert reading.header is None
    assert reading.fault
    assert reading.fault.line == 1


def test_an_older_run_reads_through_the_table_of_upgrades() -> None:
    def rename(line: Fields) -> Fields:
        return {("note" if key == "remark" else key): value for key, value in line.items()}

    old = HEAD + b'{"remark": "she likes rain"}\n'
    reading = parse_run(PLACE, old, (*UPGRADES, rename))
    assert reading.acts == (Note("she likes rain"),)
    assert reading.format == FORMAT
    assert reading.header
    assert reading.header.format == FORMAT + 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    fault = read_run(tmp_path / "gone.jsonl").fault
    assert fault
    assert (fault.trouble, fault.message) == (Trouble.UNREADABLE, "It cannot be read: no such file or directory")


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    assert read_run(tmp_path).fault == (Trouble.STRANGE, "It is not a file", 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes among files here")
def test_a_pipe_in_its_place_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    assert read_run(tmp_path / "pipe.jsonl").fault


def test_a_file_nobody_may_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.jsonl"
    path.write_bytes(HEAD)

    def forbidden(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    assert read_run(path).fault == (Trouble.UNREADABLE, "It cannot be read: permission denied", 0)


def test_a_file_larger_than_a_run_can_be_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "run.jsonl"
    with path.open("wb") as file:
        file.write(HEAD)
        file.truncate(MOST_BYTES_IN_RUN + 1)
    fault = read_run(path).fault
    assert fault
    assert "16 MiB" in fault.message


def test_a_file_of_zeros_as_a_power_cut_leaves_it_is_torn_not_damaged() -> None:
    reading = parsed(HEAD + encode(SPARE) + b"\0" * 512)
    assert reading.acts == (SPARE,)
    assert reading.torn
    assert reading.fault is None


FORMATS = Path(__file__).parent.parent / "formats" / "runs"


def test_a_run_of_every_format_ever_written_is_read() -> None:
    runs = {int(path.stem): read_run(path) for path in FORMATS.glob("*.jsonl")}
    assert set(runs) == set(range(1, FORMAT + 1))
    assert {number: run.format for number, run in runs.items()} == {number: number for number in runs}
    assert [(run.fault, run.torn) for run in runs.values()] == [(None, False)] * len(runs)


def test_what_was_played_before_there_were_seasons_reads_as_it_did() -> None:
    first = read_run(FORMATS / "1.jsonl")
    assert first.header is not None
    assert first.header.scenarios == ("small-mixer",)
    assert [act.pick for act in standing(first.acts)] == ["spare", "tonight", "thanks", "done"]
    assert {act.episode for act in first.acts if isinstance(act, Pick)} == {0}


def test_a_run_of_a_season_names_its_episodes() -> None:
    second = read_run(FORMATS / "2.jsonl")
    assert second.header is not None
    assert second.header.scenarios == ("march", "june")
    assert [act.episode for act in second.acts if isinstance(act, Pick)] == [0, 0, 1]
