"""Rules of room: what is read and chosen fits its box at twice the text size, on a screen of 1280 by 720.

Measured in the game's font and layout, over all lines of the shipped scenarios: the widest letters take .477 of the
text size each, on an average over a line. A row of the panel is 1074 px wide and holds 51 of them at 44 px; a response
in a column of its own has 53 in a row at 40 px, beside another one 23.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.diagnostic import Severity
from game.domain.scenario import Response, SceneKind
from game.loading.faults.fault import Fault

LINE_LETTERS, LINE_ROWS = 51, 5
"""Five rows are half of the screen, which leaves the other half to faces and answers."""

WIDE_LETTERS, NARROW_LETTERS = 53, 23
ROW, AROUND, FREE = 54, 20, 600
"""In px: a row of a response, what is around it, and what the bar on top leaves free."""

SHORT_ENOUGH = 300
"""Responses of no more letters than this, in all, always fit."""

LONG_LINE = Fault(
    "P010",
    "long-line",
    "this takes {rows} rows at twice the text size, and there is room for {most}",
    "make two lines of it",
    "Who reads large type would see half of what somebody says, and have to scroll for the rest.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: >-  # <-
                  I came by the long way, past the pond, because of the ducks, and then there was a man with a kite who
                  wanted to know whether it was going to rain, and I said that I had no idea, and he said that nobody
                  had, and so we stood there, the two of us, and looked up, until it did.
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya: I came by the long way, past the pond, because of the ducks.
              - maya: And then there was a man with a kite who wanted to know whether it was going to rain.
              - maya: So we stood there, the two of us, and looked up, until it did.
            then: end
    """,
    severity=Severity.WARNING,
)
LONG_RESPONSES = Fault(
    "P011",
    "long-responses",
    "together these are higher than the screen at twice the text size",
    "shorten the longest",
    "A choice is made between what one sees at once; what has to be scrolled for is chosen less.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:  # <-
              - id: on
                say: >-
                  Let us go on. The rain is near, but there is a roof by the pond, and if we are quick about it, and if
                  nobody stops to talk to the ducks, which I know is much to ask, we shall be there before the first
                  drop and have the bench to ourselves.
                because: You had thought of the bench.
              - id: back
                say: >-
                  Let us go back. The rain is near, and neither of us has a coat, and there is no roof that I know of on
                  the whole way, apart from the one by the pond, which leaks, and where the man with the kite will be,
                  who will want to talk.
                because: She had no coat.
                rapport: +1
              - id: wait
                say: >-
                  Let us wait here. It may well pass, it often does at this hour, and if it does not we can still decide
                  what to do, for the gate has a roof of a kind, and two people can stand under it if they are good
                  friends.
                because: She would have liked to move.
                rapport: -1
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on to the pond., because: You had thought of the bench.}
              - {id: back, say: Let us go back., because: She had no coat., rapport: +1}
              - {id: wait, say: Let us wait here., because: She would have liked to move., rapport: -1}
            then: end
    """,
    severity=Severity.WARNING,
)


def long_lines(story: Manuscript) -> Iterator[Found]:
    """Lines that take more than their part of the screen."""
    for passage in story.passages:
        if passage.key == "line" and len(passage.text) > LINE_LETTERS * (LINE_ROWS - 1):
            rows = rows_of(passage.text, LINE_LETTERS)
            if rows > LINE_ROWS:
                yield Found(story.spans.value(passage.at), {"rows": str(rows), "most": str(LINE_ROWS)})


def long_responses(story: Manuscript) -> Iterator[Found]:
    """Decisions whose responses cannot all be seen at once."""
    for key, scene in story.scenario.scenes.items():
        if scene.kind is not SceneKind.CONVERSATION:
            continue
        letters = sum(max(map(len, response.texts)) for response in scene.responses)
        if letters > SHORT_ENOUGH and height(scene.responses) > FREE:
            yield Found(story.spans.key(("scenes", key, "responses")), {})


def rows_of(text: str, letters: int) -> int:
    """How many rows of so many letters a text takes."""
    return len(wrap(text, letters)) or 1


def height(responses: Sequence[Response]) -> int:
    """How high responses are together, in px: in one column or in two, whichever is lower."""
    return min(_column(responses, WIDE_LETTERS, 1), _column(responses, NARROW_LETTERS, 2))


def _column(responses: Sequence[Response], letters: int, beside: int) -> int:
    rows = [max(rows_of(text, letters) for text in each.texts) for each in responses]
    return sum(max(rows[i : i + beside]) * ROW + AROUND for i in range(0, len(rows), beside))
