"""What is made from the program itself: ``python -m scripts.documents`` makes it; a test tells of what is stale."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory

from transitions.extensions import GraphMachine

from game.authoring.explaining import page
from game.engine.session import machine_settings
from game.loading.library import Library, packaged_scenarios
from game.loading.source import schema_text
from game.records.disk import Folders
from game.runtime.ports import Ports
from game.terminal.app import play
from scripts.keys import reference

ROOT = Path(__file__).resolve().parent.parent

SITTING = """# A sitting

Generated from `game/engine/session.py` by `scripts/documents.py`; do not edit.

A sitting is a state machine of eight phases. What a person does triggers a transition; in brackets stands the
guard that must hold. Guards of the same trigger are tried in the order in which they stand here.

```mermaid
{diagram}
```
"""

STYLING = ("classDef", "Class ")
INK, PAPER, QUIET = "#1d1b22", "#f7f1e5", "#6b6570"
CHARACTER, LINE, MARGIN = 8.4, 20, 24


def diagram() -> str:
    """The machine as Mermaid draws it, without the library's colours."""
    machine = GraphMachine(model=None, graph_engine="mermaid", show_conditions=True, **machine_settings())
    model = type("Model", (), {})()
    machine.add_model(model)
    source: str = model.get_graph().source
    body = source[source.index("stateDiagram") :].splitlines()
    return "\n".join(line.rstrip() for line in body if line.strip() and not line.strip().startswith(STYLING))


def terminal_session() -> list[str]:
    """What stands in the terminal after the first answer of *The Founders’ Mixer*."""
    shown = BytesIO()
    screen = TextIOWrapper(shown, encoding="utf-8", write_through=True)
    with TemporaryDirectory() as folder:
        ports = Ports(
            Library([packaged_scenarios()]),
            Folders(Path(folder), Path(folder) / "cache"),
            seed=lambda _: 7,
            now=lambda: datetime(2026, 1, 1, tzinfo=UTC),
        )
        play(ports, stdin=StringIO("\n2\n"), stdout=screen, scenario="founders-mixer", environment={"COLUMNS": "80"})
    text = shown.getvalue().decode()
    begin = text.index("Thu 18:30")
    lines = text[begin : text.index("Everything you decided")].rstrip("> \n").splitlines()
    return ["$ longgame play founders-mixer", "", *lines, "", "> "]


def picture(lines: list[str]) -> str:
    """A terminal with these lines in it, as SVG."""
    width = round(max(map(len, lines)) * CHARACTER + 2 * MARGIN)
    height = len(lines) * LINE + 2 * MARGIN
    rows = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + number * LINE + 14}"'
        f"{f' fill={chr(34)}{QUIET}{chr(34)}' if line.startswith(('$', 'l what')) else ''}>{escape(line)}</text>"
        for number, line in enumerate(lines)
        if line.strip()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">\n'
        f'<rect x="2" y="2" width="{width - 4}" height="{height - 4}" rx="14" fill="{PAPER}" stroke="{INK}" '
        f'stroke-width="3"/>\n<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" fill="{INK}" '
        f'xml:space="preserve">\n{rows}\n</g>\n</svg>\n'
    )


DOCUMENTS: dict[Path, Callable[[], str]] = {
    ROOT / "docs" / "authoring" / "codes.md": page,
    ROOT / "docs" / "sitting.md": lambda: SITTING.format(diagram=diagram()),
    ROOT / "docs" / "scenario.schema.json": schema_text,
    ROOT / "docs" / "authoring" / "keys.md": lambda: reference(json.loads(schema_text())),
    ROOT / "assets" / "terminal.svg": lambda: picture(terminal_session()),
}
"""Everything generated, and what makes what should stand in it."""


if __name__ == "__main__":
    for path, text in DOCUMENTS.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text(), encoding="utf-8")
