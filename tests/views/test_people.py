"""Who is seen, and with what face."""

import pytest

from game.domain.scenario import Person
from game.domain.settings import Level
from game.records.acts import Pick
from game.views.messages import RunOpened
from game.views.node import AROUND, Node, Role, find_all
from game.views.people import at_rest
from tests.evenings import SMALL_MIXER, small_mixer
from tests.views.player import Player, at_the_desk, sitting

WARM = SMALL_MIXER.replace("rapport: +1", "rapport: +2")
VISITED = SMALL_MIXER.replace(
    "      - maya (smile): Send me the case study?",
    "      - sam (laugh): Is this taken?\n      - harbour: We are hiring.\n      - maya: Send me the case study?",
)

FULL = SMALL_MIXER.replace("backdrop: rooftop}", "backdrop: rooftop, around: [maya, sam]}")
WAITED = FULL.replace("  card:\n    with: maya", "  card:\n    with: sam")

LIT = (
    SMALL_MIXER.replace("backdrop: rooftop", "backdrop: foyer, light: clock")
    .replace("backdrop: desk-night", "backdrop: desk, light: clock")
    .replace("  card:\n", "  card:\n    light: rain\n")
)


@pytest.mark.parametrize(
    ("rapport", "face"), [(4, "smile"), (2, "smile"), (1, "neutral"), (0, "neutral"), (-1, "calm"), (-2, "suspicious")]
)
def test_a_face_at_rest_follows_rapport(rapport: int, face: str) -> None:
    assert at_rest(Person("maya", "Maya"), rapport) == face


def test_some_warm_to_one_sooner() -> None:
    assert at_rest(Person("maya", "Maya", warms_at=0), 0) == "smile"


def portraits(player: Player) -> list[Node]:
    return [node for node in player.tree.children if node.role is Role.PORTRAIT]


def test_a_portrait_has_the_looks_and_not_the_face_of_the_last_line() -> None:
    (maya,) = portraits(sitting())
    assert (maya.name, maya.value, maya.expression) == ("Maya Okafor", "maya", "neutral")
    assert maya.looks == (("head", "twists"), ("clothing", "amber"))
    (maya,) = portraits(sitting(story=small_mixer(WARM)).press("hoping for"))
    assert maya.expression == "smile"


def test_whoever_is_not_there_from_the_start_comes_in_with_their_first_line() -> None:
    player = sitting(story=small_mixer(VISITED)).press("hoping for")
    told = next(node for node in player.tree.children if node.value.endswith(".told"))
    roles = [(node.role, node.value, bool(node.looks)) for node in told.children]
    came = roles.index((Role.PORTRAIT, "sam", True))
    assert roles[came + 1 : came + 4] == [
        (Role.LINE, "sam", False),
        (Role.PORTRAIT, "harbour", False),
        (Role.LINE, "harbour", False),
    ]
    assert [node.value for node in portraits(player)] == ["maya"]


def test_the_player_is_not_among_the_people() -> None:
    assert [node.value for node in portraits(sitting().press("hoping for"))] == ["maya"]
    assert portraits(at_the_desk()) == []


def test_the_briefing_shows_where_it_begins_and_who_may_be_there() -> None:
    tree = Player().press("Play", "The Small Mixer").tree
    assert [node.value for node in find_all(tree, Role.BACKDROP)] == ["rooftop"]
    assert [node.value for node in find_all(tree, Role.PORTRAIT)] == ["maya", "sam"]


def test_a_run_that_is_gone_on_with_shows_the_same_faces() -> None:
    player = Player(story=small_mixer(WARM))
    player.tell(RunOpened("run-1", player.story, Level.STANDARD, 7, (Pick("spare", "hello"),)))
    assert portraits(player) == portraits(sitting(story=small_mixer(WARM)).press("hoping for"))


def test_a_place_is_seen_in_the_light_of_the_hour_until_a_scene_names_another() -> None:
    story = small_mixer(LIT)
    player = sitting(story=story)
    assert seen_behind(player) == ["foyer/dusk"]
    assert seen_behind(player.press("hoping for")) == ["foyer/rain"]
    assert seen_behind(player.press("Tonight")) == ["foyer/rain"]
    assert seen_behind(at_the_desk(story=story)) == ["desk/dusk"]


def test_the_briefing_shows_the_place_in_the_light_in_which_it_begins() -> None:
    assert seen_behind(Player(story=small_mixer(LIT)).press("Play", "The Small Mixer")) == ["foyer/dusk"]


def seen_behind(player: Player) -> list[str]:
    return [node.value for node in find_all(player.tree, Role.BACKDROP)]


def around(player: Player) -> list[Node]:
    return [node for node in find_all(player.tree, Role.TEXT) if node.value == AROUND]


def test_who_else_is_in_the_room_is_said_and_seen_and_no_stranger_is_named() -> None:
    (said,) = around(sitting(story=small_mixer(FULL)))
    assert said.name == "Also in sight: somebody you have not met."
    assert [(node.role, node.value, node.expression) for node in said.children] == [(Role.PORTRAIT, "sam", "neutral")]
    assert [node.value for node in portraits(sitting(story=small_mixer(FULL)))] == ["maya"]


def test_those_one_has_met_are_named() -> None:
    player = sitting(story=small_mixer(WAITED)).press("hoping for")
    assert around(player)[0].name == "Also in sight: somebody you have not met.", "Sam is met on the next page"
    assert around(player.press("Go on"))[0].name == "Also in sight: Maya Okafor."


def test_a_scene_may_say_that_others_are_there_or_nobody() -> None:
    others = FULL.replace("  card:\n", "  card:\n    around: [harbour, sam]\n")
    (said,) = around(sitting(story=small_mixer(others)).press("hoping for"))
    assert said.name == "Also in sight: two people you have not met."
    alone = FULL.replace("  card:\n", "  card:\n    around: []\n")
    assert not around(sitting(story=small_mixer(alone)).press("hoping for"))


def test_at_a_desk_one_is_alone() -> None:
    home = FULL.replace("backdrop: desk-night}", "backdrop: desk-night, around: maya}")
    assert not around(at_the_desk(story=small_mixer(home)))
