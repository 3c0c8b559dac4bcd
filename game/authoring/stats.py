"""A scenario in figures: how much there is to read, who speaks how much, what a playthrough offers."""

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from random import Random
from statistics import mean, median
from typing import Any, NamedTuple

from game.authoring.reading import WORDS_A_MINUTE, minutes, reading_ease, words
from game.authoring.wandering import at_random, wander
from game.domain.events import Entered, MessageArrived, Reacted
from game.domain.mistakes import Mistake
from game.domain.scenario import Line, Scenario, SceneKind
from game.domain.voices import NARRATION, PLAYER
from game.engine.compile import Story
from game.engine.offer import desk_offer, responses
from game.engine.replay import Replay
from game.scoring.detectors import evidence_of
from game.scoring.scorecard import scorecard

PLAYS = 200


class Spread(NamedTuple):
    """Least, middle (mean or median, as is said where it stands) and most of something."""

    least: float
    middle: float
    most: float


class Chances(NamedTuple):
    """Opportunities for a mistake in a playthrough, and the share of them at which playing at random makes it."""

    spread: Spread
    made: float


class Stats(NamedTuple):
    """One scenario. `words` counts all that can be read in it, `read` what one playthrough shows, as a median.

    `lines` counts what each person says, by id, and what is narrated.
    """

    scenario: Scenario
    words: int
    read: int
    ease: float | None
    decisions: Spread
    responses: Spread | None
    lines: dict[str, int]
    chances: dict[Mistake, Chances]

    @property
    def minutes(self) -> float:
        """How long the words of one playthrough take to read."""
        return minutes(self.read)


def stats_of(story: Story, plays: int = PLAYS) -> Stats:
    """The figures of a story; what depends on choices is drawn from so many plays at random, always the same."""
    scenario = story.scenario
    texts = list(texts_of(scenario))
    played = [wander(story, seed, at_random(Random(seed))) for seed in range(plays)]
    cards = [scorecard(evidence_of(scenario, past.events)) for past in played]
    decisions = [len(past.steps) for past in played]
    offers = [len(each.responses) for each in scenario.scenes.values() if each.kind is SceneKind.CONVERSATION]
    return Stats(
        scenario,
        sum(map(length, texts)),
        round(median(words_read(story, past) for past in played)),
        reading_ease(texts),
        Spread(min(decisions), median(decisions), max(decisions)),
        Spread(min(offers), mean(offers), max(offers)) if offers else None,
        dict(Counter(line.speaker or NARRATION for line in lines_of(scenario)).most_common()),
        {
            mistake: chances([(card[mistake].opportunities, card[mistake].made) for card in cards])
            for mistake in Mistake
        },
    )


def chances(scores: list[tuple[int, float]]) -> Chances:
    """What these pairs of opportunities and mistakes made come to."""
    counts = [count for count, _ in scores]
    made = sum(made for _, made in scores) / max(1, sum(counts))
    return Chances(Spread(min(counts), mean(counts), max(counts)), made)


def lines_of(scenario: Scenario) -> Iterator[Line]:
    """Everything that is said or narrated, messages and reactions too."""
    for scene in scenario.scenes.values():
        yield from scene.lines
        yield from (Line(message.text, message.sender) for message in scene.arrives)
        for response in scene.responses:
            yield from response.reaction


def texts_of(scenario: Scenario) -> Iterator[str]:
    """Every text of the author's that a player can read, feedback too."""
    yield scenario.briefing
    yield from (line.text for line in lines_of(scenario))
    for scene in scenario.scenes.values():
        for response in scene.responses:
            yield from (*response.texts, response.because)
        if scene.ending:
            yield scene.ending.text


def words_read(story: Story, past: Replay) -> int:
    """How many words of the author's a playthrough shows, each offer once, up to its ending; no feedback."""
    texts = [story.scenario.briefing]
    for event in past.events:
        match event:
            case Entered(_, scene, places):
                told = story.scene(scene)
                texts += [told.lines[place].text for place in places]
                texts += [told.ending.text] if told.ending else []
            case Reacted(_, scene, response, places):
                texts += [story.scene(scene).response(response).reaction[place].text for place in places]
            case MessageArrived(_, scene, place):
                texts.append(story.scene(scene).arrives[place].text)
    offers: dict[tuple[str, str], str] = {}
    for place in range(len(past.steps)):
        before = past.before(place)
        desk = desk_offer(story, before)
        for offer in desk.errands if desk else responses(story, before):
            offers[before.scene, offer.id] = offer.text
    return sum(map(length, (*texts, *offers.values())))


@lru_cache(maxsize=10_000)
def length(text: str) -> int:
    """How many words a text has; the same texts come up in most playthroughs."""
    return len(words(text))


def as_plain(stats: Stats) -> dict[str, Any]:
    """The figures as one plain object."""
    return {
        "scenario": stats.scenario.id,
        "title": stats.scenario.title,
        "words": stats.words,
        "words_in_a_playthrough": stats.read,
        "minutes": round(stats.minutes, 1),
        "minutes_declared": stats.scenario.minutes,
        "words_a_minute": WORDS_A_MINUTE,
        "reading_ease": None if stats.ease is None else round(stats.ease, 1),
        "decisions": dict(zip(("least", "median", "most"), stats.decisions, strict=True)),
        "responses_per_scene": dict(zip(("least", "mean", "most"), stats.responses or (0, 0, 0), strict=True)),
        "lines": stats.lines,
        "opportunities": {
            str(mistake): {
                **dict(zip(("least", "mean", "most"), each.spread, strict=True)),
                "made": round(each.made, 3),
            }
            for mistake, each in stats.chances.items()
        },
        "plays": PLAYS,
    }


def told(stats: Stats) -> str:
    """The figures as a table to read."""
    scenario = stats.scenario
    spread, offers = stats.decisions, stats.responses
    rows = [
        ("words", f"{stats.words} in the file, {stats.read} in a playthrough"),
        ("minutes", f"{stats.minutes:.1f} to read one playthrough; the file says {scenario.minutes}"),
        ("reading ease", "no words" if stats.ease is None else f"{stats.ease:.0f} (100 is very easy, 0 is hard)"),
        ("decisions", f"{between(spread)} in a playthrough, median {spread.middle:g}"),
    ]
    if offers:
        rows.append(("responses", f"{between(offers)} in a conversation, mean {offers.middle:.1f}"))
    rows += [("lines", f"{count:>4}  {speaker(scenario, who)}") for who, count in stats.lines.items()]
    rows += [("opportunities", chances_text(mistake, each)) for mistake, each in stats.chances.items()]
    shown = [
        (name if place == 0 or rows[place - 1][0] != name else "", value) for place, (name, value) in enumerate(rows)
    ]
    return "\n".join([f"{scenario.title} ({scenario.id})", *(f"  {name:<15}{value}" for name, value in shown)])


def chances_text(mistake: Mistake, each: Chances) -> str:
    """Opportunities for one mistake, in a line."""
    middle = each.spread.middle
    return f"{middle:>4.1f}  {mistake} ({between(each.spread)}, made {each.made:.0%})" if middle else f"   0  {mistake}"


def between(spread: Spread) -> str:
    """``2 to 4``, or the one number it always is."""
    return f"{spread.least:g}" if spread.least == spread.most else f"{spread.least:g} to {spread.most:g}"


def speaker(scenario: Scenario, who: str) -> str:
    """Who says a line, by name."""
    if who in (NARRATION, PLAYER):
        return {NARRATION: "narrated", PLAYER: "the player, outside of responses"}[who]
    return scenario.people[who].name
