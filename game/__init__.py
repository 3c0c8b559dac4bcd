"""The Long Game: a training simulator for professional networking."""

__version__ = "0.1.0"
