"""What stands on a map, and in which order."""

from itertools import pairwise

import pytest

from game.authoring.days import leads_to
from game.authoring.graph import OTHERWISE, story_map
from game.domain.calendar import DAY
from game.domain.scenario import SceneKind
from tests.authoring.maps import SHIPPED, shipped
from tests.stories import story

ROUND = """
one:
  with: maya
  takes: 10 minutes
  responses:
    - {id: on, say: On., because: On., then: two}
    - {id: off, say: Off., because: Off., then: night}
two:
  lines: [Round again.]
  takes: 5 minutes
  then: one
night:
  passage: {to: Fri 19:00}
  then: three
three:
  with: sam
  responses:
    - {id: back, say: Back., because: Back., then: one}
    - id: out
      say: Out.
      because: Out.
      then:
        - {when: did(one.on), to: end}
        - {when: rapport(maya) >= 1, to: one}
        - {when: met(sam), to: end}
        - {to: late}
late:
  passage: {to: Mon 09:00}
  then: end
"""


@pytest.mark.parametrize("name", SHIPPED)
def test_every_scene_and_response_is_on_the_map(name: str) -> None:
    scenario = shipped(name)
    cards = story_map(scenario).cards
    assert list(cards) == list(scenario.scenes)
    for scene in scenario.scenes.values():
        assert [row.id for row in cards[scene.id].rows] == [response.id for response in scene.responses]


@pytest.mark.parametrize("name", SHIPPED)
def test_ways_lead_where_the_story_does(name: str) -> None:
    scenario = shipped(name)
    for card in story_map(scenario).cards.values():
        scene = scenario.scenes[card.id]
        assert {way.to for way in card.ways} | {way.to for row in card.rows for way in row.ways} == set(leads_to(scene))
        for row, response in zip(card.rows, scene.responses, strict=True):
            if scene.kind is SceneKind.CONVERSATION:
                places = [branch.to for branch in response.then or scene.then]
                assert [way.to for way in row.ways or card.ways] == list(dict.fromkeys(places))


@pytest.mark.parametrize("name", SHIPPED)
def test_days_stand_from_left_to_right_and_endings_after_them(name: str) -> None:
    told = story_map(shipped(name))
    for before, after in pairwise(told.columns):
        assert before.layers.stop == after.layers.start
    of_layer = {layer: column for column in told.columns for layer in column.layers}
    for card in told.cards.values():
        column = of_layer[card.layer]
        assert column.title == "Endings" if card.kind is SceneKind.ENDING else column.note == f"day {card.day}"
    days = [int(column.note.removeprefix("day ")) for column in told.columns[:-1]]
    assert days == sorted(set(days))
    assert told.columns[-1].title == "Endings"


def test_a_heading_names_the_weekday_and_counts_from_the_first() -> None:
    headings = [(column.title, column.note) for column in story_map(shipped("founders-mixer")).columns]
    assert headings[:3] == [("Thu", "day 1"), ("Fri", "day 2"), ("Mon", "day 5")]


def test_a_scene_of_several_days_stands_on_the_earliest() -> None:
    cards = story_map(story(ROUND).scenario).cards
    assert (cards["one"].day, cards["three"].day) == (1, 2)
    assert cards["one"].moment == 3 * DAY + 18 * 60 + 30
    assert cards["end"].day == 2


def test_a_way_back_does_not_push_a_scene_to_the_right() -> None:
    cards = story_map(story(ROUND).scenario).cards
    assert [cards[name].layer for name in ("one", "two", "night", "three", "late", "end")] == [0, 1, 1, 2, 3, 4]


def test_conditions_of_ways_to_the_same_scene_stand_together() -> None:
    three = story_map(story(ROUND).scenario).cards["three"]
    back, out = three.rows
    assert [(way.to, way.conditions) for way in back.ways] == [("one", ())]
    assert [(way.to, way.conditions) for way in out.ways] == [
        ("end", ("did(one.on)", "met(sam)")),
        ("one", ("rapport(maya) >= 1",)),
        ("late", (OTHERWISE,)),
    ]


def test_where_no_place_is_named_one_is_where_one_was() -> None:
    cards = story_map(shipped("coffee-with-ines")).cards
    assert cards["table"].place == cards["door"].place == "A café by the tram stop"
    assert cards["week"].place == ""


def test_people_look_as_they_are_first_seen() -> None:
    guests = story_map(shipped("founders-mixer")).cards["arrive"].guests
    assert [(guest.name, guest.expression) for guest in guests] == [("Maya Okafor", "tired")]
