"""What messages make of a model, kept where it was asked ahead: a key press then has it only looked up."""

from collections import OrderedDict

from game.views.messages import Message, Press, Saved
from game.views.model import Model
from game.views.node import Node
from game.views.saving import Next
from game.views.update import update, view

FORESEEN = (Press, Saved)
"""What can be asked ahead: these stand for all that there is to know of them."""

MOST = 40
"""How many outcomes are kept, and how many views: those of what can be pressed on one page, and a little more."""


class Outcomes:
    """`update` and `view`, which are pure, each asked once for the same model. Models are told apart by identity."""

    def __init__(self) -> None:
        self._after: OrderedDict[tuple[int, Message], tuple[Model, Next]] = OrderedDict()
        self._views: OrderedDict[int, tuple[Model, Node]] = OrderedDict()

    def after(self, model: Model, message: Message) -> Next:
        """The model after a message, and what it asks for."""
        if not isinstance(message, FORESEEN):
            return update(model, message)
        key = id(model), message
        if key not in self._after:
            self._after[key] = model, update(model, message)
            if len(self._after) > MOST:
                self._after.popitem(last=False)
        self._after.move_to_end(key)
        return self._after[key][1]

    def view(self, model: Model) -> Node:
        """What is to be seen of a model."""
        if id(model) not in self._views:
            self._views[id(model)] = model, view(model)
            if len(self._views) > MOST:
                self._views.popitem(last=False)
        self._views.move_to_end(id(model))
        return self._views[id(model)][1]
