"""Faults of the files that lie beside a scenario: transcripts, and sheets that somebody else has labelled."""

from game.domain.diagnostic import Diagnostic, Span
from game.loading.faults.fault import Fault

AGAIN = "record it again, or delete the file"

EMPTY = Fault(
    "R001",
    "empty-transcript",
    "the transcript is empty",
    AGAIN,
    "An empty file would agree with whatever the story does, and prove nothing.",
    elsewhere="a file of no bytes in `transcripts/a-walk/`",
)
UNREADABLE = Fault(
    "R002",
    "unreadable-transcript",
    "this cannot be read as a transcript: {reason}",
    "see to it that it is a text that you may read, or record it again",
    "A transcript is a text in UTF-8 of at most a megabyte. What cannot be read cannot be played again.",
    elsewhere="a folder called `by-heart.txt` in `transcripts/a-walk/`, or a picture with such a name",
)
NO_CHOICE = Fault(
    "R003",
    "no-transcript-choice",
    "this is no choice",
    "write `> id` or `> id: words`",
    "A line that begins with `>` is what is played again, by its id; the words after the colon are for the reader.",
    elsewhere="the line `> I’ll carry it` in a transcript, without an id",
)
STRAY = Fault(
    "R004",
    "stray-transcript-line",
    "this belongs to no transcript",
    "indent it by two blanks if the story says it, else delete the line",
    "What the story says stands indented, so that no line of dialogue is ever taken for a choice or a scene.",
    elsewhere="the line `maya: Good evening.` in a transcript, without the two blanks before it",
)
HEADLESS = Fault(
    "R005",
    "headless-transcript",
    "`{key}` is missing",
    "begin the file with `{begun}`, before any choice",
    "A playthrough is its scenario, its seed and its choices; without one of them it cannot be played again.",
    elsewhere="a transcript without its line `seed: 0`",
)
OTHER_FORMAT = Fault(
    "R006",
    "other-transcript-format",
    "this game knows no transcripts of format `{name}`",
    "update the game, or record it again",
    "Transcripts carry a version, so that none is ever misread.",
    elsewhere="the line `transcript: 7` in a transcript",
)
BAD_SEED = Fault(
    "R007",
    "bad-transcript-seed",
    "`{name}` is no seed",
    "write a whole number, such as `seed: 7`",
    "The seed says in which order the responses stand and which variants of scenes come up.",
    elsewhere="the line `seed: seven` in a transcript",
)
NO_CHOICES = Fault(
    "R008",
    "transcript-without-choices",
    "there are no choices",
    AGAIN,
    "What plays nothing proves nothing.",
    elsewhere="a transcript that is cut off below its first scene",
)
NO_SCENARIO = Fault(
    "R009",
    "transcript-of-no-scenario",
    "there is no scenario `{name}`",
    "delete this transcript, or bring the scenario back",
    "A transcript that plays nothing would go unnoticed for ever.",
    elsewhere="a transcript with the line `scenario: a-wlak`",
)
OF_FAULTY = Fault(
    "R010",
    "transcript-of-faulty-scenario",
    "the scenario `{name}` has faults of its own",
    "`longgame check` tells which",
    "What cannot be understood cannot be played.",
    elsewhere="a transcript of a scenario with an error",
)
AFTER_THE_END = Fault(
    "R011",
    "choice-after-the-ending",
    "`{name}` comes after the ending",
    "delete this choice and those that follow, or record it again",
    "The story comes to its end sooner than it did when this was recorded.",
    elsewhere="a transcript with the line `> on` below `== the end`",
)
GONE = Fault(
    "R012",
    "choice-gone",
    "`{name}` is no longer on offer in `{scene}`",
    "on offer: {offered}; put one of them in its place, or record it again",
    "The response was renamed or deleted since, or something that it depends on has changed.",
    elsewhere="a transcript with the line `> stay` of a scene whose response is called `stay-on` by now",
)
UNFINISHED = Fault(
    "R013",
    "unfinished-transcript",
    "the choices stop in `{scene}`, before an ending",
    "on offer: {offered}; add `> id` lines up to an ending, then bless",
    "Mistakes of omission are known at the end only, so that a transcript goes that far.",
    elsewhere="a transcript of a story to which a scene was added before its ending",
)

NO_TABLE = Fault(
    "L001",
    "no-sheet",
    "this is no table of comma-separated values",
    "save the sheet as CSV",
    "Every spreadsheet can save CSV, and whichever way it does so is read.",
    elsewhere="a sheet that was saved as `labelled.xlsx`",
)
NO_COLUMNS = Fault(
    "L002",
    "sheet-without-columns",
    "no row has `key` and `moves`",
    "keep the row above the first response as it was",
    "That row tells which column is which, in whatever order they stand by now.",
    elsewhere="a sheet whose row `key,scene,said before,response,moves` was deleted",
)
TWICE = Fault(
    "L003",
    "labelled-twice",
    "this response is labelled twice, and differently",
    "the first is on line {first}; keep one",
    "A row that was copied would count for two opinions of one person.",
    elsewhere="a sheet in which one row was copied and then changed",
)
NO_MOVE = Fault(
    "L004",
    "no-such-label",
    "`{name}` is no move",
    "one of: {known}",
    "Two people can be compared only in words that both have.",
    elsewhere="a sheet with the label `boast`",
)

BESIDE = (
    *(EMPTY, UNREADABLE, NO_CHOICE, STRAY, HEADLESS, OTHER_FORMAT, BAD_SEED, NO_CHOICES, NO_SCENARIO, OF_FAULTY),
    *(AFTER_THE_END, GONE, UNFINISHED),
    *(NO_TABLE, NO_COLUMNS, TWICE, NO_MOVE),
)


def on_line(fault: Fault, path: str, number: int, line: str = "", **words: str) -> Diagnostic:
    """The fault on a line of a file, counted from 1; `line` is what stands there."""
    return fault.found(Span(path, number, 1, max(2, len(line) + 1)), line, words)
