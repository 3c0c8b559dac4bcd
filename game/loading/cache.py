"""Scenarios that loaded cleanly, kept on disk so that an unchanged file need not be understood again."""

import json
import os
import zlib
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from game import __version__
from game.domain.scenario import Scenario, Season
from game.loading.codec import LAYOUT, pack, unpack
from game.loading.collector import uncollected
from game.loading.formats import NEWEST

_DIGEST_BYTES = 16
_EDITION = f"{__version__} {NEWEST} {LAYOUT}".encode()
_DAMAGED = (OSError, ValueError, TypeError, KeyError, IndexError, RecursionError, AttributeError)


class Cache:
    """Stories in `folder`, by id and by everything that decides how a file is read.

    Whatever goes wrong with the disk, or with a file in it, is a miss.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def has(self, data: bytes, name: str) -> bool:
        """Whether it is known what the file with these bytes and this id means, as far as can be told at a glance."""
        return self._file(data, name).is_file()

    def get(self, data: bytes, name: str) -> Scenario | Season | None:
        """What the file with these bytes and this id was found to mean, or None."""
        try:
            check, _, written = self._file(data, name).read_bytes().partition(b"\n")
            if int(check) != zlib.crc32(written):
                return None
            with uncollected():
                return unpack(json.loads(written))
        except _DAMAGED:
            return None

    def put(self, data: bytes, name: str, story: Scenario | Season) -> None:
        """Keeps what a file means, in place of what earlier files of that id meant."""
        with uncollected():
            written = json.dumps(pack(story), separators=(",", ":"), ensure_ascii=False).encode()
        file = self._file(data, name)
        unfinished = file.with_suffix(f".{os.getpid()}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            earlier = list(self.folder.glob(f"{name}.*.json"))
            unfinished.write_bytes(b"%d\n%b" % (zlib.crc32(written), written))
            unfinished.replace(file)
            for old in earlier:
                if old != file:
                    old.unlink(missing_ok=True)
        except OSError:
            with suppress(OSError):  # half a file would take up the room that a full disk still has
                unfinished.unlink(missing_ok=True)

    def _file(self, data: bytes, name: str) -> Path:
        digest = blake2b(data, digest_size=_DIGEST_BYTES, key=blake2b(_EDITION).digest()).hexdigest()
        return self.folder / f"{name}.{digest}.json"
