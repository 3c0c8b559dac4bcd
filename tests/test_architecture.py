"""The floors hold, and no command wakes what it does not need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.learning import QUIET
from tests.stories import file_of

ROOT = Path(__file__).parent.parent

PROBE = """
import json, sys
from game.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as left:
    code = left.code
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})), file=sys.stderr)
sys.exit(code)
"""

QUIET_FILE = "quiet.yaml"
"""A story that is soon simulated, in the folder of the test."""

COMMANDS = {
    "list": ["list"],
    "check": ["check", "scenarios/coffee-with-ines.yaml"],
    "explain": ["explain", "tab"],
    "run": ["run", "coffee-with-ines", "--json"],
    "simulate": ["simulate", QUIET_FILE, "--learners", "6", "--workers", "1"],
    "play": ["play", "--text", "coffee-with-ines"],
    "stats": ["stats", "coffee-with-ines"],
    "explore": ["explore", "coffee-with-ines", "--most", "5"],
    "schema": ["schema"],
    "moves": ["moves", "coffee-with-ines", "--blind"],
    "transcript": ["transcript", "verify", "coffee-with-ines"],
}


def modules_after(arguments: list[str], home: Path) -> set[str]:
    """The top-level modules that a command has imported by its end."""
    command = [sys.executable, "-c", PROBE, *arguments, "--data", str(home)]
    done = subprocess.run(command, input="", capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_imports_pygame(name: str, tmp_path: Path) -> None:
    (tmp_path / QUIET_FILE).write_text(file_of(QUIET, start="meet"), encoding="utf-8")
    arguments = [str(tmp_path / QUIET_FILE) if each == QUIET_FILE else each for each in COMMANDS[name]]
    assert "pygame" not in modules_after(arguments, tmp_path)


def test_what_was_loaded_before_needs_neither_yaml_nor_pydantic(tmp_path: Path) -> None:
    first = modules_after(COMMANDS["run"], tmp_path)
    again = modules_after(COMMANDS["run"], tmp_path)
    assert {"yaml", "pydantic"} <= first
    assert not {"yaml", "pydantic", "transitions"} & again


def test_the_floors_hold() -> None:
    lint = "from importlinter.cli import lint_imports_command as main; main()"
    done = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
