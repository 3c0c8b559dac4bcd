"""Looking back with a class: how it ended, the six habits, what divided the room, the road not taken."""

from game.room.bridge import Command
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_model import Lesson
from game.views.class_page import tools
from game.views.class_steps import LAST_PAGE
from game.views.node import Kind, Node, button, heading, note, screen, text


def view(lesson: Lesson) -> Node:
    """The page of it that lies open."""
    ending = lesson.room.ending or words.ENDED_HERE
    return screen(
        Kind.CLASS_DEBRIEF,
        f"{lesson.story.scenario.title} {lesson.page}",
        heading(ending, lesson.story.scenario.title),
        text(words.papers_in(lesson.papers)) if lesson.papers else None,
        note(lesson.word) if lesson.word else None,
        on(lesson),
        tools(lesson),
    )


def on(lesson: Lesson) -> Node:
    """The way on, after the last page out."""
    if lesson.page >= LAST_PAGE:
        return button(words.FINISH, Action(Verb.QUIT), "enter", focus=True)
    return button(words.NEXT_PAGE, Action(Verb.STEP, Command.NEXT), "enter", focus=True)
