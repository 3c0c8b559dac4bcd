from game.engine.explore import Bound, Explorer
from game.engine.replay import replay
from tests.stories import story

STORY = story("""
one:
  with: maya
  responses:
    - {id: up, say: Up., rapport: +1, because: b, then: one}
    - {id: go, say: Go., because: b, then: desk}
desk:
  desk: {slots: 2}
  then:
    - {when: rapport(maya) > 5, to: friends}
    - {to: end}
friends:
  ending: {id: friends, title: Friends, aim: reached}
""")


def test_it_finds_every_ending_that_can_still_be_reached() -> None:
    late = replay(STORY, 1, ["up"] * 6 + ["go"])
    reach = Explorer(STORY, Bound(1000)).reach(late.progress)
    assert (reach.endings, reach.complete) == (frozenset({"friends"}), True)


def test_what_goes_on_for_ever_without_a_difference_is_walked_once() -> None:
    reach = Explorer(STORY, Bound(50)).reach(replay(STORY, 1, []).progress)
    assert (reach.endings, reach.complete) == (frozenset({"friends", "over"}), True)


def test_it_says_when_it_did_not_look_at_everything() -> None:
    reach = Explorer(STORY, Bound(5)).reach(replay(STORY, 1, []).progress)
    assert not reach.complete, "six agreeable answers are more than five states"


def test_memory_is_a_bound_too() -> None:
    reach = Explorer(STORY, Bound(1000, memory=20_000)).reach(replay(STORY, 1, []).progress)
    assert not reach.complete
