"""What just changed is told for a while."""

from math import inf

import pytest

from game.domain.settings import Settings
from game.views.node import Node, Role, find
from game.window.notices import time_to_read
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, pages, trees
from tests.window.trees import LONG, SHORT

WINDOW = (1280, 720)
SAID = "From here on nothing is kept."
TREES = {
    "conversation": trees.noticing(trees.conversation(2, [SHORT] * 2), SAID),
    "desk": trees.noticing(trees.desk(), SAID),
    "briefing": pages.briefing(said=SAID),
    "settings": pages.settings(said=SAID),
}


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(setter: Typesetter, tree: Node) -> Showing:
    return laws.shown(tree, setter, WINDOW, Settings())


def is_told(showing: Showing) -> bool:
    return "".join(SAID.split()) in laws.words_on(showing.whole)


@pytest.mark.parametrize("name", TREES)
def test_it_goes_once_there_was_time_to_read_it_but_not_from_the_tree(setter: Typesetter, name: str) -> None:
    showing = shown(setter, TREES[name])
    assert not showing.pass_time(5.0)
    assert is_told(showing)
    assert showing.pass_time(60.0)
    assert not is_told(showing)
    assert find(showing.tree, Role.STATUS, SAID)
    assert not laws.broken(showing, setter)
    assert not laws.out_of_reach(showing)


def test_what_is_pressed_meanwhile_neither_takes_it_away_nor_brings_it_back(setter: Typesetter) -> None:
    showing = shown(setter, TREES["conversation"])
    showing.pass_time(5.0)
    showing.show(trees.noticing(trees.conversation(2, [SHORT] * 2), SAID), Settings())
    assert is_told(showing)
    assert showing.pass_time(5.0)
    showing.show(trees.noticing(trees.conversation(2, [SHORT] * 2), SAID), Settings())
    assert not is_told(showing)


def test_whoever_missed_it_finds_it_again_behind_anything_that_lay_over_it(setter: Typesetter) -> None:
    showing = shown(setter, TREES["conversation"])
    showing.pass_time(60.0)
    showing.show(pages.pause(), Settings())
    showing.show(TREES["conversation"], Settings())
    assert is_told(showing)


def test_something_else_is_told_anew(setter: Typesetter) -> None:
    showing = shown(setter, trees.noticing(trees.conversation(2, [SHORT] * 2), LONG))
    showing.pass_time(60.0)
    showing.show(TREES["conversation"], Settings())
    assert is_told(showing)


def test_much_takes_longer_to_read_and_nothing_is_never_over(setter: Typesetter) -> None:
    assert time_to_read(trees.noticing(trees.desk(), LONG)) > time_to_read(TREES["desk"]) > 6
    assert time_to_read(trees.desk()) == inf
    assert not shown(setter, trees.desk()).pass_time(1e9)
