"""What lies on the desk: what the story put there, the letters of the evening, and what the player wrote down.

It is folded from what happened, so that nothing in the story depends on it, and it says nothing of what is owed.
"""

from dataclasses import replace

from game.domain.events import Chose, Entered, Event, MessageArrived, RanErrand
from game.domain.scenario import NO_EFFECTS, Effects
from game.domain.settings import Level
from game.engine.compile import Story
from game.records.choices import notes
from game.views import sight_words
from game.views.arc import chapters
from game.views.model import Playing
from game.views.node import Node, Role, text
from game.views.pages import messages_tonight

THINGS = "things"
"""The value of the text that says what lies on the desk; icons, one for each thing, are its children."""

LETTERS = ((4, "letters-many"), (2, "letters-few"), (1, "letters-one"))
"""How many letters there are at least for each stack."""


def on_the_desk(playing: Playing) -> Node | None:
    """All that lies there, in words and as icons; None where the desk is empty."""
    lying = [*brought(playing), *letters(playing), *notebook(playing)]
    if not lying:
        return None
    said = text(sight_words.on_your_desk([called for _, called in lying]))
    return replace(said, value=THINGS, children=tuple(Node(Role.ICON, called, thing) for thing, called in lying))


def brought(playing: Playing) -> list[tuple[str, str]]:
    """What the story put there and did not take away again, in that order, each with the words for it."""
    lying: dict[str, str] = {}
    for story, past in chapters(playing):
        for event in past.events:
            effects = effects_of(story, event)
            for thing in effects.gives:
                lying.pop(thing, None)
            for thing, called in effects.brings:
                lying.pop(thing, None)
                lying[thing] = called
    return list(lying.items())


def effects_of(story: Story, event: Event) -> Effects:
    """What came with an event besides the moves."""
    match event:
        case Entered(_, scene):
            return story.scene(scene).effects
        case Chose(_, scene, choice) | RanErrand(_, scene, choice):
            return story.scene(scene).response(choice).effects
        case MessageArrived(_, scene, place):
            return story.scene(scene).arrives[place].effects
        case _:
            return NO_EFFECTS


def letters(playing: Playing) -> list[tuple[str, str]]:
    """The letters of the evening, in a stack."""
    count = len(messages_tonight(playing.sitting))
    return [(name, sight_words.letters(count)) for least, name in LETTERS if count >= least][:1]


def notebook(playing: Playing) -> list[tuple[str, str]]:
    """The notebook lies open once something is written in it."""
    lines = len(notes(playing.acts))
    return [("notebook", sight_words.notebook_with(lines))] if lines and playing.sitting.level is not Level.EXAM else []
