"""What an author does to a playthrough: going anywhere, setting how things stand, and doing it all again."""

from game.domain.ledger import Status
from game.engine.rehearsal import Deed, GoTo, SetEntry, SetFlag, SetRapport, flags_of, rehearse, terms_of
from game.engine.step import offered
from tests.stories import story

SCENES = """
one:
  with: maya
  responses:
    - id: promise
      say: You will have it.
      moves: [{promise: {id: study, to: maya, what: the study}}]
      because: Because.
      then: two
    - id: nothing
      say: Well.
      because: Because.
      sets: [dull]
      then: two
two:
  with: maya
  lines:
    - when: rapport(maya) >= 3
      maya: You again.
  responses:
    - {id: go, say: Goodbye., because: Because., then: end}
    - {id: stay, say: Stay., when: rapport(maya) >= 3 and not flag(dull), because: Because., then: end}
    - {id: send, say: Here it is., when: promised(study), moves: [{deliver: study}], because: Because., then: end}
"""


def test_one_can_go_anywhere_and_play_on_from_there() -> None:
    done = rehearse(story(SCENES), 1, [GoTo("two"), "go"])
    assert done.past.progress.ending == "over"
    assert not done.dropped


def test_what_is_set_decides_what_is_offered() -> None:
    told = story(SCENES)
    deeds: list[Deed] = [GoTo("two"), SetRapport("maya", 3)]
    assert offered(told, rehearse(told, 1, deeds).past.progress) == ("go", "stay")
    assert offered(told, rehearse(told, 1, [*deeds, SetFlag("dull", on=True)]).past.progress) == ("go",)


def test_an_entry_can_be_put_in_closed_and_taken_out() -> None:
    told = story(SCENES)
    entered = rehearse(told, 1, [GoTo("two"), SetEntry("study", Status.OPEN)])
    assert entered.past.progress.ledger["study"].is_open
    assert "send" in offered(told, entered.past.progress)
    closed = rehearse(told, 1, [*entered.deeds, SetEntry("study", Status.DONE)])
    assert closed.past.progress.ledger["study"].status is Status.DONE
    gone = rehearse(told, 1, [*closed.deeds, SetEntry("study", None)])
    assert "study" not in gone.past.progress.ledger


def test_what_a_story_no_longer_has_is_dropped_with_all_after_it() -> None:
    done = rehearse(story(SCENES), 1, ["promise", GoTo("gone"), "go"])
    assert done.deeds == ("promise",)
    assert done.dropped == (GoTo("gone"), "go")
    assert done.past.progress.scene == "two"


def test_everything_that_can_stand_between_people_is_known() -> None:
    told = story(SCENES)
    assert list(terms_of(told.scenario)) == ["study"]
    assert flags_of(told) == ("dull",)


def test_going_to_an_ending_and_back_again_plays_on() -> None:
    told = story(SCENES)
    done = rehearse(told, 1, [GoTo("end"), GoTo("one"), "nothing"])
    assert done.past.progress.ending is None
    assert done.past.progress.scene == "two"
