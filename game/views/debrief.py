"""Looking back: how it ended, the six rows of dots, the decisions that mattered, and where each press leads."""

from collections.abc import Callable

from game.domain.events import Failed
from game.domain.looks import staged
from game.domain.mistakes import PROFILES, Mistake
from game.domain.settings import Level
from game.engine.compile import Story
from game.engine.replay import Replay
from game.engine.season import gone_back, spot_of
from game.engine.session import Act, Phase, act, reflect
from game.records.acts import Act as Record
from game.records.acts import Note, Plan
from game.records.choices import standing
from game.scoring.debrief import debrief
from game.views import decisions, pause, plan, season_words, words
from game.views.action import Action, Verb
from game.views.arc import chapters, closing, next_briefing, way_on
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
from game.views.people import WARM, first_faces, portrait
from game.views.saving import Next, keep, wait_for


def look_back(playing: Playing) -> LookingBack:
    """The debrief of a sitting that has reached an ending, however much of the ending was read.

    Of a season that is over it is that of the whole.
    """
    sitting = playing.sitting
    while sitting.phase is not Phase.REFLECTING:
        sitting = next_page(sitting)
    then = playing._replace(sitting=sitting, word="")
    looking = LookingBack(then, debrief(chapters(then)))
    return closing(looking) if then.arc and not then.arc.ahead else looking


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
        *how_it_ended(looking),
        *closing_picture(looking),
        note(words.UNSCORED) if unscored else None,
        group(words.ROWS, Node(Role.LIST, children=rows), note(words.A_DOT), note(words.ONE_EVENING)),
        group(
            words.MATTERED,
            *failed_only_now(looking),
            Node(Role.LIST, children=mattered) if mattered else text(words.NONE_MATTERED),
        ),
        *ways_on(looking),
    )


def closing_picture(looking: LookingBack) -> tuple[Node, ...]:
    """What the picture of a season has become, with a few of those whom one met in it."""
    arc = looking.playing.arc
    if arc is None or not looking.whole or not arc.season.backdrop:
        return ()
    count = len(arc.season.episodes)
    faces = first_faces(looking.playing.sitting.story.scenario)
    return (
        Node(Role.BACKDROP, value=staged(arc.season.backdrop, count, count)),
        *(portrait(person, WARM) for person in faces),
    )


def how_it_ended(looking: LookingBack) -> tuple[Node, ...]:
    """The ending; of a season, how each of its episodes ended."""
    told, arc = looking.debrief, looking.playing.arc
    if arc and looking.whole:
        ends = [(story.scenario.title, ending_of(story, past)) for story, past in chapters(looking.playing)]
        title = heading(arc.season.title, words.decisions(season_words.evenings(len(ends)), told.decisions))
        return title, text(season_words.ended(ends))
    title = heading(told.ending.title, words.decisions(looking.playing.sitting.story.scenario.title, told.decisions))
    return title, text(words.AIMS[told.ending.aim])


def ending_of(story: Story, past: Replay) -> str:
    """The title of the ending that was reached."""
    ending = story.scene(past.progress.scene).ending
    return ending.title if ending else ""


def failed_only_now(looking: LookingBack) -> tuple[Node, ...]:
    """What had stayed open through a season and failed with its end."""
    last = looking.playing.sitting.past.steps[-1:]
    failed = {event.key for step in last for event in step.events if isinstance(event, Failed)}
    whys = [each.why for each in looking.debrief.evidence if looking.whole and each.opportunity in failed]
    return (text(season_words.only_now(list(dict.fromkeys(whys)))),) if whys else ()


def ways_on(looking: LookingBack) -> tuple[Node, ...]:
    """The plan, on in the season, and out."""
    on = way_on(looking)
    plans = button(words.CARRY_ON, Action(Verb.OPEN_PLAN), "p" if on else "enter", focus=on is None)
    back = button(words.GO_BACK, Action(Verb.CLOSE), "0") if looking.behind else None
    return tuple(filter(None, (on, plans, button(words.TO_TITLE, Action(Verb.LEAVE), "q"), back)))


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
        case Verb.NEXT:
            return model._replace(screen=next_briefing(looking) or closing(looking)), ()
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
    played = chapters(playing)
    (story, past), number, at = spot_of(played, place)
    sitting = settled(act(reflect(story, playing.sitting.level, past), Act.REPLAY_FROM, place=at))
    arc = playing.arc and gone_back(playing.arc, played, number)
    then = playing._replace(sitting=sitting, acts=acts, cut=(), word=words.PLAYED_AGAIN, arc=arc)
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
