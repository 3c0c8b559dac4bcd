"""What can befall a game while it is played: it stays playable, and what was decided is on the disk."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import cycle
from pathlib import Path
from time import sleep

import pygame
import pytest

from game.art import icons, places
from game.art.painter import Painter
from game.art.pictures import Face, Picture, svg
from game.art.pixels import png
from game.domain.settings import Pace, Settings
from game.records.acts import Note
from game.records.settings import read_settings
from game.runtime.outside import Outside
from game.views.action import Verb
from game.views.effects import Keep
from game.views.messages import Message
from game.views.node import Kind, Role
from game.window import app, text
from tests.window.player import AT_ONCE, Player

HOURS = 8 * 3600.0
GARBAGE = (b"", b"and then nothing", b"\0" * 4096, b"<svg", b'{"format": 99}')


def plays_on(player: Player) -> None:
    """Decide something; it is on the disk with all that went before, and what comes of it is painted."""
    before, frames = player.picks, player.game.canvas.frames
    player.decide()
    assert player.picks[: len(before)] == before
    assert len(player.picks) == len(before) + 1
    assert player.acts == player.decided
    assert player.game.canvas.frames > frames


@contextmanager
def beginning(folder: Path, cache: Path, settings: Settings = AT_ONCE) -> Iterator[Player]:
    """Somebody in the first conversation, who leaves in the end."""
    somebody = Player(folder, cache, settings)
    try:
        somebody.sit_down()
        assert somebody.kind == Kind.CONVERSATION
        yield somebody
    finally:
        somebody.game.close()
        pygame.event.clear()


# The window


@pytest.mark.parametrize(
    ("gone", "back"),
    [
        (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED),
        (pygame.WINDOWHIDDEN, pygame.WINDOWSHOWN),
        (pygame.WINDOWHIDDEN, pygame.WINDOWEXPOSED),
    ],
)
def test_a_window_nobody_sees_is_not_painted_nor_read_on_in_and_comes_back_as_it_was(
    gone: int, back: int, tmp_path: Path, cache: Path
) -> None:
    with beginning(tmp_path, cache, Settings(pace=Pace.SLOW)) as player:
        assert player.game.moving
        player.happens(gone, pygame.WINDOWFOCUSLOST)
        before = player.game.canvas.frames, player.game.showing.reader.letters
        player.game.stale = True
        for _ in range(5):
            player.game.turn(0.001)
        assert (player.game.canvas.frames, player.game.showing.reader.letters) == before
        player.happens(back, pygame.WINDOWFOCUSGAINED)
        player.wait()
        assert player.game.canvas.frames > before[0]
        assert player.game.moving
        plays_on(player)


def test_a_window_that_is_closed_while_nobody_sees_it_keeps_the_line_that_was_being_written(player: Player) -> None:
    player.sit_down()
    player.key(pygame.K_n)
    player.key(pygame.K_1)
    pygame.event.post(pygame.Event(pygame.TEXTINPUT, text="Nineteen sugars"))
    player.wait()
    player.happens(pygame.WINDOWMINIMIZED)
    player.leave()
    assert player.acts == (Note("Nineteen sugars"),)


def test_a_key_that_was_down_when_another_window_came_to_the_front_works_again_later(player: Player) -> None:
    for _ in range(2):
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="\r", scancode=0))
        player.happens(pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED)
        player.wait()
    assert player.kind == Kind.BRIEFING
    player.sit_down()
    plays_on(player)


class Gone:
    """A window on a display that is gone."""

    size = (1280, 720)

    def get_surface(self) -> pygame.Surface:
        raise pygame.error("no display")

    def flip(self) -> None:
        raise pygame.error("no display")


class Torn(Gone):
    """A window whose picture can be painted and not be shown."""

    def get_surface(self) -> pygame.Surface:
        return pygame.Surface(self.size)


@pytest.mark.parametrize("window", [Gone(), Torn()])
@pytest.mark.parametrize("pace", [Pace.AT_ONCE, Pace.SLOW])
def test_while_the_display_is_gone_decisions_are_kept_and_it_is_tried_again(
    window: Gone, pace: Pace, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with beginning(tmp_path, cache, Settings(pace=pace)) as player:
        player.read()
        with monkeypatch.context() as patch:
            patch.setattr(player.game.canvas, "window", window)
            player.press(pygame.K_1)
            player.until(lambda: player.picks and not player.game.hands.busy)
            for _ in range(3):
                player.game.turn(0.001)
            assert player.game.stale
            assert player.game.patience() is not None
        player.happens(pygame.WINDOWEXPOSED)
        player.wait()
        assert player.acts == player.decided
        plays_on(player)


# Time


@pytest.mark.parametrize("leap", [HOURS, 400 * HOURS])
def test_after_a_sleep_the_line_goes_on_where_it_was(
    leap: float, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [1000.0]
    monkeypatch.setattr(app, "monotonic", lambda: now[0])
    monkeypatch.setattr("game.window.input.monotonic", lambda: now[0])
    with beginning(tmp_path, cache, Settings(pace=Pace.SLOW)) as player:
        now[0] += 0.5
        player.game.turn(0.001)
        before = player.game.showing.reader.letters
        assert before
        now[0] += leap
        player.game.turn(0.001)
        assert player.game.moving
        assert player.game.showing.reader.letters < before + 20
        now[0] += 1
        plays_on(player)


# Fonts and drawings


def fonts_of(content: bytes | None, folder: Path) -> Callable[[text.Face], Path | None]:
    """Fonts with other content, or nowhere."""
    files = {face: text.font_file(face) for face in text.Face}
    for face, file in files.items():
        assert file is not None
        files[face] = None if content is None else folder / file.name
        if content is not None:
            (folder / file.name).write_bytes(content)
    return files.__getitem__


def blotted() -> bytes:
    """A font that opens, and lacks the letters in its middle."""
    file = text.font_file(text.Face.BODY)
    assert file is not None
    whole = file.read_bytes()
    return whole[:14_000] + bytes(4000) + whole[18_000:]


@pytest.mark.parametrize("content", [None, b"", b"no font", blotted()], ids=["none", "empty", "other", "blotted"])
def test_without_our_fonts_one_plays_in_another(
    content: bytes | None, tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "font_file", fonts_of(content, tmp_path))
    with beginning(tmp_path / "kept", cache) as player:
        plays_on(player)


@cache
def face_of(picture: Face, width: int, height: int) -> bytes:
    """A face, which takes long; there is nothing in it of what is lost here."""
    return png(svg(picture), width, height)


class AtHand:
    """Paints where it is asked, from what lies on the disk now."""

    def paint(self, picture: Picture, width: int, height: int) -> bytes:
        return face_of(picture, width, height) if isinstance(picture, Face) else png(svg(picture), width, height)

    def close(self) -> None:
        pass


@pytest.mark.slow
@pytest.mark.parametrize("content", [None, b"", b"<svg", b"\xff\xfe\0", b"<svg/>"])
def test_without_glyphs_and_places_one_plays_in_words(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(*parts: str) -> Path:
        file = tmp_path.joinpath("assets", *parts)
        if content is not None:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        return file

    monkeypatch.setattr(icons, "asset", lost)
    monkeypatch.setattr(places, "asset", lost)
    monkeypatch.setattr(app, "painter", AtHand)
    for forget in (icons._drawing.cache_clear, places.place.cache_clear):
        forget()
    try:
        with beginning(tmp_path / "kept", tmp_path / "cache") as player:
            player.game.settle_in()
            player.game.gallery.settle(10)
            plays_on(player)
            player.key(pygame.K_F1)
            assert player.kind == Kind.SETTINGS
    finally:
        for forget in (icons._drawing.cache_clear, places.place.cache_clear):
            forget()


# Pictures and stories that are kept so that they need not be made again


@pytest.mark.slow
def test_whatever_is_damaged_in_the_cache_is_made_again(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    with beginning(tmp_path / "one", cache) as player:
        player.game.gallery.settle(20)
        plays_on(player)
    damaged = dict(zip(sorted(file for file in cache.rglob("*") if file.is_file()), cycle(GARBAGE), strict=False))
    for file, content in damaged.items():
        file.write_bytes(content)
    with beginning(tmp_path / "other", cache) as player:
        player.game.gallery.settle(20)
        plays_on(player)
    assert {file.suffix for file, content in damaged.items() if file.read_bytes() != content} >= {".pixels", ".json"}


@pytest.mark.slow
def test_a_cache_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("no folder")
    with beginning(tmp_path / "kept", blocked) as player:
        player.game.settle_in()
        player.game.gallery.settle(20)
        plays_on(player)
    assert blocked.read_text() == "no folder"


# Whoever paints


@pytest.mark.slow
def test_a_painter_that_is_killed_at_work_is_replaced_and_its_pictures_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hired: list[Painter] = []

    def painter_of_ours() -> Painter:
        hired.append(Painter())
        return hired[-1]

    monkeypatch.setattr(app, "painter", painter_of_ours)
    with beginning(tmp_path / "kept", tmp_path / "cache") as player:
        player.until(lambda: hired and hired[0]._process is not None)
        (working,) = (each._process for each in hired)
        assert working is not None
        assert player.game.gallery.busy
        working.kill()
        plays_on(player)
        player.game.gallery.settle(20)
        player.wait()
        assert not player.game.gallery._failed
        assert hired[0]._process is not working


def test_where_no_painter_can_be_had_one_plays_without_faces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with beginning(tmp_path / "kept", tmp_path / "cache") as player:
        player.game.gallery.settle(20)
        plays_on(player)


# The disk


@pytest.fixture
def full() -> Iterator[Callable[[int], None]]:
    """A disk on which no file grows beyond so many bytes; -1 for as many as one likes."""
    resource = pytest.importorskip("resource")
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(most: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard if most < 0 else most, hard))

    yield limit
    limit(-1)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
def test_when_the_disk_fills_up_one_is_told_and_goes_on_once_there_is_room(
    player: Player, full: Callable[[int], None]
) -> None:
    player.sit_down()
    plays_on(player)
    (run,) = player.folders.runs.glob("*.jsonl")
    before = player.acts
    full(run.stat().st_size + 10)
    player.decide()
    assert player.game.showing.tree.role is Role.DIALOG
    player.click(Verb.TRY_AGAIN)
    assert player.game.showing.tree.role is Role.DIALOG
    assert player.acts == before == player.decided
    full(-1)
    player.click(Verb.TRY_AGAIN)
    assert player.kind == Kind.CONVERSATION
    assert player.acts[:-1] == before
    assert player.acts == player.decided
    plays_on(player)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
def test_when_the_disk_stays_full_one_plays_on_unkept_and_keeps_what_was_kept(
    player: Player, full: Callable[[int], None]
) -> None:
    player.sit_down()
    plays_on(player)
    before = player.acts
    full(0)
    player.decide()
    player.click(Verb.PLAY_ON)
    player.decide()
    player.key(pygame.K_F1)
    assert player.kind == Kind.SETTINGS
    player.leave()
    full(-1)
    assert player.acts == before


def test_a_slow_disk_leaves_the_next_page_to_be_read(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = Outside.keep

    def slowly(outside: Outside, effect: Keep) -> Message:
        sleep(0.05)
        return keep(outside, effect)

    monkeypatch.setattr(Outside, "keep", slowly)
    player.sit_down()
    for _ in range(3):
        player.read()
        while Verb.CHOOSE not in player.verbs:
            player.key(pygame.K_RETURN)
            player.read()
        player.look_at_it()
        player.key(pygame.K_DOWN)
        player.key(pygame.K_RETURN)
        player.key(pygame.K_RETURN)
        assert player.kind == Kind.CONVERSATION
    assert len(player.picks) == 3


def test_settings_that_cannot_be_kept_hold_for_now(player: Player) -> None:
    player.folders.settings.mkdir(parents=True)
    player.key(pygame.K_F11)
    player.key(pygame.K_PLUS, pygame.KMOD_CTRL)
    assert player.game.showing.settings.text_size == 125
    assert read_settings(player.folders).settings.text_size == 100
    player.sit_down()
    plays_on(player)
