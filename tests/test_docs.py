"""What the documents say is true."""

import argparse
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main, parser
from scripts.documents import DOCUMENTS

ROOT = Path(__file__).parent.parent
WRITTEN = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "benchmarks" / "README.md"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_is_generated_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == DOCUMENTS[path](), "run python -m scripts.documents"


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def commands() -> dict[str, argparse.ArgumentParser]:
    """Every command with its options."""
    found = next(action for action in parser()._actions if action.choices and action.metavar == "COMMAND")
    return dict(found.choices or {})


def test_every_command_is_documented() -> None:
    told = "\n".join(path.read_text(encoding="utf-8") for path in WRITTEN)
    for name, one in commands().items():
        assert f"longgame {name}" in told
        for option in one._option_string_actions:
            if option.startswith("--") and option != "--help":
                assert option in told, f"longgame {name} {option}"


def test_the_help_of_every_command_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    for name in commands():
        with pytest.raises(SystemExit) as left:
            main([name, "--help"])
        assert left.value.code == 0
        assert "usage: longgame" in capsys.readouterr().out


def test_the_module_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "--version"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.startswith("The Long Game ")
