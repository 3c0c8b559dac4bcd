"""You over many evenings: habits with their intervals, what was tried, plans, earlier runs."""

from game.domain.evidence import Habit, Scorecard
from game.domain.mistakes import PROFILES, Mistake
from game.domain.quoting import quoted
from game.views import words
from game.views.action import Action, Verb
from game.views.effects import OpenRun
from game.views.messages import HistoryLoaded, Message, Press
from game.views.model import Model, Title, You
from game.views.node import Kind, Node, Role, button, choice_keys, group, heading, icon, note, screen, status, text
from game.views.prose import capital, counted, listed, share
from game.views.saving import Next
from game.views.shelf import History, PastRun

MOST_RUNS = 20


def view(model: Model, you: You) -> Node:
    """Everything earlier runs say."""
    return screen(
        Kind.YOU,
        words.YOU,
        heading(words.YOU),
        status(model.word) if model.word else None,
        *(parts(you.history) if you.history else (text(words.LOADING),)),
        button(words.GO_BACK, Action(Verb.LEAVE), "0", focus=True),
    )


def parts(history: History) -> tuple[Node, ...]:
    """All that is known, or why nothing is."""
    if history.fault:
        return (text(history.fault),)
    return habits(history), attempted(history), plans(history), runs(history)


def habits(history: History) -> Node:
    """The six habits, and the one to work on if one stands out."""
    if history.habits is None:
        return group(words.HABITS, text(words.NOTHING_ATTEMPTED))
    worst = history.habits.worst
    named = (text(f"{words.WORK_ON}: {PROFILES[worst].name}. {PROFILES[worst].advice}"),) if worst else ()
    meters = tuple(meter(habit) for habit in history.habits.habits)
    return group(words.HABITS, *meters, *named, note(words.HABITS_ARE))


def meter(habit: Habit) -> Node:
    """One habit: how often a chance was taken, from low to high; the mistake's rate turned round."""
    profile = PROFILES[habit.mistake]
    mark = (icon(profile.icon),)
    if habit.rate is None or habit.low is None or habit.high is None:
        few = f"{words.NOT_ENOUGH} ({counted(habit.opportunities, 'chance')})"
        return Node(Role.METER, profile.habit, few, mark)
    low, rate, high = 1 - habit.high, 1 - habit.rate, 1 - habit.low
    value = words.rate_with_interval(low, rate, high, habit.opportunities)
    return Node(Role.METER, profile.habit, value, mark, shares=(low, rate, high))


def attempted(history: History) -> Node:
    """How much was tried at all."""
    tried = [counted(count, *words.MOVES[kind]) for kind, count in history.attempted.items()]
    return group(words.ATTEMPTED, text(f"{capital(listed(tried))}." if tried else words.NOTHING_ATTEMPTED))


def plans(history: History) -> Node:
    """The plans taken away, and what came of them."""
    items = tuple(
        Node(Role.LISTITEM, quoted(plan.plan), words.ANSWERS.get(plan.kept, words.NOT_ASKED).lower())
        for plan in history.plans
    )
    return group(words.PLANS, *(items or (text(words.NO_PLANS),)))


def runs(history: History) -> Node:
    """The latest runs, each to be opened, and however old they are those with which something is wrong."""
    keys = choice_keys()
    shown = [run for place, run in enumerate(history.runs) if place < MOST_RUNS or run.fault]
    items = tuple(run_node(run, next(keys)) for run in shown)
    more = len(history.runs) - len(shown)
    rest = (note(words.and_more(more)),) if more else ()
    return group(words.RUNS, *(items or (text(words.NO_RUNS),)), *rest)


def run_node(run: PastRun, key: str) -> Node:
    """An earlier run: when, how it ended, and its scores in short."""
    wrong = (text(run.fault),) if run.fault else ()
    if run.level is None:
        return Node(Role.CARD, run.title, words.UNREADABLE, children=wrong)
    facts = " · ".join(
        part for part in (run.started, words.LEVELS[run.level][0], run.ending or words.UNFINISHED) if part
    )
    scores = (text(scores_in_short(run.scorecard)),) if run.scorecard else ()
    return Node(Role.CARD, run.title, facts, children=(*scores, *wrong), action=Action(Verb.OPEN_RUN, run.run), key=key)


def scores_in_short(card: Scorecard) -> str:
    """The six scores on one line."""
    parts = [
        f"{PROFILES[mistake].habit} {share(card[mistake].avoided)} of {card[mistake].opportunities}"
        for mistake in Mistake
        if mistake in card and card[mistake].opportunities
    ]
    return ", ".join(parts)


def update(model: Model, you: You, message: Message) -> Next:
    """Show what was read, open a run, or go back."""
    match message:
        case HistoryLoaded(history):
            return model._replace(screen=you._replace(history=history)), ()
        case Press(Action(Verb.OPEN_RUN, run)):
            return model._replace(word=""), (OpenRun(run),)
        case Press(Action(Verb.LEAVE)):
            return model._replace(screen=Title(), word=""), ()
        case _:
            return model, ()
