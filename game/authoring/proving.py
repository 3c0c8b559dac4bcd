"""What is known of a story too large to walk: its slices say what cannot be, runs that were found what can."""

from collections.abc import Iterator
from functools import partial
from itertools import count
from math import inf

from game.authoring.found import Bounds, EndlessError, Found, Notice, Run, nobody
from game.authoring.pieces import Piece
from game.authoring.plays import Play, Player
from game.authoring.search import Search, Sought
from game.authoring.topics import Topic, UnsliceableError, named, terms, topics
from game.authoring.weights import Weights, weighed
from game.domain.ledger import Status, key_of
from game.domain.mistakes import Mistake
from game.domain.scenario import Response, Scene, SceneKind
from game.engine.compile import Story, cost
from game.engine.explore import Bound
from game.engine.onward import Onward
from game.engine.reached import Reached

MOST_ATTENTIVE = 100_000
"""Choices made in attentive playthroughs, at most, to reach what was not reached yet."""

A_FEW = 20
"""Attentive playthroughs after which it is told again how many there were."""

PATIENCE = 100_000
"""Choices that are tried for one run before it is left unproved that there is none better."""

SEARCHES = 4
"""Hopeless searches that there is patience for."""

NOTHING: Weights = (0.0,) * len(Mistake)


def prove(
    story: Story,
    onward: Onward,
    player: Player,
    plays: list[Play],
    bound: Bound,
    seed: int | None,
    notice: Notice = nobody,
) -> Found:
    """All that can be shown and proved of a story; what cannot is an open question.

    The choices of `bound` are for all slices together, and for each search; its states and memory for each slice.
    """
    pieces, lacking, questions = pieces_of(story, bound, seed, notice)
    choices = PATIENCE if bound.choices is None else min(PATIENCE, bound.choices)
    try:
        search = Search(story, onward, pieces, lacking, seed) if pieces else None
        found = Prover(story, player, plays, pieces, search, choices, notice).found()
    except UnsliceableError as error:
        questions.append(f"no smaller story proves anything: {error}")
        found = Prover(story, player, plays, [], None, choices, notice).found()
    return found._replace(open_questions=(*questions, *found.open_questions))


def pieces_of(
    story: Story, bound: Bound, seed: int | None, notice: Notice
) -> tuple[list[Piece], list[Topic], list[str]]:
    """All slices that can be walked, topics of which there is none, and what stays open for that.

    That of decisions comes first, and then those of few entries, so that a narrow bound goes a long way.
    """
    pieces: list[Piece] = []
    lacking: dict[Topic, str] = {}
    every = sorted(topics(story.scenario), key=lambda topic: len(topic.keys))
    left = bound
    for number, topic in enumerate(every, 1):
        told = partial(tell_of, notice, f"smaller story {number} of {len(every)}")
        try:
            pieces.append(Piece(story, topic, left, seed, told))
            tried = pieces[-1].tried
        except UnsliceableError as error:
            lacking[topic] = f"no smaller story proves anything of {named(topic)}: {error}"
            tried = error.tried
        if left.choices is not None:
            left = left._replace(choices=left.choices - tried)
    return pieces, [*lacking], [*lacking.values()]


def tell_of(notice: Notice, stage: str, how_far: str) -> None:
    """Tell how far a stage of the work is."""
    notice(f"{stage}: {how_far}")


