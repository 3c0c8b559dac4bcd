"""Reading on without a press: by itself after a reading time, or in a hurry through what was read before."""

from math import inf
from time import monotonic
from typing import TYPE_CHECKING

import pygame

from game.domain.settings import Onward
from game.domain.voices import PLAYER
from game.views.action import Action, Verb
from game.views.effects import Recall
from game.views.lines import line_key
from game.views.messages import Press
from game.views.model import Playing
from game.views.node import Node, Role, walk
from game.views.onward import READ_BY_LINE, TOGGLE, onward
from game.window.beats import Beat, Tempo
from game.window.hold import Hold

if TYPE_CHECKING:
    from game.window.app import Game

READING = {Onward.UNHURRIED: (2.0, 0.07), Onward.BRISK: (1.0, 0.04)}
"""For how many seconds any line stands there, and for how many more each letter: some 140 and 250 words a minute."""

BREATH = 1.2
"""How long, in seconds, a line stands there at least once all of its letters do, and whoever spoke is silent."""

LINE, PAGE = 0.1, 0.35
"""How long, in seconds, a line stands in a hurry, and what changes the picture: that must not flash, so nowhere more
than three times a second (https://www.w3.org/TR/WCAG22/#three-flashes-or-below-threshold)."""

COMES_BACK = (pygame.WINDOWFOCUSGAINED, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN)
"""What tells that somebody is before the window, who was before another one."""

GRACE = 0.35
"""How long, in seconds, whoever meant to read on by hand reads nothing on: the line had just gone by itself."""


class Going:
    """Reads on in one window for somebody who presses nothing, or holds something down."""

    def __init__(self, game: "Game") -> None:
        self.game = game
        self.hold = Hold()
        self.read: set[str] = set()
        self._asked: set[str] = set()
        self._away = False
        self._at: tuple[object, ...] = ()
        self._beat: Beat | None = None
        self._stood = self._whole = 0.0
        self._went_at = -inf

    def note(self, event: pygame.Event) -> None:
        """Something happened: what is held down may be another, and nobody reads what is behind another window."""
        if event.type in COMES_BACK or event.type == pygame.WINDOWFOCUSLOST:
            self._away = event.type == pygame.WINDOWFOCUSLOST
        pads = self.game.pads
        self.hold.note(event, monotonic(), by_pad=pads is not None and pads.hurries)

    def stop(self) -> None:
        """Go on by itself no longer: somebody leafed back."""
        if onward(self.game.model) is not Onward.OFF:
            self.game.take(Press(TOGGLE))

    @property
    def just_went(self) -> bool:
        """Whether a line went a moment ago, so that a press was meant for the one before."""
        return monotonic() - self._went_at < GRACE

    def pass_time(self, seconds: float) -> None:
        """So much time has passed: read on if it is due. A page, or a pace, that is new is not that old yet."""
        if scenario := self._unasked:
            self._asked.add(scenario)
            self.game.hands.do((Recall(scenario),))
        if self._is_new():
            return
        self._stood += seconds
        self._whole = self._whole + seconds if self.game.showing.reader.is_shown else 0.0
        due = self.due()
        if due is not None and due <= 0 and self._goes:
            self._go()

    def due(self) -> float | None:
        """In how many seconds there is something to be done; None where there is nothing."""
        starts = self.hold.due(monotonic())
        if 0 < starts < inf and self._is_page:
            return starts
        if self._unasked:
            return 0.0
        if not self._goes:
            return None
        showing = self.game.showing
        if self._hurries:
            return max(self._stands_in_a_hurry() - self._stood, 0.0) if showing.reader.is_shown else 0.0
        if showing.moving:
            return None
        pace = onward(self.game.model)
        return max(time_to_read(showing.reader.at_hand, pace) - self._stood, BREATH - self._whole, 0.0)

    def _is_new(self) -> bool:
        """Whether another beat is at hand, or time runs for it in another way; the one before was read by then."""
        showing = self.game.showing
        at = (showing.tree, showing.reader.beat, self._goes, self._hurries)
        if at == self._at:
            self._beat = showing.reader.at_hand if showing.reader.is_shown else self._beat
            return False
        if self._beat is not None and self._beat is not showing.reader.at_hand:
            self.read.add(line_key(self._beat.node))
        self._at, self._stood, self._whole = at, 0.0, 0.0
        self._beat = showing.reader.at_hand if showing.reader.is_shown else None
        return True

    @property
    def _is_page(self) -> bool:
        """Whether a page of a sitting is in front of somebody, with nothing on its way to the disk."""
        game = self.game
        seen = game.visible and not game.showing.bare and not self._away
        return seen and game.showing.tree.value in READ_BY_LINE and game.model.pending is None

    @property
    def _hurries(self) -> bool:
        return not self.hold.due(monotonic())

    @property
    def _goes(self) -> bool:
        """Whether there is something to read on to, and somebody wants that without a press."""
        showing = self.game.showing
        beat = showing.reader.at_hand
        if not self._is_page or (beat is not None and beat.tempo is Tempo.FINDINGS):
            return False
        if showing.reader.is_read and self._page_turner() is None:
            return False
        if self._hurries:
            return beat is None or self._is_known(beat)
        told = showing.notice_left < inf and showing.reader.is_read
        return onward(self.game.model) is not Onward.OFF and not told

    def _page_turner(self) -> Action | None:
        """What turns the page, where that is all one can do; to look back is for somebody to decide."""
        able = [node.action for node in self.game.showing.tree.children if node.action]
        return next((action for action in able if action.verb is Verb.GO_ON), None)

    def _is_known(self, beat: Beat) -> bool:
        """Whether a beat was read before; what one said oneself needs no second reading."""
        recalled, key = self.game.model.recalled, line_key(beat.node)
        before = recalled is not None and key in recalled.lines
        return beat.node.value == PLAYER or before or key in self.read

    def _stands_in_a_hurry(self) -> float:
        showing = self.game.showing
        beat = showing.reader.at_hand
        changes = showing.reader.is_read or (beat is not None and beat.tempo is Tempo.PASSAGE)
        return PAGE if changes or showing.settings.reduce_motion else LINE

    @property
    def _unasked(self) -> str:
        """The scenario somebody hurries through, of which it was not found out yet what was read before."""
        screen = self.game.model.screen
        if not (self._is_page and self._hurries and isinstance(screen, Playing)):
            return ""
        scenario = screen.sitting.story.scenario.id
        return "" if scenario in self._asked else scenario

    def _go(self) -> None:
        """Show all of the line, or the next one, or turn the page. In a hurry no paper rustles."""
        game, hurries = self.game, self._hurries
        action = self._page_turner() if game.showing.reader.is_read else None
        self._went_at = game.input.read_at = monotonic()
        if action is not None:
            (game.take(Press(action)) if hurries else game.press(action))
        elif game.showing.read_on() and not hurries:
            game.turned()
        if hurries:
            game.stale = True
            self._show_at_once()

    def _show_at_once(self) -> None:
        """In a hurry no letter appears after the other, unless they were never read."""
        if self._goes and not self.game.showing.reader.is_shown:
            self.game.showing.read_on()


def time_to_read(beat: Beat | None, pace: Onward) -> float:
    """How many seconds it takes to read a beat; what the player said just before was read as it was chosen."""
    least, each = READING[pace]
    return least + each * (sum(map(letters, walk(beat.node))) if beat else 0)


def letters(node: Node) -> int:
    """How many letters of a node are read: days are struck off, and the value of a line is whoever says it."""
    return 0 if node.role is Role.LISTITEM else len(node.name)
