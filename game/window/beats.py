"""A page of a sitting, beat by beat: one line at a time, with who says it and what face they make."""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from game.domain.voices import PLAYER
from game.views import words
from game.views.node import Node, Role, find_all, walk


class Tempo(Enum):
    """What a beat is: words on the panel, time that passes, or findings of the guided level."""

    WORDS = "words"
    PASSAGE = "passage"
    FINDINGS = "findings"


class Beat(NamedTuple):
    """What is read at once. `echo` is what the player said or did just before it."""

    tempo: Tempo
    node: Node
    echo: Node | None = None


def page_of(tree: Node) -> str:
    """What tells one page of a sitting from all others; empty where the tree is no page of a sitting."""
    return "|".join(group.value for group in find_all(tree, Role.GROUP) if group.value.count(".") == 2)


BALLOT = "ballot"
"""The value of the group in which a class finds what it votes for."""


def ballot_of(tree: Node) -> Node | None:
    """What a class votes for, on a screen on which it does."""
    return next((node for node in tree.children if node.role is Role.GROUP and node.value == BALLOT), None)


def beats(tree: Node) -> tuple[Beat, ...]:
    """All that is to be read on a page, in order; nothing on a page where nothing is told."""
    found: list[Beat] = []
    echo: Node | None = None
    for node in told(tree):
        if node.role is Role.LINE and node.value == PLAYER:
            if echo is not None:
                found.append(Beat(Tempo.WORDS, echo))
            echo = node
        else:
            found.append(Beat(tempo_of(node), node, echo))
            echo = None
    return (*found, Beat(Tempo.WORDS, echo)) if echo is not None else tuple(found)


def told(tree: Node) -> list[Node]:
    """The nodes that tell something, in order; the heading of a passage among them."""
    return [node for node in unfolding(tree) if node.role is not Role.PORTRAIT]


def unfolding(tree: Node) -> Iterator[Node]:
    """All that a page unfolds one after the other: what is told, and whoever comes in before it."""
    for child in tree.children:
        if child.role is Role.HEADING and not child.shares:
            yield child
        elif child.role is Role.GROUP and child.value.count(".") == 2:
            yield from child.children


def present(tree: Node, read: tuple[Beat, ...]) -> list[Node]:
    """Everybody who is there once so much is read: from the start, or come in since."""
    there = [node for node in tree.children if node.role is Role.PORTRAIT]
    for node in unfolding(tree):
        if node.role is Role.PORTRAIT:
            there.append(node)
        elif read and node is read[-1].node:
            break
    return there


def tempo_of(node: Node) -> Tempo:
    """What kind of beat a node is."""
    if node.role is Role.HEADING:
        return Tempo.PASSAGE
    return Tempo.FINDINGS if node.role is Role.GROUP else Tempo.WORDS


def letters(beat: Beat) -> int:
    """How many letters appear one by one; none where all of it is there at once."""
    return len(beat.node.name) if beat.tempo is Tempo.WORDS else 0


def faces(tree: Node, read: tuple[Beat, ...]) -> dict[str, str]:
    """The face everybody in the picture makes after the beats that were read, by the person's id."""
    made = {node.value: node.expression for node in present(tree, read)}
    for beat in read:
        if beat.node.role is Role.LINE and beat.node.value in made and beat.node.expression:
            made[beat.node.value] = beat.node.expression
    return made


def is_finding(node: Node) -> bool:
    """Whether a group holds findings of the guided level."""
    return any(each.name == words.WHAT_IT_SHOWED for each in walk(node))
