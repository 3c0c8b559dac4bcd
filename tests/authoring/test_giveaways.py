"""A story is accused of a giveaway only where chance would hardly have done it."""

import pytest

from game.authoring.rules.giveaways import LEAST
from tests.authoring.stories import codes_in, many

GIVEAWAYS = {
    "longest-best": ("Tell me what brings you here, on such an evening.", ["I draw maps.", "I sell maps."], ""),
    "shortest-best": ("Why here.", ["I draw maps by hand for people.", "I sell the maps that I draw."], ""),
    "first-best": ("Tell me of it.", ["I draw maps.", "I sell maps of it all."], "order: fixed"),
    "only-polite-best": ("Tell me, please.", ["I draw maps.", "I sell maps of it all."], ""),
    "only-question-best": ("And you came why?", ["I draw maps.", "I sell maps of it all, mostly."], ""),
}


def giveaways(piece: str) -> set[str]:
    return {code for code in codes_in(piece) if code in GIVEAWAYS or code == "absolute-wrong"}


@pytest.mark.parametrize("code", GIVEAWAYS)
def test_a_trait_that_is_right_every_time_is_told(code: str) -> None:
    assert giveaways(many(LEAST, *GIVEAWAYS[code])) == {code}


@pytest.mark.parametrize("code", GIVEAWAYS)
def test_a_story_of_few_decisions_is_not_accused(code: str) -> None:
    assert giveaways(many(LEAST - 1, *GIVEAWAYS[code])) == set()


def test_a_trait_that_mistakes_share_is_no_giveaway() -> None:
    assert giveaways(many(12, "Tell me, please.", ["I draw maps.", "Please, I sell maps."])) == set()


def test_words_without_exception_only_in_mistakes_are_told() -> None:
    assert giveaways(many(12, "Why do you come.", ["I never miss it.", "I draw maps of it"])) == {"absolute-wrong"}
    assert giveaways(many(5, "Why do you come.", ["I never miss it.", "I draw maps of it"])) == set()
    assert giveaways(many(12, "You never do this.", ["I never miss it...", "I draw maps of it"])) == set()
