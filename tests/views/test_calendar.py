"""The days around an evening at the desk."""

from game.views.node import Role, find
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
    tree = find(player.tree, Role.CALENDAR)
    assert tree
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
