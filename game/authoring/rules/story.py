"""Rules of the story: what has no part in it, who speaks without being there, and who was to speak and does not."""

import re
from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.condition import Ask
from game.domain.diagnostic import Severity
from game.domain.scenario import Effects, Line, Response, Scene, SceneKind
from game.domain.voices import PLAYER
from game.loading.faults.fault import Fault
from game.loading.spans import Path

UNUSED_PERSON = Fault(
    "A001",
    "unused-person",
    "nobody meets `{name}` or hears of them",
    "give them a scene, a line or a message, or delete them",
    "Whoever reads the cast expects somebody who never comes; most often a scene of theirs was cut.",
    bad="""
        cast:
          maya: {name: Maya Okafor}
          sam: {name: Sam Whitlock}
          ines: {name: Ines Duarte}  # <-
    """,
    good="""
        cast:
          maya: {name: Maya Okafor}
          sam: {name: Sam Whitlock}
    """,
    severity=Severity.WARNING,
)
UNUSED_PLACE = Fault(
    "A002",
    "unused-place",
    "nothing happens at `{name}`",
    "set a scene there with `place`, or delete it",
    "A place without a scene is shown to nobody; perhaps a scene is still shown in front of another.",
    bad="""
        places:
          park: {name: The park}
          pier: {name: The pier}  # <-
    """,
    good="""
        places:
          park: {name: The park}
    """,
    severity=Severity.WARNING,
)
UNREAD_FLAG = Fault(
    "A003",
    "unread-flag",
    "no condition asks for the flag `{name}`",
    "ask for it with `flag({name})`, or leave it out",
    "Something was to be remembered, and the story has forgotten to make anything of it.",
    bad="""
        scenes:
          gate:
            with: maya
            sets: rain  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: It will rain., because: The clouds were dark by then., sets: rain}
              - {id: off, say: It will not rain., because: The clouds were dark by then.}
            then: pond
          pond:
            with: maya
            lines:
              - {when: flag(rain), maya: You’re wet.}
            then: end
    """,
    severity=Severity.WARNING,
)
ABSENT_SPEAKER = Fault(
    "A004",
    "absent-speaker",
    "`{name}` speaks and is not there",
    "add them to `with`, or let somebody tell what they said",
    "Only those in `with` are in the picture and remember having met you: this is a voice from nowhere.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - sam: Good evening.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: [maya, sam]
            lines:
              - sam: Good evening.
            then: end
    """,
    severity=Severity.WARNING,
)
LOST_SPEAKER = Fault(
    "A012",
    "lost-speaker",
    "this is narrated, though it begins like something `{name}` says",
    "write a colon and a space after who speaks, and quotes or `>-` only behind them: `{name} (smile): …`",
    "Without the colon all of it is narration, name and bracket too, and the face stays as it was.",
    bad="""
        scenes:
          gate:
            with: maya
            lines:
              - maya (smile) You came.  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            lines:
              - maya (smile): You came.
            then: end
    """,
    severity=Severity.WARNING,
)

_SAID = re.compile(r"([\w-]+)( ?\([^()]*\)|:(?=\S))?")


def unused_people(story: Manuscript) -> Iterator[Found]:
    """People of the cast whom no scene, line, message or entry names."""
    named = {name for scene in story.scenario.scenes.values() for name in _named_in(scene)}
    named |= {name for place in story.scenario.places.values() for name in place.around}
    for person in story.scenario.people:
        if person not in named:
            yield Found(story.spans.key(("cast", person)), {"name": person})


def unused_places(story: Manuscript) -> Iterator[Found]:
    """Places where no scene is set."""
    used = {scene.place for scene in story.scenario.scenes.values()}
    for place in story.scenario.places:
        if place not in used:
            yield Found(story.spans.key(("places", place)), {"name": place})


def unread_flags(story: Manuscript) -> Iterator[Found]:
    """Flags that are set and that no condition asks for, each where it is first set."""
    told: set[str] = set()
    for effects, at in effects_of(story):
        for place, flag in enumerate(effects.sets):
            if Ask("flag", flag) not in story.asked and flag not in told:
                told.add(flag)
                yield Found(story.spans.value((*at, "sets", place)), {"name": flag})


def absent_speakers(story: Manuscript) -> Iterator[Found]:
    """Lines of people who are neither in the scene nor heard from at the desk; an ending is told by everybody."""
    for scene, line, at in story.lines():
        if line.speaker and scene.kind is not SceneKind.ENDING and line.speaker not in _present(scene):
            yield Found(story.spans.key((*at, _speaker_key(line))), {"name": line.speaker})


def lost_speakers(story: Manuscript) -> Iterator[Found]:
    """Narration that begins with somebody's id, or with somebody and how they say it."""
    for passage in story.passages:
        begun = _SAID.match(passage.text)
        if passage.key == "line" and isinstance(passage.at[-1], int) and begun:
            name = begun[1].lower() if begun[2] else begun[1]
            if name in {PLAYER, *story.scenario.people}:
                yield Found(story.spans.part(passage.at, *begun.span()), {"name": name})


def effects_of(story: Manuscript) -> Iterator[tuple[Effects, Path]]:
    """All effects, each with where the one who has them stands."""
    for key, scene in story.scenario.scenes.items():
        at = ("scenes", key)
        yield scene.effects, at
        yield from ((message.effects, (*at, "arrives", i)) for i, message in enumerate(scene.arrives))
    yield from ((response.effects, at) for _, response, at in story.responses())


def _present(scene: Scene) -> set[str]:
    return {PLAYER, *scene.people, *(message.sender for message in scene.arrives)}


def _speaker_key(line: Line) -> str:
    return f"{line.speaker} ({line.expression})" if line.expression else str(line.speaker)


def _named_in(scene: Scene) -> Iterator[str | None]:
    yield from (*scene.people, *(scene.around or ()))
    yield from (line.speaker for line in scene.lines)
    yield from _named_by(scene.effects)
    for message in scene.arrives:
        yield message.sender
        yield from _named_by(message.effects)
    for response in scene.responses:
        yield from _named_by_response(response)


def _named_by_response(response: Response) -> Iterator[str | None]:
    yield from (line.speaker for line in response.reaction)
    yield from _named_by(response.effects)
    for move in response.moves:
        yield move.subject
        if move.promise:
            yield move.promise.person


def _named_by(effects: Effects) -> Iterator[str | None]:
    yield from (person for person, _ in effects.rapport)
    yield from (term.person for term in effects.opens)
