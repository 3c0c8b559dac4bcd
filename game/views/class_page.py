"""A page of the story before a class, and the decision it leads to, at every stage of its vote."""

from dataclasses import replace

from game.domain.scenario import Intent
from game.room.ballot import Option, letter
from game.room.bridge import Command
from game.room.room import Poll, Stage
from game.room.tally import Tally, division
from game.views import class_words as words
from game.views.action import Action, Verb
from game.views.class_course import decision_number, has_ended, is_at_decision, is_read, is_voting, playing_of, told
from game.views.class_join import crowd, troubles
from game.views.class_model import Lesson
from game.views.class_steps import able, what_to_mark
from game.views.class_vote import counted, is_desk, is_overruled, needs_vote, poll_of, proposed, to_follow, voted
from game.views.desk import around
from game.views.node import LASTING, Kind, Node, Role, button, group, note, screen, status
from game.views.pages import messages_tonight

BALLOT = "ballot"
"""The value of the group with the decision."""

RESERVED = "hmor"
"""Letters that are commands, so that no option is marked by them."""

MOST_LETTERS = 26
CLOSE, AGREED = 0.1, 0.25
"""How near in shares two options are that lie close together; how little divided a room is that agrees."""


def view(lesson: Lesson) -> Node:
    """The page that lies open, with the decision once that is put."""
    voting = is_voting(lesson)
    at_desk = is_desk(lesson) and is_read(lesson) and (voting or bool(messages_tonight(lesson.sitting)))
    return screen(
        Kind.CLASS_DESK if at_desk else Kind.CLASS,
        lesson.story.scenario.title,
        *story(lesson, at_desk=at_desk, voting=voting),
        *troubles(lesson),
        *((status(lesson.word, LASTING),) if lesson.word else ()),
        ballot(lesson) if voting else None,
        next_button(lesson),
        tools(lesson),
        crowd(lesson),
    )


def story(lesson: Lesson, *, at_desk: bool, voting: bool) -> tuple[Node, ...]:
    """What is told; at a desk what came in, until it is put."""
    inbox = around(playing_of(lesson))[1:] if at_desk and not voting else ()
    return (*(numbered(node, lesson) for node in told(lesson)), *inbox)


def numbered(node: Node, lesson: Lesson) -> Node:
    """The banner says which decision it is as well."""
    number = decision_number(lesson)
    if node.role is not Role.BANNER or has_ended(lesson) or not number:
        return node
    which = words.decision(number)
    return replace(node, value=" · ".join(each for each in (which, node.value) if each))


# The decision


def ballot(lesson: Lesson) -> Node:
    """The options, and how far the vote has come."""
    poll = poll_of(lesson)
    stage = lesson.room.stage
    head = Node(Role.HEADING, stage_name(poll, stage), progress(lesson, poll))
    return Node(Role.GROUP, poll.ballot.words, BALLOT, (head, *grouped(lesson, poll), *prompts(lesson, poll)))


def stage_name(poll: Poll, stage: Stage) -> str:
    """What the room is to do."""
    again = len(poll.rounds) > 1
    if again and stage is Stage.VOTING:
        return words.SECOND_VOTE
    return words.SECOND_FELL if again and stage is Stage.REVEALED else words.STAGES[stage]


def progress(lesson: Lesson, poll: Poll) -> str:
    """How many have voted, how many one may pick, and how much time is left."""
    room, said = lesson.room, []
    if poll.ballot.picks > 1 and room.stage in (Stage.READING, Stage.VOTING):
        said.append(words.pick(poll.ballot.picks))
    if room.stage in (Stage.VOTING, Stage.CLOSED):
        hands = sum(poll.rounds[-1].hands)
        count = voted(poll)
        if room.here and room.rules.phones and not hands:
            said.append(words.have_voted(count, room.here))
        else:
            said.append(words.hands_counted(hands) if not count or count == hands else words.votes(count))
    if room.stage is Stage.REVEALED:
        tally = counted(lesson)
        said.append(words.tables(tally.voters) if room.rules.teams else words.votes(tally.voters))
    return " · ".join([*said, *time_left(lesson)])


def time_left(lesson: Lesson) -> tuple[str, ...]:
    """How much time there is left, if there is a timer; it closes nothing."""
    timer = lesson.room.timer
    if timer is None or not lesson.now:
        return ()
    left = round(timer.until - lesson.now)
    return (words.timer(left) if left > 0 else words.time_is_up(),)


def grouped(lesson: Lesson, poll: Poll) -> tuple[Node, ...]:
    """The options: those that stand under nothing first, then whatever stands under a name."""
    options = poll.ballot.options
    nodes = [option(lesson, poll, place) for place in range(len(options))]
    names = dict.fromkeys(each.group for each in options if each.group)
    alone = tuple(node for node, each in zip(nodes, options, strict=True) if not each.group)
    first = (Node(Role.LIST, value=str(poll.ballot.id), children=alone),) if alone else ()
    return (*first, *(named(name, nodes, options) for name in names))


def named(name: str, nodes: list[Node], options: tuple[Option, ...]) -> Node:
    """What one can write to somebody, each in a word."""
    own = [node for node, each in zip(nodes, options, strict=True) if each.group == name]
    short = [words.INTENTS[intent] for intent in Intent]
    return group(name, *(replace(node, name=word) for node, word in zip(own, short, strict=True)))


