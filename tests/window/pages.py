"""Screens that are read: the briefing, what lies over a sitting, what opens from a debrief, and the page about you."""

from collections.abc import Sequence

from game.domain.mistakes import PROFILES
from game.views.action import Action, Verb
from game.views.node import Kind, Node, Role, button, dialog, group, heading, icon, note, screen, status, text, writing
from tests.window.trees import LINE, LONG, NAMES, SHORT, USUAL, WORD, portrait

HABITS = tuple(PROFILES.values())
WHY = "She had come out for quiet, and you were company that let her have it."
PLACE = Node(Role.BACKDROP, "Rooftop bar", "rooftop")
VERDICTS = ("kept", "missed", "half")
PARAGRAPH = (
    "In September you and Bronagh Kerr opened Small Print: two people, one plant, and letters, forms and signs that "
    "somebody can read. The work you are proudest of was done for your last employer, a credit union."
)


def back(verb: Verb = Verb.CLOSE) -> Node:
    """The way back."""
    return button("Go back", Action(verb), "0")


def backlog(turns: int, *, faces: bool = True) -> Node:
    """A conversation so far: places, narration, lines of others, and what the player said or did."""
    said: list[Node] = []
    for at in range(turns):
        who = at % 4
        name = NAMES[who].split()[0]
        said += [heading(f"Thu {18 + at % 5}:30 · Rooftop bar")] if at % 6 == 0 else []
        said += [heading("Three days later")] if at % 7 == 6 else []
        said += [Node(Role.LINE, "The lift doors open on wind and fairy lights.")] if at % 3 == 0 else []
        said.append(Node(Role.LINE, LINE, f"p{who}", speaker=name, expression="tired"))
        said += [Node(Role.LINE, SHORT, f"p{who}", speaker=name)] if at % 2 else []
        own = Node(Role.LINE, LONG if at % 2 else SHORT, "you", speaker="You")
        said.append(own if at % 3 else Node(Role.LINE, "You nod, and say nothing.", "you"))
    return screen(
        Kind.BACKLOG,
        "What was said",
        *((portrait(at) for at in range(4)) if faces else ()),
        heading("What was said", "The Founders’ Mixer"),
        *(said or (text("Nothing has been said yet."),)),
        button("Play on", Action(Verb.CLOSE), "enter", focus=True),
    )


def notebook(notes: Sequence[str] = (), people: int = 0, is_open: Sequence[str] = ()) -> Node:
    """The notebook with so many notes and people, and what is open where something is."""
    met = (Node(Role.LISTITEM, NAMES[at % len(NAMES)], "Product lead, Lumen", (portrait(at),)) for at in range(people))
    written = tuple(Node(Role.LISTITEM, each) for each in notes) or (text("You have written nothing down."),)
    return screen(
        Kind.NOTEBOOK,
        "Notebook",
        heading("Notebook", "The Founders’ Mixer"),
        group("What you wrote", *written),
        group("People you met", *met) if people else None,
        group("What is open", *(Node(Role.LISTITEM, each) for each in is_open)) if is_open else None,
        Node(
            Role.LIST,
            children=(
                button("Write a note", Action(Verb.WRITE_NOTE), "1"),
                button("Play on", Action(Verb.CLOSE), "enter", focus=True),
            ),
        ),
    )


def briefing(paragraphs: Sequence[str] = (PARAGRAPH, USUAL), people: int = 3, said: str = "") -> Node:
    """Before it begins."""
    levels = ("Guided", "Standard", "Exam", "Worst case")
    meaning = "The notebook holds what you write. What it showed comes at the end."
    play = tuple(
        Node(
            Role.BUTTON,
            name,
            meaning if name == "Standard" else "",
            action=Action(Verb.SET_LEVEL, name),
            key=str(at),
            chosen=name == "Standard",
        )
        for at, name in enumerate(levels, 1)
    )
    return screen(
        Kind.BRIEFING,
        "The Founders’ Mixer",
        PLACE,
        *(portrait(at) for at in range(people)),
        heading("The Founders’ Mixer", "20 min"),
        status(said) if said else None,
        *(text(each) for each in paragraphs),
        heading("What you want"),
        text("Find a first client for your studio"),
        heading("How to play"),
        Node(Role.LIST, "How to play", children=play),
        Node(
            Role.LIST,
            children=(button("Begin", Action(Verb.BEGIN), "enter", focus=True), back(Verb.LEAVE)),
        ),
    )


