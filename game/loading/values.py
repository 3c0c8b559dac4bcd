"""The kinds of value an author writes: texts, ids, numbers, one thing or a list of them."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from game.loading.ids import LONGEST, PATTERN

MOST = 100
MOST_DIGITS = 9


def whole_number(value: Any) -> Any:
    """The number that a text such as ``2``, ``+1`` or ``-1`` writes."""
    digits = value[1:] if isinstance(value, str) and value[:1] in ("+", "-") else value
    if isinstance(digits, str) and digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS:
        return int(value)
    raise PydanticCustomError("not_a_number", "whole number")


def truth(value: Any) -> Any:
    """The truth that ``true`` or ``false`` writes; ``yes`` and ``no`` are words."""
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("not_true_or_false", "true or false")


def one_or_many(value: Any) -> str:
    """Tags a value by whether it is a list."""
    return "<many>" if isinstance(value, list) else "<one>"


def text_or_mapping(value: Any) -> str | None:
    """Tags a value by what it is."""
    return "<text>" if isinstance(value, str) else "<mapping>" if isinstance(value, dict) else None


ONE_OR_MANY = Discriminator(one_or_many)
TEXT_OR_MAPPING = Discriminator(text_or_mapping, "text_or_mapping", "text or a mapping")

Text = Annotated[str, Field(min_length=1)]
Id = Annotated[
    str,
    Field(
        pattern=PATTERN,
        max_length=LONGEST,
        description="What runs and conditions know it by: lower-case words joined by hyphens. Renamed, it is another.",
    ),
]
Whole = Annotated[int, Field(ge=-MOST, le=MOST), BeforeValidator(whole_number)]
Count = Annotated[int, Field(ge=1, le=MOST), BeforeValidator(whole_number)]
Slots = Annotated[int, Field(ge=0, le=MOST), BeforeValidator(whole_number)]
Minutes = Annotated[int, Field(ge=1, le=600), BeforeValidator(whole_number)]
Truth = Annotated[bool, BeforeValidator(truth)]
Texts = Annotated[
    Annotated[Text, Tag("<one>")] | Annotated[list[Text], Field(min_length=1), Tag("<many>")],
    ONE_OR_MANY,
]
Ids = Annotated[
    Annotated[Id, Tag("<one>")] | Annotated[list[Id], Field(min_length=1), Tag("<many>")],
    ONE_OR_MANY,
]
Rapport = Annotated[
    Annotated[Whole, Tag("<text>")] | Annotated[dict[str, Whole], Tag("<mapping>")],
    TEXT_OR_MAPPING,
]
Line = Annotated[Annotated[Text, Tag("<text>")] | Annotated[dict[str, Text], Tag("<mapping>")], TEXT_OR_MAPPING]
Condition = Annotated[Text | None, Field(description="A condition, such as `kept(case-study) and rapport(maya) >= 2`.")]
