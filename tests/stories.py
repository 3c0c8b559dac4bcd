"""Small stories for tests, written as an author would write them."""

from textwrap import dedent, indent

from game.engine.compile import Story, compile_story
from game.engine.replay import Replay, replay
from game.loading.load import load
from game.scoring.detectors import evidence_of

HEAD = """
format: 1
title: A Small Story
opens: Thu 18:30
start: {start}
aim: {{id: client, text: Find a client}}
cast:
  maya: {{name: Maya Okafor, portrait: {{head: twists}}}}
  sam: {{name: Sam Whitlock, portrait: {{head: short3}}}}
  robot: {{name: Mail Robot, writable: false}}
scenes:
"""

END = """
end:
  lines: [That was that.]
  ending: {id: over, aim: open, title: Over}
"""


def file_of(scenes: str, start: str = "one") -> str:
    """A file with these scenes; a scene ``end`` that ends the story is added unless there is one."""
    body = dedent(scenes)
    if "\nend:" not in body:
        body += END
    return HEAD.format(start=start) + indent(body, "  ")


def story(scenes: str, start: str = "one") -> Story:
    """The story that such a file tells."""
    loaded = load(file_of(scenes, start).encode(), "small.yaml", "small")
    assert loaded.scenario is not None, [(each.code, each.message, each.span.line) for each in loaded.diagnostics]
    return compile_story(loaded.scenario)


def played(scenes: str, choices: str, *, start: str = "one", seed: int = 1) -> Replay:
    """The playthrough of a story by choices separated by blanks; all of them must be on offer."""
    past = replay(story(scenes, start), seed, choices.split())
    assert past.stopped is None, past.stopped
    return past


def found(scenes: str, choices: str, mistake: str) -> list[tuple[str, str, float]]:
    """What a playthrough shows of one mistake: (outcome, opportunity, weight) in order."""
    told = story(scenes)
    past = replay(told, 1, choices.split())
    assert past.stopped is None, past.stopped
    return [
        (str(each.outcome), each.opportunity, each.weight)
        for each in evidence_of(told.scenario, past.events)
        if each.mistake == mistake
    ]
