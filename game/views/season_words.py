"""What the screens say of a season."""

from game.domain.calendar import DAY
from game.views.prose import capital, counted, listed, number

EPISODES = "Its evenings"
BEGIN_ANEW = "Begin from the first"
SEASON_AS_A_WHOLE = "See the season as a whole"
ONLY_NOW = "Left open, and failed only at the end"
DONE, AT_HAND = "played", "next"
MONTH = 365 / 12
MOST_TOLD = 4
MOST_DAYS, MOST_WEEKS = 13, 8
"""How much time is counted in days, and how much in weeks."""


def evenings(count: int) -> str:
    """How many episodes a season has."""
    return counted(count, "evening")


def behind(done: int, count: int) -> str:
    """How far one has come."""
    return f"{number(done)} of {number(count)} played"


def go_on_with(title: str) -> str:
    """Which episode is the next."""
    return f"Go on with “{title}”"


def later(minutes: int) -> str:
    """How much later an episode opens than the one before ended, roughly."""
    days = round(minutes / DAY)
    if days < 1:
        return "Later that day"
    if days == 1:
        return "The next day"
    if days <= MOST_DAYS:
        return "A week later" if days == 7 else f"{capital(number(days))} days later"
    if days <= MOST_WEEKS * 7:
        return f"{capital(number(round(days / 7)))} weeks later"
    return f"{capital(number(round(days / MONTH)))} months later"


def known(people: list[str]) -> str:
    """Who is met again."""
    return f"You have met {listed(people)} before."


def ended(chapters: list[tuple[str, str]]) -> str:
    """How each episode ended."""
    return " · ".join(f"{title}: {ending}" for title, ending in chapters)


def only_now(whys: list[str]) -> str:
    """What failed with the season; where that is much, the first of it."""
    more = len(whys) - MOST_TOLD
    rest = [f"And {counted(more, 'other thing')}."] if more > 0 else []
    return f"{ONLY_NOW}: {' '.join([*whys[:MOST_TOLD], *rest])}"
