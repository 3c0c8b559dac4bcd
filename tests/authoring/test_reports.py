"""Faults for other programs."""

import json

from game.authoring.codes import CODES
from game.authoring.reports import github_text, json_text, sarif_text, uri_of
from game.domain.diagnostic import Diagnostic, Edit, Severity, Span

QUOTE = Span("my stories/a,b.yaml", 3, 5, 6)
FOUND = [
    Diagnostic("N001 unknown-scene", "unknown scene `gaet`", Span("a.yaml", 2, 9, 13), "  then: gaet", "50% likely"),
    Diagnostic("P001 straight-quotes", "a quote", QUOTE, "it's", "", Severity.WARNING, Edit(QUOTE, "’")),
]


def test_json_says_all_there_is() -> None:
    told = json.loads(json_text(FOUND, 2))
    assert told["files"] == 2
    assert told["faults"][0] == {
        "code": "N001",
        "name": "unknown-scene",
        "severity": "error",
        "message": "unknown scene `gaet`",
        "help": "50% likely",
        "path": "a.yaml",
        "line": 2,
        "column": 9,
        "end": 13,
        "fix": None,
    }
    assert told["faults"][1]["fix"] == {"line": 3, "column": 5, "end": 6, "text": "’"}


def test_workflow_commands_escape_what_would_end_them() -> None:
    first, second = github_text(FOUND).split("\n")
    assert first == (
        "::error file=a.yaml,line=2,col=9,endColumn=13,title=N001 unknown-scene::unknown scene `gaet`: 50%25 likely"
    )
    assert second.startswith("::warning file=my stories/a%2Cb.yaml,line=3,")


def test_sarif_has_every_part_that_its_readers_need() -> None:
    log = json.loads(sarif_text(FOUND))
    assert log["version"] == "2.1.0"
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert " " not in place["artifactLocation"]["uri"]
        assert place["region"]["startColumn"] < place["region"]["endColumn"]
    assert rules[0]["fullDescription"]["text"] == CODES["N001"].why
    change = run["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"]["text"] == "’"


def test_without_faults_the_log_has_a_run_without_results() -> None:
    assert json.loads(sarif_text([]))["runs"][0]["results"] == []


def test_a_path_becomes_a_reference() -> None:
    assert uri_of("my stories/a.yaml") == "my%20stories/a.yaml"
