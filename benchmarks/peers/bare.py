"""A bare program of pygame: opens the window the game opens, `WIDTH HEIGHT`, flips once, and ends at once."""

import os
import sys

os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"

import pygame

pygame.display.init()
window = pygame.Window("Bare", (int(sys.argv[1]), int(sys.argv[2])), resizable=True, allow_high_dpi=True)
window.get_surface()
window.flip()
if "--peak" in sys.argv:
    with open("/proc/self/status", encoding="ascii") as told:  # noqa: PTH123 - pathlib is in memory as little as it can
        print(next(int(line.split()[1]) for line in told if line.startswith("VmHWM")) * 1024 / 1e6, flush=True)
os._exit(0)
