import json
from dataclasses import replace

import pytest

from game.domain.calendar import moment_text, parse_when
from game.domain.events import Failed
from game.domain.ledger import Status
from game.domain.progress import Progress
from game.domain.scenario import Episode, Person, Season
from game.engine.compile import Story, compile_story
from game.engine.replay import replay
from game.engine.season import Arc, Chapter, carried_to, gone_back, moved_on, replay_season, spot_of, stories
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


def played(choices: str, episodes: tuple[Story, ...] = EPISODES) -> tuple[Chapter, ...]:
    """The chapters that these choices make."""
    chapter, arc = replay_season(episodes[0], Arc(YEAR, ahead=episodes[1:]), 1, choices.split())
    assert arc is not None
    return (*arc.before, chapter)


def june_after(choices: str, episodes: tuple[Story, ...] = EPISODES) -> Progress:
    """Where one stands in the second episode, before its first choice."""
    march = played(choices, episodes)[0]
    story, arc = moved_on(march, Arc(YEAR, ahead=episodes[1:]))
    return replay(story, 1, (), carried_to(story, arc)).progress


def test_rapport_and_people_are_shared() -> None:
    june = june_after("soon done")
    assert offered(EPISODES[1], june) == ("hi", "warm")
    assert june.flags == {"on-the-roof"}
    assert EPISODES[1].scenario.people["sam"].name == "Samuel Whitlock"


def test_time_goes_on_from_episode_to_episode() -> None:
    june = june_after("soon done")
    assert june.now > played("soon done")[0].past.progress.now + 7 * 24 * 60
    assert moment_text(june.now) == "Thu 18:30"


def test_what_is_left_open_fails_only_at_the_end_of_the_season() -> None:
    march, june = played("no done hi done")
    assert not [event for event in march.past.events if isinstance(event, Failed)]
    assert [event.key for event in june.past.events if isinstance(event, Failed)] == ["name"]


def test_a_promise_of_the_last_episode_can_be_kept_in_the_next() -> None:
    ledger = played("soon done hi maya.send")[1].past.progress.ledger
    assert ledger["case"].status == "done"
    assert not ledger["case"].overdue


def test_no_episode_begins_before_the_one_before_has_ended() -> None:
    (march,) = played("soon hi")
    assert march.past.stopped is not None
    assert (march.past.stopped.choice, march.past.choices) == ("hi", ("soon",))


def test_an_episode_begins_with_its_first_choice() -> None:
    (march,) = played("soon done")
    assert march.over
    march, june = played("soon done gone")
    assert march.past.stopped is None
    assert june.past.stopped is not None
    assert june.past.stopped.choice == "gone"


def test_a_decision_is_found_in_its_chapter_and_gone_back_to_there() -> None:
    chapters = played("soon done hi done")
    spot = spot_of(chapters, 2)
    assert (spot.number, spot.step, spot.decision.choice) == (1, 0, "hi")
    with pytest.raises(IndexError):
        spot_of(chapters, 4)
    arc = Arc(YEAR, chapters[:1], ())
    assert gone_back(arc, chapters, 0) == Arc(YEAR, (), (EPISODES[1],))
    assert gone_back(arc, chapters, 1) == arc


def test_people_of_earlier_episodes_are_known_but_cannot_be_written_to() -> None:
    alone = replace(JUNE, people={"maya": JUNE.people["maya"]})
    march, june = stories(YEAR, {"march": MARCH, "june": alone})
    assert march.scenario.people["sam"].writable
    assert june.scenario.people["sam"].name == "Samuel Whitlock"
    assert "sam" not in june.writable


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
    assert offered(episodes[1], june_after("soon done", episodes)) == ("hi", "late", "roof")
    _, thanked = played("soon done late", episodes)
    assert thanked.past.progress.ledger["name"].status is Status.DONE


def test_played_alone_nothing_of_it_ever_happened() -> None:
    scenario = load(OCTOBER.encode(), "october.yaml", "october").scenario
    assert scenario is not None
    assert unpack(json.loads(json.dumps(pack(scenario)))) == scenario
    told = compile_story(scenario)
    assert offered(told, replay(told, 1, ()).progress) == ("hi",)
