"""The author's workbench: what can be said of a story before anybody has played it."""
