"""Builds scenes and their responses: of what kind a scene is, and what may stand in one of that kind."""

import re

from game.domain.mistakes import Research
from game.domain.scenario import (
    DONE,
    AimState,
    Branch,
    Ending,
    Message,
    MoveKind,
    Response,
    Scene,
    SceneKind,
)
from game.loading import source
from game.loading.looks import check_light
from game.loading.moves import build_moves
from game.loading.names import listed, placed
from game.loading.parts import build_branches, build_effects, build_lines, check_sender
from game.loading.references import References
from game.loading.spans import Path

FEWEST_RESPONSES, MOST_RESPONSES = 2, 5

_MARKS = {
    "ending": SceneKind.ENDING,
    "desk": SceneKind.DESK,
    "passage": SceneKind.PASSAGE,
    "one-of": SceneKind.VARIANTS,
    "responses": SceneKind.CONVERSATION,
}
_ARTICLES = {
    SceneKind.CONVERSATION: "a conversation",
    SceneKind.BEAT: "a conversation without responses",
    SceneKind.DESK: "a desk",
    SceneKind.PASSAGE: "a passage",
    SceneKind.ENDING: "an ending",
    SceneKind.VARIANTS: "a group of variants",
}
_FIELDS = {"with": "with_", "one-of": "one_of"}
_KEYS = ("with", "lines", "responses", "then", "takes", "invites", "order", "arrives", "errands")
_ALLOWED = {
    SceneKind.CONVERSATION: {"with", "lines", "responses", "then", "takes", "invites", "order"},
    SceneKind.BEAT: {"with", "lines", "then", "takes", "invites"},
    SceneKind.DESK: {"lines", "arrives", "errands", "then"},
    SceneKind.PASSAGE: {"lines", "then"},
    SceneKind.ENDING: {"with", "lines"},
    SceneKind.VARIANTS: set[str](),
}
_ABSENT: tuple[object, ...] = (None, [], "shuffled")
_MISPLACED = {
    kind: tuple((key, _FIELDS.get(key, key)) for key in _KEYS if key not in allowed)
    for kind, allowed in _ALLOWED.items()
}
_BETWEEN = re.compile(r"\s+and\s+|[\s,;&+]+")
_LEADING_ON = (SceneKind.DESK, SceneKind.PASSAGE)


def build_scene(key: str, form: source.Scene, refer: References) -> Scene:
    """One scene as the game knows it; its faults go to the report."""
    at: Path = ("scenes", key)
    kind = _kind(form, refer, at)
    people = tuple(listed(form.with_))
    _check_people(form.with_, refer, (*at, "with"))
    if form.place is not None:
        refer.check("place", form.place, (*at, "place"))
    check_light(form.light, refer.names.backdrop(form.place), refer.report, at)
    then = build_branches(form.then, refer, (*at, "then"))
    if kind in _LEADING_ON and form.then is None:
        refer.report.at_key("nothing-follows", at)
    desk = kind is SceneKind.DESK
    return Scene(
        id=key,
        kind=kind,
        place=form.place,
        people=people,
        lines=build_lines(form.lines, refer, (*at, "lines")),
        responses=_errands(form, refer, at) if desk else _responses(form, refer, at, then),
        then=then,
        effects=build_effects(form, refer, at),
        takes=refer.duration(form.takes, (*at, "takes")),
        invites=tuple(MoveKind(move) for move in form.invites),
        fixed=form.order == "fixed",
        slots=form.desk.slots if form.desk else 0,
        arrives=tuple(_message(message, refer, (*at, "arrives", i)) for i, message in enumerate(form.arrives)),
        passage=refer.when(form.passage.to, (*at, "passage", "to")) if form.passage else None,
        ending=_ending(form.ending),
        variants=_variants(key, form, refer, at),
        facilitator=form.facilitator.strip(),
        research=_research(form.research),
        light=form.light,
        around=around(form.around, refer, at),
    )


def around(form: str | list[str] | None, refer: References, at: Path) -> tuple[str, ...] | None:
    """Who else is there, of people in the cast; None where that is not said."""
    _check_people(form, refer, (*at, "around"))
    return None if form is None else tuple(listed(form))


def _check_people(form: str | list[str] | None, refer: References, at: Path) -> None:
    """Everybody has to be in the cast; several in one text are meant to be a list."""
    several = [name for name in _BETWEEN.split(form) if name] if isinstance(form, str) else []
    if len(several) > 1 and all(refer.names.knows("person", name) for name in several):
        refer.report.at_value("unknown-person", at, name=str(form), meant=f"[{', '.join(several)}]")
        return
    for person, where in placed(form, at):
        refer.check_person(person, where)


