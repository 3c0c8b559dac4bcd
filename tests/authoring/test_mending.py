"""What `--fix` changes, and that it changes nothing else."""

from pathlib import Path

import pytest

from game.authoring.checking import Selection, checked
from game.authoring.codes import numbers_of
from game.authoring.examples import completed
from game.authoring.mending import MENDING, mended
from game.authoring.rules import RULES
from game.loading.load import load

LAYOUT = """\
# A walk, in two voices.
title: A Walk   # for now
sumary:   'It''s "raining"...'

scenes:

  gate:
    with:  maya          # only her
    lines:
      - maya (smil):  You're the
          the first.     # she means it
      - >
          I had hoped -- well...
    takse: 10 minutes
    then: end
"""
MENDED = """\
# A walk, in two voices.
title: A Walk   # for now
summary:   'It’s “raining”…'

scenes:

  gate:
    with:  maya          # only her
    lines:
      - maya (smile):  You’re the
          first.     # she means it
      - >
          I had hoped – well…
    takes: 10 minutes
    then: end
"""


def mend(text: str, selection: Selection | None = None) -> str:
    return mended(text.encode(), "story.yaml", "story", selection or Selection()).text


def test_comments_and_layout_stay_as_they_are() -> None:
    assert mend(completed(LAYOUT)) == completed(MENDED)


def test_there_is_nothing_left_to_mend_afterwards() -> None:
    once = mend(completed(LAYOUT))
    assert mend(once) == once
    assert checked(load(once.encode(), "story.yaml", "story")) == ()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_ends_of_lines_stay_as_they_are(end: str) -> None:
    assert mend(completed(LAYOUT).replace("\n", end)) == completed(MENDED).replace("\n", end)


def test_a_file_without_a_format_is_given_one_above_its_first_key() -> None:
    text = completed("title: A Walk\n").replace("format: 1\n", "")
    assert mend(f"# A walk.\n{text}") == f"# A walk.\nformat: 1\n{text}"
    assert mend("{title: A Walk}\n") == "{title: A Walk}\n"


def test_a_tab_inside_a_line_becomes_the_space_it_is_read_as() -> None:
    piece = "title:\tA\tWalk\nscenes:\n  gate:\n    with: maya\n    then:\tend\n"
    assert mend(completed(piece)) == completed(piece.replace("\t", " "))


def test_a_tab_that_indents_is_left_to_the_author() -> None:
    text = completed("scenes:\n  gate:\n\t\twith: maya\n    then: end\n")
    assert mend(text) == text


def test_names_the_author_gave_are_left_to_the_author() -> None:
    text = completed("scenes:\n  gate:\n    with: maia\n    place: parc\n    then: end\n")
    assert mend(text) == text


def test_a_key_is_left_alone_where_two_are_near_or_the_near_one_is_there() -> None:
    there = completed("scenes:\n  gate:\n    with: maya\n    wiht: sam\n    then: end\n")
    assert mend(there) == there


def test_a_move_that_needs_to_say_whom_is_suggested_and_not_put_in() -> None:
    responses = (
        "  - {id: on, say: Thanks., because: She had waited., moves: [thanks]}\n"
        "      - {id: back, say: Well., because: It was late.}\n"
    )
    text = completed(f"scenes:\n  gate:\n    with: maya\n    responses:\n    {responses}    then: end\n")
    assert [each.help for each in checked(load(text.encode(), "story.yaml", "story"))] == ["did you mean `thank`?"]
    assert mend(text) == text


def test_only_what_was_selected_is_mended() -> None:
    text = completed("scenes:\n  gate:\n    with: maya\n    lines:\n      - maya: You're...\n    then: end\n")
    assert mend(text, Selection(select=numbers_of("three-dots"))) == text.replace("...", "…")
    assert mend(text, Selection(ignore=numbers_of("three-dots"))) == text.replace("'", "’")


def test_what_is_allowed_is_not_mended() -> None:
    line = "      - maya: You're early.  # check: allow straight-quotes because she types\n"
    text = completed(f"scenes:\n  gate:\n    with: maya\n    lines:\n{line}    then: end\n")
    assert mend(text) == text


@pytest.mark.parametrize("path", sorted((Path(__file__).parent.parent / "faults").glob("*.yaml")), ids=lambda p: p.stem)
def test_mending_any_faulty_file_leaves_nothing_to_mend_and_no_new_fault_of_syntax(path: Path) -> None:
    before = load(path.read_bytes(), path.name, path.stem)
    once = mended(path.read_bytes(), path.name, path.stem)
    after = load(once.text.encode(), path.name, path.stem)
    assert mended(once.text.encode(), path.name, path.stem).done == ()
    assert sum(found.code[0] == "Y" for found in after.diagnostics) <= sum(
        found.code[0] == "Y" for found in before.diagnostics
    )


def test_no_rule_mends_anything_that_is_not_asked_when_mending() -> None:
    """So that nothing is left as it was only because mending does not ask for it."""
    mending = {rule.fault.code for rule in MENDING}
    judging = {rule.fault.code for rule in RULES if not rule.of_paths} - mending
    files = sorted((Path(__file__).parents[1] / "faults").glob("*.yaml"))
    found = [each for file in files for each in checked(load(file.read_bytes(), file.name, file.stem))]
    assert {each.code for each in found} > judging
    ruled = {rule.fault.code for rule in RULES}
    assert {each.code for each in found if each.code in ruled and each.edit} == mending
