"""A class, as its facilitator takes it through: every press forward, and every press back."""

import pytest

from game.domain.settings import Settings
from game.room.bridge import Command, Seen
from game.room.room import Rules, Stage
from game.views.action import Action, Verb
from game.views.class_model import Part
from game.views.messages import Heard, Press
from game.views.node import Kind, Node, Role, find_all, walk
from game.window.class_tour import Classroom, at_desk, at_stage
from tests.views.lessons import STORY, filled, options, put, sees, shown


@pytest.fixture
def room() -> Classroom:
    return filled()


# On


def test_next_leads_from_the_lobby_through_a_vote_to_what_comes_of_it(room: Classroom) -> None:
    assert room.tree.value == Kind.LOBBY
    stages = []
    for _ in range(12):
        room.step()
        if room.lesson.is_put:
            stages.append(room.room.stage)
        if room.room.stage is Stage.VOTING:
            room.vote((3, 1))
        if room.lesson.past.steps:
            break
    assert stages == [Stage.READING, Stage.VOTING, Stage.CLOSED, Stage.REVEALED]
    assert room.lesson.past.choices == ("spare",)
    assert sees(room, "Somebody asks.")


def test_votes_are_counted_out_for_all_and_show_only_once_they_are_revealed(room: Classroom) -> None:
    put(room).step()
    room.vote((3, 2))
    assert sees(room, "5 of 41 have voted")
    assert not any(each.value or each.shares or each.chosen for each in options(room))
    room.step()
    assert not any(each.value or each.shares or each.chosen for each in options(room))
    room.step()
    assert [each.value for each in options(room)] == ["3", "2"]
    assert [each.chosen for each in options(room)] == [True, False]


def test_a_second_vote_stands_beside_the_first(room: Classroom) -> None:
    shown(room, 3, 2)
    room.press(Verb.STEP, Command.AGAIN)
    assert sees(room, "Vote again")
    room.vote((1, 6))
    room.step()
    room.step()
    assert [each.value for each in options(room)] == ["first 3, now 1", "first 2, now 6"]
    room.step()
    assert room.lesson.past.choices == ("tenth",)


def test_a_tie_waits_for_the_facilitator_and_overrules_nobody(room: Classroom) -> None:
    shown(room, 2, 2)
    assert sees(room, "A and B tie"), "before anybody presses on"
    assert sees(room, "Press a letter")
    assert [(each.value, each.chosen) for each in options(room)] == [("tie, 2", False), ("tie, 2", False)]
    room.step()
    assert not room.lesson.past.steps
    assert sees(room, "A and B tie")
    room.press(Verb.MARK, "1")
    room.step()
    assert room.lesson.past.choices == ("tenth",)
    assert not room.room.polls[0].overruled


def test_nobody_is_followed_where_nobody_voted(room: Classroom) -> None:
    shown(room)
    room.step()
    assert sees(room, "Nobody has voted")
    room.press(Verb.MARK, "0")
    room.step()
    assert room.lesson.past.choices == ("spare",)


def test_a_letter_overrules_and_the_letter_of_the_vote_takes_that_back(room: Classroom) -> None:
    shown(room, 5, 1)
    assert sees(room, "Follow A")
    room.press(Verb.MARK, "1")
    assert sees(room, "Overrule: B")
    room.press(Verb.MARK, "0")
    assert sees(room, "Follow A")
    room.press(Verb.MARK, "1")
    room.step()
    assert room.lesson.past.choices == ("tenth",)
    assert room.room.polls[0].overruled


def test_at_a_desk_the_most_voted_are_marked_and_a_letter_marks_or_does_no_longer(room: Classroom) -> None:
    room.go_on(at_desk)
    room.go_on(at_stage(Stage.VOTING))
    assert sees(room, "Pick")
    room.vote((0, 7))
    room.step()
    room.step()
    marked = [each.chosen for each in options(room)]
    assert marked.index(True) == 1
    room.press(Verb.MARK, "1")
    assert not any(each.chosen for each in options(room))
    room.press(Verb.MARK, "2")
    room.step()
    decided = [poll for poll in room.room.polls if poll.decided is not None][-1]
    assert decided.decided == (2,)
    assert decided.overruled
    assert room.lesson.past.progress.desk is None


