"""The root of an SVG text: what is set there decides where and how large the rest is shown."""

import re
from html import escape

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
        tag = re.sub(rf"""\s{name}=("[^"]*"|'[^']*')""", "", tag) + f' {name}="{escape(value)}"'
    return text[: root.start()] + tag + text[root.end() :]
