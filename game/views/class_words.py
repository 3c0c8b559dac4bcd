"""The phrases of a class: what the room reads from its seats, and what the facilitator does."""

from game.domain.scenario import Intent
from game.room.ballot import letter
from game.room.bridge import Command
from game.room.room import Stage
from game.views.prose import capital, counted, listed, number, sentence

CLASS = "Class"

# Before it begins

GO_ON_WITH = "Go on with the class you left?"
GO_ON = "Go on with it"
BEGIN_ANOTHER = "Begin another"
NOT_BEGUN = "The class cannot begin"
TRY_AGAIN = "Try again"
QUIT = "Quit"
ONE_MOMENT = "One moment."
NOTHING_IN_IT = "nothing was written into it"
BEGIN_INSTEAD = "begin another class"
LEFT_IS_KEPT = "It stays where it is either way. Phones that were in it come back by themselves."

# The lobby

SCAN = "Scan this"
HOW = "Scan the square with your camera, or type the address into a browser and then the code."
NO_NAME_NEEDED = "No app, no account, no name."
NAME_WANTED = "No app, no account. A nickname is enough."
BY_HANDS = "This class votes by raised hands."
PHONES_LATER = "Looking for the network."
BEGIN = "Begin"
GO_ON_HERE = "Go on"
HOW_TO_JOIN = "How to join"
HERE = "Here"

# A decision

STAGES = {
    Stage.READING: "Read first",
    Stage.VOTING: "Vote now",
    Stage.CLOSED: "The vote is closed",
    Stage.REVEALED: "How you voted",
    Stage.OVER: "The end",
}
SECOND_VOTE = "Vote again"
SECOND_FELL = "How you voted the second time"
NEXT = {
    Stage.READING: "Open the vote",
    Stage.VOTING: "Close the vote",
    Stage.CLOSED: "Show how you voted",
    Stage.REVEALED: "See what happens",
    Stage.OVER: "Go on",
}
"""What comes next in a decision, by how far it has come."""

DECIDE = "Decide"
TURN_PAGE = "Go on"
LOOK_BACK = "Look back"
NEXT_PAGE = "Next"
FINISH = "Finish"
COUNT_HANDS = "Count hands"
HANDS_DONE = "Hands counted"
RUB_OUT = "Rub out"
CHOOSE_BELOW = "A tie: choose below"
PRESS_A_LETTER = "Press a letter"
MARK_MORE = "Mark what it shall be"
NOBODY_VOTED = "Nobody has voted. Press the letter of the option to go on with."
CLOSE_CALL = "Two answers lie close together. What does each side see?"
SPLIT = "The room is split. Who would like to speak for one of these?"
AGREED = "Nearly everybody agrees. What could go wrong with it?"
MOST_AGREED = "What speaks for it? And what did the others see?"
MOVED = "Who changed their mind, and what did it?"

# Commands

COMMANDS = {
    Command.NEXT: "Next",
    Command.BACK: "Back",
    Command.AGAIN: "Vote again",
    Command.BRANCH: "The other branch",
    Command.BLANK: "Blank",
    Command.PAUSE: "Pause",
}
CONTRAST = "Contrast"

# What lies over it

BLANK = "Nothing to be seen"
PAUSED = "Paused"
PLAY_ON = "Go on"
JOINING = "How to join"
PRESENTER = "The presenter’s page"
PRESENTER_FOR_YOU = (
    "Open this on your own phone or a second screen: notes, votes before anybody sees them, and the buttons. "
    "Whoever reads this can steer the class, so blank the projector first."
)
NO_NETWORK_YET = "The network is not there yet."
SETTINGS = "Settings"
END_CLASS = "End the class here"
ENDED_HERE = "Ended here"
LEAVE = "Leave for now"
KEPT = "Every vote is kept. If you leave, the same command offers to go on from here."
GO_BACK = "Go back"

INTENTS = {
    Intent.SEND: "Send",
    Intent.THANK: "Thank",
    Intent.HELP: "Help",
    Intent.FOLLOW_UP: "Remind",
    Intent.ASK: "Ask",
}
"""Why one writes, in a word or two beside the name of whom one writes to."""


def decision(count: int) -> str:
    """Which decision it is."""
    return f"decision {count}"


def joined(here: int) -> str:
    """How many are here."""
    return "nobody here yet" if not here else f"{here} here"


def have_voted(count: int, here: int) -> str:
    """How many have voted, of how many."""
    return f"{count} of {here} have voted"


def hands_counted(count: int) -> str:
    """How many hands have been counted."""
    return f"{counted(count, 'hand')} counted"


def votes(count: int) -> str:
    """How many votes there are."""
    return f"{count} {'vote' if count == 1 else 'votes'}"


def tables(count: int) -> str:
    """How many tables have voted, each with one vote."""
    return f"{count} {'table' if count == 1 else 'tables'}"


def evening(slots: int) -> str:
    """What is put to the class at a desk."""
    return f"Room for {counted(slots, 'thing')}. What shall it be?"


