import os
from dataclasses import replace
from pathlib import Path

import pytest

from game.domain.mistakes import Mistake
from game.domain.settings import Level
from game.records.acts import Act, Back, Header, Kept, Pick, PlanKept, encode
from game.records.disk import Folders
from game.records.fault import Trouble
from game.records.history import read_history
from game.records.runs import RunLog, begin_run, continue_run
from tests.records.samples import ENDED, PLAN, folders, header

SPARE, TENTH = Pick("spare", "arrive"), Pick("tenth", "arrive")


def played(home: Path, beginning: Header, *acts: Act, touched: int = 0) -> Path:
    with begin_run(folders(home), beginning) as log:
        for act in acts:
            log.append(act)
    if touched:
        os.utime(log.path, (touched, touched))
    return log.path


def monday(hour: int) -> str:
    return f"2026-11-23T{hour:02}:00:00+00:00"


def test_before_the_first_run_there_is_no_history(tmp_path: Path) -> None:
    history = read_history(folders(tmp_path))
    assert history.runs == ()
    assert history.fault is None
    assert history.latest is None
    assert history.unasked is None


def test_the_run_played_last_is_the_one_to_continue(tmp_path: Path) -> None:
    early = played(tmp_path, header(started=monday(9)), SPARE, touched=3000)
    late = played(tmp_path, header(started=monday(10)), SPARE, touched=2000)
    over = played(tmp_path, header(started=monday(11)), SPARE, ENDED, touched=4000)
    history = read_history(folders(tmp_path))
    assert [run.path for run in history.runs] == [early, late, over]
    assert history.latest
    assert history.latest.path == early
    assert [run.path for run in history.finished] == [over]


def test_a_finished_run_stays_listed_with_its_scorecard_and_ending(tmp_path: Path) -> None:
    played(tmp_path, header(), TENTH, Back(), SPARE, ENDED)
    (run,) = read_history(folders(tmp_path)).finished
    assert run.header == header()
    assert run.ended == ENDED
    assert (run.picks, run.standing) == (2, 1)


def test_a_replay_in_the_same_run_does_not_change_how_it_first_ended(tmp_path: Path) -> None:
    played(tmp_path, header(), TENTH, ENDED, Back(), SPARE, replace(ENDED, ended="other"))
    (run,) = read_history(folders(tmp_path)).finished
    assert run.ended == ENDED


def test_damaged_and_newer_runs_are_listed_with_the_reason(tmp_path: Path) -> None:
    broken = played(tmp_path, header(started=monday(9)))
    broken.write_bytes(b"\0\xff\n")
    newer = played(tmp_path, header(started=monday(10)))
    newer.write_bytes(newer.read_bytes().replace(b'"format":2', b'"format":9'))
    (folders(tmp_path).runs / "folder.jsonl").mkdir()
    history = read_history(folders(tmp_path))
    told = {run.path: run.fault.trouble for run in history.unreadable if run.fault}
    assert told[broken] is Trouble.DAMAGED
    assert told[newer] is Trouble.NEWER
    assert told[folders(tmp_path).runs / "folder.jsonl"] is Trouble.STRANGE
    assert history.latest is None


def test_a_run_damaged_in_the_middle_can_be_continued_and_says_so(tmp_path: Path) -> None:
    path = played(tmp_path, header(), SPARE)
    path.write_bytes(path.read_bytes() + b"\0\n" + encode(TENTH))
    latest = read_history(folders(tmp_path)).latest
    assert latest
    assert latest.standing == 1
    assert latest.fault
    assert latest.fault.line == 3


def test_a_finished_run_that_was_gone_back_into_can_be_continued(tmp_path: Path) -> None:
    early = played(tmp_path, header(started=monday(9)), SPARE, touched=3000)
    again = played(tmp_path, header(started=monday(10)), SPARE, ENDED, Back(), touched=4000)
    played(tmp_path, header(started=monday(11)), SPARE, ENDED, touched=5000)
    history = read_history(folders(tmp_path))
    assert [run.path for run in history.to_continue] == [again, early]
    assert len(history.finished) == 2


def test_originals_kept_beside_are_no_runs(tmp_path: Path) -> None:
    path = played(tmp_path, header(), SPARE)
    path.write_bytes(path.read_bytes() + b"\0\n")
    log = continue_run(path)
    assert isinstance(log, RunLog)
    log.close()
    assert len(read_history(folders(tmp_path)).runs) == 1


def test_a_run_being_played_is_listed(tmp_path: Path) -> None:
    with begin_run(folders(tmp_path), header()):
        assert len(read_history(folders(tmp_path)).runs) == 1


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    folders(tmp_path).runs.write_text("not a folder")
    history = read_history(folders(tmp_path))
    assert history.fault
    assert "not a directory" in history.fault.message


@pytest.mark.parametrize("level", [Level.STANDARD, Level.EXAM])
def test_only_the_first_sitting_of_a_scenario_counts(tmp_path: Path, level: Level) -> None:
    second = played(tmp_path, header(started=monday(12)), SPARE, ENDED)
    first = played(tmp_path, header(started=monday(9), level=level), SPARE, ENDED)
    other = played(tmp_path, header("coffee-with-ines", started=monday(8)), SPARE, ENDED)
    counted = [evening.run for evening in read_history(folders(tmp_path)).counted]
    assert counted == [other, first]
    assert second not in counted


