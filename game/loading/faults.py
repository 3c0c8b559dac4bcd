"""Every fault a file can have, defined once: number, name, message and how to mend it.

Numbers are never given away again. Y is syntax, F versions and files, S structure, N names, C conditions,
T times. In messages and help `{…}` stands for the words a finding brings along.
"""

from typing import NamedTuple

from game.domain.diagnostic import Diagnostic, Severity, Span


class Fault(NamedTuple):
    """One kind of fault; `help` says how to mend it where no likelier spelling is known."""

    number: str
    slug: str
    message: str
    help: str = ""

    @property
    def code(self) -> str:
        """Number and name, as a `Diagnostic` carries them: ``N001 unknown-scene``."""
        return f"{self.number} {self.slug}"

    def found(self, span: Span, line: str, words: dict[str, str]) -> Diagnostic:
        """The finding at `span`, whose whole line is `line`; the word `meant` is a likelier spelling."""
        meant = words.get("meant")
        hint = f"did you mean `{meant}`?" if meant else self.help.format_map(words)
        return Diagnostic(self.code, self.message.format_map(words), span, line, hint, Severity.ERROR)


SYNTAX = (
    Fault("Y001", "empty-file", "the file is empty", "a scenario begins with `format: 1` and a `title`"),
    Fault("Y002", "too-large", "the file is larger than {most}", "split the story into several scenarios"),
    Fault("Y003", "wrong-encoding", "the file is not UTF-8: {found}", "save it again as UTF-8"),
    Fault("Y004", "binary-file", "this is not a text file", "a scenario is plain text, written in YAML"),
    Fault("Y005", "control-character", "an invisible character ({found})", "delete it"),
    Fault("Y006", "tab", "a tab", "use spaces; most editors can be told to"),
    Fault(
        "Y007",
        "bare-colon",
        "a colon followed by a space inside a text that is not in quotes",
        "put the text in quotes: {quoted}; or, if this is a key, check how far the line is indented",
    ),
    Fault("Y008", "bad-syntax", "this cannot be read: {problem}", "compare it with the lines above"),
    Fault("Y009", "unclosed-quote", "a quoted text that is never closed", "close it with {quote} on the same line"),
    Fault(
        "Y010",
        "bad-indentation",
        "this does not fit what stands above it",
        "line it up with the keys or items it belongs to; text after a closing quote belongs inside it",
    ),
    Fault("Y011", "bare-sign", "a text may not begin with `{sign}`", "put the whole text in quotes"),
    Fault("Y012", "tag", "a tag (`{found}`)", "leave it out, or put the text in quotes: values need no types here"),
    Fault(
        "Y013",
        "anchor",
        "an anchor or alias (`{found}`)",
        "write the value out where it is used, or put the text in quotes",
    ),
    Fault("Y014", "duplicate-key", "`{name}` stands here twice", "the first is on line {line}; keep one"),
    Fault("Y015", "too-deep", "more than {most} levels deep", "a scenario needs eight"),
    Fault("Y016", "several-documents", "a second document begins here", "one file holds one scenario: drop the `---`"),
    Fault("Y017", "strange-key", "a key must be a single word", "write `key: value`"),
    Fault("Y018", "missing-colon", "a key without a colon", "write `key: value`, or put the text in quotes"),
    Fault("Y019", "unclosed-bracket", "a bracket that is not closed", "close it with `{bracket}`, commas between"),
)

FILES = (
    Fault("F001", "missing-format", "the file does not say its format", "begin it with `format: {newest}`"),
    Fault("F002", "newer-format", "format {found} is newer than this game", "it reads {readable}; update the game"),
    Fault("F003", "bad-format", "`{found}` is no format", "write `format: {newest}`"),
    Fault("F004", "unreadable-file", "the file cannot be read: {reason}", "check that it is there and may be read"),
    Fault("F005", "duplicate-scenario", "another file has the id `{name}`: {other}", "that one is used; rename one"),
    Fault("F006", "unknown-scenario", "there is no scenario `{name}`", "`longgame list` shows what there is"),
    Fault(
        "F007",
        "bad-name",
        "the file's name `{name}` is no id",
        "use lower-case words joined by hyphens, 40 characters at most: `my-story.yaml`",
    ),
)

