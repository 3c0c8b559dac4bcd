"""Rules of the story that take all of its paths: what can never be, whatever is chosen."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Guard, Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.seasons import depends
from game.domain.diagnostic import Severity
from game.domain.scenario import Response, SceneKind
from game.engine.ahead import leads_to
from game.loading.faults.fault import Fault

UNREACHABLE_RESPONSE = Fault(
    "A005",
    "unreachable-response",
    "`{name}` is on offer on no path",
    "change its `when`, or what leads here, or delete it",
    "It was written with care, and nobody will ever be able to say it.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: The rain was near and she had no coat.}
              - {id: off, say: Let us stop., because: The rain was near and she had no coat.}
              - {id: back, say: Back again?, when: seen(pond), because: She had been there before.}  # <-
            then: pond
          pond:
            with: maya
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: Let us go on., because: The rain was near and she had no coat.}
              - {id: off, say: Let us stop., because: The rain was near and she had no coat.}
            then: pond
          pond:
            with: maya
            then: end
    """,
    severity=Severity.WARNING,
)
UNREACHED_SCENE = Fault(
    "A006",
    "unreached-scene",
    "no path comes to `{name}`",
    "change the conditions of the branches that lead there, or delete it",
    "Branches name it, but whatever is chosen, another one of them is taken. Where all paths could be walked, the "
    "condition that is never or always true is told of instead.",
    severity=Severity.WARNING,
    elsewhere="a story too large to walk of which smaller stories prove that a scene is never entered",
)
NEVER_TRUE = Fault(
    "A007",
    "never-true",
    "`{condition}` is true here on no path",
    "ask for something that can have happened by now, or delete what waits for it",
    "What waits for it is never seen; most often it asks for something before that can have happened, or mixes up two "
    "names.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - {when: seen(pond), maya: The frogs were loud.}  # <-
            then: pond
          pond:
            with: maya
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            then: pond
          pond:
            with: maya
            lines:
              - maya: The frogs are loud.
            then: end
    """,
    severity=Severity.WARNING,
)
ALWAYS_TRUE = Fault(
    "A008",
    "always-true",
    "`{condition}` is true here on every path",
    "leave out the condition, or mend it",
    "It decides nothing, though somebody thought that it would: the other case was meant to be possible.",
    bad="""
        scenes:
          gate:
            with: maya
            then: pond
          pond:
            with: maya
            lines:
              - {when: seen(gate), maya: The gate creaked.}  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            then: pond
          pond:
            with: maya
            lines:
              - maya: The gate creaked.
            then: end
    """,
    severity=Severity.WARNING,
)
OPEN_QUESTION = Fault(
    "A009",
    "open-question",
    "not found out: {question}",
    "",
    "Some stories have too many paths to walk them all. `check --thorough` says what it could not find out, so that "
    "nobody takes silence for proof.",
    severity=Severity.NOTE,
    elsewhere="a story with more states than can be looked at, under `check --thorough`",
)


def unreachable_responses(story: Manuscript) -> Iterator[Found]:
    """Responses and errands, of scenes that can be reached, that are never on offer."""
    reachable = story.paths.reachable
    if reachable:
        for scene, response, at in story.responses():
            if scene.id in reachable.scenes and f"{scene.id}.{response.id}" not in reachable.responses:
                yield Found(story.spans.value((*at, "id")), {"name": response.id})


def unreached_scenes(story: Manuscript) -> Iterator[Found]:
    """Scenes never entered that a scene leads to, and not those behind them, where no condition can be blamed."""
    reachable = story.paths.reachable
    if reachable and not story.paths.certain:
        scenes = story.scenario.scenes.values()
        groups = {scene.id for scene in scenes if scene.kind is SceneKind.VARIANTS}
        next_ = {to for scene in scenes if scene.id in reachable.scenes | groups for to in leads_to(scene)}
        for name in next_ - reachable.scenes - groups:
            yield Found(story.spans.key(("scenes", name)), {"name": name})


def never_true(story: Manuscript) -> Iterator[Found]:
    """Conditions of branches, lines and messages that are never true; of a response its own rule tells."""
    for guard in _one_way(story, true=False):
        if story.paths.certain and guard.guards is not Response:
            yield _told(story, guard)


def always_true(story: Manuscript) -> Iterator[Found]:
    """Conditions that are true whenever they are asked."""
    for guard in _one_way(story, true=True):
        if story.paths.certain:
            yield _told(story, guard)


def open_questions(story: Manuscript) -> Iterator[Found]:
    """What a thorough check could not find out."""
    if not story.thorough:
        return
    for question in story.paths.open_questions:
        yield Found(story.spans.key(("scenes",)), {"question": question})
    if not story.paths.certain:
        for guard in _one_way(story, true=False):
            yield _asking(story, guard, "true")
        for guard in _one_way(story, true=True):
            yield _asking(story, guard, "false")


def _one_way(story: Manuscript, *, true: bool) -> Iterator[Guard]:
    """Conditions that came out in this way only, and not because no episode was played before."""
    for guard in story.guards:
        came_out = story.paths.truths.get((guard.scene, guard.condition))
        if came_out == frozenset((true,)) and not depends(story.scenario, guard.condition):
            yield guard


def _told(story: Manuscript, guard: Guard) -> Found:
    return Found(story.spans.value(guard.at), {"condition": _written(story, guard)})


def _asking(story: Manuscript, guard: Guard, wanted: str) -> Found:
    question = f"whether `{_written(story, guard)}` can be {wanted} here"
    return Found(story.spans.value(guard.at), {"question": question})


def _written(story: Manuscript, guard: Guard) -> str:
    return " ".join(story.spans.at(guard.at).split())
