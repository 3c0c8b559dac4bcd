"""Builds moves: what a response does, and whom or what it is about."""

from collections.abc import Callable
from typing import Any

from game.domain.calendar import When
from game.domain.ledger import Promise
from game.domain.scenario import Move, MoveKind
from game.loading import acts
from game.loading.references import References
from game.loading.spans import Path

_FAULTY = When()
"""Stands where a time could not be read; such a scenario is never played."""

_BARE = {kind.value: Move(kind) for kind in MoveKind}
_KEYS = tuple(acts.ParametrisedMove.__dataclass_fields__)
_ABOUT = {
    "prepare": "aim",
    "wait": "aim",
    "thank": "person",
    "deliver": "promise",
    "remind": "thread",
    "help": "need",
    "quit": "setback",
}
TALK = (_BARE["talk"],)


def build_moves(forms: list[Any], refer: References, at: Path) -> tuple[Move, ...]:
    """The moves of a response, `talk` where it names none."""
    if not forms:
        return TALK
    return tuple(
        _BARE[form] if isinstance(form, str) else _parametrised(form, refer, (*at, place))
        for place, form in enumerate(forms)
    )


def _parametrised(form: acts.ParametrisedMove, refer: References, at: Path) -> Move:
    named = [key for key in _KEYS if getattr(form, key) is not None]
    if len(named) != 1:
        refer.report.at_key("one-move", at, count=str(len(named)) if named else "nothing")
        return TALK[0]
    key = named[0]
    value = getattr(form, key)
    if key in _ABOUT:
        refer.check(_ABOUT[key], value, (*at, key))
        return Move(MoveKind(key), value)
    return _BUILDERS[key](value, refer, (*at, key))


def _request(form: acts.Request, refer: References, at: Path) -> Move:
    refer.check_person(form.of, (*at, "of"))
    if form.for_ is not None:
        refer.check("aim", form.for_, (*at, "for"))
    given = {"reply-by": form.reply_by, "id": form.id, "what": form.what}
    missing = [f"`{key}`" for key, value in given.items() if value is None]
    if 0 < len(missing) < len(given):
        refer.report.at_key("half-a-thread", at, missing=" and ".join(missing))
    return Move(
        MoveKind.REQUEST,
        form.of,
        large=form.size == "large",
        aim=form.for_ or refer.main_aim,
        reply_by=refer.when(form.reply_by, (*at, "reply-by")),
        id=form.id or "",
        what=(form.what or "").strip(),
    )


def _promise(form: acts.Promise, refer: References, at: Path) -> Move:
    refer.check_person(form.to, (*at, "to"))
    due = refer.when(form.due, (*at, "due")) or _FAULTY
    reply_by = refer.when(form.reply_by, (*at, "reply-by"))
    promise = Promise(form.id, form.to, form.what.strip(), due, reply_by, form.letter.strip())
    return Move(MoveKind.PROMISE, form.id, promise=promise)


def _decline(form: acts.Decline, refer: References, at: Path) -> Move:
    refer.check("need", form.need, (*at, "need"))
    return Move(MoveKind.DECLINE, form.need, graciously=form.graciously)


def _retry(form: acts.Retry, refer: References, at: Path) -> Move:
    refer.check("setback", form.setback, (*at, "setback"))
    return Move(MoveKind.RETRY, form.setback, way=form.way or "")


_BUILDERS: dict[str, Callable[[Any, References, Path], Move]] = {
    "request": _request,
    "promise": _promise,
    "decline": _decline,
    "retry": _retry,
}
