"""How far two people agree on what responses do, beyond what chance alone would bring about."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import NamedTuple

from game.authoring.blind import Labels, responses_of
from game.domain.scenario import MoveKind, Scenario

RESAMPLES = 1000
CONFIDENCE = 0.9

Label = frozenset[MoveKind]
Pair = tuple[Label, Label]
"""The moves of one response, as its author and as somebody else has them."""


class Agreement(NamedTuple):
    """`kappa` lies most likely between `low` and `high` (90 %); all None where both used one label throughout.

    `differing` are the responses labelled differently, by ``scene.response``, in the order of the file.
    """

    pairs: dict[str, Pair]
    unlabelled: int
    kappa: float | None
    low: float | None
    high: float | None

    @property
    def differing(self) -> dict[str, Pair]:
        """The responses that the two label differently."""
        return {name: pair for name, pair in self.pairs.items() if pair[0] != pair[1]}


def agreement(scenario: Scenario, labels: Labels) -> Agreement:
    """The agreement between a scenario and a labelled sheet, on the responses that are labelled."""
    pairs = {
        name: (frozenset(move.kind for move in response.moves), labels.moves[name])
        for scene, response in responses_of(scenario)
        if (name := f"{scene.id}.{response.id}") in labels.moves
    }
    known = list(pairs.values())
    return Agreement(pairs, labels.unlabelled, kappa(known), *interval(known))


def kappa(pairs: Iterable[Pair]) -> float | None:
    """One less the share of disagreement found in that expected from how often each uses each label.

    Where all have one move this is the kappa of Cohen 1960, Educational and Psychological Measurement. Where some have
    several it is that of Cohen 1968, Psychological Bulletin, weighing two labels by the share of their moves that are
    not in both. None where chance alone would bring about agreement throughout.
    """
    counted = Counter(pairs)
    total = counted.total()
    if not total:
        return None
    ours: Counter[Label] = Counter()
    theirs: Counter[Label] = Counter()
    for (one, other), count in counted.items():
        ours[one] += count
        theirs[other] += count
    found = sum(count * distance(one, other) for (one, other), count in counted.items()) / total
    expected = sum(n * m * distance(one, other) for one, n in ours.items() for other, m in theirs.items()) / total**2
    return 1 - found / expected if expected else None


def distance(one: Label, other: Label) -> float:
    """The share of the moves in either label that are not in both: 0 for the same, 1 for nothing in common."""
    return 1 - len(one & other) / len(one | other) if one | other else 0.0


def interval(pairs: Sequence[Pair]) -> tuple[float | None, float | None]:
    """The bounds of kappa by resampling (Efron 1979, The Annals of Statistics), always the same."""
    random = Random(0)
    drawn = (kappa(random.choices(pairs, k=len(pairs))) for _ in range(RESAMPLES if pairs else 0))
    values = sorted(value for value in drawn if value is not None)
    if not values:
        return None, None
    tail = int(len(values) * (1 - CONFIDENCE) / 2)
    return values[tail], values[-1 - tail]


def by_move(pairs: Mapping[str, Pair]) -> dict[MoveKind, tuple[int, int, int]]:
    """How many responses have a move by the author, by the other, and by both; only moves that come up."""
    counts = {
        kind: (
            sum(kind in ours for ours, _ in pairs.values()),
            sum(kind in theirs for _, theirs in pairs.values()),
            sum(kind in ours & theirs for ours, theirs in pairs.values()),
        )
        for kind in MoveKind
    }
    return {kind: count for kind, count in counts.items() if any(count)}


def told(scenario: Scenario, found: Agreement) -> str:
    """The agreement for somebody to read, and where the two differ."""
    every, alike = len(found.pairs), len(found.pairs) - len(found.differing)
    lines = [f"{every} of {every + found.unlabelled} responses are labelled, {alike} of them alike"]
    if found.kappa is None or found.low is None or found.high is None:
        lines.append("kappa cannot be told: one label throughout leaves nothing for chance to explain")
    else:
        lines.append(f"kappa {found.kappa:.2f}, most likely {found.low:.2f} to {found.high:.2f}")
        lines.append("(Cohen 1960; labels of several moves weighted as in Cohen 1968 by the share not in common)")
    lines += ["", f"{'move':<10}{'file':>6}{'sheet':>7}{'both':>6}"]
    lines += [f"{kind:<10}{ours:>6}{theirs:>7}{both:>6}" for kind, (ours, theirs, both) in by_move(found.pairs).items()]
    if found.differing:
        lines += ["", "Where the two differ:"]
    for name, (ours, theirs) in found.differing.items():
        scene, _, response = name.partition(".")
        lines += ["", f"  {name}: {scenario.scenes[scene].response(response).texts[0]}"]
        lines.append(f"    the file says {named(ours)}, the sheet {named(theirs)}")
    return "\n".join(lines)


def named(label: Label) -> str:
    """The moves of a label, in their usual order."""
    return " + ".join(str(kind) for kind in MoveKind if kind in label)
