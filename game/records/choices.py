"""What a run's acts come to: the choices that stand now, and what was answered first."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from game.records.acts import Act, Back, Cut, Note, Pick


class Answer(NamedTuple):
    """The first answer to a decision; `place` is where it stands among the acts of its run, from 0."""

    place: int
    pick: Pick


def standing(acts: Iterable[Act]) -> tuple[Pick, ...]:
    """The picks that stand now, in order: without those taken back, and without those an edit cut off."""
    picks: list[Pick] = []
    for act in acts:
        _apply(picks, act)
    return tuple(picks)


def first_answers(acts: Iterable[Act]) -> tuple[Answer, ...]:
    """The picks that were the first answer to their decision, taken back since or not, in order.

    A decision is known by its scene and by how many picks made in that scene stood when it came up, so that
    a scene visited twice, and an evening of several errands, ask anew each time; one that comes up again after
    stepping back does not. `standing(acts[:place])` gives the choices that led to an answer.
    """
    picks: list[Pick] = []
    in_scene: Counter[str] = Counter()
    answered: set[tuple[str, int]] = set()
    answers: list[Answer] = []
    for place, act in enumerate(acts):
        if isinstance(act, Pick):
            decision = (act.scene, in_scene[act.scene])
            if decision not in answered:
                answered.add(decision)
                answers.append(Answer(place, act))
            in_scene[act.scene] += 1
        for dropped in _apply(picks, act):
            in_scene[dropped.scene] -= 1
    return tuple(answers)


def notes(acts: Iterable[Act]) -> tuple[str, ...]:
    """What the player wrote into the notebook, in order; stepping back takes none of it away."""
    return tuple(act.note for act in acts if isinstance(act, Note))


def _apply(picks: list[Pick], act: Act) -> list[Pick]:
    """Brings `picks` up to date with `act`; returns those that fell."""
    match act:
        case Pick():
            picks.append(act)
            return []
        case Back():
            keep = max(0, len(picks) - max(0, act.back))
        case Cut():
            keep = max(0, act.cut)
        case _:
            return []
    dropped = picks[keep:]
    del picks[keep:]
    return dropped
