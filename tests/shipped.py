"""The scenarios that come along, by id; seasons, which only string them together, are not among them."""

import re
from functools import cache

from game.engine.compile import Story, compile_story
from game.loading.library import Library, packaged_scenarios

LIBRARY = Library([packaged_scenarios()])
SCENARIOS = [
    path.stem
    for path in filter(None, map(LIBRARY.path, LIBRARY.ids))
    if not re.search(r"^season:", path.read_text(encoding="utf-8"), re.MULTILINE)
]
PROVED = ["coffee-with-ines", "founders-mixer", "booth-114", "hackathon-sunday"]
"""Those of which the tests hold that everything is proved; ``longgame explore NAME`` tells it of the others."""


@cache
def story_of(name: str) -> Story:
    """One of them, ready to run; read once for all tests."""
    loaded = LIBRARY.load(name)
    assert loaded.scenario is not None, loaded.diagnostics
    return compile_story(loaded.scenario)
