import json

from game.domain.calendar import moment_text, parse_when
from game.domain.events import Failed
from game.domain.ledger import Status
from game.domain.scenario import Episode, Person, Season
from game.engine.compile import compile_story
from game.engine.replay import replay
from game.engine.season import replay_season, stories
from game.engine.step import offered
from game.loading.codec import pack, unpack
from game.loading.load import load
from tests.stories import story

MARCH = story("""
one:
  with: sam
  opens: {favour: {id: name, from: sam, what: putting your name forward}}
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: +2 weeks}}]
      rapport: +2
      sets: on-the-roof
      because: b
      then: desk
    - {id: no, say: No., because: b, then: desk}
desk:
  desk: {slots: 1}
  then: end
""").scenario
JUNE = story("""
one:
  with: maya
  responses:
    - {id: hi, say: Hi., because: b, then: desk}
    - {id: warm, say: Warm., when: rapport(sam) >= 2, because: b, then: desk}
desk:
  desk: {slots: 1}
  then: end
""").scenario
YEAR = Season(
    "year",
    "A Year",
    "",
    (Person("sam", "Samuel Whitlock", warms_at=5),),
    (Episode("march"), Episode("june", parse_when("+1 week"))),
)
EPISODES = stories(YEAR, {"march": MARCH, "june": JUNE})


def test_rapport_and_people_are_shared() -> None:
    march, june = replay_season(YEAR, EPISODES, 1, [["soon", "done"], []])
    assert march.progress.ending == "over"
    assert offered(EPISODES[1], june.progress) == ("hi", "warm")
    assert june.progress.flags == {"on-the-roof"}
    assert EPISODES[1].scenario.people["sam"].name == "Samuel Whitlock"


def test_time_goes_on_from_episode_to_episode() -> None:
    march, june = replay_season(YEAR, EPISODES, 1, [["soon", "done"], []])
    assert june.progress.now > march.progress.now + 7 * 24 * 60
    assert moment_text(june.progress.now) == "Thu 18:30"


def test_what_is_left_open_fails_only_at_the_end_of_the_season() -> None:
    march, june = replay_season(YEAR, EPISODES, 1, [["no", "done"], ["hi", "done"]])
    assert not [event for event in march.events if isinstance(event, Failed)]
    assert [event.key for event in june.events if isinstance(event, Failed)] == ["name"]


def test_a_promise_of_the_last_episode_can_be_kept_in_the_next() -> None:
    _, june = replay_season(YEAR, EPISODES, 1, [["soon", "done"], ["hi", "maya.send"]])
    assert june.progress.ledger["case"].status == "done"
    assert not june.progress.ledger["case"].overdue


def test_no_episode_begins_before_the_one_before_has_ended() -> None:
    assert len(replay_season(YEAR, EPISODES, 1, [["soon"], ["hi"]])) == 1


OCTOBER = """
format: 1
title: October
opens: Thu 18:30
start: one
aim: {id: client, text: Find a client}
cast:
  sam: {name: Sam Whitlock}
remembers:
  opens: [{favour: {id: name, from: sam, what: putting your name forward}}]
  sets: [on-the-roof]
scenes:
  one:
    with: sam
    responses:
      - {id: hi, say: Hi., because: b}
      - {id: late, say: That was kind of you in March., when: owed(name), moves: [{thank: sam}], because: b}
      - {id: roof, say: You were on that roof., when: flag(on-the-roof), because: b}
    then: end
  end:
    ending: {id: over, title: Over, aim: open}
"""


def test_what_an_earlier_episode_left_is_remembered_and_can_still_be_settled() -> None:
    loaded = load(OCTOBER.encode(), "october.yaml", "october")
    assert loaded.diagnostics == ()
    assert loaded.scenario is not None
    year = YEAR._replace(episodes=(Episode("march"), Episode("october")))
    episodes = stories(year, {"march": MARCH, "october": loaded.scenario})
    _, october = replay_season(year, episodes, 1, [["soon", "done"], []])
    assert offered(episodes[1], october.progress) == ("hi", "late", "roof")
    _, thanked = replay_season(year, episodes, 1, [["soon", "done"], ["late"]])
    assert thanked.progress.ledger["name"].status is Status.DONE


def test_played_alone_nothing_of_it_ever_happened() -> None:
    scenario = load(OCTOBER.encode(), "october.yaml", "october").scenario
    assert scenario is not None
    assert unpack(json.loads(json.dumps(pack(scenario)))) == scenario
    told = compile_story(scenario)
    assert offered(told, replay(told, 1, ()).progress) == ("hi",)
