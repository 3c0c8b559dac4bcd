"""A season on a real disk: its card, its runs, and what is said where one of its evenings is not what it was."""

from pathlib import Path

import pytest

from game.domain.settings import Level
from game.loading.library import Library
from game.records.acts import Act, Ended, Header, Pick
from game.records.disk import Folders
from game.records.reading import read_run
from game.runtime.outside import Outside
from game.runtime.ports import Ports
from game.views import effects
from game.views.messages import HistoryLoaded, Message, NotOpened, RunOpened, RunStarted, ScenarioOpened, ShelfLoaded
from game.views.shelf import Card
from tests.terminal.table import NOW
from tests.years import JUNE, write_year

START = effects.StartRun("year", "A Small Year", Level.STANDARD, ("march", "june"))
MARCH = (Pick("soon", "roof"), Pick("done", "desk"))
OVER = Ended("over", {}, decisions=2)
LATER = Pick("ask", "roof", 1)


def outside_in(home: Path, seeds: list[int] | None = None, **instead: str) -> Outside:
    """The world outside, with the season in it; `seeds` are drawn one after the other."""
    write_year(home / "scenarios", **instead)
    left = iter(seeds or [7] * 9)
    folders = Folders(home / "data", home / "cache")
    library = Library([home / "scenarios"], folders.cache)
    return Outside(Ports(library, folders, lambda known: next(seed for seed in left if seed not in known), lambda: NOW))


def begun(outside: Outside, *acts: Act, start: effects.StartRun = START) -> str:
    """A run with these acts in it, let go of."""
    answer = outside.carry_out(start)
    assert isinstance(answer, RunStarted)
    outside.carry_out(effects.Keep(answer.run, acts))
    outside.close()
    return answer.run


def header_of(run: str) -> Header:
    header = read_run(Path(run)).header
    assert header is not None
    return header


def reason(answer: Message | None) -> str:
    assert isinstance(answer, NotOpened)
    return answer.reason


def card(outside: Outside, name: str) -> Card:
    answer = outside.carry_out(effects.LoadShelf())
    assert isinstance(answer, ShelfLoaded)
    return next(each for each in answer.shelf.cards if each.scenario == name)


def test_a_season_opens_with_its_evenings_and_the_run_one_can_go_on_with(tmp_path: Path) -> None:
    outside = outside_in(tmp_path)
    answer = outside.carry_out(effects.OpenScenario("year"))
    assert isinstance(answer, ScenarioOpened)
    assert answer.arc is not None
    assert [story.scenario.id for story in (answer.story, *answer.arc.ahead)] == ["march", "june"]
    assert (answer.run, answer.done) == ("", 0)
    run = begun(outside, *MARCH, OVER)
    answer = outside.carry_out(effects.OpenScenario("year"))
    assert isinstance(answer, ScenarioOpened)
    assert (answer.run, answer.done) == (run, 1)


def test_the_log_names_the_season_and_its_evenings(tmp_path: Path) -> None:
    header = header_of(begun(outside_in(tmp_path)))
    assert (header.scenario, header.episodes, header.title) == ("year", ("march", "june"), "A Small Year")
    edited = header_of(begun(outside_in(tmp_path, june=f"{JUNE}\n")))
    assert header.content != edited.content, "the text of every evening is part of it"


def test_a_run_of_a_season_is_opened_with_the_season_around_it(tmp_path: Path) -> None:
    outside = outside_in(tmp_path)
    run = begun(outside, *MARCH, OVER, LATER)
    answer = outside.carry_out(effects.OpenRun(run))
    assert isinstance(answer, RunOpened)
    assert answer.arc is not None
    assert (answer.acts, answer.finished) == ((*MARCH, OVER, LATER), False)
    outside.carry_out(effects.Keep(run, (Pick("done", "desk", 1), Ended("over", {}, episode=1))))
    again = outside.carry_out(effects.OpenRun(run))
    assert isinstance(again, RunOpened)
    assert again.finished
    outside.close()


