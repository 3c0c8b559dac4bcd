"""What phones are given can be read by old ones."""

import re
from pathlib import Path

import pytest

from game.classroom.pages import FOLDER

SCRIPTS = sorted(FOLDER.glob("*.js"))
NEWER = re.compile(
    r"=>|`|\?\.[a-zA-Z_$(\[]|\?\?|\*\*|\.\.\.|\b(?:let|const|class|async|await|import|export|of)\s"
    r"|\.(?:includes|padStart|padEnd|flat|flatMap|matchAll|replaceAll|replaceChildren|append|prepend|closest|at)\("
    r"|\bObject\.(?:entries|values|fromEntries)|\b(?:fetch|globalThis|structuredClone|Promise|URLSearchParams)\b"
)
"""Words and signs that came into the language, or into browsers, after old phones did."""

NOT_CODE = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:[^\"\\]|\\.)*\"", re.DOTALL)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda each: each.name)
def test_scripts_are_written_for_old_phones(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    assert "use strict" in text
    assert NEWER.findall(NOT_CODE.sub("", text)) == []


@pytest.mark.parametrize("newer", ["x => 1", "a?.b", "let x", "for (x of y)", "`a`", "f(...a)", "x.includes(y)"])
def test_newer_words_would_be_found(newer: str) -> None:
    assert NEWER.search(NOT_CODE.sub("", newer))


def test_nothing_comes_from_elsewhere() -> None:
    for page in FOLDER.iterdir():
        assert re.findall(r"(?:https?:)?//[a-z0-9.]+\.[a-z]{2,}|@import|url\(", page.read_text(encoding="utf-8")) == []
