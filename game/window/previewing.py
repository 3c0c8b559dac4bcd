"""A story in a window while somebody writes it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.records.disk import Folders
from game.views.preview import begin
from game.window.app import begun, heed_hanging_up

if TYPE_CHECKING:
    from game.runtime.ports import Ports


def preview(folders: Folders, ports: "Callable[[], Ports]", file: Path, seed: int) -> int:
    """Play the story in a file while it is being written; nothing of it is kept. The rest is as with `play`."""
    from game.runtime.watching import Watch

    heed_hanging_up()
    with begun(folders, ports, lambda kept: (begin(kept.settings, file.name, seed), ())) as game:
        watch = Watch(file, game.hear)
        try:
            game.run()
        finally:
            watch.close()
    return 0
