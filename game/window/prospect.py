"""What may be shown next, laid out while somebody reads: what it takes is at hand when the key is pressed.

A model is pure, so what a press would lead to can be asked without pressing.
"""

from collections.abc import Iterator
from copy import copy

from game.art.pictures import Place
from game.views.action import Action, Verb
from game.views.class_model import Lesson
from game.views.effects import Effect, Keep, StartRun
from game.views.hints import hints
from game.views.messages import Message, Press, RunStarted, Saved
from game.views.model import Model, Playing
from game.views.node import Node, walk
from game.window.box import Box, Drawing, Rect, every
from game.window.outcomes import Outcomes
from game.window.portfolio import Wanted
from game.window.showing import Showing
from game.window.stage import Reading

FOLLOWED = frozenset(
    (Verb.BEGIN, Verb.CHOOSE, Verb.GO_ON, Verb.LOOK_BACK, Verb.NEVER_MIND, Verb.NEXT, Verb.OPEN_LIBRARY, Verb.WRITE_TO)
)
ONWARD = frozenset((Verb.BEGIN, Verb.NEXT))
"""What leads on to a story from a page on which none is told."""

MOST_ONWARD = 3
"""How many such pages there are at most before a story: a debrief, the opening of a season, a briefing."""

ANSWERS: dict[type[Effect], Message] = {Keep: Saved(), StartRun: RunStarted("a log", 0)}
"""What the world will most likely answer."""

MOST = 16
"""How many next pages are looked at: as many as a desk with much on it leads to."""

Far = tuple[Wanted, ...]
"""Pictures of the places that a story may come to, those that it may come to first before the others."""


class Prospect:
    """What may follow after a model that is shown. `place` is where in this window a place was seen to stand."""

    def __init__(self, model: Model, showing: Showing, outcomes: Outcomes) -> None:
        self.model = model
        self.showing = showing
        self.outcomes = outcomes
        self.place: Rect | None = None

    def __iter__(self) -> Iterator[Box | Far | None]:
        """The beats left on the page, then what every next page begins with, then what lies farther ahead.

        None says that there is nothing more to look at before the page is read. Where there is but one way on, what it
        leads to is looked at while one reads: whoever reads fast turns the page as soon as they can.
        """
        yield from self._rest_of_page()
        able = [action for action in actions(self.showing.tree) if action.verb in FOLLOWED]
        while len(able) != 1 and not self.showing.reader.is_read:
            yield None
        for action in able[:MOST]:
            yield self._beginning(self._after(self.model, action))
        yield from self._scenery()

    def _rest_of_page(self) -> Iterator[Box]:
        """The beats left, before and after their letters appear."""
        tree, reader = self.showing.tree, self.showing.reader
        for beat in range(reader.beat, reader.last + 1):
            yield self._laid_out(tree, Reading(beat, shown=False), over=False)
            yield self._laid_out(tree, Reading(beat, shown=True), over=beat == reader.last)

    def _beginning(self, model: Model) -> Box:
        """What a page begins with."""
        tree = self.showing.foresight.known(self.outcomes.view(model))
        reader = copy(self.showing.reader)
        reader.turn_to(tree, self.showing.settings)
        return self._laid_out(tree, reader.reading, over=reader.is_read)

    def _scenery(self) -> Iterator[Box | Far]:
        """Where a story begins that none is told of yet, and the places that one may come to in it."""
        model = self._told()
        if model is not self.model:
            yield self._beginning(model)
        if isinstance(model.screen, Playing | Lesson) and self.place is not None:
            from game.views.scenery import to_come

            for names in to_come(model.screen.sitting):
                yield tuple(Wanted(Place(name), self.place.w, self.place.h) for name in names)

    def _told(self) -> Model:
        """The model as it will be once a story is told, as far as there is one way there."""
        model = self.model
        for _ in range(MOST_ONWARD):
            onward = [each for each in actions(self.outcomes.view(model)) if each.verb in ONWARD]
            if isinstance(model.screen, Playing) or len(onward) != 1:
                break
            model = self._after(model, onward[0])
        return model

    def _after(self, model: Model, action: Action) -> Model:
        """The model after a press, if the world answers as it mostly does."""
        pressed, effects = self.outcomes.after(model, Press(action))
        for answer in (ANSWERS[type(effect)] for effect in effects if type(effect) in ANSWERS):
            pressed, _ = self.outcomes.after(pressed, answer)
        return pressed

    def _laid_out(self, tree: Node, reading: Reading, *, over: bool) -> Box:
        """A tree as it would stand here; where all of it is read, with the focus where it will most likely be."""
        focus = next((node for node in walk(tree) if node.focus and node.action), None) if over else None
        stage = self.showing.stage._replace(focus=focus, under=None, reading=reading, line=None, hints=hints(tree))
        box = self.showing.foresight.lay_out(tree, stage)
        self.place = place_in(box) or self.place
        return box


def actions(tree: Node) -> Iterator[Action]:
    """What can be pressed in a tree, in reading order."""
    return (node.action for node in walk(tree) if node.action)


def place_in(box: Box) -> Rect | None:
    """Where the picture of a place stands behind all else, from edge to edge; None where there is none."""
    for each in every(box):
        if each.rect.w == box.rect.w and isinstance(each.paint, Drawing) and isinstance(each.paint.picture, Place):
            return each.rect
    return None
