"""Effects carried out on a real disk."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.domain.mistakes import Mistake
from game.domain.settings import Level, Settings
from game.loading.library import Library, packaged_scenarios
from game.records.acts import Act, Kept, Note, Pick, Plan
from game.records.disk import Folders
from game.records.reading import read_run
from game.records.settings import read_settings
from game.runtime.outside import Outside
from game.runtime.ports import Ports
from game.runtime.recollection import shelf_of
from game.views import effects
from game.views.messages import (
    HistoryLoaded,
    NotOpened,
    NotSaved,
    RunNotStarted,
    RunOpened,
    RunStarted,
    Saved,
    ScenarioOpened,
    SettingsKept,
    SettingsNotKept,
    ShelfLoaded,
)
from tests.evenings import SMALL_MIXER
from tests.terminal.table import ports_in

START = effects.StartRun("small-mixer", "The Small Mixer", Level.STANDARD)


def started(outside: Outside) -> str:
    answer = outside.carry_out(START)
    assert isinstance(answer, RunStarted)
    return answer.run


def kept(run: str) -> tuple[Act, ...]:
    return read_run(Path(run)).acts


def test_acts_are_on_the_disk_when_it_says_so(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    acts = (Pick("spare", "hello"), Note("Twists."))
    assert outside.carry_out(effects.Keep(run, acts)) == Saved()
    assert kept(run) == acts
    outside.close()


def test_a_run_is_opened_with_all_that_happened_in_it(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path, seed=99))
    run = started(outside)
    outside.carry_out(effects.Keep(run, (Pick("spare", "hello"),)))
    outside.carry_out(effects.CloseRun(run))
    answer = outside.carry_out(effects.OpenRun(run))
    assert isinstance(answer, RunOpened)
    assert (answer.seed, answer.level, answer.acts) == (99, Level.STANDARD, (Pick("spare", "hello"),))
    assert outside.carry_out(effects.Keep(run, (Pick("tonight", "card"),))) == Saved()
    outside.close()
    assert len(kept(run)) == 2


def test_a_log_that_was_let_go_of_takes_nothing_more(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    outside.carry_out(effects.CloseRun(run))
    assert isinstance(outside.carry_out(effects.Keep(run, (Note("Late."),))), NotSaved)
    assert kept(run) == ()


def test_a_half_written_line_costs_nothing_that_was_kept(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    outside.carry_out(effects.Keep(run, (Pick("spare", "hello"),)))
    outside.close()
    with Path(run).open("ab") as file:
        file.write(b'{"pick":"toni')
    answer = outside.carry_out(effects.OpenRun(run))
    assert isinstance(answer, RunOpened)
    assert answer.acts == (Pick("spare", "hello"),)
    outside.close()


def test_a_damaged_run_says_so_and_keeps_the_original(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    outside.carry_out(effects.Keep(run, (Pick("spare", "hello"),)))
    outside.close()
    with Path(run).open("ab") as file:
        file.write(b"rubbish\n")
    answer = outside.carry_out(effects.OpenRun(run))
    assert isinstance(answer, RunOpened)
    assert "Line 3 is damaged" in answer.remark
    assert "kept beside it" in answer.remark
    outside.close()


@pytest.mark.parametrize("content", [b"", b"rubbish\n", b'{"format":99}\n', b"\xff\xfe\x00\n"])
def test_a_run_that_cannot_be_read_is_told(tmp_path: Path, content: bytes) -> None:
    outside = Outside(ports_in(tmp_path))
    run = tmp_path / "strange.jsonl"
    run.write_bytes(content)
    answer = outside.carry_out(effects.OpenRun(str(run)))
    assert isinstance(answer, NotOpened)
    assert answer.reason.endswith(".")


def test_two_copies_of_the_program_do_not_write_into_one_run(tmp_path: Path) -> None:
    one, other = Outside(ports_in(tmp_path)), Outside(ports_in(tmp_path))
    run = started(one)
    assert isinstance(other.carry_out(effects.OpenRun(run)), NotOpened)
    another = started(other)
    assert another != run
    one.close()
    other.close()


def test_a_scenario_opens_or_says_on_which_line_it_does_not(tmp_path: Path) -> None:
    assert isinstance(Outside(ports_in(tmp_path)).carry_out(effects.OpenScenario("small-mixer")), ScenarioOpened)
    faulty = Outside(ports_in(tmp_path, SMALL_MIXER.replace("then: card", "then: crad")))
    answer = faulty.carry_out(effects.OpenScenario("small-mixer"))
    assert isinstance(answer, NotOpened)
    assert "line" in answer.reason
    assert "crad" in answer.reason
    assert answer != faulty.carry_out(effects.OpenScenario("nowhere"))


def test_the_shelf_knows_where_a_scenario_begins_and_a_few_faces(tmp_path: Path) -> None:
    shelf = Outside(ports_in(tmp_path)).carry_out(effects.LoadShelf())
    assert isinstance(shelf, ShelfLoaded)
    (card,) = shelf.shelf.cards
    assert card.backdrop == "rooftop"
    assert [face.name for face in card.faces] == ["Maya Okafor", "Sam Whitlock"]


def test_settings_are_kept(tmp_path: Path) -> None:
    ports = ports_in(tmp_path)
    settings = Settings(Level.EXAM, 40, colour=False)
    assert Outside(ports).carry_out(effects.KeepSettings(settings)) == SettingsKept()
    assert read_settings(ports.folders).settings == settings


def test_what_cannot_be_written_comes_back_with_a_reason_and_a_remedy(tmp_path: Path) -> None:
    ports = ports_in(tmp_path)
    (tmp_path / "file").write_text("in the way")
    stuck = Outside(Ports(ports.library, Folders(tmp_path / "file", tmp_path / "cache"), ports.seed, ports.now))
    begun = stuck.carry_out(START)
    assert isinstance(begun, RunNotStarted)
    assert "a file stands where a folder is needed" in begun.failed.reason
    assert begun.failed.path == str(tmp_path / "file")
    assert begun.failed.mend
    refused = stuck.carry_out(effects.KeepSettings(Settings()))
    assert isinstance(refused, SettingsNotKept)
    assert refused.failed.path == str(tmp_path / "file")
    assert isinstance(stuck.carry_out(effects.LoadShelf()), ShelfLoaded)
    assert isinstance(stuck.carry_out(effects.LoadHistory()), HistoryLoaded)


def test_the_answer_about_a_plan_goes_into_its_run(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    outside.carry_out(effects.Keep(run, (Pick("spare", "hello"), Plan("When I go, I go.", Mistake.GIVING_UP))))
    outside.close()
    shelf = outside.carry_out(effects.LoadShelf())
    assert isinstance(shelf, ShelfLoaded)
    assert shelf.shelf.plan
    assert (shelf.shelf.plan.plan, shelf.shelf.plan.title) == ("When I go, I go.", "The Small Mixer")
    assert outside.carry_out(effects.AnswerPlan(run, Kept.PARTLY)) == Saved()
    again = outside.carry_out(effects.LoadShelf())
    assert isinstance(again, ShelfLoaded)
    assert again.shelf.plan is None
    history = outside.carry_out(effects.LoadHistory())
    assert isinstance(history, HistoryLoaded)
    assert history.history.plans[0].kept == "partly"


def test_what_is_wrong_with_earlier_runs_is_told_with_what_to_do(tmp_path: Path) -> None:
    outside = Outside(ports_in(tmp_path))
    run = Path(started(outside))
    outside.carry_out(effects.Keep(str(run), (Pick("spare", "hello"),)))
    outside.close()
    with run.open("ab") as file:
        file.write(b"rubbish\n")
    for name, content in (("a", b""), ("b", b"rubbish\n"), ("c", b'{"format":99}\n')):
        run.with_name(f"{name}.jsonl").write_bytes(content)
    shelf = outside.carry_out(effects.LoadShelf())
    assert isinstance(shelf, ShelfLoaded)
    assert shelf.shelf.remark.startswith("Four earlier runs cannot be read, or not to the end")
    history = outside.carry_out(effects.LoadHistory())
    assert isinstance(history, HistoryLoaded)
    told = {Path(past.run).name: past.fault for past in history.history.runs}
    assert "go on with it, and the file as it is will be kept" in told[run.name]
    assert "can be deleted" in told["a.jsonl"]
    assert "Put an earlier copy in its place" in told["b.jsonl"]
    assert "Update the game" in told["c.jsonl"]


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    ports = ports_in(tmp_path)
    ports.folders.data.mkdir()
    ports.folders.runs.write_text("not a folder")
    history = Outside(ports).carry_out(effects.LoadHistory())
    assert isinstance(history, HistoryLoaded)
    assert str(ports.folders.runs) in history.history.fault
    assert "See to it that you may read it" in history.history.fault


def test_a_run_that_may_only_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside = Outside(ports_in(tmp_path))
    run = started(outside)
    outside.close()

    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), run)

    monkeypatch.setattr("os.open", refused)
    answer = outside.carry_out(effects.OpenRun(run))
    assert isinstance(answer, NotOpened)
    assert f"You may not write to that file ({run})." in answer.reason


@pytest.mark.parametrize("text", ["start: helo", "start: helo\nstarts: hello"])
def test_a_faulty_scenario_counts_its_faults(tmp_path: Path, text: str) -> None:
    outside = Outside(ports_in(tmp_path, SMALL_MIXER.replace("start: hello", text)))
    answer = outside.carry_out(effects.OpenScenario("small-mixer"))
    assert isinstance(answer, NotOpened)
    one = "starts" not in text
    assert ("shows where and how to mend it" if one else "tells all of its two faults") in answer.reason


@pytest.mark.skipif(sys.platform == "win32", reason="zones are set otherwise there")
@pytest.mark.parametrize("zone", ["UTC", "AAA25", "nonsense/"])
def test_a_zone_that_makes_no_sense_keeps_nobody_from_their_history(zone: str) -> None:
    day = "from game.runtime.recollection import day_of; print(day_of('2026-11-23T12:30:00+00:00'))"
    done = subprocess.run(
        [sys.executable, "-c", day], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True
    )
    assert done.stdout == "23 November 2026\n"


def test_an_exam_asks_for_a_variant_not_played_before(tmp_path: Path) -> None:
    ports = ports_in(tmp_path)
    asked: list[frozenset[int]] = []

    def seed(known: frozenset[int]) -> int:
        asked.append(known)
        return 7

    outside = Outside(Ports(ports.library, ports.folders, seed, ports.now))
    run = started(outside)
    outside.carry_out(effects.Keep(run, (Pick("spare", "hello"),)))
    outside.carry_out(START._replace(level=Level.EXAM))
    outside.close()
    assert asked == [frozenset(), frozenset({7})]


def test_playing_again_begins_a_run_of_its_own_and_leaves_the_other_as_it_was(tmp_path: Path) -> None:
    ports = ports_in(tmp_path)
    outside = Outside(ports)
    begun = outside.carry_out(effects.StartRun("small-mixer", "The Small Mixer", Level.STANDARD))
    assert isinstance(begun, RunStarted)
    first, second = Pick("ask", "arrive"), Pick("tonight", "card")
    outside.carry_out(effects.Keep(begun.run, (first, second)))
    before = Path(begun.run).read_bytes()
    forked = outside.carry_out(effects.ForkRun(begun.run, (first,)))
    assert isinstance(forked, RunStarted)
    assert (forked.seed, forked.run != begun.run) == (begun.seed, True)
    outside.close()
    assert Path(begun.run).read_bytes() == before
    assert read_run(Path(forked.run)).acts == (first,)


def test_the_shortest_evening_is_offered_first(tmp_path: Path) -> None:
    library = Library([packaged_scenarios()])
    cards = shelf_of(library, Folders(tmp_path, tmp_path / "cache")).cards
    assert cards[0].scenario == "coffee-with-ines"
    assert [card.minutes for card in cards] == sorted(card.minutes for card in cards)
