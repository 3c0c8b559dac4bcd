"""What is new is printed, and nothing twice."""

from game.domain.settings import Settings
from game.terminal.paper import Paper
from game.views.action import Action, Verb
from game.views.node import Kind, Node, Role, button, heading, screen, text
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


FIRST = screen(Kind.PAGE, "A story", banner("Thu 18:30"), text("One."), GO_ON)


def test_a_screen_is_printed_from_top_to_bottom() -> None:
    assert told(FIRST) == ["Thu 18:30 · Roof", "One.", "Enter  Go on"]


def test_of_the_same_screen_only_what_is_new_with_the_way_on() -> None:
    later = screen(Kind.PAGE, "A story", banner("Thu 18:40"), text("Two."), GO_ON)
    assert told(FIRST, later) == ["Two.", "Enter  Go on"]


def test_another_day_is_news() -> None:
    later = screen(Kind.PAGE, "A story", banner("Fri 18:40"), text("One."), GO_ON)
    assert told(FIRST, later) == ["Fri 18:40 · Roof", "Enter  Go on"]


def test_nothing_new_prints_nothing() -> None:
    assert told(FIRST, FIRST) == []


def test_coming_back_from_another_screen_prints_all_again() -> None:
    assert told(FIRST, screen(Kind.PAGE, "Notebook", heading("Notebook")), FIRST) == told(FIRST)


def test_a_line_is_no_wider_than_the_settings_allow() -> None:
    on = Screen()
    paper(on, width=20).show(screen(Kind.PAGE, "A story", text("Word after word after word after word.")))
    assert max(map(len, on.getvalue().splitlines())) <= 20


def test_a_window_that_is_full_waits_and_goes_on() -> None:
    on = Screen(tty=True)
    paper(on).show(screen(Kind.PAGE, "A story", *(text(str(number)) for number in range(30))))
    assert on.getvalue().count("Enter to read on") == 2
    assert "29" in on.getvalue()


def test_a_screen_that_is_a_row_or_two_too_long_does_not_wait() -> None:
    on = Screen(tty=True)
    paper(on).show(screen(Kind.PAGE, "A story", *(text(str(number)) for number in range(12))))
    assert "Enter to read on" not in on.getvalue()


def test_a_window_is_cut_between_two_texts() -> None:
    on = Screen(tty=True)
    long = text("Word after word. " * 60)
    paper(on).show(screen(Kind.PAGE, "A story", *(text(str(number)) for number in range(6)), long))
    before, _, after = on.getvalue().partition("Enter to read on")
    assert "Word" not in before
    assert after.count("Word") == 60


def test_an_answer_given_before_the_end_is_read_is_taken() -> None:
    on = Screen(tty=True)
    sheet = Paper(Keyboard(["2"], tty=True), on, Settings(), {})  # type: ignore[arg-type]
    sheet.show(screen(Kind.PAGE, "A story", *(text(f"{number}.") for number in range(90)), GO_ON))
    assert on.getvalue().count("Enter to read on") == 1
    assert "89." in on.getvalue(), "the rest is shown at once"
    assert sheet.ask() == "2"
