"""The commands for authors, as somebody at a shell meets them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main

ROOT = Path(__file__).parent.parent


def test_the_schema_is_printed_and_written_as_it_stands_in_the_documentation(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    shown = (ROOT / "docs" / "scenario.schema.json").read_bytes()
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(shown)
    assert main(["schema", "--output", str(tmp_path / "schema.json")]) == 0
    assert (tmp_path / "schema.json").read_bytes() == shown


def test_the_schema_is_json_whatever_the_encoding() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "game", "schema"],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert json.loads(done.stdout.decode("ascii"))["title"].startswith("A scenario or season")
