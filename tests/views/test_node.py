"""Trees are asked by role and name."""

from itertools import islice

from game.views.action import Action, Verb
from game.views.node import Role, actions, button, choice_keys, find, find_all, group, heading, screen, text

TREE = screen(
    "A room", heading("Here"), group("Ways", button("Leave", Action(Verb.LEAVE), "1"), text("Or stay.")), None
)


def test_a_node_is_found_by_role_and_name() -> None:
    assert find(TREE, Role.BUTTON, "Leave") == button("Leave", Action(Verb.LEAVE), "1")
    assert find(TREE, Role.BUTTON, "Stay") is None
    assert [node.name for node in find_all(TREE, Role.TEXT)] == ["Or stay."]


def test_a_tree_says_what_can_be_done() -> None:
    assert actions(TREE) == {Action(Verb.LEAVE)}


def test_choices_have_numbers_first_and_never_a_letter_that_commands_use() -> None:
    keys = list(islice(choice_keys(), 40))
    assert keys[:9] == list("123456789")
    assert not {"l", "n", "b", "s", "q", "?"} & set(keys)
    assert len(set(filter(None, keys))) == len(list(filter(None, keys)))
