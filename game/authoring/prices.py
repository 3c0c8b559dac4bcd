"""Prices at scenes, by which slices come to agree where a run goes; what they promise together then bounds it closer.

A run enters the same scenes in every slice. Whatever each of them pays for entering one, as long as all together pay
nothing, the sum of the least that is to come in each is no more than what is to come in the story. A slice that enters
a scene more often than the others do pays more for it in the next round. (They are Lagrange multipliers, raised as
Held & Karp 1971 do.)
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import inf

from game.authoring.pieces import Piece
from game.authoring.weights import Weights, weighed

ROUNDS = 60
"""Rounds in which prices are changed; more of them hardly come closer."""

RAISE, FADING = 0.5, 8
"""What a scene costs more after the first round, and after how many rounds it is half of that."""


class Payer:
    """A slice of which each way makes something, and costs what it has to pay for a scene that is entered by it."""

    def __init__(self, piece: Piece, weights: Weights) -> None:
        self._piece = piece
        self._made = [[weighed(weights, way.made) for way in ways] for ways in piece.ways]
        self.prices = defaultdict[str, float](float)
        self.left: list[float] = []
        self.entered: Counter[str] = Counter()

    def least(self) -> float:
        """The least there is by the prices as they are; notes what is left from each state, and what is entered."""
        scenes, prices = self._piece.scenes, self.prices
        left = [0.0 if number in self._piece.endings else inf for number in range(len(self._made))]
        taken: list[int | None] = [None] * len(left)
        for number in self._piece.order:
            here = scenes[number]
            for way, made in zip(self._piece.ways[number], self._made[number], strict=True):
                there = scenes[way.to]
                total = made + left[way.to] + (prices[there] if there != here else 0)
                if total < left[number]:
                    left[number], taken[number] = total, way.to
        first = min((way.to for way in self._piece.beginnings), key=left.__getitem__)
        self.left, self.entered = left, self._entered(first, taken)
        return left[first]

    def _entered(self, number: int, taken: list[int | None]) -> Counter[str]:
        """The scenes entered on the way that was taken from a state."""
        entered: Counter[str] = Counter()
        while (to := taken[number]) is not None:
            if self._piece.scenes[to] != self._piece.scenes[number]:
                entered[self._piece.scenes[to]] += 1
            number = to
        return entered


def agreed(pieces: Sequence[Piece], weights: Sequence[Weights]) -> list[list[float]]:
    """For each piece, by its weights, what is least still to come from each of its states, at the best prices found.

    Nothing where one of them can go round in circles, for then a price could be paid for ever.
    """
    if len(pieces) < 2 or any(piece.loops for piece in pieces):
        return []
    payers = [Payer(piece, each) for piece, each in zip(pieces, weights, strict=True)]
    best, found = -inf, list[list[float]]()
    for number in range(ROUNDS):
        least = sum(payer.least() for payer in payers)
        if least > best:
            best, found = least, [payer.left for payer in payers]
        if all(payer.entered == payers[0].entered for payer in payers):
            break
        haggle(payers, RAISE / (1 + number / FADING))
    return found


def haggle(payers: Sequence[Payer], more: float) -> None:
    """Let each pay so much more for what it enters more often than they all do on average, and less for the rest."""
    for scene in {scene for payer in payers for scene in payer.entered}:
        average = sum(payer.entered[scene] for payer in payers) / len(payers)
        for payer in payers:
            payer.prices[scene] += more * (payer.entered[scene] - average)