class Prover:
    """Puts together what playthroughs showed, what searching found and what the pieces of a story rule out.

    `choices` are tried at most in each search, and in all attentive playthroughs; in all searches some times as many.
    What is least comes first, for that a mistake can be avoided matters more than how often it can be made.
    """

    def __init__(
        self,
        story: Story,
        player: Player,
        plays: list[Play],
        pieces: list[Piece],
        search: Search | None,
        choices: int = PATIENCE,
        notice: Notice = nobody,
    ) -> None:
        self._story = story
        self._player = player
        self._plays = [play for play in plays if play.ending is not None]
        self._pieces = pieces
        self._search = search
        self._choices = choices
        self._left = SEARCHES * choices
        self._notice = notice
        self._open: list[str] = []

    def found(self) -> Found:
        """All of it."""
        reachable = self._reachable()
        self._reach(reachable)
        if not self._plays:
            raise EndlessError
        least = {mistake: self._best(str(mistake), only(mistake, 1.0)) for mistake in Mistake}
        cleanest = self._best("mistakes in all", (1.0,) * len(Mistake))
        shortest = self._best("decisions", NOTHING, step=1)
        most = {mistake: self._best(str(mistake), only(mistake, -1.0)) for mistake in Mistake}
        longest = self._best("decisions", NOTHING, step=-1)
        reached = self._player.reached()
        missing = [*sorted(reachable.scenes - reached.scenes), *sorted(reachable.responses - reached.responses)]
        if missing:
            self._open.append(f"not reached, and not proved to be out of reach: {', '.join(missing)}")
        return Found(
            {each: Bounds(least[each][1], 0 - most[each][1], least[each][0], most[each][0]) for each in Mistake},
            self._endings(),
            reached,
            reachable,
            cleanest[0],
            cleanest[1],
            (round(shortest[1]), round(-longest[1])),
            sum(piece.states for piece in self._pieces),
            tuple(self._open),
        )

    def _best(self, what: str, weights: Weights, step: int = 0) -> tuple[Run, float]:
        """The best run there is or that was found, and what it comes to; an open question where that is not known."""

        def comes_to(play: Play) -> float:
            return weighed(weights, play.made) + step * len(play.run.choices)

        most = step < 0 or min(weights) < 0
        self._notice(f"looking for the {'most' if most else 'least'}: {what}")
        play = min(self._plays, key=lambda play: (comes_to(play), len(play.run.choices)))
        patience = min(self._choices, self._left)
        sought = self._search.least(weights, patience, step) if self._search else Sought(None, inf, -inf)
        self._left -= sought.tried
        if sought.run is not None and sought.total <= comes_to(play):
            run, total = sought.run, sought.total
        else:
            run, total = play.run, comes_to(play)
        bound = sought.bound if most else max(sought.bound, 0)
        if total > bound:
            limit = "" if bound == -inf else f", at {'most' if most else 'least'} {abs(bound):g}"
            self._open.append(f"{what}: perhaps {'more' if most else 'fewer'} than {abs(total):g}{limit}")
        return run, total

    def _reach(self, reachable: Reached) -> None:
        """Play attentively until all was reached that can be, or for long enough."""
        endings = {
            scene.ending.id
            for scene in self._story.scenario.scenes.values()
            if scene.ending and scene.id in reachable.scenes
        }
        choices = 0
        for number in count():
            reached = self._player.reached()
            known = {play.ending for play in self._plays}
            missing = endings - known or reachable.scenes - reached.scenes or reachable.responses - reached.responses
            if not missing or choices > min(MOST_ATTENTIVE, self._choices):
                return
            if number % A_FEW == 0:
                self._notice(f"playing attentively: {number:,} playthroughs")
            play = self._player.play(self._player.past(number, attentive=True))
            choices += len(play.run.choices) + 1
            self._plays += [play] if play.ending is not None else []

    def _endings(self) -> dict[str, Run]:
        """Each ending with the shortest run that came to it."""
        found: dict[str, Run] = {}
        for play in sorted(self._plays, key=lambda play: len(play.run.choices)):
            found.setdefault(play.ending or "", play.run)
        return found

    def _reachable(self) -> Reached:
        """What no piece rules out."""
        scenes = {scene.id for scene in self._story.scenario.scenes.values() if scene.kind is not SceneKind.VARIANTS}
        scenes = scenes.intersection(*(piece.reachable.scenes for piece in self._pieces))
        responses = {
            f"{scene.id}.{each.id}" for scene in map(self._story.scene, scenes) for each in within_reach(scene)
        }
        responses = responses.intersection(*(piece.reachable.responses for piece in self._pieces))
        certain = {key for piece in self._pieces for key in piece.topic.keys}
        fates = {key: ANYTHING for key in map(key_of, terms(self._story.scenario)) if key not in certain}
        fates |= {key: each for piece in self._pieces for key, each in piece.reachable.fates.items()}
        return Reached(frozenset(scenes), frozenset(responses), fates)


def only(mistake: Mistake, weight: float) -> Weights:
    """What counts where only one mistake does."""
    return tuple(weight if each is mistake else 0.0 for each in Mistake)


def within_reach(scene: Scene) -> Iterator[Response]:
    """Responses of a scene; at a desk those that there are slots for."""
    return (each for each in scene.responses if scene.kind is not SceneKind.DESK or cost(each) <= scene.slots)


ANYTHING = frozenset({"opened", "overdue", "passed"} | {str(status) for status in Status if status is not Status.OPEN})
"""All that can become of an entry."""