STRUCTURE = (
    Fault("S001", "unknown-key", "unknown key `{name}`", "known here: {known}"),
    Fault("S002", "missing-key", "`{name}` is missing", "add `{name}:` here"),
    Fault("S003", "wrong-shape", "expected {expected}, found {found}"),
    Fault("S004", "not-a-number", "`{found}` is no whole number", "write it in digits, such as 2, +1 or -1"),
    Fault("S005", "out-of-range", "`{found}` is out of range", "it must be {expected}"),
    Fault("S006", "unknown-choice", "`{found}` is not possible here", "one of: {expected}"),
    Fault("S007", "empty", "nothing stands here", "write something, or leave the key out"),
    Fault("S008", "not-true-or-false", "`{found}` is neither true nor false", "write `true` or `false`"),
    Fault(
        "S009",
        "no-kind",
        "a scene with nothing to do and nowhere to go",
        "give it `responses`, `then`, `desk`, `passage`, `ending` or `one-of`",
    ),
    Fault("S010", "two-kinds", "a scene cannot have both `{first}` and `{second}`", "make two scenes of it"),
    Fault("S011", "misplaced-key", "`{name}` has no place in {kind}", "leave it out"),
    Fault("S012", "unreachable-scene", "nothing leads to the scene `{name}`", "lead to it with `then`, or delete it"),
    Fault("S013", "no-way-out", "no ending can be reached from `{name}`", "lead from it to a scene with `ending`"),
    Fault("S014", "no-ending", "the story has no ending", "give one scene an `ending`"),
    Fault(
        "S015",
        "endless-loop",
        "`{name}` leads back to itself without a choice in between",
        "put a decision or a desk between, or lead on to another scene",
    ),
    Fault("S016", "nothing-follows", "nothing says where the story goes from here", "add `then`"),
    Fault(
        "S017",
        "no-otherwise",
        "the last branch has a `when`, so the story could stop here",
        "add a last branch with only `to`",
    ),
    Fault("S018", "dead-branch", "no story gets here: the branch before it has no `when`", "put it before that one"),
    Fault("S019", "response-count", "the number of responses is {count}", "a conversation offers two to five"),
    Fault("S020", "no-sure-response", "it may be that nothing is on offer", "leave one without `when` and `once`"),
    Fault("S021", "say-or-do", "a response needs either `say` or `do`", "`say` for words, `do` for an act"),
    Fault("S022", "one-move", "a move names one thing, this names {count}", "write each move as an item of its own"),
    Fault("S023", "one-opening", "`opens` names one entry, this names {count}", "one `favour`, `need` or `setback`"),
    Fault("S024", "bad-line", "a line has one speaker, this has {count}", "write `maya (smile): words`"),
    Fault("S025", "bad-speaker", "`{name}` is no speaker", "write an id, and at most one expression: `maya (smile)`"),
    Fault("S026", "rapport-with-whom", "rapport with whom?", "name the person: `rapport: {{maya: +1}}`"),
    Fault("S027", "half-a-thread", "a request opens a thread only with {missing}", "give `reply-by`, `id` and `what`"),
    Fault("S028", "bare-move", "`{name}` needs to say whom or what", "write `{name}:` and what it is about"),
)

NAMES = (
    Fault("N001", "unknown-scene", "unknown scene `{name}`", "no scene has that id"),
    Fault("N002", "unknown-person", "unknown person `{name}`", "add them to `cast`"),
    Fault("N003", "unknown-place", "unknown place `{name}`", "add it to `places`"),
    Fault("N004", "unknown-aim", "unknown aim `{name}`", "the aims are: {known}"),
    Fault("N005", "unknown-promise", "unknown promise `{name}`", "no `promise` move makes it"),
    Fault("N006", "unknown-favour", "unknown favour `{name}`", "nothing opens it"),
    Fault("N007", "unknown-need", "unknown need `{name}`", "nothing opens it"),
    Fault("N008", "unknown-thread", "unknown thread `{name}`", "no promise or request of that id has a `reply-by`"),
    Fault("N009", "unknown-setback", "unknown setback `{name}`", "nothing opens it"),
    Fault("N010", "unknown-flag", "the flag `{name}` is never set", "set it somewhere with `sets`"),
    Fault("N011", "unknown-response", "unknown response `{name}`", "write it as `scene.response`"),
    Fault("N012", "unknown-entry", "nothing opens `{name}`", "it should be the id of {expected}"),
    Fault("N013", "unknown-expression", "unknown expression `{name}`", "one of: {known}"),
    Fault("N014", "bad-id", "`{name}` is no id", "use lower-case words joined by hyphens, 40 characters at most"),
    Fault("N015", "duplicate-id", "`{name}` is used twice", "the first is on line {line}; give this another"),
    Fault("N016", "clashing-entry", "`{name}` is already {other}", "give this entry an id of its own"),
    Fault("N017", "reserved-id", "`{name}` means something else in the game", "choose another id"),
    Fault("N018", "variant-of-itself", "`{name}` cannot be a variant of itself", "name other scenes"),
    Fault("N019", "unknown-episode", "there is no scenario `{name}`", "put its file into a folder of scenarios"),
    Fault("N020", "unknown-look", "unknown {what} `{name}`", "one of: {known}"),
    Fault("N021", "unknown-backdrop", "unknown backdrop `{name}`", "one of: {known}"),
)

CONDITIONS = (
    Fault("C001", "bad-condition", "{problem}", "such as: kept(case-study) and rapport(maya) >= 2"),
    Fault("C002", "unknown-question", "unknown question `{name}`", "one of: {known}"),
    Fault("C003", "wrong-kind", "`{question}` asks about {expected}; `{name}` is {found}", "ask another question"),
    Fault("C004", "not-compared", "`{name}` is a number", "compare it: `{name}(…) >= 1`"),
    Fault("C005", "not-a-measure", "`{name}` is true or false and cannot be compared", "leave the comparison out"),
    Fault("C006", "too-long-condition", "a condition too long to read", "use flags to say part of it earlier"),
)

TIMES = (
    Fault("T001", "bad-time", "`{found}` is no time", "such as: Fri 12:00, Fri, +2 days, +1 week 09:00"),
    Fault("T002", "bad-opening", "`{found}` is no weekday and time", "such as: Thu 18:30"),
    Fault("T003", "bad-duration", "`{found}` is no length of time", "such as: 10 minutes, 2 hours"),
)

FAULTS: dict[str, Fault] = {fault.slug: fault for fault in (*SYNTAX, *FILES, *STRUCTURE, *NAMES, *CONDITIONS, *TIMES)}
"""All of them by name."""
