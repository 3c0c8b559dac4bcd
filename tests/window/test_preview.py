"""The game beside the editor: a file is saved, and the window shows what has become of it."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.runtime.watching import Watch
from game.views.model import Playing
from game.views.node import Kind, Role, find, find_all
from game.views.preview import begin
from tests.window.player import AT_ONCE, Player

SHIPPED = Path(__file__).parents[2] / "scenarios" / "coffee-with-ines.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "my-story.yaml"
    path.write_bytes(SHIPPED.read_bytes())
    return path


@pytest.fixture
def author(file: Path, tmp_path: Path, cache: Path) -> Iterator[Player]:
    """Somebody who writes a story and sees it in a window."""
    somebody = Player(tmp_path, cache, opening=begin(AT_ONCE, file.name, 3))
    watch = Watch(file, somebody.game.hear)
    somebody.until(lambda: isinstance(somebody.game.model.screen, Playing))
    yield somebody
    watch.close()
    somebody.game.close()
    pygame.event.clear()


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def choices(author: Player) -> tuple[str, ...]:
    assert isinstance(author.game.model.screen, Playing)
    return author.game.model.screen.sitting.past.choices


def said(author: Player) -> list[str]:
    told = (node.name for node in find_all(author.game.showing.tree, Role.STATUS))
    return [each for each in told if "was read" not in each]


def test_an_edit_is_seen_at_the_decision_where_one_was(author: Player, file: Path) -> None:
    author.decide()
    chosen = choices(author)
    edit(file, "title: Coffee with Ines", "title: Tea with Ines")
    author.until(lambda: author.game.showing.tree.name == "Tea with Ines")
    assert choices(author) == chosen


def test_a_fault_stands_over_the_picture_until_it_is_mended(author: Player, file: Path) -> None:
    edit(file, "start: door", "start: dor")
    author.until(lambda: said(author))
    assert "did you mean `door`?" in said(author)[0]
    for _ in range(3):
        author.game.showing.pass_time(60)
    assert said(author), "it goes by being mended and not by waiting"
    author.decide()
    assert len(choices(author)) == 1
    edit(file, "start: dor", "start: door")
    author.until(lambda: not said(author))
    assert len(choices(author)) == 1


def test_the_keys_of_the_author_lead_to_scenes_to_what_stands_and_to_faults(author: Player, file: Path) -> None:
    for code, name in ((pygame.K_F2, "Scenes"), (pygame.K_F3, "Standing")):
        author.key(code)
        assert author.game.showing.tree.name == name
        author.key(pygame.K_ESCAPE)
        assert author.game.showing.tree.value == Kind.CONVERSATION
    edit(file, "start: door", "start: dor")
    author.until(lambda: said(author))
    author.key(pygame.K_F4)
    assert find(author.game.showing.tree, Role.LISTITEM) is not None


def test_half_typed_files_bring_nothing_down(author: Player, file: Path) -> None:
    whole = file.read_bytes()
    for share in (0, 1, 40, 90, 97):
        file.write_bytes(whole[: len(whole) * share // 100])
        author.until(lambda: said(author))
        file.write_bytes(whole + b"#" * share)
        author.until(lambda: not said(author))
    author.decide()


def test_nothing_that_is_played_is_kept(author: Player, tmp_path: Path) -> None:
    author.decide()
    author.game.hands.close()
    assert not (tmp_path / "runs").exists()
