"""What may be shown next, laid out while somebody reads: what it takes is at hand when the key is pressed.

A model is pure, so what a press would lead to can be asked without pressing.
"""

from collections.abc import Iterator
from copy import copy

from game.views.action import Action, Verb
from game.views.effects import Effect, Keep, StartRun
from game.views.hints import hints
from game.views.messages import Message, Press, RunStarted, Saved
from game.views.model import Model
from game.views.node import Node, walk
from game.views.update import update, view
from game.window.box import Box
from game.window.showing import Showing
from game.window.stage import Reading

FOLLOWED = frozenset(
    (Verb.BEGIN, Verb.CHOOSE, Verb.GO_ON, Verb.LOOK_BACK, Verb.NEVER_MIND, Verb.NEXT, Verb.OPEN_LIBRARY, Verb.WRITE_TO)
)
ANSWERS: dict[type[Effect], Message] = {Keep: Saved(), StartRun: RunStarted("", 0)}
"""What the world will most likely answer."""

MOST = 9
"""How many next pages are looked at: one for each digit."""


def ahead(model: Model, showing: Showing) -> Iterator[Box | None]:
    """The beats left on the page, before and after their letters appear, then what every next page begins with.

    None says that there is nothing more to look at before the page is read. Where there is but one way on, what it
    leads to is looked at while one reads: whoever reads fast turns the page as soon as they can.
    """
    reader = showing.reader
    for beat in range(reader.beat, reader.last + 1):
        yield laid_out(showing.tree, showing, Reading(beat, shown=False), over=False)
        yield laid_out(showing.tree, showing, Reading(beat, shown=True), over=beat == reader.last)
    able = [node.action for node in walk(showing.tree) if node.action and node.action.verb in FOLLOWED]
    while len(able) != 1 and not reader.is_read:
        yield None
    for action in able[:MOST]:
        tree = showing.foresight.known(after(model, action))
        reader = copy(showing.reader)
        reader.turn_to(tree, showing.settings)
        yield laid_out(tree, showing, reader.reading, over=reader.is_read)


def after(model: Model, action: Action) -> Node:
    """What is to be seen after a press, if the world answers as it mostly does."""
    pressed, effects = update(model, Press(action))
    for answer in (ANSWERS[type(effect)] for effect in effects if type(effect) in ANSWERS):
        pressed, _ = update(pressed, answer)
    return view(pressed)


def laid_out(tree: Node, showing: Showing, reading: Reading, *, over: bool) -> Box:
    """A tree as it would stand in the window; where all of it is read, with the focus where it will most likely be."""
    focus = next((node for node in walk(tree) if node.focus and node.action), None) if over else None
    stage = showing.stage._replace(focus=focus, under=None, reading=reading, line=None, hints=hints(tree))
    return showing.foresight.lay_out(tree, stage)
