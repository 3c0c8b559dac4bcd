"""What somebody is likely to have meant who wrote a time, an id or a truth in a way of their own."""

import re
from collections.abc import Callable, Collection, Mapping

from game.domain.calendar import WEEKDAYS, parse_duration, parse_opening, parse_when
from game.loading.ids import LONGEST, is_id

TRUTHS: Mapping[str, str] = {
    **dict.fromkeys(("yes", "on", "y", "1"), "true"),
    **dict.fromkeys(("no", "off", "n", "0"), "false"),
}
"""What other words for true and false mean, in small letters."""

MOST_SHOWN = 4

_SPACED = ((r"(?i)\b(?:at|on|in|until|by|for|next|about)\b", " "), (r"[,;]", " "), (r"(?<=\d)[.hH](?=\d\d\b)", ":"))
_DAY = re.compile(rf"(?i)\b({'|'.join(WEEKDAYS)})[a-z]*\.?")
_HALF = re.compile(r"(?i)\b(\d{1,2})(?::(\d\d))?\s*([ap])\.?m\b\.?")


def likely_when(text: str) -> str:
    """A time such as ``Fri 12:00`` or ``+2 days``, or an empty text."""
    plain = _plain(text)
    return _first((plain, f"+{plain}", re.sub(r"(?i)\btomorrow\b", "+1 day", plain)), parse_when)


def likely_opening(text: str) -> str:
    """A weekday and a time of day, or an empty text."""
    return _first((_plain(text),), parse_opening)


def likely_duration(text: str) -> str:
    """A length of time such as ``10 minutes``, or an empty text."""
    plain = _plain(text).lstrip("+ ")
    units = re.sub(r"(?i)^(\d+) ?(m|mins?|h|hrs?)\.?$", _unit, plain)
    return _first((plain, units, f"{plain} minutes"), parse_duration)


def likely_id(text: str) -> str:
    """The text as an id: small letters and digits, joined by hyphens; or an empty text."""
    written = re.sub(r"[^a-z0-9]+", "-", text.lower().replace("’", "").replace("'", "")).strip("-")
    return written if written and len(written) <= LONGEST and is_id(written) else ""


def how_to_write(kind: str, given: object, keys: Collection[str]) -> str:
    """How to write what belongs in the place of `given`: a list, a text, or a mapping that may have these keys."""
    if kind == "list_type":
        short = f": `[{given}]`" if isinstance(given, str) and is_id(given) else ""
        return f"write each item on a line of its own, after `- `, or all of them between brackets{short}"
    if kind in ("string_type", "text_or_mapping"):
        return "put a text that begins with a bracket or a hyphen in quotes"
    shown = ", ".join(f"{key}: …" for key in sorted(keys)[:MOST_SHOWN]) or "key: value"
    return f"write keys and values below it, or between braces: `{{{shown}}}`"


def _first(guesses: tuple[str, ...], parse: Callable[[str], object]) -> str:
    return next((guess for guess in guesses if parse(guess) is not None), "")


def _plain(text: str) -> str:
    for pattern, put in _SPACED:
        text = re.sub(pattern, put, text)
    text = _DAY.sub(lambda found: found[1].capitalize(), _HALF.sub(_whole_day, text))
    return " ".join(text.split())


def _whole_day(found: re.Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3].lower() == "p" else 0)
    return f"{hour:02}:{found[2] or '00'}"


def _unit(found: re.Match[str]) -> str:
    return f"{found[1]} {'hours' if found[2].lower().startswith('h') else 'minutes'}"
