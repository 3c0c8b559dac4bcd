"""An editor that knows the schema finds what is wrong with a file's structure, and nothing where nothing is."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from game.authoring.sketch import Sketch, sketched
from game.loading.library import Library, packaged_scenarios
from game.loading.source import schema

TESTS = Path(__file__).parents[1]
LIBRARY = Library([packaged_scenarios()])
SOUND = [
    *filter(None, map(LIBRARY.path, LIBRARY.ids)),
    TESTS / "loading" / "everything.yaml",
    TESTS / "formats" / "1.yaml",
]
FAULTY = sorted((TESTS / "faults").glob("*.yaml"))
STRUCTURAL = re.compile("F00[1-3]|S00[1-8]|S02[2389]|N014|N02[012]")
"""Faults that a schema can tell: keys, shapes, numbers, words from a list. It knows no names and no conditions."""

WRITTEN_AS_A_NUMBER = {"bad-condition", "takes-a-number"}
"""Here an editor takes for a number what the game takes for text."""

OF_ANY_NAME = {"unknown-people-elsewhere"}
"""Here the unknown key stands where any sender may."""


class Editor(yaml.CSafeLoader):
    """Reads YAML 1.2 by its core schema, as editors do: `no` is a word, `19:00` is text, `true` and `+1` are not."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - the library's own way to say it


for tag, pattern, first in (
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


@cache
def editor() -> Draft7Validator:
    """What an editor makes of the schema, once."""
    return Draft7Validator(schema())


@cache
def complaints(path: Path) -> list[str] | None:
    """What an editor underlines; None where it cannot even read the file."""
    try:
        read = yaml.load(path.read_text(encoding="utf-8"), Editor)
    except yaml.YAMLError:
        return None
    return [error.message for error in editor().iter_errors(read)]


def codes(path: Path) -> set[str]:
    """The codes that a faulty file announces."""
    announced = re.findall(r"# expect:(.*)", path.read_text(encoding="utf-8"))
    return {code for codes in announced for code in codes.split()}


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(schema())


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_nothing_is_underlined_in_a_sound_file(path: Path) -> None:
    assert complaints(path) == []


def test_nothing_is_underlined_in_a_scenario_just_begun(tmp_path: Path) -> None:
    names = ("null", "42", "true", "1e5", "~")
    path = tmp_path / "new.yaml"
    path.write_text(sketched(Sketch("new", "1984", names, names[:3])), encoding="utf-8")
    assert complaints(path) == []


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_fault_of_structure_is_underlined_and_no_other(path: Path) -> None:
    found, announced = complaints(path), codes(path)
    if any(code.startswith("Y") for code in announced):
        return
    assert found is not None
    expected = any(map(STRUCTURAL.fullmatch, announced)) or path.stem in WRITTEN_AS_A_NUMBER
    assert bool(found) == (expected and path.stem not in OF_ANY_NAME), found


@pytest.mark.parametrize("name", ["S001", "S002", "N014", "N020"])
def test_what_is_underlined_is_the_word_itself(name: str) -> None:
    """Rather than the whole file, as where a schema only says that none of its alternatives fits."""
    for path in FAULTY:
        if codes(path) == {name} and path.stem not in OF_ANY_NAME:
            assert all("under any of the given" not in told for told in complaints(path) or ())
