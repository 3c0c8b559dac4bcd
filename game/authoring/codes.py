"""All codes that `check` can tell of, by number and by name, and the families they belong to."""

from collections.abc import Mapping
from difflib import get_close_matches

from game.authoring.beside import BESIDE
from game.authoring.rules import RULES
from game.authoring.rules.exceptions import EXCEPTIONS
from game.loading.faults import ALL
from game.loading.faults.fault import Fault

FAMILIES: Mapping[str, tuple[str, str]] = {
    "Y": ("Syntax", "The file cannot be read as YAML."),
    "F": ("Files", "Something about the file as a whole."),
    "S": ("Structure", "Keys and scenes that do not fit together."),
    "N": ("Names", "Something is named that is not there."),
    "C": ("Conditions", "A condition that cannot be understood."),
    "T": ("Times", "A time that cannot be understood."),
    "A": ("Story", "The story can be played, and something in it has no part in it or no place."),
    "M": ("Scoring", "The story can be played, and something in it could never be scored."),
    "P": ("Prose", "The story can be played, and something in it does not read well."),
    "G": ("Giveaways", "The story can be played, and something tells which response is best before it is understood."),
    "X": (
        "Exceptions",
        "A comment that allows something (`# check: allow CODE because …`) does not do what it seems to.",
    ),
    "R": ("Transcripts", "A playthrough kept as text cannot be played again (`longgame transcript verify`)."),
    "L": ("Labels", "A sheet that somebody has labelled cannot be compared (`longgame moves --sheet`)."),
}
"""By the letter with which their numbers begin: what a family is called, and what it is about."""

_ALL = sorted((*ALL, *(rule.fault for rule in RULES), *EXCEPTIONS, *BESIDE), key=lambda fault: fault.number)

CODES: Mapping[str, Fault] = {fault.number: fault for fault in _ALL}
"""All codes, by number."""

_FIRM = frozenset(ALL)
_RULED = frozenset(rule.fault for rule in RULES)
_BY_SLUG = {fault.slug: fault for fault in CODES.values()}


def code_of(name: str) -> Fault | None:
    """The code of that number or name."""
    return CODES.get(name.upper()) or _BY_SLUG.get(name.lower())


def numbers_of(name: str) -> frozenset[str]:
    """The numbers that a number, a name or the letter of a family stands for; none where there is no such code."""
    one = code_of(name)
    if one:
        return frozenset((one.number,))
    return frozenset(fault.number for fault in family(name.upper())) if name.upper() in FAMILIES else frozenset()


def is_firm(fault: Fault) -> bool:
    """Whether a story is not understood with it, so that it cannot be passed over."""
    return fault in _FIRM


def is_judgement(fault: Fault) -> bool:
    """Whether a rule finds it, so that an author may allow it."""
    return fault in _RULED


def likely(name: str) -> str:
    """The name that was likely meant by one that there is not, or an empty text."""
    return next(iter(get_close_matches(name.lower(), _BY_SLUG, n=1)), "")


def family(letter: str) -> list[Fault]:
    """The codes of one family, in order."""
    return [fault for number, fault in CODES.items() if number.startswith(letter)]
