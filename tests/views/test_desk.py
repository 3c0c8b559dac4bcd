"""An evening at the desk, as somebody meets it."""

import pytest

from game.domain.scenario import Intent
from game.domain.settings import Level
from game.records.acts import Pick
from game.views.node import Role, find, find_all
from tests.views.player import Player, at_the_desk


def test_time_is_seen_to_pass_and_messages_lie_in_the_inbox() -> None:
    player = at_the_desk()
    assert find(player.tree, Role.HEADING, "The next day")
    inbox = find(player.tree, Role.GROUP, "Inbox")
    assert inbox
    assert (inbox.children[0].name, inbox.children[0].value) == ("Harbour Ltd", "“Unfortunately we must decline.”")
    assert player.sees("Reading costs nothing.")
    assert find(player.tree, Role.HEADING, "Room for two things tonight")


def test_the_desk_offers_the_same_intents_for_everybody() -> None:
    for person in ("Maya", "Sam"):
        player = at_the_desk().press("Write to", person)
        names = player.buttons()[: len(Intent)]
        assert [name.replace(person, "X") for name in names] == [
            "Send X what you promised",
            "Thank X",
            "Help X with something",
            "Follow up with X",
            "Ask X for help",
        ]


def test_nobody_who_would_not_answer_can_be_written_to() -> None:
    assert "Harbour Ltd" not in at_the_desk().press("Write to").buttons()


def test_never_mind_goes_back_at_no_cost() -> None:
    player = at_the_desk()
    before, kept = player.tree, player.kept()
    player.press("Write to", "Maya", "Never mind", "Never mind")
    assert player.tree == before
    assert player.kept() == kept


def test_a_letter_takes_a_slot_and_says_what_it_was_about() -> None:
    player = at_the_desk().press("Write to", "Maya", "Send Maya")
    assert player.sees("You send Maya the case study.")
    assert player.sees("Room for one thing tonight")
    assert player.kept()[-1] == Pick("maya.send", "evening")
    assert player.sees("Unfortunately we must decline.")


@pytest.mark.parametrize(
    ("intent", "told"),
    [
        ("Send Sam", "find nothing"),
        ("Help Sam", "neither of you could say"),
        ("Follow up with Sam", "Nothing between you is waiting"),
        ("Ask Sam", "find a first customer."),
    ],
)
def test_a_letter_that_fits_nothing_is_told_as_what_it_is(intent: str, told: str) -> None:
    assert at_the_desk().press("Write to", "Sam", intent).sees(told)


def full(player: Player) -> Player:
    return player.press("Write to", "Sam", "Thank Sam", "Write to", "Sam", "Thank Sam")


def test_a_full_evening_leaves_only_what_costs_nothing() -> None:
    player = full(at_the_desk())
    assert player.sees("There is no room for anything more tonight.")
    names = [node.name for node in find_all(player.tree, Role.LIST)[0].children]
    assert sorted(names) == ["Leave it for tonight", "Leave it to Maya"]


def test_guided_play_says_what_the_evening_showed() -> None:
    player = full(at_the_desk(Level.GUIDED)).press("Leave it for tonight")
    assert player.sees("You thanked Sam for passing on your name.")
