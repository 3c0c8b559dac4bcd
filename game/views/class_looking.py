"""Looking back with a class, page by page: habits, what divided the room, the road not taken, tables, next time."""

from collections.abc import Callable, Iterator

from game.domain.mistakes import PROFILES, Mistake
from game.domain.quoting import quoted
from game.domain.scenario import Scenario
from game.engine.compile import Story
from game.room.ballot import letter
from game.room.bridge import Command
from game.room.room import Room, Stage
from game.room.tally import Tally
from game.scoring.counterfactual import Heard, WhatIf
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_lookback import ClassDecision, LookBack, look_back
from game.views.class_model import Lesson, Looking
from game.views.class_roads import Table, road_not_taken, tables
from game.views.findings import findings
from game.views.node import Kind, Node, Role, button, group, heading, icon, note, screen, status, text
from game.views.prose import capital
from game.views.telling import name_of
from game.views.words import (
    AIMS,
    CAUTION,
    MOST_NAMED,
    NEXT_TIME,
    PLAN,
    RESEARCH,
    ROWS,
    SAME_WORDS,
    WHAT_IT_SHOWED,
    WOULD_HAVE_HEARD,
    WOULD_HAVE_SHOWN,
    WOULD_NOT_HAVE_HEARD,
    decisions,
    dots_value,
    otherwise_taken,
    would_end,
    would_still_end,
)

MOST_SHOWN = 3
"""How many decisions are looked at again."""

MOST_HEARD = 3
Page = tuple[Node, ...]


def looking(story: Story, seed: int, room: Room) -> Looking:
    """All that a class is told, in pages."""
    look = look_back(story, seed, room)
    made: tuple[Callable[[LookBack], Iterator[Page]], ...] = (habits, divided, road, compared, next_time)
    return Looking(tuple(page for make in made for page in make(look)))


def view(lesson: Lesson) -> Node:
    """The page of it that lies open."""
    pages = lesson.looking.pages if lesson.looking else ()
    last = lesson.page >= len(pages) - 1
    said = lesson.word or (words.papers_in(lesson.papers) if lesson.papers and last else "")
    return screen(
        Kind.CLASS_DEBRIEF,
        f"{lesson.story.scenario.title}, {words.LOOK_BACK} {lesson.page + 1}",
        *pages[lesson.page],
        status(said, "lasting") if said else None,
        on(last=last),
        Node(Role.TOOLBAR, words.CLASS, children=ways(lesson)),
    )


def on(*, last: bool) -> Node:
    """The way on, after the last page out."""
    if last:
        return button(words.FINISH, Action(Verb.QUIT), "enter", focus=True)
    return button(words.NEXT_PAGE, Action(Verb.STEP, Command.NEXT), "enter", focus=True)


def ways(_: Lesson) -> tuple[Node, ...]:
    """What else can be done."""
    contrast = button(words.CONTRAST, Action(Verb.TOGGLE_CONTRAST), "f2")
    pause = button(words.COMMANDS[Command.PAUSE], Action(Verb.PAUSE), "escape")
    blank = button(words.COMMANDS[Command.BLANK], Action(Verb.STEP, Command.BLANK), ".")
    return (contrast, blank, pause)


# The pages


def habits(look: LookBack) -> Iterator[Page]:
    """How it ended, and the six habits of what the room chose."""
    told = decisions(look.chapter.story.scenario.title, len(look.decisions))
    rows = tuple(row(mistake, tuple(dot.share for dot in look.rows[mistake])) for mistake in Mistake)
    yield (
        heading(look.ending.title, f"{told} · {AIMS[look.ending.aim]}")
        if look.ending
        else heading(words.ENDED_HERE, told),
        group(ROWS, *rows),
        note(words.A_DOT),
    )


def row(mistake: Mistake, shares: tuple[float, ...]) -> Node:
    """One habit with its dots."""
    profile = PROFILES[mistake]
    return Node(Role.DOTS, profile.habit, dots_value(shares), (icon(profile.icon),), shares=shares)


def divided(look: LookBack) -> Iterator[Page]:
    """The decisions that divided the room most, and those that talking turned, each with its votes."""
    found = [*look.most_divided[:MOST_SHOWN], *(each for each in look.voted_twice if each.turned)]
    for decision in {each.number: each for each in found}.values():
        yield (
            heading(words.turned(decision.number) if decision.turned else words.divided(decision.number)),
            text(decision.poll.ballot.words),
            Node(Role.GROUP, words.STAGES[Stage.REVEALED], words.VOTES, children=(votes(decision),)),
            *minds(decision),
            *showed(decision),
        )


