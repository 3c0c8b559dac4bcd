"""The days around an evening at the desk."""

from game.domain.calendar import DAY, HOUR, WEEK
from game.views import words
from game.views.calendar import MOST_WEEKS, days_gone
from game.views.node import Role, find, find_all
from tests.evenings import SMALL_MIXER, small_mixer
from tests.views.player import Player, at_the_desk

LATER = SMALL_MIXER.replace("passage: {to: Fri 19:00}", "passage: {to: +12 days 10:00}")
DAYS_LATER = ["Sat", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri"]
LONG = SMALL_MIXER.replace(
    """  weekend:
    passage: {to: Mon 09:00}
""",
    """  weekend:
    passage: {to: +2 days 15:00}
    then: again
  again:
    desk: {slots: 1}
    then: monday
  monday:
    passage: {to: Mon 09:00}
""",
)


def days(player: Player) -> list[tuple[str, str]]:
    tree = next(node for node in player.tree.children if node.role is Role.CALENDAR)
    chosen = [node.name for node in tree.children if node.chosen]
    assert len(chosen) == 1, "today is always there"
    return [(node.name, node.value) for node in tree.children]


def test_a_week_from_the_opening_day_with_where_one_was_and_nothing_of_what_is_to_come() -> None:
    assert days(at_the_desk()) == [
        ("Thu", "Rooftop bar"),
        ("Fri", "This evening"),
        ("Sat", ""),
        ("Sun", ""),
        ("Mon", ""),
        ("Tue", ""),
        ("Wed", ""),
    ]


def test_after_many_days_a_few_that_are_over_stay_in_view() -> None:
    assert [name for name, _ in days(at_the_desk(story=small_mixer(LATER)))] == DAYS_LATER
    assert days(at_the_desk(story=small_mixer(LATER)))[3] == ("Tue", "This morning")


def test_an_earlier_evening_at_a_desk_was_there_too() -> None:
    player = at_the_desk(story=small_mixer(LONG)).press("Leave it for tonight")
    assert days(player)[:3] == [("Thu", "Rooftop bar"), ("Fri", "Your kitchen table"), ("Sat", "")]
    assert days(player)[3] == ("Sun", "This afternoon")


def test_a_promise_is_not_noted_in_the_calendar() -> None:
    assert "case study" not in str(find(at_the_desk().tree, Role.CALENDAR))


def test_days_that_go_by_are_told_from_those_that_were_over() -> None:
    thursday, friday = 3 * DAY + 18 * HOUR, 4 * DAY + 19 * HOUR
    weeks = days_gone(thursday, friday, 7 * DAY + 9 * HOUR).children
    assert [(day.name, day.value) for day in weeks[2:8]] == [
        ("Wed", ""),
        ("Thu", words.OVER),
        ("Fri", words.GONE_BY),
        ("Sat", words.GONE_BY),
        ("Sun", words.GONE_BY),
        ("Mon", "This morning"),
    ]
    assert {day.value for day in weeks[8:]} == {""}, "nothing is said of days to come"


def test_an_hour_later_no_day_has_gone_by() -> None:
    week = days_gone(3 * DAY, 3 * DAY + 9 * HOUR, 3 * DAY + 10 * HOUR).children
    assert len(week) == 7
    assert words.GONE_BY not in {day.value for day in week}


def test_of_a_long_time_the_last_weeks_are_shown() -> None:
    weeks = days_gone(0, 0, 12 * WEEK).children
    assert len(weeks) == 7 * MOST_WEEKS
    assert weeks[0].value == words.GONE_BY


def test_a_passage_says_which_days_went_by() -> None:
    player = at_the_desk(story=small_mixer(LONG)).press("Leave it for tonight")
    passed = next(node for node in find_all(player.tree, Role.HEADING) if find(node, Role.CALENDAR))
    gone = [day.name for day in find_all(passed, Role.LISTITEM) if day.value == words.GONE_BY]
    assert gone == ["Fri", "Sat"]
    assert days(player)[3] == ("Sun", "This afternoon"), "and the desk has its own days"
