"""What loading a file gives: a scenario or a season, or what is wrong with the file."""

from typing import NamedTuple

from game.domain.diagnostic import Diagnostic
from game.domain.scenario import Scenario, Season
from game.loading.spans import Spans


class Loaded(NamedTuple):
    """One of `scenario` and `season`, and neither where there are diagnostics.

    `spans` knows where everything stands in the file; it is None for what came from the cache.
    """

    scenario: Scenario | None
    season: Season | None
    spans: Spans | None
    diagnostics: tuple[Diagnostic, ...] = ()
