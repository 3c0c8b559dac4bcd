"""One small evening for tests of what is seen: a conversation, two people, a night, a desk, two endings."""

from pathlib import Path

from game.engine.compile import Story, compile_story
from game.loading.load import load

SMALL_MIXER = """\
format: 1
title: The Small Mixer
summary: Two strangers and one evening.
minutes: 3
opens: Thu 18:30
start: hello
briefing: |
  You mend bicycles, and tonight you look for somebody who owns one.
aim: {id: client, text: Find a first customer.}
cast:
  maya: {name: Maya Okafor, role: "Product lead, Lumen", portrait: {head: twists, clothing: amber}}
  sam: {name: Sam Whitlock, role: Recruiter, portrait: {head: short3, clothing: coral}}
  harbour: {name: Harbour Ltd, writable: false}
places:
  roof: {name: Rooftop bar, backdrop: rooftop}
  home: {name: Your kitchen table, backdrop: desk-night}
scenes:
  hello:
    place: roof
    with: maya
    order: fixed
    takes: 10 minutes
    lines:
      - The lift opens on wind.
      - maya (tired): Nine pitches so far.
    responses:
      - id: spare
        say: What were you hoping for?
        moves: [ask]
        rapport: +1
        because: You asked what she was after.
        reaction:
          - maya (surprised): Somebody asks.
      - id: tenth
        say: Mine is the tenth.
        moves: [pitch]
        because: A tenth pitch.
    then: card
  card:
    with: maya
    order: fixed
    lines:
      - maya (smile): Send me the case study?
    responses:
      - id: tonight
        say: Tonight.
        moves: [{promise: {id: case-study, to: maya, what: the case study, due: Fri 21:00}}]
        because: A promise with a time on it.
      - id: quiet
        do: Look at the view.
        because: Nothing was promised.
    then: waves
  waves:
    with: sam
    order: fixed
    lines:
      - sam (smile): I passed your name on.
    opens: {favour: {id: word, from: sam, what: passing on your name}}
    responses:
      - id: thanks
        say: Thank you, Sam.
        moves: [{thank: sam}]
        because: He was thanked while it was news.
      - id: nod
        do: Nod.
        because: He saw a nod.
    then: night
  night:
    passage: {to: Fri 19:00}
    lines:
      - You sleep badly.
    then: evening
  evening:
    place: home
    desk: {slots: 2}
    arrives:
      - harbour: Unfortunately we must decline.
        opens: {setback: {id: harbour-no, what: Harbour’s no, from: harbour, way: mail}}
    errands:
      - id: listings
        do: Go through the listings
        moves: [{prepare: client}]
        because: Legwork.
      - id: leave-it
        do: Leave it to Maya
        moves: [{wait: client}]
        because: You left it to her.
    then: weekend
  weekend:
    passage: {to: Mon 09:00}
    then:
      - when: kept(case-study)
        to: call
      - to: silence
  call:
    with: maya
    lines:
      - maya (smile): I read it on the train.
    ending: {id: called, title: The call, aim: reached, text: She owns two bicycles.}
  silence:
    lines:
      - The telephone does not ring.
    ending: {id: silent, title: Silence, aim: open, text: It may yet.}
"""

KEPT = ("spare", "tonight", "thanks", "maya.send", "listings", "done")
"""A way through without a promise broken."""


def small_mixer(text: str = SMALL_MIXER) -> Story:
    """The evening, ready to be played."""
    loaded = load(text.encode(), "small-mixer.yaml", "small-mixer")
    assert loaded.scenario is not None, loaded.diagnostics
    return compile_story(loaded.scenario)


def write_small_mixer(folder: Path, text: str = SMALL_MIXER) -> Path:
    """The evening as a file in a folder of scenarios."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "small-mixer.yaml"
    path.write_text(text, encoding="utf-8")
    return path