def _kind(form: source.Scene, refer: References, at: Path) -> SceneKind:
    marks = [mark for mark in _MARKS if getattr(form, _FIELDS.get(mark, mark)) is not None]
    if len(marks) > 1:
        refer.report.at_key("two-kinds", (*at, marks[1]), first=marks[0], second=marks[1])
        return _MARKS[marks[0]]
    kind = _MARKS[marks[0]] if marks else SceneKind.BEAT
    if not marks and form.then is None:
        refer.report.at_key("no-kind", at)
    for key, name in _MISPLACED[kind]:
        if getattr(form, name) not in _ABSENT:
            refer.report.at_key("misplaced-key", (*at, key), name=key, kind=_ARTICLES[kind])
    return kind


def _responses(form: source.Scene, refer: References, at: Path, then: tuple[Branch, ...]) -> tuple[Response, ...]:
    if form.responses is None:
        return ()
    responses = form.responses
    first = next(iter(listed(form.with_)), None)
    if not FEWEST_RESPONSES <= len(responses) <= MOST_RESPONSES:
        refer.report.at_key("response-count", (*at, "responses"), count=str(len(responses)))
    if all(response.when is not None or response.once for response in responses):
        refer.report.at_key("no-sure-response", (*at, "responses"))
    _check_unique(responses, refer, (*at, "responses"))
    built = []
    for place, response in enumerate(responses):
        here = (*at, "responses", place)
        if response.slots is not None:
            refer.report.at_key("misplaced-key", (*here, "slots"), name="slots", kind="a conversation")
        if response.then is None and form.then is None:
            refer.report.at_key("nothing-follows", here)
        built.append(_response(response, refer, here, first, then, slots=1))
    return tuple(built)


def _errands(form: source.Scene, refer: References, at: Path) -> tuple[Response, ...]:
    _check_unique(form.errands, refer, (*at, "errands"))
    built = []
    for place, errand in enumerate(form.errands):
        here = (*at, "errands", place)
        if errand.id == DONE:
            refer.report.at_value("reserved-id", (*here, "id"), name=DONE)
        if errand.then is not None:
            refer.report.at_key("misplaced-key", (*here, "then"), name="then", kind="an errand")
        for number, move in enumerate(errand.moves):
            if move == "pitch":
                alone = "an errand, where nobody hears it"
                refer.report.at_value("misplaced-key", (*here, "moves", number), name=move, kind=alone)
        waits = bool(errand.moves) and all(not isinstance(move, str) and move.wait for move in errand.moves)
        slots = errand.slots if errand.slots is not None else 0 if waits else 1
        built.append(_response(errand, refer, here, None, (), slots))
    return tuple(built)


def _response(
    form: source.Response, refer: References, at: Path, first: str | None, then: tuple[Branch, ...], slots: int
) -> Response:
    if (form.say is None) == (form.do is None):
        refer.report.at_key("say-or-do", at)
    texts = listed(form.do if form.say is None else form.say)
    return Response(
        form.id,
        tuple([text.strip() for text in texts]),
        form.say is not None,
        form.because.strip(),
        build_moves(form.moves, refer, (*at, "moves")),
        build_effects(form, refer, at, first),
        build_lines(form.reaction, refer, (*at, "reaction")) if form.reaction else (),
        then if form.then is None else build_branches(form.then, refer, (*at, "then")),
        None if form.when is None else refer.condition(form.when, (*at, "when")),
        form.once,
        slots,
    )


def _check_unique(responses: list[source.Response], refer: References, at: Path) -> None:
    first: dict[str, int] = {}
    for place, response in enumerate(responses):
        if first.setdefault(response.id, place) != place:
            line = refer.report.spans.value((*at, first[response.id], "id")).line
            refer.report.at_value("duplicate-id", (*at, place, "id"), name=response.id, line=str(line))


def _message(form: source.MessageForm, refer: References, at: Path) -> Message:
    effects = build_effects(form, refer, at)
    when = refer.condition(form.when, (*at, "when"))
    known = [key for key in form.said if refer.names.knows("person", key)]
    if len(form.said) != 1 and len(known) != 1:
        refer.report.at_key("bad-line", at, count=str(len(form.said)) if form.said else "none")
        return Message("", "", when, effects)
    for key in form.said:
        if len(known) == 1 and key not in known:
            refer.report.unknown("unknown-key", key, source.MESSAGE_KEYS, (*at, key), key=True)
    sender = (known or list(form.said))[0]
    if not known:
        check_sender(sender, refer, (*at, sender))
    return Message(sender, form.said[sender].strip(), when, effects)


def _ending(form: source.Ending | None) -> Ending | None:
    return None if form is None else Ending(form.id, form.title.strip(), AimState(form.aim), form.text.strip())


def _research(form: source.Research | None) -> Research | None:
    return None if form is None else Research(form.finding.strip(), form.source.strip(), form.caution.strip())


def _variants(key: str, form: source.Scene, refer: References, at: Path) -> tuple[str, ...]:
    for place, variant in enumerate(form.one_of or ()):
        if variant == key:
            refer.report.at_value("variant-of-itself", (*at, "one-of", place), name=key)
        refer.check("scene", variant, (*at, "one-of", place))
    return tuple(form.one_of or ())
