"""Every phrase of the interface. The player is “you”; buttons are verbs; nothing is shouted."""

from game.domain.calendar import DAY, HOUR, Moment, clock_text, day_text, start_of_day
from game.domain.quoting import quoted
from game.domain.settings import Level
from game.records.fault import Fault, Trouble
from game.views.prose import capital, counted, listed, number, percent, sentence, share

PRODUCT = "The Long Game"
STRAPLINE = "Six ways to lose a room, and time to win it back."

CONTINUE = "Continue"
PLAY = "Play"
YOU = "You"
SETTINGS = "Settings"
QUIT = "Quit"
GO_ON = "Go on"
GO_BACK = "Go back"
BEGIN = "Begin"
PAUSE = "Pause"
KEYS = "Keys"
STEP_BACK = "Step back"
BACKLOG = "What was said"
NOTEBOOK = "Notebook"
WRITE_NOTE = "Write a note"
LOOK_BACK = "Look back"
TRY_AGAIN = "Try again"
PLAY_UNKEPT = "Play on without saving"
GO_ON_UNKEPT = "Go on without saving"
WRITE_TO = "Write to…"
OTHERWISE = "…or spend the evening otherwise"
SPEND = "Spend the evening"
NEVER_MIND = "Never mind"
KEEP_LINE = "Keep it"
LEAVE_DESK = "Leave it for tonight"

LIBRARY = "Where to tonight?"
NOTHING_TO_PLAY = "There is no scenario to play here."
LOADING = "One moment."
WHAT_YOU_WANT = "What you want"
HOW_TO_PLAY = "How to play"
LEVELS = {
    Level.GUIDED: ("Guided", "The notebook keeps what is open, and each encounter ends with what it showed."),
    Level.STANDARD: ("Standard", "The notebook holds what you write. What it showed comes at the end."),
    Level.EXAM: ("Exam", "No notebook, no stepping back."),
    Level.WORST_CASE: ("Worst case", "Free play, unscored. Try the worst line and see."),
}

YOUR_DESK = "Your desk"
CALENDAR = "The days around this one"
DAYS_GONE = "The days that went by"
OVER, GONE_BY = "over", "gone by"
MORNING_ENDS, AFTERNOON_ENDS = 12 * HOUR, 17 * HOUR
MOST_PLACES = 2
INBOX = "Inbox"
READING_IS_FREE = "Reading costs nothing. Nothing here will remind you."
NO_ROOM = "There is no room for anything more tonight."
NO_COST_YET = "Nothing is spent until it is written."
ONE_BACK = "One step back: this is to be decided again."
PLAYED_AGAIN = "You play again from here, in a run of its own. The one you finished stays as it is."
NOT_KEPT = "From here on nothing is kept."
WHAT_IT_SHOWED = "What that showed"
WOULD_HAVE_SHOWN = "What that would have shown"

MOST_NAMED = 6
GO_ON_FROM_THERE = "You go on from there."
STAYS_FINISHED = (
    "It stays as finished as it was, with its scores; with the earlier text of the scenario back you can look "
    "at it again."
)

NOT_SAVED = "Not saved"
NOT_SAVED_YET = "What you just chose is not on the disk yet, so nothing has come of it so far."
NOT_BEGUN = "A log for this run could not be begun."
UNKEPT_MEANS = "If you play on without saving, this run ends when you leave."

PAUSED = "Paused"
ALL_KEPT = "Everything you decided is kept."
GOODBYE = "Until next time."
SOME_NOT_KEPT = "What you decided since saving stopped is not kept. Everything before it is."
LAST_NOT_KEPT = "What you chose last is not kept. Everything before it is."
WHERE_TO_FIND = "You find this evening again under “You”."
HOW_TO_CONTINUE = "“longgame play” and Continue take you back to where you were."
PLAY_ON = "Play on"
TO_TITLE = "Leave for now"
NOTHING_SAID = "Nothing has been said yet."
NOTHING_NOTED = "You have written nothing down."
PEOPLE_MET = "People you met"
OPEN_BETWEEN = "What is open"
NOTHING_OPEN = "Nothing is open at the moment."
YOUR_NOTES = "What you wrote"
NOTE_PROMPT = "Write a line for yourself. An empty line leaves it."

