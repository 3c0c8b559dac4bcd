"""What happened, told: each event as the lines a player reads."""

from dataclasses import replace

from game.domain.calendar import moment_text
from game.domain.events import (
    Chose,
    Ended,
    Entered,
    Event,
    MessageArrived,
    RanErrand,
    Reacted,
    TimePassed,
    Wrote,
)
from game.domain.ledger import Entry, Favour, Need, Promise, Setback, Status, Term, Thread
from game.domain.quoting import quoted
from game.domain.scenario import DONE, Intent, Line, Response, Scenario
from game.domain.voices import PLAYER
from game.engine.compile import Story
from game.engine.desk import FITTING
from game.engine.offer import wording
from game.views import words
from game.views.calendar import days_gone
from game.views.node import Node, Role, heading, text
from game.views.prose import capital, listed, sentence, small_first

INTENTS = {
    Intent.SEND: "Send {name} what you promised",
    Intent.THANK: "Thank {name}",
    Intent.HELP: "Help {name} with something",
    Intent.FOLLOW_UP: "Remind {name} of something",
    Intent.ASK: "Ask {name} for help",
}
SENT = {
    Intent.SEND: "You send {name} {what}.",
    Intent.THANK: "You thank {name} for {what}.",
    Intent.HELP: "You see to it that {name} has {what}.",
    Intent.FOLLOW_UP: "You ask {name} once more about {what}.",
}
FITTED_NOTHING = {
    Intent.SEND: "You look for something you owe {name} and find nothing. You send a few lines instead.",
    Intent.THANK: "You thank {name}, for this and that. It is read with a smile, and then once more, to see what for.",
    Intent.HELP: "You offer {name} a hand. With what, neither of you could say.",
    Intent.FOLLOW_UP: "You write to {name}. No answer was owing, so it is read as a greeting.",
}
TOO_LATE = {
    Intent.SEND: "You send {name} {what} after all. Nobody had gone on waiting for it, and it is put with the post.",
    Intent.THANK: "You thank {name} for {what}. It is an old story by now, and kindly read.",
    Intent.HELP: "You offer {name} help with {what}. It has been seen to by now, one way or another.",
}
"""Letters about something that could be done once, and no longer can."""
TOO_EARLY = "You ask {name} about {what} again. It was too soon to look for an answer, and now it is asked twice."
ASKED = "You ask {name} to help you {aim}."


def name_of(scenario: Scenario, person: str) -> str:
    """What one calls somebody; the player is “You”."""
    if person == PLAYER:
        return words.SYMBOL_OF_PLAYER
    known = scenario.people.get(person)
    return known.first_name if known else person


def line_node(scenario: Scenario, line: Line) -> Node:
    """A line, spoken or narrated."""
    if line.speaker is None:
        return Node(Role.LINE, line.text)
    return Node(
        Role.LINE,
        quoted(line.text),
        value=line.speaker,
        speaker=name_of(scenario, line.speaker),
        expression=line.expression or "",
    )


def response_text(seed: int, scene: str, response: Response) -> str:
    """A response as it was shown, in quotation marks where it is said."""
    shown = wording(seed, scene, response)
    return quoted(shown) if response.spoken else shown


def response_node(seed: int, scene: str, response: Response) -> Node:
    """What the player did, told back."""
    shown = response_text(seed, scene, response)
    if response.spoken:
        return Node(Role.LINE, shown, value=PLAYER, speaker=words.SYMBOL_OF_PLAYER)
    return Node(Role.LINE, sentence(f"You {shown[:1].lower()}{shown[1:]}"), value=PLAYER)


def letter_text(scenario: Scenario, wrote: Wrote) -> str:
    """How a letter goes: as the author tells it, else what it was about, or that it was about nothing."""
    name = name_of(scenario, wrote.person)
    if wrote.intent is Intent.ASK:
        return ASKED.format(name=name, aim=small_first(scenario.aim.text))
    if not wrote.fitted:
        return unfitting_text(wrote, name)
    about = [wrote.before.ledger[key].term for key in wrote.fitted]
    told = [letter for term in about if (letter := told_by_author(term))]
    if rest := [term.what for term in about if not told_by_author(term)]:
        told.append(SENT[wrote.intent].format(name=name, what=listed(rest)))
    return " ".join(told)


