"""Checks the words for how people and places look."""

from collections.abc import Collection

from game.domain.looks import BACKDROPS, CLOCK, LIGHTS, PARTS, THINGS
from game.loading import source
from game.loading.names import placed
from game.loading.report import Report
from game.loading.spans import Path


def check_portrait(form: source.Person, report: Report, at: Path) -> None:
    """Reports every part of somebody's portrait, and every word for one, that nobody can draw."""
    for part, word in form.portrait.items():
        where = (*at, "portrait", part)
        if part not in PARTS:
            report.unknown("unknown-look", part, PARTS, where, key=True, what="part of a portrait")
        elif word not in PARTS[part]:
            report.unknown("unknown-look", word, PARTS[part], where, what=part)


def check_backdrop(backdrop: str, painted: Collection[str], report: Report, at: Path) -> None:
    """Reports a backdrop that nobody has painted; a place need not have one."""
    if backdrop and backdrop not in painted:
        report.unknown("unknown-backdrop", backdrop, painted, (*at, "backdrop"))


def check_light(light: str, backdrop: str, report: Report, at: Path) -> None:
    """Reports a light in which nobody has painted that backdrop; any will do for one that is not known."""
    lights = (*BACKDROPS.get(backdrop, LIGHTS), CLOCK)
    if light and light not in lights:
        report.unknown("unknown-light", light, lights, (*at, "light"), what=f" of `{backdrop}`" if backdrop else "")


def check_things(form: source.Effects, report: Report, at: Path) -> None:
    """Reports things on a desk that nobody has drawn."""
    for thing in form.brings or ():
        if thing not in THINGS:
            report.unknown("unknown-look", thing, THINGS, (*at, "brings", thing), key=True, what="thing")
    for thing, where in placed(form.gives, (*at, "gives")):
        if thing not in THINGS:
            report.unknown("unknown-look", thing, THINGS, where, what="thing")
