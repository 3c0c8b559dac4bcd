"""What the player is shown to choose from: in the seed's order, in one of its paraphrases."""

from typing import NamedTuple

from game.domain.progress import Progress
from game.domain.scenario import DONE, Intent, Response, Scene
from game.engine import desk
from game.engine.chance import pick, shuffle
from game.engine.compile import Story, cost
from game.engine.step import offered


class Offer(NamedTuple):
    """One response or errand as it is shown. `slots` is what an errand costs; 0 in a conversation."""

    id: str
    text: str
    spoken: bool
    slots: int = 0


class DeskOffer(NamedTuple):
    """What a desk offers: whom one can write to, the intents there are, the errands there is room for."""

    slots: int
    people: tuple[str, ...]
    intents: tuple[Intent, ...]
    errands: tuple[Offer, ...]
    done: str = DONE


def wording(seed: int, scene: str, response: Response) -> str:
    """The paraphrase of a response that this seed uses, now and whenever it is quoted."""
    return pick(seed, f"{scene}.{response.id}", response.texts)


def responses(story: Story, progress: Progress) -> tuple[Offer, ...]:
    """The responses of the conversation at hand, as shown; empty elsewhere."""
    scene = story.scene(progress.scene)
    if progress.desk is not None or progress.ending is not None:
        return ()
    on_offer = story.on_offer(progress).ids
    return tuple(
        as_shown(progress.seed, scene, response)
        for response in in_order(scene, progress.seed)
        if response.id in on_offer
    )


def in_order(scene: Scene, seed: int) -> tuple[Response, ...]:
    """All responses in the order of this seed, which stays the same whichever of them are on offer."""
    return scene.responses if scene.fixed else shuffle(seed, scene.id, scene.responses)


def desk_offer(story: Story, progress: Progress) -> DeskOffer | None:
    """What the desk at hand offers; None elsewhere."""
    if progress.desk is None:
        return None
    scene = story.scene(progress.scene)
    affordable = set(offered(story, progress))
    ordered = in_order(scene, progress.seed)
    return DeskOffer(
        progress.desk.slots,
        desk.writable(story, progress.met) if progress.desk.slots else (),
        tuple(Intent) if progress.desk.slots else (),
        tuple(as_shown(progress.seed, scene, errand, cost(errand)) for errand in ordered if errand.id in affordable),
    )


def as_shown(seed: int, scene: Scene, response: Response, slots: int = 0) -> Offer:
    """A response as it is shown."""
    return Offer(response.id, wording(seed, scene.id, response), response.spoken, slots)
