"""What of a map a run has been through."""

from game.authoring.walked import Step
from tests.authoring.maps import GOOD, ran


def test_a_run_visits_scenes_and_picks_rows_in_its_order() -> None:
    walked = ran("coffee-with-ines", GOOD)
    assert walked.scenes == {
        *("door", "table", "maps", "phone", "stairs", "awning", "wednesday", "evening", "week", "fountain", "north"),
        *("north-later", "north-evening"),
    }
    assert walked.rows["door", "come"] == (1,)
    assert walked.rows["evening", "counter"] == (7,)
    assert walked.letters == {"evening": ((8, "ines.send"), (9, "jonah.send"))}
    assert walked.rows["fountain", "herring"] == (11,)
    assert len(walked.rows) == 8


def test_a_run_goes_ways_of_cards_and_of_rows() -> None:
    steps = ran("founders-mixer", ["quiet"]).steps
    assert steps == {Step("", "", "arrive"), Step("arrive", "quiet", "she-opens-up")}
    assert Step("fountain", "", "north") in ran("coffee-with-ines", GOOD).steps


def test_a_run_goes_through_the_scene_that_picks_a_variant() -> None:
    walked = ran("founders-mixer", ["quiet", "voice", "tonight"])
    variant = next(name for name in walked.scenes if name.startswith("bar-"))
    assert {Step("card", "", "bar"), Step("bar", "", variant)} <= walked.steps
    assert "bar" in walked.scenes


def test_a_run_of_no_choices_stands_at_the_first_scene() -> None:
    assert ran("coffee-with-ines", []).scenes == {"door"}
