"""What is heard, with a sound card that nobody hears, and with none at all."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path
from shutil import copytree

import pygame
import pytest

from game.art.sounds import SIGNS, sound
from game.domain.looks import BACKDROPS
from game.domain.settings import Settings
from game.window.recordings import recording, wav
from game.window.sound import GAP, MURMUR, MURMUR_CHANNEL, MURMURS, Soundboard, loudness

LOUD = Settings(room_volume=100, voice_volume=100, sign_volume=100)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recorded") / "sounds"
    for name in (*SIGNS, MURMUR):
        recording(name, folder)
    return folder


@pytest.fixture
def folder(recorded: Path, tmp_path: Path) -> Path:
    return Path(copytree(recorded, tmp_path / "sounds"))


@pytest.fixture(autouse=True)
def _card(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture
def board(folder: Path) -> Iterator[Soundboard]:
    board = Soundboard(folder, now=count().__next__)
    board.open().join()
    yield board
    board.close()


def murmurs() -> bool:
    return pygame.mixer.Channel(MURMUR_CHANNEL).get_busy()


def murmuring_at() -> float:
    playing = pygame.mixer.Channel(MURMUR_CHANNEL).get_sound()
    assert playing is not None
    return playing.get_volume()


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_are_heard(board: Soundboard, sign: str) -> None:
    assert board.play_sign(sign)


def test_what_is_no_sign_is_not_heard(board: Soundboard) -> None:
    assert not board.play_sign("applause")
    assert not board.play_sign(MURMUR)


def test_nothing_is_heard_before_the_sound_card_is_open(folder: Path) -> None:
    board = Soundboard(folder)
    board.enter_room("cafe")
    assert not board.play_sign("mail")
    assert not board.speak("maya")
    board.open().join()
    assert murmurs()
    board.close()


def test_opening_twice_is_opening_once(board: Soundboard) -> None:
    assert board.open() is board.open()
    assert board.play_sign("page")


def test_a_voice_is_heard_again_only_after_a_moment(folder: Path) -> None:
    times = iter((10.0, 10.0 + GAP / 2, 10.0 + GAP * 1.01, 10.0 + GAP * 1.5))
    board = Soundboard(folder, now=times.__next__)
    board.open().join()
    assert [board.speak(person) for person in ("maya", "maya", "sam", "maya")] == [True, False, True, False]
    board.close()


def test_a_voice_may_have_the_id_of_a_sign(board: Soundboard) -> None:
    board.apply(replace(LOUD, sign_volume=0))
    assert board.speak("mail")
    assert not board.play_sign("mail")


def test_people_murmur_where_there_are_people(board: Soundboard) -> None:
    board.enter_room("cafe")
    assert murmurs()
    board.enter_room("rooftop")
    assert murmurs()


@pytest.mark.parametrize("place", ["desk-night", None, "plain", "no-such-place"])
def test_a_desk_is_quiet(folder: Path, place: str | None) -> None:
    board = Soundboard(folder)
    board.enter_room(place)
    board.open().join()
    assert not murmurs()
    board.close()


def test_a_murmur_goes_and_comes_back(board: Soundboard) -> None:
    board.enter_room("cafe")
    board.enter_room("desk-night")
    board.enter_room("cafe")
    assert murmurs()
    assert murmuring_at() == pytest.approx(loudness(MURMUR, Settings(), "cafe"), abs=0.01)


def test_every_murmuring_place_is_one_that_there_is() -> None:
    named = [name.partition("/") for name in MURMURS]
    assert all(not light or light in BACKDROPS[backdrop] for backdrop, _, light in named)


def test_volumes_apply_at_once(board: Soundboard) -> None:
    board.enter_room("cafe")
    board.apply(LOUD)
    assert murmuring_at() == pytest.approx(1, abs=0.01)
    board.apply(replace(LOUD, room_volume=50))
    assert murmuring_at() == pytest.approx(0.25, abs=0.01)
    board.apply(replace(LOUD, room_volume=0))
    assert murmuring_at() == 0
    assert board.play_sign("choice")
    assert board.speak("maya")


def test_mute_silences_everything_and_gives_it_back(board: Soundboard) -> None:
    board.enter_room("cafe")
    assert board.speak("maya")
    board.apply(replace(LOUD, mute=True))
    assert murmuring_at() == 0
    assert not board.play_sign("mail")
    assert not board.speak("maya")
    board.apply(LOUD)
    assert murmuring_at() == pytest.approx(1, abs=0.01)
    assert board.play_sign("mail")
    assert board.speak("maya")


def everything(board: Soundboard) -> list[bool]:
    """Does all that can be done with a board, and tells what was heard."""
    board.enter_room("cafe")
    heard = [board.play_sign(sign) for sign in SIGNS] + [board.speak("maya")]
    board.apply(LOUD)
    board.enter_room(None)
    return heard


def test_without_a_sound_card_there_is_silence_and_no_fault(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonsense")
    board = Soundboard(folder)
    board.open().join()
    assert not any(everything(board))
    board.close()
    board.close()


def test_a_sound_card_that_goes_away_is_silence_for_good(board: Soundboard) -> None:
    assert board.play_sign("mail")
    pygame.mixer.quit()
    assert not any(everything(board))
    pygame.mixer.init()
    assert not any(everything(board))


def test_nothing_is_heard_after_closing(folder: Path) -> None:
    board = Soundboard(folder)
    board.close()
    board.open().join()
    assert not any(everything(board))
    assert pygame.mixer.get_init() is None


def test_a_kept_sound_is_taken_from_the_folder(folder: Path) -> None:
    kept = sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir())
    assert len(kept) == len(SIGNS) + 1
    assert recording("mail", folder) == wav(sound("mail"))
    assert sorted((file.name, file.stat().st_mtime_ns) for file in folder.iterdir()) == kept


def test_a_kept_sound_is_one_that_any_player_plays(folder: Path) -> None:
    for file in folder.iterdir():
        assert file.suffix == ".wav"
        assert file.read_bytes()[:4] == b"RIFF"
    assert recording("page", None)[:4] == b"RIFF"


@pytest.mark.parametrize("damage", [b"", b"RIFF", b"not a sound"])
def test_a_damaged_sound_is_made_again(folder: Path, damage: bytes) -> None:
    (file,) = folder.glob("mail-*")
    file.write_bytes(damage)
    assert recording("mail", folder) == file.read_bytes() == wav(sound("mail"))


def test_sounds_of_another_edition_are_thrown_away(folder: Path) -> None:
    (file,) = folder.glob("mail-*")
    older = file.rename(folder / "mail-0-00000000.wav")
    recording("mail", folder)
    assert file.exists()
    assert not older.exists()


@pytest.mark.parametrize("within", ["file", "file/below"])
def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path, within: str) -> None:
    (tmp_path / "file").write_text("in the way")
    assert recording("choice", tmp_path / within) == wav(sound("choice"))
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_recording_holds_what_was_made() -> None:
    pygame.mixer.init(sound("mail").rate, -16, 1, allowedchanges=0)
    assert pygame.mixer.Sound(file=BytesIO(wav(sound("mail")))).get_length() == pytest.approx(0.95)
