"""How what there is to see is told: who is there, and what lies on the desk."""

from game.views.prose import counted, listed


def with_people(people: list[tuple[str, str]]) -> str:
    """Whom one is with, and what they do."""
    return f"With {listed([f'{name} ({role})' if role else name for name, role in people])}"


def on_your_desk(things: list[str]) -> str:
    """What lies on the desk."""
    return f"On your desk: {listed(things)}."


def letters(count: int) -> str:
    """The letters of an evening."""
    return counted(count, "letter")


def notebook_with(lines: int) -> str:
    """The notebook once something is written in it."""
    return f"your notebook, with {counted(lines, 'line')} in it"


def also_here(known: list[str], others: int) -> str:
    """Who else is in the room: those one has met by name, all others by their number."""
    strangers = (
        []
        if not others
        else ["somebody you have not met"]
        if others == 1
        else [f"{counted(others, 'person', 'people')} you have not met"]
    )
    return f"Also in sight: {listed([*known, *strangers])}."
