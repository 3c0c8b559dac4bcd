"""The map as a Mermaid flowchart, for pages that draw those."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from game.art.markup import shown
from game.authoring.graph import OTHERWISE, Card, Map, Row, Way
from game.authoring.marks import Touch
from game.authoring.walked import Step, Walk
from game.domain.calendar import moment_text
from game.domain.mistakes import PROFILES, Profile
from game.domain.scenario import SceneKind

SHAPES = {
    SceneKind.CONVERSATION: ("(", ")"),
    SceneKind.BEAT: (">", "]"),
    SceneKind.DESK: ("[[", "]]"),
    SceneKind.PASSAGE: ("[/", "\\]"),
    SceneKind.ENDING: ("([", "])"),
    SceneKind.VARIANTS: ("{{", "}}"),
}
LONGEST = 60
"""How many letters of a response stand on a line."""

_SIGNS = str.maketrans(
    {"\N{NO-BREAK SPACE}": " ", '"': "”"} | {sign: chr(ord(sign) + 0xFEE0) for sign in "#$%&*;<>@[\\]^`{|}~"}
)
"""Signs that could mean something to Mermaid, or to what shows its labels, and their full-width twins."""

_COMPARISONS = {">=": "≥", "<=": "≤", "!=": "≠"}


class Link(NamedTuple):
    """One arrow: by a row, by a way, or by both; a row without a way goes where ways that rows share begin."""

    card: Card
    row: Row | None
    way: Way | None


def mermaid(story: Map, walk: Walk) -> str:
    """A flowchart from left to right, a box for every day."""
    names = {name: f"s{place}" for place, name in enumerate(story.cards)}
    lines = ["flowchart LR"]
    for place, column in enumerate(story.columns):
        lines.append(f'  subgraph d{place}["{label(f"{column.title} {column.note}")}"]')
        lines += [f"    {names[name]}{_box(card)}" for name, card in story.cards.items() if card.layer in column.layers]
        lines.append("  end")
    links = [link for card in story.cards.values() for link in _links(card)]
    lines += [f"  {names[card.id]}j(( ))" for card in story.cards.values() if _joins(card)]
    lines += [f"  {_arrow(link, names)}" for link in links]
    lines += [f"  linkStyle {place} {look}" for place, link in enumerate(links) if (look := _look(link, walk))]
    visited = [names[name] for name in story.cards if name in walk.scenes]
    if visited:
        lines += ["  classDef visited fill:#fff3c9,stroke:#1d1b22,stroke-width:4px,color:#1d1b22"]
        lines += [f"  class {','.join(visited)} visited"]
    return "\n".join(lines) + "\n"


def label(text: str) -> str:
    """A text to stand between quotes: no sign in it means anything but itself."""
    return shown(text).translate(_SIGNS)


def shortened(text: str) -> str:
    """A text that does not make a line too long to follow."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]}…"


def _box(card: Card) -> str:
    begin, end = SHAPES[card.kind]
    when = moment_text(card.moment) if card.moment is not None else "never"
    title = card.title if card.title == card.id else f"{card.title} ({card.id})"
    parts = [title, when, card.place, ", ".join(guest.name for guest in card.guests)]
    if card.kind is SceneKind.DESK:
        parts += [row_words(row) for row in card.rows]
    return f'{begin}"{"<br>".join(label(part) for part in parts if part)}"{end}'


def _links(card: Card) -> Iterator[Link]:
    """Every way of a card; errands have none, for they only end with their desk."""
    rows = card.rows if card.kind is not SceneKind.DESK else ()
    for row in rows:
        for way in row.ways or (card.ways if not _joins(card) else (None,)):
            yield Link(card, row, way)
    if not rows or _joins(card):
        for way in card.ways:
            yield Link(card, None, way)


def _joins(card: Card) -> bool:
    """Whether rows share several ways."""
    return card.kind is SceneKind.CONVERSATION and len(card.ways) > 1


def _arrow(link: Link, names: Mapping[str, str]) -> str:
    card, row, way = link
    begin = names[card.id] if row or not _joins(card) else f"{names[card.id]}j"
    end = names[way.to] if way else f"{names[card.id]}j"
    words = label(", ".join(part for part in (row_words(row) if row else "", _when(way) if way else "") if part))
    return f'{begin} -->|"{words}"| {end}' if words else f"{begin} --> {end}"


def _look(link: Link, walk: Walk) -> str:
    """In the colour of what its response can make, and broad where the run went."""
    card, row, way = link
    picked = row is None or (card.id, row.id) in walk.rows
    taken = picked and (way is None or Step(card.id, row.id if row and row.ways else "", way.to) in walk.steps)
    makes = _makes(row) if row else []
    colour = [f"stroke:{makes[0].colour}"] if makes else []
    return ",".join([*colour, *(["stroke-width:5px"] if taken else [])])


def row_words(row: Row) -> str:
    """A response on one line, with the mistakes it can make."""
    makes = [profile.name.lower() for profile in _makes(row)]
    can = f" (can be {' and '.join(makes)})" if makes else ""
    return f"{row.id}: {shortened(row.text)}{can}"


def _makes(row: Row) -> list[Profile]:
    return [PROFILES[mark.mistake] for mark in row.marks if mark.touch is Touch.MAKES]


def _when(way: Way) -> str:
    joined = " or ".join(way.conditions)
    for written, sign in _COMPARISONS.items():
        joined = joined.replace(written, sign)
    return joined if joined in ("", OTHERWISE) else f"if {joined}"
