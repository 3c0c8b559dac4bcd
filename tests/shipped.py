"""The scenarios that come along, by id; seasons, which only string them together, are not among them."""

from game.loading.library import Library, packaged_scenarios

LIBRARY = Library([packaged_scenarios()])
SCENARIOS = [name for name in LIBRARY.ids if LIBRARY.load(name).scenario is not None]
PROVED = ["coffee-with-ines", "founders-mixer"]
"""Those of which everything can be proved in less than a minute; ``longgame explore NAME`` takes longer for others."""
