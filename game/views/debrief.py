"""Looking back: how it ended, the six rows of dots, the decisions that mattered, and where each press leads."""

from collections.abc import Callable

from game.domain.mistakes import PROFILES, Mistake
from game.domain.settings import Level
from game.engine.session import Act, Phase, act
from game.records.acts import Act as Record
from game.records.acts import Note, Plan
from game.records.choices import standing
from game.scoring.debrief import debrief
from game.views import decisions, pause, plan, words
from game.views.action import Action, Verb
from game.views.effects import ForkRun
from game.views.messages import Message, Press, Typed
from game.views.model import LookingBack, Model, Part, Playing
from game.views.node import (
    MOST_CHARACTERS,
    Kind,
    Node,
    Role,
    button,
    choice_keys,
    group,
    heading,
    icon,
    note,
    screen,
    text,
)
from game.views.pages import next_page, settled
from game.views.saving import Next, keep, wait_for


def look_back(playing: Playing) -> LookingBack:
    """The debrief of a sitting that has reached an ending, however much of the ending was read."""
    sitting = playing.sitting
    while sitting.phase is not Phase.REFLECTING:
        sitting = next_page(sitting)
    return LookingBack(playing._replace(sitting=sitting, word=""), debrief(sitting.story, sitting.past))


def view(_: Model, looking: LookingBack) -> Node:
    """The part of the debrief that is open."""
    return PARTS[looking.part](looking)


def view_rows(looking: LookingBack) -> Node:
    """The ending, one row of dots for each habit, and the decisions that mattered."""
    told, sitting = looking.debrief, looking.playing.sitting
    unscored = sitting.level is Level.WORST_CASE
    keys = choice_keys()
    rows = tuple(row(looking, mistake, next(keys)) for mistake in Mistake)
    mattered = tuple(decisions.mattered_node(looking, one, next(keys)) for one in told.mattered)
    return screen(
        Kind.DEBRIEF,
        words.LOOK_BACK,
        heading(told.ending.title, words.decisions(sitting.story.scenario.title, told.decisions)),
        text(words.AIMS[told.ending.aim]),
        note(words.UNSCORED) if unscored else None,
        group(words.ROWS, Node(Role.LIST, children=rows), note(words.A_DOT), note(words.ONE_EVENING)),
        group(words.MATTERED, Node(Role.LIST, children=mattered) if mattered else text(words.NONE_MATTERED)),
        button(words.CARRY_ON, Action(Verb.OPEN_PLAN), "enter", focus=True),
        button(words.TO_TITLE, Action(Verb.LEAVE), "q"),
    )


def row(looking: LookingBack, mistake: Mistake, key: str) -> Node:
    """One habit with its dots; it opens its decisions where there are any."""
    shares = tuple(dot.share for dot in looking.debrief.rows[mistake])
    return Node(
        Role.DOTS,
        PROFILES[mistake].habit,
        words.dots_value(shares),
        (icon(PROFILES[mistake].icon),),
        action=Action(Verb.OPEN_ROW, mistake) if shares else None,
        key=key if shares else "",
        shares=shares,
    )


PARTS: dict[Part, Callable[[LookingBack], Node]] = {
    Part.ROWS: view_rows,
    Part.ROW: decisions.view_row,
    Part.DECISION: decisions.view_decision,
    Part.WHAT_IF: decisions.view_what_if,
    Part.PLAN: plan.view,
    Part.OWN_PLAN: plan.view_own,
    Part.TAKEN: plan.view_taken,
}


OPENS: dict[Verb, Part] = {
    Verb.OPEN_ROW: Part.ROW,
    Verb.OPEN_DECISION: Part.DECISION,
    Verb.WHAT_IF: Part.WHAT_IF,
    Verb.OPEN_PLAN: Part.PLAN,
    Verb.WRITE_PLAN: Part.OWN_PLAN,
}


def update(model: Model, looking: LookingBack, message: Message) -> Next:
    """Open a part, replay, take a plan away, or leave."""
    if isinstance(message, Typed) and looking.part is Part.OWN_PLAN:
        return write_plan(model, looking, message.text)
    if not isinstance(message, Press):
        return model, ()
    verb, subject = message.action
    match verb:
        case Verb.REPLAY_FROM:
            return replay_from(model, looking, int(subject))
        case Verb.TAKE_PLAN:
            return take_plan(model, looking, looking.debrief.plan)
        case Verb.LEAVE:
            return pause.to_title(model, looking.playing)
        case _:
            return model._replace(screen=opened(looking, verb, subject)), ()


def opened(looking: LookingBack, verb: Verb, subject: str) -> LookingBack:
    """The debrief with another part open; going back, or keeping no line, leads to where it was opened from."""
    if verb in (Verb.CLOSE, Verb.NEVER_MIND, Verb.KEEP_LINE):
        return looking.behind or looking
    now = looking._replace(part=OPENS[verb], subject=subject, behind=looking)
    return now._replace(course=decisions.course(now)) if verb is Verb.OPEN_DECISION else now


def replay_from(model: Model, looking: LookingBack, place: int) -> Next:
    """Play again from a decision, in a run of its own: what was reached before stays as it was."""
    playing = looking.playing
    known: tuple[Record, ...] = (*playing.acts, *playing.cut)
    noted: tuple[Record, ...] = tuple(each for each in known if isinstance(each, Note))
    acts = (*noted, *standing(known)[:place])
    sitting = settled(act(playing.sitting, Act.REPLAY_FROM, place=place))
    then = playing._replace(sitting=sitting, acts=acts, cut=(), word=words.PLAYED_AGAIN)
    if not playing.run:
        return model._replace(screen=then), ()
    return wait_for(model, ForkRun(playing.run, acts), then, Action(Verb.REPLAY_FROM, str(place)))


def take_plan(model: Model, looking: LookingBack, chosen: str) -> Next:
    """Keep a plan, to be asked about at the next start."""
    acts = (*looking.playing.cut, Plan(chosen, looking.debrief.focus))
    playing = looking.playing._replace(sitting=act(looking.playing.sitting, Act.FINISH), cut=())
    then = looking._replace(playing=playing, part=Part.TAKEN, subject=chosen)
    return keep(model, looking.playing.run, acts, then, Action(Verb.TAKE_PLAN))


def write_plan(model: Model, looking: LookingBack, typed: str) -> Next:
    """Keep a plan of one's own; an empty one leaves it."""
    own = typed.strip()[:MOST_CHARACTERS]
    if own:
        return take_plan(model, looking, own)
    return model._replace(screen=looking.behind or looking), ()
