"""Makes what the screens look like now the reference: ``python scripts/looks.py``; then see in git what changed."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write every reference that is another picture by now, and remove those of screens that are no more."""
    os.environ |= {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    sys.path.insert(0, str(ROOT))
    from tests.window.looks import FOLDER, LOOKS, differences, known, png_of, reference, taken

    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.iterdir():
        if path.stem not in {look.name for look in LOOKS}:
            path.unlink()
            print(f"removed {path.name}")
    written = 0
    with TemporaryDirectory() as cache:
        for name, actual in taken(Path(cache)):
            before = known(name)
            if before is None or differences(before, actual):
                reference(name).write_bytes(png_of(actual))
                written += 1
                print(f"{'wrote' if before is None else 'replaced'} {name}.png")
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    print(f"{written} of {len(LOOKS)} written; {size / 1e6:.1f} MB in all")


if __name__ == "__main__":
    main()