LATE = "late"
SILENT = "no answer yet"

AIMS = {
    "reached": "You reached what you wanted.",
    "open": "What you wanted is still open.",
    "lost": "What you wanted went elsewhere.",
}
"""What became of the aim, by `AimState`."""

UNSCORED = "Worst case is free play. Nothing of this counts towards your habits."
ROWS = "Six habits"
A_DOT = "A dot is a chance you had, and had room for. Choose a row to see its decisions."
ONE_EVENING = "One evening says little about a habit; five say more."
NO_CHANCE = "nothing to go by"
MATTERED = "The decisions that mattered"
NONE_MATTERED = "No decision stood out from the others."
WHAT_IF = "What if I had?"
REPLAY = "Replay from here"
CARRY_ON = "Think about next time"
LAST_CHANCE = "What was left undone could last have been done here."
SETTLED_IT = "settled the ending"
TURN = "turning point"
ANY_LETTER = "Writing to anybody you had met."
LED_TO = "What came of it"
OTHERWISE_WAS = "On offer as well"
INSTEAD = "Instead"
NOTHING_INSTEAD = "Leaving it out."
WOULD_HAVE_HEARD = "You would have heard"
WOULD_NOT_HAVE_HEARD = "You would not have heard"
SAME_WORDS = "The words afterwards would have been the same."
SHARES = {0.0: "missed", 0.5: "half", 1.0: "kept"}
RESEARCH = "What research says"
CAUTION = "With a caution"
NEXT_TIME = "Next time"
PLAN = "A plan to take away"
TAKE_PLAN = "Take it"
WRITE_PLAN = "Write your own"
NO_PLAN = "Go without a plan"
PLAN_PROMPT = "Begin with “When”, and say what you do then. An empty line leaves it."
PLAN_TAKEN = "Taken away. You will be asked about it next time."

PLAN_NOT_KEPT = "Yours to take. This run is not kept, so nobody will ask about it."
FINISH = "Finish"

PLAN_QUESTION = "Last time you took a plan away"
DID_YOU = "Did you do it?"
ANSWERS = {"yes": "Yes", "partly": "Partly", "no": "Not yet"}

HABITS = "Habits"
HABITS_ARE = (
    "How often you take a chance when you have one: an estimate, drawn towards your average over all six while there "
    "is little to go by, and where it most likely lies. First answers at the standard and exam levels count."
)
NOT_ENOUGH = "not enough evidence yet"
WORK_ON = "The one to work on"
ATTEMPTED = "What you tried so far"
NOTHING_ATTEMPTED = "No scored run has been finished yet."
RUNS = "Earlier runs"
NO_RUNS = "There are none yet."
UNFINISHED = "unfinished"
UNREADABLE = "cannot be read"
WHAT_TO_DO = {
    Trouble.EMPTY: "Nothing was decided in it, so the file can be deleted ({path}).",
    Trouble.DAMAGED: "The file is left as it is ({path}). Put an earlier copy in its place, if you have one.",
    Trouble.NEWER: "Update the game to open it ({path}).",
    Trouble.UNREADABLE: "See to it that you may read it, and what it holds is here again ({path}).",
    Trouble.STRANGE: "It cannot be a run, so move it somewhere else ({path}).",
    Trouble.IN_USE: "Play on there, or leave it there and try again.",
}
GO_ON_FROM_SOUND = "What stands before that is sound: go on with it, and the file as it is will be kept beside it."
PLANS = "Plans taken away"
NO_PLANS = "You have taken none away yet."
NOT_ASKED = "not asked yet"

LEVEL_SETTING = "Level"
WIDTH_SETTING = "Width of text"
COLOUR_SETTING = "Colour"
ON_OFF = {True: "on", False: "off"}

