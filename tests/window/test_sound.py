"""What is played, with a sound card that nobody hears, and with none at all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import monotonic

import pygame
import pytest

from game.art.assets import asset
from game.art.signs import SIGNS
from game.art.voices import voice_of
from game.domain.settings import Settings
from game.window.sound import MURMUR_CHANNELS, THEME_CHANNEL, Soundboard
from game.window.surroundings import Murmur

PATIENCE = 10.0
LOUD = Settings(room_volume=100, voice_volume=100, sign_volume=100, music_volume=100)
CAFE, HALL, EMPTY_HALL = Murmur("cafe", 0.9), Murmur("hall", 1.0), Murmur("hall", 0.3)


@pytest.fixture(autouse=True)
def _card(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


@pytest.fixture
def board() -> Iterator[Soundboard]:
    board = opened(Soundboard(now=count().__next__))
    yield board
    board.close()


def opened(board: Soundboard) -> Soundboard:
    board.apply(LOUD)
    board.expect(["maya", "sam", "mail"])
    board.open()
    board.wait()
    return board


def murmur(board: Soundboard, murmur: Murmur | None) -> None:
    """Has a murmur begin, until it can be heard."""
    board.murmur(murmur)
    board.wait()
    if murmur is not None:
        assert is_so_soon(lambda: max(channel_volumes()) > 0)


def channel_volumes() -> list[float]:
    return [channel.get_volume() for channel in map(pygame.mixer.Channel, MURMUR_CHANNELS) if channel.get_busy()]


def murmuring() -> list[float]:
    """How loud each murmur is that can be heard, or is going or coming."""
    channels = [pygame.mixer.Channel(each) for each in MURMUR_CHANNELS]
    playing = [channel.get_sound() for channel in channels if channel.get_busy()]
    return [sound.get_volume() for sound in playing if sound is not None]


def music() -> float:
    """How loud the music is; 0 where there is none."""
    channel = pygame.mixer.Channel(THEME_CHANNEL)
    playing = channel.get_sound() if channel.get_busy() else None
    return playing.get_volume() if playing is not None else 0.0


def is_so_soon(there: Callable[[], bool]) -> bool:
    """Whether something comes about; nobody waits for longer than it takes."""
    until = monotonic() + PATIENCE
    while not there() and monotonic() < until:
        pygame.time.wait(10)
    return there()


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_are_heard(board: Soundboard, sign: str) -> None:
    assert board.play_sign(sign)


def test_what_is_no_sign_is_not_heard(board: Soundboard) -> None:
    assert not board.play_sign("applause")
    assert not board.play_sign("cafe")


def test_nothing_is_heard_before_the_sound_card_is_open() -> None:
    board = Soundboard()
    board.murmur(CAFE)
    board.play_theme("beginning")
    assert not board.play_sign("mail")
    assert not board.speak("maya")
    opened(board)
    assert murmuring()
    assert music()
    board.close()


def test_opening_twice_is_opening_once(board: Soundboard) -> None:
    assert opened(board).play_sign("page")


def test_a_voice_is_heard_again_only_when_its_owner_has_drawn_breath() -> None:
    maya, sam = voice_of("maya").pace, voice_of("sam").pace
    times = iter((10.0, 10.0 + maya / 2, 10.0 + maya * 1.01, 10.0 + maya * 1.02, 10.0 + maya * 1.01 + sam * 1.01))
    board = opened(Soundboard(now=times.__next__))
    said = [board.speak(person) for person in ("maya", "maya", "maya", "sam", "sam")]
    assert said == [True, False, True, False, True]
    board.close()


def test_a_voice_is_made_before_anybody_speaks_in_it(board: Soundboard) -> None:
    assert not board.speak("ines")
    board.expect(["ines"])
    board.wait()
    assert board.speak("ines")


def test_a_voice_may_have_the_id_of_a_sign(board: Soundboard) -> None:
    board.apply(replace(LOUD, sign_volume=0))
    assert board.speak("mail")
    assert not board.play_sign("mail")


def test_one_murmur_goes_while_the_next_comes_and_silence_comes_by_itself(board: Soundboard) -> None:
    murmur(board, CAFE)
    assert len(murmuring()) == 1
    murmur(board, HALL)
    assert len(murmuring()) == 2
    board.murmur(None)
    assert is_so_soon(lambda: not murmuring())


def test_the_same_murmur_goes_on_and_one_that_is_less_loud_takes_its_place(board: Soundboard) -> None:
    murmur(board, HALL)
    murmur(board, HALL._replace())
    assert len(murmuring()) == 1
    murmur(board, EMPTY_HALL)
    channel = pygame.mixer.Channel(MURMUR_CHANNELS[2])
    assert channel.get_busy()
    assert len(murmuring()) == 2


def test_a_murmur_is_not_taken_in_before_it_is_needed_and_then_no_longer_waited_for(board: Soundboard) -> None:
    board.murmur(CAFE)
    board.murmur(None)
    board.wait()
    assert not murmuring()
    board.murmur(CAFE)
    assert murmuring()


def test_a_murmur_that_has_only_just_begun_goes_as_well(board: Soundboard) -> None:
    murmur(board, CAFE)
    board.murmur(None)
    board.murmur(CAFE)
    board.murmur(None)
    assert is_so_soon(lambda: not murmuring())


def test_music_is_played_once_and_goes_where_it_does_not_belong(board: Soundboard) -> None:
    board.play_theme("beginning")
    board.wait()
    assert music()
    pygame.mixer.Channel(THEME_CHANNEL).stop()
    board.play_theme("beginning")
    assert not music()
    board.play_theme("")
    board.play_theme("looking-back")
    board.wait()
    assert music()


def test_volumes_are_apart_and_apply_at_once(board: Soundboard) -> None:
    murmur(board, CAFE)
    board.play_theme("beginning")
    board.wait()
    assert (*murmuring(), music()) == pytest.approx((1, 1), abs=0.01)
    board.apply(replace(LOUD, room_volume=50))
    assert (*murmuring(), music()) == pytest.approx((0.25, 1), abs=0.01)
    board.apply(replace(LOUD, music_volume=0))
    assert (*murmuring(), music()) == pytest.approx((1, 0), abs=0.01)
    assert board.speak("maya")
    board.apply(replace(LOUD, voice_volume=0))
    assert not board.speak("maya")
    assert board.play_sign("choice")


def test_mute_silences_everything_and_gives_it_back(board: Soundboard) -> None:
    murmur(board, CAFE)
    board.play_theme("beginning")
    board.wait()
    assert board.speak("maya")
    board.apply(replace(LOUD, mute=True))
    assert (*murmuring(), music()) == (0, 0)
    assert not board.play_sign("mail")
    assert not board.speak("maya")
    board.apply(LOUD)
    assert (*murmuring(), music()) == pytest.approx((1, 1), abs=0.01)
    assert board.play_sign("mail")
    assert board.speak("maya")


def everything(board: Soundboard) -> list[bool]:
    """Does all that can be done with a board, and tells what was heard."""
    board.murmur(CAFE)
    board.play_theme("looking-back")
    board.wait()
    heard = [board.play_sign(sign) for sign in SIGNS] + [board.speak("maya")]
    board.apply(Settings())
    board.murmur(None)
    return heard


def test_without_a_sound_card_there_is_silence_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "nonsense")
    board = opened(Soundboard())
    assert not any(everything(board))
    board.close()
    board.close()


def test_a_sound_card_that_goes_away_is_silence_for_good(board: Soundboard) -> None:
    assert board.play_sign("mail")
    pygame.mixer.quit()
    assert not any(everything(board))
    pygame.mixer.init()
    assert not any(everything(board))


def test_nothing_is_heard_after_closing_nor_if_it_is_closed_while_it_opens(board: Soundboard) -> None:
    board.murmur(CAFE)
    board.close()
    assert pygame.mixer.get_init() is None
    assert not any(everything(board))
    hasty = Soundboard()
    hasty.open()
    hasty.close()
    hasty.wait()
    assert not any(everything(hasty))
    assert pygame.mixer.get_init() is None


def test_sounds_that_were_lost_are_silence_and_the_others_are_heard(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mail = asset("sounds", "mail.ogg").read_bytes()
    (tmp_path / "mail.ogg").write_bytes(mail)
    (tmp_path / "page.ogg").write_bytes(b"not a sound")
    monkeypatch.setattr("game.window.sound.asset", lambda _, name: tmp_path / name)
    board = opened(Soundboard(now=count().__next__))
    assert board.play_sign("mail")
    everything(board)
    assert board.speak("maya")
    board.close()
