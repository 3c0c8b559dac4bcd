"""What was asked ahead is not asked again."""

import pytest

from game.views.messages import Press
from game.views.model import Front
from game.views.node import walk
from game.views.update import update, view
from game.window import outcomes
from game.window.outcomes import MOST, Outcomes
from tests.views.player import sitting


def test_a_press_that_was_looked_at_ahead_is_not_worked_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    model = sitting(front=Front.WINDOW).model
    press = next(Press(node.action) for node in walk(view(model)) if node.action)
    known = Outcomes()
    after, effects = known.after(model, press)
    shown = known.view(after)
    assert (after, effects) == update(model, press)
    for name in ("update", "view"):
        monkeypatch.setattr(outcomes, name, lambda *_: pytest.fail("it was worked out again"))
    assert known.after(model, press)[0] is after
    assert known.view(after) is shown


def test_another_model_is_asked_anew_even_if_it_is_equal() -> None:
    model = sitting(front=Front.WINDOW).model
    same = model._replace()
    known = Outcomes()
    assert known.view(model) is not known.view(same)
    assert known.view(model) == known.view(same)


def test_only_the_latest_are_kept() -> None:
    model = sitting(front=Front.WINDOW).model
    press = next(Press(node.action) for node in walk(view(model)) if node.action)
    known = Outcomes()
    models = [model._replace(word=str(each)) for each in range(3 * MOST)]
    for each in models:
        known.after(each, press)
        known.view(each)
    assert (len(known._after), len(known._views)) == (MOST, MOST)