def test_the_card_says_how_far_one_has_come_and_evenings_are_played_on_their_own_cards_too(tmp_path: Path) -> None:
    outside = outside_in(tmp_path)
    assert card(outside, "year")[:5] == ("year", "A Small Year", "One roof, one kitchen.", 7, 0)
    assert [face.name for face in card(outside, "year").faces] == ["Samuel Whitlock"]
    begun(outside, *MARCH, OVER, LATER)
    assert (card(outside, "year").evenings, card(outside, "year").done) == (2, 1)
    assert (card(outside, "march").played, card(outside, "march").endings) == (1, ("The roof empties",))
    assert card(outside, "june").played == 0


def test_the_season_is_what_one_continues_and_looks_up(tmp_path: Path) -> None:
    outside = outside_in(tmp_path)
    run = begun(outside, *MARCH, OVER, LATER)
    shelf = outside.carry_out(effects.LoadShelf())
    assert isinstance(shelf, ShelfLoaded)
    assert shelf.shelf.unfinished is not None
    assert (shelf.shelf.unfinished.run, shelf.shelf.unfinished.title) == (run, "A Small Year")
    history = outside.carry_out(effects.LoadHistory())
    assert isinstance(history, HistoryLoaded)
    (past,) = history.history.runs
    assert (past.title, past.ending) == ("A Small Year", "")
    assert history.history.habits is not None, "an evening that was finished counts before the season is over"


def test_an_exam_takes_a_variant_in_which_none_of_its_evenings_was_played(tmp_path: Path) -> None:
    outside = outside_in(tmp_path, [5, 5, 6, 6, 8])
    begun(outside, Pick("ask", "roof"), start=effects.StartRun("june", "June", Level.STANDARD))
    assert header_of(begun(outside, MARCH[0], start=START._replace(level=Level.EXAM))).seed == 6
    alone = begun(outside, start=effects.StartRun("march", "March", Level.EXAM))
    assert header_of(alone).seed == 8


def test_an_evening_that_is_missing_is_told_and_mended_by_putting_it_back(tmp_path: Path) -> None:
    run = begun(outside_in(tmp_path), *MARCH, OVER, LATER)
    (tmp_path / "scenarios" / "june.yaml").unlink()
    folders = Folders(tmp_path / "data", tmp_path / "cache")
    bare = Outside(Ports(Library([tmp_path / "scenarios"], folders.cache), folders, lambda _: 7, lambda: NOW))
    for effect in (effects.OpenScenario("year"), effects.OpenRun(run)):
        assert "june" in reason(bare.carry_out(effect))
        assert "year.yaml, line 8" in reason(bare.carry_out(effect))
    assert card(bare, "year").fault
    assert isinstance(outside_in(tmp_path).carry_out(effects.OpenRun(run)), RunOpened)


@pytest.mark.parametrize("name", ["march", "june"])
def test_an_evening_with_a_fault_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    run = begun(outside_in(tmp_path), *MARCH, OVER, LATER)
    outside = outside_in(tmp_path, None, **{name: "format: 1\ntitle: Broken\n"})
    for effect in (effects.OpenScenario("year"), effects.OpenRun(run)):
        told = reason(outside.carry_out(effect))
        assert f"“{name}” cannot be played as it is" in told
        assert f"{name}.yaml, line" in told
    assert "longgame check" in card(outside, "year").fault
    assert read_run(Path(run)).acts == (*MARCH, OVER, LATER)


def test_a_season_that_is_gone_is_told(tmp_path: Path) -> None:
    run = begun(outside_in(tmp_path), *MARCH)
    folders = Folders(tmp_path / "data", tmp_path / "cache")
    bare = Outside(Ports(Library([]), folders, lambda _: 7, lambda: NOW))
    assert "no scenario “year”" in reason(bare.carry_out(effects.OpenRun(run)))
