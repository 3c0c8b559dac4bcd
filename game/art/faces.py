"""Faces from words, in the style *Open Peeps*; the only importer of dicebear."""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from dicebear import Avatar, Style

from game.art.features import Features, joined
from game.domain.looks import COLOURED_HEADS, PARTS, Looks

SIDE, LEFT, TOP = 768, 16, 64
"""The square that is shown, and what it has to spare beside the style's own, so that no hair is cut off."""

INK = "#000000"

_CUT = re.compile(r' clip-path="url\([^)]*\)"')
"""Cuts a drawing to the square to which its root cuts it anyhow, and takes as long as painting it."""

SKINS = {"light": "#ffdbb4", "tan": "#edb98a", "bronze": "#d08b5b", "brown": "#ae5d29", "deep": "#7a5543"}
HAIRS = {
    "black": "#2a2427",
    "dark-brown": "#4a312c",
    "brown": "#724133",
    "light-brown": "#a9713c",
    "auburn": "#94432c",
    "red": "#cf5224",
    "blond": "#e0b968",
    "grey": "#d8d2d5",
    "white": "#f0ebe8",
    "pink": "#f0909f",
    "teal": "#5fa8a6",
}
CLOTHES = {
    "amber": "#ffcf77",
    "blue": "#8fa7df",
    "coral": "#e78276",
    "cream": "#fbf1dc",
    "green": "#86c48d",
    "grey": "#b8b3bd",
    "lilac": "#bba6dc",
    "mint": "#b4e0c6",
    "mustard": "#dba83e",
    "navy": "#4d5f9e",
    "olive": "#a4a866",
    "plum": "#95618f",
    "rose": "#e6a3c1",
    "rust": "#c4623f",
    "sand": "#dfc79d",
    "sky": "#9dd3ec",
    "slate": "#7d8798",
    "teal": "#79c2bd",
}
BEARDS = {
    "full": "full",
    "long": "full3",
    "jaw": "chin",
    "goatee": "goatee2",
    "moustache": "moustache7",
    "pencil": "moustache1",
}
COLOURED_BEARDS = {"full": "full4", "moustache": "moustache9"}
"""How a beard is drawn on a head whose hair has a colour; the others are in ink everywhere."""

GLASSES = {
    "round": "glasses2",
    "square": "glasses",
    "browline": "glasses3",
    "bold": "glasses5",
    "cat-eye": "glasses4",
}
GREY_HEADS = frozenset({"grayBun", "grayMedium", "grayShort"})
USUAL = {
    "head": [
        "afro",
        "dreads2",
        "flatTop",
        "medium1",
        "noHair1",
        "pomp",
        "short1",
        "short2",
        "short3",
        "short5",
        "twists",
    ],
    "skin": sorted(SKINS),
    "clothing": sorted(CLOTHES),
}
"""What somebody may have of whom nothing else is said; these heads go with any beard."""

EXPRESSIONS = {
    "neutral": Features("smile", "suspicious"),
    "smile": Features("smile", "calm"),
    "laugh": Features("calm", "smileLOL"),
    "tired": Features("tired", "tired"),
    "sad": Features("solemn", "solemn"),
    "worried": Features("concerned", "tired"),
    "angry": Features("veryAngry", "solemn"),
    "surprised": Features("explaining", "concernedFear"),
    "suspicious": Features("suspicious", "suspicious"),
    "touched": Features("concernedFear", "calm"),
    "thinking": Features("blank", "eyesClosed"),
    "awkward": Features("concerned", "hectic"),
    "calm": Features("smile", "contempt"),
    "proud": Features("contempt", "driven"),
}


def face(looks: Looks, expression: str) -> str:
    """Head and shoulders as SVG: square, with nothing behind them, the shoulders running off its lower edge.

    A word that nobody knows counts as left out; an expression that nobody knows is neutral. What is left out
    follows from the words that are there. ValueError where there are none.
    """
    if not looks:
        raise ValueError("somebody without a face")
    seed = json.dumps([looks, expression])  # the ids in the drawing are made of it, and must not meet those of others
    words = {part: word for part, word in looks if word in PARTS.get(part, ())}
    drawn = str(Avatar(Style(_definition(words, expression)), {"seed": seed}))
    return _CUT.sub("", drawn, count=1)


def _definition(words: Mapping[str, str], expression: str) -> dict[str, Any]:
    """The style cut down to one face: it leaves nothing to chance, and is checked twenty times as fast."""
    style = _open_peeps()
    head = _word(words, "head")
    shown = {"head": head, **_optional(words, head)}
    components = {
        name: {**style["components"][name], "probability": 100, "variants": {variant: _variant(name, variant)}}
        for name, variant in shown.items()
    }
    features = EXPRESSIONS.get(expression, EXPRESSIONS["neutral"])
    drawn = {"elements": joined(features, style["components"]["expression"]["variants"])}
    components["expression"] = {**style["components"]["expression"], "variants": {"one": drawn}}
    return {
        "canvas": {"width": SIDE, "height": SIDE, "elements": [_moved(style["canvas"]["elements"], components)]},
        "attributes": style["attributes"],
        "components": components,
        "colors": {name: {"values": [colour]} for name, colour in _colours(words, head).items()},
    }


def _variant(component: str, name: str) -> Any:
    return _open_peeps()["components"][component]["variants"][name]


def _moved(elements: list[dict[str, Any]], components: Mapping[str, Any]) -> dict[str, Any]:
    kept = [element for element in elements if element["type"] != "component" or element["name"] in components]
    return {
        "type": "element",
        "name": "g",
        "attributes": {"transform": f"translate({LEFT} {TOP})"},
        "children": kept,
    }


def _optional(words: Mapping[str, str], head: str) -> dict[str, str]:
    """Beard and glasses, for those who have them."""
    coloured = COLOURED_BEARDS if head in COLOURED_HEADS else {}
    beard = words.get("beard", "")
    found = {
        "facialHair": coloured.get(beard) or BEARDS.get(beard),
        "accessories": GLASSES.get(words.get("glasses", "")),
    }
    return {name: variant for name, variant in found.items() if variant is not None}


def _colours(words: Mapping[str, str], head: str) -> dict[str, str]:
    usual = "grey" if head in GREY_HEADS else "dark-brown"
    return {
        "ink": INK,
        "skin": SKINS[_word(words, "skin")],
        "clothing": CLOTHES[_word(words, "clothing")],
        "headContrast": HAIRS[words.get("hair", usual)],
    }


def _word(words: Mapping[str, str], part: str) -> str:
    """The word for a part; where it is left out, one that is always the same beside the same other words."""
    if part in words:
        return words[part]
    others = json.dumps([part, sorted(words.items())])
    number = int.from_bytes(hashlib.blake2b(others.encode(), digest_size=8).digest())
    return USUAL[part][number % len(USUAL[part])]


@cache
def _open_peeps() -> dict[str, Any]:
    text = (files("dicebear_styles") / "open-peeps.json").read_text(encoding="utf-8")
    style: dict[str, Any] = json.loads(text)
    return style
