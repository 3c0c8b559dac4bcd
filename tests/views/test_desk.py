"""An evening at the desk, as somebody meets it."""

import pytest

from game.domain.scenario import Intent
from game.domain.settings import Level
from game.records.acts import Pick
from game.views.node import Role, find, find_all
from tests.evenings import SMALL_MIXER, small_mixer
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
        player = at_the_desk().press(person)
        names = player.buttons()[: len(Intent)]
        assert [name.replace(person, "X") for name in names] == [
            "Send X what you promised",
            "Thank X",
            "Help X with something",
            "Remind X of something",
            "Ask X for help",
        ]


def test_everybody_met_stands_on_the_desk_with_their_face_and_nobody_who_would_not_answer() -> None:
    player = at_the_desk()
    write = find(player.tree, Role.GROUP, "Write to…")
    assert write
    people = find_all(write, Role.BUTTON)
    assert [(one.name, one.key) for one in people] == [("Maya Okafor", "1"), ("Sam Whitlock", "2")]
    portraits = [find(one, Role.PORTRAIT) for one in people]
    assert [face.looks for face in portraits if face] == [
        (("head", "twists"), ("clothing", "amber")),
        (("head", "short3"), ("clothing", "coral")),
    ]


def test_a_face_at_the_desk_does_not_tell_what_somebody_thinks_of_one() -> None:
    fond = small_mixer(SMALL_MIXER.replace("rapport: +1", "rapport: +5"))
    faces = find_all(at_the_desk(story=fond).tree, Role.PORTRAIT)
    assert {face.expression for face in faces} == {"neutral"}


def test_errands_and_leaving_go_on_counting_where_people_end() -> None:
    otherwise = find(at_the_desk().tree, Role.GROUP, "…or spend the evening otherwise")
    assert otherwise
    buttons = find_all(otherwise, Role.BUTTON)
    assert [one.key for one in buttons] == ["3", "4", "5"]
    assert buttons[-1].name == "Leave it for tonight"


def test_what_is_left_to_do_keeps_its_key_all_evening() -> None:
    def keys(player: Player) -> dict[str, str]:
        return {one.name: one.key for one in find_all(player.tree, Role.BUTTON) if one.key.isdigit()}

    player = at_the_desk()
    before = keys(player)
    gone = next(name for name, key in before.items() if key == "3")
    after = keys(player.press(gone))
    assert gone not in after
    assert {name: before[name] for name in after} == after
    assert keys(full(at_the_desk()))["Leave it for tonight"] == "5"


def test_the_heading_shows_what_is_free_and_what_is_spent() -> None:
    player = at_the_desk()
    for shares in ((1.0, 1.0), (1.0, 0.0), (0.0, 0.0)):
        headings = [node for node in find_all(player.tree, Role.HEADING) if "oom for" in node.name]
        assert headings[0].shares == shares
        player.press("Sam", "Thank Sam") if 1.0 in shares else None


def test_messages_come_with_the_face_of_their_sender_and_the_time() -> None:
    text = SMALL_MIXER.replace("      - harbour: Unfort", "      - sam: Did you write?\n      - harbour: Unfort")
    player = at_the_desk(story=small_mixer(text))
    inbox = find(player.tree, Role.GROUP, "Inbox")
    assert inbox
    sam, harbour = inbox.children[:2]
    assert [child.role for child in sam.children] == [Role.PORTRAIT, Role.NOTE]
    assert [child.name for child in harbour.children] == ["Fri 19:00"]


def test_writing_to_somebody_shows_only_what_for() -> None:
    player = at_the_desk().press("Maya")
    assert find(player.tree, Role.GROUP, "To Maya")
    assert not find(player.tree, Role.GROUP, "Write to…")
    assert "Go through the listings" not in player.buttons()
    assert player.sees("Nothing is spent until it is written.")


def test_never_mind_goes_back_at_no_cost() -> None:
    player = at_the_desk()
    before, kept = player.tree, player.kept()
    player.press("Maya", "Never mind")
    assert player.tree == before
    assert player.kept() == kept


def test_a_letter_takes_a_slot_and_says_what_it_was_about() -> None:
    player = at_the_desk().press("Maya", "Send Maya")
    assert player.sees("You send Maya the case study.")
    assert player.sees("Room for one thing tonight")
    assert player.kept()[-1] == Pick("maya.send", "evening")
    assert player.sees("Unfortunately we must decline.")


@pytest.mark.parametrize(
    ("intent", "told"),
    [
        ("Send Sam", "find nothing"),
        ("Help Sam", "neither of you could say"),
        ("Remind Sam", "No answer was owing"),
        ("Ask Sam", "find a first customer."),
    ],
)
def test_a_letter_that_fits_nothing_is_told_as_what_it_is(intent: str, told: str) -> None:
    assert at_the_desk().press("Sam", intent).sees(told)


def full(player: Player) -> Player:
    return player.press("Sam", "Thank Sam", "Sam", "Thank Sam")


def test_a_full_evening_leaves_only_what_costs_nothing() -> None:
    player = full(at_the_desk())
    assert player.sees("There is no room for anything more tonight.")
    assert not find(player.tree, Role.GROUP, "Write to…")
    spend = find(player.tree, Role.GROUP, "Spend the evening")
    assert spend
    names = [node.name for node in find_all(spend, Role.BUTTON)]
    assert sorted(names) == ["Leave it for tonight", "Leave it to Maya"]


def test_guided_play_says_what_the_evening_showed() -> None:
    player = full(at_the_desk(Level.GUIDED)).press("Leave it for tonight")
    assert player.sees("You thanked Sam for passing on your name.")
