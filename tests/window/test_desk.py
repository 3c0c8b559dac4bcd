"""Evenings with any number of messages, people and errands."""

import pytest

from game.art.pictures import Face, Thing
from game.domain.settings import Settings, Theme
from game.views.node import Node, Role, find_all, walk
from game.window.box import Dot, Panel, Plain, Rows, every
from game.window.showing import Showing
from game.window.text import Typesetter
from game.window.theme import PALETTES
from tests.window import laws, trees

WINDOW = (1280, 720)
SIZES = (WINDOW, (640, 360), (800, 1200))
ERRANDS = tuple(f"{place}. Go through the studio listings, pick five worth writing to" for place in range(1, 8))


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter()


def settled(setter: Typesetter, tree: Node, size: tuple[int, int] = WINDOW, text_size: int = 100) -> Showing:
    showing = laws.shown(tree, setter, size, Settings(text_size=text_size))
    assert not laws.broken(showing, setter)
    assert not laws.out_of_reach(showing)
    return showing


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("messages", "people", "errands"), [(0, 0, 0), (0, 5, 3), (1, 12, 7), (3, 1, 1), (40, 12, 7)])
def test_everything_is_on_the_desk(
    setter: Typesetter, messages: int, people: int, errands: int, size: tuple[int, int], text_size: int
) -> None:
    tree = trees.desk([trees.message(place) for place in range(messages)], people, ERRANDS[:errands])
    showing = settled(setter, tree, size, text_size)
    painted = laws.words_on(showing.whole)
    assert painted.count("Didyoueverfindthatchecklist?”") == messages
    assert all("".join(errand.split()) in painted for errand in ERRANDS[:errands])


def test_a_usual_evening_is_not_scrolled(setter: Typesetter) -> None:
    said = "I passed your name to Ines at Harbour. No promises!"
    for writing in (False, True):
        messages = [trees.message(place, said) for place in range(3)]
        assert not laws.scrolling(settled(setter, trees.desk(messages, 6, ERRANDS[:3], writing=writing)))
        assert not laws.scrolling(settled(setter, trees.desk([], 6, ERRANDS[:4], writing=writing)))


def test_many_messages_scroll_below_their_head_and_nothing_else_does(setter: Typesetter) -> None:
    showing = settled(setter, trees.desk([trees.message(place) for place in range(40)], 5))
    assert laws.scrolling(showing) == ["inbox"]
    inbox = next(box for box in showing.scrolling if box.scroll == "inbox")
    assert "Inbox" not in laws.words_on(inbox)
    assert "Inbox40" in laws.words_on(showing.whole)


def test_what_came_in_lies_left_of_what_can_be_done(setter: Typesetter) -> None:
    showing = settled(setter, trees.desk([trees.message(0)], 5))
    rows = [box for box in every(showing.whole) if isinstance(box.paint, Rows)]
    places = {row: box.rect for box in rows if isinstance(box.paint, Rows) for row in box.paint.rows}
    assert places["Inbox"].right < places["Room for one thing tonight"].x
    alone = settled(setter, trees.desk([], 5))
    assert "Inbox" not in laws.words_on(alone.whole)


def test_long_names_and_words_find_their_place(setter: Typesetter) -> None:
    messages = [trees.message(7, trees.WORD), trees.message(4, trees.SPEECH)]
    for size in SIZES:
        for text_size in (100, 200):
            settled(setter, trees.desk(messages, 12, [trees.WORD]), size, text_size)


def test_everybody_one_can_write_to_has_a_face_a_key_and_a_first_name(setter: Typesetter) -> None:
    tree = trees.desk([], 6)
    showing = settled(setter, tree)
    cards = [box for box in showing.pressable if box.node and find_all(box.node, Role.PORTRAIT)]
    assert len(cards) == 6
    for place, card in enumerate(cards):
        assert laws.words_on(card).startswith(trees.NAMES[place].split()[0])
        assert laws.words_on(card).endswith(str(place + 1))
        assert any(getattr(box.paint, "picture", None) == Face(trees.LOOKS[place]) for box in every(card))


def test_people_are_shared_out_among_the_rows(setter: Typesetter) -> None:
    showing = settled(setter, trees.desk([trees.message(0)], 6))
    rects = [box.rect for box in showing.pressable if box.node and find_all(box.node, Role.PORTRAIT)]
    rows = [sum(rect.y == y for rect in rects) for y in sorted({rect.y for rect in rects})]
    assert max(rows) - min(rows) <= 1
    assert len({rect.w for rect in rects}) == 1


def test_suns_say_how_much_there_is_room_for(setter: Typesetter) -> None:
    showing = settled(setter, trees.desk(shares=(1.0, 1.0, 0.0)))
    assert [box.paint.share for box in every(showing.whole) if isinstance(box.paint, Dot)] == [1.0, 1.0, 0.0]


