"""Who may come in: the code, the invitation and the key, and how many wrong ones are borne."""

from collections.abc import Callable
from enum import StrEnum
from time import monotonic
from typing import NamedTuple

from game.classroom.codes import is_same
from game.classroom.limits import Bucket

TRIES = 5
"""Wrong codes that one connection may try."""

WRONG_AT_ONCE, WRONG_PER_SECOND = 60, 0.5
"""Wrong codes that the room bears: in two hours 3,660 of 707,281, whoever tries from however many connections."""

JOINS_AT_ONCE, JOINS_PER_SECOND = 500, 250
"""People who may come in together."""


class Secrets(NamedTuple):
    """What this session lets people in by."""

    code: str
    invitation: str
    key: str


class Refused(StrEnum):
    """Why somebody is not let in."""

    CODE = "code"  # a wrong one
    TRIES = "tries"  # too many wrong ones: here, or by the whole room
    INVITATION = "invitation"  # of another session
    UNKNOWN = "unknown"  # a token of another session
    KEY = "key"
    FULL = "full"
    BUSY = "busy"  # too many at once
    LOST = "lost"  # it could not be written down


class Doors:
    """Lets people in, or says why not."""

    def __init__(self, secrets: Secrets, now: Callable[[], float] = monotonic) -> None:
        self._secrets = secrets
        self._wrong = Bucket(WRONG_AT_ONCE, WRONG_PER_SECOND, now)
        self._wrong_keys = Bucket(WRONG_AT_ONCE, WRONG_PER_SECOND, now)
        self._joins = Bucket(JOINS_AT_ONCE, JOINS_PER_SECOND, now)

    def by_code(self, code: str) -> Refused | None:
        """With a typed code. While too many wrong ones come in, no typed code is looked at, not even the right one."""
        if not self._wrong.has_one():
            return Refused.TRIES
        if is_same(code, self._secrets.code):
            return self._among_others()
        self._wrong.takes()
        return Refused.CODE

    def by_invitation(self, invitation: str) -> Refused | None:
        """With the QR code."""
        return self._among_others() if is_same(invitation, self._secrets.invitation) else Refused.INVITATION

    def by_key(self, key: str) -> Refused | None:
        """As the presenter. The key is looked at however many wrong ones came in: it is too long to be guessed."""
        if is_same(key, self._secrets.key):
            return None
        return Refused.KEY if self._wrong_keys.takes() else Refused.TRIES

    def _among_others(self) -> Refused | None:
        return None if self._joins.takes() else Refused.BUSY
