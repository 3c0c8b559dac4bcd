"""Somebody at the window, in a process of its own, for what is measured there; prints one JSON object.

`draw DATA SECONDS`, `idle DATA SECONDS`, `keys DATA WIDTH HEIGHT SEED`, `season DATA WIDTH HEIGHT SEED`, or
`settle DATA`, which begins an evening so that DATA has its pictures in it. The display is that of SDL_VIDEODRIVER.
"""

import json
import sys
from pathlib import Path
from random import Random
from time import perf_counter, process_time, sleep, thread_time
from typing import TYPE_CHECKING, NamedTuple

from starter import FRAME, sitting

if TYPE_CHECKING:
    from game.views.action import Action
    from game.window.app import Game

LARGE = (1920, 1080)
READING, CHOOSING = 0.1, 0.5
"""How long, in seconds, the player looks before the next key, and before one that chooses: less than anybody does."""

SCENARIO, SEASON = "founders-mixer", "mapmakers-year"
MOST_KEYS, MOST_EVENINGS = 900, 9
SLOWEST = 12
PATIENCE = 120.0


def draw(data: str, seconds: str) -> dict[str, list[float]]:
    """Seconds that turns of the loop take while letters appear, and copying the frame right after each."""
    import pygame

    spent: dict[str, list[float]] = {"turns": [], "rises": [], "copies": []}
    with sitting(data) as game:
        player = Player(game, LARGE, seed=1)
        player.begin()
        while len(spent["turns"]) * FRAME < float(seconds):
            if not game.moving:
                player.advance()
            frame = game.window.get_surface()
            copy = frame.copy()
            while game.moving:
                sleep(FRAME)
                rising = game.showing.rising > 0
                begun = perf_counter()
                game.turn(0.0)
                between = perf_counter()
                copy.blit(frame, (0, 0))
                spent["copies"].append(perf_counter() - between)
                spent["turns"].append(between - begun)
                if rising:
                    spent["rises"].append(between - begun)
        pygame.event.clear()
    return spent


def idle(data: str, seconds: str) -> dict[str, float]:
    """The share of a core that the process takes, and how often it paints, while a page that is read is looked at."""
    from threading import Timer

    import pygame

    with sitting(data) as game:
        player = Player(game, game.window.size, seed=1)
        player.begin()
        player.read()
        player.look(2.0)
        over = pygame.event.custom_type()
        Timer(float(seconds), lambda: pygame.event.post(pygame.Event(over))).start()
        frames, spent, begun = game.canvas.frames, process_time(), perf_counter()
        while perf_counter() - begun < float(seconds) - FRAME:
            game.turn(game.patience())
        return {
            "core": (process_time() - spent) / (perf_counter() - begun),
            "frames": game.canvas.frames - frames,
        }


def keys(data: str, width: str, height: str, seed: str) -> dict[str, object]:
    """Seconds from every key press of an evening to a changed picture and to the last one, and MB in memory at most."""
    with sitting(data) as game:
        player = Player(game, (int(width), int(height)), int(seed))
        player.evening()
        return {
            "changed": [press.changed for press in player.presses],
            "settled": [press.settled for press in player.presses],
            "worked": [press.worked for press in player.presses],
            "moved": [press for press in player.presses if press.moved],
            "slowest": sorted(player.presses, reverse=True)[:SLOWEST],
            "peak": memory("self", "VmHWM"),
            "last": memory("self", "VmRSS") + sum(memory(child, "VmRSS") for child in children()),
            "painters": len(children()),
        }


def season(data: str, width: str, height: str, seed: str) -> dict[str, object]:
    """MB in memory at most and in the end of a whole season, and every press of it that led to another place."""
    with sitting(data) as game:
        player = Player(game, (int(width), int(height)), int(seed))
        evenings = player.season()
        return {
            "evenings": evenings,
            "presses": len(player.presses),
            "moved": [press for press in player.presses if press.moved],
            "peak": memory("self", "VmHWM"),
            "last": memory("self", "VmRSS") + sum(memory(child, "VmRSS") for child in children()),
        }


def settle(data: str) -> dict[str, int]:
    """Begins an evening at both sizes, and waits until every picture is made that it takes."""
    made = 0
    for size in (LARGE, (1280, 720)):
        with sitting(data) as game:
            player = Player(game, size, seed=1)
            made = player.wait_for_pictures()
            player.begin()
            made = player.wait_for_pictures()
    return {"pictures": made}


class Pressed(NamedTuple):
    """Of a key press: seconds until the picture changed, until all stood there, of work until it changed; and where.

    `moved` is whether another place is behind, and `lacking` whether its picture was missing when it was painted.
    """

    changed: float
    settled: float
    worked: float
    before: str
    after: str
    moved: bool = False
    lacking: bool = False


