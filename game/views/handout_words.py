"""Every phrase of what a class takes home."""

from game.domain.scenario import AimState
from game.views.class_lookback import ClassDecision, LookBack
from game.views.class_roads import Road, Table
from game.views.prose import capital, counted, listed, number, percent

HABITS = "What our choices showed"
DIVIDED = "Where we were divided"
OF_ONE_MIND = "No vote divided us."
AGAIN = "After we had talked"
ROAD = "The road not taken"
TABLES = "Table by table"
TABLE_HEADS = ("", "Voted", "Like the room", "Better", "Worse")
TABLES_MEAN = (
    "In conversations. Better and worse: where the vote of the table was not followed, as to the same chances."
)
HOME = "One thing to take home"
MY_PLAN = "My own plan: when …"
I_WILL = "… I will …"
UNFINISHED = "We stopped before the end."
FOLLOWED = "what we did"
MADE_WITH = "The Long Game"
MOST_CHARACTERS = 96


def title_of(scenario: str) -> str:
    """The name of the page."""
    return f"{scenario}: what our class decided"


def in_short(date: str, decisions: int, voters: int, *, tables: bool) -> str:
    """``26 November 2026 · 14 decisions · 41 voted``."""
    voted = (f"{counted(voters, 'table') if tables else number(voters)} voted",) if voters else ()
    return " · ".join((date, counted(decisions, "decision"), *voted))


def ended(look: LookBack) -> str:
    """How it ended, and what became of the aim."""
    if look.ending is None:
        return UNFINISHED
    became = {AimState.REACHED: "reached", AimState.OPEN: "still open", AimState.LOST: "lost"}[look.ending.aim]
    return f"It ended with “{look.ending.title}”. The aim is {became}."


def decision(one: ClassDecision) -> str:
    """What a decision is called."""
    return f"Decision {one.number}"


def decision_about(one: ClassDecision) -> str:
    """What was said last before it."""
    said = one.poll.ballot.words
    return f"{decision(one)} · {shortened(said)}" if said else decision(one)


def votes(count: int) -> str:
    """The votes of one option."""
    return counted(count, "vote")


def minds(one: ClassDecision) -> str:
    """How many changed their minds in talking, where phones can tell."""
    changed, both = one.moved
    if not both:
        return "voted on again by hands."
    return f"{number(changed)} of {number(both)} changed their minds." if changed else "nobody changed their mind."


def turned(one: ClassDecision, first: str, last: str) -> str:
    """Which option led before talking and after it."""
    if not first or not last:
        return ""
    return f"{first} led, then {last}." if one.turned else f"{last} led before and after."


def second(road: Road) -> str:
    """How close the second choice came."""
    counts, voters = road.decision.last.counts, road.decision.last.voters
    return f"At decision {road.decision.number}, {percent(counts[road.option] / max(voters, 1))} wanted:"


def would_have(road: Road, heard: list[str]) -> str:
    """What would have come of it."""
    course = road.course
    told = f" {' '.join(heard)}" if heard else ""
    if course.ending is not None:
        return f"{told} It would have ended with “{course.ending.title}”.".strip()
    return f"{told} From there on it would have been another story.".strip()


def tables_mean(tables: int, shown: int) -> str:
    """What the numbers of the tables mean, and which of many stand there."""
    if tables == shown:
        return TABLES_MEAN
    return f"The {number(shown)} of {tables} tables that voted least like the room. {TABLES_MEAN}"


def in_rows(table: Table) -> tuple[str, ...]:
    """A row of the comparison of tables."""
    return (table.name, *(str(each) for each in (table.voted, table.followed, table.better, table.worse)))


def leading(letters: list[str]) -> str:
    """``B``, or ``A and B`` where they tie."""
    return listed(letters)


def shortened(text: str) -> str:
    """A long text up to a word, so that a page stays one page."""
    if len(text) <= MOST_CHARACTERS:
        return text
    return text[:MOST_CHARACTERS].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def begun(text: str) -> str:
    """A sentence."""
    return capital(text)
