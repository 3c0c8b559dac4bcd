"""The documents that are made from the program: run this to make them again; a test tells when they are stale."""

from pathlib import Path

from transitions.extensions import GraphMachine

from game.engine.session import machine_settings
from game.loading.source import schema_text

DOCS = Path(__file__).resolve().parent.parent / "docs"

SITTING = """# A sitting

Generated from `game/engine/session.py` by `scripts/documents.py`; do not edit.

A sitting is a state machine of eight phases. What a person does triggers a transition; in brackets stands the
guard that must hold. Guards of the same trigger are tried in the order in which they stand here.

```mermaid
{diagram}
```
"""

STYLING = ("classDef", "Class ")


def diagram() -> str:
    """The machine as Mermaid draws it, without the library's colours."""
    machine = GraphMachine(model=None, graph_engine="mermaid", show_conditions=True, **machine_settings())
    model = type("Model", (), {})()
    machine.add_model(model)
    source: str = model.get_graph().source
    body = source[source.index("stateDiagram") :].splitlines()
    return "\n".join(line.rstrip() for line in body if line.strip() and not line.strip().startswith(STYLING))


def documents() -> dict[Path, str]:
    """Every generated document and what should stand in it."""
    return {DOCS / "sitting.md": SITTING.format(diagram=diagram()), DOCS / "scenario.schema.json": schema_text()}


if __name__ == "__main__":
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")
