"""Which mistakes a response has to do with."""

import pytest

from game.authoring.graph import story_map
from game.authoring.marks import Touch
from game.domain.evidence import Outcome
from game.domain.mistakes import Mistake
from game.engine.compile import compile_story
from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from scripts.random_plays import random_plays
from tests.authoring.maps import SHIPPED, shipped
from tests.stories import story

STORY = """
one:
  with: maya
  {invites}
  opens:
    - favour: {{id: word, from: maya, what: a word}}
    - need: {{id: help, of: maya, what: a hand}}
    - need: {{id: moon, of: maya, what: the moon, beyond: true}}
    - need: {{id: other, of: sam, what: a lift}}
    - setback: {{id: no, what: a no}}
    - setback: {{id: never, what: a last no, final: true}}
  responses:
    - {{id: a, say: Well., moves: [{move}], because: Well., then: end}}
    - {{id: b, say: Hm., because: Hm., then: end}}
"""


@pytest.mark.parametrize(
    ("move", "marks"),
    [
        ("pitch", ["makes self-promotion"]),
        ("ask", []),
        ("{request: {of: maya, size: small, for: client}}", ["makes expectations"]),
        ("{wait: client}", ["makes expectations"]),
        ("{prepare: client}", ["mends expectations"]),
        ("{thank: maya}", ["mends appreciation"]),
        ("{promise: {id: p, to: maya, what: it}}", ["opens follow-through"]),
        ("{help: help}", ["mends returning-favours"]),
        ("{help: other}", []),
        ("{decline: {need: help, graciously: true}}", ["makes returning-favours"]),
        ("{decline: {need: moon, graciously: true}}", ["mends returning-favours"]),
        ("{quit: no}", ["makes giving-up"]),
        ("{quit: never}", ["mends giving-up"]),
        ("{retry: {setback: no, way: phone}}", ["mends giving-up"]),
        ("{retry: {setback: never, way: phone}}", ["makes giving-up"]),
    ],
)
def test_a_move_touches_its_mistake(move: str, marks: list[str]) -> None:
    row = story_map(story(STORY.format(move=move, invites="")).scenario).cards["one"].rows[0]
    assert [f"{mark.touch} {mark.mistake}" for mark in row.marks] == marks


@pytest.mark.parametrize("move", ["pitch", "{request: {of: maya, size: small, for: client}}"])
def test_what_is_invited_is_no_mistake(move: str) -> None:
    told = story(STORY.format(move=move, invites="invites: [pitch, request]"))
    assert story_map(told.scenario).cards["one"].rows[0].marks == ()


def test_a_scene_shows_what_it_opens() -> None:
    card = story_map(story(STORY.format(move="ask", invites="")).scenario).cards["one"]
    assert [f"{mark.touch} {mark.mistake}" for mark in card.opens] == [
        "opens appreciation",
        "opens returning-favours",
        "opens giving-up",
    ]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_response_that_was_scored_as_a_mistake_is_marked_with_it(name: str) -> None:
    told = compile_story(shipped(name))
    cards = story_map(told.scenario).cards
    makes = {
        (card.id, row.id, mark.mistake)
        for card in cards.values()
        for row in card.rows
        for mark in row.marks
        if mark.touch is Touch.MAKES
    }
    made = {
        (found.scene, found.response, found.mistake)
        for number, play in enumerate(random_plays(told, 60))
        for found in evidence_of(told.scenario, replay(told, number, play.choices).events)
        if found.outcome is Outcome.MADE
        and found.weight == 1
        and found.mistake is not Mistake.FOLLOW_THROUGH
        and found.response in {row.id for row in cards[found.scene].rows}
    }
    assert made
    assert made <= makes
