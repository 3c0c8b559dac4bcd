"""The decisions of a playthrough, seen from its end: what came of each, and what else there was."""

from game.domain.calendar import moment_text
from game.domain.events import Chose, RanErrand
from game.domain.mistakes import PROFILES, Mistake
from game.domain.quoting import quoted
from game.domain.scenario import DONE, Scenario
from game.domain.settings import Level
from game.engine.season import Spot, spot_of
from game.scoring.counterfactual import Heard, WhatIf
from game.scoring.findings import Dot, act_of
from game.scoring.mattered import Mattered, other_course
from game.views import words
from game.views.action import Action, Verb
from game.views.arc import chapters, episode
from game.views.findings import findings
from game.views.model import LookingBack
from game.views.node import Kind, Node, Role, button, choice_keys, group, heading, icon, note, screen, text
from game.views.prose import capital
from game.views.telling import choice_text, name_of

MOST_HEARD = 4


def view_row(looking: LookingBack) -> Node:
    """The decisions behind one row of dots."""
    mistake = Mistake(looking.subject)
    profile = PROFILES[mistake]
    keys = choice_keys()
    dots = looking.debrief.rows[mistake]
    return screen(
        Kind.PAGE,
        profile.habit,
        heading(profile.habit, words.dots_value(tuple(dot.share for dot in dots))),
        note(profile.advice),
        Node(Role.LIST, children=tuple(dot_node(looking, dot, next(keys)) for dot in dots)),
        back(),
    )


def dot_node(looking: LookingBack, dot: Dot, key: str) -> Node:
    """One chance: why it counts as it does, and when it was."""
    value = f"{words.SHARES[dot.share]} · {when(looking, dot.place)}"
    return button(dot.why, Action(Verb.OPEN_DECISION, str(dot.place)), key, value=value)


def spot(looking: LookingBack, place: int) -> Spot:
    """Where the decision at a place was taken."""
    return spot_of(chapters(looking.playing), place)


def when(looking: LookingBack, place: int) -> str:
    """When the decision at a place was taken; of a whole season, or if it was not the last, in which episode too."""
    at = spot(looking, place)
    moment = moment_text(act_of(at.decision).moment)
    elsewhere = looking.whole or at.number != episode(looking.playing)
    return f"{at.chapter.story.scenario.title}, {moment}" if elsewhere else moment


def mattered_node(looking: LookingBack, one: Mattered, key: str) -> Node:
    """One that mattered: what was done or left undone, how it was taken, what came of it, and when."""
    profile = PROFILES[one.mistake] if one.mistake else None
    settled = (words.SETTLED_IT,) if one.settled and profile else ()
    facts = (*((profile.habit,) if profile else ()), *settled, when(looking, one.place))
    why = one.dot.why if one.dot else ""
    left_undone = leaves_undone(looking, {why})
    scenario = looking.playing.sitting.story.scenario
    return Node(
        Role.CARD,
        why if left_undone else words.you_chose(chosen(looking, one.place)),
        " · ".join(facts),
        children=(
            *((icon(profile.icon),) if profile else ()),
            Node(Role.BADGE, words.SHARES[one.share] if profile else words.TURN),
            *(note(heard_text(scenario, heard)) for heard in one.led_to[:1]),
        ),
        action=Action(Verb.OPEN_DECISION, str(one.place)),
        key=key,
    )


def heard_text(scenario: Scenario, heard: Heard) -> str:
    """A line as it is told in passing."""
    return f"{name_of(scenario, heard.speaker)}: {quoted(heard.text)}" if heard.speaker else heard.text


def view_decision(looking: LookingBack) -> Node:
    """One decision: what you did, what it led to, and what else there was."""
    place = int(looking.subject)
    one = mattered_at(looking, place)
    return screen(
        Kind.PAGE,
        capital(when(looking, place)),
        heading(when(looking, place)),
        text(words.you_chose(chosen(looking, place))),
        reason(looking, place),
        note(words.LAST_CHANCE) if leaves_undone(looking, shown_at(looking, place)) else None,
        showed(looking, place),
        led_to(looking, one),
        text(words.shut(one.shut)) if one and one.settled else None,
        group(words.OTHERWISE_WAS, *others(looking, place)),
        Node(Role.LIST, children=ways_on(looking, place, looking.course)),
        back(),
    )


def reason(looking: LookingBack, place: int) -> Node | None:
    """What the author says of the act, unless a finding says just that; a letter or leaving speaks for itself."""
    at = spot(looking, place)
    act = act_of(at.decision)
    if not isinstance(act, (Chose, RanErrand)):
        return None
    because = at.chapter.story.scene(act.scene).response(at.decision.choice).because
    return None if because in shown_at(looking, place) else note(because)


def shown_at(looking: LookingBack, place: int) -> set[str]:
    """What the dots of a decision say."""
    return {dot.why for dots in looking.debrief.rows.values() for dot in dots if dot.place == place}


def leaves_undone(looking: LookingBack, whys: set[str]) -> bool:
    """Whether any of what is said tells of something left undone."""
    return any(each.response is None and each.why in whys for each in looking.debrief.evidence)


