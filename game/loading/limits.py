"""How large a file of scenarios may be."""

MOST_BYTES = 8 * 1024 * 1024
