"""``longgame check``, as somebody types it."""

import json
import sys
from pathlib import Path

import pytest

from game.authoring import paths
from game.authoring.examples import completed
from game.cli import main
from game.engine.explore import Bound
from tests.authoring.stories import decision

SHIPPED = Path(__file__).parent.parent / "scenarios"
WARNED = completed("scenes:\n  gate:\n    with: maya\n    lines:\n      - maya: You're here...\n    then: end\n")
BROKEN = completed("sumary: Rain.\nscenes:\n  gate:\n    with: maya\n    then: ned\n")


@pytest.fixture
def warned(tmp_path: Path) -> Path:
    path = tmp_path / "warned.yaml"
    path.write_text(WARNED, encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    return path


def test_warnings_are_told_and_fail_only_when_asked_to(capsys: pytest.CaptureFixture[str], warned: Path) -> None:
    assert main(["check", str(warned)]) == 0
    told = capsys.readouterr().out
    assert "warning[P001] a straight quotation mark" in told
    assert "1 file, no faults, 2 warnings" in told
    assert main(["check", "--strict", str(warned)]) == 1


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "P001"], ["P001"]),
        (["--select", "three-dots,straight-quotes"], ["P001", "P002"]),
        (["--select", "G"], []),
        (["--ignore", "three-dots"], ["P001"]),
        (["--ignore", "p"], []),
        (["--ignore", "X,P002"], ["P001"]),
        (["--select", "P", "--ignore", "P002"], ["P001"]),
    ],
)
def test_codes_are_chosen_by_number_name_or_family(
    capsys: pytest.CaptureFixture[str], warned: Path, options: list[str], codes: list[str]
) -> None:
    main(["check", "--format", "json", str(warned), *options])
    assert [found["code"] for found in json.loads(capsys.readouterr().out)["faults"]] == codes


def test_a_code_that_check_never_tells_of_cannot_be_chosen(capsys: pytest.CaptureFixture[str], warned: Path) -> None:
    for name in ("R001", "empty-transcript", "L"):
        assert main(["check", "--select", name, str(warned)]) == 2
        assert f"check has no code '{name}'" in capsys.readouterr().err


def test_what_comes_along_has_not_even_a_warning() -> None:
    assert main(["check", "--strict", str(SHIPPED)]) == 0


def test_notes_are_counted_and_never_fail(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "FOR_LINES", Bound(1))
    story = f"scenes:\n{decision('gate', 'pond', 'Shall we?', ['My gate!'])}".replace("        sets: pitched-0\n", "")
    story += "  pond:\n    with: maya\n    lines: [{when: met(sam), maya: You know him.}]\n    then: end\n"
    path = tmp_path / "open.yaml"
    path.write_text(completed(story), encoding="utf-8")
    assert main(["check", "--strict", "--thorough", str(path)]) == 0
    told = capsys.readouterr().out
    assert "note[A009] not found out: whether `met(sam)` can be true here" in told
    assert "1 file, no faults, 1 note\n" in told
    assert main(["check", "--strict", "--thorough", "--format", "github", str(path)]) == 0
    assert "::notice file=" in capsys.readouterr().out
    assert main(["check", "--strict", str(path)]) == 1, "so small a story is walked whole without being asked to"


def test_on_a_terminal_a_thorough_check_tells_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, warned: Path
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    main(["check", str(warned)])
    assert "walking" not in capsys.readouterr().err
    main(["check", "--thorough", str(warned)])
    shown, _, wiped = capsys.readouterr().err.rstrip("\r").rpartition("\r")
    assert shown.endswith("\rwalking all paths, file 1 of 1")
    assert wiped.isspace()


def test_what_keeps_a_story_from_being_understood_is_told_whatever_is_selected(
    capsys: pytest.CaptureFixture[str], broken: Path
) -> None:
    assert main(["check", "--select", "G", str(broken)]) == 1
    assert "error[N001]" in capsys.readouterr().out
    assert main(["check", "--ignore", "N001", str(broken)]) == 2
    assert "cannot be ignored" in capsys.readouterr().err