def option(lesson: Lesson, poll: Poll, place: int) -> Node:
    """One option with its letter; how many voted for it once everybody may see that."""
    stage = lesson.room.stage
    key = letter(place).lower()
    action = option_action(lesson, place)
    plain = Node(
        Role.BUTTON if action else Role.LISTITEM,
        poll.ballot.options[place].text,
        children=(Node(Role.BADGE, letter(place)),),
        action=action,
        key=key if action and place < MOST_LETTERS and key not in RESERVED else "",
    )
    if stage is Stage.REVEALED:
        return with_votes(lesson, poll, place, plain)
    counting = lesson.counting is not None and lesson.counting.option == place
    return replace(plain, value=hands_shown(lesson, poll, place), chosen=counting)


def option_action(lesson: Lesson, place: int) -> Action | None:
    """What pressing an option does: marks it once the vote is shown, or counts its hands."""
    if lesson.room.stage is Stage.REVEALED:
        return Action(Verb.MARK, str(place))
    return Action(Verb.COUNT, str(place)) if lesson.counting is not None else None


def hands_shown(lesson: Lesson, poll: Poll, place: int) -> str:
    """Hands are up for all to see."""
    hands = poll.rounds[-1].hands
    if hands:
        return str(hands[place])
    return "0" if lesson.counting is not None else ""


def with_votes(lesson: Lesson, poll: Poll, place: int, node: Node) -> Node:
    """An option with how many voted for it, before that the first time."""
    tallies = [counted(lesson, number) for number in range(len(poll.rounds))]
    last, before = tallies[-1], tallies[:-1]
    value = str(last.counts[place])
    if before:
        brief = bool(poll.ballot.options[place].group)
        value = words.both_times(before[0].counts[place], last.counts[place], briefly=brief)
    followed, found = to_follow(lesson), proposed(lesson)
    if followed is None and place in found.tied:
        value = words.tie(value)
    shares = tuple(each.shares[place] for each in (last, *before[:1]))
    return replace(node, value=value, chosen=place in (found.options if followed is None else followed), shares=shares)


def prompts(lesson: Lesson, poll: Poll) -> tuple[Node, ...]:
    """Something to talk about, by how the votes fell; before that, what is the facilitator's to say."""
    if lesson.room.stage is not Stage.REVEALED or lesson.word:
        return ()
    if to_follow(lesson) is None:
        return (note(what_to_mark(lesson)),)
    if not counted(lesson).voters:
        return ()
    return (note(words.MOVED if len(poll.rounds) > 1 else prompt(counted(lesson))),)


def prompt(tally: Tally) -> str:
    """What to ask the room."""
    first, second = sorted(tally.shares, reverse=True)[:2] if len(tally.shares) > 1 else (1.0, 0.0)
    if division(tally) <= AGREED:
        return words.AGREED
    if first - second <= CLOSE:
        return words.CLOSE_CALL
    return words.MOST_AGREED if first > 1 / 2 else words.SPLIT


# What can be done


def next_button(lesson: Lesson) -> Node:
    """The way on, in the words of what comes next; while hands are counted Enter goes from option to option."""
    on = button(next_name(lesson), Action(Verb.STEP, Command.NEXT), "enter")
    return on if lesson.counting is not None else replace(on, focus=True)


def next_name(lesson: Lesson) -> str:
    """What comes next."""
    if is_voting(lesson):
        poll = poll_of(lesson)
        if not needs_vote(poll):
            return words.NEXT[Stage.REVEALED]
        return follow_name(lesson) if lesson.room.stage is Stage.REVEALED else words.NEXT[lesson.room.stage]
    if has_ended(lesson):
        return words.LOOK_BACK
    return words.DECIDE if is_at_decision(lesson) else words.TURN_PAGE


def follow_name(lesson: Lesson) -> str:
    """Which options are gone on with."""
    options = to_follow(lesson)
    if options is None:
        return words.MARK_MORE if is_desk(lesson) else words.PRESS_A_LETTER
    if not options:
        return words.NEXT[Stage.REVEALED]
    return (words.overrules if is_overruled(lesson, options) else words.follows)(options)


def tools(lesson: Lesson) -> Node:
    """What else can be done, by key."""
    can = able(lesson)
    found = [*counting_tools(lesson)]
    if Command.AGAIN in can:
        found.append(tool(Command.AGAIN, "r"))
    if Command.BRANCH in can:
        found.append(tool(Command.BRANCH, "o"))
    blank = tool(Command.BLANK, ".")
    pause = button(words.COMMANDS[Command.PAUSE], Action(Verb.PAUSE), "escape")
    contrast = button(words.CONTRAST, Action(Verb.TOGGLE_CONTRAST), "f2")
    return Node(Role.TOOLBAR, words.CLASS, children=(*found, contrast, blank, pause))


def tool(command: Command, key: str) -> Node:
    """A command as a button."""
    return button(words.COMMANDS[command], Action(Verb.STEP, command), key)


def counting_tools(lesson: Lesson) -> tuple[Node, ...]:
    """The way into counting hands, from option to option, and out again."""
    if not is_voting(lesson) or lesson.room.stage not in (Stage.VOTING, Stage.CLOSED):
        return ()
    counting = lesson.counting
    if counting is None:
        return (button(words.COUNT_HANDS, Action(Verb.COUNT, "0"), "h"),)
    following = counting.option + 1
    if following < len(poll_of(lesson).ballot.options):
        return (button(words.hands_for(following), Action(Verb.COUNT, str(following)), "enter", focus=True),)
    return (button(words.HANDS_DONE, Action(Verb.COUNT, ""), "enter", focus=True),)
