"""What there is to play."""

from game.views.messages import NotOpened
from game.views.node import Role, find
from game.views.shelf import Card, Shelf
from tests.views.player import Player

CARDS = (
    Card("one", "One", "A summary.", 12),
    Card("two", "Two", minutes=5, played=2, endings=("The call", "Silence")),
    Card("broken", "broken", fault="It cannot be played as it is."),
)


def test_each_card_says_what_it_is_and_what_one_did() -> None:
    player = Player(Shelf(CARDS)).press("Play")
    one, two = find(player.tree, Role.CARD, "One"), find(player.tree, Role.CARD, "Two")
    assert one
    assert two
    assert (one.key, one.value, two.value) == ("1", "12 min · new", "5 min · played twice")
    assert player.sees("Ended so far: The call and Silence")


def test_a_card_with_faults_says_so_when_pressed() -> None:
    player = Player(Shelf(CARDS)).press("Play")
    player.tell(NotOpened("Line 3: there is no scene ‘dor’."))
    assert player.sees("Line 3")
    assert player.sees("It cannot be played as it is.")


def test_an_empty_library_has_a_way_back() -> None:
    player = Player(Shelf()).press("Play")
    assert player.sees("There is no scenario to play here.")
    assert "Play" in player.press("Go back").buttons()
