"""A season in the window: both evenings by keyboard, with the program gone in the middle of each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.records.acts import Ended
from game.views.action import Verb
from game.views.node import Kind, Role, find_all
from tests.window.player import MOST_PRESSES, Player
from tests.years import write_year


class Table:
    """Where one sits down to the season again and again, on a disk that only ever knows what was written."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.lives = 0
        write_year(home / "scenarios")
        self.player = self.sit_down(home / "life-0")

    def sit_down(self, data: Path) -> Player:
        return Player(data, self.home / "cache", scenarios=self.home / "scenarios")

    def cut_the_power(self) -> None:
        """Go on with what is on the disk now, in another program."""
        self.lives += 1
        data = self.home / f"life-{self.lives}"
        shutil.copytree(self.player.folders.data, data, ignore=shutil.ignore_patterns("*.lock"))
        self.player.leave()
        self.player = self.sit_down(data)
        self.player.click(Verb.CONTINUE)

    def press(self, verb: Verb) -> None:
        assert verb in self.player.verbs, (verb, self.player.verbs)
        self.player.click(verb)

    def play_until_looking_back(self) -> None:
        for _ in range(MOST_PRESSES):
            if self.player.kind == Kind.DEBRIEF:
                return
            self.player.read()
            if self.player.kind == Kind.DEBRIEF:
                return
            self.player.key(next(iter(self.player.choice_keys), pygame.K_RETURN))
        pytest.fail("the evening has no end")


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    sat = Table(tmp_path)
    yield sat
    sat.player.game.close()


def test_both_evenings_are_played_through_two_power_cuts(table: Table) -> None:
    table.press(Verb.OPEN_LIBRARY)
    cards = find_all(table.player.game.showing.tree, Role.CARD)
    table.player.key(pygame.K_1 + [card.name for card in cards].index("A Small Year"))
    assert table.player.kind == Kind.OPENING
    table.press(Verb.BEGIN)
    table.press(Verb.BEGIN)
    table.player.decide()
    table.cut_the_power()
    assert [pick.pick for pick in table.player.picks] == ["soon"]
    assert table.player.kind == Kind.DESK
    table.play_until_looking_back()
    table.cut_the_power()
    assert table.player.kind == Kind.DEBRIEF
    table.press(Verb.NEXT)
    assert table.player.kind == Kind.BRIEFING
    table.press(Verb.BEGIN)
    table.player.decide()
    table.cut_the_power()
    table.play_until_looking_back()
    assert [act.episode for act in table.player.acts if isinstance(act, Ended)] == [0, 1]
    table.press(Verb.NEXT)
    assert table.player.game.showing.tree.children[0].name == "A Small Year"
    assert [pick.episode for pick in table.player.picks][:3] == [0, 0, 0]
