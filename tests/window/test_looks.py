"""Every screen looks as it did when somebody last looked at it and found it good."""

from pathlib import Path

import pygame
import pytest

from tests.window import looks
from tests.window.looks import FOLDER, LOOKS, differences, known, png_of, side_by_side

HOW = "Where that is better than before, `python scripts/looks.py` makes it the reference."


@pytest.fixture(scope="module")
def taken(cache: Path) -> dict[str, pygame.Surface]:
    """Every look, as it is now."""
    return dict(looks.taken(cache / "pictures"))


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures of differences are put."""
    return tmp_path_factory.mktemp("looks")


@pytest.mark.slow
@pytest.mark.parametrize("name", [look.name for look in LOOKS])
def test_a_screen_looks_as_it_did(name: str, taken: dict[str, pygame.Surface], reports: Path) -> None:
    actual, expected = taken[name], known(name)
    found = ["there is no reference for it"] if expected is None else differences(expected, actual)
    if found:
        report = reports / f"{name}.png"
        report.write_bytes(png_of(side_by_side(expected or actual, actual)))
        told = f"expected, actual and what differs, side by side: {report}"
        pytest.fail("\n".join([f"{name}: {'; '.join(found)}", told, HOW]), pytrace=False)


def test_there_is_no_reference_for_nothing() -> None:
    assert {path.stem for path in FOLDER.iterdir()} <= {look.name for look in LOOKS}


def test_a_word_or_a_colour_that_changes_is_seen_and_an_edge_that_is_drawn_otherwise_is_not() -> None:
    page = pygame.Surface(looks.SIZE, 0, 24)
    page.fill("#f7f1e5")
    word, colour, edge = page.copy(), page.copy(), page.copy()
    word.fill("#1d1b22", (600, 300, 25, 25))
    colour.fill("#fffaf0", (100, 100, 500, 200))
    edge.fill("#c7c1b5", (0, 100, looks.SIZE[0], 1))
    assert differences(page, word)
    assert differences(page, colour)
    assert not differences(page, edge)
    assert not differences(page, page)
    assert differences(page, pygame.Surface((640, 360), 0, 24))
