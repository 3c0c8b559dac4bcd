"""Things that lie on a desk, authored as drawings that stand on the lower edge of a square."""

from functools import cache

from game.art.assets import asset

LIT = {"day": (1.0, 1.0, 1.0), "dusk": (0.96, 0.86, 0.84), "night": (0.7, 0.68, 0.82), "rain": (0.9, 0.93, 0.95)}
"""How much of red, green and blue is left of them in each light."""


def thing(name: str, light: str) -> str:
    """The drawing ``assets/things/name.svg`` in a light. ValueError where there is none."""
    drawing = _drawing(name)
    red, green, blue = LIT.get(light, LIT["day"])
    lit = (
        '<filter id="lit" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
        f'<feColorMatrix values="{red} 0 0 0 0 0 {green} 0 0 0 0 0 {blue} 0 0 0 0 0 1 0"/></filter>'
    )
    inside, end = drawing.index(">") + 1, drawing.rindex("</svg>")
    return f'{drawing[:inside]}{lit}<g filter="url(#lit)">{drawing[inside:end]}</g></svg>'


@cache
def _drawing(name: str) -> str:
    file = asset("things", f"{name}.svg")
    if not file.is_file():
        raise ValueError(f"no thing is called `{name}`")
    return file.read_text(encoding="utf-8")
