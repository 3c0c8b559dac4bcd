"""The season around an episode: what was played so far, when the next one is, and where a debrief leads on."""

from game.domain.calendar import Moment
from game.engine.compile import Story
from game.engine.season import Chapter, carried_to, moved_on
from game.engine.session import reflect
from game.engine.step import opening
from game.views import season_words, words
from game.views.action import Action, Verb
from game.views.model import Briefing, LookingBack, Part, Playing
from game.views.node import Node, button


def chapters(playing: Playing) -> tuple[Chapter, ...]:
    """All that was played of what is being played: the episode at hand last."""
    before = playing.arc.before if playing.arc else ()
    return (*before, Chapter(playing.sitting.story, playing.sitting.past))


def episode(playing: Playing) -> int:
    """The number of the episode at hand, from 0."""
    return len(playing.arc.before) if playing.arc else 0


def next_briefing(looking: LookingBack) -> Briefing | None:
    """The briefing of the episode that follows; None after the last, and for a scenario played alone."""
    playing = looking.playing
    if playing.arc is None or not playing.arc.ahead:
        return None
    story, arc = moved_on(chapters(playing)[-1], playing.arc)
    return Briefing(story, playing.sitting.level, arc=arc, behind=looking)


def later(briefing: Briefing) -> str:
    """How much later than the one before an episode opens; nothing for the first."""
    if briefing.arc is None or not briefing.arc.before:
        return ""
    since = briefing.arc.before[-1].past.progress.now
    return season_words.later(opens_at(briefing.story, briefing) - since)


def opens_at(story: Story, briefing: Briefing) -> Moment:
    """When an episode opens."""
    now = carried_to(story, briefing.arc).now
    return story.scenario.opens if now is None else opening(story.scenario.opens, now)


def closing(looking: LookingBack) -> LookingBack:
    """The debrief of the whole season, from that of its last episode."""
    from game.scoring.debrief import debrief

    playing, played = looking.playing, chapters(looking.playing)
    sitting = reflect(playing.sitting.story, playing.sitting.level, playing.sitting.past)
    told = debrief(played, whole=True)
    return LookingBack(playing._replace(sitting=sitting), told, Part.ROWS, behind=looking, whole=True)


def onward(looking: LookingBack) -> Verb:
    """Where a debrief leads: on in the season, else out."""
    return Verb.NEXT if looking.playing.arc and not looking.whole else Verb.LEAVE


def way_on(looking: LookingBack) -> Node | None:
    """The button that leads on in the season; None where there is nothing to go on to."""
    if onward(looking) is not Verb.NEXT:
        return None
    briefing = next_briefing(looking)
    name = later(briefing) if briefing else season_words.SEASON_AS_A_WHOLE
    return button(name, Action(Verb.NEXT), "enter", focus=True)


def finish(looking: LookingBack) -> Node:
    """The button that leads on where there is nothing else left to do."""
    return way_on(looking) or button(words.FINISH, Action(Verb.LEAVE), "enter", focus=True)