def test_at_a_desk_what_is_sure_is_marked_and_what_ties_is_not(room: Classroom) -> None:
    room.go_on(at_desk)
    room.go_on(at_stage(Stage.VOTING))
    poll = room.room.poll
    assert poll is not None
    picks = poll.ballot.picks
    room.vote((*(9,) * (picks - 1), 4, 4))
    room.step()
    room.step()
    marks = [each.chosen for each in options(room)][: picks + 1]
    assert marks == [*(True,) * (picks - 1), False, False]
    assert [each.value for each in options(room)][picks - 1 : picks + 1] == ["tie, 4", "tie, 4"]
    assert sees(room, "Mark what it shall be")
    room.press(Verb.MARK, str(picks))
    assert [each.chosen for each in options(room)][: picks + 1] == [*(True,) * (picks - 1), False, True]
    assert not any("tie" in each.value for each in options(room))


def test_a_decision_has_the_same_number_on_the_screen_from_when_it_is_put_to_the_next(room: Classroom) -> None:
    def number() -> str:
        return next(iter(find_all(room.tree, Role.BANNER)), Node(Role.BANNER)).value.split(" · ")[0]

    room.step()
    assert "decision" not in number(), "none is put yet"
    decided = 0
    while room.lesson.part is not Part.LOOKING_BACK:
        if room.room.stage is Stage.VOTING:
            room.vote((3, 1))
        decided = sum(poll.decided is not None for poll in room.room.polls)
        if number().startswith("decision"):
            assert number() == f"decision {decided + room.lesson.is_put}"
        room.step()
    assert decided > 1


def test_the_other_branch_is_beside_what_happened_and_nothing_is_sent(room: Classroom) -> None:
    shown(room, 5, 1)
    room.step()
    before = room.room
    room.step(Command.BRANCH)
    names = [node.name for node in find_all(room.tree, Role.GROUP)]
    assert names == ["A, as it went", "B, the other branch"]
    assert sees(room, "Somebody asks.")
    assert sees(room, "“Mine is the tenth.”")
    went, would = ([line.name for line in walk(node)] for node in find_all(room.tree, Role.GROUP))
    assert went[-1] != would[-1], "what the room hears in any case is not told here"
    room.step()
    assert room.lesson.over is None
    assert room.room is before


# Back


def test_every_step_can_be_taken_back_to_the_lobby_and_gone_again(room: Classroom) -> None:
    room.go_on(lambda each: each.lesson.part is Part.LOOKING_BACK)
    ended = room.room.polls
    for _ in range(400):
        if room.lesson.part is Part.LOBBY:
            break
        before = room.lesson
        room.step(Command.BACK)
        assert room.lesson != before, "a step back leads somewhere"
    assert room.lesson.part is Part.LOBBY
    assert not room.lesson.past.steps
    room.go_on(lambda each: each.lesson.part is Part.LOOKING_BACK)
    assert [poll.decided for poll in room.room.polls] == [poll.decided for poll in ended]


def test_back_from_what_came_of_it_shows_the_vote_as_it_was(room: Classroom) -> None:
    shown(room, 5, 1)
    room.step()
    room.step(Command.BACK)
    assert room.room.stage is Stage.REVEALED
    assert [each.value for each in options(room)] == ["5", "1"]


def test_what_the_server_has_not_heard_yet_holds_all_the_same(room: Classroom) -> None:
    put(room)
    behind, taken = room.room, room.taken
    room.tell(Press(Action(Verb.STEP, Command.NEXT)))
    assert room.lesson.room.stage is Stage.VOTING
    room.tell(Heard(Seen(behind, taken)))
    assert room.lesson.room.stage is Stage.VOTING, "a room seen before that does not take it back"
    room.see()
    assert room.lesson.room.stage is Stage.VOTING
    assert not room.lesson.sent


# Hands


def test_hands_are_typed_one_option_after_the_other() -> None:
    room = Classroom(STORY, Settings(), Rules(phones=False))
    room.fill()
    put(room).step()
    for figure in ("1", "2"):
        room.press(Verb.DIGIT, figure)
    room.press(Verb.COUNT, "1")
    room.press(Verb.DIGIT, "3")
    room.press(Verb.DIGIT, "0")
    room.press(Verb.DIGIT, "rub-out")
    assert [each.value for each in options(room)] == ["12", "3"]
    assert sees(room, "15 hands counted")


def test_hands_and_phones_are_counted_together(room: Classroom) -> None:
    put(room).step()
    room.vote((3, 1))
    room.press(Verb.COUNT, "0")
    room.press(Verb.COUNT, "1")
    room.press(Verb.DIGIT, "9")
    room.step()
    room.step()
    assert [each.value for each in options(room)] == ["3", "10"]
