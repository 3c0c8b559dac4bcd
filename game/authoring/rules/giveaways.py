"""Rules against giveaways: no trait of the words alone may tell which response is best.

For one trait, such as being the longest, each decision with exactly one such response counts. If the trait told
nothing, that response would be among the best with the share of best responses there as its probability; over all
decisions the number of hits is then near a normal distribution with the mean Σp and the variance Σp(1−p). A story is
told of where it has at least `LEAST` such decisions, hits more than `MOST` times the mean, and (with the correction
for whole numbers) `FAR` standard deviations beyond it, which by chance alone one story in a hundred has.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from math import prod, sqrt

from game.authoring.rules.decisions import Decision
from game.authoring.rules.manuscript import Manuscript
from game.authoring.rules.rule import Found
from game.domain.diagnostic import Severity
from game.domain.scenario import Response
from game.loading.faults.fault import Fault

LEAST, MOST, FAR, RARE = 8, 1.2, 2.33, 0.01
MOST_NAMED = 5

_MESSAGE = "in {count} of {all} decisions the best response is the {trait}; by chance it would be in {expected}"


def _giveaway(number: str, slug: str, trait: str, help_: str, why: str, elsewhere: str) -> Fault:
    message = _MESSAGE.replace("{trait}", trait)
    return Fault(number, slug, message, f"{help_}: {{where}}", why, severity=Severity.WARNING, elsewhere=elsewhere)


LONGEST_BEST = _giveaway(
    "G001",
    "longest-best",
    "longest",
    "shorten some of them, or let the others say more",
    "Right answers get all the care and therefore most words; who has noticed need not read any more.",
    "a story in which the best response is the longest in ten of twelve decisions",
)
SHORTEST_BEST = _giveaway(
    "G002",
    "shortest-best",
    "shortest",
    "let some of them say more, or shorten the others",
    "Who has noticed need not read any more.",
    "a story in which the best response is the shortest in ten of twelve decisions",
)
FIRST_BEST = _giveaway(
    "G003",
    "first-best",
    "first, where the order is fixed",
    "put another one first, or leave out `order: fixed`",
    "Authors write the right answer down first, and players soon know.",
    "a story with `order: fixed` in which the best response is the first in seven of eight decisions",
)
ONLY_POLITE_BEST = _giveaway(
    "G004",
    "only-polite-best",
    "only polite one",
    "let a mistake say please, or what is right do without",
    "Most mistakes are made politely. A story in which they are rude teaches manners and nothing else.",
    "a story in which nothing but the best response ever says “please” or “thank you”",
)
ONLY_QUESTION_BEST = _giveaway(
    "G005",
    "only-question-best",
    "only question",
    "let a mistake be a question too, or what is right none",
    "Asking is a good habit, but a question mark is not: “Could you introduce me?” has one as well.",
    "a story in which nothing but the best response ever ends in a question mark",
)
SAME_RESPONSE = Fault(
    "G006",
    "same-response",
    "`{name}` does the same as `{other}`: the same moves, effects and destination",
    "let them differ in what they do, or drop one",
    "A choice between two wordings of one act decides nothing, and makes the third response stand out.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: "What brings you here?", moves: [ask], because: She had come a long way for something.}
              - {id: why, say: "Why did you come?", moves: [ask], because: She had a reason and liked to tell it.}  # <-
              - {id: maps, say: I draw maps., moves: [pitch], because: She had not said a word yet.}
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: "What brings you here?", moves: [ask], because: She had come a long way for something.}
              - {id: sit, do: Sit down beside her., moves: [listen], because: She had wanted a moment of quiet.}
              - {id: maps, say: I draw maps., moves: [pitch], because: She had not said a word yet.}
            then: end
    """,
    severity=Severity.WARNING,
)
DOMINATED_RESPONSE = Fault(
    "G007",
    "dominated-response",
    "`{name}` is worse than all others in every way",
    "give it something of its own: a joke that lands, a reaction, another way to go on",
    "The wrong answer should be the charming one. Nobody learns from an option that only a fool would take.",
    bad="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: "What brings you here?", moves: [ask], rapport: +1, because: She had come a long way.}
              - {id: sit, do: Sit down beside her., moves: [listen], because: She had wanted a moment of quiet.}
              - {id: maps, say: I draw maps., moves: [pitch], rapport: -1, because: She had not said a word yet.}  # <-
            then: end
    """,
    good="""
        scenes:
          gate:
            with: maya
            responses:
              - {id: on, say: "What brings you here?", moves: [ask], rapport: +1, because: She had come a long way.}
              - {id: sit, do: Sit down beside her., moves: [listen], because: She had wanted a moment of quiet.}
              - id: maps
                say: I draw maps.
                moves: [pitch]
                rapport: -1
                because: She had not said a word yet.
                reaction:
                  - maya (laugh): Then you’ll know the way out.
            then: end
    """,
    severity=Severity.WARNING,
)
ABSOLUTE_WRONG = Fault(
    "G008",
    "absolute-wrong",
    "“always” and “never” stand in {count} responses, and none of them is ever the best",
    "let what is right be absolute too, or what is wrong less so: {where}",
    "Everybody who has sat tests knows that the option with “never” in it is wrong.",
    severity=Severity.WARNING,
    elsewhere="a story in which twelve responses say “always” or “never”, all of them mistakes",
)

Trait = Callable[[Sequence[Response]], Sequence[int]]
"""The places of the responses that have a trait."""

_POLITE = re.compile(r"\b(?:please|thanks?|sorry|would you|could you|may i)\b", re.IGNORECASE)
_ABSOLUTE = re.compile(r"\b(?:always|never)\b", re.IGNORECASE)


def longest_best(story: Manuscript) -> Iterator[Found]:
    """The longest is the best too often."""
    yield from _told(story, story.decisions, lambda responses: _extreme(responses, max))


def shortest_best(story: Manuscript) -> Iterator[Found]:
    """The shortest is the best too often."""
    yield from _told(story, story.decisions, lambda responses: _extreme(responses, min))


def first_best(story: Manuscript) -> Iterator[Found]:
    """The first is the best too often, where the author fixed the order."""
    yield from _told(story, [each for each in story.decisions if each.scene.fixed], lambda _: (0,))


def only_polite_best(story: Manuscript) -> Iterator[Found]:
    """The only polite one is the best too often."""
    yield from _told(story, story.decisions, lambda responses: _saying(responses, _POLITE.search))


def only_question_best(story: Manuscript) -> Iterator[Found]:
    """The only question is the best too often."""
    yield from _told(story, story.decisions, lambda responses: _saying(responses, lambda text: "?" in text))


def same_responses(story: Manuscript) -> Iterator[Found]:
    """Responses that do what one before them does, where a mistake is at stake and nothing asks which it was."""
    asked = {ask.subject for ask in story.asked if ask.predicate == "did"}
    for each in story.decisions:
        if len({worth[:2] for worth in each.worths}) < 2:
            continue
        first: dict[object, str] = {}
        for place, response in enumerate(each.scene.responses):
            if f"{each.scene.id}.{response.id}" in asked:
                continue
            does = (response.moves, response.effects, response.then, response.when, response.once)
            other = first.setdefault(does, response.id)
            if other != response.id:
                at = ("scenes", each.scene.id, "responses", place, "id")
                yield Found(story.spans.value(at), {"name": response.id, "other": other})


def dominated_responses(story: Manuscript) -> Iterator[Found]:
    """Responses that lose by every measure to each of the others, and at which nobody as much as smiles."""
    for each in story.decisions:
        for place, worth in enumerate(each.worths):
            response = each.scene.responses[place]
            others = [*each.worths[:place], *each.worths[place + 1 :]]
            worse = all(worth > other and _all_more(worth, other) for other in others)
            alike = any(response.then == other.then for other in each.scene.responses if other is not response)
            if worse and alike and not response.reaction and not any(response.effects[1:]):
                yield Found(
                    story.spans.value(("scenes", each.scene.id, "responses", place, "id")), {"name": response.id}
                )


def absolute_wrong(story: Manuscript) -> Iterator[Found]:
    """Words without exception that only stand in what is not the best."""
    with_them = [(each, place) for each in story.decisions for place in _saying(each.scene.responses, _ABSOLUTE.search)]
    if any(place in each.best for each, place in with_them):
        return
    if prod(1 - each.chance for each, _ in with_them) < RARE:
        words = {"count": str(len(with_them)), "where": _named([each for each, _ in with_them])}
        yield Found(story.spans.key(("scenes",)), words)


def _told(story: Manuscript, among: Sequence[Decision], trait: Trait) -> Iterator[Found]:
    having = [(each, places[0]) for each in among if len(places := trait(each.scene.responses)) == 1]
    hits = [each for each, place in having if place in each.best]
    mean = sum(each.chance for each, _ in having)
    spread = sqrt(sum(each.chance * (1 - each.chance) for each, _ in having))
    if len(having) >= LEAST and len(hits) > MOST * mean and len(hits) - 0.5 - mean > FAR * spread:
        words = {"count": str(len(hits)), "all": str(len(having)), "expected": f"{mean:.0f}", "where": _named(hits)}
        yield Found(story.spans.key(("scenes",)), words)


def _extreme(responses: Sequence[Response], which: Callable[[list[float]], float]) -> list[int]:
    lengths = [sum(map(len, response.texts)) / len(response.texts) for response in responses]
    wanted = which(lengths)
    return [place for place, length in enumerate(lengths) if length == wanted]


def _saying(responses: Sequence[Response], has: Callable[[str], object]) -> list[int]:
    return [place for place, response in enumerate(responses) if any(has(text) for text in response.texts)]


def _all_more(worth: Sequence[int], other: Sequence[int]) -> bool:
    return all(mine > theirs for mine, theirs in zip(worth, other, strict=True))


def _named(found: Sequence[Decision]) -> str:
    names = list(dict.fromkeys(each.scene.id for each in found))
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return f"{', '.join(names[:MOST_NAMED])}{more}"
