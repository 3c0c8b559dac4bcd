"""Makes the pictures of the first screen that come with the game: ``python scripts/first_pictures.py``."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write the pixels of every picture on the title as the window first opens, and remove those of others."""
    os.environ |= {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    sys.path.insert(0, str(ROOT))
    from game.art.assets import asset
    from tests.window.firsts import firsts, painted

    folder = asset("first")
    folder.mkdir(exist_ok=True)
    first = firsts()
    for path in set(folder.iterdir()).difference(first):
        path.unlink()
        print(f"removed {path.name}")
    for path, picture in first.items():
        path.write_bytes(painted(*picture))
        print(f"wrote {path.name}")


if __name__ == "__main__":
    main()