def pick(slots: int) -> str:
    """How many one may pick."""
    return f"Pick up to {number(slots)}" if slots > 1 else "Pick one"


def tied(places: tuple[int, ...], *, at_desk: bool, room: int) -> str:
    """Which options tie, and that the facilitator says which it is."""
    which = listed([letter(place) for place in places])
    if at_desk:
        return f"{which} tie for {counted(room, 'place')}. Mark what it shall be, then go on."
    return f"{which} tie. Press the letter of the one to go on with."


def follows(places: tuple[int, ...]) -> str:
    """What is gone on with."""
    return f"Follow {listed([letter(place) for place in places])}"


def overrules(places: tuple[int, ...]) -> str:
    """What is gone on with, against the vote."""
    return f"Overrule: {listed([letter(place) for place in places])}"


def both_times(first: int, last: int, *, briefly: bool) -> str:
    """How many voted for an option the first time and the last; `briefly` where there is little room."""
    if briefly:
        return f"{first}, now {last}" if first or last else "0"
    return f"first {first}, now {last}"


def tie(count: str) -> str:
    """How many voted for an option that ties with another."""
    return f"tie, {count}"


def hands_for(place: int) -> str:
    """Whose hands are counted."""
    return f"Next: {letter(place)}"


def left_class(voters: int, decisions: int) -> str:
    """How far the class that was left had come."""
    there = f"{counted(voters, 'phone')}, " if voters else ""
    return f"{there}{counted(decisions, 'decision')} taken" if decisions else f"{there}nothing decided yet"


def begun_at(began: str) -> str:
    """When it began."""
    return f"Begun {began}"


def why_not_listening(reason: str, mend: str) -> str:
    """Why no phone can join, and what helps."""
    return f"No phone can join: {sentence(reason)} {capital(sentence(mend))} Meanwhile, count hands."


def not_kept(reason: str, mend: str) -> str:
    """That votes are not kept at the moment."""
    return f"Votes are not kept: {sentence(reason)} {capital(sentence(mend))}"


def few_phones(most: int, why: str) -> str:
    """That not everybody may fit in."""
    return f"{sentence(why)} {most} phones can join at once."


def timer(seconds: int) -> str:
    """How much time there is left."""
    return f"{max(seconds, 0) // 60}:{max(seconds, 0) % 60:02}"


def time_is_up() -> str:
    """That the time is over, which closes nothing."""
    return "time is up"


def what_happened(place: int) -> str:
    """The head of what came of the option that was followed."""
    return f"{letter(place)}, as it went"


def look_at(place: int) -> str:
    """That another option is to be looked at instead."""
    return f"See {letter(place)}"


def would_have_happened(place: int) -> str:
    """The head of what would have come of another."""
    return f"{letter(place)}, the other branch"


def papers_in(folder: str) -> str:
    """Where what is left of the class lies."""
    return f"The handout and the votes are in {folder}."


def papers_failed(reason: str, mend: str) -> str:
    """That they could not be written."""
    return f"The handout was not written: {sentence(reason)} {capital(sentence(mend))}"


# For the presenter's page


READING = "Reading"


def on_page(what: str, place: int, every: int) -> str:
    """Which page of something is on the screen."""
    return f"{what}, page {place} of {every}" if every > 1 else what


def table(number: int) -> str:
    """What a table is called."""
    return f"Table {number}"


# Before the day


def notes_of(title: str) -> str:
    """The head of what the author tells whoever holds a class."""
    return f"{title}: notes for whoever holds a class"


def no_notes(title: str) -> str:
    """That there is nothing of the kind."""
    return f"{title} has no notes for whoever holds a class."


# Looking back

A_DOT = "A dot is a chance the room had, and had room for. It says nothing of anybody in it."
VOTES = "votes"
"""The value of the group with the votes of a decision that is over."""

ROAD = "The road not taken"
YOUR_OWN = "Now your own: when …, I will …"
SAME_FROM_THERE = "From there on both are the same."
OPEN_FROM_THERE = "From there on it is open."
TABLES = "The tables"
TABLES_ARE = "Where the room went another way, the table’s own vote was played out too."


def divided(number: int) -> str:
    """The head of a decision that divided the room."""
    return f"What divided you: decision {number}"


def turned(number: int) -> str:
    """The head of a decision that talking turned."""
    return f"What talking turned: decision {number}"


def changed_mind(changed: int, both: int) -> str:
    """How many changed their mind between two votes."""
    return f"{changed} of {both} who voted twice changed their mind."


def instead(place: int, option: str) -> str:
    """Which option was not followed."""
    return f"Instead, {letter(place)}: {option}"


def voted_like(followed: int, voted: int, better: int, worse: int) -> str:
    """How often a table voted like the room, and what its own votes would have led to."""
    if not voted:
        return "has not voted"
    told = f"like the room in {followed} of {voted}"
    other = [f"better {number(better)} times" if better > 1 else "better once"] if better else []
    other += [f"worse {number(worse)} times" if worse > 1 else "worse once"] if worse else []
    return f"{told}; else {listed(other)}" if other else told
