"""A sitting as somebody meets it on the screens."""

import pytest

from game.domain.settings import Level
from game.records.acts import Act, Back, Cut, Ended, Note, Pick
from game.views.effects import CloseRun, Effect, Keep, StartRun
from game.views.messages import Press, RunOpened, Saved
from game.views.node import Role, find, find_all
from tests.evenings import KEPT, SMALL_MIXER, small_mixer
from tests.views.player import FULL, Player, at_the_desk, sitting


def test_three_presses_lead_into_a_conversation() -> None:
    player = Player().press("Play", "The Small Mixer", "Begin")
    line = find_all(player.tree, Role.LINE)[-1]
    assert (line.speaker, line.expression, line.name) == ("Maya", "tired", "“Nine pitches so far.”")
    assert player.buttons()[:2] == ["“What were you hoping for?”", "“Mine is the tenth.”"]
    assert find(player.tree, Role.BANNER, "Rooftop bar")
    assert player.sees("Maya Okafor (Product lead, Lumen)")


def test_a_choice_is_told_back_with_its_reaction_and_what_follows() -> None:
    player = sitting().press("hoping for")
    assert [line.name for line in find_all(player.tree, Role.LINE)] == [
        "“What were you hoping for?”",
        "“Somebody asks.”",
        "“Send me the case study?”",
    ]


def test_other_people_wait_for_the_page_to_be_turned() -> None:
    player = sitting().press("tenth", "Look at the view")
    assert player.sees("I passed your name on.")
    player = sitting().press("hoping for", "Tonight")
    assert player.sees("I passed your name on.")


def test_nothing_is_acknowledged_before_it_is_safe() -> None:
    player = sitting()
    player.disk = lambda _: None
    player.press("hoping for")
    assert not player.sees("Somebody asks.")
    pressed = find(player.tree, Role.BUTTON, "“What were you hoping for?”")
    assert pressed
    assert pressed.chosen
    assert not [node for node in find_all(player.tree, Role.LIST)[0].children if node.action]
    player.tell(Saved())
    assert player.sees("Somebody asks.")
    assert player.kept() == [Pick("spare", "hello")]


def test_a_full_disk_is_told_and_tried_again_without_writing_twice() -> None:
    player = sitting()
    player.disk = lambda _: FULL
    player.press("hoping for")
    assert player.tree.role is Role.DIALOG
    assert player.sees("The disk is full")
    assert not player.sees("Somebody asks.")
    player.disk = lambda _: Saved()
    player.press("Try again")
    assert player.sees("Somebody asks.")


def test_a_disk_that_stays_full_is_told_again_with_the_place() -> None:
    player = sitting()
    player.disk = lambda _: FULL
    assert player.press("hoping for").sees("The disk is full (/home/maya/runs). To mend it, free some space")
    assert player.press("Try again").sees("Still not saved: the disk is full (/home/maya/runs).")


def test_acts_that_reached_the_disk_are_not_written_again() -> None:
    player = at_the_desk()
    player.disk = lambda _: FULL._replace(done=1)
    player.press("Leave it for tonight")
    player.disk = lambda _: Saved()
    player.press("Try again")
    last = player.asked[-1]
    assert isinstance(last, Keep)
    assert [type(act) for act in last.acts] == [Ended]


def test_one_may_play_on_without_saving_and_is_told_so() -> None:
    player = sitting()
    player.disk = lambda _: FULL
    player.press("hoping for", "Play on without saving")
    assert player.sees("nothing is kept")
    before = len(player.asked)
    player.press("Tonight")
    assert len(player.asked) == before
    assert player.sees("I passed your name on.")
    assert player.press("Pause").sees("is not kept")


def test_a_press_of_what_is_not_on_the_screen_does_nothing() -> None:
    player = sitting()
    action = find_all(player.tree, Role.BUTTON)[0].action
    player.press("hoping for")
    before = player.model
    assert action
    player.tell(Press(action))
    assert player.model == before


def test_stepping_back_shows_the_decision_as_it_was_and_is_kept() -> None:
    player = sitting()
    choices = player.buttons()[:2]
    player.press("hoping for", "Step back")
    assert player.buttons()[:2] == choices
    assert player.sees("One step back: this is to be decided again.")
    assert player.kept() == [Pick("spare", "hello"), Back(1)]
    assert "Step back" not in player.buttons()


