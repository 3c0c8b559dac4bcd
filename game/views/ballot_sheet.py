"""All votes of a class as a table for spreadsheets: one row for each pick of each voter, and for each count of hands.

Voters have numbers in place of names, unless the class was asked for names; no token stands in it.
"""

import csv
from collections.abc import Iterator
from io import StringIO

from game.room.ballot import letter
from game.room.room import Poll, Room, Round

COLUMNS = ("decision", "said", "round", "voter", "table", "option", "text", "votes", "followed")
NAME = "name"
HANDS = "hands"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would compute."""

Row = tuple[str | int, ...]


def ballot_sheet(room: Room) -> str:
    """The table as CSV with a mark at its beginning by which spreadsheets know it is UTF-8."""
    text = StringIO(newline="")
    write = csv.writer(text)
    write.writerow(COLUMNS if not room.rules.names else (*COLUMNS, NAME))
    for row in rows(room):
        write.writerow(tuple(safe(cell) if isinstance(cell, str) else cell for cell in row))
    return "\ufeff" + text.getvalue()


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula, with nothing in it that cannot be written."""
    plain = text.encode("utf-8", "replace").decode()
    return f"'{plain}" if plain.startswith(FORMULA) else plain


def rows(room: Room) -> Iterator[Row]:
    """The rows, decision by decision, vote by vote."""
    voters = sorted(room.members.items())  # tokens are drawn by lot: their order says nothing of who came when
    for number, poll in enumerate(room.polls, 1):
        for place, vote in enumerate(poll.rounds, 1):
            head = (number, poll.ballot.words, place)
            for voter, (token, member) in enumerate(voters, 1):
                for pick in vote.votes.get(token, ()):
                    yield row(room, poll, pick, (*head, voter, member.team), 1, member.name)
            yield from hands(room, poll, vote, head)


def hands(room: Room, poll: Poll, vote: Round, head: Row) -> Iterator[Row]:
    """The rows of the hands that were counted."""
    for place, count in enumerate(vote.hands):
        if count:
            yield row(room, poll, place, (*head, HANDS, ""), count, "")


def row(room: Room, poll: Poll, place: int, head: Row, votes: int, name: str) -> Row:
    """One row; `followed` is 1 where the story went on with that option."""
    offered = poll.ballot.options[place]
    text = f"{offered.group}: {offered.text}" if offered.group else offered.text
    cells = (*head, letter(place), text, votes, int(place in (poll.decided or ())))
    return (*cells, name) if room.rules.names else cells
