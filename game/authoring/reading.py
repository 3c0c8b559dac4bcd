"""How long a text is, how long it takes to read, and how easy that is."""

import re
from collections.abc import Iterable

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults: Brysbaert 2019, Journal of Memory and Language."""

_VOWELS = re.compile("[aeiouy]+")
_SILENT = re.compile("([^aeiouyl]e|[aeiouy]le|[^aeiouyscxzgh]es|[^aeiouytd]ed)$")
_APART = re.compile("(?<![tsc])i[ao]|eo(?!u)|(?<!q)ua|[aeiouy]ing")
_ENDS = re.compile("[.!?…:;]+[”’)]*(?=\\s|$)")


def words(text: str) -> list[str]:
    """The words of a text: what stands between blanks and has a letter or a figure in it."""
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


def minutes(count: int) -> float:
    """How long a reader takes for so many words."""
    return count / WORDS_A_MINUTE


def syllables(word: str) -> int:
    """An estimate for an English word: its groups of vowels, without a silent e, and with vowels spoken apart."""
    bare = re.sub("[’'](s|d|m|ve|re|ll|t)?$", "", word.lower().strip("“”‘’.,;:!?…()\"'"))
    return max(1, len(_VOWELS.findall(bare)) - len(_SILENT.findall(bare)) + len(_APART.findall(bare)))


def sentences(text: str) -> int:
    """How many sentences a text has, those ended by a colon or semicolon too; a line without any end is one."""
    return max(1, sum(bool(words(part)) for part in _ENDS.split(text)))


def reading_ease(texts: Iterable[str]) -> float | None:
    """From about 100 (very easy) to 0 (hard): Flesch 1948, Journal of Applied Psychology. None without words.

    206.835 - 1.015 words a sentence - 84.6 syllables a word; the formula is made for English.
    """
    told = [text for text in texts if words(text)]
    every = [word for text in told for word in words(text)]
    if not every:
        return None
    length = len(every) / sum(map(sentences, told))
    return 206.835 - 1.015 * length - 84.6 * sum(map(syllables, every)) / len(every)
