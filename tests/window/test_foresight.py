"""What is looked at ahead is what is shown then."""

from dataclasses import replace

import pytest

from game.domain.settings import Settings
from game.window import layouts
from game.window.foresight import Foresight
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import trees


@pytest.fixture
def showing() -> Showing:
    return Showing(Typesetter(), (1280, 720), Settings())


def test_a_screen_that_was_laid_out_ahead_is_not_laid_out_again(
    showing: Showing, monkeypatch: pytest.MonkeyPatch
) -> None:
    showing.show(trees.title(), Settings())
    boxes = showing.whole
    monkeypatch.setattr(layouts, "lay_out", lambda *_: pytest.fail("it was laid out again"))
    showing.show(trees.title(), Settings())
    assert showing.whole is boxes
    assert showing.focus is not None
    assert any(box.node is showing.focus for box in showing.pressable)


def test_another_focus_or_another_size_is_another_layout(showing: Showing) -> None:
    foresight, tree = Foresight(), trees.title()
    first, second = (node for node in tree.children[-1].children[:2])
    stage = showing.stage._replace(focus=first)
    laid = foresight.lay_out(tree, stage)
    assert foresight.lay_out(tree, stage) is laid
    assert foresight.lay_out(tree, stage._replace(focus=second)) != laid
    assert foresight.lay_out(tree, stage._replace(focus=replace(first))) is not laid
    assert foresight.lay_out(tree, stage._replace(width=900)) != laid
