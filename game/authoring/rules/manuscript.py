"""A story as rules see it: what it means, and everything somebody reads in it with where that stands."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from game.authoring.paths import NOTHING_KNOWN, Paths, glanced, proved
from game.authoring.rules.decisions import Decision, decisions
from game.authoring.rules.seasons import depends
from game.domain.condition import Ask, Condition
from game.domain.diagnostic import Span
from game.domain.scenario import Branch, Line, Message, Move, MoveKind, Response, Scenario, Scene, SceneKind
from game.engine.compile import compile_story
from game.engine.guards import questions
from game.engine.noting import Noting, Truths
from game.loading.spans import Path, Spans

_SHORT_TEXTS = frozenset(("title", "summary", "name", "role", "what", "source"))
_LONG_TEXTS = frozenset(("briefing", "text", "letter", "say", "do", "because", "facilitator", "finding", "caution"))
_TEXTS = _SHORT_TEXTS | _LONG_TEXTS
_MESSAGE_KEYS = frozenset(("when", "rapport", "opens", "answers", "sets", "clears"))


IN_A_SEASON = "earlier episodes decide what can be in this one"


class Passage(NamedTuple):
    """Something somebody reads: the key it stands under (``line`` and ``message`` for what people say), and where."""

    key: str
    text: str
    at: Path


class Guard(NamedTuple):
    """A condition, and where it stands; `guards` says what it decides about: line, branch, message or response."""

    scene: str
    condition: Condition
    guards: type
    at: Path


class Manuscript:
    """One scenario that can be played, and its file; `thorough` says that its paths may take as long as they take."""

    def __init__(self, scenario: Scenario, spans: Spans, *, thorough: bool = False) -> None:
        self.scenario = scenario
        self.spans = spans
        self.thorough = thorough

    @cached_property
    def paths(self) -> Paths:
        """What is known of all paths of the story."""
        story = Noting(compile_story(self.scenario))
        found = proved(story) if self.thorough else glanced(story)
        return found if self._is_whole(found.truths) else NOTHING_KNOWN._replace(open_questions=(IN_A_SEASON,))

    def _is_whole(self, truths: Truths) -> bool:
        """Whether nothing but lines came out in one way only because no episode was played before."""
        return not any(
            guard.guards is not Line
            and len(truths.get((guard.scene, guard.condition), ())) < 2
            and depends(self.scenario, guard.condition)
            for guard in self.guards
        )

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything that is read, in the order of the file."""
        return passages_of(self.spans)

    @cached_property
    def asked(self) -> frozenset[Ask]:
        """All questions that conditions ask."""
        return frozenset(ask for guard in self.guards for ask in questions(guard.condition))

    @cached_property
    def guards(self) -> tuple[Guard, ...]:
        """All conditions."""
        return tuple(
            Guard(scene.id, each.when, type(each), (*at, "when"))
            for scene, each, at in self._guarded()
            if each.when is not None
        )

    def _guarded(self) -> Iterator[tuple[Scene, Line | Branch | Message | Response, Path]]:
        yield from self.lines()
        for key, scene in self.scenario.scenes.items():
            yield from ((scene, branch, ("scenes", key, "then", i)) for i, branch in enumerate(scene.then))
            yield from ((scene, message, ("scenes", key, "arrives", i)) for i, message in enumerate(scene.arrives))
        for scene, response, at in self.responses():
            yield scene, response, at
            own = () if response.then is scene.then else response.then
            yield from ((scene, branch, (*at, "then", i)) for i, branch in enumerate(own))

    @cached_property
    def moves(self) -> tuple[tuple[Move, Path], ...]:
        """All moves, each with where it stands."""
        return tuple(
            (move, (*at, "moves", place))
            for _, response, at in self.responses()
            for place, move in enumerate(response.moves)
        )

    @cached_property
    def deeds(self) -> frozenset[tuple[MoveKind, str]]:
        """What responses do, and whom or what it is about."""
        return frozenset((move.kind, move.subject) for move, _ in self.moves)

    @cached_property
    def decisions(self) -> tuple[Decision, ...]:
        """All conversations in which one response is better than another."""
        return decisions(self.scenario)

    def responses(self) -> Iterator[tuple[Scene, Response, Path]]:
        """All responses and errands, each with where it stands."""
        for key, scene in self.scenario.scenes.items():
            list_ = "errands" if scene.kind is SceneKind.DESK else "responses"
            yield from ((scene, response, ("scenes", key, list_, i)) for i, response in enumerate(scene.responses))

    def written(self, passage: Passage, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Where `pattern` is found in a passage as it is written, without the quotes around it."""
        text = self.spans.text
        start, end = self.spans.offsets(passage.at)
        if text[start : start + 1] in ("|", ">"):
            start = text.find("\n", start, end)
        elif text[start : start + 1] in ("'", '"'):
            start, end = start + 1, end - 1
        return pattern.finditer(text, start, end)

    def span_of(self, found: re.Match[str]) -> Span:
        """Where a match stands."""
        return self.spans.span(*found.span())

    def lines(self) -> Iterator[tuple[Scene, Line, Path]]:
        """All lines of scenes and of reactions, each with where it stands."""
        for key, scene in self.scenario.scenes.items():
            yield from ((scene, line, ("scenes", key, "lines", i)) for i, line in enumerate(scene.lines))
        for scene, response, at in self.responses():
            yield from ((scene, line, (*at, "reaction", i)) for i, line in enumerate(response.reaction))


def passages_of(spans: Spans) -> tuple[Passage, ...]:
    """Everything that is read in a file, in its order, as far as the file has the shape of a story."""
    found = (each for each in _passages(spans.data, ()) if isinstance(each.text, str))
    return tuple(found)


def _passages(node: Any, at: Path) -> Iterator[Passage]:
    if isinstance(node, list):
        for place, item in enumerate(node):
            yield from _passages(item, (*at, place))
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _under(key, value, (*at, key))


def _under(key: str, value: Any, at: Path) -> Iterator[Passage]:
    if key in _TEXTS and isinstance(value, str):
        yield Passage(key, value, at)
    elif isinstance(value, list) and key in _READERS:
        for place, item in enumerate(value):
            yield from _READERS[key](key, item, (*at, place))
    else:
        yield from _passages(value, at)


def _text(key: str, text: Any, at: Path) -> Iterator[Passage]:
    yield Passage(key, text, at)


def _line(_: str, line: Any, at: Path) -> Iterator[Passage]:
    if isinstance(line, dict):
        yield from (Passage("line", text, (*at, key)) for key, text in line.items() if key != "when")
    else:
        yield Passage("line", line, at)


def _message(_: str, message: Any, at: Path) -> Iterator[Passage]:
    for key, value in message.items() if isinstance(message, dict) else ():
        if key in _MESSAGE_KEYS:
            yield from _passages(value, (*at, key))
        else:
            yield Passage("message", value, (*at, key))


_READERS = {"lines": _line, "reaction": _line, "arrives": _message, "say": _text, "do": _text}
