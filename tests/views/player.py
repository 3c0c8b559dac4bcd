"""Somebody at the screens: presses what it sees by name, with a disk that says yes, no, or nothing yet."""

from collections.abc import Callable

from game.domain.settings import Level, Settings
from game.engine.compile import Story
from game.engine.season import Arc
from game.views import effects
from game.views.action import Action, Verb
from game.views.effects import Effect
from game.views.messages import (
    HistoryLoaded,
    Message,
    NotSaved,
    Press,
    RunStarted,
    Saved,
    ScenarioOpened,
    SettingsKept,
    SettingsNotKept,
    ShelfLoaded,
    Typed,
)
from game.views.model import Front
from game.views.node import Node, Role, find, find_all, walk
from game.views.shelf import Card, History, Shelf
from game.views.update import begin, update, view
from tests.evenings import small_mixer

FULL = NotSaved("the disk is full", "free some space and try again", "/home/maya/runs")
SHELF = Shelf((Card("small-mixer", "The Small Mixer", "Two strangers and one evening.", 3),))


class Player:
    """Plays through the trees. `asked` are all effects so far; `disk` answers those that write."""

    def __init__(
        self,
        shelf: Shelf = SHELF,
        story: Story | None = None,
        seed: int = 7,
        front: Front = Front.TERMINAL,
        arc: Arc | None = None,
    ) -> None:
        self.shelf = shelf
        self.story = story or small_mixer()
        self.arc = arc
        self.seed = seed
        self.asked: list[Effect] = []
        self.disk: Callable[[Effect], Message | None] = lambda _: Saved()
        self.model, asked = begin(Settings(), front=front)
        self.carry_out(asked)

    def answer(self, effect: Effect) -> Message | None:
        match effect:
            case effects.LoadShelf():
                return ShelfLoaded(self.shelf)
            case effects.LoadHistory():
                return HistoryLoaded(History())
            case effects.OpenScenario():
                return ScenarioOpened(self.story, self.arc)
            case effects.StartRun():
                return RunStarted("run-1", self.seed)
            case effects.ForkRun():
                return self.disk(effect) if isinstance(self.disk(effect), NotSaved) else RunStarted("run-2", self.seed)
            case effects.Keep() | effects.AnswerPlan():
                return self.disk(effect)
            case effects.KeepSettings():
                failed = self.disk(effect)
                return SettingsNotKept(failed) if isinstance(failed, NotSaved) else SettingsKept()
            case _:
                return None

    def carry_out(self, asked: tuple[Effect, ...]) -> None:
        for effect in asked:
            self.asked.append(effect)
            answer = self.answer(effect)
            if answer is not None:
                self.tell(answer)

    def tell(self, message: Message) -> None:
        self.model, asked = update(self.model, message)
        self.carry_out(asked)

    def do(self, verb: Verb) -> "Player":
        """Do what no button on the screen may say, as a key does."""
        self.tell(Press(Action(verb)))
        return self

    @property
    def tree(self) -> Node:
        return view(self.model)

    def press(self, *names: str) -> "Player":
        """Press what is called so, one after the other; a part of the name is enough."""
        for name in names:
            able = [node for node in walk(self.tree) if node.action and name in node.name]
            assert able, (name, [node.name for node in walk(self.tree) if node.action])
            action = able[0].action
            assert action is not None
            self.tell(Press(action))
        return self

    def type(self, text: str) -> "Player":
        assert find(self.tree, Role.INPUT)
        self.tell(Typed(text))
        return self

    def sees(self, text: str) -> bool:
        """Whether the screen says it anywhere."""
        return any(text in node.name or text in node.value for node in walk(self.tree))

    def buttons(self) -> list[str]:
        return [node.name for node in find_all(self.tree, Role.BUTTON)]

    def kept(self) -> list[object]:
        """All acts that were to be kept, in order."""
        return [act for effect in self.asked if isinstance(effect, effects.Keep) for act in effect.acts]


def sitting(level: Level = Level.STANDARD, story: Story | None = None, front: Front = Front.TERMINAL) -> Player:
    """Somebody at the first decision of the evening."""
    player = Player(story=story, front=front)
    name = {Level.GUIDED: "Guided", Level.STANDARD: "Standard", Level.EXAM: "Exam", Level.WORST_CASE: "Worst case"}
    return player.press("Play", "The Small Mixer", name[level], "Begin")


def at_the_desk(level: Level = Level.STANDARD, story: Story | None = None) -> Player:
    """Somebody at the desk, with a promise to keep and a favour unthanked."""
    return sitting(level, story).press("hoping for", "Tonight", "Nod", "Go on")


def at_the_debrief(level: Level = Level.STANDARD, story: Story | None = None) -> Player:
    """Somebody looking back on an evening with everything done."""
    player = at_the_desk(level, story).press("Maya", "Send Maya", "Sam", "Thank Sam")
    return player.press("Leave it for tonight", "Look back")