class Player:
    """Presses keys until the evening is over; what is pressed is thrown for. The same seed plays the same evening."""

    def __init__(self, game: "Game", size: tuple[int, int], seed: int) -> None:
        self.game = game
        self.random = Random(seed)
        self.presses: list[Pressed] = []
        game.settle_in()
        game.window.size = size
        self.look(0.5)
        while game.hands.busy:  # what there is to play may still be on its way
            self.look(READING)

    def evening(self) -> None:
        """From the title to the debrief, and once about there."""
        import pygame

        self.begin()
        self.play()
        for code in (pygame.K_DOWN, pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_UP):
            self.key(code)

    def play(self) -> None:
        """To the debrief."""
        for _ in range(MOST_KEYS):
            if self.game.showing.tree.value == "debrief":
                break
            self.advance()

    def season(self) -> int:
        """From the title through every evening of the season; how many there were."""
        import pygame

        from game.views.action import Action, Verb

        self.begin(SEASON)
        for evening in range(1, MOST_EVENINGS):
            self.play()
            able = [box.node.action for box in self.game.showing.pressable if box.node]
            if Action(Verb.NEXT) not in able:
                return evening
            self.focus_on(Action(Verb.NEXT))
            self.key(pygame.K_RETURN)
            if self.game.showing.tree.value == "debrief":  # that of the season
                return evening
            while not self.game.showing.reader.told:
                self.key(pygame.K_RETURN)
        return MOST_EVENINGS

    def begin(self, scenario: str = SCENARIO) -> None:
        """To the first page of a scenario."""
        import pygame

        from game.views.action import Action, Verb

        self.focus_on(Action(Verb.OPEN_LIBRARY))
        self.key(pygame.K_RETURN)
        self.focus_on(Action(Verb.OPEN_SCENARIO, scenario))
        while not self.game.showing.reader.told:
            self.key(pygame.K_RETURN)

    def focus_on(self, action: "Action") -> None:
        """Puts the focus on what does that, as somebody may who has a pointer."""
        able = [box.node for box in self.game.showing.pressable if box.node]
        self.game.showing.with_focus_on(next(node for node in able if node.action == action))

    def read(self) -> None:
        """To the end of the page."""
        import pygame

        while not self.game.showing.reader.is_read:
            self.key(pygame.K_RETURN)

    def advance(self) -> None:
        """One key: reads on, or chooses one of what is on offer."""
        import pygame

        nodes = [box.node for box in self.game.showing.pressable if box.node]
        offered = [node.key for node in nodes if node.action and node.action.verb in ("choose", "write-to")]
        if not self.game.showing.reader.is_read or not offered:
            self.key(pygame.K_RETURN)
        else:
            self.key(ord(self.random.choice(offered)), CHOOSING)

    def key(self, code: int, looking: float = READING) -> None:
        """Presses a key, after a look, and waits for the picture that answers it."""
        import pygame

        self.look(looking)
        told = {"key": code, "mod": 0, "unicode": chr(code) if code < 128 else "", "scancode": 0}
        before, place, frames = self.game.showing.tree.value, self.place, self.game.canvas.frames
        begun, idle = perf_counter(), thread_time()
        pygame.event.post(pygame.Event(pygame.KEYDOWN, told))
        self.game.turn(0.0)
        changed, worked, lacking = perf_counter(), thread_time(), self.lacking
        while self.game.hands.busy or self.game.stale:
            unchanged = self.game.canvas.frames == frames
            self.game.turn(FRAME)
            if unchanged:
                changed, worked, lacking = perf_counter(), thread_time(), self.lacking
        spent = changed - begun, perf_counter() - begun, worked - idle
        moved = self.place not in ("", place)
        self.presses.append(Pressed(*spent, before, self.game.showing.tree.value, moved, lacking))
        pygame.event.post(pygame.Event(pygame.KEYUP, told))

    @property
    def lacking(self) -> bool:
        """Whether the picture of the place was not there when it was painted."""
        from game.art.pictures import Place

        return self.game.gallery.lacks(Place(self.place))

    @property
    def place(self) -> str:
        """The picture that is behind, by name; empty where there is none, as in menus."""
        from game.art.pictures import Place
        from game.window.box import Drawing, every

        showing = self.game.showing
        wide = (box.paint for box in every(showing.whole) if box.rect.w == showing.size[0])
        pictures = (paint.picture for paint in wide if isinstance(paint, Drawing))
        return next((each.name for each in pictures if isinstance(each, Place)), "")

    def look(self, seconds: float) -> None:
        """Lets the game go on for a while."""
        until = perf_counter() + seconds
        while (left := until - perf_counter()) > 0:
            patience = self.game.patience()
            self.game.turn(left if patience is None else min(patience, left))

    def wait_for_pictures(self) -> int:
        """Until all that was asked for is made; how many lie in the folder then."""
        pictures = self.game.folders.cache / "pictures"
        known, until = -1, perf_counter() + PATIENCE
        while known != (known := len(list(pictures.glob("*.pixels")))) and perf_counter() < until:
            self.look(2.0)
        return known


def memory(process: str, which: str) -> float:
    """MB that a process has in memory, or had at most. Raises OSError where the system does not tell."""
    with open(f"/proc/{process}/status", encoding="ascii") as told:  # noqa: PTH123
        return next(int(line.split()[1]) for line in told if line.startswith(which)) * 1024 / 1e6


def children() -> list[str]:
    """The processes that threads of this one have started and that are still there."""
    return [child for task in Path("/proc/self/task").iterdir() for child in (task / "children").read_text().split()]


ACTS = {"draw": draw, "idle": idle, "keys": keys, "season": season, "settle": settle}
if __name__ == "__main__":
    print(json.dumps(ACTS[sys.argv[1]](*sys.argv[2:])))
