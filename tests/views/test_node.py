"""Trees are asked by role and name."""

from itertools import islice

import pytest

from game.views.action import Action, Verb
from game.views.node import (
    Kind,
    Role,
    actions,
    button,
    choice_keys,
    dialog,
    find,
    find_all,
    group,
    heading,
    noticed,
    screen,
    text,
    way_back,
)

TREE = screen(
    Kind.PAGE,
    "A room",
    heading("Here"),
    group("Ways", button("Leave", Action(Verb.LEAVE), "1"), text("Or stay.")),
    None,
)


def test_a_node_is_found_by_role_and_name() -> None:
    assert find(TREE, Role.BUTTON, "Leave") == button("Leave", Action(Verb.LEAVE), "1")
    assert find(TREE, Role.BUTTON, "Stay") is None
    assert [node.name for node in find_all(TREE, Role.TEXT)] == ["Or stay."]


def test_a_tree_says_what_can_be_done() -> None:
    assert actions(TREE) == {Action(Verb.LEAVE)}


@pytest.mark.parametrize(
    ("verbs", "kind", "back"),
    [
        ((Verb.QUIT, Verb.OPEN_LIBRARY), Kind.TITLE, Verb.QUIT),
        ((Verb.TELL, Verb.QUIT), Kind.QUESTION, Verb.QUIT),
        ((Verb.OPEN_SCENARIO, Verb.LEAVE), Kind.LIBRARY, Verb.LEAVE),
        ((Verb.CHOOSE, Verb.PAUSE, Verb.OPEN_BACKLOG), Kind.CONVERSATION, Verb.PAUSE),
        ((Verb.CHOOSE, Verb.NEVER_MIND, Verb.PAUSE), Kind.DESK, Verb.NEVER_MIND),
        ((Verb.CLOSE, Verb.LEAVE, Verb.QUIT), Kind.PAUSE, Verb.CLOSE),
        ((Verb.TAKE_PLAN, Verb.LEAVE, Verb.CLOSE), Kind.PAGE, Verb.CLOSE),
        ((Verb.NEVER_MIND,), Kind.NOTE, Verb.NEVER_MIND),
    ],
)
def test_the_way_back_is_the_nearest(verbs: tuple[Verb, ...], kind: Kind, back: Verb) -> None:
    assert way_back(screen(kind, "Here", *(button(verb, Action(verb)) for verb in verbs))) == Action(back)


def test_what_must_be_answered_has_no_way_back() -> None:
    assert way_back(dialog("Not saved", button("Try again", Action(Verb.TRY_AGAIN)))) is None


def test_what_just_changed_is_said_below_the_heading() -> None:
    roles = [child.role for child in noticed(TREE, "Not saved.").children]
    assert roles == [Role.HEADING, Role.STATUS, Role.GROUP]
    assert [child.name for child in noticed(screen(Kind.PAGE, "Bare"), "Not saved.").children] == ["Not saved."]


def test_choices_have_numbers_first_and_never_a_letter_that_commands_use() -> None:
    keys = list(islice(choice_keys(), 40))
    assert keys[:9] == list("123456789")
    assert not {"l", "n", "b", "s", "q", "?"} & set(keys)
    assert len(set(filter(None, keys))) == len(list(filter(None, keys)))
