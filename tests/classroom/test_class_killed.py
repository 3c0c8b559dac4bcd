"""A class on a bad Wi-Fi plays a whole scenario while what holds it is killed; every vote counts once."""

from pathlib import Path

import pytest

from game.room.room import Stage
from tests.classroom.killed import accounted

PHONES = 24


@pytest.mark.slow
def test_a_whole_class_is_held_though_everything_breaks(tmp_path: Path) -> None:
    account = accounted(tmp_path, PHONES)
    assert account.stage is Stage.OVER
    assert account.came == PHONES
    assert account.votes >= 20 * PHONES
    assert account.told == account.logged
