"""Who may come in: the code, the invitation and the key. What is right opens, however many wrong ones others try."""

from collections.abc import Callable
from enum import StrEnum
from time import monotonic
from typing import NamedTuple

from game.classroom.codes import EASY, LONGEST_CODE, is_same, new_code
from game.classroom.limits import Bucket

TRIES = 5
"""Wrong codes that one connection may try."""

WRONG_AT_ONCE, WRONG_PER_SECOND = 60, 0.5
"""Wrong codes that a code of four bears: in two hours 3,660 of 707,281, from however many connections."""

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
    CHANGED = "changed"  # the code that was right before somebody guessed at it
    INVITATION = "invitation"  # of another session
    UNKNOWN = "unknown"  # a token of another session
    KEY = "key"
    FULL = "full"
    BUSY = "busy"  # too many at once
    LOST = "lost"  # it could not be written down


class Doors:
    """Lets people in, or says why not. The `secrets` are those that hold now."""

    def __init__(self, secrets: Secrets, now: Callable[[], float] = monotonic) -> None:
        self.secrets = secrets
        self._now = now
        self._outworn: list[str] = []
        self._wrong = Bucket(WRONG_AT_ONCE, WRONG_PER_SECOND, now)
        self._joins = Bucket(JOINS_AT_ONCE, JOINS_PER_SECOND, now)

    def by_code(self, code: str) -> Refused | None:
        """With a typed code."""
        if is_same(code, self.secrets.code):
            return self._among_others()
        if any(is_same(code, each) for each in self._outworn):
            return Refused.CHANGED
        if not self._wrong.takes():
            self._lengthen()
        return Refused.CODE

    def by_invitation(self, invitation: str) -> Refused | None:
        """With the QR code, which is too long to be guessed."""
        return self._among_others() if is_same(invitation, self.secrets.invitation) else Refused.INVITATION

    def by_key(self, key: str) -> Refused | None:
        """As the presenter; the key is too long to be guessed."""
        return None if is_same(key, self.secrets.key) else Refused.KEY

    def _lengthen(self) -> None:
        """Have another code, of one letter more, which bears as many times more wrong ones as there are letters."""
        length = len(self.secrets.code) + 1
        if length > LONGEST_CODE:
            return
        self._outworn.append(self.secrets.code)
        self.secrets = self.secrets._replace(code=new_code(length))
        times = len(EASY) ** len(self._outworn)
        self._wrong = Bucket(WRONG_AT_ONCE * times, WRONG_PER_SECOND * times, self._now)

    def _among_others(self) -> Refused | None:
        return None if self._joins.takes() else Refused.BUSY
