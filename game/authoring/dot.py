"""The map in the language of Graphviz, for other programs that draw graphs."""

from game.art.markup import escaped, shown
from game.authoring import map_ink as ink
from game.authoring.graph import Card, Map, Row, Way
from game.authoring.marks import Touch
from game.authoring.mermaid import shortened
from game.authoring.walked import Step, Walk
from game.domain.calendar import moment_text
from game.domain.mistakes import PROFILES
from game.domain.scenario import SceneKind

SHAPES = {
    SceneKind.CONVERSATION: 'STYLE="ROUNDED" BORDER="2"',
    SceneKind.BEAT: 'STYLE="ROUNDED,DASHED" BORDER="2"',
    SceneKind.DESK: 'BORDER="4"',
    SceneKind.PASSAGE: 'STYLE="DOTTED" BORDER="2"',
    SceneKind.ENDING: 'BORDER="6" STYLE="ROUNDED"',
    SceneKind.VARIANTS: 'STYLE="DASHED" BORDER="2"',
}
HEAD = (
    "  rankdir=LR; bgcolor={paper}; fontname={font}; fontsize=24; nodesep=0.4; ranksep=1;\n"
    "  node [shape=plain, fontname={font}, fontsize=12];\n"
    "  edge [fontname={font}, fontsize=10, color={ink}];"
)


def dot(story: Map, walk: Walk) -> str:
    """A digraph from left to right, a cluster for every day."""
    names = {name: f"s{place}" for place, name in enumerate(story.cards)}
    lines = [f"digraph {quoted(story.title)} {{"]
    lines.append(HEAD.format(paper=quoted(ink.PAPER), ink=quoted(ink.INK), font=quoted("Helvetica")))
    for place, column in enumerate(story.columns):
        lines.append(f"  subgraph cluster_{place} {{ label={quoted(f'{column.title} {column.note}')};")
        lines += [
            f"    {names[name]} [label=<{_table(card, walk)}>];"
            for name, card in story.cards.items()
            if card.layer in column.layers
        ]
        lines.append("  }")
    for name, card in story.cards.items():
        ways = [("", way) for way in card.ways] + [(row.id, way) for row in card.rows for way in row.ways]
        ports = {row.id: f":r{place}" for place, row in enumerate(card.rows)}
        for row, way in ways:
            begin = f"{names[name]}{ports.get(row, ':out')}:e"
            lines.append(f"  {begin} -> {names[way.to]}{_attributes(way, Step(name, row, way.to) in walk.steps)};")
    return "\n".join([*lines, "}"]) + "\n"


def quoted(text: str) -> str:
    """A text as an identifier in quotes; a backslash stays one."""
    return '"' + shown(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _attributes(way: Way, taken: bool) -> str:  # noqa: FBT001  one of two looks of a line
    conditions = " or ".join(way.conditions)
    said = [f"label={quoted(shortened(conditions))}, tooltip={quoted(conditions)}"] if conditions else []
    return f" [{', '.join([*said, *(['penwidth=5'] if taken else [])])}]" if said or taken else ""


def _table(card: Card, walk: Walk) -> str:
    """A card as a table, a row for every response."""
    when = moment_text(card.moment) if card.moment is not None else "never"
    people = ", ".join(guest.name for guest in card.guests)
    title = card.title if card.title == card.id else f"{card.title} ({card.id})"
    about = [escaped(part) for part in (f"{card.kind} · {when}", card.place, people) if part]
    ground = ink.CHOSEN if card.id in walk.scenes else ink.CARD
    rows = "".join(_row(card.id, row, place, walk) for place, row in enumerate(card.rows))
    return (
        f'<TABLE {SHAPES[card.kind]} COLOR="{ink.INK}" BGCOLOR="{ground}" CELLBORDER="0" CELLSPACING="2" '
        f'CELLPADDING="4"><TR><TD PORT="out" ALIGN="LEFT">{_lines(f"<B>{escaped(title)}</B>", *about)}</TD></TR>{rows}'
        "</TABLE>"
    )


def _row(scene: str, row: Row, place: int, walk: Walk) -> str:
    makes = [PROFILES[mark.mistake] for mark in row.marks if mark.touch is Touch.MAKES]
    colour = f' COLOR="{makes[0].colour}" BORDER="3"' if makes else ""
    numbers = walk.rows.get((scene, row.id), ())
    words = [f"<B>{escaped(row.id)}</B>", escaped(shortened(row.text))]
    words += [f"<I>{escaped(each.name)}</I>" for each in makes]
    words += [f"<I>if {escaped(shortened(row.condition))}</I>"] if row.condition else []
    words += [f"<B>{', '.join(map(str, numbers))}</B>"] if numbers else []
    return f'<TR><TD PORT="r{place}" ALIGN="LEFT"{colour}>{_lines(*words)}</TD></TR>'


def _lines(*lines: str) -> str:
    return "".join(f'{line}<BR ALIGN="LEFT"/>' for line in lines)