def mattered_at(looking: LookingBack, place: int) -> Mattered | None:
    """The decision at a place, if it is one that mattered."""
    return next((one for one in looking.debrief.mattered if one.place == place), None)


def course(looking: LookingBack) -> WhatIf | None:
    """What another choice would have led to at the decision that is open, if it is one that mattered."""
    one = mattered_at(looking, int(looking.subject))
    return other_course(chapters(looking.playing), one) if one else None


def chosen(looking: LookingBack, place: int) -> str:
    """What was chosen at a place."""
    return as_offered(looking, place, spot(looking, place).decision.choice)


def as_offered(looking: LookingBack, place: int, choice: str) -> str:
    """A choice at a place as it was offered there."""
    at = spot(looking, place)
    return choice_text(at.chapter.story, looking.playing.sitting.seed, at.before.scene, choice)


def showed(looking: LookingBack, place: int) -> Node | None:
    """What the decision showed, one item a habit, if anything."""
    rows = looking.debrief.rows.items()
    found = [(mistake, dot.share, dot.why) for mistake, dots in rows for dot in dots if dot.place == place]
    return group(words.WHAT_IT_SHOWED, *findings(found)) if found else None


def led_to(looking: LookingBack, one: Mattered | None) -> Node | None:
    """What was heard later because of it."""
    return group(words.LED_TO, *heard_nodes(looking, one.led_to)) if one and one.led_to else None


def heard_nodes(looking: LookingBack, heard: tuple[Heard, ...]) -> tuple[Node, ...]:
    """Lines that were heard, or would have been."""
    scenario = looking.playing.sitting.story.scenario
    return tuple(
        Node(Role.LINE, quoted(each.text), speaker=name_of(scenario, each.speaker))
        if each.speaker
        else Node(Role.LINE, each.text)
        for each in heard[:MOST_HEARD]
    )


def others(looking: LookingBack, place: int) -> tuple[Node, ...]:
    """What else was on offer; at a desk only the errands, for letters were always there."""
    decision = spot(looking, place).decision
    act = act_of(decision)
    offered = getattr(act, "offered", ())
    shown = [
        each for each in offered if each not in (decision.choice, DONE) and (isinstance(act, Chose) or "." not in each)
    ]
    nodes = tuple(Node(Role.LISTITEM, as_offered(looking, place, each)) for each in shown)
    return nodes if isinstance(act, Chose) else (*nodes, Node(Role.LISTITEM, words.ANY_LETTER))


def ways_on(looking: LookingBack, place: int, course: WhatIf | None) -> tuple[Node, ...]:
    """What one can do about it now."""
    keys = choice_keys()
    ways: list[Node] = []
    if course:
        ways.append(button(words.WHAT_IF, Action(Verb.WHAT_IF, str(place)), next(keys)))
    if looking.playing.sitting.level is not Level.EXAM:
        ways.append(button(words.REPLAY, Action(Verb.REPLAY_FROM, str(place)), next(keys)))
    return tuple(ways)


def view_what_if(looking: LookingBack) -> Node:
    """Another course, as far as it holds."""
    place = int(looking.subject)
    course = looking.course
    if course is None:
        return view_decision(looking)
    instead = [as_offered(looking, place, choice) for choice in course.instead if choice != DONE]
    return screen(
        Kind.PAGE,
        words.WHAT_IF,
        heading(words.WHAT_IF),
        text(f"{words.INSTEAD}: {' '.join(instead) or words.NOTHING_INSTEAD}"),
        *differences(looking, course),
        text(where_it_leads(looking, course)),
        Node(Role.LIST, children=ways_on(looking, place, None)),
        back(),
    )


def differences(looking: LookingBack, course: WhatIf) -> tuple[Node, ...]:
    """What would have been heard, what not, and which chances would have gone otherwise."""
    heard = (group(words.WOULD_HAVE_HEARD, *heard_nodes(looking, course.heard)),) if course.heard else ()
    missed = (group(words.WOULD_NOT_HAVE_HEARD, *heard_nodes(looking, course.missed)),) if course.missed else ()
    changes = tuple(
        Node(
            Role.LISTITEM,
            words.otherwise_taken(PROFILES[change.mistake].habit, change.was, change.would_be),
            change.why if change.would_be is not None else "",
        )
        for change in course.changes
    )
    told = (*heard, *missed, *((group(words.WOULD_HAVE_SHOWN, *changes),) if changes else ()))
    return told or (text(words.SAME_WORDS),)


def where_it_leads(looking: LookingBack, course: WhatIf) -> str:
    """The ending of another course, or from where it is open."""
    story, past = course.reached
    if course.ending:
        same = course.ending.id == looking.debrief.ending.id
        return (words.would_still_end if same else words.would_end)(course.ending.title)
    scene = story.scene(course.open_at or "")
    place = story.scenario.places.get(scene.place or "")
    return words.at_open(f"{moment_text(past.progress.now)}, {place.name}" if place else "")


def back() -> Node:
    """The way back to the rows."""
    return button(words.GO_BACK, Action(Verb.CLOSE), "0")
