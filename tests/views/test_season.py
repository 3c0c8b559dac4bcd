"""A season as somebody meets it: an opening, an evening after the other, and the whole of it at the end."""

from game.domain.evidence import Outcome
from game.domain.mistakes import Mistake
from game.domain.settings import Level
from game.records.acts import Act, Back, Ended, Pick, Plan
from game.views.effects import CloseRun, ForkRun, Keep, OpenRun, StartRun
from game.views.messages import RunOpened, ScenarioOpened
from game.views.node import Kind, Role, find_all
from game.views.pause import farewell
from game.views.season_words import only_now
from game.views.shelf import Card, Shelf
from tests.views.player import Player
from tests.years import small_year

SHELF = Shelf((Card("year", "A Small Year", "One roof, one kitchen.", 7, evenings=2),))
MARCH = ("case study", "Leave it for tonight")


def opened(shelf: Shelf = SHELF) -> Player:
    """Somebody at the opening of the season."""
    story, arc = small_year()
    return Player(shelf, story, arc=arc).press("Play", "A Small Year")


def after_march(level: str = "Standard") -> Player:
    """Somebody at the debrief of the first evening."""
    return opened().press("Begin", level, "Begin", *MARCH, "Look back")


def after_june(*june: str) -> Player:
    """Somebody at the debrief of the last evening, who kept a promise and thanked nobody, unless told otherwise."""
    player = after_march().press("Three weeks later", "Begin")
    return player.press(*(june or ("launch", "Maya", "Send Maya", "Leave it for tonight")), "Look back")


def at_the_end() -> Player:
    """Somebody at the debrief of the whole season."""
    return after_june().press("See the season as a whole")


def reopened(*acts: Act, finished: bool = False) -> Player:
    story, arc = small_year()
    player = Player(SHELF, story, arc=arc)
    player.tell(RunOpened("run-1", story, Level.STANDARD, 7, acts, finished=finished, arc=arc))
    return player


def test_a_season_is_a_card_with_its_evenings_and_what_one_did_of_them() -> None:
    player = Player(SHELF).press("Play")
    (card,) = find_all(player.tree, Role.CARD)
    assert card.value == "two evenings · 7 min · new"
    begun = Shelf((SHELF.cards[0]._replace(done=1),))
    assert find_all(Player(begun).press("Play").tree, Role.CARD)[0].value == "two evenings · 7 min · one of two played"


def test_it_opens_with_its_evenings_and_the_time_between_them() -> None:
    player = opened()
    assert player.tree.value == Kind.OPENING
    assert [(item.name, item.value) for item in find_all(player.tree, Role.LISTITEM)] == [
        ("March", "3 min"),
        ("June", "three weeks later · 4 min"),
    ]
    assert player.press("Go back").tree.value == Kind.LIBRARY


def test_a_season_that_was_begun_offers_to_go_on_and_says_where_one_is() -> None:
    story, arc = small_year()
    player = Player(SHELF, story, arc=arc)
    player.tell(ScenarioOpened(story, arc, "run-3", 1))
    assert [item.value for item in find_all(player.tree, Role.LISTITEM)] == [
        "3 min · played",
        "three weeks later · 4 min · next",
    ]
    assert player.press("Go on with “June”").asked[-1] == OpenRun("run-3")
    assert player.press("Begin from the first").tree.value == Kind.BRIEFING


def test_a_run_is_begun_for_the_season_and_all_of_its_evenings() -> None:
    player = opened().press("Begin", "Exam", "Begin")
    assert StartRun("year", "A Small Year", Level.EXAM, ("march", "june")) in player.asked


def test_the_next_evening_is_told_with_how_much_later_it_is_and_whom_one_knows() -> None:
    player = after_march()
    assert player.buttons()[:2] == ["Three weeks later", "Think about next time"]
    player.press("Three weeks later")
    assert player.sees("4 min · three weeks later")
    assert player.sees("You have met Samuel Whitlock before.")
    assert "Exam" not in player.buttons(), "a season keeps the level it was begun at"
    assert player.press("Go back").sees("The roof empties")


