"""One page for everybody to take home: what the class decided, what it showed, and one thing to do differently.

A file that needs nothing else, light on ink, and readable without colour. Nobody's name is on it.
"""

from collections.abc import Iterable
from importlib.resources import files

from game.art.markup import escaped
from game.art.pictures import Face, Icon, svg
from game.domain.mistakes import PROFILES, Mistake
from game.room.ballot import letter
from game.room.tally import Tally
from game.views import handout_words as words
from game.views.class_lookback import ClassDecision, LookBack
from game.views.class_roads import road_not_taken, tables
from game.views.decisions import heard_text
from game.views.people import WARM, first_faces
from game.views.words import dots_value

MOST_HEARD = 2
MOST_TIMES_AGAIN = 3
MOST_OPTIONS = 4
MOST_BESIDE_TABLES = 2
MOST_TABLES = 10
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{rules}</style>
</head>
<body>
{body}
</body>
</html>
"""


def handout(look: LookBack, date: str) -> str:
    """The page as HTML."""
    scenario = look.chapter.story.scenario
    left = (habits(look), again(look), road(look))
    body = (
        head(look, date),
        f'<div class="sides"><div>{"".join(left)}</div>\n<div>{divided(look)}{compared(look)}</div></div>',
        home(look),
        f"<footer>{words.MADE_WITH}</footer>",
    )
    rules = (files("game.views") / "page" / "handout.css").read_text(encoding="utf-8")
    return PAGE.format(title=escaped(words.title_of(scenario.title)), rules=rules, body="\n".join(filter(None, body)))


def head(look: LookBack, date: str) -> str:
    """What was played and how it ended, with the people in it."""
    scenario = look.chapter.story.scenario
    faces = "".join(svg(Face(person.portrait, WARM)) for person in first_faces(scenario))
    short = words.in_short(date, len(look.decisions), most_voters(look), tables=bool(look.room.rules.teams))
    told = f"<h1>{escaped(scenario.title)}</h1>{paragraph(short)}{paragraph(words.ended(look))}"
    return f'<header><div>{told}</div><div aria-hidden="true">{faces}</div></header>'


def most_voters(look: LookBack) -> int:
    """How many voted where most did."""
    return max((vote.voters for decision in look.decisions for vote in decision.tallies), default=0)


def habits(look: LookBack) -> str:
    """The six rows of dots."""
    rows = (habit(mistake, tuple(dot.share for dot in look.rows[mistake])) for mistake in Mistake)
    return section(words.HABITS, *rows)


def habit(mistake: Mistake, shares: tuple[float, ...]) -> str:
    """One row: icon, name, how many of the chances were taken well, and a dot for each."""
    profile = PROFILES[mistake]
    dots = "".join(map(dot, shares))
    value = escaped(dots_value(shares))
    return (
        f'<div class="habit">{svg(Icon(profile.icon, profile.colour))}<span>{escaped(profile.habit)}</span>'
        f'<span class="quiet{"" if dots else " under"}">{value}</span>'
        + (f'<span class="dots">{dots}</span>' if dots else "")
        + "</div>\n"
    )


def dot(share: float) -> str:
    """A dot: filled, half or hollow."""
    filled = {1.0: '<circle cx="6" cy="6" r="5" fill="#1d1b22"/>', 0.5: '<path d="M6 1a5 5 0 0 0 0 10z"/>'}.get(
        share, ""
    )
    ring = '<circle cx="6" cy="6" r="5" fill="none" stroke="#1d1b22" stroke-width="1.4"/>'
    return f'<svg viewBox="0 0 12 12" aria-hidden="true">{filled}{ring}</svg>'


def divided(look: LookBack) -> str:
    """The decisions over which the class was divided most, in the order in which they came."""
    room = MOST_BESIDE_TABLES if look.room.rules.teams else None
    most = sorted(look.most_divided[:room], key=lambda decision: decision.number)
    if not most:
        return section(words.DIVIDED, paragraph(words.OF_ONE_MIND))
    return section(words.DIVIDED, *map(vote, most))


def vote(decision: ClassDecision) -> str:
    """How the votes on one decision fell."""
    shown = most_voted(decision)
    head = f"<h3>{escaped(words.decision_about(decision))}</h3>"
    return f'<div class="vote">{head}{"".join(option(decision, place) for place in shown)}</div>\n'


def most_voted(decision: ClassDecision) -> list[int]:
    """The options with most votes, in the order of the ballot, and those that were followed."""
    counts = [max(each) for each in zip(*(tally.counts for tally in decision.tallies), strict=True)]
    ranked = sorted(range(len(counts)), key=lambda place: (place not in decision.decided, -counts[place], place))
    return sorted(place for place in ranked[:MOST_OPTIONS] if counts[place] or place in decision.decided)


def option(decision: ClassDecision, place: int) -> str:
    """An option: its letter and text, its votes before and after talking, and whether it was followed."""
    offered = decision.poll.ballot.options[place]
    took = f' <span class="took">→ {escaped(words.FOLLOWED)}</span>' if place in decision.decided else ""
    counts = " → ".join(str(tally.counts[place]) for tally in ends(decision))
    bars = "".join(bar(tally, place) for tally in ends(decision))
    return (
        f'<div class="option"><b>{letter(place)}</b><span>{escaped(words.shortened(offered.text))}{took}</span>'
        f'<span class="bars">{bars}</span><span class="count">{counts}</span></div>\n'
    )


def ends(decision: ClassDecision) -> tuple[Tally, ...]:
    """The first vote, and the last where there was another."""
    return decision.tallies[:1] if len(decision.tallies) == 1 else (decision.first, decision.last)


def bar(tally: Tally, place: int) -> str:
    """The share of an option as a bar that takes little ink."""
    width = round(100 * tally.shares[place], 1)
    return (
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="100" height="3" fill="#eeebe4"/><rect width="{width}" height="3" fill="#77717f"/></svg>'
    )


def again(look: LookBack) -> str:
    """The decisions voted on again after talking."""
    told = [
        paragraph(
            f"{words.decision(one)}: {words.minds(one)} "
            f"{words.begun(words.turned(one, letters(one.first.leading), letters(one.last.leading)))}"
        )
        for one in look.voted_twice[:MOST_TIMES_AGAIN]
    ]
    return section(words.AGAIN, *told) if told else ""


def letters(places: Iterable[int]) -> str:
    """The letters of some options."""
    return words.leading([letter(place) for place in places])


def road(look: LookBack) -> str:
    """What the second choice would have led to."""
    taken = road_not_taken(look)
    if taken is None:
        return ""
    scenario = look.chapter.story.scenario
    heard = [heard_text(scenario, each) for each in taken.course.heard[:MOST_HEARD]]
    offered = taken.decision.poll.ballot.options[taken.option]
    wanted = f"{words.second(taken)} {letter(taken.option)}, {words.shortened(offered.text)}"
    return section(words.ROAD, paragraph(wanted), paragraph(words.would_have(taken, heard)))


def compared(look: LookBack) -> str:
    """The tables beside one another."""
    every = tables(look) if look.room.rules.teams else ()
    if not every:
        return ""
    unlike = sorted(every, key=lambda table: table.followed - table.voted)[:MOST_TABLES]
    rows = [table for table in every if table in unlike]
    first, *others = words.TABLE_HEADS
    heads = f'<th scope="col">{first}</th>' + "".join(f'<th scope="col" class="count">{each}</th>' for each in others)
    lines = "".join(f"<tr>{cells(words.in_rows(row))}</tr>" for row in rows)
    note = f'<p class="quiet">{words.tables_mean(len(every), len(rows))}</p>'
    return section(words.TABLES, f"<table><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>", note)


def cells(row: tuple[str, ...]) -> str:
    """The cells of a row, of which the first names it."""
    name, *counts = row
    told = "".join(f'<td class="count">{escaped(count)}</td>' for count in counts)
    return f'<th scope="row">{escaped(name)}</th>{told}'


def home(look: LookBack) -> str:
    """A plan, what research says about it, and room for a plan of one's own."""
    profile, research = PROFILES[look.focus], look.research
    source = " ".join(filter(None, (research.finding, f"({research.source})", research.caution)))
    return (
        f'<section class="home"><h2>{words.HOME}: {escaped(profile.habit)}</h2>{paragraph(look.plan)}'
        f'<p class="quiet">{escaped(source)}</p>'
        f'<p class="line quiet">{words.MY_PLAN}</p><p class="line quiet">{words.I_WILL}</p></section>'
    )


def section(name: str, *parts: str) -> str:
    """A part of the page under its heading."""
    return f"<section><h2>{escaped(name)}</h2>{''.join(parts)}</section>\n"


def paragraph(text: str) -> str:
    """A paragraph of nothing but text."""
    return f"<p>{escaped(text)}</p>"
