"""What holds of every screen once it is laid out. Each law names what breaks it; nothing does where all is well."""

from collections.abc import Iterator

from game.art.pictures import Face, Figure, Icon, Place, Thing, Title
from game.domain.settings import Settings
from game.views.node import Node, walk
from game.window.box import Box, Drawing, Panel, Rect, Rows, every
from game.window.shots import read
from game.window.showing import Showing
from game.window.text import Typesetter

LEAST_CONTRAST = 4.5


def shown(
    tree: Node,
    setter: Typesetter,
    size: tuple[int, int],
    settings: Settings,
    beat: int | None = None,
    *,
    far: bool = False,
) -> Showing:
    """A screen, read up to a beat; all of it where that is None."""
    showing = Showing(setter, size, settings, far=far)
    showing.show(tree, settings)
    read(showing, beat)
    return showing


def broken(showing: Showing, setter: Typesetter) -> list[str]:
    """Everything that breaks a law of layout: what strays, what overlaps, what is too wide."""
    return [*strayed(showing), *clashing(showing), *too_wide(showing, setter)]


def strayed(showing: Showing) -> list[str]:
    """What lies outside of what it belongs to."""
    return [f"{told(inner)} outside {told(outer)}" for outer, inner in strays(showing.whole)]


def clashing(showing: Showing) -> list[str]:
    """What overlaps something else; pictures may."""
    leaves = list(visible_leaves(showing.whole, showing.whole.rect))
    ordered = sorted(leaves, key=lambda each: each[1].y)
    return [
        f"{told(one)} and {told(other)}"
        for at, (one, place) in enumerate(ordered)
        for other, elsewhere in ordered[at + 1 :]
        if place.overlaps(elsewhere)
    ]


def too_wide(showing: Showing, setter: Typesetter) -> list[str]:
    """Text that does not fit its place."""
    found = []
    for box in every(showing.whole):
        if isinstance(box.paint, Rows):
            widest = max((setter.width(row, box.paint.style) for row in box.paint.rows), default=0)
            if widest > box.rect.w or len(box.paint.rows) * box.paint.row_height > box.rect.h:
                found.append(f"{told(box)}, {widest} px wide")
    return found


def pale(showing: Showing) -> list[str]:
    """Text that does not stand out from its ground, or is painted on another than it says."""
    found = []
    for box, ground in with_grounds(showing.whole, None):
        if isinstance(box.paint, Rows) and any(box.paint.rows):
            if contrast(box.paint.colour, box.paint.ground) < LEAST_CONTRAST:
                found.append(f"{told(box)} is pale")
            if ground != box.paint.ground:
                found.append(f"{told(box)} is painted on {ground}")
    return found


def out_of_reach(showing: Showing) -> list[str]:
    """What the tree lets one do and the picture does not."""
    there = {id(box.node) for box in showing.pressable}
    return [node.name for node in walk(showing.tree) if node.action and id(node) not in there]


def scrolling(showing: Showing) -> list[str]:
    """The names of what has to be scrolled to see all of it."""
    return [box.scroll for box in showing.scrolling if sum(child.rect.h for child in box.children) > box.rect.h]


def drawn(showing: Showing, kind: type[Face | Figure | Place | Thing | Title | Icon]) -> list[tuple[Rect, Drawing]]:
    """All pictures of a kind, in the order in which they are painted."""
    return [
        (box.rect, box.paint)
        for box in every(showing.whole)
        if isinstance(box.paint, Drawing) and isinstance(box.paint.picture, kind)
    ]


def words_on(box: Box) -> str:
    """All text that is painted, without its spaces: rows may break anywhere."""
    painted = " ".join(" ".join(each.paint.rows) for each in every(box) if isinstance(each.paint, Rows))
    return "".join(painted.split())


def strays(box: Box, scrolling: bool = False) -> Iterator[tuple[Box, Box]]:
    """Each box that reaches beyond the one it lies in; downwards it may where that scrolls."""
    for child in box.children:
        inner = scrolling or bool(box.scroll)
        if not child.art and not box.art:
            within = child.rect.x >= box.rect.x and child.rect.right <= box.rect.right
            below = inner or (child.rect.y >= box.rect.y and child.rect.bottom <= box.rect.bottom)
            if not within or not below:
                yield box, child
        yield from strays(child, bool(box.scroll))


def visible_leaves(box: Box, visible: Rect) -> Iterator[tuple[Box, Rect]]:
    """Everything painted that has nothing within it, with what is to be seen of it."""
    if box.art:
        return
    if box.scroll:
        visible = visible.common(box.rect)
    place = box.rect.common(visible)
    if not box.children and box.paint is not None and place.w and place.h:
        yield box, place
    for child in box.children:
        yield from visible_leaves(child, visible)


def with_grounds(box: Box, ground: str | None) -> Iterator[tuple[Box, str | None]]:
    """Every box with the colour of the surface it is painted on."""
    if isinstance(box.paint, Panel):
        ground = box.paint.skin.fill
    yield box, ground
    under = ground
    for child in box.children:
        if isinstance(child.paint, Panel) and child.rect.contains(box.rect):
            under = child.paint.skin.fill
        yield from with_grounds(child, under)


def told(box: Box) -> str:
    """A box in words."""
    kind = type(box.paint).__name__
    what = " / ".join(box.paint.rows)[:50] if isinstance(box.paint, Rows) else box.node.name[:50] if box.node else ""
    return f"{kind} {what!r} {tuple(box.rect)}"


def contrast(one: str, other: str) -> float:
    """How far two colours lie apart, from 1 to 21, as WCAG 2 has it."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1, as WCAG 2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
