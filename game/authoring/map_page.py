"""The map as a page: one file that needs nothing else, and runs nothing but its own script."""

import base64
import hashlib
from importlib.resources import files

from game.art.markup import escaped

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{rules}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<form>
<input type="search" aria-label="Find scenes, people and words" placeholder="Find scenes, people, words" \
autocomplete="off" spellcheck="false">
<button value="next" aria-label="Next found">↓</button>
<button value="back" aria-label="Previous found">↑</button>
<output aria-live="polite"></output>
</form>
<div role="group" aria-label="Zoom">
<button type="button" data-key="-" aria-label="Smaller">−</button>
<button type="button" data-key="+" aria-label="Larger">+</button>
<button type="button" data-key="0">Whole map</button>
</div>
</header>
<main tabindex="0" aria-label="Map of the story">
{drawing}</main>
<footer><kbd>+</kbd> <kbd>−</kbd> or the wheel zooms, <kbd>0</kbd> shows all, arrows or dragging move, \
<kbd>N</kbd> and <kbd>P</kbd> go from scene to scene, <kbd>/</kbd> searches and <kbd>Enter</kbd> goes to the next
</footer>
<script>
{script}</script>
</body>
</html>
"""


def page(title: str, drawing: str) -> str:
    """The page around a drawing."""
    script = _text("map.js")
    digest = base64.b64encode(hashlib.sha256(f"\n{script}".encode()).digest()).decode()
    policy = (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return PAGE.format(policy=policy, title=escaped(title), rules=_text("map.css"), drawing=drawing, script=script)


def _text(name: str) -> str:
    return (files("game.authoring") / "page" / name).read_text(encoding="utf-8")