@pytest.mark.parametrize("level", list(Level))
def test_only_the_exam_takes_notebook_and_stepping_back_away(level: Level) -> None:
    buttons = sitting(level).press("hoping for").buttons()
    assert ("Notebook" in buttons) is (level is not Level.EXAM)
    assert ("Step back" in buttons) is (level is not Level.EXAM)


@pytest.mark.parametrize("level", list(Level))
def test_only_guided_play_says_what_an_encounter_showed(level: Level) -> None:
    player = sitting(level).press("hoping for", "Tonight")
    assert (find(player.tree, Role.GROUP, "What that showed") is not None) is (level is Level.GUIDED)
    assert player.sees("You asked what she was after.") is (level is Level.GUIDED)


def test_feedback_is_given_once() -> None:
    player = sitting(Level.GUIDED).press("hoping for", "Tonight", "Nod")
    assert not player.sees("You asked what she was after.")


def test_the_level_is_part_of_the_run() -> None:
    starts = [effect for effect in sitting(Level.EXAM).asked if isinstance(effect, StartRun)]
    assert starts == [StartRun("small-mixer", "The Small Mixer", Level.EXAM)]


def test_the_pause_keeps_everything_and_lets_go_of_the_log() -> None:
    player = sitting().press("hoping for", "Pause")
    assert player.sees("Everything you decided is kept.")
    player.press("Play on")
    assert player.sees("Somebody asks.")
    player.press("Pause", "Leave for now")
    assert CloseRun("run-1") in player.asked
    assert "Play" in player.buttons()


AFTER = """\
    responses:
      - id: more
        say: And then?
        because: You asked.
      - id: less
        do: Say nothing.
        because: You did not.
    then: silence
"""


def reopened(choices: tuple[str, ...], text: str = SMALL_MIXER, *, finished: bool = False) -> Player:
    player = Player()
    story = small_mixer(text)
    over = (Ended("called", {}),) if finished else ()
    acts: tuple[Act, ...] = (*(Pick(choice, "somewhere") for choice in choices), *over, Note("A note."))
    player.tell(RunOpened("run-1", story, Level.STANDARD, 7, acts, finished=finished))
    return player


def test_a_run_goes_on_exactly_where_it_stood() -> None:
    player = reopened(("spare",))
    assert player.tree == sitting().press("hoping for").tree
    assert reopened(()).sees("Nine pitches so far.")
    assert reopened(("spare",)).press("Notebook").sees("A note.")


def test_a_finished_run_opens_at_its_debrief() -> None:
    assert reopened(KEPT, finished=True).sees("Six habits")
    assert reopened(KEPT).sees("I read it on the train.")


def test_an_ending_that_was_reached_but_not_noted_is_noted_now() -> None:
    player = reopened(KEPT)
    assert [type(act) for act in player.kept()] == [Ended]
    assert reopened(KEPT, finished=True).kept() == []


def test_an_ending_that_an_edit_took_away_is_played_on_to() -> None:
    edited = SMALL_MIXER.replace(
        "    ending: {id: called, title: The call, aim: reached, text: She owns two bicycles.}\n", AFTER
    )
    player = reopened(KEPT, edited, finished=True)
    assert player.sees("And then?")
    assert player.sees("was changed since you played, and goes on where it ended then")
    assert player.kept() == []


def test_a_run_of_an_edited_scenario_goes_on_as_far_as_it_holds() -> None:
    edited = SMALL_MIXER.replace("id: tonight", "id: tomorrow")
    player = reopened(("spare", "tonight", "thanks"), edited)
    assert player.sees("Your choices hold up to “card”")
    assert player.sees("you had chosen “tonight”")
    assert player.sees("“Tonight.” and Look at the view.")
    assert "“Tonight.”" in player.buttons()
    assert player.kept() == []
    player.press("Tonight")
    cut, pick = player.kept()
    assert isinstance(cut, Cut)
    assert cut.cut == 1
    assert pick == Pick("tomorrow", "card")
    assert len([effect for effect in player.asked if isinstance(effect, Keep)]) == 1
    player.press("Nod")
    assert player.kept()[2:] == [Pick("nod", "waves")]


