"""What a class leaves in the folder of its session: a handout to print, and the votes as a table."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from game.engine.compile import Story
from game.records.disk import NotSaved, replace, saving
from game.runtime.lesson_lines import read_lesson
from game.views.ballot_sheet import ballot_sheet
from game.views.class_lookback import look_back
from game.views.handout import handout

HANDOUT, VOTES = "handout.html", "votes.csv"


class Papers(NamedTuple):
    """Where they lie."""

    handout: Path
    votes: Path


def write_papers(log: Path, story: Story) -> Papers:
    """The papers of the session with that log, however far it came, beside it. Raises `NotSaved`.

    Those of an earlier moment are replaced. Nothing in them names a person, unless the class was asked for names.
    """
    reading = read_lesson(log)
    if reading.header is None:
        reason = reading.fault.message if reading.fault else "Nothing was written into it yet"
        raise NotSaved(log, reason[:1].lower() + reason[1:], "hold the session again")
    room = reading.room
    page = handout(look_back(story, reading.header.seed, room), date_of(reading.header.started))
    papers = Papers(log.with_name(HANDOUT), log.with_name(VOTES))
    for path, text in zip(papers, (page, ballot_sheet(room)), strict=True):
        with saving(path):
            replace(path, text.encode("utf-8", "replace"))
    return papers


def date_of(started: str) -> str:
    """``26 November 2026``, the day it was at the place, or what stands there where it is no time."""
    try:
        moment = datetime.fromisoformat(started)
    except ValueError:
        return started[:10]
    return f"{moment.day} {moment:%B %Y}"
