"""What there is to say of a code: for a terminal, and as a page of the documents."""

import re
from collections import defaultdict

from game.authoring.codes import FAMILIES, family
from game.loading.faults.fault import Fault

_INVISIBLE = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]")

PAGE = """# Codes

Generated from the definitions in `game/loading/faults/`, `game/authoring/rules/` and `game/authoring/beside.py` by
`scripts/documents.py`; do not edit. `longgame explain CODE` shows the same in a terminal.

What keeps a file from being understood is an error, and such a scenario is not played. What `longgame check` finds
besides in a scenario that can be played is an error where it is plainly wrong, and a warning where it is worth a look.

An example is a piece of a scenario: what it leaves out is supplied from a small story in which Maya and Sam walk from
`gate` to `end`. The line marked `# <-` is the one that is told of.

{families}"""

FAMILY = """## {letter}: {title}

{about}

{codes}"""

CODE = """### {number} {slug}

*{severity}*: {message}

{why}

{help}{examples}"""


def explained(fault: Fault) -> str:
    """All that there is to say of a code."""
    parts = [f"{fault.code} ({fault.severity}): {message_of(fault)}", fault.why]
    help_ = _filled(fault.help)
    parts += [f"How to mend it: {help_}"] if help_ else []
    if fault.elsewhere:
        parts.append(f"What has it: {fault.elsewhere}")
    else:
        bad, good = fault.examples
        parts += [f"Wrong:\n\n{_indented(bad)}", f"Right:\n\n{_indented(good)}"]
    return "\n\n".join(parts)


def message_of(fault: Fault) -> str:
    """Its message, with dots for what a finding would name."""
    return _filled(fault.message)


def overview() -> str:
    """All codes in a line each, by family."""
    return "\n\n".join(_listed(letter) for letter in FAMILIES)


def page() -> str:
    """The page of the documents about all codes."""
    return PAGE.format(families="\n".join(_family_page(letter) for letter in FAMILIES))


def _listed(letter: str) -> str:
    title, about = FAMILIES[letter]
    lines = [f"  {fault.number} {fault.slug:<24} {message_of(fault)}" for fault in family(letter)]
    return "\n".join([f"{title}. {about}", *lines])


def _family_page(letter: str) -> str:
    title, about = FAMILIES[letter]
    codes = "\n".join(_code_page(fault) for fault in family(letter))
    return FAMILY.format(letter=letter, title=title, about=about, codes=codes)


def _code_page(fault: Fault) -> str:
    if fault.elsewhere:
        examples = f"What has it: {fault.elsewhere}.\n"
    else:
        bad, good = fault.examples
        examples = f"Wrong:\n\n```yaml\n{visible(bad)}```\n\nRight:\n\n```yaml\n{visible(good)}```\n"
    mend = f"How to mend it: {_filled(fault.help)}.\n\n" if fault.help else ""
    words = {"number": fault.number, "slug": fault.slug, "severity": fault.severity, "why": fault.why}
    return CODE.format(message=message_of(fault), help=mend, examples=examples, **words)


def _filled(template: str) -> str:
    return template.format_map(defaultdict(lambda: "…"))


def _indented(example: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in visible(example).rstrip("\n").split("\n"))


def visible(text: str) -> str:
    """The text with names for characters that cannot be seen."""
    return _INVISIBLE.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