def test_what_an_edit_took_away_is_cut_off_with_the_step_back_too() -> None:
    edited = SMALL_MIXER.replace("id: tonight", "id: tomorrow")
    player = reopened(("spare", "tonight", "thanks"), edited).press("Notebook", "Write a note").type("Odd.")
    assert player.kept() == [Note("Odd.")]
    player.press("Play on", "Step back")
    assert [type(act) for act in player.kept()] == [Note, Cut, Back]


def test_a_finished_run_that_no_longer_holds_stays_finished() -> None:
    edited = SMALL_MIXER.replace("id: tonight", "id: tomorrow")
    player = reopened(KEPT, edited, finished=True)
    assert player.sees("Your choices hold up to “card”")
    assert player.sees("It stays as finished as it was")
    assert not find_all(player.tree, Role.LINE)
    assert player.asked[-1] == CloseRun("run-1")
    assert player.kept() == []


def test_many_offers_are_not_all_told() -> None:
    edited = SMALL_MIXER.replace("id: listings", "id: ads")
    player = reopened(("spare", "tonight", "thanks", "listings"), edited)
    assert player.sees("Ask Maya for help, Send Sam what you promised and seven more. You go on from there.")


def test_what_was_said_can_be_read_again_without_what_is_still_to_come() -> None:
    player = at_the_desk().press("Maya", "Send Maya", "Leave it for tonight")
    assert player.sees("I read it on the train.")
    player = at_the_desk().press("What was said")
    for told in ("Nine pitches so far.", "Somebody asks.", "You sleep badly.", "Unfortunately we must decline."):
        assert player.sees(told)
    player = sitting().press("hoping for", "Tonight", "Nod", "What was said")
    assert player.sees("You nod.")
    assert not player.sees("You sleep badly.")


def test_the_notebook_holds_notes_and_people() -> None:
    player = sitting().press("hoping for", "Notebook", "Write a note").type("  Twists, tired. ")
    assert player.sees("Twists, tired.")
    assert player.sees("Maya Okafor")
    assert not player.sees("What is open")
    assert player.kept()[-1] == Note("Twists, tired.")
    assert player.press("Play on", "Step back", "Notebook").sees("Twists, tired.")
    assert player.press("Write a note").type("").sees("Twists, tired.")
    assert [node.value for node in find_all(player.tree, Role.PORTRAIT)] == ["maya"]


def test_what_was_said_comes_with_the_faces_of_those_who_said_it() -> None:
    player = sitting().press("hoping for", "What was said")
    assert [node.value for node in find_all(player.tree, Role.PORTRAIT)] == ["maya"]
    assert {node.value for node in find_all(player.tree, Role.LINE) if node.speaker == "Maya"} == {"maya"}


def test_the_place_is_seen_behind_what_is_laid_over_it() -> None:
    for over in (sitting().press("Pause"), sitting().press("Notebook", "Write a note")):
        assert [node.value for node in find_all(over.tree, Role.BACKDROP)] == ["rooftop"]


def test_a_note_is_shown_only_once_it_is_safe() -> None:
    player = sitting().press("Notebook", "Write a note")
    player.disk = lambda _: FULL
    player.type("Remember.")
    assert player.tree.role is Role.DIALOG
    player.disk = lambda _: Saved()
    assert player.press("Try again").sees("Remember.")


def test_the_guided_notebook_keeps_what_is_open() -> None:
    player = at_the_desk(Level.GUIDED).press("Notebook")
    assert player.sees("You promised Maya the case study, by Fri 21:00.")
    assert player.sees("You owe Sam thanks for passing on your name")
    assert not at_the_desk().press("Notebook").sees("You owe Sam")


def test_settings_come_back_to_the_sitting() -> None:
    player = sitting().press("hoping for")
    before = player.tree
    assert player.press("Settings", "Go back").tree == before


def test_unsaved_settings_leave_the_run_alone() -> None:
    player = sitting()

    def only_runs(effect: Effect) -> object:
        return Saved() if isinstance(effect, Keep) else FULL

    player.disk = only_runs  # type: ignore[assignment]
    player.press("Settings", "Colour", "Go back", "hoping for")
    assert player.kept() == [Pick("spare", "hello")]
    assert player.sees("Somebody asks.")
