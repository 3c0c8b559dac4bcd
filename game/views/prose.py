"""How numbers, lists and quotations are put into English."""

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def number(count: int) -> str:
    """A small whole number in words, a larger one in figures."""
    return SMALL[count] if 0 <= count < len(SMALL) else str(count)


def counted(count: int, one: str, several: str = "") -> str:
    """``one thing``, ``two things``."""
    return f"{number(count)} {one if count == 1 else several or one + 's'}"


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text with a full stop, unless it has one, if only within quotation marks."""
    return text if text.rstrip("”’").endswith((".", "!", "?", "…")) else f"{text}."


def small_first(text: str) -> str:
    """The text with its first letter in lower case, and without its full stop."""
    return (text[:1].lower() + text[1:]).rstrip(".")


def listed(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def share(avoided: float) -> str:
    """``2½`` for 2.5; whole numbers as they are."""
    whole, rest = divmod(round(avoided * 2), 2)
    return f"{whole or ''}½" if rest else str(whole)


def percent(part: float) -> str:
    """``45 %``."""
    return f"{round(part * 100)} %"
