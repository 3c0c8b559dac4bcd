"""The question that comes before everything else, once: what became of the last plan."""

from game.domain.quoting import quoted
from game.records.acts import Kept
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import AnswerPlan
from game.views.messages import Message, Press
from game.views.model import Model, PlanQuestion
from game.views.node import Kind, Node, Role, button, heading, screen, text
from game.views.saving import Next, wait_for


def view(model: Model, _: PlanQuestion) -> Node:
    """The last plan, and whether it was done."""
    plan = model.shelf.plan if model.shelf else None
    buttons = tuple(
        button(words.ANSWERS[kept], Action(Verb.TELL, kept), str(place), focus=place == 1)
        for place, kept in enumerate(Kept, 1)
    )
    return screen(
        Kind.QUESTION,
        words.PLAN_QUESTION,
        heading(words.PLAN_QUESTION, plan.title if plan else ""),
        text(quoted(plan.plan) if plan else ""),
        text(words.DID_YOU),
        Node(Role.LIST, children=(*buttons, button(words.QUIT, Action(Verb.QUIT), "q"))),
    )


def update(model: Model, question: PlanQuestion, message: Message) -> Next:
    """Note the answer, and go on."""
    match message:
        case Press(Action(Verb.TELL, kept)) if model.shelf and model.shelf.plan:
            answered = model._replace(shelf=model.shelf._replace(plan=None))
            return wait_for(answered, AnswerPlan(model.shelf.plan.run, Kept(kept)), question.then, message.action)
        case _:
            return model, ()
