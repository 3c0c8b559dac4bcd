import pytest

from game.domain.condition import Ask
from game.engine.guards import Guards
from game.engine.replay import replay
from tests.stories import story

STORY = story("""
one:
  with: [maya, sam]
  opens:
    - {favour: {id: name, from: sam, what: putting your name forward}}
    - {need: {id: eyes, of: sam, what: a second pair of eyes}}
    - {need: {id: loan, of: sam, what: a loan}}
    - {setback: {id: refusal, what: the refusal}}
    - {setback: {id: closed, what: the lost tender, final: true}}
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: Fri 12:00, reply-by: +2 days}}]
      sets: warm
      because: b
      then: desk
    - id: rude
      say: No.
      moves: [{decline: {need: loan}}]
      because: b
      then: desk
desk:
  desk: {slots: 9}
  errands:
    - {id: phone, do: Ring., moves: [{retry: {setback: refusal, way: phone}}], because: b}
    - {id: drop, do: Drop it., moves: [{quit: closed}], because: b}
    - {id: read, do: Read., moves: [{prepare: client}], because: b}
  then: week
week: {passage: {to: +1 week}, then: later}
later:
  desk: {slots: 3}
  errands:
    - {id: answer, do: Open the post., answers: case, because: b}
    - {id: look, do: Look back., when: seen(week) and did(one.soon), because: b}
  then: meet
meet:
  with: sam
  responses:
    - {id: so, say: So., because: b, then: after}
    - {id: well, say: Well., because: b, then: after}
after:
  lines: [And then.]
  then: end
""")

QUESTIONS = [
    ("promised(case)", "rude", "soon"),
    ("kept(case)", "soon", "soon maya.send"),
    ("open(case)", "soon maya.send", "soon"),
    ("overdue(case)", "soon", "soon done"),
    ("owed(name)", "soon sam.thank", "soon"),
    ("thanked(name)", "soon", "soon sam.thank"),
    ("failed(name)", "soon done done", "soon done done so"),
    ("helped(eyes)", "soon", "soon sam.help"),
    ("declined(loan)", "soon", "rude"),
    ("sent(case)", "soon", "soon maya.send"),
    ("silent(case)", "soon maya.send", "soon maya.send done"),
    ("reminders(case)", "soon maya.send done", "soon maya.send done maya.follow-up"),
    ("answered(case)", "soon maya.send done", "soon maya.send done answer"),
    ("retried(refusal)", "soon", "soon phone"),
    ("quit(closed)", "soon", "soon drop"),
    ("wrote(maya)", "soon sam.thank", "soon maya.thank"),
    ("asked(maya)", "soon maya.thank", "soon maya.ask"),
    ("legwork(client)", "soon", "soon read"),
    ("flag(warm)", "rude", "soon"),
    ("seen(week)", "soon", "soon done"),
    ("did(one.soon)", "rude", "soon"),
]


@pytest.mark.parametrize(("condition", "before", "after"), QUESTIONS)
def test_a_question_is_answered_by_what_happened(condition: str, before: str, after: str) -> None:
    predicate, _, rest = condition.partition("(")
    asked = Ask(predicate, rest.partition(")")[0])
    guard = Guards(STORY.bits).of(asked)
    for choices, expected in ((before, False), (after, True)):
        past = replay(STORY, 1, choices.split())
        assert past.stopped is None, past.stopped
        assert bool(guard.test(past.progress, *guard.constants)) is expected, choices
