"""How each kind of node reads."""

from dataclasses import replace

import pytest

from game.terminal.printing import rows
from game.views.action import Action, Verb
from game.views.node import Node, Role, button, group, heading, note, text, writing


def told(node: Node, width: int = 60) -> list[str]:
    return [row.text for row in rows(node, width)]


@pytest.mark.parametrize(
    ("node", "lines"),
    [
        (Node(Role.LINE, "“Nine so far.”", speaker="Maya", expression="tired"), ["Maya, tired: “Nine so far.”"]),
        (Node(Role.LINE, "“Yes.”", speaker="Maya", expression="smile"), ["Maya, smiling: “Yes.”"]),
        (Node(Role.LINE, "“Yes.”", speaker="Maya", expression="neutral"), ["Maya: “Yes.”"]),
        (Node(Role.LINE, "The lift opens."), ["The lift opens."]),
        (button("Nod.", Action(Verb.CHOOSE, "nod"), "2"), [" 2  Nod."]),
        (button("Continue", Action(Verb.CONTINUE), "1", value="The Mixer"), [" 1  Continue (The Mixer)"]),
        (button("Go on", Action(Verb.GO_ON), "enter"), ["Enter  Go on"]),
        (heading("The call", "five decisions"), ["The call", "five decisions"]),
        (Node(Role.LISTITEM, "Maya", "tired"), ["- Maya: tired"]),
        (group("Inbox", Node(Role.LISTITEM, "Sam", "“Hm.”")), ["Inbox", "- Sam: “Hm.”"]),
        (group("Empty"), []),
        (Node(Role.CALENDAR, children=(Node(Role.LISTITEM, "Thu", "Rooftop bar"),)), []),
        (Node(Role.ICON, value="heart"), []),
        (
            Node(Role.LISTITEM, "Sam", "“Hm.”", children=(Node(Role.PORTRAIT, "Sam"), note("Fri 19:00"))),
            ["- Sam: “Hm.”"],
        ),
        (replace(button("Sam", Action(Verb.WRITE_TO), "2"), children=(Node(Role.PORTRAIT, "Sam"),)), [" 2  Sam"]),
        (
            Node(
                Role.CARD,
                "You nodded.",
                "Appreciation · Thu 18:40",
                key="7",
                children=(Node(Role.ICON, value="heart"), Node(Role.BADGE, "missed"), note("Sam: “Well.”")),
            ),
            [" 7  You nodded.", "    missed · Appreciation · Thu 18:40", "    Sam: “Well.”"],
        ),
        (
            Node(Role.CARD, "A story", "6 min", key="1", children=(Node(Role.BACKDROP, value="pier"), text("Sea."))),
            [" 1  A story", "    6 min", "    Sea."],
        ),
        (Node(Role.BACKDROP, "Rooftop bar", "rooftop"), []),
        (Node(Role.PORTRAIT, "Maya Okafor", "maya"), []),
    ],
)
def test_a_node_reads(node: Node, lines: list[str]) -> None:
    assert told(node) == lines


def test_dots_come_with_figures_at_every_width() -> None:
    dots = Node(Role.DOTS, "Appreciation", "2½ of 3", key="3", shares=(1.0, 0.5, 1.0))
    assert told(dots) == [" 3  Appreciation     ●◐●      2½ of 3"]
    assert told(dots, 20) == [" 3  Appreciation ●◐●", "    2½ of 3"]


def test_a_bar_comes_with_figures_and_only_where_it_fits() -> None:
    meter = Node(Role.METER, "Appreciation", "50 %", shares=(0.25, 0.5, 0.75))
    assert told(meter) == ["- Appreciation: 50 %", "  ░░░░░██████████░░░░░"]
    assert told(meter, 20) == ["- Appreciation: 50 %"]
    assert told(Node(Role.METER, "Appreciation", "not enough evidence yet")) == [
        "- Appreciation: not enough evidence yet"
    ]


def test_the_chosen_one_of_several_is_marked_in_words() -> None:
    node = Node(Role.BUTTON, "Exam", key="3", chosen=True)
    assert told(node) == [" 3  Exam (chosen)"]


def test_a_line_is_kept_with_enter_and_no_button_says_so_twice() -> None:
    assert told(writing("A note", "Write.", "Keep it", "Never mind")) == ["Write.", "", "Enter  Never mind"]