MOVES = {
    "pitch": ("pitch", "pitches"),
    "ask": ("question asked", "questions asked"),
    "listen": ("time you listened", "times you listened"),
    "share": ("thing shared", "things shared"),
    "request": ("request", "requests"),
    "prepare": ("piece of legwork", "pieces of legwork"),
    "wait": ("time you left it to others", "times you left it to others"),
    "thank": ("word of thanks", "words of thanks"),
    "promise": ("promise", "promises"),
    "deliver": ("thing sent as promised", "things sent as promised"),
    "remind": ("reminder", "reminders"),
    "help": ("hand lent", "hands lent"),
    "decline": ("need declined", "needs declined"),
    "retry": ("second try", "second tries"),
    "quit": ("time you let it go", "times you let it go"),
}
"""What one can do in a conversation or at a desk, once and several times, by `MoveKind`."""

EXPRESSIONS = {"neutral": "", "smile": "smiling", "laugh": "laughing"}
"""How an expression is put beside a name; one that is not here stands as it is."""

SYMBOL_OF_PLAYER = "You"


def room_for(slots: int) -> str:
    """What an evening still has room for."""
    return f"Room for {counted(slots, 'thing')} tonight" if slots else NO_ROOM


def write_to(name: str) -> str:
    """Whom one is about to write to."""
    return f"To {name}"


def part_of_day(now: Moment) -> str:
    """What one calls the time at hand."""
    if now % DAY < MORNING_ENDS:
        return "This morning"
    return "This afternoon" if now % DAY < AFTERNOON_ENDS else "This evening"


def few_places(names: list[str]) -> str:
    """Where one was on a day, in few words."""
    return ", ".join(names[:MOST_PLACES]) + (" …" if len(names) > MOST_PLACES else "")


def takes(slots: int) -> str:
    """What an errand costs, where that is not one slot."""
    if slots == 0:
        return "takes no time"
    return "" if slots == 1 else f"takes the room of {number(slots)}"


def minutes(count: int) -> str:
    """How long a scenario takes."""
    return f"{count} min"


def played(times: int) -> str:
    """What one did with a scenario before."""
    return {0: "new", 1: "played once", 2: "played twice"}.get(times, f"played {number(times)} times")


def place_and_time(moment: Moment, place: str) -> str:
    """``Thu 18:42 · Rooftop bar``."""
    when = f"{day_text(moment)} {clock_text(moment)}"
    return f"{when} · {place}" if place else when


def time_passed(since: Moment, now: Moment) -> str:
    """How much later it is, as one would say it."""
    days = (start_of_day(now) - start_of_day(since)) // DAY
    if days <= 0:
        return hours_later(round((now - since) / HOUR))
    if days == 1:
        return "The next day"
    if days % 7 == 0:
        return "A week later" if days == 7 else f"{capital(counted(days // 7, 'week'))} later"
    return f"{capital(number(days))} days later"


def hours_later(hours: int) -> str:
    """How much later it is on the same day."""
    if hours < 1:
        return "A little later"
    return "An hour later" if hours == 1 else f"{capital(counted(hours, 'hour'))} later"


def dots_value(shares: tuple[float, ...]) -> str:
    """``2½ of 3``."""
    return f"{share(sum(shares))} of {len(shares)}" if shares else NO_CHANCE


def decisions(title: str, count: int) -> str:
    """The line below the title of a debrief."""
    return f"{title} · {counted(count, 'decision')}"


def edited(title: str, scene: str, choice: str, offered: list[str], *, finished: bool) -> str:
    """Why a run goes on from earlier than it stood, or why a finished one cannot be looked back at."""
    now = sentence(f"On offer there now: {listed(few(offered))}") if offered else "Nothing is on offer there now."
    return (
        f"{title} was changed since you played. Your choices hold up to “{scene}”, where you had chosen "
        f"“{choice}”, which is no longer on offer. {now} {STAYS_FINISHED if finished else GO_ON_FROM_THERE}"
    )


def unread(runs: int) -> str:
    """That some runs cannot be read, and where to find them; nothing where all can."""
    if not runs:
        return ""
    which = "One earlier run" if runs == 1 else f"{capital(number(runs))} earlier runs"
    return f"{which} cannot be read, or not to the end: see “{RUNS}” under “{YOU}”."


