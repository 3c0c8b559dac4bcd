"""The outline of a card says what kind of scene it is, so that no colour has to."""

from game.authoring.map_ink import CARD, INK, number
from game.domain.scenario import SceneKind

TAIL, LEG, FOLD, POINT, SCOOP, ROUND = 13.0, 12.0, 22.0, 26.0, 13.0, 15.0

BELOW = {SceneKind.CONVERSATION: TAIL, SceneKind.DESK: LEG}
"""How far an outline reaches below what is written in it."""

BESIDE = {SceneKind.PASSAGE: (0.0, POINT - 8), SceneKind.VARIANTS: (POINT - 8, POINT - 8)}
"""How far it reaches beyond that to the left and to the right."""


def outline(kind: SceneKind, wide: float, high: float) -> str:
    """The path around a card."""
    w, h = number(wide), number(high)
    match kind:
        case SceneKind.CONVERSATION:
            return _bubble(wide, high - TAIL)
        case SceneKind.DESK:
            return f"M0 0H{w}V{number(high - LEG)}H0Z"
        case SceneKind.PASSAGE:
            return f"M0 0H{number(wide - POINT)}L{w} {number(high / 2)}L{number(wide - POINT)} {h}H0Z"
        case SceneKind.VARIANTS:
            near, far, middle = number(POINT), number(wide - POINT), number(high / 2)
            return f"M0 {middle}L{near} 0H{far}L{w} {middle}L{far} {h}H{near}Z"
        case SceneKind.ENDING:
            return _ticket(wide, high)
        case SceneKind.BEAT:
            return f"M0 0H{number(wide - FOLD)}L{w} {number(FOLD)}V{h}H0Z"


def frame(kind: SceneKind, wide: float, high: float) -> str:
    """The drawn outline, with what else makes its kind plain."""
    w, h = number(wide), number(high)
    drawn = [f'<path class="frame" d="{outline(kind, wide, high)}"/>']
    match kind:
        case SceneKind.DESK:
            top, foot = number(high - LEG), h
            drawn.append(f'<path class="ink" d="M0 {top}H{w}M16 {top}V{foot}M{number(wide - 16)} {top}V{foot}"/>')
            drawn.append(f'<path class="thick" d="M-5 0H{number(wide + 5)}"/>')
        case SceneKind.BEAT:
            drawn.append(f'<path class="fine" d="M{number(wide - FOLD)} 0V{number(FOLD)}H{w}"/>')
        case SceneKind.ENDING:
            drawn.append(f'<g transform="translate(6 6)"><path class="fine" d="{_ticket(wide - 12, high - 12)}"/></g>')
    return "".join(drawn)


def _bubble(wide: float, high: float) -> str:
    """A rounded sheet with the tail of a speech balloon."""
    r, right, low = number(ROUND), number(wide - ROUND), number(high - ROUND)
    return (
        f"M{r} 0H{right}A{r} {r} 0 0 1 {number(wide)} {r}V{low}A{r} {r} 0 0 1 {right} {number(high)}H58"
        f"L34 {number(high + TAIL)}L36 {number(high)}H{r}A{r} {r} 0 0 1 0 {low}V{r}A{r} {r} 0 0 1 {r} 0Z"
    )


def _ticket(wide: float, high: float) -> str:
    """A sheet with its corners scooped out."""
    r, right, low = number(SCOOP), number(wide - SCOOP), number(high - SCOOP)
    w, h = number(wide), number(high)
    return (
        f"M{r} 0H{right}A{r} {r} 0 0 0 {w} {r}V{low}A{r} {r} 0 0 0 {right} {h}"
        f"H{r}A{r} {r} 0 0 0 0 {low}V{r}A{r} {r} 0 0 0 {r} 0Z"
    )


STYLE = (
    f".frame{{fill:{CARD};stroke:{INK};stroke-width:3;stroke-linejoin:round}}"
    f".ink{{fill:none;stroke:{INK};stroke-width:3}}.thick{{fill:none;stroke:{INK};stroke-width:7;stroke-linecap:round}}"
    f".fine{{fill:none;stroke:{INK};stroke-width:1.5;stroke-linejoin:round}}"
)