def chances(count: int) -> Node:
    """The decisions behind one row of dots."""
    cards = tuple(
        Node(
            Role.CARD,
            (WHY, USUAL)[at % 2],
            "Thu 18:36",
            (Node(Role.BADGE, VERDICTS[at % 3]),),
            Action(Verb.OPEN_DECISION, str(at)),
            str(at + 1)[:1],
            at == 0,
        )
        for at in range(count)
    )
    title = Node(Role.HEADING, HABITS[0].habit, "3 of 6", (icon(HABITS[0].icon),))
    return screen(Kind.PAGE, HABITS[0].habit, title, note(HABITS[0].advice), Node(Role.LIST, children=cards), back())


def worded_chances(count: int) -> Node:
    """The same as buttons that say in words how each went."""
    buttons = tuple(
        button(WHY, Action(Verb.OPEN_DECISION, str(at)), str(at + 1)[:1], value="missed · Thu 18:36")
        for at in range(count)
    )
    return screen(Kind.PAGE, HABITS[0].habit, heading(HABITS[0].habit), Node(Role.LIST, children=buttons), back())


def finding(at: int) -> Node:
    """What a decision showed about a habit, or about two."""
    icons = tuple(icon(each.icon) for each in HABITS[at : at + 1 + at % 2])
    return Node(Role.LISTITEM, HABITS[at].habit, WHY, (*icons, Node(Role.BADGE, VERDICTS[at % 3])))


def heard(count: int) -> tuple[Node, ...]:
    """Lines that were heard, some of them narrated."""
    return tuple(
        Node(Role.LINE, LINE, speaker=NAMES[at % 4].split()[0]) if at % 3 else Node(Role.LINE, USUAL)
        for at in range(count)
    )


def decision(shown: int = 2, led_to: int = 2, others: int = 3) -> Node:
    """One decision."""
    return screen(
        Kind.PAGE,
        "Thu 18:30",
        heading("Thu 18:30"),
        Node(Role.LINE, "“Could you introduce me to your VP while you rest?”", speaker="You chose"),
        note("A large favour, one minute in."),
        group("What that showed", *(finding(at) for at in range(shown))) if shown else None,
        group("What came of it", *heard(led_to)) if led_to else None,
        text("After this no other ending could be reached. Until then “Home” and “The Window” could."),
        group("On offer as well", *(Node(Role.LISTITEM, (SHORT, LONG, USUAL)[at % 3]) for at in range(others))),
        Node(
            Role.LIST,
            children=(
                button("What if I had?", Action(Verb.WHAT_IF, "0"), "1", focus=True),
                button("Replay from here", Action(Verb.REPLAY_FROM, "0"), "2"),
            ),
        ),
        back(),
    )


def what_if() -> Node:
    """Another course."""
    return screen(
        Kind.PAGE,
        "What if I had?",
        heading("What if I had?"),
        Node(Role.LINE, USUAL, speaker="Instead"),
        group("You would have heard", *heard(4)),
        group("You would not have heard", *heard(3)),
        group(
            "What that would have shown",
            *(
                Node(Role.LISTITEM, f"{each.habit}, kept instead of no chance", WHY, (icon(each.icon),))
                for each in HABITS[:2]
            ),
        ),
        text("From there on it is open."),
        Node(Role.LIST, children=(button("Replay from here", Action(Verb.REPLAY_FROM, "0"), "1", focus=True),)),
        back(),
    )


def plan() -> Node:
    """A finding, and a plan to take away."""
    return screen(
        Kind.PAGE,
        "Next time",
        Node(Role.HEADING, "Next time", HABITS[4].habit, (icon(HABITS[4].icon),)),
        group(
            "What research says",
            text("Reaching out is appreciated more than people expect, most of all when it comes as a surprise."),
            note("Liu et al. 2023, Journal of Personality and Social Psychology."),
            note("With a caution: the effect is smaller among people who know each other well."),
        ),
        group("A plan to take away", text("“When somebody mentions a problem, I offer one small thing.”")),
        Node(
            Role.LIST,
            children=(
                button("Take it", Action(Verb.TAKE_PLAN), "1", focus=True),
                button("Write your own", Action(Verb.WRITE_PLAN), "2"),
                button("Go without a plan", Action(Verb.LEAVE), "3"),
                back(),
            ),
        ),
    )


def meter(at: int, *, few: bool = False) -> Node:
    """How often a chance was taken."""
    mark = (icon(HABITS[at].icon),)
    if few:
        return Node(Role.METER, HABITS[at].habit, "not enough evidence yet (two chances)", mark)
    shares = (0.1 * at, 0.1 * at + 0.2, 0.1 * at + 0.5)
    said = "42 %, most likely 18 to 68 %, from 6 chances"
    return Node(Role.METER, HABITS[at].habit, said, mark, shares=shares)


