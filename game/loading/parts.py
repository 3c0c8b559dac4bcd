"""Builds the smaller parts of a scene: lines, branches, effects."""

import re
from typing import Any

from game.domain.ledger import Favour, Need, Setback, Term
from game.domain.looks import EXPRESSIONS
from game.domain.scenario import NO_EFFECTS, Branch, Effects, Line
from game.domain.voices import NARRATION, PLAYER
from game.loading import acts, source
from game.loading.looks import check_things
from game.loading.names import listed, placed
from game.loading.references import References
from game.loading.spans import Path

_SPEAKER = re.compile(r"([a-z0-9-]+)(?: \(([^()]+)\))?")
_BRACKET = re.compile(r"\([a-z-]+\)")


def build_lines(forms: list[Any], refer: References, at: Path) -> tuple[Line, ...]:
    """Lines of a scene, or of a reaction; those with faults are left out."""
    built = [_line(form, refer, (*at, place)) for place, form in enumerate(forms)]
    return tuple([line for line in built if line is not None])


def _line(form: str | dict[str, str], refer: References, at: Path) -> Line | None:
    if isinstance(form, str):
        return Line(form.strip())
    said = [key for key in form if key != "when"]
    if len(said) != 1:
        refer.report.at_key("bad-line", at, count=str(len(said)) if said else "none")
        return None
    key = said[0]
    when = refer.condition(form.get("when"), (*at, "when"))
    if key == NARRATION:
        return Line(form[key].strip(), when=when)
    speaker, expression = speaker_of(key, refer, (*at, key))
    return Line(form[key].strip(), speaker, expression, when)


def speaker_of(key: str, refer: References, at: Path) -> tuple[str, str | None]:
    """Who speaks, and how, from ``maya (smile)``."""
    match = _SPEAKER.fullmatch(key)
    if match is None:
        person, bracket = refer.names.called(key), _BRACKET.search(key)
        meant = f"{person} {bracket[0]}" if person and bracket else person
        refer.report.at_key("bad-speaker", at, name=key, meant=meant)
        return "", None
    speaker, expression = match[1], match[2]
    if speaker != PLAYER and not refer.names.knows("person", speaker):
        refer.report.unknown("unknown-person", speaker, refer.names.all_of("person"), at, key=True)
    if expression is not None and expression not in EXPRESSIONS:
        _report_expression(expression, refer, at)
    return speaker, expression


def _report_expression(name: str, refer: References, at: Path) -> None:
    """One word may be a slip; of several none is the one that was meant."""
    if name.isalpha():
        refer.report.unknown("unknown-expression", name, EXPRESSIONS, at, key=True)
    else:
        refer.report.at_key("unknown-expression", at, name=name, known=refer.report.listed(EXPRESSIONS))


def check_sender(key: str, refer: References, at: Path) -> None:
    """Reports who is to have written a message, and is nobody who can."""
    if key in (PLAYER, NARRATION):
        refer.report.at_key("no-sender", at, name=key)
        return
    speaker, expression = speaker_of(key, refer, at)
    if expression is not None:
        refer.report.at_key("no-sender", at, name=key, meant=speaker, sure=speaker)


def build_branches(form: str | list[source.Branch] | None, refer: References, at: Path) -> tuple[Branch, ...]:
    """Where a story goes on; only the last of several branches may lack a condition, and has to."""
    if form is None:
        return ()
    if isinstance(form, str):
        refer.check("scene", form, at)
        return (Branch(form),)
    for place, branch in enumerate(form):
        last = place == len(form) - 1
        refer.check("scene", branch.to, (*at, place, "to"))
        if last and branch.when is not None:
            refer.report.at_key("no-otherwise", (*at, place, "when"))
        if not last and branch.when is None:
            refer.report.at_key("dead-branch", (*at, place + 1))
    return tuple(
        Branch(branch.to, refer.condition(branch.when, (*at, place, "when"))) for place, branch in enumerate(form)
    )


def build_effects(form: source.Effects, refer: References, at: Path, first: str | None = None) -> Effects:
    """What changes besides the moves; a bare number of rapport is with `first`."""
    flags = form.sets is not None or form.clears is not None
    check_things(form, refer.report, at)
    things = form.brings is not None or form.gives is not None
    if form.rapport is None and form.opens is None and form.answers is None and not (flags or things):
        return NO_EFFECTS
    return Effects(
        rapport=() if form.rapport is None else _rapport(form.rapport, refer, (*at, "rapport"), first),
        opens=() if form.opens is None else _terms(form.opens, refer, (*at, "opens")),
        answers=() if form.answers is None else _checked("thread", form.answers, refer, (*at, "answers")),
        sets=tuple(listed(form.sets)),
        clears=() if form.clears is None else _checked("flag", form.clears, refer, (*at, "clears")),
        brings=tuple((thing, text.strip()) for thing, text in (form.brings or {}).items()),
        gives=tuple(listed(form.gives)),
    )


def build_remembered(form: source.Remembered, refer: References, at: Path) -> Effects:
    """What earlier scenarios of a season may have left."""
    opens = () if form.opens is None else _terms(form.opens, refer, (*at, "opens"))
    return Effects(opens=opens, sets=tuple(listed(form.sets)))


def _checked(kind: str, names: str | list[str], refer: References, at: Path) -> tuple[str, ...]:
    for name, where in placed(names, at):
        refer.check(kind, name, where)
    return tuple(listed(names))


def _rapport(form: int | dict[str, int], refer: References, at: Path, first: str | None) -> tuple[tuple[str, int], ...]:
    if isinstance(form, int):
        if first is None:
            refer.report.at_value("rapport-with-whom", at)
            return ()
        return ((first, form),)
    for person in form:
        if not refer.names.knows("person", person):
            refer.report.unknown("unknown-person", person, refer.names.all_of("person"), (*at, person), key=True)
    return tuple(form.items())


def _terms(form: acts.Opening | list[acts.Opening], refer: References, at: Path) -> tuple[Term, ...]:
    terms = [_term(opening, refer, where) for opening, where in placed(form, at)]
    return tuple([term for term in terms if term is not None])


def _term(form: acts.Opening, refer: References, at: Path) -> Term | None:
    given = [entry for entry in (form.favour, form.need, form.setback) if entry is not None]
    if len(given) != 1:
        refer.report.at_key("one-opening", at, count=str(len(given)) if given else "none")
        return None
    entry = given[0]
    if isinstance(entry, acts.Favour):
        refer.check_person(entry.from_, (*at, "favour", "from"))
        return Favour(entry.id, entry.from_, entry.what.strip(), entry.letter.strip())
    if isinstance(entry, acts.Need):
        refer.check_person(entry.of, (*at, "need", "of"))
        due = refer.when(entry.due, (*at, "need", "due"))
        return Need(entry.id, entry.of, entry.what.strip(), due, entry.beyond, entry.letter.strip())
    return _setback(entry, refer, (*at, "setback"))


def _setback(entry: acts.Setback, refer: References, at: Path) -> Setback:
    refer.check_person(entry.from_, (*at, "from"))
    if entry.after is not None:
        refer.check("setback", entry.after, (*at, "after"))
    return Setback(entry.id, entry.what.strip(), entry.from_, entry.way, entry.after, entry.final)
