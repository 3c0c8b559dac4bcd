"""A scenario or a season read from the library, ready to be played, or why it cannot be."""

from collections.abc import Iterable
from hashlib import sha256

from game.domain.scenario import Scenario
from game.engine.compile import Story, compile_story
from game.engine.season import Arc, open_season
from game.loading.library import Library
from game.loading.loaded import Loaded
from game.views import words

Told = tuple[Story, Arc | None]
"""A scenario ready to be played, or the first episode of a season with the season around it."""


def told_by(library: Library, name: str) -> Told | str:
    """The scenario or the season of that name, or why it cannot be played."""
    loaded = library.load(name)
    if loaded.scenario is not None:
        return compile_story(loaded.scenario), None
    if loaded.season is None:
        return why_not(library, name, loaded)
    scenarios: dict[str, Scenario] = {}
    for episode in loaded.season.episodes:
        each = library.load(episode.scenario)
        if each.scenario is None:
            return why_not(library, episode.scenario, each)
        scenarios[episode.scenario] = each.scenario
    return open_season(loaded.season, scenarios)


def why_not(library: Library, scenario: str, loaded: Loaded) -> str:
    """Why a scenario cannot be opened."""
    if not loaded.diagnostics or library.path(scenario) is None:
        return words.no_scenario(scenario)
    first = loaded.diagnostics[0]
    return words.faulty_scenario(scenario, first.span.path, first.span.line, first.message, len(loaded.diagnostics))


def content_of(library: Library, scenarios: Iterable[str]) -> str:
    """A hash of the text of a scenario, or of a season and its episodes; empty where it cannot be read."""
    paths = [path for name in scenarios if (path := library.path(name))]
    try:
        texts = b"".join(path.read_bytes() for path in paths)
    except OSError:
        return ""
    return sha256(texts).hexdigest() if paths else ""
