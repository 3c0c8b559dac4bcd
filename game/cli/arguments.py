"""Kinds of arguments that several commands take."""

import argparse
from pathlib import Path
from typing import TypeAlias

from game.cli.telling import shortened

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What a command adds itself to."""

LEVELS = ("guided", "standard", "exam", "worst-case")
LEAST_SIDE, MOST_SIDE = 320, 7680


def path_of(text: str) -> Path:
    """A path given on the command line; an empty one, as from a variable that is not set, is a mistake."""
    if not text:
        raise argparse.ArgumentTypeError("the path is empty")
    return Path(text)


def size_of(text: str) -> tuple[int, int]:
    """A size given on the command line, such as ``1920x1080``."""
    width, _, height = text.lower().partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"'{shortened(text)}' is no size; write it as 1920x1080")
    size = int(width), int(height)
    if not all(LEAST_SIDE <= side <= MOST_SIDE for side in size):
        raise argparse.ArgumentTypeError(f"a side has {LEAST_SIDE} to {MOST_SIDE} pixels")
    return size
