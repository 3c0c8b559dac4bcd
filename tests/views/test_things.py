"""What lies on the desk."""

from game.domain.settings import Level
from game.views.node import Node, Role
from game.views.things import THINGS
from tests.evenings import SMALL_MIXER, small_mixer
from tests.views.player import Player, at_the_desk, sitting

FULL = (
    SMALL_MIXER.replace(
        "  card:\n    with: maya\n", "  card:\n    with: maya\n    brings: {business-card: Maya’s card, key: her key}\n"
    )
    .replace("        say: Thank you, Sam.\n", "        say: Thank you, Sam.\n        gives: key\n")
    .replace("Unfortunately we must decline.\n", "Unfortunately we must decline.\n        brings: {parcel: a parcel}\n")
)


def lying(player: Player) -> Node:
    return next(node for node in player.tree.children if node.role is Role.TEXT and node.value == THINGS)


def test_what_the_story_brought_lies_on_the_desk_until_it_is_given_away() -> None:
    kept = at_the_desk(story=small_mixer(FULL))
    assert lying(kept).name == "On your desk: Maya’s card, her key, a parcel and one letter."
    given = sitting(story=small_mixer(FULL)).press("hoping for", "Tonight", "Thank you", "Go on")
    assert lying(given).name == "On your desk: Maya’s card, a parcel and one letter."
    assert [node.value for node in lying(given).children] == ["business-card", "parcel", "letters-one"]


def test_the_notebook_lies_there_once_something_is_written_in_it() -> None:
    player = at_the_desk()
    assert lying(player).name == "On your desk: one letter."
    player.press("Notebook", "Write a note").type("Send it before noon.").press("Play on")
    assert lying(player).name == "On your desk: one letter and your notebook, with one line in it."


def test_nothing_on_the_desk_says_what_is_owed() -> None:
    for level in Level:
        said = str(lying(at_the_desk(level)))
        assert "case study" not in said
        assert "Sam" not in said


def test_only_at_a_desk_there_are_things() -> None:
    player = sitting(story=small_mixer(FULL)).press("hoping for")
    assert not [node for node in player.tree.children if node.value == THINGS]