def told_by_author(term: Term) -> str:
    """What the author says of the letter that does this; empty where they leave it to the game."""
    return term.letter if isinstance(term, (Promise, Favour, Need)) else ""


def unfitting_text(wrote: Wrote, name: str) -> str:
    """How a letter goes that settles nothing: too late for its matter, too early, or about none."""
    kind, late = FITTING.get(wrote.intent), TOO_LATE.get(wrote.intent)
    about = [
        entry
        for entry in wrote.before.ledger.values()
        if kind is not None and entry.term.person == wrote.person and isinstance(entry.term, kind)
    ]
    failed = next((entry for entry in about if entry.status is Status.FAILED), None)
    if late and failed:
        return late.format(name=name, what=failed.term.what)
    waiting = next((entry for entry in about if entry.is_open), None)
    if wrote.intent is Intent.FOLLOW_UP and waiting:
        return TOO_EARLY.format(name=name, what=waiting.term.what)
    return FITTED_NOTHING[wrote.intent].format(name=name)


def message_node(story: Story, event: MessageArrived) -> Node:
    """A message as it lies in the inbox."""
    message = story.scene(event.scene).arrives[event.place]
    sender = story.scenario.people.get(message.sender)
    return Node(Role.LISTITEM, sender.name if sender else message.sender, quoted(message.text))


def tell(story: Story, seed: int, event: Event) -> tuple[Node, ...]:
    """The nodes that tell of one event; none for what is not told."""
    scenario = story.scenario
    match event:
        case Entered(_, scene, places):
            lines = story.scene(scene).lines
            return tuple(line_node(scenario, lines[place]) for place in places)
        case Chose(_, scene, choice) | RanErrand(_, scene, choice):
            return (response_node(seed, scene, story.scene(scene).response(choice)),)
        case Reacted(_, scene, choice, places):
            reaction = story.scene(scene).response(choice).reaction
            return tuple(line_node(scenario, reaction[place]) for place in places)
        case Wrote():
            return (text(letter_text(scenario, event)),)
        case MessageArrived():
            return (message_node(story, event),)
        case TimePassed(now, since):
            return (replace(heading(words.time_passed(since, now)), children=(days_gone(scenario.opens, since, now),)),)
        case Ended(_, scene):
            ending = story.scene(scene).ending
            return (text(ending.text),) if ending and ending.text else ()
        case _:
            return ()


def choice_text(story: Story, seed: int, scene: str, choice: str) -> str:
    """A choice of any kind, in a conversation or at a desk, as it was offered."""
    person, dot, intent = choice.partition(".")
    if dot:
        return INTENTS[Intent(intent)].format(name=name_of(story.scenario, person))
    if choice == DONE:
        return words.LEAVE_DESK
    return response_text(seed, scene, story.scene(scene).response(choice))


def entry_text(scenario: Scenario, entry: Entry) -> str:
    """An open entry of the ledger, as the guided notebook has it."""
    term = entry.term
    name = name_of(scenario, term.person or "")
    match term:
        case Promise():
            told = f"You promised {name} {term.what}"
        case Favour():
            told = f"You owe {name} thanks for {term.what}"
        case Need():
            told = f"{name} could use {term.what}"
        case Thread():
            told = f"{name} has yet to answer about {term.what}"
        case Setback():
            told = f"{capital(term.what)} still stands"
    due = f", by {moment_text(entry.due)}" if entry.due is not None and not entry.overdue else ""
    late = words.SILENT if isinstance(term, Thread) else words.LATE
    return f"{told}{due}{f' ({late})' if entry.overdue else ''}."


def is_worth_noting(entry: Entry) -> bool:
    """Whether the guided notebook shows an entry: it is open, and a thread only once it is silent."""
    return entry.status is Status.OPEN and (not isinstance(entry.term, Thread) or entry.overdue)
