"""What was read before, by the runs on a real disk."""

from collections.abc import Sequence
from pathlib import Path

from game.domain.settings import Level
from game.loading.library import Library
from game.records.acts import Act, Back, Pick
from game.records.disk import Folders
from game.runtime.outside import Outside
from game.runtime.rereading import read_before
from game.views import effects
from game.views.messages import Recalled, RunStarted
from tests.evenings import KEPT, SMALL_MIXER
from tests.terminal.table import ports_in
from tests.years import write_year

EVENING = "small-mixer"
SPARE, TENTH, TONIGHT = Pick("spare", "hello"), Pick("tenth", "hello"), Pick("tonight", "card")
OPENING, NINE, ASKS, SEND, NAMED, CALL = (
    ": The lift opens on wind.",
    "maya: “Nine pitches so far.”",
    "maya: “Somebody asks.”",
    "maya: “Send me the case study?”",
    "sam: “I passed your name on.”",
    "maya: “I read it on the train.”",
)


def played(folder: Path, *runs: Sequence[Act], scenario: str = EVENING, episodes: tuple[str, ...] = ()) -> Outside:
    """Runs in which so much happened."""
    outside = Outside(ports_in(folder))
    for acts in runs:
        begun = outside.carry_out(effects.StartRun(scenario, "An evening", Level.STANDARD, episodes))
        assert isinstance(begun, RunStarted)
        outside.carry_out(effects.Keep(begun.run, tuple(acts)))
        outside.carry_out(effects.CloseRun(begun.run))
    return outside


def read(outside: Outside, scenario: str = EVENING) -> frozenset[str]:
    answer = outside.carry_out(effects.Recall(scenario))
    assert isinstance(answer, Recalled)
    assert answer.scenario == scenario
    return answer.lines


def test_nothing_was_read_in_what_was_never_played(tmp_path: Path) -> None:
    assert read(played(tmp_path)) == frozenset()
    assert read(played(tmp_path, [])) == frozenset(), "whoever decided nothing may have read nothing"


def test_what_lay_before_the_last_choice_was_read_and_what_came_of_it_may_not_have_been(tmp_path: Path) -> None:
    lines = read(played(tmp_path, [SPARE, TONIGHT]))
    assert {OPENING, NINE, ASKS, SEND} <= lines
    assert NAMED not in lines


def test_an_evening_that_reached_its_end_was_read_to_its_end(tmp_path: Path) -> None:
    *choices, last = (Pick(choice, "") for choice in KEPT)
    assert CALL not in read(played(tmp_path / "one", choices))
    assert CALL in read(played(tmp_path / "other", [*choices, last]))


def test_what_was_taken_back_was_read_all_the_same(tmp_path: Path) -> None:
    lines = read(played(tmp_path, [SPARE, TONIGHT, Pick("nod", "waves"), Back(3), TENTH]))
    assert {ASKS, SEND, NAMED} <= lines


def test_all_runs_count_together_and_only_those_of_that_scenario(tmp_path: Path) -> None:
    outside = played(tmp_path, [TENTH, TONIGHT], [SPARE, TONIGHT])
    assert ASKS in read(outside)
    assert read(outside, "another-evening") == frozenset()


def test_a_line_that_was_edited_since_was_never_read(tmp_path: Path) -> None:
    played(tmp_path, [SPARE, TONIGHT]).close()
    edited = SMALL_MIXER.replace("Somebody asks.", "At last, somebody asks.")
    assert edited != SMALL_MIXER
    lines = read(Outside(ports_in(tmp_path, edited)))
    assert NINE in lines
    assert ASKS not in lines


def test_runs_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    outside = played(tmp_path, [SPARE, TONIGHT])
    runs = outside.ports.folders.runs
    (runs / "torn.jsonl").write_bytes(b'{"format": 2, "scen')
    (runs / "strange.jsonl").mkdir()
    assert ASKS in read(outside)


def test_a_scenario_that_is_gone_or_a_folder_that_was_never_there_is_no_fault(tmp_path: Path) -> None:
    outside = played(tmp_path, [SPARE, TONIGHT])
    empty = Library([tmp_path / "nothing"])
    assert read_before(empty, outside.ports.folders, EVENING) == frozenset()
    assert read_before(outside.ports.library, Folders(tmp_path / "no", tmp_path / "no"), EVENING) == frozenset()


def test_an_evening_of_a_season_counts_with_those_before_it(tmp_path: Path) -> None:
    write_year(tmp_path / "scenarios")
    picks = [Pick("soon", "roof"), Pick("done", "desk"), Pick("ask", "roof", 1)]
    outside = played(tmp_path, picks, scenario="year", episodes=("march", "june"))
    for evening in ("march", "june"):
        assert {"sam: “I passed your name on.”", "lea: “And I kept you a chair.”"} <= read(outside, evening)
    assert read(outside, EVENING) == frozenset()
