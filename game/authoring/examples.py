"""The small story that examples are pieces of: what a piece leaves out is supplied, line by line."""

import re

STORY = {
    "format": "format: 1\n",
    "title": "title: A Walk\n",
    "opens": "opens: Thu 18:30\n",
    "start": "start: gate\n",
    "aim": "aim: {id: stroll, text: Take a walk}\n",
    "cast": "cast:\n  maya: {name: Maya Okafor}\n  sam: {name: Sam Whitlock}\n",
    "places": "places:\n  park: {name: The park}\n",
    "scenes": "scenes:\n  gate:\n    with: maya\n    then: end\n",
}
END = "  end:\n    place: park\n    with: [maya, sam]\n    ending: {id: home, title: Home, aim: open}\n"
MARK = "# <-"

_KEY = re.compile(r"^([a-z-]+)\b", re.MULTILINE)
_SCENES = re.compile(r"^scenes:.*\n", re.MULTILINE)


def completed(piece: str) -> str:
    """A whole file with this piece in it: the keys it lacks stand before it, and it has the scene `end`.

    It is put together as text, because a piece may be no YAML at all.
    """
    given = set(_KEY.findall(piece))
    text = "".join(lines for key, lines in STORY.items() if key not in given) + piece
    if re.search(r"^  end:", text, re.MULTILINE):
        return text
    return _SCENES.sub(lambda found: found[0] + END, text, count=1)


def marked(text: str) -> set[int]:
    """The numbers of the lines that are marked as faulty."""
    return {number for number, line in enumerate(text.split("\n"), start=1) if MARK in line}
