"""Stories for rules, written as an author would, as many decisions long as a rule needs."""

from collections.abc import Sequence

from game.authoring.checking import checked
from game.authoring.examples import completed
from game.domain.diagnostic import Diagnostic
from game.loading.load import load


def found_in(text: str) -> list[Diagnostic]:
    return list(checked(load(text.encode(), "story.yaml", "story")))


def codes_in(piece: str) -> list[str]:
    return [found.code.split()[1] for found in found_in(completed(piece))]


def saying(line: str) -> str:
    """A piece in which Maya says one line, written as it is given."""
    return f"scenes:\n  gate:\n    with: maya\n    lines:\n      - maya: {line}\n    then: end\n"


def decision(name: str, then: str, right: str, wrong: Sequence[str], more: str = "") -> str:
    """A decision whose first response asks and whose others pitch."""
    lines = [f"  {name}:", "    with: maya", *([f"    {more}"] if more else []), "    responses:"]
    lines += _response("right", right, "ask", "She had come a long way.", then)
    for place, text in enumerate(wrong):
        reason = "She had not said a word yet."
        lines += [*_response(f"wrong-{place}", text, "pitch", reason, then), f"        sets: pitched-{place}"]
    return "\n".join([*lines, ""])


def many(count: int, right: str, wrong: Sequence[str], more: str = "") -> str:
    """A piece of so many decisions of one kind in a row."""
    names = ["gate", *(f"bench-{place}" for place in range(1, count)), "end"]
    told = [decision(name, names[place + 1], right, wrong, more) for place, name in enumerate(names[:-1])]
    return f"scenes:\n{''.join(told)}"


def _response(name: str, text: str, move: str, because: str, then: str) -> list[str]:
    return [
        f"      - id: {name}",
        f'        say: "{text}"',
        f"        moves: [{move}]",
        f"        because: {because}",
        f"        then: {then}",
    ]
