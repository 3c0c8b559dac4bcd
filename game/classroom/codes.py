"""What lets somebody in: a code to type, an invitation to scan, the presenter's key, the token of a phone."""

import secrets

EASY = "23456789BCDFGHJKLMNPQRSTVWXYZ"
"""What can be told apart across a hall and spells no word."""

CODE, INVITATION, KEY = 4, 10, 12
"""How long each is. Of codes there are 707,281: enough while wrong ones are counted. The others cannot be guessed."""

LONGEST_CODE = 8
"""How long a code becomes where somebody guesses: at that length nobody could in the time a class lasts."""


def new_code(length: int = CODE) -> str:
    """What is typed to join: ``KQ4T``."""
    return _drawn(length)


def new_invitation() -> str:
    """What the QR code says instead."""
    return _drawn(INVITATION)


def new_key() -> str:
    """What the presenter's page asks for."""
    return _drawn(KEY)


def new_token() -> str:
    """What a phone is known by, from when it joins."""
    return secrets.token_urlsafe(16)


def is_same(given: str, secret: str) -> bool:
    """Whether they are the same, whatever the case; how long this takes says nothing of where they differ."""
    return secrets.compare_digest(_plain(given), _plain(secret))


def _plain(text: str) -> bytes:
    return "".join(text.split()).upper().encode("utf-8", "replace")


def _drawn(length: int) -> str:
    return "".join(secrets.choice(EASY) for _ in range(length))
