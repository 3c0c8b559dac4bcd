"""Before a class: go on with one that was left, or begin another."""

from typing import TYPE_CHECKING

from game.domain.settings import Settings
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_course import begun
from game.views.class_model import Arriving, LeftLesson, Lesson
from game.views.effects import BeginLesson, Effect
from game.views.messages import Heard, LessonBegun, LessonNotBegun, Message, Press
from game.views.model import Front, Model
from game.views.node import Kind, Node, Role, button, dialog, heading, note, screen, text
from game.views.saving import Next
from game.views.words import why_not_saved

if TYPE_CHECKING:
    from game.engine.compile import Story
    from game.room.room import Rules


def begin(settings: Settings, remark: str, story: "Story", rules: "Rules", left: LeftLesson | None) -> Next:
    """The first model of a class, and what it asks for: nothing before somebody says whether to go on with another."""
    model = Model(settings, Front.WINDOW, screen=Arriving(story, rules, left), word=remark)
    return (model, ()) if left else beginning(model, Arriving(story, rules))


def view(_: Model, arriving: Arriving) -> Node:
    """The question, or that it takes a moment."""
    if arriving.failed is not None:
        return not_begun(arriving)
    title = arriving.story.scenario.title
    if arriving.left is None or arriving.beginning:
        return screen(Kind.PAGE, title, heading(title, words.ONE_MOMENT), button(words.QUIT, Action(Verb.QUIT), "q"))
    return asked(title, arriving.left)


def asked(title: str, left: LeftLesson) -> Node:
    """Whether to go on with the class that was left."""
    return screen(
        Kind.QUESTION,
        words.GO_ON_WITH,
        heading(words.GO_ON_WITH, title),
        text(f"{words.begun_at(left.began)}: {words.left_class(left.voters, left.decisions)}."),
        note(words.LEFT_IS_KEPT),
        Node(
            Role.LIST,
            children=(
                button(words.GO_ON, Action(Verb.CONTINUE), "1", focus=True),
                button(words.BEGIN_ANOTHER, Action(Verb.BEGIN), "2"),
                button(words.QUIT, Action(Verb.QUIT), "q"),
            ),
        ),
    )


def not_begun(arriving: Arriving) -> Node:
    """Why there can be no class, and what can be done."""
    failed = arriving.failed
    assert failed is not None
    return dialog(
        words.NOT_BEGUN,
        heading(words.NOT_BEGUN),
        text(why_not_saved(failed.reason, failed.mend, failed.path)),
        button(words.TRY_AGAIN, Action(Verb.TRY_AGAIN), "1", focus=True),
        button(words.BEGIN_ANOTHER, Action(Verb.BEGIN), "2"),
        button(words.QUIT, Action(Verb.QUIT), "q"),
    )


def update(model: Model, arriving: Arriving, message: Message) -> Next:
    """Begin, or go on, and be in the lobby once that is done."""
    match message:
        case Press(Action(Verb.CONTINUE)) if arriving.left is not None:
            return beginning(model, arriving)
        case Press(Action(Verb.BEGIN)):
            return beginning(model, arriving._replace(left=None))
        case Press(Action(Verb.TRY_AGAIN)):
            return beginning(model, arriving)
        case LessonNotBegun(failed):
            return model._replace(screen=arriving._replace(failed=failed, beginning=False)), ()
        case LessonBegun(seed, room):
            return arrived(model._replace(screen=begun(arriving.story, seed, room)), arriving.heard)
        case Heard() as news:
            return model._replace(screen=arriving._replace(heard=(*arriving.heard, news))), ()
        case _:
            return model, ()


def arrived(model: Model, news: tuple[Heard, ...]) -> Next:
    """The model with a class in its lobby, which has heard what came meanwhile."""
    from game.views.class_lesson import update as update_lesson

    effects: tuple[Effect, ...] = ()
    for each in news:
        assert isinstance(model.screen, Lesson)
        model, more = update_lesson(model, model.screen, each)
        effects = (*effects, *more)
    return model, effects


def beginning(model: Model, arriving: Arriving) -> Next:
    """The model that waits for the class to begin."""
    scenario = arriving.story.scenario
    path = arriving.left.path if arriving.left else ""
    effect = BeginLesson(scenario.id, scenario.title, arriving.rules, path)
    return model._replace(screen=arriving._replace(beginning=True, failed=None)), (effect,)