def test_one_run_holds_all_evenings_each_with_its_ending() -> None:
    player = after_june()
    assert {each.run for each in player.asked if isinstance(each, Keep)} == {"run-1"}
    assert [(act.pick, act.episode) for act in player.kept() if isinstance(act, Pick)] == [
        ("soon", 0),
        ("done", 0),
        ("ask", 1),
        ("maya.send", 1),
        ("done", 1),
    ]
    march, june = (act for act in player.kept() if isinstance(act, Ended))
    assert (march.ended, march.episode, march.decisions) == ("over", 0, 2)
    assert (june.ended, june.episode, june.decisions) == ("over", 1, 3)
    assert {each.mistake for each in march.evidence} == {Mistake.SELF_PROMOTION}
    assert [each.outcome for each in june.evidence if each.mistake is Mistake.FOLLOW_THROUGH] == [Outcome.AVOIDED]
    assert june.scorecard[Mistake.APPRECIATION].made == 1


def test_what_was_owed_is_remembered_in_the_next_evening() -> None:
    assert after_march().press("Three weeks later", "Begin").sees("whether you had lost his address")
    thanked = opened().press("Begin", "Begin", "case study", "Samuel", "Thank Samuel", "Leave it", "Look back")
    assert not thanked.press("Three weeks later", "Begin").sees("whether you had lost his address")


def test_the_notebook_goes_on_through_the_season() -> None:
    player = opened().press("Begin", "Begin", "Notebook", "Write a note").type("Sam knows Maya.").press("Play on")
    player.press(*MARCH, "Look back", "Three weeks later", "Begin", "Notebook")
    assert player.sees("Sam knows Maya.")
    assert player.sees("Lea Brandt")


def test_stepping_back_stays_within_the_evening_and_the_first_answer_counts() -> None:
    player = after_march().press("Three weeks later", "Begin")
    assert "Step back" not in player.buttons()
    player.press("kitchens", "Step back", "launch", "Leave it for tonight")
    june = player.kept()[-1]
    assert isinstance(june, Ended)
    assert june.scorecard[Mistake.SELF_PROMOTION].avoided == 1
    assert [each.outcome for each in june.evidence if each.mistake is Mistake.SELF_PROMOTION] == [Outcome.MADE]


def test_the_end_tells_of_the_whole_season_and_of_what_failed_with_it() -> None:
    player = at_the_end()
    assert player.sees("two evenings · five decisions")
    assert player.sees("March: The roof empties · June: The kettle")
    assert player.sees(
        "Left open, and failed only at the end: No thanks for putting your name forward reached Samuel in time."
    )
    rows = {row.name: row.shares for row in find_all(player.tree, Role.DOTS)}
    assert (rows["Genuine interest"], rows["Appreciation"], rows["Follow-through"]) == ((1.0, 1.0), (0.0,), (1.0,))
    card = next(card for card in find_all(player.tree, Role.CARD) if "No thanks" in card.name)
    assert card.value == "Appreciation · March, Thu 18:30"
    assert player.press("Go back").sees("The kettle")


def test_what_if_leads_through_the_evenings_after_it() -> None:
    player = at_the_end().press("No thanks", "What if I had?")
    assert player.sees("Instead: Thank Samuel")
    assert player.sees("It would have ended with “A decent sort”.")


def test_replaying_an_earlier_evening_forks_the_season() -> None:
    player = at_the_end().press("No thanks", "Replay from here")
    forked = player.asked[-1]
    assert isinstance(forked, ForkRun)
    assert [act.pick for act in forked.acts if isinstance(act, Pick)] == ["soon"]
    player.press("Samuel", "Thank Samuel", "Leave it", "Look back", "Three weeks later", "Begin")
    assert not player.sees("whether you had lost his address")
    assert [act.episode for act in player.kept()[-3:] if isinstance(act, Pick)] == [0, 0]
    assert player.asked[-1].run == "run-2"  # type: ignore[union-attr]


def test_replaying_the_last_evening_keeps_those_before_it() -> None:
    player = at_the_end().press("launch", "Replay from here")
    forked = player.asked[-1]
    assert isinstance(forked, ForkRun)
    assert [act.pick for act in forked.acts if isinstance(act, Pick)] == ["soon", "done"]
    assert player.sees("whether you had lost his address")


