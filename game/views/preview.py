"""A story played while it is being written: what an author can do to it besides playing."""

from collections.abc import Iterator
from dataclasses import replace

from game.domain.diagnostic import Diagnostic
from game.domain.ledger import Status
from game.domain.settings import Level, Settings
from game.engine.compile import Story
from game.engine.rehearsal import Deed, GoTo, SetEntry, SetFlag, SetRapport, rehearse
from game.engine.session import Phase, Sitting, resume
from game.views import preview_words as words
from game.views.action import Action, Verb
from game.views.debrief import look_back
from game.views.effects import Quit
from game.views.messages import Message, Press, StoryRead
from game.views.model import Front, LookingBack, Model, Panel, Playing, Preview
from game.views.node import LASTING, Node, Role, actions, button, status
from game.views.pages import next_page, settled
from game.views.panels import PANELS, faults
from game.views.saving import Next

KEYS = {Panel.SCENES: "f2", Panel.STANDING: "f3", Panel.FAULTS: "f4"}
CHOOSING = (Phase.DECIDING, Phase.DESK)


def begin(settings: Settings, file: str, seed: int) -> Model:
    """The model of a preview, before its file was read for the first time."""
    return Model(settings, Front.WINDOW, preview=Preview(file, seed))


# What it shows


def lies_open(preview: Preview) -> bool:
    """Whether a panel lies over the game; as long as there is no story that could be played, it does."""
    return preview.panel is not None or preview.story is None


def view(model: Model, preview: Preview) -> Node:
    """The panel that lies open."""
    sitting = sitting_of(model)
    if sitting is None or preview.panel not in PANELS:
        return faults(preview)
    return PANELS[preview.panel](sitting)


def around(tree: Node, preview: Preview) -> Node:
    """A screen of the game with what an author can open from it, and with what is wrong with the file."""
    if tree.role is not Role.SCREEN or not any(child.role is Role.TOOLBAR for child in tree.children):
        return tree
    opens = [
        button(words.PANELS[panel], Action(Verb.OPEN_PANEL, panel), key)
        for panel, key in KEYS.items()
        if preview.faults or panel is not Panel.FAULTS
    ]
    if preview.deeds and Action(Verb.STEP_BACK) not in actions(tree):
        opens.append(button(words.STEP_BACK, Action(Verb.STEP_BACK), "b"))
    children = (
        replace(child, children=(*opens, *child.children)) if child.role is Role.TOOLBAR else child
        for child in tree.children
    )
    return replace(tree, children=(*(status(said, LASTING) for said in told(preview.faults)), *children))


def told(found: tuple[Diagnostic, ...]) -> Iterator[str]:
    """The first fault in a sentence, and how many others there are."""
    if found:
        yield words.first_fault(found[0], len(found) - 1)


# What is done to it


def answers(model: Model, preview: Preview, message: Message) -> bool:
    """Whether a message is the bench's own affair, and not the game's."""
    match message:
        case StoryRead():
            return True
        case Press(Action(verb)):
            at_start = isinstance(model.screen, Playing) and not model.screen.sitting.past.steps
            return (
                lies_open(preview)
                or verb in (Verb.OPEN_PANEL, Verb.LEAVE)
                or (verb is Verb.STEP_BACK and at_start and model.overlay is None)
            )
        case _:
            return False


def update(model: Model, preview: Preview, message: Message) -> Next:
    """Read the story anew, open a panel, reach in, take that back, or leave."""
    match message:
        case StoryRead(story, found):
            after = read(model, preview._replace(faults=found), story)
            return saved(after, preview.story and story), ()
        case Press(Action(Verb.OPEN_PANEL, panel)):
            return model._replace(preview=preview._replace(panel=Panel(panel))), ()
        case Press(Action(Verb.CLOSE)):
            return model._replace(preview=preview._replace(panel=None)), ()
        case Press(Action(Verb.GO_TO, scene)):
            return reached(model, preview._replace(panel=None), (GoTo(scene),)), ()
        case Press(Action(Verb.STAND, subject)):
            return at_the_choice(reached(model, preview, (deed_of(subject),))), ()
        case Press(Action(Verb.STEP_BACK)):
            return at_the_choice(reached(model, preview._replace(deeds=preview.deeds[:-1]))), ()
        case Press(Action(Verb.LEAVE)):
            return model._replace(over=True), (Quit(),)
        case _:
            return model, ()


def deed_of(subject: str) -> Deed:
    """What pressing an option does, from ``rapport.maya=2``, ``flag.seen-it=True`` or ``entry.case-study=open``."""
    what, _, rest = subject.partition(".")
    name, _, value = rest.rpartition("=")
    if what == "rapport":
        return SetRapport(name, int(value))
    if what == "flag":
        return SetFlag(name, value == str(True))
    return SetEntry(name, None if value == str(None) else Status(value))


def saved(model: Model, story: Story | None) -> Model:
    """The model that says once that a save was read, where there is a story in it, unless it has more to say."""
    playing = model.screen
    if not isinstance(playing, Playing) or (story and playing.word):
        return model
    return model._replace(screen=playing._replace(word=words.read_anew(story.scenario) if story else ""))


def read(model: Model, preview: Preview, story: Story | None) -> Model:
    """The model with the file as it is now: the same place in the new story, or in the old one where it has faults."""
    before = sitting_of(model)
    model = model._replace(preview=preview)
    if story is None:
        return model
    model = reached(model, preview._replace(story=story))
    if before is not None and before.phase in CHOOSING:
        return at_the_choice(model)
    after = sitting_of(model)
    looking = before is not None and before.phase is Phase.REFLECTING
    if looking and isinstance(model.screen, Playing) and after and after.past.progress.ending is not None:
        return model._replace(screen=look_back(model.screen))
    return model


def reached(model: Model, preview: Preview, more: tuple[Deed, ...] = ()) -> Model:
    """The model after all that was done so far and this; where it does not hold any more it ends, and says so."""
    if preview.story is None:
        return model._replace(preview=preview)
    sitting = sitting_of(model)
    since = sitting.past.choices if sitting else ()
    done = rehearse(preview.story, preview.seed, (*preview.deeds, *since, *more))
    own = done.deeds[: len(done.deeds) - len(done.past.steps)]
    word = words.dropped(done.dropped, done.past.progress.scene) if done.dropped else ""
    playing = Playing(settled(resume(preview.story, Level.GUIDED, done.past)), "", word=word)
    return model._replace(preview=preview._replace(deeds=own), screen=playing)


def at_the_choice(model: Model) -> Model:
    """The model with everything read up to the choice at hand."""
    playing = model.screen
    while isinstance(playing, Playing) and playing.sitting.phase not in (*CHOOSING, Phase.REFLECTING):
        playing = playing._replace(sitting=next_page(playing.sitting))
    return model._replace(screen=playing)


def sitting_of(model: Model) -> Sitting | None:
    """The sitting at hand, if there is one."""
    match model.screen:
        case Playing(sitting=sitting) | LookingBack(playing=Playing(sitting=sitting)):
            return sitting
        case _:
            return None
