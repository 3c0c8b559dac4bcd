"""What can lie over a class: nothing at all, a pause, how to join, the presenter's page, the other branch."""

from dataclasses import replace
from itertools import takewhile

from game.room.ballot import letter
from game.room.bridge import Address, Command, Listening
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_course import opened, other_course, since
from game.views.class_join import CROWD, crowd
from game.views.class_model import Lesson, Over
from game.views.conversation import backdrop, told_events
from game.views.node import Kind, Node, Role, button, group, heading, note, screen, text, walk
from game.views.pages import step_events


def view(lesson: Lesson, over: Over) -> Node:
    """Whatever lies over it."""
    return VIEWS[over](lesson)


def blank(_: Lesson) -> Node:
    """Nothing to look at, so that the room looks at whoever speaks."""
    return screen(Kind.BLANK, words.BLANK, button(words.PLAY_ON, Action(Verb.CLOSE), "enter", focus=True))


def pause(lesson: Lesson) -> Node:
    """Go on, show how to join, the presenter's page, settings, end, leave."""
    phones = lesson.room.rules.phones
    buttons = [button(words.PLAY_ON, Action(Verb.CLOSE), "1", focus=True)]
    if phones:
        buttons.append(button(words.JOINING, Action(Verb.SHOW_OVER, Over.JOINING)))
        buttons.append(button(words.PRESENTER, Action(Verb.SHOW_OVER, Over.PRESENTER)))
    buttons.append(button(words.SETTINGS, Action(Verb.OPEN_SETTINGS)))
    if lesson.past.steps:
        buttons.append(button(words.END_CLASS, Action(Verb.END_CLASS)))
    buttons.append(button(words.LEAVE, Action(Verb.QUIT)))
    numbered = tuple(replace(each, key=str(at)) for at, each in enumerate(buttons, 1))
    return screen(
        Kind.PAUSE,
        words.PAUSED,
        backdrop(lesson.sitting),
        heading(words.PAUSED),
        text(words.KEPT),
        Node(Role.LIST, children=numbered),
    )


def joining(lesson: Lesson) -> Node:
    """How to join, large, for those who come late."""
    return screen(
        Kind.LOBBY,
        words.JOINING,
        backdrop(lesson.sitting),
        heading(words.JOINING),
        text(words.HOW),
        crowd(lesson) or note(words.NO_NETWORK_YET),
        button(words.GO_BACK, Action(Verb.CLOSE), "enter", focus=True),
    )


def presenter(lesson: Lesson) -> Node:
    """Where the presenter's page is, for the facilitator alone."""
    listening = lesson.reached
    addresses = listening.addresses if isinstance(listening, Listening) else ()
    key = listening.key if isinstance(listening, Listening) else ""
    return screen(
        Kind.LOBBY,
        words.PRESENTER,
        backdrop(lesson.sitting),
        heading(words.PRESENTER),
        text(words.PRESENTER_FOR_YOU),
        *(text(address.presenting(key)) for address in addresses[1:]),
        with_key(addresses[0], key) if addresses else note(words.NO_NETWORK_YET),
        button(words.GO_BACK, Action(Verb.CLOSE), "enter", focus=True),
    )


def with_key(address: Address, key: str) -> Node:
    """The presenter's page to be scanned, or to be typed, and then the key."""
    return Node(
        Role.GROUP,
        words.PRESENTER,
        CROWD,
        (Node(Role.QR, words.SCAN, address.presenting(key)), Node(Role.HEADING, key, address.lectern)),
    )


def branch(lesson: Lesson) -> Node:
    """What came of the decision, and beside it what would have come of another."""
    decided = next(poll for poll in reversed(lesson.room.polls) if poll.decided is not None)
    followed = (decided.decided or (0,))[0]
    here = opened(lesson.story, lesson.past.cut(since(lesson) + 1))
    there = other_course(lesson, lesson.branch)
    went = lines(told_events(here, step_events(here)))
    would = lines(told_events(there, step_events(there))) if there else ()
    same = shared(went, would)
    options = [place for place in range(len(decided.ballot.options)) if place not in (followed, lesson.branch)]
    return screen(
        Kind.BRANCH,
        words.COMMANDS[Command.BRANCH],
        heading(words.COMMANDS[Command.BRANCH]),
        group(words.what_happened(followed), *went[: len(went) - same]),
        group(words.would_have_happened(lesson.branch), *would[: len(would) - same]),
        note(words.SAME_FROM_THERE) if same else None,
        Node(Role.LIST, children=tuple(instead(place) for place in options)) if options else None,
        button(words.GO_BACK, Action(Verb.CLOSE), "enter", focus=True),
    )


def instead(place: int) -> Node:
    """Another option to be shown instead."""
    return button(words.look_at(place), Action(Verb.MARK, str(place)), letter(place).lower())


def shared(went: tuple[Node, ...], would: tuple[Node, ...]) -> int:
    """How many lines at the end are the same whatever was chosen; the room is still to hear them."""
    pairs = zip(reversed(went), reversed(would), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def lines(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """What is said and told, as lines."""
    lasting = (Role.LINE, Role.TEXT, Role.HEADING)
    found = (each for node in nodes for each in walk(node) if each.role in lasting)
    return tuple(Node(Role.LINE, each.name, each.value, speaker=each.speaker) for each in found)


VIEWS = {
    Over.BLANK: blank,
    Over.PAUSE: pause,
    Over.JOINING: joining,
    Over.PRESENTER: presenter,
    Over.BRANCH: branch,
}
