"""The decision at hand as it is put to a class: every option in words, and no id of any."""

from game.domain.quoting import quoted
from game.domain.scenario import Intent
from game.engine.desk import letter as letter_of
from game.engine.offer import desk_offer, responses
from game.engine.session import Sitting
from game.room.ballot import Ballot, Option
from game.room.course import on_ballot
from game.views import class_words as words
from game.views.node import Node, Role, walk
from game.views.telling import INTENTS, choice_text, name_of
from game.views.words import takes


def ballot_of(sitting: Sitting, told: tuple[Node, ...]) -> Ballot:
    """What is put to the class where a sitting stands; `told` is the page it has just read."""
    progress = sitting.past.progress
    desk = desk_offer(sitting.story, progress)
    ids = on_ballot(sitting.story, progress)
    place = len(sitting.past.steps)
    if desk is None:
        offers = responses(sitting.story, progress)
        texts = {each.id: quoted(each.text) if each.spoken else each.text for each in offers}
        return Ballot(place, last_words(told), tuple(Option(texts[each]) for each in ids))
    costs = {each.id: takes(each.slots) for each in desk.errands}
    options = tuple(at_desk(sitting, each, costs.get(each, "")) for each in ids)
    return Ballot(place, words.evening(desk.slots), options, max(min(desk.slots, len(options)), 1))


def at_desk(sitting: Sitting, choice: str, cost: str) -> Option:
    """An errand, with what it costs where that is not one slot, or a letter, under the name of whom it is to."""
    written = letter_of(choice)
    if written is None:
        said = choice_text(sitting.story, sitting.seed, sitting.past.progress.scene, choice)
        return Option(f"{said} ({cost})" if cost else said)
    person, intent = written
    scenario = sitting.story.scenario
    return Option(INTENTS[Intent(intent)].format(name=name_of(scenario, person)), scenario.people[person].name)


def last_words(told: tuple[Node, ...]) -> str:
    """What was said or told last on a page, with who said it."""
    lines = [node for each in told for node in walk(each) if node.role is Role.LINE]
    if not lines:
        return ""
    last = lines[-1]
    return f"{last.speaker}: {last.name}" if last.speaker else last.name
