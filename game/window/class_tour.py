"""A walk past every screen of a class, by messages alone, with a room full of phones that vote as they are told."""

from collections.abc import Callable, Iterator

from game.domain.settings import Settings
from game.engine.compile import Story, compile_story
from game.loading.library import Library, packaged_scenarios
from game.room import messages as said
from game.room.advance import advance
from game.room.bridge import Address, Command, Listening, Notes, Seen
from game.room.room import Room, Rules, Stage
from game.views.action import Action, Verb
from game.views.class_arriving import begin
from game.views.class_model import LeftLesson, Lesson, Over, Part
from game.views.effects import Effect, TellRoom
from game.views.messages import Heard, LessonBegun, Message, Press
from game.views.node import Kind, Node
from game.views.update import update, view
from game.window.tour import Stop

SCENARIO = "founders-mixer"
PHONES = 41
LISTENING = Listening((Address("192.0.2.7", 8080, likely=True),), "KQ4T", "MAYAOKAFOR", "TOBEKEPTSECRET", 1000)
LEFT = LeftLesson("session.jsonl", "26 November, 10:42", 38, 4)
FIRST, SECOND, USUAL = (14, 9, 4, 11), (20, 8, 9, 4), (12, 20, 9)
AT_DESK = (6, 1, 0, 2, 0, 3, 9, 5, 1, 4, 2, 6)
MOST_STEPS = 400


class Classroom:
    """A class and its facilitator. The room is here, and hears at once what is said to it."""

    def __init__(self, story: Story, settings: Settings, rules: Rules, left: LeftLesson | None = None) -> None:
        self.story = story
        self.room = Room(rules)
        self.taken = 0
        self.model, _ = begin(settings, "", story, rules, left)

    def fill(self) -> None:
        """Begin, and have everybody come in."""
        self.tell(LessonBegun(7, self.room))
        if self.room.rules.phones:
            self.tell(Heard(LISTENING))
            for number in range(PHONES):
                team = self.room.rules.teams[number % len(self.room.rules.teams)] if self.room.rules.teams else ""
                self.say(said.Joined(str(number), "", team), said.Came(str(number)))
        self.see()

    @property
    def tree(self) -> Node:
        """What is on the screen."""
        return view(self.model)

    @property
    def lesson(self) -> Lesson:
        """The class as the window has it."""
        assert isinstance(self.model.screen, Lesson)
        return self.model.screen

    def say(self, *messages: said.Message) -> None:
        """Let the room hear something."""
        for message in messages:
            self.room = advance(self.room, message)

    def tell(self, message: Message) -> None:
        """Let a message change the model, and the room hear what comes of it."""
        self.model, effects = update(self.model, message)
        for effect in effects:
            self.carry_out(effect)

    def carry_out(self, effect: Effect) -> None:
        """The room hears what it is told."""
        if isinstance(effect, TellRoom) and not isinstance(effect.said, Notes):
            self.say(effect.said)
            self.taken += 1

    def see(self) -> None:
        """Let the window see the room."""
        self.tell(Heard(Seen(self.room, self.taken)))

    def press(self, verb: Verb, subject: str = "") -> None:
        """Press something, and see what comes of it."""
        self.tell(Press(Action(verb, subject)))
        self.see()

    def step(self, command: Command = Command.NEXT) -> None:
        """Give a command."""
        self.press(Verb.STEP, command)

    def vote(self, counts: tuple[int, ...]) -> None:
        """So many phones vote for each option, as far as there are options."""
        poll = self.room.poll
        assert poll is not None
        voters = iter(range(PHONES))
        for place, count in enumerate(counts[: len(poll.ballot.options)]):
            for number in [voter for voter, _ in zip(voters, range(count), strict=False)]:
                self.say(said.Voted(str(number), poll.ballot.id, len(poll.rounds) - 1, (place,)))
        self.see()

    def vote_by_table(self, places: tuple[int, ...]) -> None:
        """Everybody at a table votes for the same."""
        poll = self.room.poll
        assert poll is not None
        for number in range(PHONES):
            pick = (places[number % len(places)],)
            self.say(said.Voted(str(number), poll.ballot.id, len(poll.rounds) - 1, pick))
        self.see()

    def go_on(self, there: Callable[["Classroom"], bool]) -> None:
        """Go on, with votes as usual, until something is so."""
        for _ in range(MOST_STEPS):
            if there(self):
                return
            if self.room.stage is Stage.VOTING:
                self.vote(USUAL)
            self.step()
        raise LookupError("the screen never came")


