"""Checks the words for how people and places look."""

from game.domain.looks import BACKDROPS, PARTS
from game.loading import source
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


def check_backdrop(form: source.Place, report: Report, at: Path) -> None:
    """Reports a backdrop that nobody has painted; a place need not have one."""
    if form.backdrop and form.backdrop not in BACKDROPS:
        report.unknown("unknown-backdrop", form.backdrop, BACKDROPS, (*at, "backdrop"))