def what_is_wrong(fault: Fault, path: str, *, whole: bool = True) -> str:
    """What is wrong with the run, or the folder, at `path`, with the `whole` of it or from some line on."""
    return f"{fault.message}. {what_to_do(fault.trouble, path) if whole else GO_ON_FROM_SOUND}"


def what_to_do(trouble: Trouble, path: str) -> str:
    """What helps a run that cannot be read or gone on with."""
    return WHAT_TO_DO[trouble].format(path=path)


def not_opened(why: str) -> str:
    """That a run cannot be opened."""
    return f"That run cannot be opened. {why}"


def no_scenario(scenario: str) -> str:
    """That there is no scenario of that name, and how it could be found."""
    return (
        f"There is no scenario “{scenario}” here. Put its file back, or start with “--scenarios DIR”, "
        f"DIR being the folder it is in."
    )


def faulty_scenario(scenario: str, path: str, line: int, message: str, faults: int) -> str:
    """Why a scenario cannot be played, and who tells more."""
    tells = "shows where and how to mend it" if faults == 1 else f"tells all of its {number(faults)} faults"
    return f"“{scenario}” cannot be played as it is. {path}, line {line}: {message}. “longgame check” {tells}."


def few(names: list[str]) -> list[str]:
    """The first few names, and how many more there are."""
    shown = [name.rstrip(".") for name in names[:MOST_NAMED]]
    more = len(names) - len(shown)
    return [*shown, f"{number(more)} more"] if more else shown


def ending_gone(title: str) -> str:
    """Why a finished run goes on."""
    return f"{title} was changed since you played, and goes on where it ended then. {GO_ON_FROM_THERE}"


def why_not_saved(reason: str, mend: str, path: str = "", *, still: bool = False) -> str:
    """What keeps something from the disk, what it is about, and how to mend it."""
    told = f"Still not saved: {reason}" if still else capital(reason)
    return f"{told}{f' ({path})' if path else ''}. To mend it, {mend}."


def settings_not_kept(reason: str, mend: str, path: str = "") -> str:
    """That the settings hold but are not on the disk."""
    return f"Your settings hold for now but are not saved. {why_not_saved(reason, mend, path)}"


def endings_reached(endings: list[str]) -> str:
    """Which endings one has seen."""
    return f"Ended so far: {listed(endings)}"


def rate_with_interval(low: float, rate: float, high: float, chances: int) -> str:
    """``60 %, most likely 45 to 75 %, from 12 chances``."""
    return f"{percent(rate)}, most likely {round(low * 100)} to {percent(high)}, from {chances} chances"


def and_more(runs: int) -> str:
    """How many runs are not listed."""
    return f"And {counted(runs, 'earlier run')}."


def at_open(place: str) -> str:
    """From where another course is open."""
    return f"From {place} on it is open." if place else "From there on it is open."


def shut(titles: tuple[str, ...]) -> str:
    """That after a decision none but the ending reached could be, and which could until then."""
    return f"After this no other ending could be reached. Until then {listed([*map(quoted, titles)])} could."


def would_end(title: str) -> str:
    """How another course ends."""
    return f"It would have ended with “{title}”."


def would_still_end(title: str) -> str:
    """That another course ends the same way."""
    return f"With what you chose later, it would still have ended with “{title}”."


def otherwise_taken(habit: str, was: float | None, would_be: float | None) -> str:
    """What becomes of an opportunity on another course."""
    if would_be is None:
        return f"{habit}: the chance would not have come up"
    before = "no chance" if was is None else SHARES[was]
    return f"{habit}, {SHARES[would_be]} instead of {before}"


def you_chose(choice: str) -> str:
    """What was chosen."""
    return f"You chose: {choice}"


def finding(habits: list[str], avoided: float) -> str:
    """``Genuine interest and own legwork, kept``."""
    return f"{capital(listed([habit.lower() for habit in habits]))}, {SHARES[avoided]}"
