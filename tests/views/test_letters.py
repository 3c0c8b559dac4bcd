"""What is told of a letter that comes too late, too early, or about nothing."""

from game.domain.events import Wrote
from game.views.telling import letter_text
from tests.stories import played, story

SCENES = """
one:
  with: sam
  opens: {favour: {id: word, from: sam, what: putting your name forward}}
  responses:
    - id: ask
      say: May I send you a question?
      moves: [{request: {of: sam, id: printers, what: your question about printers, reply-by: +3 days}}]
      because: A small thing.
      then: two
    - {id: on, say: Good night., because: It was late., then: two}
two:
  with: maya
  responses:
    - {id: go, say: Go on., because: She had begun., then: three}
    - {id: stay, say: Well., because: She had begun., then: three}
three:
  with: sam
  responses:
    - {id: hello, say: Hello again., because: He was back., then: four}
    - {id: nod, do: Nod., because: He was back., then: four}
four:
  with: maya
  lines: [She has gone on.]
  then: five
five:
  with: sam
  lines: [He is still there.]
  then: six
six:
  with: maya
  lines: [So is she.]
  then: desk
desk:
  desk: {slots: 2}
  errands:
    - {id: film, do: Watch the film, because: It was a good film.}
  then: end
"""


def letter(choices: str) -> str:
    """What is told of the last letter of a playthrough."""
    wrote = [event for event in played(SCENES, choices).events if isinstance(event, Wrote)]
    return letter_text(story(SCENES).scenario, wrote[-1])


def test_thanks_that_come_too_late_are_told_as_late_and_not_as_baseless() -> None:
    told = letter("on go hello sam.thank done")
    assert told.startswith("You thank Sam for putting your name forward.")
    assert "old story" in told


def test_a_letter_is_told_in_the_words_of_the_author_and_what_has_none_after_it() -> None:
    scenes = """
    one:
      with: sam
      opens:
        - {favour: {id: lift, from: sam, what: the lift home}}
        - {favour: {id: word, from: sam, what: your name, letter: You say what it did to your Monday.}}
      then: desk
    desk: {desk: {slots: 1}, then: end}
    """
    wrote = [event for event in played(scenes, "sam.thank done").events if isinstance(event, Wrote)]
    told = letter_text(story(scenes).scenario, wrote[0])
    assert told == "You say what it did to your Monday. You thank Sam for the lift home."


def test_whoever_follows_up_at_once_is_told_that_it_is_early() -> None:
    assert letter("ask go hello sam.follow-up done").startswith("You ask Sam about your question about printers again.")


def test_thanks_for_nothing_in_particular_are_told_as_that() -> None:
    assert letter("on go hello maya.thank done").startswith("You thank Maya, for this and that.")
