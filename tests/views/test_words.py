"""The phrases keep to their rules."""

import re
from pathlib import Path

import pytest

from game.domain.quoting import quoted
from game.domain.scenario import AimState, MoveKind
from game.records.fault import Trouble
from game.views import season_words, telling, window_words, words
from game.views.prose import listed, sentence, share

PHRASES = re.compile(r'"([^"\n]*)"')


@pytest.mark.parametrize("module", [words, window_words, season_words, telling])
def test_the_interface_never_shouts(module: object) -> None:
    source = Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8")
    shouted = [phrase for phrase in PHRASES.findall(source) if "!" in phrase and "!=" not in phrase]
    assert shouted == []


@pytest.mark.parametrize(
    ("since", "now", "told"),
    [
        (60, 80, "A little later"),
        (60, 120, "An hour later"),
        (60, 240, "Three hours later"),
        (60, 1500, "The next day"),
        (0, 3 * 1440, "Three days later"),
        (0, 7 * 1440, "A week later"),
        (0, 14 * 1440, "Two weeks later"),
        (0, 15 * 1440, "15 days later"),
    ],
)
def test_time_passes_as_one_would_say_it(since: int, now: int, told: str) -> None:
    assert words.time_passed(since, now) == told


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (0.3, "Later that day"),
        (1, "The next day"),
        (7, "A week later"),
        (10, "Ten days later"),
        (23, "Three weeks later"),
        (63, "Two months later"),
        (365, "Twelve months later"),
    ],
)
def test_between_evenings_of_a_season_time_is_told_roughly(days: float, told: str) -> None:
    assert season_words.later(round(days * 1440)) == told


@pytest.mark.parametrize(("avoided", "told"), [(0.0, "0"), (0.5, "½"), (1.0, "1"), (2.5, "2½")])
def test_shares_read_in_halves(avoided: float, told: str) -> None:
    assert share(avoided) == told


def test_quotations_inside_quotations_take_single_marks() -> None:
    assert quoted("She said “hm”.") == "“She said ‘hm’.”"


def test_lists_read_as_lists() -> None:
    assert [listed(list("abc")[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_stops_once() -> None:
    assert [sentence(text) for text in ("Go", "Go.", "“Go.”", "Go…")] == ["Go.", "Go.", "“Go.”", "Go…"]


@pytest.mark.parametrize(
    ("offered", "told"),
    [
        (["Check your bag for the pencils."], "now: Check your bag for the pencils. You"),
        (["Nod.", "“Tonight.”"], "now: Nod and “Tonight.” You"),
        ([f"Number {place}." for place in range(17)], "Number 4, Number 5 and eleven more. You"),
        ([], "Nothing is on offer there now. You"),
    ],
)
def test_what_is_on_offer_after_an_edit_is_told_in_a_breath(offered: list[str], told: str) -> None:
    assert told in words.edited("The Mixer", "card", "tonight", offered, finished=False)


def test_every_state_of_an_aim_every_move_and_every_trouble_has_its_words() -> None:
    assert set(words.AIMS) == set(AimState)
    assert set(words.MOVES) == set(MoveKind) - {MoveKind.TALK}
    assert set(words.WHAT_TO_DO) == set(Trouble)


@pytest.mark.parametrize(
    ("clock", "told"), [(9 * 60, "This morning"), (15 * 60, "This afternoon"), (19 * 60, "This evening")]
)
def test_the_time_of_day_has_a_name(clock: int, told: str) -> None:
    assert words.part_of_day(3 * 1440 + clock) == told
