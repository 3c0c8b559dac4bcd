"""A sitting: its screen, and what each press does to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from game.domain.settings import Level
from game.engine.season import Arc, Chapter, replay_season, steps_of
from game.engine.session import Act, Phase, Sitting, act, resume
from game.records.acts import Act as Record
from game.records.acts import Back, Cut, Pick
from game.records.choices import ending, standing
from game.views import conversation, desk, onward, words
from game.views.action import Action, Verb
from game.views.arc import chapters, episode
from game.views.ending import ended
from game.views.messages import Message, Press, RunOpened
from game.views.model import LookingBack, Model, Overlay, Playing
from game.views.node import Kind, Node, Role, button, screen
from game.views.pages import next_page, settled
from game.views.saving import Next, keep
from game.views.telling import choice_text
from game.views.things import on_the_desk

Handler = Callable[[Model, Playing, str], Next]


def begin(sitting: Sitting, run: str, arc: Arc | None = None) -> Playing:
    """A new sitting at its first page."""
    return Playing(settled(act(sitting, Act.BEGIN)), run, word="" if run else words.NOT_KEPT, arc=arc)


class Reopened(NamedTuple):
    """A run gone on with. `acts` are to be kept at once: an ending that was reached but not yet noted.

    `over` says that the ending was noted before.
    """

    playing: Playing
    acts: tuple[Record, ...] = ()
    over: bool = False


def reopen(opened: RunOpened) -> Reopened:
    """The sitting of a run that was left: exactly where it stood, or as far as its choices hold."""
    picks = [pick.pick for pick in standing(opened.acts)]
    chapter, arc = replay_season(opened.story, opened.arc, opened.seed, picks)
    story, past = chapter
    held = (*(arc.before if arc else ()), chapter)
    cut: tuple[Record, ...] = (Cut(len(steps_of(held)), str(past.stopped)),) if past.stopped else ()
    known = ending(opened.acts) is not None
    noted = (ended(held, (*opened.acts, *cut)),) if chapter.over and (cut or not known) else ()
    word = " ".join(part for part in (opened.remark, edited(opened, chapter)) if part)
    sitting = settled(resume(story, opened.level, past._replace(stopped=None)))
    if cut:
        return Reopened(Playing(sitting, opened.run, opened.acts, (*cut, *noted), word=word, arc=arc))
    playing = Playing(sitting, opened.run, (*opened.acts, *noted), word=word, arc=arc)
    return Reopened(playing, noted, over=known and chapter.over)


def edited(opened: RunOpened, chapter: Chapter) -> str:
    """What to say of a run that no longer holds, because its scenario was edited since; nothing where it does."""
    story, past = chapter
    title = story.scenario.title
    if stopped := past.stopped:
        on_offer = [choice_text(story, opened.seed, stopped.scene, choice) for choice in stopped.offered]
        return words.edited(title, stopped.scene, stopped.choice, on_offer, finished=opened.finished)
    return words.ending_gone(title) if opened.finished and not chapter.over else ""


def view(model: Model, playing: Playing) -> Node:
    """The screen of a sitting."""
    sitting = playing.sitting
    at_desk = sitting.phase is Phase.DESK
    choices = desk.choices(playing) if at_desk else conversation.choices(playing)
    return screen(
        Kind.DESK if at_desk else Kind.CONVERSATION,
        sitting.story.scenario.title,
        *conversation.page_nodes(playing),
        *(desk.around(playing) if at_desk else ()),
        on_the_desk(playing) if at_desk else None,
        *marked(choices, model),
        commands(playing, onward.sign(model, choices)),
    )


def marked(choices: tuple[Node, ...], model: Model) -> tuple[Node, ...]:
    """The choices, the pressed one marked; while it is on its way to the disk none can be pressed."""
    if model.pending is None:
        return choices
    pressed = model.pending.pressed
    return tuple(
        replace(
            node,
            action=None,
            chosen=node.action is not None and node.action == pressed,
            children=marked(node.children, model),
        )
        for node in choices
    )


def commands(playing: Playing, first: tuple[Node, ...] = ()) -> Node:
    """What else one can do, by letter; `first` stands before it."""
    exam = playing.sitting.level is Level.EXAM
    buttons = [*first, button(words.BACKLOG, Action(Verb.OPEN_BACKLOG), "l")]
    if not exam:
        buttons.append(button(words.NOTEBOOK, Action(Verb.OPEN_NOTEBOOK), "n"))
    if playing.sitting.can_step_back:
        buttons.append(button(words.STEP_BACK, Action(Verb.STEP_BACK), "b"))
    buttons.append(button(words.SETTINGS, Action(Verb.OPEN_SETTINGS), "s"))
    buttons.append(button(words.PAUSE, Action(Verb.PAUSE), "q"))
    return Node(Role.TOOLBAR, words.KEYS, children=tuple(buttons))


def update(model: Model, playing: Playing, message: Message) -> Next:
    """What a press does to a sitting."""
    if not isinstance(message, Press):
        return model, ()
    return HANDLERS[message.action.verb](model, playing, message.action.subject)


def turned(model: Model, playing: Playing) -> Next:
    """The model with the sitting as it now is."""
    return model._replace(screen=playing), ()


def go_on(model: Model, playing: Playing, _: str) -> Next:
    """Turn the page."""
    return turned(model, playing._replace(sitting=next_page(playing.sitting), word=""))


def choose(model: Model, playing: Playing, choice: str) -> Next:
    """Choose: what comes of it is shown once it is on the disk."""
    scene = playing.sitting.past.progress.scene
    after = act(playing.sitting, Act.CHOOSE, choice=choice)
    then = Playing(settled(after), playing.run, arc=playing.arc)
    acts: tuple[Record, ...] = (*playing.cut, Pick(choice, scene, episode(playing)))
    if after.past.progress.ending is not None:
        acts = (*acts, ended(chapters(then), (*playing.acts, *acts)))
    then = then._replace(acts=(*playing.acts, *acts))
    return keep(model, playing.run, acts, then, Action(Verb.CHOOSE, choice))


def step_back(model: Model, playing: Playing, _: str) -> Next:
    """Take the last choice back."""
    sitting = act(playing.sitting, Act.STEP_BACK)
    acts = (*playing.cut, Back())
    then = Playing(settled(sitting), playing.run, (*playing.acts, *acts), word=words.ONE_BACK, arc=playing.arc)
    return keep(model, playing.run, acts, then, Action(Verb.STEP_BACK))


def look_back(model: Model, playing: Playing, _: str) -> Next:
    """Go to the debrief."""
    from game.scoring.debrief import debrief

    then = playing._replace(sitting=next_page(playing.sitting), word="")
    return model._replace(screen=LookingBack(then, debrief(chapters(then)))), ()


def write_to(model: Model, playing: Playing, person: str) -> Next:
    """Choose with what intent."""
    return turned(model, playing._replace(to=person))


def never_mind(model: Model, playing: Playing, _: str) -> Next:
    """Write to nobody, at no cost."""
    return turned(model, playing._replace(to=""))


def lay_over(overlay: Overlay) -> Handler:
    """A handler that opens an overlay."""
    return lambda model, _, __: (model._replace(overlay=overlay), ())


HANDLERS: dict[Verb, Handler] = {
    Verb.GO_ON: go_on,
    Verb.CHOOSE: choose,
    Verb.STEP_BACK: step_back,
    Verb.LOOK_BACK: look_back,
    Verb.WRITE_TO: write_to,
    Verb.NEVER_MIND: never_mind,
    Verb.OPEN_BACKLOG: lay_over(Overlay.BACKLOG),
    Verb.OPEN_NOTEBOOK: lay_over(Overlay.NOTEBOOK),
    Verb.PAUSE: lay_over(Overlay.PAUSE),
}
