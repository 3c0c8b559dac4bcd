"""What holds on every screen, at every size of window and text, in every theme."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from game.domain.settings import Settings, Theme
from game.views.node import Node, Role, walk
from game.window.box import Box, Dot, Panel, Rect, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.tour import Stop, tour

SIZES = ((1280, 720), (1920, 1080), (640, 360))
TEXT_SIZES = (100, 150, 200)
LOOKS = tuple(product(SIZES, TEXT_SIZES))
LEAST_CONTRAST = 4.5


@pytest.fixture(scope="module")
def stops(tmp_path_factory: pytest.TempPathFactory) -> tuple[Stop, ...]:
    return tuple(tour(tmp_path_factory.mktemp("tour"), Settings()))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def shown(stop: Stop, setter: Typesetter, size: tuple[int, int], settings: Settings) -> Showing:
    showing = Showing(setter, size, settings)
    showing.show(stop.tree, settings)
    if stop.beat is None:
        while showing.read_on():
            pass
    return showing


@pytest.mark.parametrize(("size", "text_size"), LOOKS)
def test_everything_lies_within_what_it_belongs_to(
    stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], text_size: int
) -> None:
    for stop in stops:
        showing = shown(stop, setter, size, Settings(text_size=text_size))
        found = [f"{stop.name}: {told(inner)} outside {told(outer)}" for outer, inner in strays(showing.whole)]
        assert not found, "\n".join(found)


@pytest.mark.parametrize(("size", "text_size"), LOOKS)
def test_no_two_things_overlap(
    stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], text_size: int
) -> None:
    for stop in stops:
        showing = shown(stop, setter, size, Settings(text_size=text_size))
        leaves = list(visible_leaves(showing.whole, showing.whole.rect))
        ordered = sorted(leaves, key=lambda each: each[1].y)
        clashes = [
            f"{stop.name}: {told(one)} and {told(other)}"
            for at, (one, place) in enumerate(ordered)
            for other, elsewhere in ordered[at + 1 :]
            if place.overlaps(elsewhere)
        ]
        assert not clashes, "\n".join(clashes[:10])


@pytest.mark.parametrize(("size", "text_size"), LOOKS)
def test_no_text_is_wider_than_its_place(
    stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], text_size: int
) -> None:
    for stop in stops:
        showing = shown(stop, setter, size, Settings(text_size=text_size))
        for box in every(showing.whole):
            if isinstance(box.paint, Rows):
                widest = max((setter.width(row, box.paint.style) for row in box.paint.rows), default=0)
                assert widest <= box.rect.w, f"{stop.name}: {box.paint.rows} is {widest} px in {box.rect.w}"
                assert len(box.paint.rows) * box.paint.row_height <= box.rect.h, stop.name


@pytest.mark.parametrize("theme", Theme)
def test_text_stands_out_from_its_ground(stops: tuple[Stop, ...], setter: Typesetter, theme: Theme) -> None:
    for stop in stops:
        showing = shown(stop, setter, SIZES[0], Settings(theme=theme))
        for box, ground in with_grounds(showing.whole, None):
            if isinstance(box.paint, Rows) and any(box.paint.rows):
                assert contrast(box.paint.colour, box.paint.ground) >= LEAST_CONTRAST, f"{stop.name}: {told(box)}"
                assert ground == box.paint.ground, f"{stop.name}: {told(box)} is painted on {ground}"


@pytest.mark.parametrize(("size", "text_size"), LOOKS)
def test_all_that_can_be_done_is_in_the_picture(
    stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], text_size: int
) -> None:
    for stop in stops:
        if stop.beat is not None:
            continue
        showing = shown(stop, setter, size, Settings(text_size=text_size))
        there = {id(box.node) for box in showing.pressable}
        missing = [node.name for node in walk(stop.tree) if node.action and id(node) not in there]
        assert not missing, f"{stop.name}: {missing}"


@pytest.mark.parametrize(("size", "text_size"), LOOKS)
def test_all_that_is_to_be_read_is_in_the_picture(
    stops: tuple[Stop, ...], setter: Typesetter, size: tuple[int, int], text_size: int
) -> None:
    for stop in stops:
        if stop.beat is not None or stop.tree.value in ("conversation", "desk"):
            continue
        showing = shown(stop, setter, size, Settings(text_size=text_size))
        painted = " ".join(" ".join(box.paint.rows) for box in every(showing.whole) if isinstance(box.paint, Rows))
        squeezed = "".join(painted.split())
        for node in walk(stop.tree):
            if node.role in (Role.TEXT, Role.HEADING, Role.LISTITEM, Role.NOTE, Role.STATUS, Role.LINE, Role.BUTTON):
                assert "".join(node.name.split()) in squeezed, f"{stop.name}: {node.name}"


def strays(box: Box, scrolling: bool = False) -> Iterator[tuple[Box, Box]]:
    for child in box.children:
        inner = scrolling or bool(box.scroll)
        if not child.art and not box.art:
            within = child.rect.x >= box.rect.x and child.rect.right <= box.rect.right
            below = inner or (child.rect.y >= box.rect.y and child.rect.bottom <= box.rect.bottom)
            if not within or not below:
                yield box, child
        yield from strays(child, bool(box.scroll))


def visible_leaves(box: Box, visible: Rect) -> Iterator[tuple[Box, Rect]]:
    if box.art:
        return
    if box.scroll:
        visible = visible.common(box.rect)
    place = box.rect.common(visible)
    if not box.children and box.paint is not None and place.w and place.h and not isinstance(box.paint, Dot):
        yield box, place
    if isinstance(box.paint, Dot):
        yield box, place
    for child in box.children:
        yield from visible_leaves(child, visible)


def with_grounds(box: Box, ground: str | None) -> Iterator[tuple[Box, str | None]]:
    if isinstance(box.paint, Panel):
        ground = box.paint.skin.fill
    yield box, ground
    under = ground
    for child in box.children:
        if isinstance(child.paint, Panel) and child.rect.contains(box.rect):
            under = child.paint.skin.fill
        yield from with_grounds(child, under)


def told(box: Box) -> str:
    kind = type(box.paint).__name__
    what = " / ".join(box.paint.rows)[:50] if isinstance(box.paint, Rows) else box.node.name[:50] if box.node else ""
    return f"{kind} {what!r} {tuple(box.rect)}"


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_contrast_is_that_of_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert [round(contrast(a, b), 2) for a, b in pairwise(("#777777", "#ffffff"))] == [4.48]


def test_every_kind_of_screen_is_walked_past(stops: tuple[Stop, ...]) -> None:
    kinds = {stop.tree.value or stop.tree.role for stop in stops}
    assert {"title", "library", "briefing", "conversation", "desk", "debrief", "you", "settings"} <= kinds
    assert any(isinstance(stop.tree, Node) and stop.tree.role is Role.DIALOG for stop in stops)
