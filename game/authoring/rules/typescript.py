"""Rules of prose that a typist keeps: quotation marks, ellipses, dashes, and no word twice."""

import re
from collections.abc import Callable, Iterator
from operator import eq

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.diagnostic import Severity
from game.loading.faults.fault import Fault

STRAIGHT_QUOTES = Fault(
    "P001",
    "straight-quotes",
    "a straight quotation mark or apostrophe",
    "write {mended}",
    "Beside the curly ones of all other lines a straight one looks like a slip; in large type most of all.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You're early.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You’re early.
            then: end
    """,
    severity=Severity.WARNING,
)
THREE_DOTS = Fault(
    "P002",
    "three-dots",
    "three dots where an ellipsis belongs",
    "write {mended}",
    "Three dots can be torn apart at the end of a row, and a screen reader says each of them.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: I had hoped... never mind.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: I had hoped… never mind.
            then: end
    """,
    severity=Severity.WARNING,
)
TWO_HYPHENS = Fault(
    "P003",
    "two-hyphens",
    "two hyphens where a dash belongs",
    "write {mended}",
    "Two hyphens come from the typewriter; on a screen there is a dash.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You came -- and in the rain.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You came – and in the rain.
            then: end
    """,
    severity=Severity.WARNING,
)
DOUBLED_WORD = Fault(
    "P004",
    "doubled-word",
    "`{name}` stands here twice",
    "delete one",
    "It is the commonest slip of all, and the one that its own writer reads over.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You saw the the rain.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: You saw the rain.
            then: end
    """,
    severity=Severity.WARNING,
)
HIDDEN_WORDS = Fault(
    "P012",
    "hidden-words",
    "`{name}` is not shown: after a space, # begins a comment",
    "put the whole text in quotes; if this is a comment, leave a space after the #",
    "Everything from the sign on is a note to yourself, and the player would read half a sentence.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: We are group #4 of nine.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: "We are group #4 of nine."
            then: end
    """,
    severity=Severity.WARNING,
)

_LITTLE = (
    "the|a|an|of|to|in|on|at|for|with|from|by|as|and|or|but|if|is|was|are|were|be|it|he|she|we|they|this|my|your|our|"
    "their|its"
)
_STRAIGHT = re.compile(r"""(?:''(?<!\d'')|\\"|['"](?<![\d\\]['"]))""")
_DOTS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
_HYPHENS = re.compile(r"(?<![-<!])--(?![->])")
_TWICE = re.compile(rf"\b({_LITTLE})(\s+)(\1\b(?:[ ](?=\w))?)", re.IGNORECASE)
_CLIPPED = re.compile(r"(?:tis|twas|em|til|cause|bout|n)\b", re.IGNORECASE)
_HIDDEN = re.compile(r"[ \t]+(#(?!check:)[^\s#].*?)(?=\s*(?:$|[ \t]# ))", re.MULTILINE)
_CLOSES = re.compile(r"(?<=[\w.,!?…])'(?!\w)")
_OPENING = " \t\n([{–—‘“"


def straight_quotes(story: Manuscript) -> Iterator[Found]:
    """Straight quotation marks and apostrophes, mended by what stands around them where that leaves no doubt."""
    for passage in story.passages:
        if _STRAIGHT.search(passage.text):
            for found in story.written(passage, _STRAIGHT):
                mended = curled(found)
                doubtful = _opens(found) and mended == "’" and _CLOSES.search(found.string, found.end(), found.endpos)
                words = {"mended": "‘ before a quotation, else ’" if doubtful else mended}
                yield Found(story.span_of(found), words, None if doubtful else mended)


def three_dots(story: Manuscript) -> Iterator[Found]:
    """Dots typed one by one."""
    yield from _signs(story, _DOTS, lambda _: "…")


def two_hyphens(story: Manuscript) -> Iterator[Found]:
    """Hyphens that stand for a dash."""
    yield from _signs(story, _HYPHENS, lambda _: "–")


def doubled_words(story: Manuscript) -> Iterator[Found]:
    """Little words that stand twice in a row; longer ones people say twice on purpose."""
    for passage in story.passages:
        words = passage.text.lower().split()
        if any(map(eq, words, words[1:])):
            for found in story.written(passage, _TWICE):
                yield Found(story.spans.span(*found.span(3)), {"name": found[1]}, "")


def hidden_words(story: Manuscript) -> Iterator[Found]:
    """Words after a # that was to be read, in texts without quotes."""
    for passage in story.passages:
        start, end = story.spans.offsets(passage.at)
        found = _HIDDEN.match(story.spans.text, end)
        if found and story.spans.text[start] not in "'\"|>":
            yield Found(story.spans.span(*found.span(1)), {"name": found[1]})


def curled(found: re.Match[str]) -> str:
    """The curly sign that a straight one stands for."""
    after, opens = found.string[found.end() :][:6], _opens(found)
    if found[0].endswith('"'):
        return "“" if opens else "”"
    return "‘" if opens and not after[:1].isdigit() and not _CLIPPED.match(after) else "’"


def _opens(found: re.Match[str]) -> bool:
    before, after = found.string[max(found.start() - 1, found.pos) : found.start()], found.string[found.end() :][:1]
    return (not before or before in _OPENING) and after.strip() != ""


def _signs(story: Manuscript, pattern: re.Pattern[str], mend: Callable[[re.Match[str]], str]) -> Iterator[Found]:
    for passage in story.passages:
        if pattern.search(passage.text):
            for found in story.written(passage, pattern):
                mended = mend(found)
                yield Found(story.span_of(found), {"mended": mended}, mended)
