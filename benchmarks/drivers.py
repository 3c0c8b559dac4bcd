"""Who is measured: our driver and those of the peers, each in a process of its own, and the stories they are given."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from measuring import HERE, ROOT, STORE, told

SHIPPED = ROOT / "scenarios" / "founders-mixer.yaml"
NOTHING = [sys.executable, "-c", "pass"]


def check(file: Path) -> list[str]:
    """The command that checks a file."""
    return [sys.executable, "-m", "game", "check", str(file)]


def yaml(size: int) -> Path:
    """Where the story of so many scenes lies as a scenario."""
    return STORE / f"walk-{size}.yaml"


def ink(size: int) -> Path:
    """Where it lies in ink."""
    return STORE / f"walk-{size}.ink"


def ours(act: str, *arguments: str) -> Any:
    """What our own driver says."""
    return told([sys.executable, str(HERE / "ours.py"), act, *arguments], PYTHONPATH=str(ROOT))


def compile_with_inkjs(size: int) -> float:
    """Compiles the story for both peers; seconds it took."""
    seconds: float = inkjs("compile", str(ink(size)), str(ink(size).with_suffix(".json")))["seconds"]
    return seconds


def inkjs(act: str, *arguments: str) -> Any:
    """What the driver of inkjs says."""
    return told(["node", str(HERE / "peers" / "inkjs.js"), act, *arguments], NODE_PATH=str(STORE / "node_modules"))


def walk_ours(size: int, seconds: float) -> Any:
    """Our walk."""
    return ours("walk", str(yaml(size)), str(STORE / "stories"), str(seconds))


def walk_inkjs(size: int, seconds: float) -> Any:
    """The walk of inkjs."""
    return inkjs("walk", str(ink(size).with_suffix(".json")), str(seconds))


def walk_bink(size: int, seconds: float) -> Any:
    """The walk of bink."""
    command = [sys.executable, str(HERE / "peers" / "walk_bink.py")]
    return told([*command, str(ink(size).with_suffix(".json")), str(seconds)], PYTHONPATH=str(STORE))


WALKERS: dict[str, Callable[[int, float], Any]] = {"ours": walk_ours, "inkjs": walk_inkjs, "bink": walk_bink}


def play_ours(size: int, seconds: float, detectors: str) -> Any:
    """Our random plays, with detectors ``on`` or ``off``."""
    return ours("plays", str(yaml(size)), str(STORE / "stories"), str(seconds), detectors)


def play_shipped(seconds: float, detectors: str) -> Any:
    """Random plays of The Founders' Mixer."""
    return ours("plays", str(SHIPPED), str(STORE / "stories"), str(seconds), detectors)


def play_inkjs(size: int, seconds: float) -> Any:
    """Those of inkjs."""
    return inkjs("plays", str(ink(size).with_suffix(".json")), str(seconds))


PLAYERS: dict[str, Callable[[int, float], Any]] = {
    "off": partial(play_ours, detectors="off"),
    "on": partial(play_ours, detectors="on"),
    "inkjs": play_inkjs,
}
