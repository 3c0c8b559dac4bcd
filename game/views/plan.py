"""The end of a debrief: one finding, and one plan to take away."""

from game.domain.mistakes import PROFILES
from game.domain.quoting import quoted
from game.views import words
from game.views.action import Action, Verb
from game.views.arc import finish, onward
from game.views.model import LookingBack
from game.views.node import Kind, Node, Role, button, group, heading, note, screen, text, writing


def view(looking: LookingBack) -> Node:
    """The research card, and the plan that is proposed."""
    research = looking.debrief.research
    caution = (note(f"{words.CAUTION}: {research.caution}"),) if research.caution else ()
    return screen(
        Kind.PAGE,
        words.NEXT_TIME,
        heading(words.NEXT_TIME, PROFILES[looking.debrief.focus].habit),
        group(words.RESEARCH, text(research.finding), note(f"{research.source}."), *caution),
        group(words.PLAN, text(quoted(looking.debrief.plan))),
        Node(
            Role.LIST,
            children=(
                button(words.TAKE_PLAN, Action(Verb.TAKE_PLAN), "1", focus=True),
                button(words.WRITE_PLAN, Action(Verb.WRITE_PLAN), "2"),
                button(words.NO_PLAN, Action(onward(looking)), "3"),
                button(words.GO_BACK, Action(Verb.CLOSE), "0"),
            ),
        ),
    )


def view_own(_: LookingBack) -> Node:
    """The plan that is being written."""
    return writing(words.WRITE_PLAN, words.PLAN_PROMPT, words.KEEP_LINE, words.NEVER_MIND)


def view_taken(looking: LookingBack) -> Node:
    """The plan as it was taken."""
    return screen(
        Kind.PAGE,
        words.PLAN,
        heading(words.PLAN),
        text(quoted(looking.subject)),
        text(words.PLAN_TAKEN if looking.playing.run else words.PLAN_NOT_KEPT),
        finish(looking),
    )
