"""The author's form to the nouns of the game; everything that does not fit together is reported at once."""

from game.domain.calendar import parse_when
from game.domain.looks import BACKDROPS, STAGES
from game.domain.scenario import NO_EFFECTS, Aim, Episode, Person, Place, Scenario, Season
from game.loading import source
from game.loading.guesses import likely_when
from game.loading.looks import check_backdrop, check_light, check_portrait
from game.loading.names import Names, listed, placed
from game.loading.parts import build_remembered
from game.loading.references import References
from game.loading.report import Report
from game.loading.scenes import around, build_scene
from game.loading.spans import Path
from game.loading.story import check_story


def build_scenario(form: source.ScenarioFile, name: str, lost: frozenset[str], report: Report) -> Scenario:
    """The scenario a file describes; it may be played only where nothing was reported."""
    refer = References(Names(form, lost, report), report)
    refer.check("scene", form.start, ("start",))
    _check_aims(form, report)
    scenes = {key: build_scene(key, scene, refer) for key, scene in form.scenes.items()}
    _check_endings(form, report)
    if not lost:
        check_story(form.start, scenes, report)
    return Scenario(
        id=name,
        title=form.title.strip(),
        summary=form.summary.strip(),
        opens=refer.opening(form.opens, ("opens",)),
        start=form.start,
        aims=tuple(Aim(aim.id, aim.text.strip()) for aim in listed(form.aim)),
        people={person.id: person for person in _people(form.cast, report)},
        scenes=scenes,
        minutes=form.minutes,
        briefing=form.briefing.strip(),
        places={key: _place(key, place, refer) for key, place in form.places.items()},
        remembers=build_remembered(form.remembers, refer, ("remembers",)) if form.remembers else NO_EFFECTS,
    )


def build_season(form: source.SeasonFile, name: str, report: Report) -> Season:
    """The season a file describes. Whether its scenarios exist only the library can tell."""
    episodes = []
    for place, episode in enumerate(form.episodes):
        if isinstance(episode, str):
            episodes.append(Episode(episode))
            continue
        after = None if episode.after is None else parse_when(episode.after)
        if episode.after is not None and after is None:
            report.at_value(
                "bad-time", ("episodes", place, "after"), found=episode.after, meant=likely_when(episode.after)
            )
        episodes.append(Episode(episode.scenario, after))
    people = _people(form.cast, report)
    check_backdrop(form.backdrop, STAGES, report, ())
    return Season(name, form.season.strip(), form.summary.strip(), people, tuple(episodes), form.backdrop)


def _people(cast: dict[str, source.Person], report: Report) -> tuple[Person, ...]:
    return tuple(_person(key, form, report) for key, form in cast.items())


def _person(key: str, form: source.Person, report: Report) -> Person:
    check_portrait(form, report, ("cast", key))
    portrait = tuple(form.portrait.items())
    return Person(key, form.name.strip(), form.role.strip(), form.warms_at, portrait, form.writable)


def _place(key: str, form: source.Place, refer: References) -> Place:
    at = ("places", key)
    check_backdrop(form.backdrop, BACKDROPS, refer.report, at)
    check_light(form.light, form.backdrop, refer.report, at)
    return Place(key, form.name.strip(), form.backdrop, form.light, around(form.around, refer, at) or ())


def _check_aims(form: source.ScenarioFile, report: Report) -> None:
    _check_once([(aim.id, (*at, "id")) for aim, at in placed(form.aim, ("aim",))], report)


def _check_endings(form: source.ScenarioFile, report: Report) -> None:
    _check_once(
        [
            (scene.ending.id, ("scenes", key, "ending", "id"))
            for key, scene in form.scenes.items()
            if scene.ending is not None
        ],
        report,
    )


def _check_once(ids: list[tuple[str, Path]], report: Report) -> None:
    first: dict[str, Path] = {}
    for name, at in ids:
        if first.setdefault(name, at) is not at:
            line = str(report.spans.value(first[name]).line)
            report.at_value("duplicate-id", at, name=name, line=line)
