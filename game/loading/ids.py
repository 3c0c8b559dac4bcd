"""What an id looks like: lower-case words joined by hyphens."""

import re

PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST = 40

_ID = re.compile(PATTERN.strip("^$"))


def is_id(name: str) -> bool:
    """Whether `name` may be the id of anything."""
    return len(name) <= LONGEST and _ID.fullmatch(name) is not None
