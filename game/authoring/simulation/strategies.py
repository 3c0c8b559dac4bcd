"""Ways to play without looking at what is said: by place, by length, by manner, or by one good habit alone."""

from collections.abc import Callable, Sequence
from random import Random

from game.authoring.simulation.judged import Judged
from game.authoring.simulation.learners import Played, played
from game.authoring.wandering import MOST_CHOICES
from game.domain.progress import Progress
from game.domain.scenario import DONE, Intent, MoveKind, Response
from game.engine.compile import Story
from game.engine.offer import Offer, desk_offer, responses

Rule = Callable[[Sequence[Offer], Random], Offer]
"""Picks one of the responses, or of the errands, as they are shown."""

POLITE = ("please", "thank", "sorry", "afraid", "may i", "could i", "could you", "would you", "might", "pardon")


def at_random(shown: Sequence[Offer], random: Random) -> Offer:
    """Any."""
    return random.choice(shown)


def first(shown: Sequence[Offer], random: Random) -> Offer:  # noqa: ARG001
    """The first."""
    return shown[0]


def last(shown: Sequence[Offer], random: Random) -> Offer:  # noqa: ARG001
    """The last."""
    return shown[-1]


def middle(shown: Sequence[Offer], random: Random) -> Offer:
    """The one in the middle; of two, either."""
    return shown[(len(shown) - random.randrange(2)) // 2]


def longest(shown: Sequence[Offer], random: Random) -> Offer:  # noqa: ARG001
    """The one with the most characters."""
    return max(shown, key=lambda each: len(each.text))


def shortest(shown: Sequence[Offer], random: Random) -> Offer:  # noqa: ARG001
    """The one with the fewest characters."""
    return min(shown, key=lambda each: len(each.text))


def most_polite(shown: Sequence[Offer], random: Random) -> Offer:
    """One with the most words of politeness."""
    counts = [sum(each.text.lower().count(word) for word in POLITE) for each in shown]
    return random.choice([each for each, count in zip(shown, counts, strict=True) if count == max(counts)])


def questioning(shown: Sequence[Offer], random: Random) -> Offer:
    """One with a question mark, if there is one."""
    return random.choice([each for each in shown if "?" in each.text] or list(shown))


RANDOM = "random"
RULES: dict[str, Rule] = {
    RANDOM: at_random,
    "first": first,
    "last": last,
    "longest": longest,
    "shortest": shortest,
    "middle": middle,
    "most polite": most_polite,
    "question mark": questioning,
}

HABITS: dict[str, tuple[frozenset[MoveKind], frozenset[Intent]]] = {
    "always follow up": (
        frozenset({MoveKind.DELIVER, MoveKind.REMIND, MoveKind.RETRY}),
        frozenset({Intent.SEND, Intent.FOLLOW_UP}),
    ),
    "always give": (frozenset({MoveKind.SHARE, MoveKind.HELP}), frozenset({Intent.HELP})),
    "always ask": (frozenset({MoveKind.ASK}), frozenset({Intent.ASK})),
}
"""The moves that each habit prefers where they are on offer, and the letters it writes to everybody."""


def by_rule(rule: Rule, story: Story, progress: Progress, random: Random) -> str:
    """What a rule chooses; at a desk as many errands as there are slots, then nothing more, and no letters."""
    desk = progress.desk
    if desk is None:
        return rule(responses(story, progress), random).id
    offer = desk_offer(story, progress)
    if offer is None or not offer.errands or len(desk.taken) >= story.scene(progress.scene).slots:
        return DONE
    return rule(offer.errands, random).id


def by_habit(habit: str, story: Story, progress: Progress, random: Random) -> str:
    """What a habit chooses: one of the responses that it prefers, else any; at a desk, what it prefers or nothing."""
    moves, intents = HABITS[habit]
    offer = desk_offer(story, progress)
    scene = story.scene(progress.scene)
    if offer is None:
        shown = [each.id for each in responses(story, progress)]
        return random.choice([name for name in shown if prefers(moves, scene.response(name))] or shown)
    errands = [each.id for each in offer.errands if prefers(moves, scene.response(each.id))]
    letters = [f"{person}.{intent}" for person in offer.people for intent in offer.intents if intent in intents]
    return random.choice([*errands, *letters] or [DONE])


def prefers(moves: frozenset[MoveKind], response: Response) -> bool:
    """Whether a response makes one of these moves."""
    return any(move.kind in moves for move in response.moves)


def play_by(name: str, game: Judged, seed: int) -> Played:
    """A playthrough by the rule or the habit of that name."""
    random = Random(f"{name}/{seed}")
    way = game.begin(seed)
    found = list(way.found)
    choices: list[tuple[str, str]] = []
    while (progress := way.to.progress).ending is None and len(choices) < MOST_CHOICES:
        if name in RULES:
            choice = by_rule(RULES[name], game.story, progress, random)
        else:
            choice = by_habit(name, game.story, progress, random)
        choices.append((progress.scene, choice))
        way = game.way(way.to, choice)
        found += way.found
    return played(game, way.to, choices, found)