def at_stage(stage: Stage) -> Callable[[Classroom], bool]:
    """Tells when a decision is on the screen at a stage."""
    return lambda each: each.lesson.is_put and each.room.poll is not None and each.room.stage is stage


def at_desk(each: Classroom) -> bool:
    """Whether an evening at the desk is on the screen, with what came in."""
    return each.tree.value == Kind.CLASS_DESK and not each.lesson.is_put


def class_tour(settings: Settings, library: Library | None = None) -> Iterator[Stop]:
    """Every screen of a class, in the order of a lesson."""
    scenario = (library or Library([packaged_scenarios()], None)).load(SCENARIO).scenario
    assert scenario is not None
    story = compile_story(scenario)
    tables = Rules(tuple(f"Table {number}" for number in range(1, 7)))
    yield Stop("class-resume", Classroom(story, settings, tables, LEFT).tree, settings, far=True)
    room = Classroom(story, settings, Rules())
    room.fill()

    def stop(name: str, beat: int | None = None, of: Classroom = room) -> Stop:
        return Stop(f"class-{name}", of.tree, settings, beat, far=True)

    yield stop("lobby")
    room.step()
    yield stop("page")
    yield from a_decision(room, stop)
    yield from over(room, stop)
    room.go_on(at_desk)
    yield stop("inbox")
    room.go_on(at_stage(Stage.READING))
    yield stop("desk")
    room.go_on(at_stage(Stage.REVEALED))
    yield stop("desk-shown")
    room.step(Command.AGAIN)
    room.vote(AT_DESK)
    room.step()
    room.step()
    yield stop("desk-second")
    yield from hands(Classroom(story, settings, Rules(phones=False)), stop)
    yield from looking_back(Classroom(story, settings, tables), stop)


def looking_back(room: Classroom, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """What a class of tables that voted twice looks back at, page by page."""
    room.fill()
    room.go_on(at_stage(Stage.VOTING))
    room.vote_by_table((0, 0, 0, 1, 1, 2))
    room.step()
    room.step()
    room.step(Command.AGAIN)
    room.vote_by_table((0, 1, 0, 1, 1, 1))
    room.go_on(lambda each: each.lesson.part is Part.LOOKING_BACK)
    looking = room.lesson.looking
    for number in range(len(looking.pages) if looking else 0):
        yield stop(f"looking-back-{number + 1}", of=room)
        room.step()


def a_decision(room: Classroom, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """One decision's way."""
    room.go_on(at_stage(Stage.READING))
    yield stop("put")
    room.step()
    room.vote(FIRST)
    room.say(said.Timed(90, 1000.0))
    yield stop("voting")
    room.step()
    yield stop("closed")
    room.step()
    yield stop("shown")
    room.step(Command.AGAIN)
    room.vote(SECOND)
    room.step()
    room.step()
    yield stop("second")
    room.press(Verb.MARK, "3")
    yield stop("overruled")
    room.step()
    yield stop("followed")


def over(room: Classroom, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """What can lie over it."""
    room.step(Command.BRANCH)
    yield stop("branch")
    room.step()
    room.press(Verb.PAUSE)
    yield stop("pause")
    for each in (Over.JOINING, Over.PRESENTER):
        room.press(Verb.SHOW_OVER, each)
        yield stop(each)
        room.press(Verb.CLOSE)
        room.press(Verb.PAUSE)
    room.press(Verb.CLOSE)
    room.step(Command.BLANK)
    yield stop("blank")
    room.step(Command.BLANK)


def hands(room: Classroom, stop: Callable[..., Stop]) -> Iterator[Stop]:
    """A class without phones."""
    room.fill()
    yield stop("lobby-hands", of=room)
    room.go_on(at_stage(Stage.VOTING))
    for figure in "12":
        room.press(Verb.DIGIT, figure)
    yield stop("hands", of=room)
    room.go_on(at_stage(Stage.CLOSED))
    room.press(Verb.COUNT, "0")
    room.press(Verb.DIGIT, "9")
    yield stop("hands-closed", of=room)
