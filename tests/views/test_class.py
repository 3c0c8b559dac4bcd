"""A class, as its facilitator takes it through: every press forward, and every press back."""

import pytest

from game.domain.settings import Settings
from game.room import messages as said
from game.room.bridge import Address, Command, Commanded, Listening, Notes, NotKept, NotListening, Seen
from game.room.room import Rules, Stage
from game.views.action import Action, Verb
from game.views.class_model import LeftLesson, Over, Part
from game.views.effects import BeginLesson, Effect, TellRoom, WritePapers
from game.views.messages import Clock, Heard, LessonBegun, LessonNotBegun, NotSaved, PapersWritten, Press
from game.views.node import Kind, Node, Role, find_all, walk
from game.views.update import update, view
from game.window.class_tour import LISTENING, Classroom, at_desk, at_stage
from tests.evenings import small_mixer

STORY = small_mixer()


@pytest.fixture
def room() -> Classroom:
    """A class with its phones in the lobby."""
    made = Classroom(STORY, Settings(), Rules())
    made.fill()
    return made


def put(room: Classroom) -> Classroom:
    """The class before its first decision."""
    room.go_on(at_stage(Stage.READING))
    return room


def shown(room: Classroom, *counts: int) -> Classroom:
    """The class after its first vote."""
    put(room).step()
    room.vote(counts)
    room.step()
    room.step()
    return room


def options(room: Classroom) -> list[Node]:
    return [node for node in walk(room.tree) if any(child.role is Role.BADGE for child in node.children)]


def sees(room: Classroom, text: str) -> bool:
    return any(text in node.name or text in node.value for node in walk(room.tree))


def asked(room: Classroom, message: object) -> tuple[Effect, ...]:
    room.model, effects = update(room.model, message)  # type: ignore[arg-type]
    for effect in effects:
        room.carry_out(effect)
    return effects


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
