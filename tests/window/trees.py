"""Screens as the views give them, with as many people, answers, messages and letters as one likes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice

from game.domain.calendar import DAY, parse_opening
from game.domain.looks import Looks
from game.domain.mistakes import PROFILES
from game.views.action import Action, Verb
from game.views.calendar import days_gone
from game.views.node import (
    AROUND,
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
    status,
    text,
    with_focus,
)
from game.views.things import THINGS

LOOKS: tuple[Looks, ...] = (
    (("head", "twists"), ("skin", "deep"), ("glasses", "round"), ("clothing", "amber")),
    (("head", "grayShort"), ("skin", "light"), ("beard", "moustache"), ("clothing", "grey")),
    (("head", "bun2"), ("skin", "brown"), ("clothing", "teal")),
    (("head", "short3"), ("skin", "tan"), ("beard", "full"), ("clothing", "blue")),
    (("head", "longAfro"), ("skin", "bronze"), ("clothing", "rose")),
    (("head", "hijab"), ("skin", "tan"), ("clothing", "plum")),
)
NAMES = (
    "Maya Okafor",
    "Yusuf Demir",
    "Priya Raman",
    "Tomás Ibarra",
    "Bronagh Fitzgerald-Ashworth",
    "Sam Whitlock",
    "Ines Duarte",
    "Wolfeschlegelsteinhausenbergerdorff Ng",
    "Ada",
    "Konstantinos Papadimitriou",
    "Lu Wen",
    "Oluwaseun Adébáyọ̀",
)
SHORT = "“What were you hoping for?”"
USUAL = "Nod, and give her the quiet she came out for, and a glass of water."
LONG = "“I could send you the whole of it tonight, before you sleep, with notes on every one of the pages.”"
LINE = "“I’ve heard nine pitches tonight and it isn’t even seven. I ducked out here for air, honestly.”"
SPEECH = " ".join([LINE] * 4)
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def portrait(place: int, name: str = "") -> Node:
    """Somebody with a face; the same for the same place."""
    called = name or NAMES[place % len(NAMES)]
    return Node(Role.PORTRAIT, called, f"p{place}", expression="neutral", looks=LOOKS[place % len(LOOKS)])


def line(said: str, place: int | None = 0, expression: str = "") -> Node:
    """A line of somebody in the picture; narrated where there is nobody."""
    if place is None:
        return Node(Role.LINE, said)
    name = NAMES[place % len(NAMES)].split()[0]
    return Node(Role.LINE, said, f"p{place}", speaker=name, expression=expression)


def own(said: str) -> Node:
    """What the player just said."""
    return Node(Role.LINE, said, "you", speaker="You")


def tools() -> Node:
    """The bar with what else can be done."""
    named = (
        ("What was said", Verb.OPEN_BACKLOG, "l"),
        ("Notebook", Verb.OPEN_NOTEBOOK, "n"),
        ("Step back", Verb.STEP_BACK, "b"),
        ("Settings", Verb.OPEN_SETTINGS, "s"),
        ("Pause", Verb.PAUSE, "q"),
    )
    return Node(Role.TOOLBAR, "Keys", children=tuple(button(name, Action(verb), key) for name, verb, key in named))


def choices(answers: Sequence[str]) -> Node:
    """What one may answer; the way on where there is nothing to answer."""
    if not answers:
        return button("Go on", Action(Verb.GO_ON), "enter", focus=True)
    keys = choice_keys()
    return Node(
        Role.LIST,
        children=tuple(
            button(answer, Action(Verb.CHOOSE, f"{place}"), next(keys), focus=place == 0)
            for place, answer in enumerate(answers)
        ),
    )


def conversation(
    people: int = 1,
    answers: Sequence[str] = (),
    told: Sequence[Node] = (line(LINE),),
    *,
    place: str = "rooftop",
    later: str = "",
    moment: str = "Thu 18:42",
    days: int = 2,
    around: int = 0,
) -> Node:
    """A page of a conversation; `later` is how much time passed before it, which is so many days.

    `around` are so many others in the room.
    """
    now = parse_opening(moment)
    assert now is not None
    gone = replace(heading(later), children=(days_gone(now - (days + 1) * DAY, now - days * DAY, now),))
    passed = (group("", gone),) if later else ()
    return screen(
        Kind.CONVERSATION,
        "The Founders’ Mixer",
        Node(Role.BACKDROP, "Rooftop bar", place),
        *(portrait(each) for each in range(people)),
        *(child for each in passed for child in each.children),
        Node(Role.BANNER, "Rooftop bar", moment),
        Node(Role.TEXT, "Also in sight.", AROUND, tuple(portrait(each) for each in range(people, people + around))),
        Node(Role.GROUP, value="0.0.told", children=tuple(told)),
        choices(answers),
        tools(),
    )


def noticing(tree: Node, *said: str) -> Node:
    """A screen with remarks on it."""
    return replace(tree, children=(*tree.children, *(status(each) for each in said)))


def findings(count: int) -> Node:
    """What an encounter showed, at the guided level."""
    profiles = list(islice(cycle(PROFILES.values()), count))
    return group(
        "What that showed",
        *(
            Node(Role.LISTITEM, f"{each.habit}, kept", "You asked her what she was hoping for, and then you listened.")
            for each in profiles
        ),
    )


def message(place: int, said: str = "Good to meet you! Did you ever find that checklist?") -> Node:
    """A message in the inbox; every third comes from an organisation, which has no face."""
    faces = () if place % 3 == 2 else (portrait(place),)
    name = "Harbour Ltd" if place % 3 == 2 else NAMES[place % len(NAMES)]
    return Node(Role.LISTITEM, name, f"“{said}”", children=(*faces, note("Fri 09:12")))


def calendar() -> Node:
    """A week, two days of it over."""
    days = (
        ("Thu", "Rooftop bar and The lift"),
        ("Fri", "A café by the tram stop"),
        ("Sat", "This evening"),
        ("Sun", ""),
        ("Mon", ""),
        ("Tue", ""),
        ("Wed", ""),
    )
    return Node(
        Role.CALENDAR,
        "The days around this one",
        children=tuple(Node(Role.LISTITEM, name, value, chosen=name == "Sat") for name, value in days),
    )


def desk(
    messages: Sequence[Node] = (),
    people: int = 5,
    errands: Sequence[str] = ("Rework your portfolio page", "Watch the finale everybody talks about"),
    shares: tuple[float, ...] = (1.0, 0.0),
    *,
    told: Sequence[Node] = (),
    writing: bool = False,
    place: str = "desk-night",
    things: Sequence[str] = (),
) -> Node:
    """An evening at the desk; `told` is read before, and `things` lie there."""
    keys = choice_keys()
    to = tuple(
        replace(
            button(NAMES[each % len(NAMES)], Action(Verb.WRITE_TO, f"p{each}"), next(keys), value="a role"),
            children=(portrait(each),),
        )
        for each in range(people)
    )
    other = tuple(button(each, Action(Verb.CHOOSE, each), next(keys)) for each in errands)
    leave = button("Leave it for tonight", Action(Verb.CHOOSE, "done"), next(keys))
    intents = (
        "Send Maya what you promised",
        "Thank Maya",
        "Help Maya",
        "Remind Maya of something",
        "Ask Maya for help",
    )
    write = (
        group(
            "To Maya",
            portrait(0),
            Node(
                Role.LIST,
                children=(
                    *(button(each, Action(Verb.CHOOSE, each), str(at)) for at, each in enumerate(intents, 1)),
                    button("Never mind", Action(Verb.NEVER_MIND), "0"),
                ),
            ),
            note("Nothing is spent until it is written."),
        ),
    )
    tonight = (
        *((group("Write to…", Node(Role.LIST, children=to)),) if to else ()),
        group("…or spend the evening otherwise", Node(Role.LIST, children=(*other, leave))),
    )
    inbox = (group("Inbox", *messages, note("Reading costs nothing. Nothing here will remind you.")),)
    return with_focus(
        screen(
            Kind.DESK,
            "The Founders’ Mixer",
            Node(Role.BACKDROP, "Your desk", place),
            Node(Role.BANNER, "Your desk", "Sat 19:00"),
            *((Node(Role.GROUP, value="0.0.told", children=tuple(told)),) if told else ()),
            calendar(),
            *(inbox if messages else ()),
            Node(Role.TEXT, "On your desk.", THINGS, tuple(Node(Role.ICON, each, each) for each in things)),
            replace(heading("Room for one thing tonight"), shares=shares),
            *(write if writing else tonight),
            tools(),
        )
    )


def library(count: int, summary: str = "Forty strangers on a roof, one who hoped to be left alone.") -> Node:
    """So many scenarios, one of them with a fault where there are eight."""
    titles = (
        "Coffee with Ines",
        "The Founders’ Mixer",
        "Hall B",
        "The Long Silence",
        "Alumni Dinner",
        "Hackathon Sunday",
        "Booth 114",
        "A Very Long Evening at the Chamber of Commerce and Industry",
    )
    places = ("cafe", "rooftop", "conference-foyer", "train", "foyer", "office-kitchen", "pier", "park-bench")
    keys = choice_keys()
    cards = tuple(
        Node(
            Role.CARD,
            titles[at % len(titles)],
            "12 min · new" if at % 2 else "20 min · played twice",
            children=(
                Node(Role.BACKDROP, value=places[at % len(places)]),
                *(portrait(at + each) for each in range(3)),
                text(summary),
                *((text("Ended so far: Pier 4, The long way home"),) if at % 3 == 0 else ()),
            ),
            action=Action(Verb.OPEN_SCENARIO, f"s{at}"),
            key=next(keys),
            focus=at == 0,
        )
        for at in range(count)
    )
    back = button("Go back", Action(Verb.LEAVE), "0", focus=not cards)
    return screen(
        Kind.LIBRARY, "Where to tonight?", heading("Where to tonight?"), Node(Role.LIST, children=(*cards, back))
    )


def title(*said: str, unfinished: str = "") -> Node:
    """The first screen; `said` are remarks on it."""
    first = (button("Continue", Action(Verb.CONTINUE), "1", value=unfinished, focus=True),) if unfinished else ()
    return screen(
        Kind.TITLE,
        "The Long Game",
        Node(Role.BACKDROP, value="title"),
        heading("The Long Game"),
        text("Six ways to lose a room, and time to win it back."),
        *(status(each) for each in said),
        Node(
            Role.LIST,
            children=(
                *first,
                button("Play", Action(Verb.OPEN_LIBRARY), "2", focus=not unfinished),
                button("You", Action(Verb.OPEN_YOU), "3"),
                button("Settings", Action(Verb.OPEN_SETTINGS), "4"),
                button("Quit", Action(Verb.QUIT), "q"),
            ),
        ),
    )


def decision(place: int, act: str, heard: str = "", badge: str = "missed") -> Node:
    """A decision that mattered."""
    profile = list(PROFILES.values())[place % len(PROFILES)]
    turn = badge not in ("kept", "half", "missed")
    facts = "Mon 09:50" if turn else f"{profile.habit} · Mon 09:50"
    return Node(
        Role.CARD,
        act,
        facts,
        children=(
            *(() if turn else (icon(profile.icon),)),
            Node(Role.BADGE, badge),
            *((note(heard),) if heard else ()),
        ),
        action=Action(Verb.OPEN_DECISION, f"{place}"),
        key=str(place + 1),
    )


DECISIONS = (
    decision(0, "You chose: “I’ll spare you a tenth. What were you hoping for?”", "Maya: “A quiet launch.”", "kept"),
    decision(3, "The case study you promised Maya never went.", "Her team planned on Monday without it.", "missed"),
    decision(4, "Sam could have done with a second pair of eyes on his talk; nothing came.", "Sam: “Next slide.”"),
    decision(5, "After Harbour’s no, you tried the meet-up instead.", "Same aim, another door.", "half"),
    decision(1, "You chose: “Could you introduce me to your VP while you rest?”", "", "turning point"),
)


def debrief(decisions: Sequence[Node] = DECISIONS, dots: Sequence[int] = (6, 2, 5, 3, 6, 0)) -> Node:
    """Looking back on decisions, with so many chances for each habit."""
    rows = tuple(
        Node(
            Role.DOTS,
            profile.habit,
            f"{count // 2} of {count}" if count else "nothing to go by",
            (icon(profile.icon),),
            action=Action(Verb.OPEN_ROW, profile.habit) if count else None,
            key=str(at) if count else "",
            shares=tuple((1.0, 0.0, 0.5)[each % 3] for each in range(count)),
        )
        for at, (profile, count) in enumerate(zip(PROFILES.values(), dots, strict=True), 1)
    )
    mattered = Node(Role.LIST, children=tuple(decisions)) if decisions else text("No decision stood out.")
    return screen(
        Kind.DEBRIEF,
        "Looking back",
        heading("Three weeks later", "The Founders’ Mixer · 38 decisions"),
        text("You reached what you wanted."),
        group(
            "Six habits",
            Node(Role.LIST, children=rows),
            note("A dot is a chance you had, and had room for. Choose a row to see its decisions."),
            note("One evening says little about a habit; five say more."),
        ),
        group("The decisions that mattered", mattered),
        button("Think about next time", Action(Verb.OPEN_PLAN), "enter", focus=True),
        button("Leave for now", Action(Verb.LEAVE), "q"),
    )