def test_a_code_that_there_is_not_is_misuse(capsys: pytest.CaptureFixture[str], warned: Path) -> None:
    assert main(["check", "--ignore", "strait-quotes", str(warned)]) == 2
    assert "did you mean 'straight-quotes'?" in capsys.readouterr().err


def test_fix_mends_the_file_and_says_what_it_did(capsys: pytest.CaptureFixture[str], warned: Path) -> None:
    warned.chmod(0o640)
    mode = warned.stat().st_mode
    assert main(["check", "--fix", str(warned)]) == 0
    told = capsys.readouterr()
    assert "mended[P001] `'` to `’`" in told.err
    assert "1 file, no faults\n" in told.out
    assert warned.read_text(encoding="utf-8") == WARNED.replace("'", "’").replace("...", "…")
    assert [path.name for path in warned.parent.iterdir()] == ["warned.yaml"]
    assert warned.stat().st_mode == mode


def test_the_last_line_says_how_much_fix_would_mend(
    capsys: pytest.CaptureFixture[str], warned: Path, broken: Path
) -> None:
    main(["check", str(warned)])
    assert "2 warnings; --fix mends 2 of them" in capsys.readouterr().out
    main(["check", str(broken)])
    assert "2 faults; --fix mends 1 of them" in capsys.readouterr().out


def test_fix_tells_what_it_could_not_mend(capsys: pytest.CaptureFixture[str], broken: Path) -> None:
    assert main(["check", "--fix", str(broken)]) == 1
    assert "error[N001]" in capsys.readouterr().out
    assert broken.read_text(encoding="utf-8") == BROKEN.replace("sumary", "summary")


def test_a_mark_of_utf8_stays_in_front(warned: Path) -> None:
    warned.write_text(WARNED, encoding="utf-8-sig")
    main(["check", "--fix", str(warned)])
    assert warned.read_bytes().startswith("\ufeffformat".encode())
    assert "You’re here…" in warned.read_text(encoding="utf-8-sig")


def test_diff_shows_the_change_and_makes_none(capsys: pytest.CaptureFixture[str], warned: Path) -> None:
    assert main(["check", "--diff", str(warned)]) == 1
    told = capsys.readouterr().out
    assert "-      - maya: You're here...\n+      - maya: You’re here…\n" in told
    assert warned.read_text(encoding="utf-8") == WARNED
    main(["check", "--fix", str(warned)])
    assert main(["check", "--diff", str(warned)]) == 0


def test_a_file_that_cannot_be_mended_is_left_alone(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for name, data in (("pipe.yaml", b"\0\0\0"), ("Bad Name.yaml", WARNED.encode()), ("latin.yaml", b"title: \xe9")):
        (tmp_path / name).write_bytes(data)
    assert main(["check", "--fix", str(tmp_path)]) == 1
    assert (tmp_path / "Bad Name.yaml").read_text(encoding="utf-8") == WARNED
    assert (tmp_path / "latin.yaml").read_bytes() == b"title: \xe9"
    assert "error[F007]" in capsys.readouterr().out


@pytest.mark.parametrize("how", ["json", "sarif"])
def test_what_is_for_programs_is_nothing_but_that(capsys: pytest.CaptureFixture[str], broken: Path, how: str) -> None:
    assert main(["check", "--fix", "--format", how, str(broken)]) == 1
    assert json.loads(capsys.readouterr().out)


def test_github_is_told_in_commands(capsys: pytest.CaptureFixture[str], broken: Path) -> None:
    assert main(["check", "--format", "github", str(broken)]) == 1
    assert "title=N001 unknown-scene::unknown scene `ned`" in capsys.readouterr().out


def test_what_is_missing_and_what_is_allowed_are_told_side_by_side(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    text = completed(
        "scenes:\n  gate:\n    with: maya\n    lines:\n"
        "      - sam: Hello. # check: allow absent-speaker because he calls from the pond\n"
        "    responses:\n      - {id: on, say: On., because: The rain.}\n      - {id: back, say: Back.}\n"
        "    then: end\n"
    )
    path = tmp_path / "walk.yaml"
    path.write_text(text, encoding="utf-8")
    assert main(["check", "--format", "concise", str(path)]) == 1
    assert "`because` is missing" in capsys.readouterr().out
