from tests.stories import found

STORY = """
one:
  with: sam
  opens:
    - {favour: {id: name, from: sam, what: putting your name forward}}
    - {need: {id: eyes, of: sam, what: a second pair of eyes on his talk}}
    - {need: {id: loan, of: sam, what: a loan, beyond: true}}
    - {setback: {id: refusal, what: Harbour’s refusal, way: mail}}
    - {setback: {id: closed, what: the lost tender, final: true}}
  responses:
    - {id: thanks, say: Thank you., moves: [{thank: sam}], because: b, then: desk}
    - {id: plain, say: So., because: b, then: desk}
    - {id: no, say: No., moves: [{decline: {need: eyes}}], because: b, then: desk}
    - id: sorry
      say: I can’t, and I wish I could.
      moves: [{decline: {need: eyes, graciously: true}}, {decline: {need: loan, graciously: true}}]
      because: b
      then: desk
desk:
  desk: {slots: 2}
  errands:
    - {id: rest, do: Rest., because: b}
    - {id: phone, do: Ring them., moves: [{retry: {setback: refusal, way: phone}}], because: b}
    - {id: mail, do: Write again., moves: [{retry: {setback: refusal, way: mail}}], because: b}
    - {id: drop, do: Let it go., moves: [{quit: refusal}], because: b}
    - {id: press, do: Insist., moves: [{retry: {setback: closed, way: phone}}], because: b}
    - {id: bow, do: Leave it., moves: [{quit: closed}], because: b}
    - {id: prepare, do: Read., moves: [{prepare: client}], because: b}
  then: second
second:
  desk: {slots: 1}
  then: meeting
meeting:
  with: sam
  responses:
    - {id: bye, say: Bye., because: b, then: end}
    - {id: thanks, say: Thank you., moves: [{thank: sam}], because: b, then: end}
"""


def test_thanks_in_time_late_and_never() -> None:
    assert found(STORY, "thanks done done bye", "appreciation") == [("avoided", "name", 1.0)]
    assert found(STORY, "plain sam.thank done done bye", "appreciation") == [("avoided", "name", 1.0)]
    assert found(STORY, "plain done done thanks", "appreciation") == [("avoided", "name", 0.5), ("made", "name", 0.5)]
    assert found(STORY, "plain done done bye", "appreciation") == [("made", "name", 1.0)]


def test_no_miss_without_an_occasion() -> None:
    busy = STORY.replace("    - {id: thanks, say: Thank you., moves: [{thank: sam}], because: b, then: desk}\n", "")
    busy = busy.replace(
        "    - {id: thanks, say: Thank you., moves: [{thank: sam}], because: b, then: end}\n",
        "    - {id: x, say: X., because: b, then: end}\n",
    )
    full = "plain sam.help prepare done sam.help done bye"
    assert found(busy, full, "appreciation") == [], "both slots of one desk went to what was owed"
    assert found(busy, "plain sam.help prepare done done bye", "appreciation") == [("made", "name", 1.0)]


def test_a_need_of_somebody_who_helped() -> None:
    assert found(STORY, "plain sam.help done done bye", "returning-favours") == [("avoided", "eyes", 1.0)]
    assert found(STORY, "no done done bye", "returning-favours")[0] == ("made", "eyes", 1.0)
    assert found(STORY, "sorry done done bye", "returning-favours") == [
        ("avoided", "eyes", 0.5),
        ("made", "eyes", 0.5),
        ("avoided", "loan", 1.0),
    ]
    assert found(STORY, "plain done done bye", "returning-favours") == [("made", "eyes", 1.0), ("made", "loan", 1.0)]


def test_a_need_of_somebody_who_did_nothing_for_you_is_no_opportunity() -> None:
    alone = STORY.replace("    - {favour: {id: name, from: sam, what: putting your name forward}}\n", "")
    assert found(alone, "plain done done bye", "returning-favours") == []


def test_setbacks() -> None:
    assert found(STORY, "plain phone done done bye", "giving-up") == [("avoided", "refusal", 1.0)]
    assert found(STORY, "plain mail prepare done done bye", "giving-up") == [], "the same way again is not scored"
    assert found(STORY, "plain drop prepare done done bye", "giving-up") == [("made", "refusal", 1.0)]
    assert found(STORY, "plain rest done done bye", "giving-up") == [("made", "refusal", 1.0)]


def test_a_door_closed_for_good() -> None:
    assert ("made", "closed", 1.0) in found(STORY, "plain press phone done done bye", "giving-up")
    assert ("avoided", "closed", 1.0) in found(STORY, "plain bow phone done done bye", "giving-up")


PROMISE = """
one:
  with: maya
  responses:
    - id: soon
      say: Tomorrow.
      moves: [{promise: {id: case, to: maya, what: the case study, due: Fri 12:00, reply-by: +2 days}}]
      because: b
      then: night
    - {id: no, say: No., because: b, then: night}
night: {passage: {to: Fri 10:00}, then: desk}
desk:
  desk: {slots: 1}
  then: days
days: {passage: {to: Mon 10:00}, then: monday}
monday:
  desk: {slots: 1}
  then: week
week: {passage: {to: +1 week}, then: later}
later:
  desk: {slots: 3}
  then: end
"""


def test_promises() -> None:
    assert found(PROMISE, "soon maya.send done maya.follow-up done done", "follow-through") == [
        ("avoided", "case", 1.0),
        ("avoided", "thread/case", 1.0),
    ]
    assert found(PROMISE, "soon done maya.send done maya.follow-up done", "follow-through") == [
        ("avoided", "case", 0.5),
        ("made", "case", 0.5),
        ("avoided", "thread/case", 1.0),
    ]
    assert found(PROMISE, "soon done done done", "follow-through") == [("made", "case", 1.0)]
    assert found(PROMISE, "no done done done", "follow-through") == []


def test_a_silence_wants_one_reminder_and_not_three() -> None:
    assert found(PROMISE, "soon maya.send done done done", "follow-through")[1:] == [("made", "thread/case", 1.0)]
    pressed = "soon maya.send done maya.follow-up done maya.follow-up maya.follow-up done"
    assert found(PROMISE, pressed, "follow-through")[1:] == [
        ("avoided", "thread/case", 1.0),
        ("made", "thread/case/third", 1.0),
    ]


def test_an_answered_thread_is_no_silence() -> None:
    answered = PROMISE.replace("desk: {slots: 3}", "desk: {slots: 3}\n  answers: case").replace(
        "to: Mon 10:00", "to: Sat 10:00"
    )
    assert found(answered, "soon maya.send done done done", "follow-through") == [("avoided", "case", 1.0)]
