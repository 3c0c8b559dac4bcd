"""How a map looks: its rules, and the letters it is set in."""

import re
from html import unescape

from game.art.lettering import Cut, font_face
from game.authoring import map_ink as ink
from game.authoring.map_frames import STYLE as FRAMES

_TEXT = re.compile(r'<text [^>]*class="(\w+)[ \w]*"[^>]*>([^<]*)</text>')

RULES = (
    f"text{{fill:{ink.INK};font-kerning:none}}.quiet{{fill:{ink.QUIET}}}.light{{fill:{ink.PAPER}}}"
    f".plain,.strong,.slanted{{font-family:{ink.FAMILIES[Cut.PLAIN]}}}.strong{{font-weight:700}}"
    f".slanted{{font-style:italic}}.title{{font-family:{ink.FAMILIES[Cut.TITLE]}}}"
    f"{FRAMES}"
    f".rule{{fill:none;stroke:{ink.INK};stroke-opacity:.3;stroke-dasharray:3 3}}"
    f".brace{{fill:none;stroke:{ink.INK};stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}}"
    f".then{{fill:none;stroke:{ink.INK};stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}}"
    f".way path{{fill:none;stroke:{ink.INK};stroke-width:2.2}}.way .edge{{stroke:{ink.PAPER};stroke-width:7}}"
    f".way .tip{{fill:{ink.INK};stroke:none}}"
    f".taken path{{stroke-width:4}}.taken .edge{{stroke:{ink.SUN};stroke-width:13}}"
    f".halo{{fill:{ink.SUN};stroke:{ink.SUN};stroke-width:18;stroke-linejoin:round}}"
)

FACES = {
    Cut.PLAIN: "font-family:'Atkinson Hyperlegible'",
    Cut.STRONG: "font-family:'Atkinson Hyperlegible';font-weight:700",
    Cut.SLANTED: "font-family:'Atkinson Hyperlegible';font-style:italic",
    Cut.TITLE: "font-family:'DM Serif Display'",
}


def style(drawn: str) -> str:
    """The style sheet for a drawing: the fonts in it have the letters that are in its texts, and no others."""
    texts: dict[str, set[str]] = {cut: set() for cut in Cut}
    for cut, text in _TEXT.findall(drawn):
        texts[cut].update(unescape(text))
    fonts = [f"@font-face{{{FACES[cut]};src:url({font_face(cut, texts[cut])}) format('truetype')}}" for cut in Cut]
    return "".join(fonts) + RULES
