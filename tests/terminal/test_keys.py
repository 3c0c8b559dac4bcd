"""What a typed line means."""

import pytest

from game.terminal.keys import Asked, Nothing, meant
from game.views.action import Action, Verb
from game.views.messages import Press, Typed
from game.views.node import Kind, Node, Role, button, screen

GO_ON, PAUSE = Action(Verb.GO_ON), Action(Verb.PAUSE)
TREE = screen(
    Kind.PAGE, "A page", button("Go on", GO_ON, "enter"), button("Pause", PAUSE, "q"), button("Gone", PAUSE, "")
)


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("\n", Press(GO_ON)),
        ("  \n", Press(GO_ON)),
        ("q\n", Press(PAUSE)),
        (" Q \n", Press(PAUSE)),
        ("\x1bq\n", Press(PAUSE)),
        ("?\n", Asked()),
        ("1\n", Nothing()),
        ("q.\n", Press(PAUSE)),
        ("Go on\n", Press(GO_ON)),
        ("go\n", Nothing()),
        ("quit\n", Nothing()),
        ("\x00\n", Press(GO_ON)),
    ],
)
def test_a_line_means(line: str, meaning: object) -> None:
    assert meant(TREE, line) == meaning


def test_settings_open_from_any_screen() -> None:
    assert meant(TREE, "s\n") == Press(Action(Verb.OPEN_SETTINGS))
    own = screen(Kind.PAGE, "A page", button("Sit", GO_ON, "s"))
    assert meant(own, "s\n") == Press(GO_ON)


def test_an_open_input_takes_whatever_is_typed() -> None:
    tree = screen(Kind.PAGE, "A note", Node(Role.INPUT, "Write"), button("Never mind", GO_ON, "escape"))
    assert meant(tree, "q\n") == Typed("q")
    assert meant(tree, "\n") == Typed("")
    assert meant(tree, "0\n") == Typed(""), "what leads back elsewhere is not kept as a line"
    assert meant(tree, "a\x1b[2Jb\n") == Typed("a[2Jb")
