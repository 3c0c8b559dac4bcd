"""Small scenarios for simulated learners."""

from game.engine.compile import Story
from tests.stories import story

SCENES = """
  meet:
    with: maya
    opens: {favour: {id: word, from: maya, what: a word to Sam}}
    lines: [maya: Hello.]
    responses:
      - {id: boast, say: I am the best., moves: [pitch], because: Nobody asked.}
      - id: beg
        say: Can I have a job?
        moves: [{request: {of: maya, size: large, for: client}}]
        because: A minute after meeting.
      - {id: wonder, say: What do you do?, moves: [ask], rapport: +1, because: You asked.}
      - {id: thanks, say: Thank you for the word., moves: [{thank: maya}], because: You thanked.}
    then: part
  part:
    with: maya
    opens: {need: {id: chair, of: maya, what: a chair}}
    lines: [maya: Send it to me.]
    responses:
      - id: yes
        say: "Yes, tonight."
        moves: [{promise: {id: page, to: maya, what: a page, due: Fri 12:00}}]
        because: A promise.
      - {id: no, say: "No.", because: No promise.}
      - {id: boast, say: I shall be great at it., moves: [pitch], because: Nobody asked.}
    then: night
  night: {passage: {to: Thu 22:00}, then: desk}
  desk:
    desk: {slots: 5}
    arrives:
      - sam: No.
        opens: {setback: {id: refusal, what: a no, from: sam, way: mail}}
    errands:
      - {id: look, do: Look for work, moves: [{prepare: client}], because: Legwork.}
      - {id: rest, do: Rest, because: An evening off.}
      - {id: leave-it, do: Leave it to them, moves: [{wait: client}], because: Left.}
      - id: again
        do: Try again
        moves: [{retry: {setback: refusal, way: call}}]
        because: Again.
      - {id: give-up, do: Give up, slots: 0, moves: [{quit: refusal}], because: Given up.}
    then: monday
  monday: {passage: {to: Mon 12:00}, then: last}
  last:
    with: maya
    lines: [maya: So.]
    responses:
      - {id: boast, say: Look at me and my work., moves: [pitch], because: Nobody asked.}
      - {id: wonder, say: How was it?, moves: [ask], because: You asked.}
    then: end
  end:
    lines: [That was that.]
    ending: {id: over, aim: reached, title: Over}
"""


def learning_story() -> Story:
    """The scenario, ready to run."""
    return story(SCENES, start="meet")


QUIET = """
  meet:
    with: maya
    lines: [maya: Hello.]
    responses:
      - {id: nod, do: Nod., because: Nodded.}
      - {id: smile, do: Smile., because: Smiled.}
    then: end
"""


def quiet_story() -> Story:
    """A scenario in which no mistake can be made, which takes next to no time."""
    return story(QUIET, start="meet")


BRAGGING = """
  meet:
    with: maya
    lines: [maya: Hello.]
    responses:
      - {id: boast, say: I am the best., moves: [pitch], because: Nobody asked.}
      - {id: wonder, say: What do you do?, moves: [ask], because: You asked.}
    then: end
"""


def bragging_story() -> Story:
    """A scenario of one decision, in which one mistake can be made and avoided: learners differ, and are soon done."""
    return story(BRAGGING, start="meet")
