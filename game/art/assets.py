"""Where the pictures lie that come with the game."""

from pathlib import Path


def asset(*parts: str) -> Path:
    """The file at ``assets/part/part``: in the package, or beside it in a checkout. It need not be there."""
    package = Path(__file__).parents[1]
    inside = package / "assets"
    return (inside if inside.is_dir() else package.parent / "assets").joinpath(*parts)
