"""What is beside the way through a class: the presenter’s page, what lies over it, how it begins, what goes wrong."""

import pytest

from game.domain.settings import Settings
from game.room import messages as said
from game.room.bridge import Address, Command, Commanded, Listening, Notes, NotKept, NotListening
from game.room.room import Rules, Stage
from game.views.action import Action, Verb
from game.views.class_model import LeftLesson, Over, Part
from game.views.effects import BeginLesson, TellRoom, WritePapers
from game.views.messages import Clock, Heard, LessonBegun, LessonNotBegun, NotSaved, PapersWritten, Press
from game.views.node import Kind, Role, find_all, walk
from game.views.update import view
from game.window.class_tour import LISTENING, Classroom, at_stage
from tests.views.lessons import STORY, asked, filled, options, put, sees, shown


@pytest.fixture
def room() -> Classroom:
    return filled()


# From the presenter's page


def test_the_presenters_page_overrules_in_one_press(room: Classroom) -> None:
    shown(room, 5, 1)
    room.tell(Heard(Commanded(Command.NEXT, 1)))
    assert room.lesson.past.choices == ("tenth",)
    assert room.room.polls[0].overruled


def test_the_presenters_page_has_the_notes_of_the_author_and_no_one_else_has(room: Classroom) -> None:
    effects = asked(room, Press(Action(Verb.STEP, Command.NEXT)))
    notes = [each.said for each in effects if isinstance(each, TellRoom) and isinstance(each.said, Notes)]
    assert notes
    assert notes[-1].screen.startswith("Reading")
    assert Command.NEXT in notes[-1].can
    assert Command.AGAIN not in notes[-1].can


def last_notes(room: Classroom, command: Command) -> Notes:
    """What the presenter's page is told by a step."""
    effects = asked(room, Press(Action(Verb.STEP, command)))
    return [each.said for each in effects if isinstance(each, TellRoom) and isinstance(each.said, Notes)][-1]


def test_the_presenters_page_calls_the_next_step_what_it_is_and_says_what_would_be_followed(room: Classroom) -> None:
    room.step()
    assert last_notes(room, Command.BACK).on == "Begin"
    put(room)
    assert last_notes(room, Command.NEXT).on == "Close the vote"
    room.vote((2, 2))
    room.step()
    tied = last_notes(room, Command.NEXT)
    assert (tied.on, tied.follows, tied.ties, tied.marks) == ("A tie: choose below", (), (0, 1), False)
    room.step(Command.AGAIN)
    room.vote((1, 4))
    room.step()
    shown_again = last_notes(room, Command.NEXT)
    assert (shown_again.on, shown_again.follows, shown_again.ties) == ("Follow B", (1,), ())


# Over it


def test_the_settings_of_a_class_offer_no_level_for_it_has_its_own(room: Classroom) -> None:
    room.press(Verb.PAUSE)
    room.press(Verb.OPEN_SETTINGS)
    assert sees(room, "Size of text")
    assert not sees(room, "Level")


def test_blank_hides_all_of_it_and_any_step_brings_it_back(room: Classroom) -> None:
    put(room)
    for command in (Command.NEXT, Command.BACK, Command.BLANK):
        room.step(Command.BLANK)
        assert room.tree.value == Kind.BLANK
        room.step(command)
        assert room.lesson.over is None
        assert room.room.stage is Stage.READING


def test_the_key_of_the_presenter_is_seen_only_where_it_is_asked_for(room: Classroom) -> None:
    put(room)
    assert not sees(room, LISTENING.key)
    room.press(Verb.PAUSE)
    assert not sees(room, LISTENING.key)
    room.press(Verb.SHOW_OVER, Over.PRESENTER)
    assert sees(room, LISTENING.key)


def test_a_class_ended_early_looks_back_at_what_it_decided_and_can_go_on(room: Classroom) -> None:
    shown(room, 5, 1)
    room.step()
    room.press(Verb.PAUSE)
    assert WritePapers() in asked(room, Press(Action(Verb.END_CLASS)))
    assert room.room.stage is Stage.OVER
    assert sees(room, "Ended here")
    room.tell(PapersWritten("/home/maya/sessions/1"))
    room.go_on(lambda each: sees(each, "/home/maya/sessions/1"))
    for _ in range(9):
        room.step(Command.BACK)
    assert room.lesson.part is not Part.LOOKING_BACK


