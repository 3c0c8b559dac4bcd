"""Reads conditions such as ``kept(case-study) and rapport(maya) >= 2`` and checks them against what there is."""

import re
from typing import NamedTuple

from game.domain.condition import MEASURES, PREDICATES, All, AnyOf, Ask, Compare, Condition, Not, Number
from game.loading.names import ENTRIES, Names
from game.loading.report import Report

MOST_CHARACTERS = 1000
MOST_LEVELS = 16

_TOKEN = re.compile(
    r"(?P<number>[+-]?\d+(?![\w.-]))|(?P<word>\w[\w.-]*)|(?P<compare>==|!=|<=|>=|<|>)|(?P<bracket>[()])|(?P<other>[&|!=]+|\S)"
)
_MEANT = {"&": "and", "|": "or", "!": "not", "=": "=="}
_RESERVED = ("and", "or", "not")


class Slip(NamedTuple):
    """A fault in a condition, from character `start` to `end` of its text."""

    slug: str
    start: int
    end: int
    words: dict[str, str]


class Reading(NamedTuple):
    """What a condition means, and what is wrong with it; one of the two is empty."""

    tree: Condition | None
    slips: tuple[Slip, ...] = ()


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _UnreadableError(Exception):
    """Unwinds the parser at the first fault of syntax; caught where parsing begins."""

    def __init__(self, slip: Slip) -> None:
        super().__init__(slip.slug)
        self.slip = slip


class Conditions:
    """Reads conditions against one set of names. Equal texts share one reading."""

    def __init__(self, names: Names, report: Report) -> None:
        self._names = names
        self._report = report
        self._read: dict[str, Reading] = {}

    def read(self, text: str) -> Reading:
        """The tree that `text` writes, or its faults."""
        reading = self._read.get(text)
        if reading is None:
            reading = self._read[text] = self._parse(text)
        return reading

    def _parse(self, text: str) -> Reading:
        if len(text) > MOST_CHARACTERS:
            return Reading(None, (Slip("too-long-condition", 0, len(text), {}),))
        parser = _Parser(text, self._names, self._report)
        try:
            tree = parser.whole()
        except _UnreadableError as unreadable:
            return Reading(None, (*parser.slips, unreadable.slip))
        return Reading(None, tuple(parser.slips)) if parser.slips else Reading(tree)


class _Parser:
    """Recursive descent: or, and, not, comparison, operand. Wrong names are collected, wrong syntax ends it."""

    def __init__(self, text: str, names: Names, report: Report) -> None:
        self.slips: list[Slip] = []
        self._names = names
        self._report = report
        self._end = len(text.rstrip())
        self._tokens = [_token(match) for match in _TOKEN.finditer(text)]
        self._place = 0
        self._levels = 0

    def whole(self) -> Condition:
        tree = self._either()
        if (left := self._next()) is not None:
            raise self._trouble(_unexpected(left.text), left)
        return tree

    def _either(self) -> Condition:
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _both(self) -> Condition:
        parts = [self._denied()]
        while self._take("and"):
            parts.append(self._denied())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _denied(self) -> Condition:
        self._levels += 1
        if self._levels > MOST_LEVELS:
            raise _UnreadableError(Slip("too-long-condition", 0, self._end, {}))
        if self._take("not"):
            tree: Condition = Not(self._denied())
        elif self._take("("):
            tree = self._either()
            self._expect(")")
        else:
            tree = self._comparison()
        self._levels -= 1
        return tree

    def _comparison(self) -> Condition:
        first = self._peek()
        left = self._operand()
        operator = self._peek()
        if operator is not None and operator.kind == "other":
            raise self._trouble(_unexpected(operator.text), operator)
        if operator is None or operator.kind != "compare":
            if isinstance(left, Number):
                raise self._trouble("a number alone is neither true nor false", first)
            if left.predicate in MEASURES:
                self._slip("not-compared", first, name=left.predicate)
            return left
        self._place += 1
        second = self._peek()
        right = self._operand()
        self._check_compared(left, first)
        self._check_compared(right, second)
        if isinstance(left, Number) and isinstance(right, Number):
            raise self._trouble("two numbers are compared, and nothing is asked", first)
        return Compare(operator.text, left, right)

    def _operand(self) -> Ask | Number:
        token = self._next()
        if token is None:
            raise self._trouble("the condition ends too early", None)
        if token.kind == "number" and len(token.text) <= 9:
            return Number(int(token.text))
        if token.kind != "word" or token.text in _RESERVED:
            raise self._trouble(_unexpected(token.text), token)
        if not self._take("("):
            raise self._trouble(f"`{token.text}` asks about nothing: write `{token.text}(…)`", token)
        subject = self._next()
        if subject is None or subject.kind not in ("word", "number"):
            raise self._trouble(f"`{token.text}` asks about nothing: write `{token.text}(…)`", subject or token)
        self._expect(")")
        self._check_question(token, subject)
        return Ask(token.text, subject.text)

    def _check_compared(self, operand: Ask | Number, token: _Token | None) -> None:
        if isinstance(operand, Ask) and operand.predicate in PREDICATES:
            self._slip("not-a-measure", token, name=operand.predicate)

    def _check_question(self, question: _Token, subject: _Token) -> None:
        kinds = PREDICATES.get(question.text) or MEASURES.get(question.text)
        if kinds is None:
            known = sorted([*PREDICATES, *MEASURES])
            meant = self._report.guess(question.text, known)
            self._slip("unknown-question", question, name=question.text, known=", ".join(known), meant=meant)
        elif not any(self._names.knows(kind, subject.text) for kind in kinds):
            self._check_subject(question, subject, kinds)

    def _check_subject(self, question: _Token, subject: _Token, kinds: tuple[str, ...]) -> None:
        name = subject.text
        found = next((kind for kind in ENTRIES if self._names.knows(kind, name)), None)
        if found is not None and kinds[0] in ENTRIES:
            expected = " or ".join(f"a {kind}" for kind in kinds)
            self._slip("wrong-kind", subject, question=question.text, expected=expected, name=name, found=f"a {found}")
            return
        known = {known for kind in kinds for known in self._names.all_of(kind)}
        slug = "unknown-entry" if len(kinds) > 1 else f"unknown-{kinds[0]}"
        words = {"name": name, "meant": self._report.guess(name, known), "known": self._report.listed(known)}
        self._slip(slug, subject, expected="a promise, favour, need or setback", **words)

    def _slip(self, slug: str, token: _Token | None, **words: str) -> None:
        start, end = (token.start, token.end) if token else (0, self._end)
        self.slips.append(Slip(slug, start, end, words))

    def _trouble(self, problem: str, token: _Token | None) -> _UnreadableError:
        start, end = (token.start, token.end) if token else (max(self._end - 1, 0), self._end)
        return _UnreadableError(Slip("bad-condition", start, end, {"problem": problem}))

    def _peek(self) -> _Token | None:
        return self._tokens[self._place] if self._place < len(self._tokens) else None

    def _next(self) -> _Token | None:
        token = self._peek()
        self._place += token is not None
        return token

    def _take(self, text: str) -> bool:
        token = self._peek()
        taken = token is not None and token.text == text
        self._place += taken
        return taken

    def _expect(self, text: str) -> None:
        if not self._take(text):
            raise self._trouble(f"`{text}` is missing", self._peek())


def _token(match: re.Match[str]) -> _Token:
    return _Token(str(match.lastgroup), match[0], *match.span())


def _unexpected(text: str) -> str:
    meant = _MEANT.get(text[0])
    return f"`{text}` is unknown here: write `{meant}`" if meant else f"`{text}` does not belong here"
