"""A small season for tests: two evenings, one week apart, with two people in both and one of the first alone."""

from pathlib import Path

from game.domain.scenario import Scenario, Season
from game.engine.compile import Story
from game.engine.season import Arc, open_season
from game.loading.load import load

MARCH = """\
format: 1
title: March
summary: A roof, and a favour.
minutes: 3
opens: Thu 18:30
start: roof
briefing: Somebody on the roof knows somebody.
aim: {id: client, text: Find a client.}
cast:
  maya: {name: Maya Okafor, role: "Product lead, Lumen", portrait: {head: twists}}
  sam: {name: Sam Whitlock, role: Recruiter, portrait: {head: short3}}
  lea: {name: Lea Brandt, role: Host, portrait: {head: bun}}
places:
  roof: {name: Rooftop bar, backdrop: rooftop}
scenes:
  roof:
    place: roof
    with: [sam, lea]
    order: fixed
    lines: [sam: I passed your name on., lea: And I kept you a chair.]
    opens: [{favour: {id: name, from: sam, what: putting your name forward}}]
    responses:
      - id: soon
        say: I owe Maya a case study.
        moves: [{promise: {id: case, to: maya, what: the case study, due: +5 weeks}}]
        rapport: {sam: +2}
        because: A promise with weeks to it.
      - id: later
        say: You will have my list, Sam.
        moves: [{promise: {id: list, to: sam, what: the list, due: +1 week}}]
        because: A promise with a week to it.
      - {id: pitch, say: I build shops., moves: [pitch], because: Nobody asked.}
    then: desk
  desk:
    desk: {slots: 1}
    errands:
      - {id: rest, do: Rest, because: An evening off.}
    then: end
  end:
    lines: [The lift closes.]
    ending: {id: over, title: The roof empties, aim: open, text: March is over.}
"""

JUNE = """\
format: 1
title: June
summary: A kitchen, and what it remembers.
minutes: 4
opens: Thu 19:00
start: roof
aim: {id: client, text: Keep the client.}
cast:
  maya: {name: Maya Okafor, role: "Product lead, Lumen", portrait: {head: twists}}
  sam: {name: Sam Whitlock, role: Recruiter, portrait: {head: short3}}
remembers:
  opens: [{favour: {id: name, from: sam, what: putting your name forward}}]
scenes:
  roof:
    with: maya
    order: fixed
    lines:
      - {when: owed(name), maya: Sam asked whether you had lost his address.}
      - maya: You came.
    responses:
      - {id: ask, say: How is the launch?, moves: [ask], because: You asked.}
      - {id: pitch, say: I build kitchens., moves: [pitch], because: Nobody asked.}
    then: desk
  desk:
    desk: {slots: 1}
    errands:
      - {id: rest, do: Rest, because: An evening off.}
    then:
      - {when: thanked(name), to: decent}
      - {to: end}
  decent:
    lines: [maya: Sam says you are a decent sort.]
    ending: {id: decent, title: A decent sort, aim: reached, text: She hired you.}
  end:
    lines: [The kettle boils.]
    ending: {id: over, title: The kettle, aim: open, text: June is over.}
"""

YEAR = """\
format: 1
season: A Small Year
summary: One roof, one kitchen.
cast:
  sam: {name: Samuel Whitlock, role: Recruiter, portrait: {head: short3}}
episodes:
  - march
  - {scenario: june, after: +3 weeks}
backdrop: map
"""

FILES = {"march": MARCH, "june": JUNE, "year": YEAR}


def scenario(name: str) -> Scenario:
    loaded = load(FILES[name].encode(), f"{name}.yaml", name)
    assert loaded.scenario is not None, loaded.diagnostics
    return loaded.scenario


def small_year() -> tuple[Story, Arc]:
    """The first evening, with the season around it."""
    loaded = load(YEAR.encode(), "year.yaml", "year")
    assert isinstance(loaded.season, Season), loaded.diagnostics
    return open_season(loaded.season, {name: scenario(name) for name in ("march", "june")})


def write_year(folder: Path, **instead: str) -> None:
    """The season and its scenarios as files in a folder; `instead` gives some of them another text."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (FILES | instead).items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
