"""The papers of a session lie beside its log."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.records.disk import NotSaved
from game.room import messages as said
from game.runtime.lessons import begin_lesson, open_lesson
from game.runtime.papers import write_papers
from tests.classes import SEED, Class, each
from tests.learning import learning_story
from tests.runtime.test_lessons import HEADER, folders, opened


def test_papers_are_made_of_the_log_alone_and_made_anew(tmp_path: Path) -> None:
    taught = Class(learning_story(), {"ann": "", "ben": ""})
    path = begin_lesson(folders(tmp_path), replace(HEADER, seed=SEED))
    taught.decide("wonder", each(("ann", "ben"), "wonder"))
    with opened(path) as lesson:
        lesson.append([(1.0, message) for message in taught.told])
    papers = write_papers(path, taught.story)
    assert {papers.handout.parent, papers.votes.parent} == {path.parent}
    assert "26 November 2026 · one decision" in papers.handout.read_text("utf-8")
    with opened(path) as lesson:
        lesson.append([(2.0, said.TakenBack())])
    assert "no decisions" in write_papers(path, taught.story).handout.read_text("utf-8")
    assert len(papers.votes.read_text("utf-8").splitlines()) == 1 + 2


def test_papers_can_be_made_while_the_session_is_held(tmp_path: Path) -> None:
    path = begin_lesson(folders(tmp_path), HEADER)
    held = open_lesson(path)
    assert write_papers(path, learning_story()).handout.is_file()
    assert not isinstance(held, tuple)
    held.close()


def test_of_a_session_that_cannot_be_read_there_are_no_papers(tmp_path: Path) -> None:
    path = begin_lesson(folders(tmp_path), HEADER)
    path.write_bytes(b"\0\n")
    with pytest.raises(NotSaved, match="line 1 is damaged"):
        write_papers(path, learning_story())
