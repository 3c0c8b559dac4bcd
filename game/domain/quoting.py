"""Words that somebody says, between quotation marks."""

INNER_MARKS = str.maketrans("“”", "‘’")


def quoted(text: str) -> str:
    """Words that are said; quotations in them take single marks."""
    return f"“{text.translate(INNER_MARKS)}”"
