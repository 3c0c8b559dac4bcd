"""What somebody may come to see of a story is known before they come there."""

import pytest

from game.views.action import Verb
from game.views.model import Playing
from game.views.node import Role, find, walk
from game.views.scenery import to_come
from tests.shipped import story_of
from tests.views.player import Player, sitting


def names_from(player: Player) -> tuple[str, ...]:
    """What is known from where somebody is."""
    screen = player.model.screen
    assert isinstance(screen, Playing)
    *_, names = to_come(screen.sitting)
    return names


def place_of(player: Player) -> str:
    """The picture that is behind."""
    shown = find(player.tree, Role.BACKDROP)
    return shown.value if shown else ""


@pytest.mark.parametrize("first", [0, 1, 2])
def test_whatever_place_one_comes_to_was_known_from_the_first_page_on(first: int) -> None:
    player = Player(story=story_of("founders-mixer")).press("Play", "The Small Mixer", "Begin")
    seen, known = {place_of(player)}, {place_of(player), *names_from(player)}
    for turn in range(200):
        able = [node for node in walk(player.tree) if node.action and node.action.verb in (Verb.CHOOSE, Verb.GO_ON)]
        if not able:
            break
        player.press(able[(first + turn) % len(able)].name)
        seen.add(place_of(player))
    assert len(seen) > 5
    assert seen - {""} <= known


def test_what_one_comes_to_first_is_named_first() -> None:
    player = sitting()
    assert place_of(player) == "rooftop"
    assert names_from(player) == ("rooftop", "desk-night")
