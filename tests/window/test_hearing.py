"""What is heard belongs to what is seen: signs, the murmur of the place, and music, by the screens of a sitting."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.domain.settings import Pace, Settings
from game.engine.compile import Story, compile_story
from game.loading.library import Library, packaged_scenarios
from game.room.bridge import Command
from game.room.room import Rules, Stage
from game.views.action import Action, Verb
from game.views.node import Kind, Node, Role, find, walk
from game.window.beats import page_of
from game.window.class_tour import SCENARIO, Classroom, at_desk, at_stage
from game.window.hearing import Hearing
from game.window.reader import Reader
from game.window.sound import Soundboard
from game.window.surroundings import Murmur, murmur_of
from game.window.tour import LONG, Walker, is_page, passes
from tests.window.player import Player

AT_ONCE = Settings(pace=Pace.AT_ONCE)
CALL = "breakout-room-3"


class Listener(Soundboard):
    """Writes down what would be heard."""

    def __init__(self) -> None:
        super().__init__()
        self.signs: list[str] = []
        self.music = ""
        self.place: Murmur | None = None
        self.voices: list[str] = []
        self.known: set[str] = set()

    def expect(self, people: Iterable[str]) -> None:
        self.known.update(people)

    def play_sign(self, name: str) -> bool:
        self.signs.append(name)
        return True

    def murmur(self, murmur: Murmur | None) -> None:
        self.place = murmur

    def play_theme(self, name: str) -> None:
        self.music = name

    def speak(self, person: str) -> bool:
        self.voices.append(person)
        return True

    def since(self) -> list[str]:
        """The signs since somebody asked."""
        signs, self.signs = self.signs, []
        return signs


class Evening:
    """Somebody who plays and hears; what they do is done by messages alone."""

    def __init__(self, folder: Path) -> None:
        self.walker = Walker(folder, AT_ONCE)
        self.board = Listener()
        self.hearing = Hearing(self.board)
        self.reader = Reader()
        self.see()

    def see(self) -> None:
        """Look at what there is now."""
        tree = self.walker.tree
        self.reader.turn_to(tree, AT_ONCE)
        self.hearing.show(self.walker.model, tree, self.reader.at_hand)

    def press(self, verb: Verb, subject: str | None = None) -> list[str]:
        """Press something; the signs that come of it."""
        self.walker.press(verb, subject)
        self.see()
        return self.board.since()

    def reach(self, there: Callable[[Node], bool]) -> list[str]:
        """Play until a screen is there, deaf until then; the signs of it alone."""
        self.walker.play_until(there)
        self.see()
        return self.board.since()


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path)
    yield evening
    evening.walker.outside.close()


def able(tree: Node, verb: Verb) -> list[Action]:
    """What can be done of that kind on a screen."""
    return [node.action for node in walk(tree) if node.action and node.action.verb is verb]


def begun(evening: Evening) -> None:
    evening.press(Verb.OPEN_LIBRARY)
    evening.press(Verb.OPEN_SCENARIO, LONG)
    evening.press(Verb.BEGIN)


def test_the_title_has_music_that_ends_where_people_speak(evening: Evening) -> None:
    assert evening.board.music == "beginning"
    evening.press(Verb.OPEN_LIBRARY)
    assert evening.board.music == "beginning"
    assert evening.board.place is None
    evening.press(Verb.OPEN_SCENARIO, LONG)
    evening.press(Verb.BEGIN)
    assert evening.board.music == ""


def test_what_murmurs_is_the_place_behind_the_people(evening: Evening) -> None:
    begun(evening)
    place = find(evening.walker.tree, Role.BACKDROP)
    assert place is not None
    assert evening.board.place == murmur_of(place.value)
    evening.press(Verb.PAUSE)
    assert evening.board.place == murmur_of(place.value)


def test_time_that_passes_is_heard_when_it_is_read(evening: Evening) -> None:
    begun(evening)
    assert evening.reach(passes)[0] == "steps"
    evening.see()
    assert not evening.board.since()
    while evening.reader.read_on():
        evening.hearing.turn(evening.reader.at_hand)
    assert set(evening.board.since()) <= {"page"}


def test_mail_is_heard_once_when_it_has_come(evening: Evening) -> None:
    begun(evening)
    assert "mail" in evening.reach(lambda tree: tree.value == Kind.DESK and find(tree, Role.LISTITEM) is not None)
    evening.press(Verb.PAUSE)
    assert not evening.press(Verb.CLOSE)


def test_letters_are_written_with_a_pen_and_errands_are_a_choice(evening: Evening) -> None:
    begun(evening)
    evening.reach(is_page(Kind.DESK, answers=1))
    evening.press(Verb.WRITE_TO)
    (letter, *_) = able(evening.walker.tree, Verb.CHOOSE)
    evening.hearing.press(letter, evening.walker.tree)
    assert evening.board.since() == ["pen"]
    evening.press(Verb.NEVER_MIND)
    evening.hearing.press(able(evening.walker.tree, Verb.CHOOSE)[0], evening.walker.tree)
    assert evening.board.since() == ["choice"]


def test_looking_back_has_its_own_music_and_no_murmur(evening: Evening) -> None:
    begun(evening)
    evening.reach(lambda tree: tree.value == Kind.DEBRIEF)
    assert evening.board.music == "looking-back"
    assert evening.board.place is None


def test_a_call_rings_where_it_begins_and_not_from_page_to_page(evening: Evening) -> None:
    evening.press(Verb.OPEN_LIBRARY)
    evening.press(Verb.OPEN_SCENARIO, CALL)
    rung = [evening.press(Verb.BEGIN)]
    pages = []
    for _ in range(6):
        place = find(evening.walker.tree, Role.BACKDROP)
        pages.append(place is not None and murmur_of(place.value).kind == "call")
        rung.append(evening.reach(other_than(evening.walker.tree)))
        while evening.reader.read_on():
            evening.hearing.turn(evening.reader.at_hand)
        rung[-1] += evening.board.since()
    assert sum(signs.count("phone") for signs in rung) == 1
    assert sum(pages) > 1


def other_than(before: Node) -> Callable[[Node], bool]:
    return lambda tree: page_of(tree) != page_of(before)


# Keys


@pytest.fixture
def listening(tmp_path: Path, cache: Path) -> Iterator[tuple[Player, Listener]]:
    player = Player(tmp_path, cache, Settings(pace=Pace.FAST))
    board = Listener()
    player.game.hearing = Hearing(board)
    yield player, board
    player.game.close()
    pygame.event.clear()


def test_what_is_pressed_is_heard(listening: tuple[Player, Listener]) -> None:
    player, board = listening
    player.sit_down()
    board.since()
    player.key(pygame.K_RETURN)
    assert board.since() == ["page"]
    player.read()
    board.since()
    player.decide()
    assert "choice" in board.since()


def test_a_line_in_the_notebook_is_written_with_a_pen(listening: tuple[Player, Listener]) -> None:
    player, board = listening
    player.sit_down()
    player.key(pygame.K_n)
    player.key(pygame.K_1)
    assert player.kind == Kind.NOTE
    board.since()
    player.key(pygame.K_RETURN)
    assert board.since() == ["pen"]


def test_whoever_speaks_is_heard_word_by_word(listening: tuple[Player, Listener]) -> None:
    player, board = listening
    player.sit_down()
    for _ in range(20):
        speaker = player.game.showing.reader.speaker
        if speaker:
            break
        player.key(pygame.K_RETURN)
    player.until(lambda: player.game.showing.reader.is_shown)
    assert speaker
    assert set(board.voices) == {speaker} <= board.known


# A class


@cache
def story() -> Story:
    scenario = Library([packaged_scenarios()], None).load(SCENARIO).scenario
    assert scenario is not None
    return compile_story(scenario)


class Listening:
    """A facilitator with their class, and what their machine lets be heard."""

    def __init__(self) -> None:
        self.room = Classroom(story(), AT_ONCE, Rules())
        self.room.fill()
        self.board = Listener()
        self.hearing = Hearing(self.board)
        self.see()

    def see(self) -> list[str]:
        self.hearing.show(self.room.model, self.room.tree, None)
        return self.board.since()

    def step(self, command: Command = Command.NEXT) -> list[str]:
        self.hearing.press(Action(Verb.STEP, command), self.room.tree)
        self.room.step(command)
        return self.see()


def test_a_vote_is_heard_where_it_opens_closes_and_is_shown() -> None:
    them = Listening()
    them.room.go_on(at_stage(Stage.READING))
    them.see()
    assert them.step() == ["vote-opened"]
    them.room.vote((3, 2, 1))
    assert not them.see()
    assert them.step() == ["vote-closed"]
    assert them.step() == ["vote-shown"]
    assert them.step(Command.BACK) == []
    assert them.step(Command.BACK) == ["vote-opened"]
    them.step()
    them.step()
    assert them.step(Command.AGAIN) == ["vote-opened"]


def test_a_class_hears_pages_turn_and_mail_come_and_people_murmur() -> None:
    them = Listening()
    assert them.board.place is None
    them.step()
    assert them.board.place is not None
    them.room.go_on(at_stage(Stage.REVEALED))
    them.see()
    assert them.step() == ["page"]
    them.room.go_on(at_desk)
    assert them.see() == ["mail"]
    assert them.board.music == ""


def test_a_class_that_talks_before_a_blank_screen_or_looks_back_is_left_in_peace() -> None:
    them = Listening()
    them.step()
    assert them.board.place is not None
    them.step(Command.BLANK)
    assert them.board.place is None
    them.step(Command.BLANK)
    assert them.board.place is not None
    them.room.go_on(lambda each: each.tree.value == Kind.CLASS_DEBRIEF)
    them.see()
    assert (them.board.place, them.board.music) == (None, "")