def you(runs: int = 2, plans: int = 1, said: str = "") -> Node:
    """The page about you."""
    cards = tuple(
        Node(
            Role.CARD,
            "The Founders’ Mixer",
            "23 November 2026 · Standard · Pier 4",
            (text("Genuine interest 3 of 6, Own legwork 0 of 2, Appreciation 0 of 5, Persistence 4 of 5"),),
            Action(Verb.OPEN_RUN, f"run-{at}"),
        )
        for at in range(runs)
    )
    return screen(
        Kind.YOU,
        "You",
        heading("You"),
        status(said) if said else None,
        group(
            "Habits",
            *(meter(at, few=at == 1) for at in range(6)),
            text("The one to work on: Giving up. Take a no as a no to this, and try another door."),
            note("How often you take a chance when you have one: an estimate, and where it most likely lies."),
        ),
        group("What you tried so far", text("Three pitches, four questions asked and one time you listened.")),
        group("Plans taken away", *(Node(Role.LISTITEM, LONG, "partly") for _ in range(plans))),
        group("Earlier runs", *(cards or (text("There are none yet."),))),
        back(Verb.LEAVE),
    )


def settings(*, grouped: bool = True, said: str = "") -> Node:
    """Everything that can be set in a window."""
    volumes = tuple(f"{each} %" for each in range(0, 101, 20))
    options: dict[str, dict[str, tuple[str, ...]]] = {
        "How you play": {
            "Level": ("Guided", "Standard", "Exam", "Worst case"),
            "Pace of lines": ("Slow", "Usual", "Fast", "All at once"),
        },
        "What you see": {
            "Size of text": tuple(f"{each} %" for each in range(100, 201, 25)),
            "Colours": ("Paper", "Night", "High contrast"),
            "Motion": ("A little", "None"),
            "Screen": ("In a window", "Full screen"),
        },
        "What you hear": {
            "Sound": ("On", "Muted"),
            "Murmur of the room": volumes,
            "Voices": volumes,
            "Pages and messages": volumes,
        },
    }
    lists = {name: tuple(setting(*each) for each in rows.items()) for name, rows in options.items()}
    flat = tuple(node for rows in lists.values() for node in rows)
    groups = tuple(group(name, *rows) for name, rows in lists.items())
    return screen(
        Kind.SETTINGS,
        "Settings",
        heading("Settings"),
        status(said) if said else None,
        *(groups if grouped else flat),
        back(Verb.LEAVE),
    )


def setting(name: str, options: tuple[str, ...]) -> Node:
    """One setting with its options; the second is chosen."""
    meaning = "What it showed comes at the end." if name == "Level" else ""
    buttons = tuple(
        Node(
            Role.BUTTON,
            each,
            action=Action(Verb.SET, f"{name}.{each}"),
            chosen=at == 1,
            focus=name == "Level" and at == 1,
        )
        for at, each in enumerate(options)
    )
    return Node(Role.LIST, name, meaning, buttons)


def pause(*, place: bool = True) -> Node:
    """The pause, over the place where one is."""
    return screen(
        Kind.PAUSE,
        "Paused",
        PLACE if place else None,
        heading("Paused"),
        text("Everything you decided is kept."),
        Node(
            Role.LIST,
            children=(
                button("Play on", Action(Verb.CLOSE), "1", focus=True),
                button("Leave for now", Action(Verb.LEAVE), "2"),
                button("Quit", Action(Verb.QUIT), "q"),
            ),
        ),
    )


def not_saved(path: str = f"/home/{WORD}/.local/share/longgame/runs/2026-11-23T18-00-00.jsonl") -> Node:
    """Something that must be answered, with a path in it that has no spaces."""
    return dialog(
        "Not saved",
        heading("Not saved"),
        text(f"The disk is full. To mend it, make room on it ({path})."),
        text("What you just chose is not on the disk yet, so nothing has come of it so far."),
        text("If you play on without saving, this run ends when you leave."),
        button("Try again", Action(Verb.TRY_AGAIN), "1", focus=True),
        button("Play on without saving", Action(Verb.PLAY_ON), "2"),
        button("Quit", Action(Verb.QUIT), "q"),
    )


def note_sheet() -> Node:
    """A line that is being written."""
    return writing("Write a note", "Write a line for yourself. An empty line leaves it.", "Keep it", "Never mind")
