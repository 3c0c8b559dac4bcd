"""Where the class did not go: what the option that lost would have led to, and how the tables would have fared."""

from typing import NamedTuple

from game.room.course import on_ballot
from game.room.tally import table_votes
from game.scoring.counterfactual import Fork, WhatIf
from game.views.class_lookback import ClassDecision, LookBack


class Road(NamedTuple):
    """The option that came second in a conversation, and what it would have led to."""

    decision: ClassDecision
    option: int
    course: WhatIf


class Table(NamedTuple):
    """How a table voted in the conversations: in how many, in how many of them like the class went on.

    Where the class went on otherwise, `better` and `worse` count how often the vote of the table would have taken
    the same chances better, or worse.
    """

    name: str
    people: int
    voted: int
    followed: int
    better: int
    worse: int


def second_choice(decision: ClassDecision) -> int | None:
    """The option with the most votes that the story did not go on with; None where nobody voted for another.

    At a desk there is none: its options do not exclude one another.
    """
    counts = decision.last.counts
    others = [place for place, count in enumerate(counts) if count and place not in decision.decided]
    return max(others, key=lambda place: (counts[place], -place), default=None) if decision.talk else None


def road_not_taken(look: LookBack) -> Road | None:
    """The second choice where the class was divided most: the conversation of which most is to be told."""
    for decision in look.most_divided:
        option = second_choice(decision)
        if option is not None:
            return Road(decision, option, what_if(look, decision, option))
    return None


def what_if(look: LookBack, decision: ClassDecision, option: int) -> WhatIf:
    """What an option of a conversation would have led to."""
    ids = on_ballot(look.chapter.story, look.chapter.past.before(decision.place))
    return Fork((look.chapter,), decision.place).what_if(ids[option])


def gain(course: WhatIf) -> float:
    """How much better another course takes the chances that come up in both; negative where it is worse."""
    both = ((change.was, change.would_be) for change in course.changes)
    return sum(would_be - was for was, would_be in both if was is not None and would_be is not None)


def tables(look: LookBack) -> tuple[Table, ...]:
    """How each table voted, in the order of the tables."""
    talks = [decision for decision in look.decisions if decision.talk]
    votes = [table_votes(look.room, decision.poll, decision.poll.rounds[-1]) for decision in talks]
    gains = {
        (decision.place, option): gain(what_if(look, decision, option))
        for decision, by_table in zip(talks, votes, strict=True)
        for option in {picks[0] for picks in by_table.values()}.difference(decision.decided)
    }
    found = []
    for name in look.room.rules.teams:
        own = [(talk, by_table[name][0]) for talk, by_table in zip(talks, votes, strict=True) if name in by_table]
        other = [gains[talk.place, pick] for talk, pick in own if pick not in talk.decided]
        better, worse = sum(each > 0 for each in other), sum(each < 0 for each in other)
        people = sum(member.team == name for member in look.room.members.values())
        found.append(Table(name, people, len(own), len(own) - len(other), better, worse))
    return tuple(found)
