"""What there is to hear, by what there is to see: nothing is heard that is not on the screen as well."""

from typing import TYPE_CHECKING

from game.room.room import Stage
from game.views.action import Action, Verb
from game.views.class_model import Lesson
from game.views.node import Kind, Node, Role, find, find_all
from game.window.beats import Beat, Tempo, page_of
from game.window.reader import CLASSES, DESKS
from game.window.surroundings import murmur_of

if TYPE_CHECKING:
    from game.domain.settings import Settings
    from game.views.model import Model
    from game.window.sound import Soundboard

THEMES = {Kind.TITLE: "beginning", Kind.DEBRIEF: "looking-back"}
"""The music of a screen. It is played once, also while one looks at others from there."""

QUIET = (*THEMES, Kind.LOBBY, Kind.CLASS_DEBRIEF, Kind.BRANCH, Kind.BLANK)
"""Screens that show no place, so that none is heard."""

CALL = "call"
VOTES = {
    (Stage.READING, Stage.VOTING): "vote-opened",
    (Stage.CLOSED, Stage.VOTING): "vote-opened",
    (Stage.REVEALED, Stage.VOTING): "vote-opened",
    (Stage.VOTING, Stage.CLOSED): "vote-closed",
    (Stage.CLOSED, Stage.REVEALED): "vote-shown",
}
"""What is heard as a vote goes from stage to stage."""


class Hearing:
    """Follows one window, and has a soundboard play what belongs to it."""

    def __init__(self, board: "Soundboard") -> None:
        self.board = board
        self._page = self._kind = ""
        self._stage: Stage | None = None
        self._rings = False

    def open(self, settings: "Settings") -> None:
        """Begin, as loud as the settings say."""
        self.board.apply(settings)
        self.board.open()

    def show(self, model: "Model", tree: Node, beat: Beat | None) -> None:
        """The window shows something else; `beat` is what is to be read at the moment."""
        self.board.apply(model.settings)
        page = page_of(tree)
        stage = stage_of(model)
        vote = VOTES.get((self._stage, stage)) if self._stage and stage else None
        arrived = bool(page) and page != self._page
        if vote:
            self.board.play_sign(vote)
        elif arrived:
            self._arrive(tree, beat)
        self._page, self._stage = page or self._page, stage
        self._surround(tree, page)
        self._ring(beat)

    def _arrive(self, tree: Node, beat: Beat | None) -> None:
        """Another page of a sitting lies open, on which people will speak."""
        self.board.expect({node.value for node in find_all(tree, Role.LINE) if node.speaker})
        if tree.value in DESKS and find(tree, Role.LISTITEM):
            self.board.play_sign("mail")
        elif passes(beat):
            self.board.play_sign("steps")
        elif tree.value in CLASSES and self._page:
            self.board.play_sign("page")

    def _surround(self, tree: Node, page: str) -> None:
        """The murmur of the place that is to be seen, or music where there is some."""
        if page:
            place = find(tree, Role.BACKDROP)
            murmur = murmur_of(place.value) if place else None
            kind = murmur.kind if murmur else ""
            self._rings = kind == CALL and (self._rings or self._kind != CALL)
            self._kind = kind
            self.board.murmur(murmur)
            self.board.play_theme("")
        elif tree.value in QUIET:
            self._kind, self._rings = "" if tree.value in THEMES else self._kind, False
            self.board.murmur(None)
            self.board.play_theme(THEMES.get(Kind(tree.value), ""))

    def _ring(self, beat: Beat | None) -> None:
        """A call comes in, once the time until then has passed."""
        if self._rings and not passes(beat):
            self._rings = False
            self.board.play_sign("phone")

    def press(self, action: Action, tree: Node) -> None:
        """Something is pressed on a screen."""
        if action.verb is Verb.CHOOSE:
            self.board.play_sign("pen" if is_letter(action, tree) else "choice")
        elif action.verb is not Verb.STEP:
            self.board.play_sign("page")

    def write(self) -> None:
        """A line that was written is done."""
        self.board.play_sign("pen")

    def turn(self, beat: Beat | None) -> None:
        """The next words of a page stand there."""
        self.board.play_sign("steps" if passes(beat) else "page")
        self._ring(beat)

    def speak(self, person: str) -> None:
        """Somebody is saying a word."""
        self.board.speak(person)

    def close(self) -> None:
        """Nothing is heard from now on."""
        self.board.close()


def passes(beat: Beat | None) -> bool:
    """Whether what is to be read tells that time passes."""
    return beat is not None and beat.tempo is Tempo.PASSAGE


def is_letter(action: Action, tree: Node) -> bool:
    """Whether a choice writes to somebody."""
    from game.engine.desk import letter

    return tree.value == Kind.DESK and letter(action.subject) is not None


def stage_of(model: "Model") -> Stage | None:
    """How far the vote on the screen has come; None where there is none."""
    lesson = model.screen
    if not isinstance(lesson, Lesson):
        return None
    from game.views.class_course import is_voting

    return lesson.room.stage if is_voting(lesson) else None
