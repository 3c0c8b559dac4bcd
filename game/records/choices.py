"""What a run's acts come to: the choices that stand now, and what was noted."""

from collections.abc import Iterable, Iterator, Sequence

from game.records.acts import Act, Back, Cut, Ended, Note, Pick


def standing(acts: Iterable[Act]) -> tuple[Pick, ...]:
    """The picks that stand now, in order: without those taken back, and without those an edit cut off."""
    picks: list[Pick] = []
    for act in acts:
        match act:
            case Pick():
                picks.append(act)
            case Back():
                del picks[max(0, len(picks) - max(0, act.back)) :]
            case Cut():
                del picks[max(0, act.cut) :]
            case _:
                pass
    return tuple(picks)


def courses(acts: Sequence[Act]) -> Iterator[tuple[Pick, ...]]:
    """All that was tried, in order: the picks that stood each time some were taken back, and those that stand now."""
    for place, act in enumerate(acts):
        if isinstance(act, (Back, Cut)):
            yield standing(acts[:place])
    yield standing(acts)


def ending(acts: Iterable[Act]) -> Ended | None:
    """The ending at which a run stands now, if it was not gone on from, or back into, since."""
    now: Ended | None = None
    for act in acts:
        if isinstance(act, Ended):
            now = act
        elif isinstance(act, (Pick, Back, Cut)):
            now = None
    return now


def notes(acts: Iterable[Act]) -> tuple[str, ...]:
    """What the player wrote into the notebook, in order; stepping back takes none of it away."""
    return tuple(act.note for act in acts if isinstance(act, Note))