def votes(decision: ClassDecision) -> Node:
    """How the votes fell, of a desk the options that anybody voted for."""
    ballot, rounds = decision.poll.ballot, (decision.last, *decision.tallies[:-1][:1])
    counted = [place for place in range(len(ballot.options)) if any(each.counts[place] for each in rounds)]
    shown = range(len(ballot.options)) if ballot.picks == 1 else counted[:MOST_NAMED]
    return Node(Role.LIST, children=tuple(option(decision, rounds, place) for place in shown))


def option(decision: ClassDecision, rounds: tuple[Tally, ...], place: int) -> Node:
    """One option with its votes; what the story went on with is marked."""
    value = str(rounds[0].counts[place])
    if len(rounds) > 1:
        value = words.both_times(rounds[1].counts[place], rounds[0].counts[place], briefly=False)
    return Node(
        Role.LISTITEM,
        decision.poll.ballot.options[place].text,
        value,
        (Node(Role.BADGE, letter(place)),),
        chosen=place in decision.decided,
        shares=tuple(each.shares[place] for each in rounds),
    )


def minds(decision: ClassDecision) -> Page:
    """How many changed their mind between the votes."""
    changed, both = decision.moved
    return (text(words.changed_mind(changed, both)),) if len(decision.tallies) > 1 and both else ()


def showed(decision: ClassDecision) -> Page:
    """What the decision showed."""
    found = findings((mistake, dot.share, dot.why) for mistake, dot in decision.dots)
    return (group(WHAT_IT_SHOWED, *found),) if found else ()


def road(look: LookBack) -> Iterator[Page]:
    """What the second choice would have led to where the room was divided most."""
    taken = road_not_taken(look)
    if taken is None:
        return
    options = taken.decision.poll.ballot.options
    yield (
        heading(words.ROAD, capital(words.decision(taken.decision.number))),
        text(words.instead(taken.option, options[taken.option].text)),
        *differences(look.chapter.story.scenario, taken.course),
        text(where_it_leads(look, taken.course)),
    )


def differences(scenario: Scenario, course: WhatIf) -> Page:
    """What would have been heard, what not, and which chances would have gone otherwise."""
    changes = tuple(
        Node(
            Role.LISTITEM,
            otherwise_taken(PROFILES[change.mistake].habit, change.was, change.would_be),
            change.why if change.would_be is not None else "",
        )
        for change in course.changes[:MOST_HEARD]
    )
    told = (
        *((group(WOULD_HAVE_HEARD, *lines(scenario, course.heard)),) if course.heard else ()),
        *((group(WOULD_NOT_HAVE_HEARD, *lines(scenario, course.missed)),) if course.missed else ()),
        *((group(WOULD_HAVE_SHOWN, *changes),) if changes else ()),
    )
    return told or (text(SAME_WORDS),)


def lines(scenario: Scenario, heard: tuple[Heard, ...]) -> Page:
    """The first few of these lines."""
    return tuple(
        Node(Role.LINE, quoted(each.text), speaker=name_of(scenario, each.speaker))
        if each.speaker
        else Node(Role.LINE, each.text)
        for each in heard[:MOST_HEARD]
    )


def where_it_leads(look: LookBack, course: WhatIf) -> str:
    """The ending of another course, or that it is open."""
    if course.ending is None:
        return words.OPEN_FROM_THERE
    same = look.ending is not None and course.ending.id == look.ending.id
    return (would_still_end if same else would_end)(course.ending.title)


def compared(look: LookBack) -> Iterator[Page]:
    """How each table voted, where tables do."""
    found = tables(look)
    if found:
        listed = Node(Role.LIST, children=tuple(fared(each) for each in found))
        yield (
            heading(words.TABLES),
            Node(Role.GROUP, words.TABLES, words.VOTES, children=(listed,)),
            note(words.TABLES_ARE),
        )


def fared(table: Table) -> Node:
    """How a table voted, with how far it went the way of the room."""
    told = words.voted_like(table.followed, table.voted, table.better, table.worse)
    shares = (table.followed / table.voted,) if table.voted else ()
    return Node(Role.LISTITEM, table.name, told, shares=shares)


def next_time(look: LookBack) -> Iterator[Page]:
    """What research says of the habit that most was missed of, and a plan."""
    research = look.research
    caution = (note(f"{CAUTION}: {research.caution}"),) if research.caution else ()
    yield (
        heading(NEXT_TIME, PROFILES[look.focus].habit),
        group(RESEARCH, text(research.finding), note(f"{research.source}."), *caution),
        group(PLAN, text(quoted(look.plan)), text(words.YOUR_OWN)),
    )
