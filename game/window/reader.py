"""How far a page of a sitting is read: which beat is at hand, and how many of its letters stand there."""

from game.domain.settings import Pace, Settings
from game.views.node import Kind, Node
from game.window.beats import Beat, ballot_of, beats, letters, page_of
from game.window.paint import ALL
from game.window.stage import Reading

LETTERS_PER_SECOND = {Pace.SLOW: 28.0, Pace.NORMAL: 55.0, Pace.FAST: 110.0, Pace.AT_ONCE: 0.0}
DESKS = (Kind.DESK, Kind.CLASS_DESK)
CLASSES = (Kind.CLASS, Kind.CLASS_DESK)
READ_BY_LINE = (Kind.CONVERSATION, Kind.DESK, *CLASSES)


def told(tree: Node) -> tuple[Beat, ...]:
    """What is to be read on a page, beat by beat; nothing of what is no page of a sitting."""
    return beats(tree) if tree.value in READ_BY_LINE else ()


def last_beat(tree: Node) -> int:
    """The beat at which one can act: the last that is told, at a desk the one after it, when nothing covers it."""
    return max(len(told(tree)) - (tree.value not in DESKS), 0)


class Reader:
    """Reads one page after the other. A page that something lay over is found again as it was left."""

    def __init__(self) -> None:
        self.told: tuple[Beat, ...] = ()
        self.last = 0
        self.beat = 0
        self._page = ""
        self._shown = 0.0
        self._pace = Pace.NORMAL

    def turn_to(self, tree: Node, settings: Settings) -> bool:
        """Another tree; whether it is another page. One that is no page of a sitting has nothing to be read."""
        at_once = settings.reduce_motion or tree.value in CLASSES
        self._pace = Pace.AT_ONCE if at_once else settings.pace
        self.told = told(tree)
        self.last = last_beat(tree)
        page = page_of(tree)
        begun = page not in ("", self._page)
        if begun:
            self._page, self.beat = page, 0
            self._begin_beat()
        if ballot_of(tree) is not None:
            self.beat, self._shown = self.last, float(ALL)
        return begun

    @property
    def at_hand(self) -> Beat | None:
        """The beat at hand; None where there is nothing to read, and at a desk once all is read."""
        return self.told[self.beat] if self.beat < len(self.told) else None

    @property
    def is_shown(self) -> bool:
        """Whether all of the beat at hand stands there."""
        return self.at_hand is None or self._shown >= letters(self.at_hand)

    @property
    def is_read(self) -> bool:
        """Whether the page is read to where one can act: its last beat, at a desk when nothing covers it any more."""
        return self.is_shown and self.beat >= self.last

    @property
    def letters(self) -> int:
        """How many letters of the beat at hand are to be seen."""
        return ALL if self.is_shown else int(self._shown)

    @property
    def reading(self) -> Reading:
        """How far it is, for a layout."""
        return Reading(self.beat, self.is_shown)

    @property
    def speaker(self) -> str:
        """The id of whoever is speaking at the moment; empty where nobody is."""
        node = self.at_hand.node if self.at_hand else None
        return node.value if node is not None and node.speaker and not self.is_shown else ""

    def voiced(self, before: int) -> bool:
        """Whether a word ended since so many letters were to be seen."""
        return self.at_hand is not None and any(map(str.isspace, self.at_hand.node.name[before : self.letters]))

    def read_on(self) -> bool:
        """Show the rest of the beat, or turn to the next one; False where all is read."""
        if not self.is_shown:
            self._shown = float(ALL)
        elif self.beat < self.last:
            self.beat += 1
            self._begin_beat()
        else:
            return False
        return True

    def read_back(self) -> bool:
        """Turn to the beat before, all of it; False on the first of a page."""
        if not self.beat:
            return False
        self.beat, self._shown = self.beat - 1, float(ALL)
        return True

    def tick(self, seconds: float) -> bool:
        """Let letters appear; whether that completed the beat."""
        if self.is_shown:
            return False
        self._shown += seconds * LETTERS_PER_SECOND[self._pace]
        return self.is_shown

    def _begin_beat(self) -> None:
        self._shown = float(ALL) if self._pace is Pace.AT_ONCE else 0.0
