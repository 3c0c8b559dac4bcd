"""The map as a Mermaid flowchart, for pages that draw those."""

from collections.abc import Iterator

from game.art.markup import shown
from game.authoring.graph import Card, Map, Row, Way
from game.authoring.marks import Touch
from game.authoring.walked import Step, Walk
from game.domain.calendar import moment_text
from game.domain.mistakes import PROFILES
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
_SAFE = frozenset(" ,.:!?’“”…–—-()'")


def mermaid(story: Map, walk: Walk) -> str:
    """A flowchart from left to right, a box for every day."""
    names = {name: f"s{place}" for place, name in enumerate(story.cards)}
    lines = ["flowchart LR"]
    for place, column in enumerate(story.columns):
        lines.append(f'  subgraph d{place}["{label(f"{column.title} {column.note}")}"]')
        lines += [f"    {names[name]}{_box(card)}" for name, card in story.cards.items() if card.layer in column.layers]
        lines.append("  end")
    steps: list[Step] = []
    for card in story.cards.values():
        for step, words in _ways(card):
            steps.append(step)
            said = f'|"{label(words)}"|' if words else ""
            lines.append(f"  {names[step.scene]} -->{said} {names[step.to]}")
    lines += [f"  linkStyle {place} stroke-width:5px" for place, step in enumerate(steps) if step in walk.steps]
    visited = [names[name] for name in story.cards if name in walk.scenes]
    if visited:
        lines += ["  classDef visited fill:#fff3c9,stroke:#1d1b22,stroke-width:4px,color:#1d1b22"]
        lines += [f"  class {','.join(visited)} visited"]
    return "\n".join(lines) + "\n"


def label(text: str) -> str:
    """A text between quotes: every sign that could mean something is written as its number."""
    text = shown(text)
    return "".join(sign if sign.isalnum() or sign in _SAFE else f"#{ord(sign)};" for sign in text)


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


def _ways(card: Card) -> Iterator[tuple[Step, str]]:
    """Every way, with what is chosen to go it and under which conditions; rows that share a way have one each."""
    for row in card.rows if card.kind is not SceneKind.DESK else ():
        for way in row.ways or card.ways:
            yield Step(card.id, row.id if row.ways else "", way.to), f"{row_words(row)}{_when(way)}"
    if card.kind is SceneKind.DESK or not card.rows:
        for way in card.ways:
            yield Step(card.id, "", way.to), _when(way).removeprefix(", ")


def row_words(row: Row) -> str:
    """A response on one line, with the mistakes it can make."""
    makes = [PROFILES[mark.mistake].name for mark in row.marks if mark.touch is Touch.MAKES]
    can = f" (can be: {', '.join(makes).lower()})" if makes else ""
    return f"{row.id}: {shortened(row.text)}{can}"


def _when(way: Way) -> str:
    if not way.conditions:
        return ""
    joined = " or ".join(way.conditions)
    return f", {joined}" if joined == "otherwise" else f", if {joined}"
