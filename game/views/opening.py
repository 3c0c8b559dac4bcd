"""The opening of a season: what it is, its episodes with the time between them, and which were played."""

from game.domain.looks import staged
from game.engine.compile import Story
from game.views import season_words, words
from game.views.action import Action, Verb
from game.views.briefing import pictures
from game.views.effects import OpenRun
from game.views.messages import Message, Press
from game.views.model import Briefing, Library, Model, Opening
from game.views.node import Kind, Node, Role, button, group, heading, screen, status, text
from game.views.prose import small_first
from game.views.saving import Next


def view(model: Model, opened: Opening) -> Node:
    """The season and its episodes."""
    season, told = opened.arc.season, episodes(opened)
    facts = (season_words.evenings(len(told)), words.minutes(sum(story.scenario.minutes for story in told)))
    return screen(
        Kind.OPENING,
        season.title,
        *scenery(opened),
        heading(season.title, " · ".join(facts)),
        status(model.word) if model.word else None,
        text(season.summary) if season.summary else None,
        group(season_words.EPISODES, *(episode_node(opened, place) for place in range(len(told)))),
        Node(Role.LIST, children=ways_on(opened)),
    )


def scenery(opened: Opening) -> tuple[Node, ...]:
    """The picture of the season as far as one has come, or of where it begins, and whom one may meet there."""
    shown, season = pictures(opened.story.scenario), opened.arc.season
    own = staged(season.backdrop, opened.done, len(season.episodes))
    return (Node(Role.BACKDROP, value=own), *(each for each in shown if each.role is Role.PORTRAIT)) if own else shown


def episodes(opened: Opening) -> tuple[Story, ...]:
    """All of them, in order."""
    return (opened.story, *opened.arc.ahead)


def episode_node(opened: Opening, place: int) -> Node:
    """One episode: its title, how long after the one before it is, and whether it was played."""
    story = episodes(opened)[place]
    after = season_words.later(story.after.offset) if story.after and story.after.offset else ""
    played = season_words.DONE if place < opened.done else ""
    at_hand = season_words.AT_HAND if opened.run and place == opened.done else ""
    facts = (small_first(after), words.minutes(story.scenario.minutes), played or at_hand)
    return Node(Role.LISTITEM, story.scenario.title, " · ".join(filter(None, facts)))


def ways_on(opened: Opening) -> tuple[Node, ...]:
    """Go on where one is, begin, or go back."""
    back = button(words.GO_BACK, Action(Verb.LEAVE), "0")
    if not opened.run:
        return button(words.BEGIN, Action(Verb.BEGIN), "enter", focus=True), back
    told = episodes(opened)
    at = told[min(opened.done, len(told) - 1)].scenario.title
    on = button(season_words.go_on_with(at), Action(Verb.OPEN_RUN, opened.run), "enter", focus=True)
    return on, button(season_words.BEGIN_ANEW, Action(Verb.BEGIN), "1"), back


def update(model: Model, opened: Opening, message: Message) -> Next:
    """Go on, begin, or go back."""
    match message:
        case Press(Action(Verb.OPEN_RUN, run)):
            return model._replace(word=""), (OpenRun(run),)
        case Press(Action(Verb.BEGIN)):
            level = model.level or model.settings.level
            return model._replace(screen=Briefing(opened.story, level, arc=opened.arc), word=""), ()
        case Press(Action(Verb.LEAVE)):
            return model._replace(screen=Library(), word=""), ()
        case _:
            return model, ()
