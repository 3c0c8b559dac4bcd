"""Playing at random, seeded, so that what came up can come up again."""

from collections.abc import Callable, Sequence
from random import Random

from game.domain.progress import Progress
from game.engine.compile import Story
from game.engine.replay import Replay, Step, replay
from game.engine.step import offered, step

MOST_CHOICES = 1000
"""Where a story can go in circles, a play at random is given up after so many."""

Choose = Callable[[Progress, Sequence[str]], str]
"""What picks one of the ids on offer."""


def wander(story: Story, seed: int, choose: Choose, lead: Sequence[str] = ()) -> Replay:
    """A playthrough that begins with the choices of `lead`, as far as they are on offer, and goes on by `choose`."""
    past = replay(story, seed, lead)
    progress, steps = past.progress, list(past.steps)
    while (on_offer := offered(story, progress)) and len(steps) < MOST_CHOICES:
        choice = choose(progress, on_offer)
        progress, events = step(story, progress, choice)
        steps.append(Step(choice, progress, events))
    return past._replace(steps=tuple(steps), stopped=None)


def at_random(random: Random) -> Choose:
    """Each of what is on offer is as likely as the others."""
    return lambda _, on_offer: random.choice(on_offer)
