"""What is new is printed, and nothing twice."""

from game.domain.settings import Settings
from game.terminal.paper import Paper
from game.views.action import Action, Verb
from game.views.node import Node, Role, button, heading, screen, text
from tests.terminal.table import Keyboard, Screen

GO_ON = button("Go on", Action(Verb.GO_ON), "enter")


def paper(on: Screen, **settings: int) -> Paper:
    return Paper(Keyboard([""] * 20, tty=on.isatty()), on, Settings(**settings), {})  # type: ignore[arg-type]


def told(*trees: Node) -> list[str]:
    """What the last of these screens, shown one after the other, adds."""
    on = Screen()
    sheet = paper(on)
    for tree in trees[:-1]:
        sheet.show(tree)
    start = len(on.getvalue())
    sheet.show(trees[-1])
    return [line for line in on.getvalue()[start:].splitlines() if line]


def banner(time: str) -> Node:
    return Node(Role.BANNER, "Roof", time)


FIRST = screen("A story", banner("Thu 18:30"), text("One."), GO_ON)


def test_a_screen_is_printed_from_top_to_bottom() -> None:
    assert told(FIRST) == ["Thu 18:30 · Roof", "One.", "Enter  Go on"]


def test_of_the_same_screen_only_what_is_new_with_the_way_on() -> None:
    later = screen("A story", banner("Thu 18:40"), text("Two."), GO_ON)
    assert told(FIRST, later) == ["Two.", "Enter  Go on"]


def test_another_day_is_news() -> None:
    later = screen("A story", banner("Fri 18:40"), text("One."), GO_ON)
    assert told(FIRST, later) == ["Fri 18:40 · Roof", "Enter  Go on"]


def test_nothing_new_prints_nothing() -> None:
    assert told(FIRST, FIRST) == []


def test_coming_back_from_another_screen_prints_all_again() -> None:
    assert told(FIRST, screen("Notebook", heading("Notebook")), FIRST) == told(FIRST)


def test_a_line_is_no_wider_than_the_settings_allow() -> None:
    on = Screen()
    paper(on, width=20).show(screen("A story", text("Word after word after word after word.")))
    assert max(map(len, on.getvalue().splitlines())) <= 20


def test_a_window_that_is_full_waits_and_goes_on() -> None:
    on = Screen(tty=True)
    paper(on).show(screen("A story", *(text(str(number)) for number in range(30))))
    assert on.getvalue().count("Enter to read on") == 2
    assert "29" in on.getvalue()


def test_what_is_left_of_a_full_window_can_be_skipped_but_for_the_way_on() -> None:
    on = Screen(tty=True)
    sheet = Paper(Keyboard(["q"], tty=True), on, Settings(), {})  # type: ignore[arg-type]
    sheet.show(screen("A story", *(text(f"{number}.") for number in range(90)), GO_ON))
    assert on.getvalue().count("Enter to read on") == 1
    assert "80." not in on.getvalue()
    assert on.getvalue().endswith("Enter  Go on\n")
