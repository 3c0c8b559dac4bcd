"""What the disk knows about earlier playing, as the screens want it."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from game.domain.looks import staged
from game.domain.mistakes import Mistake
from game.domain.scenario import MoveKind, Person, Scenario, Season
from game.loading.library import Library
from game.records import history
from game.records.disk import Folders
from game.scoring.habits import habits, made_shares
from game.scoring.scorecard import summed
from game.views import shelf as seen
from game.views import words
from game.views.people import MOST_FACES, first_backdrop, first_faces


def shelf_of(library: Library, folders: Folders) -> seen.Shelf:
    """All that the title and the library show."""
    past = history.read_history(folders)
    every = (card_of(library, name, past) for name in library.ids)
    cards = tuple(sorted(every, key=lambda card: (bool(card.fault), card.minutes, card.title)))
    remark = f"{past.fault.message}." if past.fault else words.unread(sum(run.fault is not None for run in past.runs))
    return seen.Shelf(cards, run_to_continue(past, cards), plan_to_ask(past), remark)


def card_of(library: Library, name: str, past: history.History) -> seen.Card:
    """The card of a scenario or of a season."""
    loaded = library.load(name)
    if loaded.season:
        return card_of_season(library, loaded.season, past)
    if loaded.scenario is None:
        return faulty(name, name)
    scenario = loaded.scenario
    endings = [each.ended.ended for each in past.evenings if each.scenario == name and each.ended]
    titles = dict.fromkeys(ending_title(scenario, ending) for ending in endings)
    return seen.Card(
        name,
        scenario.title,
        scenario.summary,
        scenario.minutes,
        len(endings),
        tuple(titles),
        backdrop=first_backdrop(scenario),
        faces=faces_of(first_faces(scenario)),
    )


def card_of_season(library: Library, season: Season, past: history.History) -> seen.Card:
    """The card of a season: all of its evenings together, and the faces of those who are in several of them."""
    told = [library.load(episode.scenario).scenario for episode in season.episodes]
    scenarios = [scenario for scenario in told if scenario is not None]
    if len(scenarios) < len(told):
        return faulty(season.id, season.title)
    run = past.latest_of(season.id)
    shared = [person for person in season.people if person.portrait][:MOST_FACES]
    return seen.Card(
        season.id,
        season.title,
        season.summary,
        sum(scenario.minutes for scenario in scenarios),
        sum(run.header.scenario == season.id for run in past.finished if run.header),
        backdrop=staged(season.backdrop, run.done if run else 0, len(scenarios)) or first_backdrop(scenarios[0]),
        faces=faces_of(shared or first_faces(scenarios[0])),
        evenings=len(scenarios),
        done=run.done if run else 0,
    )


def faulty(name: str, title: str) -> seen.Card:
    """The card of what cannot be played."""
    return seen.Card(name, title, fault="It cannot be played as it is; “longgame check” says what to mend.")


def faces_of(people: Iterable[Person]) -> tuple[seen.Face, ...]:
    """The faces of these people."""
    return tuple(seen.Face(person.id, person.name, person.portrait) for person in people)


def ending_title(scenario: Scenario | None, ending: str) -> str:
    """The title of an ending, or its id where the scenario has changed."""
    scenes = scenario.scenes.values() if scenario else ()
    return next((each.ending.title for each in scenes if each.ending and each.ending.id == ending), ending)


def run_to_continue(past: history.History, cards: Iterable[seen.Card]) -> seen.Unfinished | None:
    """The run to go on with: the one played last whose scenario can be played, else the one played last."""
    playable = {card.scenario for card in cards if not card.fault}
    run = next((run for run in past.to_continue if run.header and run.header.scenario in playable), past.latest)
    return seen.Unfinished(str(run.path), run.header.title) if run and run.header else None


def plan_to_ask(past: history.History) -> seen.PlanToAsk | None:
    """The last plan, if nobody has asked about it."""
    plan = past.unasked
    if plan is None:
        return None
    run = next((run for run in past.runs if run.path == plan.run), None)
    return seen.PlanToAsk(str(plan.run), plan.plan, run.header.title if run and run.header else "")


def history_of(library: Library, folders: Folders) -> seen.History:
    """All that the page about you shows."""
    past = history.read_history(folders)
    counted = [evening.ended for evening in past.counted if evening.ended]
    shares: dict[Mistake, list[float]] = {mistake: [] for mistake in Mistake}
    tried: Counter[MoveKind] = Counter()
    for ended in counted:
        tried.update(ended.attempted)
        for mistake, made in made_shares(ended.evidence).items():
            shares[mistake] += made
    plans = tuple(seen.PastPlan(plan.plan, plan.mistake, plan.kept or "") for plan in reversed(past.plans))
    runs = tuple(past_run(library, run) for run in past.runs)
    fault = words.what_is_wrong(past.fault, str(folders.runs)) if past.fault else ""
    return seen.History(habits(shares) if counted else None, tried, runs, plans, fault)


def past_run(library: Library, run: history.Run) -> seen.PastRun:
    """One run in short."""
    fault = words.what_is_wrong(run.fault, str(run.path), whole=run.header is None) if run.fault else ""
    if run.header is None:
        return seen.PastRun(str(run.path), run.path.name, "", None, fault=fault)
    last = run.evenings[-1]
    scenario = library.load(last.scenario).scenario if last.ended else None
    scores = [evening.ended.scorecard for evening in run.evenings if evening.ended]
    return seen.PastRun(
        str(run.path),
        run.header.title,
        day_of(run.header.started),
        run.header.level,
        ending_title(scenario, last.ended.ended) if last.ended else "",
        summed(scores) if last.ended else None,
        fault,
    )


def day_of(started: str) -> str:
    """``23 November 2026`` by the clock of this place, or what stands there where it is no time."""
    try:
        moment = datetime.fromisoformat(started)
    except ValueError:
        return started[:10]
    with suppress(ValueError, OverflowError, OSError):  # where the zone of this place is nonsense, it stays UTC
        moment = moment.astimezone()
    return f"{moment.day} {moment:%B %Y}"
