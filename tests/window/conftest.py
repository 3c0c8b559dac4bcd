"""No display and no sound is needed: SDL's dummies stand in before pygame is imported."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS"] = "1"

import pygame
import pytest

from tests.window.player import Player


@pytest.fixture(scope="session", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    window = pygame.Window("The Long Game", (64, 64))
    window.get_surface()
    yield
    window.destroy()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures and stories are kept from one test to the next: each takes a while to make."""
    return tmp_path_factory.mktemp("kept") / "cache"


@pytest.fixture
def player(tmp_path: Path, cache: Path) -> Iterator[Player]:
    """Somebody before the title."""
    somebody = Player(tmp_path, cache)
    yield somebody
    somebody.game.close()
    pygame.event.clear()
