"""What a class takes home: on one page, with nobody's name on it."""

import csv
from html.parser import HTMLParser
from io import StringIO

import pytest

from game.room import messages as said
from game.room.ballot import Ballot, Option
from game.room.room import Room, Rules
from game.views.ballot_sheet import ballot_sheet
from game.views.class_lookback import look_back
from game.views.handout import handout
from tests.classes import SEED, Class, each
from tests.learning import learning_story

PEOPLE = {"token-ann": "Window", "token-ben": "Window", "token-cem": "Door"}
VOID = {"meta", "rect", "circle", "path", "br"}


class Page(HTMLParser):
    """What a browser would show of a page, and whether every tag is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


def page_of(taught: Class) -> Page:
    page = Page(handout(look_back(taught.story, SEED, taught.room), "26 November 2026"))
    assert page.open == []
    return page


def sheet_of(room: Room) -> list[dict[str, str]]:
    text = ballot_sheet(room)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text[1:], newline="")))


@pytest.fixture
def taught() -> Class:
    """A class that voted three times, twice over one of them, and came to the end of the story."""
    taught = Class(learning_story(), PEOPLE)
    for token in PEOPLE:
        taught.say(said.Renamed(token, f"Name of {token}"))
    taught.decide("boast", {"token-ann": "boast", "token-ben": "wonder"}, {"token-ann": "boast", "token-ben": "boast"})
    taught.decide("yes", each(PEOPLE, "yes"), hands={"no": 4})
    taught.decide("look maya.send", each(PEOPLE, "look maya.send"))
    taught.decide("wonder", each(PEOPLE, "wonder"))
    taught.end()
    return taught


def test_it_tells_how_it_ended_what_it_showed_and_what_divided_the_class(taught: Class) -> None:
    text = page_of(taught).text
    for told in (
        "A Small Story",
        "26 November 2026 · four decisions · seven voted",
        "It ended with “Over”. The aim is reached.",
        "Genuine interest 2 of 3",
        "Decision 1 · Hello.",
        "“I am the best.” → what we did 1 → 2",
        "Decision 1: one of two changed their minds.",
        " led, then ",
        "The road not taken",
    ):
        assert told in text


def test_nobody_is_named_whatever_is_switched_on(taught: Class) -> None:
    taught.room = Room(Rules(names=True), taught.room.members, taught.room.polls, taught.room.stage)
    page = handout(look_back(taught.story, SEED, taught.room), "")
    assert "token-" not in page
    assert "Name of" not in page


def test_the_page_needs_nothing_else_and_runs_nothing(taught: Class) -> None:
    page = handout(look_back(taught.story, SEED, taught.room), "")
    assert not {"script", "link", "img", "iframe", "object"} & set(Page(page).tags)
    assert "default-src 'none'" in page
    assert "url(" not in page.split("<body>")[0]


def test_tables_stand_beside_one_another() -> None:
    taught = Class(learning_story(), PEOPLE, Rules(teams=("Window", "Door <1>")))
    taught.decide("wonder", {"token-ann": "boast", "token-cem": "wonder"})
    text = page_of(taught).text
    assert "Window 1 0 0 1 Door <1> 0 0 0 0" in text
    assert "one decision · one table voted" in text
    assert "Table by table" in text


def test_of_many_tables_those_stand_there_that_voted_least_like_the_room() -> None:
    names = tuple(f"Table {number}" for number in range(1, 41))
    taught = Class(learning_story(), {f"token-{name}": name for name in names}, Rules(teams=names))
    votes = {f"token-{name}": "boast" if name in names[30:] else "wonder" for name in names}
    taught.decide("wonder", votes)
    text = page_of(taught).text
    assert "The ten of 40 tables that voted least like the room." in text
    assert all(f"{name} 1 0" in text for name in names[30:])
    assert "Table 20 1" not in text


def test_a_class_that_never_voted_still_has_a_page() -> None:
    page = page_of(Class(learning_story(), {}))
    assert "We stopped before the end." in page.text
    assert "No vote divided us." in page.text


def test_every_pick_is_a_row_and_hands_are_counted(taught: Class) -> None:
    rows = sheet_of(taught.room)
    first = [(row["round"], row["text"], row["votes"], row["followed"]) for row in rows if row["decision"] == "1"]
    assert sorted(first) == [
        ("1", "“I am the best.”", "1", "1"),
        ("1", "“What do you do?”", "1", "0"),
        ("2", "“I am the best.”", "1", "1"),
        ("2", "“I am the best.”", "1", "1"),
    ]
    hands = [(row["decision"], row["text"], row["votes"]) for row in rows if row["voter"] == "hands"]
    assert hands == [("2", "“No.”", "4")]
    assert len([row for row in rows if row["decision"] == "3"]) == 2 * len(PEOPLE)
    assert sum(int(row["votes"]) for row in rows) == 4 + 3 + 4 + 6 + 3


def test_the_sheet_has_numbers_for_names_unless_names_were_asked_for(taught: Class) -> None:
    sheet = ballot_sheet(taught.room)
    assert "token-" not in sheet
    assert "Name of" not in sheet
    named = Room(Rules(names=True), taught.room.members, taught.room.polls, taught.room.stage)
    rows = sheet_of(named)
    assert {row["name"] for row in rows} == {"", *(f"Name of {token}" for token in PEOPLE)}
    assert "token-" not in ballot_sheet(named).replace("Name of token-", "")


def test_no_spreadsheet_computes_what_somebody_typed() -> None:
    told = Class(learning_story(), {}, Rules(names=True))
    told.say(said.Joined("t", '=HYPERLINK("http://x","y")'), said.Put(Ballot(0, "@x", (Option("+1"), Option("b")))))
    told.say(said.Opened(0), said.Voted("t", 0, 0, (0,)))
    (row,) = sheet_of(told.room)
    assert (row["name"], row["said"], row["text"]) == ('\'=HYPERLINK("http://x","y")', "'@x", "'+1")
