import pytest

from game.domain.mistakes import Mistake
from game.engine.replay import replay
from game.scoring.detectors import evidence_of
from tests.stories import found, story

TALK = """
one:
  with: maya
  {extra}
  responses:
    - {{id: ask, say: And you?, moves: [ask], rapport: +3, because: b, then: two}}
    - {{id: pitch, say: Mine., moves: [pitch], because: b, then: two}}
    - {{id: large, say: Your VP?, moves: [{{request: {{of: maya, size: large, for: client}}}}], because: b, then: two}}
two:
  with: maya
  {extra}
  responses:
    - {{id: ask, say: And you?, moves: [ask], because: b, then: three}}
    - {{id: pitch, say: Mine., moves: [listen, pitch], because: b, then: three}}
    - {{id: small, say: A name?, moves: [{{request: {{of: maya, size: small, for: client}}}}], because: b, then: three}}
three:
  with: maya
  {extra}
  responses:
    - {{id: ask, say: And you?, moves: [ask], because: b, then: end}}
    - {{id: pitch, say: Mine., moves: [pitch], because: b, then: end}}
"""
UNINVITED = TALK.format(extra="order: fixed")
INVITED = TALK.format(extra="invites: [pitch, request]")


def test_an_uninvited_pitch_makes_it_and_anything_else_avoids_it() -> None:
    assert found(UNINVITED, "pitch ask ask", "self-promotion") == [
        ("made", "one", 1.0),
        ("avoided", "two", 1.0),
        ("avoided", "three", 1.0),
    ]


def test_one_making_move_outweighs_its_fellows() -> None:
    assert ("made", "two", 1.0) in found(UNINVITED, "ask pitch ask", "self-promotion")


def test_an_invited_pitch_is_no_opportunity_but_a_third_in_a_row_is() -> None:
    assert found(INVITED, "pitch pitch pitch", "self-promotion") == [("made", "three", 1.0)]
    assert found(INVITED, "pitch ask pitch", "self-promotion") == []
    assert found(INVITED, "pitch pitch ask", "self-promotion") == [("avoided", "three", 1.0)]


def test_whoever_makes_one_of_the_two_avoids_neither() -> None:
    assert found(UNINVITED, "large ask ask", "self-promotion")[0] == ("avoided", "two", 1.0)
    assert found(UNINVITED, "pitch small ask", "expectations") == [("made", "two", 1.0)]


def test_a_large_request_needs_rapport_and_legwork_a_small_one_either() -> None:
    assert found(UNINVITED, "large ask ask", "expectations") == [("made", "one", 1.0), ("avoided", "two", 1.0)]
    warm = found(UNINVITED, "ask small ask", "expectations")
    assert warm == [("avoided", "one", 1.0)], "with rapport a small request is no opportunity at all"


def test_an_invited_request_is_no_mistake() -> None:
    assert found(INVITED, "large small ask", "expectations") == []


DESK = """
one:
  with: maya
  responses:
    - {id: warm, say: W., moves: [ask], rapport: +2, because: b, then: desk}
    - {id: cold, say: C., because: b, then: desk}
    - {id: ready, say: R., moves: [{prepare: client}], because: b, then: desk}
desk:
  desk: {slots: 2}
  errands:
    - {id: listings, do: Go through the listings., moves: [{prepare: client}], because: b}
    - {id: hope, do: See whether Maya comes through., moves: [{wait: client}], because: b}
    - {id: rest, do: Rest., because: b}
  then: end
"""


def test_preparing_avoids_waiting_alone_makes_neither_counts_nothing() -> None:
    assert found(DESK, "cold listings done", "expectations") == [("avoided", "desk", 1.0)]
    assert found(DESK, "cold hope done", "expectations") == [("made", "desk", 1.0)]
    assert found(DESK, "cold hope listings done", "expectations") == [("avoided", "desk", 1.0)]
    assert found(DESK, "cold rest done", "expectations") == []


def test_waiting_after_legwork_is_no_mistake() -> None:
    assert found(DESK, "ready hope done", "expectations") == []


def test_waiting_takes_no_slot() -> None:
    assert found(DESK, "cold hope rest listings done", "expectations") == [("avoided", "desk", 1.0)]


def test_a_letter_that_asks_is_a_small_request() -> None:
    assert found(DESK, "cold maya.ask done", "expectations") == [("made", "desk", 1.0)]
    assert found(DESK, "warm maya.ask done", "expectations") == []
    assert found(DESK, "cold listings maya.ask done", "expectations") == [("avoided", "desk", 1.0)]


LOOP = """
one:
  with: maya
  responses:
    - {id: pitch, say: Mine., moves: [pitch], because: b, then: one}
    - {id: ask, say: And you?, moves: [ask], because: b, then: one}
    - {id: go, say: Bye., because: b, then: end}
"""


def test_a_decision_met_again_counts_only_the_first_time() -> None:
    assert found(LOOP, "ask pitch pitch go", "self-promotion") == [("avoided", "one", 1.0)]


def test_the_reason_given_is_the_authors_only_where_the_act_was_the_cure() -> None:
    told = story(UNINVITED)
    past = replay(told, 1, ["ask", "ask", "ask"])
    whys = {(each.mistake, each.opportunity): each.why for each in evidence_of(told.scenario, past.events)}
    assert whys[Mistake.SELF_PROMOTION, "one"] == "b"
    assert whys[Mistake.EXPECTATIONS, "one"] == "“Your VP?” was on offer; you asked a question."


LEFT = """
one:
  with: [maya, sam]
  responses:
    - {id: film, say: What did you see?, because: He had seen it., then: end}
    - {id: other, say: "MOVE", moves: [MOVE], because: b, then: end}
"""


LONG = "Might he be like my uncle? He never once found his allotment, so I drew it him. Now he stays in with the map."


@pytest.mark.parametrize(
    ("tempting", "words", "told"),
    [
        ("wait: client", "Later.", "“Later.” was on offer; you let it be."),
        (
            "request: {of: sam, size: large, for: client}",
            LONG,
            "“Might he be like my uncle? He never once found his allotment, so I…” was on offer; you let it be.",
        ),
    ],
)
def test_what_was_left_is_told_in_the_words_that_were_on_offer(tempting: str, words: str, told: str) -> None:
    scenes = story(LEFT.replace('"MOVE"', f'"{words}"').replace("[MOVE]", f"[{{{tempting}}}]"))
    past = replay(scenes, 1, ["film"])
    (found_there,) = evidence_of(scenes.scenario, past.events)
    assert found_there.why == told
