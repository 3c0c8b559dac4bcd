"""Has scenarios read by a process of its own: what reads them takes 40 MB, which go with it, and holds nobody up."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0
"""How long that may take, in seconds; what is not read by then is read here when it is wanted."""

FOLDER = Path(__file__).parents[2]
START = """
import sys
if sys.argv[1] not in sys.path:
    sys.path.insert(0, sys.argv[1])
from game.loading.elsewhere import main
main(*sys.argv[2:])
"""


def read_elsewhere(folders: Sequence[Path], cache: Path) -> None:
    """Have all scenarios in the folders read into the cache. Where that fails they are read when they are wanted."""
    if not sys.executable:
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            [sys.executable, "-P", "-c", START, str(FOLDER), str(cache), *map(str, folders)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            timeout=PATIENCE,
            check=False,
        )


def main(cache: str, *folders: str) -> None:
    """In that process: read all there is."""
    from game.loading.library import Library

    Library([Path(folder) for folder in folders], Path(cache)).load_all()
