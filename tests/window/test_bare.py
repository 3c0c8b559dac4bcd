"""The text gives way to the room behind it, until any key brings it back."""

from pathlib import Path

import pygame
import pytest

from game.art.pictures import Face, Place, Thing
from game.domain.settings import Pace, Settings, Theme
from game.views.node import Kind, Node
from game.window.pads import Device, Pads
from game.window.showing import Showing
from game.window.text import Typesetter
from tests.window import laws, trees
from tests.window.player import Player
from tests.window.trees import LINE, SHORT

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200), (2560, 1080))
BACK = "Anykeybringsthewordsback"


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def bare(
    setter: Typesetter,
    tree: Node,
    size: tuple[int, int] = WINDOW,
    settings: Settings | None = None,
    beat: int | None = None,
) -> Showing:
    showing = laws.shown(tree, setter, size, settings or Settings(), beat)
    showing.lay_bare(bare=True)
    return showing


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_left_to_read_but_where_one_is(setter: Typesetter, size: tuple[int, int], text_size: int) -> None:
    tree = trees.conversation(2, [SHORT] * 4, [trees.line(LINE)])
    showing = bare(setter, tree, size, Settings(text_size=text_size))
    assert not laws.broken(showing, setter)
    assert not showing.pressable
    assert BACK in laws.words_on(showing.whole)
    assert "".join(LINE.split()) not in laws.words_on(showing.whole)
    assert "".join(SHORT.split()) not in laws.words_on(showing.whole)


@pytest.mark.parametrize("theme", Theme)
def test_what_is_left_stands_out_in_every_theme(setter: Typesetter, theme: Theme) -> None:
    assert not laws.pale(bare(setter, trees.conversation(1), settings=Settings(theme=theme)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", range(1, 6))
def test_everybody_is_there_and_nobody_ends_in_the_air(setter: Typesetter, count: int, size: tuple[int, int]) -> None:
    faces = laws.drawn(bare(setter, trees.conversation(count, [SHORT] * 2), size), Face)
    assert len(faces) == count
    assert all(rect.bottom >= size[1] for rect, _ in faces)


def test_the_place_is_as_large_as_it_was_so_that_it_is_there_at_once(setter: Typesetter) -> None:
    showing = laws.shown(trees.conversation(2), setter, WINDOW, Settings(text_size=200))
    before = laws.drawn(showing, Place)
    showing.lay_bare(bare=True)
    assert laws.drawn(showing, Place) == before


def test_on_a_desk_only_its_things_are_left(setter: Typesetter) -> None:
    showing = bare(setter, trees.desk([trees.message(0)] * 4, things=["phone", "mug", "books"]))
    assert not laws.broken(showing, setter)
    assert not showing.pressable
    assert len(laws.drawn(showing, Thing)) == 3
    assert not laws.drawn(showing, Face)


def test_where_time_passes_the_place_alone_is_left(setter: Typesetter) -> None:
    tree = trees.conversation(1, told=[trees.line(LINE)], later="Two days later")
    assert not laws.drawn(bare(setter, tree, beat=0), Face)
    assert len(laws.drawn(bare(setter, tree, beat=1), Face)) == 1


def is_bare(player: Player) -> bool:
    return BACK in laws.words_on(player.game.showing.whole)


def test_a_key_hides_it_and_any_key_brings_it_back_and_does_nothing_else(player: Player) -> None:
    player.sit_down()
    for key in (pygame.K_RETURN, pygame.K_h, pygame.K_l, pygame.K_ESCAPE, pygame.K_x, pygame.K_F1, pygame.K_DOWN):
        before = player.game.model, player.game.showing.reader.reading
        frames = player.game.canvas.frames
        player.key(pygame.K_h)
        assert is_bare(player)
        assert player.game.canvas.frames > frames
        player.key(key)
        assert not is_bare(player)
        assert (player.game.model, player.game.showing.reader.reading) == before


def test_a_key_that_is_only_held_with_others_leaves_it_hidden(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_h)
    player.key(pygame.K_LSHIFT)
    player.key(pygame.K_PRINTSCREEN)
    assert is_bare(player)


def test_a_key_that_stays_down_does_nothing_more(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_h)
    for _ in range(3):
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="", scancode=0))
        player.wait()
    assert not is_bare(player)
    assert player.game.showing.reader.beat == 0


def test_the_pointer_hides_it_and_brings_it_back(player: Player) -> None:
    player.sit_down()
    before = player.game.showing.reader.beat
    for back in (pygame.BUTTON_LEFT, pygame.BUTTON_MIDDLE, pygame.BUTTON_RIGHT):
        for button, hidden in ((pygame.BUTTON_MIDDLE, True), (back, False)):
            pygame.event.post(pygame.Event(pygame.MOUSEBUTTONDOWN, pos=(640, 600), button=button))
            pygame.event.post(pygame.Event(pygame.MOUSEBUTTONUP, pos=(640, 600), button=button))
            player.wait()
            assert is_bare(player) is hidden
    player.key(pygame.K_h)
    pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=-1))
    player.wait()
    assert not is_bare(player)
    assert player.game.showing.reader.beat == before


def test_a_pad_hides_it_and_brings_it_back(player: Player) -> None:
    player.sit_down()
    game = player.game
    game.pads = Pads({0: Device(7, mapped=True)}.get)
    game.input.take(pygame.Event(pygame.JOYDEVICEADDED, device_index=0))
    for button, hidden in ((pygame.CONTROLLER_BUTTON_LEFTSTICK, True), (pygame.CONTROLLER_BUTTON_A, False)):
        game.input.take(pygame.Event(pygame.CONTROLLERBUTTONDOWN, instance_id=7, button=button))
        assert is_bare(player) is hidden
    assert game.showing.reader.beat == 0


def test_the_focus_is_found_again_where_it_was(player: Player) -> None:
    player.sit_down()
    player.read()
    player.key(pygame.K_DOWN)
    focused = player.game.showing.focus
    assert focused is not None
    player.key(pygame.K_h)
    player.key(pygame.K_h)
    assert player.game.showing.focus is focused


def test_letters_wait_while_nobody_can_read_them(tmp_path: Path, cache: Path) -> None:
    player = Player(tmp_path, cache, Settings(pace=Pace.SLOW))
    player.sit_down()
    player.key(pygame.K_h)
    before = player.game.showing.reader.letters
    assert not player.game.moving
    player.key(pygame.K_h)
    assert player.game.moving
    assert before <= player.game.showing.reader.letters <= before + 5
    player.game.close()
    pygame.event.clear()


def test_lines_that_go_on_by_themselves_wait_as_well(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_a)
    player.key(pygame.K_h)
    assert player.game.going.due() is None
    player.key(pygame.K_a)
    assert player.game.going.due() is not None, "the key that brought them back did not stop them"


def test_where_nothing_is_read_by_line_the_key_hides_nothing(player: Player) -> None:
    player.key(pygame.K_h)
    assert not player.game.showing.bare
    player.sit_down()
    player.key(pygame.K_n)
    player.key(pygame.K_h)
    assert player.kind == Kind.NOTEBOOK
    assert not player.game.showing.bare


def test_another_page_is_never_hidden_by_a_key_that_was_pressed_before_it(setter: Typesetter) -> None:
    showing = bare(setter, trees.conversation(1))
    showing.show(trees.conversation(1, [SHORT, SHORT]), Settings())
    assert showing.bare, "the same page, with its answers on their way"
    showing.show(trees.desk(), Settings())
    assert not showing.bare
