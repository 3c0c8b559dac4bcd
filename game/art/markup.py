"""SVG as text: its root, which decides where and how large the rest is shown, and words to put into it."""

import re

_UNSHOWN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What no drawing may have in it (controls, halves of characters) or would turn around what stands beside it."""

_GAP = "[ \t\r\n]+"

_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})
_ROOT = re.compile(r"<svg\b[^>]*?(?=/?>)")


def with_root(text: str, **attributes: str) -> str:
    """The same drawing with these attributes on its root, in place of those of the same name.

    ValueError where the text has no root.
    """
    root = _ROOT.search(text)
    if root is None:
        raise ValueError("no SVG")
    tag = root[0]
    for name, value in attributes.items():
        tag = re.sub(rf"""\s{name}=("[^"]*"|'[^']*')""", "", tag) + f' {name}="{value.translate(_ESCAPED)}"'
    return text[: root.start()] + tag + text[root.end() :]


def shown(text: str) -> str:
    """The text on one row, without characters that cannot be drawn or that turn the direction of others."""
    return re.sub(_GAP, " ", re.sub(_UNSHOWN, "", text)).strip(" ")


def escaped(text: str) -> str:
    """The text to stand in a drawing, between tags or in an attribute, as nothing but text."""
    return shown(text).translate(_ESCAPED)