def test_tables_are_compared_by_how_often_they_went_with_the_room() -> None:
    tabled = Classroom(STORY, Settings(), Rules(("Table 1", "Table 2", "Table 3")))
    tabled.fill()
    tabled.go_on(lambda each: sees(each, "like the room in"))
    rows = [node for node in walk(tabled.tree) if node.name.startswith("Table ")]
    assert [len(row.shares) for row in rows] == [1, 1, 1]


# Before and beside it


def test_a_class_that_was_left_is_gone_on_with_if_somebody_wishes() -> None:
    left = LeftLesson("/sessions/1/session.jsonl", "26 November, 10:42", 38, 4)
    room = Classroom(STORY, Settings(), Rules(), left)
    assert sees(room, "38 phones, four decisions taken")
    effects = asked(room, Press(Action(Verb.CONTINUE)))
    assert effects == (BeginLesson(STORY.scenario.id, STORY.scenario.title, Rules(), left.path),)
    other = Classroom(STORY, Settings(), Rules(), left)
    (begun,) = asked(other, Press(Action(Verb.BEGIN)))
    assert isinstance(begun, BeginLesson)
    assert not begun.path


def test_a_class_that_is_gone_on_with_stands_where_it_was_left(room: Classroom) -> None:
    shown(room, 5, 1)
    room.step()
    room.go_on(at_stage(Stage.VOTING))
    room.vote((2, 1))
    again = Classroom(STORY, Settings(), Rules())
    again.room = room.room
    again.tell(LessonBegun(7, room.room))
    assert sees(again, "Go on")
    again.step()
    assert again.lesson.past.choices == room.lesson.past.choices
    assert again.lesson.is_put
    assert again.lesson.room.stage is Stage.VOTING


def test_a_disk_that_refuses_a_session_says_why_and_is_tried_again() -> None:
    room = Classroom(STORY, Settings(), Rules())
    room.tell(LessonNotBegun(NotSaved("the disk is full", "make room on it", "/home/maya")))
    assert sees(room, "The disk is full (/home/maya). To mend it, make room on it.")
    (again,) = asked(room, Press(Action(Verb.TRY_AGAIN)))
    assert isinstance(again, BeginLesson)


def test_news_that_come_before_the_lobby_are_not_lost() -> None:
    room = Classroom(STORY, Settings(), Rules())
    room.tell(Heard(LISTENING))
    room.tell(LessonBegun(7, room.room))
    assert sees(room, LISTENING.code)


def test_a_network_that_is_not_there_and_votes_that_are_not_kept_are_told_as_long_as_it_holds(room: Classroom) -> None:
    room.tell(Heard(NotListening("no network was found", "join one, or open a hotspot")))
    room.tell(Heard(NotKept("the disk is full", "make room on it")))
    put(room)
    assert sees(room, "No phone can join: no network was found. Join one, or open a hotspot.")
    assert sees(room, "Votes are not kept: the disk is full.")
    room.say(said.Joined("late"))
    room.see()
    assert not sees(room, "Votes are not kept"), "what changed since was kept"
    room.tell(Heard(Listening((Address("192.0.2.7", 8080),), "KQ4T", "I", "K", 100)))
    assert not sees(room, "No phone can join")


def test_a_timer_runs_down_on_the_screen_and_closes_nothing(room: Classroom) -> None:
    put(room).step()
    room.say(said.Timed(90, 1000.0))
    room.see()
    room.tell(Clock(1030.0))
    assert sees(room, "1:00")
    room.tell(Clock(1100.0))
    assert sees(room, "time is up")
    assert room.lesson.room.stage is Stage.VOTING


def test_tables_have_one_vote_each() -> None:
    room = Classroom(STORY, Settings(), Rules(("Table 1", "Table 2", "Table 3")))
    room.fill()
    shown(room, 41)
    assert [each.value for each in options(room)] == ["3", "0"]
    assert sees(room, "3 tables")


def test_every_option_of_a_class_has_a_letter_and_none_an_id(room: Classroom) -> None:
    put(room)
    assert [node.name for node in find_all(room.tree, Role.BADGE)] == ["A", "B"]
    poll = room.room.poll
    assert poll is not None
    assert "spare" not in repr(poll.ballot)
    assert view(room.model) == room.tree
