"""Whatever is changed in a scenario, nothing fails that an author's file goes through; `scripts/fuzz.py` tries more."""

from random import Random

import pytest

from tests.mutants import mutant, originals
from tests.ordeal import Ordeal

ROUNDS, INPUTS = 10, 60


@pytest.fixture(scope="module")
def ordeal() -> Ordeal:
    return Ordeal()


@pytest.mark.parametrize("data", originals())
def test_what_is_changed_goes_through_by_itself(data: bytes, ordeal: Ordeal) -> None:
    ordeal.endure(data)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_a_changed_file_comes_out_as_a_story_or_as_faults(seed: int, ordeal: Ordeal) -> None:
    random, files, played = Random(seed), originals(), 0
    for number in range(INPUTS):
        data = mutant(random, files)
        try:
            played += not ordeal.endure(data).diagnostics
        except Exception as error:
            error.add_note(f"input {number} of seed {seed}: {data!r}")
            raise
    assert 0 < played < INPUTS