def test_a_plan_may_be_taken_after_every_evening_and_leads_on() -> None:
    player = after_march().press("Think about next time", "Take it")
    assert isinstance(player.kept()[-1], Plan)
    player.press("Three weeks later", "Begin", "launch", "Leave it for tonight", "Look back")
    player.press("Think about next time", "Take it", "See the season as a whole", "Think about next time", "Take it")
    assert sum(isinstance(act, Plan) for act in player.kept()) == 3
    assert "Play" in player.press("Finish").buttons()
    assert after_march().press("Think about next time", "Go without a plan").tree.value == Kind.BRIEFING


SOON, DONE, ASK = Pick("soon", "roof"), Pick("done", "desk"), Pick("ask", "roof", 1)
ENDED = Ended("over", {})


def test_a_season_goes_on_exactly_where_it_stood() -> None:
    assert reopened(SOON).sees("Room for one thing tonight")
    assert reopened(SOON, DONE, ENDED).tree == after_march().tree
    player = reopened(SOON, DONE, ENDED, ASK)
    assert player.tree == after_march().press("Three weeks later", "Begin", "launch").tree
    assert player.kept() == []
    assert "March" not in player.tree.name


def test_an_ending_of_an_evening_that_was_not_noted_is_noted_now() -> None:
    player = reopened(SOON, DONE)
    (ended,) = player.kept()
    assert isinstance(ended, Ended)
    assert ended.episode == 0
    assert player.press("Look back").sees("The roof empties")


def test_a_season_that_is_over_opens_at_its_end() -> None:
    acts = (SOON, DONE, ENDED, ASK, Pick("done", "desk", 1), Ended("over", {}, episode=1))
    assert reopened(*acts, finished=True).sees("two evenings · four decisions")


def test_an_edited_evening_says_where_the_choices_end() -> None:
    player = reopened(SOON, DONE, ENDED, Pick("hug", "roof", 1))
    assert player.sees("June was changed since you played")
    assert player.sees("you had chosen “hug”")
    assert player.kept() == []
    earlier = reopened(Pick("gone", "roof"), DONE, ENDED, ASK)
    assert earlier.sees("March was changed since you played")
    earlier.press("case study")
    assert [type(act).__name__ for act in earlier.kept()] == ["Cut", "Pick"]


def test_leaving_says_how_to_go_on() -> None:
    assert "Continue" in farewell(after_march().model)
    assert "Continue" in farewell(after_march().press("Three weeks later").model)
    assert "under “You”" in farewell(at_the_end().model)
    player = after_march().press("Leave for now")
    assert CloseRun("run-1") in player.asked


def test_guided_feedback_knows_what_was_owed_in_the_evening_before() -> None:
    player = after_march("Guided").press("Three weeks later", "Begin", "launch", "Samuel", "Thank Samuel")
    assert player.press("Leave it for tonight").sees("You thanked Samuel")


def test_an_exam_can_neither_go_back_nor_replay() -> None:
    player = after_march("Exam").press("Three weeks later", "Begin", "launch")
    assert "Step back" not in player.buttons()
    assert not any(isinstance(act, Back) for act in player.kept())
    player.press("Leave it for tonight", "Look back", "See the season as a whole", "launch")
    assert "Replay from here" not in player.buttons()


def test_of_much_that_failed_at_the_end_the_first_is_told() -> None:
    assert only_now(["One.", "Two."]).endswith(": One. Two.")
    assert only_now([f"No. {number}." for number in range(9)]).endswith("No. 3. And five other things.")
    assert only_now([f"No. {number}." for number in range(5)]).endswith("And one other thing.")


def test_its_picture_grows_from_evening_to_evening_and_is_whole_in_the_end() -> None:
    assert drawn(opened()) == "map"
    story, arc = small_year()
    half = Player(SHELF, story, arc=arc)
    half.tell(ScenarioOpened(story, arc, "run-3", 1))
    assert drawn(half) == "map/hills"
    end = at_the_end()
    assert drawn(end) == "map/drawn"
    assert find_all(end.tree, Role.PORTRAIT)


def drawn(player: Player) -> str:
    """The picture of the season on the screen at hand."""
    (picture,) = find_all(player.tree, Role.BACKDROP)
    return picture.value
