"""The JSON Schema in the documentation is what the program reads."""

import json
from pathlib import Path

from game.loading import source

DOCS = Path(__file__).parents[2] / "docs"


def test_the_schema_is_current() -> None:
    written = (DOCS / "scenario.schema.json").read_text(encoding="utf-8")
    assert written == source.schema_text(), "run scripts/documents.py"


def test_every_key_is_described() -> None:
    """What refers to a form has the words of that form."""
    described = {name for name, form in source.schema()["$defs"].items() if form["description"]}
    for name, form in source.schema()["$defs"].items():
        for key, value in form["properties"].items():
            referred = value.get("$ref", "").rpartition("/")[2]
            assert value.get("description") or referred in described, f"{name}.{key}"


def test_nothing_in_the_schema_may_be_null() -> None:
    assert '"null"' not in json.dumps(source.schema())