@pytest.mark.parametrize("level", [Level.GUIDED, Level.WORST_CASE])
def test_practice_neither_counts_nor_uses_up_the_first_sitting(tmp_path: Path, level: Level) -> None:
    played(tmp_path, header(started=monday(9), level=level), SPARE, ENDED)
    scored = played(tmp_path, header(started=monday(10)), SPARE, ENDED)
    assert [evening.run for evening in read_history(folders(tmp_path)).counted] == [scored]


def test_a_run_left_before_its_first_pick_does_not_use_up_the_first_sitting(tmp_path: Path) -> None:
    played(tmp_path, header(started=monday(9)))
    scored = played(tmp_path, header(started=monday(10)), SPARE, ENDED)
    assert [evening.run for evening in read_history(folders(tmp_path)).counted] == [scored]


def test_after_a_first_sitting_left_half_way_the_second_is_practice(tmp_path: Path) -> None:
    played(tmp_path, header(started=monday(9)), SPARE)
    played(tmp_path, header(started=monday(10)), SPARE, ENDED)
    assert read_history(folders(tmp_path)).counted == ()


def test_the_last_plan_is_asked_about_once(tmp_path: Path) -> None:
    path = played(tmp_path, header(started=monday(9)), SPARE, ENDED, PLAN)
    unasked = read_history(folders(tmp_path)).unasked
    assert unasked
    assert (unasked.run, unasked.plan, unasked.mistake) == (path, PLAN.plan, Mistake.FOLLOW_THROUGH)
    log = continue_run(unasked.run)
    assert isinstance(log, RunLog)
    with log:
        log.append(PlanKept(Kept.PARTLY))
    history = read_history(folders(tmp_path))
    assert history.unasked is None
    assert [plan.kept for plan in history.plans] == [Kept.PARTLY]


def test_a_later_plan_is_asked_about_before_an_earlier_one_nobody_asked_about(tmp_path: Path) -> None:
    played(tmp_path, header(started=monday(9)), SPARE, ENDED, PLAN)
    late = played(tmp_path, header(started=monday(10)), SPARE, ENDED, PLAN)
    history = read_history(folders(tmp_path))
    assert history.unasked
    assert history.unasked.run == late
    assert len(history.plans) == 2


def test_variants_played_are_known_by_their_seed(tmp_path: Path) -> None:
    played(tmp_path, header(seed=7), SPARE)
    played(tmp_path, header(seed=8), SPARE, ENDED)
    played(tmp_path, header(seed=9))
    played(tmp_path, header("coffee-with-ines", seed=10), SPARE)
    assert read_history(folders(tmp_path)).seeds({"founders-mixer"}) == {7, 8}


def test_history_is_read_without_making_anything(tmp_path: Path) -> None:
    read_history(Folders(tmp_path / "data", tmp_path / "cache"))
    assert list(tmp_path.iterdir()) == []


TWO = ("founders-mixer", "coffee-with-ines")
JUNE = Pick("hi", "kitchen", 1)
IN_JUNE = replace(ENDED, episode=1)


def year(hour: int = 9) -> Header:
    return replace(header("year", started=monday(hour)), episodes=TWO)


def test_a_season_is_over_at_the_end_of_its_last_evening(tmp_path: Path) -> None:
    played(tmp_path, year(), SPARE, ENDED)
    (run,) = read_history(folders(tmp_path)).unfinished
    assert (run.done, run.over, run.ended) == (1, False, None)
    played(tmp_path, year(10), SPARE, ENDED, JUNE)
    played(tmp_path, year(11), SPARE, ENDED, JUNE, IN_JUNE)
    history = read_history(folders(tmp_path))
    assert [run.done for run in history.to_continue] == [1, 1]
    (over,) = history.finished
    assert (over.done, over.over, over.ended) == (2, True, IN_JUNE)


def test_every_evening_of_a_season_that_was_finished_counts_even_if_the_season_was_not(tmp_path: Path) -> None:
    path = played(tmp_path, year(), SPARE, ENDED, JUNE)
    history = read_history(folders(tmp_path))
    assert [(evening.run, evening.scenario) for evening in history.counted] == [(path, "founders-mixer")]


def test_an_evening_that_was_played_alone_before_is_practice_in_the_season(tmp_path: Path) -> None:
    alone = played(tmp_path, header("coffee-with-ines", started=monday(8)), SPARE)
    season = played(tmp_path, year(), SPARE, ENDED, JUNE, IN_JUNE)
    assert [evening.run for evening in read_history(folders(tmp_path)).counted] == [season]
    later = played(tmp_path, header("founders-mixer", started=monday(12)), SPARE, ENDED)
    counted = [evening.run for evening in read_history(folders(tmp_path)).counted]
    assert alone not in counted
    assert later not in counted


def test_a_variant_played_in_a_season_is_known_for_each_of_its_evenings(tmp_path: Path) -> None:
    played(tmp_path, replace(year(), seed=5), SPARE)
    history = read_history(folders(tmp_path))
    assert history.seeds({"founders-mixer"}) == {5}
    assert history.seeds({"coffee-with-ines"}) == frozenset()
    assert history.seeds(TWO) == {5}
