import pytest

from game.domain.calendar import DAY, moment_text, parse_duration, parse_opening, parse_when

THURSDAY = 3 * DAY + 18 * 60 + 30


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Fri 12:00", "Fri 12:00"),
        ("Thu 19:00", "Thu 19:00"),
        ("friday", "Fri 23:59"),
        ("+2 days", "Sat 18:30"),
        ("+3 hours", "Thu 21:30"),
        ("+1 day 09:00", "Fri 09:00"),
    ],
)
def test_a_time_is_what_it_says(written: str, meant: str) -> None:
    when = parse_when(written)
    assert when is not None
    assert moment_text(when.after(THURSDAY)) == meant


def test_a_weekday_is_its_next_occurrence_strictly_after_now() -> None:
    when = parse_when("Thu 18:30")
    assert when is not None
    assert when.after(THURSDAY) == THURSDAY + 7 * DAY
    assert when.after(THURSDAY - 1) == THURSDAY


@pytest.mark.parametrize(
    "written", ["", "soon", "+", "+2", "+2 moons", "2 days", "Thu 25:00", "Thu 1:5", "+٢ days", "Thu Fri"]
)
def test_what_is_no_time_is_none(written: str) -> None:
    assert parse_when(written) is None


def test_an_opening_needs_day_and_time() -> None:
    assert parse_opening("Thu 18:30") == THURSDAY
    assert parse_opening("Thu") is None
    assert parse_opening("18:30") is None


def test_durations() -> None:
    assert parse_duration("10 minutes") == 10
    assert parse_duration("1 week") == 7 * DAY
    assert parse_duration("ten minutes") is None
