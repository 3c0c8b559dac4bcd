"""What somebody is told who wrote a line as they would on paper: the help has to fit that line."""

import pytest

from game.authoring.examples import completed
from game.loading.load import load

HINTS = {
    "maya (turning round): You came.": "a line of its own, without their name",
    "maya (tired, sad): You came.": "one of: angry, ",
    "Maya (tired): You came.": "did you mean `maya (tired)`?",
    "maya(tired): You came.": "did you mean `maya (tired)`?",
    "[A door.]": "in quotes",
    "maya: [sighs] You came.": "put the whole text in quotes",
    "maya: - and then it rained.": "put the whole text in quotes",
    "maya: 'I'm here.'": 'between " and "',
    'maya: "At last", he said.': "write “ and ”",
    "maya: You came: at last.": '"You came: at last."',
}


def helps(scene: str) -> list[str]:
    text = completed(f"scenes:\n  gate:\n    place: park\n{scene}    then: end\n")
    return [found.help for found in load(text.encode(), "a.yaml", "a").diagnostics]


@pytest.mark.parametrize(("line", "hint"), HINTS.items())
def test_a_line_that_is_written_as_on_paper_is_told_how_to_be_written_here(line: str, hint: str) -> None:
    (told,) = helps(f"    with: maya\n    lines:\n      - {line}\n")
    assert hint in told


@pytest.mark.parametrize("several", ["maya, sam", "maya and sam", "maya & sam", "maya sam"])
def test_several_people_in_one_text_are_meant_to_be_a_list(several: str) -> None:
    assert helps(f"    with: {several}\n") == ["did you mean `[maya, sam]`?"]


def test_what_holds_keys_names_those_that_it_may_hold() -> None:
    assert ["{slots: …}" in told for told in helps("    desk: 2\n")] == [True]


def test_a_promise_that_a_scene_would_open_is_told_to_be_a_move() -> None:
    opens = "    with: maya\n    opens: {promise: {id: book, to: maya, what: the book}}\n"
    assert ["`moves: [{promise: …}]`" in told for told in helps(opens)] == [True]


def test_a_single_word_is_shown_as_the_list_it_was_to_be() -> None:
    assert ["`[pitch]`" in told for told in helps("    with: maya\n    invites: pitch\n")] == [True]


def test_a_response_without_a_reason_hides_nothing_else_in_its_scene() -> None:
    scene = "    with: maya\n    responses:\n      - {id: on, say: On.}\n      - {id: off, say: Off., then: nowhere}\n"
    assert helps(scene) == ["add `because:` here", "add `because:` here", "no scene has that id"]
