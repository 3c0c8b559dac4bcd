"""What is put to the class: one decision of the story, or one evening at the desk."""

from typing import NamedTuple

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Option(NamedTuple):
    """One thing to vote for. `group` is what it stands under, such as whom one would write to; mostly empty."""

    text: str
    group: str = ""


class Ballot(NamedTuple):
    """A decision as it is shown: votes name an option by its place, from 0, so that no phone learns its id.

    `id` is the place in the playthrough (how many choices were made before it). `picks` is how many options one
    may pick: 1 in a conversation, at a desk as many as there are slots. `words` is what was said last.
    """

    id: int
    words: str
    options: tuple[Option, ...]
    picks: int = 1


def letter(place: int) -> str:
    """What the option of that place is called: A to Z, then A2 to Z2 and so on."""
    turn, rest = divmod(place, len(LETTERS))
    return LETTERS[rest] + (str(turn + 1) if turn else "")
