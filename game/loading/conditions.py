"""Reads conditions such as ``kept(case-study) and rapport(maya) >= 2`` and checks them against what there is."""

import re
from typing import NamedTuple

from game.domain.condition import MEASURES, PREDICATES, All, AnyOf, Ask, Compare, Condition, Not, Number
from game.loading.names import ENTRIES, Names
from game.loading.report import Report

MOST_CHARACTERS = 1000
MOST_LEVELS = 16

_TOKEN = re.compile(r"[+-]?\d+(?![\w.-])|\w[\w.-]*|==|!=|<=|>=|[<>()]|[&|!=]+|\S")
_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=")
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
    """Recursive descent: or, and, not, comparison, operand. Wrong names are collected, wrong syntax ends it.

    Tokens are texts, the last one empty. Where they stand is worked out only for what is wrong.
    """

    def __init__(self, text: str, names: Names, report: Report) -> None:
        self.slips: list[Slip] = []
        self._text = text
        self._names = names
        self._report = report
        self._end = len(text.rstrip())
        self._tokens: list[str] = [*_TOKEN.findall(text), ""]
        self._place = 0
        self._levels = 0

    def whole(self) -> Condition:
        tree = self._either()
        if left := self._tokens[self._place]:
            raise self._trouble(_unexpected(left), self._place)
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
        first = self._place
        left = self._operand()
        operator = self._tokens[self._place]
        if operator not in _COMPARISONS:
            return self._question_alone(left, first)
        self._place += 1
        second = self._place
        right = self._operand()
        self._check_compared(left, first)
        self._check_compared(right, second)
        if isinstance(left, Number) and isinstance(right, Number):
            raise self._trouble("two numbers are compared, and nothing is asked", first)
        return Compare(operator, left, right)

    def _question_alone(self, asked: Ask | Number, place: int) -> Ask:
        follows = self._tokens[self._place]
        if follows and not _is_word(follows) and follows not in ("(", ")"):
            raise self._trouble(_unexpected(follows), self._place)
        if isinstance(asked, Number):
            raise self._trouble("a number alone is neither true nor false", place)
        if asked.predicate in MEASURES:
            self._slip("not-compared", place, name=asked.predicate)
        return asked

    def _operand(self) -> Ask | Number:
        place = self._place
        token = self._tokens[place]
        if not token:
            raise self._trouble("the condition ends too early", None)
        self._place += 1
        if _is_number(token) and len(token) <= 9:
            return Number(int(token))
        if not _is_word(token) or _is_number(token) or token in _RESERVED:
            raise self._trouble(_unexpected(token), place)
        if not self._take("("):
            raise self._trouble(f"`{token}` asks about nothing: write `{token}(…)`", place)
        subject = self._tokens[self._place]
        if not _is_word(subject):
            raise self._trouble(f"`{token}` asks about nothing: write `{token}(…)`", self._place if subject else place)
        self._place += 1
        self._expect(")")
        self._check_question(place, token, subject)
        return Ask(token, subject)

    def _check_compared(self, operand: Ask | Number, place: int) -> None:
        if isinstance(operand, Ask) and operand.predicate in PREDICATES:
            self._slip("not-a-measure", place, name=operand.predicate)

    def _check_question(self, place: int, question: str, subject: str) -> None:
        kinds = PREDICATES.get(question) or MEASURES.get(question)
        if kinds is None:
            known = sorted([*PREDICATES, *MEASURES])
            guesses = self._report.guesses(question, known)
            self._slip("unknown-question", place, name=question, known=", ".join(known), **guesses)
        elif not any(self._names.knows(kind, subject) for kind in kinds):
            self._check_subject(place + 2, question, subject, kinds)

    def _check_subject(self, place: int, question: str, name: str, kinds: tuple[str, ...]) -> None:
        found = next((kind for kind in ENTRIES if self._names.knows(kind, name)), None)
        if found is not None and kinds[0] in ENTRIES:
            expected = " or ".join(f"a {kind}" for kind in kinds)
            words = {"question": question, "expected": expected, "name": name, "found": f"a {found}"}
            self._slip("wrong-kind", place, known=", ".join(_questions_about(found)), **words)
            return
        known = {known for kind in kinds for known in self._names.all_of(kind)}
        slug = "unknown-entry" if len(kinds) > 1 else f"unknown-{kinds[0]}"
        meant = self._report.ending(f".{name}", known) or self._report.guess(name, known)
        words = {"name": name, "meant": meant, "known": self._report.listed(known)}
        self._slip(slug, place, expected="a promise, favour, need or setback", **words)

    def _slip(self, slug: str, place: int, **words: str) -> None:
        self.slips.append(Slip(slug, *self._stretch(place), words))

    def _trouble(self, problem: str, place: int | None) -> _UnreadableError:
        start, end = (max(self._end - 1, 0), self._end) if place is None else self._stretch(place)
        return _UnreadableError(Slip("bad-condition", start, end, {"problem": problem}))

    def _stretch(self, place: int) -> tuple[int, int]:
        """From where to where the token at `place` is written."""
        return list(_TOKEN.finditer(self._text))[place].span()

    def _take(self, text: str) -> bool:
        taken = self._tokens[self._place] == text
        self._place += taken
        return taken

    def _expect(self, text: str) -> None:
        if not self._take(text):
            raise self._trouble(f"`{text}` is missing", self._place if self._tokens[self._place] else None)


def _questions_about(kind: str) -> list[str]:
    return [question for question, kinds in (PREDICATES | MEASURES).items() if kind in kinds]


def _is_word(token: str) -> bool:
    """Whether it is a word or a number."""
    return token[:1].isalnum() or token[:1] == "_" or _is_number(token)


def _is_number(token: str) -> bool:
    return token.isdecimal() or (token[:1] in ("+", "-") and token[1:].isdecimal())


def _unexpected(text: str) -> str:
    meant = _MEANT.get(text[0])
    return f"`{text}` is unknown here: write `{meant}`" if meant else f"`{text}` does not belong here"
