"""The few pages and files that there are, all in memory: whatever else is asked for does not exist."""

import gzip
import json
from html import escape
from pathlib import Path
from string import Template
from typing import NamedTuple

from aiohttp import web

from game.views import phone_words

FOLDER = Path(__file__).parent / "page"
HTML, CSS, SCRIPT, PLAIN = (
    "text/html; charset=utf-8",
    "text/css; charset=utf-8",
    "text/javascript; charset=utf-8",
    "text/plain; charset=utf-8",
)
FILES = {
    "/phone.css": ("phone.css", CSS),
    "/phone.js": ("phone.js", SCRIPT),
    "/presenter.css": ("presenter.css", CSS),
    "/presenter.js": ("presenter.js", SCRIPT),
    "/wire.js": ("wire.js", SCRIPT),
}
INVITED = "/J/"
"""How the address in the QR code begins."""


class Page(NamedTuple):
    """Something that can be asked for, packed and not."""

    kind: str
    body: bytes
    packed: bytes


class Pages:
    """Every page by its path."""

    def __init__(self, title: str) -> None:
        self._phone = _page("phone.html", title, phone_words.PHONE)
        self._presenter = _page("presenter.html", title, phone_words.PRESENTER)
        self._files = {path: _packed(kind, (FOLDER / name).read_bytes()) for path, (name, kind) in FILES.items()}

    def at(self, path: str) -> Page | None:
        """What is at a path, if anything is."""
        if path == "/" or path.upper().startswith(INVITED):
            return self._phone
        return self._presenter if path == "/presenter" else self._files.get(path)


def answer(request: web.BaseRequest, page: Page | None) -> web.Response:
    """A page as it is sent; 404 where there is none."""
    if page is None:
        return web.Response(status=404, text=phone_words.NO_SUCH_PAGE, headers=guarded(request.host))
    headers = guarded(request.host) | {"Content-Type": page.kind}
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        return web.Response(body=page.packed, headers=headers | {"Content-Encoding": "gzip"})
    return web.Response(body=page.body, headers=headers)


def guarded(host: str) -> dict[str, str]:
    """What every answer tells a browser not to do. Older ones do not count a WebSocket among what comes from here."""
    sources = f"default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ws://{host}"
    return {
        "Content-Security-Policy": f"{sources}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
    }


def _page(name: str, title: str, words: dict[str, str]) -> Page:
    """A page with its words in it, and all of them once more for its script."""
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    shown = {key: escape(phrase) for key, phrase in words.items()}
    template = Template((FOLDER / name).read_text(encoding="utf-8"))
    return _packed(HTML, template.substitute(shown, title=escape(title), words=data).encode())


def _packed(kind: str, body: bytes) -> Page:
    return Page(kind, body, gzip.compress(body, mtime=0))
