"""Moments and times as authors write them: ``Thu 18:30``, ``+2 days``, ``Fri 12:00``.

A moment is a whole number of minutes since Monday 00:00 of the week in which a scenario opens.
"""

from typing import NamedTuple

Moment = int

HOUR = 60
DAY = 24 * HOUR
WEEK = 7 * DAY
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONG_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_WEEKS = 520
UNITS = {"minute": 1, "min": 1, "hour": HOUR, "day": DAY, "week": WEEK}


class When(NamedTuple):
    """A time relative to now: an offset in minutes, or the next weekday, each with or without a time of day."""

    offset: int = 0
    weekday: int | None = None
    clock: int | None = None

    def after(self, now: Moment) -> Moment:
        """The moment meant, always after `now`; a weekday is its next occurrence, a time of day likewise."""
        if self.weekday is None:
            moment = now + self.offset if self.clock is None else start_of_day(now + self.offset) + self.clock
            return moment if moment > now else moment + DAY
        clock = DAY - 1 if self.clock is None else self.clock
        moment = start_of_day(now) + (self.weekday - weekday(now)) % 7 * DAY + clock
        return moment if moment > now else moment + WEEK


def start_of_day(moment: Moment) -> Moment:
    """Midnight at which the day of `moment` began."""
    return moment - moment % DAY


def weekday(moment: Moment) -> int:
    """Day of the week, 0 for Monday to 6 for Sunday."""
    return moment // DAY % 7


def parse_clock(text: str) -> int | None:
    """Minutes past midnight of ``18:30``, or None where `text` is no time of day."""
    hours, colon, minutes = text.partition(":")
    digits = (hours + minutes).isascii() and hours.isdigit() and minutes.isdigit()
    if not (colon and digits and len(hours) <= 2 and len(minutes) == 2):
        return None
    clock = int(hours) * HOUR + int(minutes)
    return clock if int(hours) < 24 and int(minutes) < 60 else None


def parse_weekday(text: str) -> int | None:
    """0 to 6 for ``Mon`` … ``Sun`` or the full English names, whatever their case; else None."""
    name = text.capitalize()
    if name in WEEKDAYS:
        return WEEKDAYS.index(name)
    return LONG_WEEKDAYS.index(name) if name in LONG_WEEKDAYS else None


def parse_duration(text: str) -> int | None:
    """Minutes in ``12 minutes``, ``3 hours``, ``2 days``, ``1 week`` (singular or plural); else None."""
    count, _, unit = text.strip().partition(" ")
    unit = unit.strip()
    unit = unit.removesuffix("s") if len(unit) > 1 else unit
    if not (count.isascii() and count.isdigit() and len(count) <= 4 and unit in UNITS):
        return None
    minutes = int(count) * UNITS[unit]
    return minutes if minutes <= MOST_WEEKS * WEEK else None


def parse_when(text: str) -> When | None:
    """A `When` from ``+2 days``, ``+1 week 09:00``, ``Fri`` (its last minute) or ``Fri 12:00``; else None."""
    words = text.split()
    clock = parse_clock(words[-1]) if words else None
    if clock is not None:
        words = words[:-1]
    if len(words) == 1 and (day := parse_weekday(words[0])) is not None:
        return When(weekday=day, clock=clock)
    if words and words[0].startswith("+"):
        offset = parse_duration(" ".join(words)[1:])
        return None if offset is None else When(offset=offset, clock=clock)
    return None


def parse_opening(text: str) -> Moment | None:
    """The first moment of a scenario from ``Thu 18:30``; None where either part is missing or wrong."""
    when = parse_when(text)
    if when is None or when.weekday is None or when.clock is None:
        return None
    return when.weekday * DAY + when.clock


def clock_text(moment: Moment) -> str:
    """``18:30``."""
    return f"{moment % DAY // HOUR:02}:{moment % HOUR:02}"


def day_text(moment: Moment) -> str:
    """``Thu``."""
    return WEEKDAYS[weekday(moment)]


def moment_text(moment: Moment) -> str:
    """``Thu 18:30``."""
    return f"{day_text(moment)} {clock_text(moment)}"
