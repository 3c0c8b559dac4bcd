"""One kind of fault, with all that is ever said of it: its message, why it matters, and how it looks."""

from textwrap import dedent
from typing import NamedTuple

from game.domain.diagnostic import Diagnostic, Edit, Severity, Span

_LONGEST_QUOTE = 60
_QUOTED = ("name", "found")


class Fault(NamedTuple):
    """One kind of fault.

    In `message` and `help`, `{…}` stands for the words a finding brings along; `help` says how to mend it where no
    likelier spelling is known, `why` why it matters. `bad` is an example that has the fault (in the line marked
    ``# <-``, if any is) and no other, `good` the same without it. Both are pieces of a scenario to which a small story
    is supplied, unless they are `whole`; where no piece of text could show the fault, `elsewhere` says what has it.
    `respelt` is for words of the format itself, where the only one that is near is certainly the one that was meant.
    """

    number: str
    slug: str
    message: str
    help: str = ""
    why: str = ""
    bad: str = ""
    good: str = ""
    severity: Severity = Severity.ERROR
    whole: bool = False
    elsewhere: str = ""
    respelt: bool = False

    @property
    def code(self) -> str:
        """Number and name, as a `Diagnostic` carries them: ``N001 unknown-scene``."""
        return f"{self.number} {self.slug}"

    @property
    def examples(self) -> tuple[str, str]:
        """The bad and the good example, as they would stand in a file."""
        return dedent(self.bad).lstrip("\n"), dedent(self.good).lstrip("\n")

    def found(self, span: Span, line: str, words: dict[str, str]) -> Diagnostic:
        """The finding at `span`, whose whole line is `line`.

        The word `meant` is a likelier spelling of `name`, `sure` the same where there is only one such.
        """
        meant = words.get("meant")
        said = words | {key: shortened(words[key]) for key in _QUOTED if key in words}
        hint = f"did you mean `{meant}`?" if meant else self.help.format_map(said)
        edit = respelling(span, line, words["name"], words["sure"]) if self.respelt and words.get("sure") else None
        return Diagnostic(self.code, self.message.format_map(said), span, line, hint, self.severity, edit)


def shortened(text: str) -> str:
    """As much of what somebody wrote as a sentence can quote."""
    first = text.partition("\n")[0]
    return first if len(first) <= _LONGEST_QUOTE else f"{first[:_LONGEST_QUOTE]}…"


def respelling(span: Span, line: str, name: str, meant: str) -> Edit | None:
    """What puts `meant` in the place of `name`; None where `name` is not written as it reads."""
    written = line[span.column - 1 : span.end - 1]
    if written.count(name) != 1:
        return None
    column = span.column + written.index(name)
    return Edit(span._replace(column=column, end=column + len(name)), meant)
