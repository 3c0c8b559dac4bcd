"""Rules of messages: whether whoever writes could have done so by then."""

from collections.abc import Iterator

from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.authoring.rules.seasons import is_later
from game.domain.diagnostic import Severity
from game.domain.scenario import Message, Person, Scene
from game.engine.ahead import leads_to
from game.loading.faults.fault import Fault
from game.loading.spans import Path

EARLY_MESSAGE = Fault(
    "A010",
    "early-message",
    "nobody could have sent this yet: {reason}",
    "let it arrive later, or let what it takes happen before",
    "A letter from somebody who is only met next week, or an answer to what was never asked, tells everybody that the "
    "story was written in another order.",
    bad="""
        scenes:
          gate: {desk: {slots: 1}, arrives: [{maya: Are you still at the gate?}], then: pond}  # <-
          pond:
            with: maya
            then: end
        cast:
          maya: {name: Maya Okafor, portrait: {head: twists}}
          sam: {name: Sam Whitlock}
    """,
    good="""
        scenes:
          gate:
            with: maya
            then: pond
          pond: {desk: {slots: 1}, arrives: [{maya: Are you still at the gate?}], then: end}
        cast:
          maya: {name: Maya Okafor, portrait: {head: twists}}
          sam: {name: Sam Whitlock}
    """,
    severity=Severity.WARNING,
)


def early_messages(story: Manuscript) -> Iterator[Found]:
    """Messages of people with a face who are met only later and were not named before, and answers to nothing.

    Organisations, and whoever is never met at all, may write whenever they like.
    """
    if is_later(story.scenario):
        return
    yield from _from_strangers(story)
    yield from _answers_to_nothing(story)


def _from_strangers(story: Manuscript) -> Iterator[Found]:
    met = {person for scene in story.scenario.scenes.values() for person in scene.people}
    came_from: dict[str, list[str]] = {}
    for scene in story.scenario.scenes.values():
        for to in leads_to(scene):
            came_from.setdefault(to, []).append(scene.id)
    for scene, message, at in _messages(story):
        sender = story.scenario.people[message.sender]
        if sender.portrait and sender.id in met and not _is_known(story, sender, scene.id, came_from):
            reason = f"on no path was {sender.name} met or named before"
            yield Found(story.spans.key((*at, sender.id)), {"reason": reason})


def _answers_to_nothing(story: Manuscript) -> Iterator[Found]:
    reachable = story.paths.reachable
    if not reachable:
        return
    for scene, message, at in _messages(story):
        if scene.id in reachable.scenes:
            for thread in message.effects.answers:
                if "answered" not in reachable.fates.get(f"thread/{thread}", ()):
                    yield Found(
                        story.spans.value((*at, "answers")),
                        {"reason": f"on no path does `{thread}` wait for an answer"},
                    )


def _messages(story: Manuscript) -> Iterator[tuple[Scene, Message, Path]]:
    for key, scene in story.scenario.scenes.items():
        yield from ((scene, message, ("scenes", key, "arrives", i)) for i, message in enumerate(scene.arrives))


def _is_known(story: Manuscript, person: Person, desk: str, came_from: dict[str, list[str]]) -> bool:
    """Whether somebody may have been met, heard of or heard from by the time a desk has begun."""
    heard = [story.scenario.briefing, *(line.text for line in story.scenario.scenes[desk].lines)]
    if _names(person, heard):
        return True
    ahead, seen = list(came_from.get(desk, ())), set[str]()
    while ahead:
        name = ahead.pop()
        if name not in seen:
            seen.add(name)
            ahead += came_from.get(name, ())
            if _has(person, story.scenario.scenes[name]):
                return True
    return False


def _has(person: Person, scene: Scene) -> bool:
    """Whether somebody is there, is heard or is named."""
    lines = [*scene.lines, *(line for response in scene.responses for line in response.reaction)]
    heard = [line.text for line in lines] + [message.text for message in scene.arrives]
    heard += [text for response in scene.responses for text in response.texts]
    senders = [message.sender for message in scene.arrives]
    return person.id in (*scene.people, *senders, *(line.speaker for line in lines)) or _names(person, heard)


def _names(person: Person, heard: list[str]) -> bool:
    return any(person.first_name in text for text in heard)
