"""People in the background, down to the hips: as faces are, in the haze of the light they stand in."""

from game.art.faces import face
from game.art.markup import with_root
from game.domain.looks import Looks

LEFT, TOP, WIDE, HIGH = -64, 0, 896, 1250
"""What is shown of somebody, in the units of a face; what is drawn of them ends a little below it."""

FACE = 768 / WIDE
"""How wide a face is as a share of a figure."""

HAZE = {"day": "#d9cbb2", "dusk": "#83587d", "night": "#2f2c4a", "rain": "#8d9ca6"}
"""The colour of what lies between, by the light."""

THICK = 0.5
"""How much of what is seen of them is haze."""


def figure(looks: Looks, light: str) -> str:
    """Somebody in the background as SVG, nothing behind them. ValueError where they have no looks."""
    drawn = with_root(face(looks, "neutral"), viewBox=f"{LEFT} {TOP} {WIDE} {HIGH}")
    haze = HAZE.get(light, HAZE["day"])
    rows = (
        f"{1 - THICK if place == 0 else 0} {1 - THICK if place == 1 else 0} {1 - THICK if place == 2 else 0} 0 "
        f"{int(haze[1 + 2 * place : 3 + 2 * place], 16) / 255 * THICK:.3f}"
        for place in range(3)
    )
    mixed = (
        '<filter id="haze" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
        f'<feColorMatrix values="{" ".join(rows)} 0 0 0 1 0"/></filter>'
    )
    inside = drawn.index(">", drawn.index("<svg")) + 1
    end = drawn.rindex("</svg>")
    return f'{drawn[:inside]}{mixed}<g filter="url(#haze)">{drawn[inside:end]}</g></svg>'
