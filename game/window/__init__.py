"""Fourth floor: the trees of the views painted, and input turned into messages."""

import os

# Read by pygame and SDL when they are imported, which happens in more than one module of this room.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
