"""No display and no sound is needed: SDL's dummies stand in before pygame is imported."""

import os
from collections.abc import Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame
import pytest


@pytest.fixture(scope="session", autouse=True)
def _display() -> Iterator[None]:
    pygame.display.init()
    window = pygame.Window("The Long Game", (64, 64))
    window.get_surface()
    yield
    window.destroy()
