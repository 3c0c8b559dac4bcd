"""What there is to play."""

from game.domain.settings import Settings
from game.views.action import Action, Verb
from game.views.messages import NotOpened, Press
from game.views.node import Role, find, find_all
from game.views.shelf import Card, Face, Shelf
from game.views.update import begin, update, view
from tests.views.player import Player

MAYA = Face("maya", "Maya Okafor", (("head", "twists"),))
SAM = Face("sam", "Sam Whitlock", (("head", "short3"),))
CARDS = (
    Card("one", "One", "A summary.", 12, backdrop="rooftop", faces=(MAYA, SAM)),
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


def test_a_card_shows_where_it_begins_and_a_few_faces_no_two_alike() -> None:
    player = Player(Shelf(CARDS)).press("Play")
    one, two = find(player.tree, Role.CARD, "One"), find(player.tree, Role.CARD, "Two")
    assert one
    assert two
    assert [place.value for place in find_all(one, Role.BACKDROP)] == ["rooftop"]
    faces = find_all(one, Role.PORTRAIT)
    assert [(face.value, face.looks) for face in faces] == [("maya", MAYA.looks), ("sam", SAM.looks)]
    assert len({face.expression for face in faces}) == len(faces)
    assert not find_all(two, Role.BACKDROP)


def test_nothing_is_said_to_be_missing_before_anybody_has_looked() -> None:
    model, _ = begin(Settings())
    model, _ = update(model, Press(Action(Verb.OPEN_LIBRARY)))
    assert find(view(model), Role.TEXT, "One moment.")


def test_a_card_with_faults_says_so_when_pressed() -> None:
    player = Player(Shelf(CARDS)).press("Play")
    player.tell(NotOpened("Line 3: there is no scene ‘dor’."))
    assert player.sees("Line 3")
    assert player.sees("It cannot be played as it is.")


def test_an_empty_library_has_a_way_back() -> None:
    player = Player(Shelf()).press("Play")
    assert player.sees("There is no scenario to play here.")
    assert "Play" in player.press("Go back").buttons()
