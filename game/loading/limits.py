"""How large and how deep a file of scenarios may be."""

MOST_BYTES = 8 * 1024 * 1024
MOST_LEVELS = 32
"""How deep mappings and lists may lie in one another; newer parsers stop by themselves some way further down."""
