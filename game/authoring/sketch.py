"""A first scenario to begin from, with the names somebody typed: small, sound, and full of notes to its author."""

import json
import re
import unicodedata
from collections.abc import Collection, Iterable
from pathlib import Path
from string import Template
from typing import NamedTuple

from game.loading.ids import LONGEST, is_id
from game.loading.names import RESERVED_PEOPLE

MOST_PEOPLE = 5
PLACES = ("A café", "Your desk", "A bench in the park")
"""Where one meets, where the desk is and where it ends, unless somebody says otherwise."""

PEOPLE = ("Maya Okafor", "Sam Whitlock")

_TEMPLATE = Path(__file__).with_name("sketch.yaml")
_BACKDROPS = ("cafe", "desk-night", "park-bench")
_ROLES = ("Knows half the town", "Reads a lot", "Loses gloves", "Captain of the quiz team", "Rides to work")
_PORTRAITS = (
    "{head: bun, skin: tan, clothing: green}",
    "{head: short3, skin: light, clothing: coral}",
    "{head: twists, skin: deep, glasses: round, clothing: amber}",
    "{head: grayMedium, skin: brown, clothing: blue}",
    "{head: medium1, skin: bronze, clothing: plum}",
)
_MESSAGES = (
    "I’m reading something dull and would rather be disturbed. Are you about?",
    "Somebody left a glove at our table. Left hand, wool. Not yours, I suppose?",
    "The quiz needs a fourth on Sunday. Knowing things has never helped us.",
    "My chain came off again. No hurry, there is a bus.",
)
_JOINERS = "\u200c\u200d"
_WORDS_WITH_A_MEANING = RESERVED_PEOPLE | {
    "and",
    "or",
    "not",
    "null",
    "true",
    "false",
    "yes",
    "no",
    "on",
    "off",
    "y",
    "n",
}
"""What a key may not be: it means something in a line, in a condition, or in YAML."""

_PLAIN = re.compile(r"[^\W\d_][\w’.\- ]*")


class Sketch(NamedTuple):
    """What a first scenario is made of: one to five people, and three places."""

    name: str
    title: str
    people: tuple[str, ...]
    places: tuple[str, ...]


def sketched(sketch: Sketch) -> str:
    """The text of the scenario file."""
    people = ids_of((name.split()[0] for name in sketch.people), "person")
    places = ids_of(sketch.places, "place")
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(
        name=sketch.name,
        title=scalar(sketch.title),
        first=people[0],
        cast="\n".join(_person(*each) for each in zip(people, sketch.people, _ROLES, _PORTRAITS, strict=False)),
        places="\n".join(
            f"  {key}: {{name: {scalar(name)}, backdrop: {backdrop}}}"
            for key, name, backdrop in zip(places, sketch.places, _BACKDROPS, strict=True)
        ),
        where=places[0],
        desk=places[1],
        end=places[2],
        messages="\n".join(f"      - {who}: {says}" for who, says in zip(people[1:], _MESSAGES, strict=False)),
    )


def _person(key: str, name: str, role: str, portrait: str) -> str:
    return f"  {key}:\n    name: {scalar(name)}\n    role: {role}\n    portrait: {portrait}"


def typed(text: str) -> str:
    """What somebody typed as one line that can be set: no control characters, and quotation marks that turn."""
    kept = "".join(letter if letter.isprintable() or letter in _JOINERS else " " for letter in text)
    turned = re.sub(r'(?<![^\s(\[“‘])"', "“", " ".join(kept.split())).replace('"', "”")
    return re.sub(r"(?<![^\s(\[“])'", "‘", turned).replace("'", "’").strip(_JOINERS)


def scalar(text: str) -> str:
    """A line of text as YAML has it: as it is where that is safe, else in quotation marks."""
    plain = _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _WORDS_WITH_A_MEANING
    return text if plain else json.dumps(text, ensure_ascii=False)


def slug(text: str) -> str:
    """The text as an id: its letters and digits without accents, in lower case, joined by hyphens; may be empty."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    joined = "-".join(re.findall(r"[a-z0-9]+", bare))
    return joined[:LONGEST].strip("-")


def ids_of(names: Iterable[str], otherwise: str) -> list[str]:
    """An id for each of the names, all different; `otherwise` begins those that cannot be had from the name."""
    ids: list[str] = []
    for name in names:
        key = slug(name)
        usable = key[:1].isalpha() and key not in _WORDS_WITH_A_MEANING
        ids.append(_free(key if usable else otherwise, ids))
    return ids


def _free(key: str, taken: Collection[str]) -> str:
    """The id itself, or with a number where it is taken."""
    number, found = 1, key
    while found in taken:
        number += 1
        found = f"{key[: LONGEST - 4].rstrip('-')}-{number}"
    return found


def suggested(name: str, taken: Collection[str] = ()) -> str:
    """An id close to what was typed, that is free."""
    close = slug(re.sub(r"\.ya?ml$", "", re.split(r"[/\\]", name)[-1]))
    return _free(close if is_id(close) else "my-story", taken)