def test_whoever_one_writes_to_is_seen_above_the_five_intents(setter: Typesetter) -> None:
    showing = settled(setter, trees.desk([], writing=True))
    painted = laws.words_on(showing.whole)
    assert painted.index("ToMaya") < painted.index("SendMayawhatyoupromised") < painted.index("Nevermind")
    assert [drawn.picture for _, drawn in laws.drawn(showing, Face)] == [Face(trees.LOOKS[0])]


@pytest.mark.parametrize("theme", Theme)
def test_today_is_marked_and_not_taken_for_the_focus(setter: Typesetter, theme: Theme) -> None:
    showing = laws.shown(trees.desk(), setter, WINDOW, Settings(theme=theme))
    palette = PALETTES[theme]
    skins = [(box.paint.skin, laws.words_on(box)) for box in every(showing.whole) if isinstance(box.paint, Panel)]
    assert [said for skin, said in skins if skin == palette.today] == ["SatThisevening"]
    assert palette.today.fill != palette.focus.fill
    assert not laws.pale(showing)


def test_a_line_is_read_before_the_desk_is_there(setter: Typesetter) -> None:
    tree = trees.desk(told=[trees.line(trees.LINE, None), trees.line(trees.SHORT, None)])
    first = laws.shown(tree, setter, WINDOW, Settings(), 0)
    assert not laws.broken(first, setter)
    assert "Roomforonething" not in laws.words_on(first.whole)
    assert first.focus is None
    after = settled(setter, tree)
    assert "Roomforonething" in laws.words_on(after.whole)
    assert all(node.action is None or node in {box.node for box in after.pressable} for node in walk(tree))


@pytest.mark.parametrize("text_size", [100, 200])
def test_what_the_player_should_know_covers_nothing(setter: Typesetter, text_size: int) -> None:
    for tree in (trees.desk(), trees.desk([trees.message(0)], writing=True)):
        showing = settled(setter, trees.noticing(tree, "As it was before."), text_size=text_size)
        assert "Asitwasbefore." in laws.words_on(showing.whole)


LYING = ("book", "key", "map", "letters-few", "notebook")


def things(showing: Showing) -> list[str]:
    pictures = (drawn.picture for _, drawn in laws.drawn(showing, Thing))
    return [each.name for each in pictures if isinstance(each, Thing)]


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("messages", "people", "errands"), [(0, 3, 1), (1, 5, 1), (1, 12, 7), (40, 12, 7)])
def test_things_lie_where_nothing_else_is(
    setter: Typesetter, messages: int, people: int, errands: int, size: tuple[int, int], text_size: int
) -> None:
    sent = [trees.message(place) for place in range(messages)]
    bare, full = (
        settled(setter, trees.desk(sent, people, ERRANDS[:errands], things=lying), size, text_size)
        for lying in ((), LYING)
    )
    places = [rect for rect, _ in laws.drawn(full, Thing)]
    cards = [box.rect for box in every(full.whole) if isinstance(box.paint, Panel)]
    assert not [rect for rect in places for card in cards if rect.overlaps(card)]
    assert {box.rect for box in bare.pressable} == {box.rect for box in full.pressable}, "and they move nothing"


def test_on_a_quiet_evening_everything_is_seen(setter: Typesetter) -> None:
    tree = trees.desk([trees.message(0)], 3, ERRANDS[:1], things=LYING)
    assert things(settled(setter, tree)) == list(LYING)


def test_the_desk_is_seen_before_anything_covers_it(setter: Typesetter) -> None:
    busy = [trees.message(place) for place in range(9)]
    tree = trees.desk(busy, 12, ERRANDS, told=[trees.line("Ten past nine.", None)], things=LYING)
    showing = laws.shown(tree, setter, WINDOW, Settings(), 0)
    assert things(showing) == list(LYING)
    assert not laws.broken(showing, setter)
    assert not things(settled(setter, tree))


@pytest.mark.parametrize(("place", "boards"), [("desk", 0), ("desk-night", 0), ("hotel-room/night", 1)])
def test_things_lie_on_a_desk_wherever_one_is(setter: Typesetter, place: str, boards: int) -> None:
    showing = settled(setter, trees.desk((), 3, (), place=place, things=LYING))
    wide = [
        box.rect
        for box in every(showing.whole)
        if isinstance(box.paint, Plain) and box.rect.bottom == WINDOW[1] and box.rect.w == WINDOW[0]
    ]
    assert len(wide) == boards
    (light,) = {drawn.picture.light for _, drawn in laws.drawn(showing, Thing) if isinstance(drawn.picture, Thing)}
    assert light == ("day" if place == "desk" else "night")
