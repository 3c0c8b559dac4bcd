"""Letters as somebody sees them: what may not be taken apart, however many characters it is written with.

The rules are those of Unicode's annex 29, as far as the character database of the standard library carries them.
"""

import unicodedata

MARKS = ("Mn", "Mc", "Me")
JOINER, NON_JOINER = "\u200d", "\u200c"
SKIN_TONES = range(0x1F3FB, 0x1F400)
TAGS = range(0xE0020, 0xE0080)
FLAG_LETTERS = range(0x1F1E6, 0x1F200)
HANGUL = (range(0x1100, 0x1200), range(0xA960, 0xA980), range(0xAC00, 0xD800))
HANGUL_TAILS = (range(0x1160, 0x1200), range(0xD7B0, 0xD800))


def is_boundary(text: str, at: int) -> bool:
    """Whether a caret may stand after the first `at` characters, from 0 to all of them."""
    return at in (0, len(text)) or not is_joined(text, at)


def before(text: str, at: int) -> int:
    """Where the letter before `at` begins; 0 at the very beginning."""
    at = max(at - 1, 0)
    while not is_boundary(text, at):
        at -= 1
    return at


def after(text: str, at: int) -> int:
    """Where the letter after `at` ends; `at` itself at the very end."""
    at = min(at + 1, len(text))
    while not is_boundary(text, at):
        at += 1
    return at


def whole(text: str, most: int) -> str:
    """As much of the beginning of a text as is whole letters, of `most` characters at most."""
    at = min(most, len(text))
    return text[:at] if is_boundary(text, at) else text[: before(text, at)]


def is_joined(text: str, at: int) -> bool:
    """Whether the characters before and after `at` are parts of one letter. Both must be there."""
    last, this = text[at - 1], text[at]
    if extends(this):
        return True
    if last == JOINER:
        return not this.isspace()
    if ord(this) in FLAG_LETTERS:
        return flag_letters_before(text, at) % 2 == 1
    return among(this, HANGUL_TAILS) and among(last, HANGUL)


def extends(letter: str) -> bool:
    """Whether a character only adds to the one before it: an accent, a skin tone, a joiner."""
    tone = ord(letter) in SKIN_TONES or ord(letter) in TAGS
    return tone or letter in (JOINER, NON_JOINER) or unicodedata.category(letter) in MARKS


def flag_letters_before(text: str, at: int) -> int:
    """How many letters of flags stand in one row before `at`: two make a flag."""
    start = at
    while start and ord(text[start - 1]) in FLAG_LETTERS:
        start -= 1
    return at - start


def among(letter: str, ranges: tuple[range, ...]) -> bool:
    """Whether a character lies in one of these ranges."""
    return any(ord(letter) in each for each in ranges)
