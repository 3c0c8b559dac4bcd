"""All there is to say of a file: faults, what rules find, and what its author allows of that."""

from collections.abc import Sequence
from typing import NamedTuple

from game.authoring.allowing import allowed
from game.authoring.codes import CODES, is_firm
from game.authoring.rules import RULES, judged
from game.authoring.rules.rule import Rule
from game.domain.diagnostic import Diagnostic
from game.loading.loaded import Loaded


class Selection(NamedTuple):
    """Which codes are wanted, by number. What keeps a story from being understood is always told."""

    select: frozenset[str] = frozenset(CODES)
    ignore: frozenset[str] = frozenset()

    def wants(self, found: Diagnostic) -> bool:
        """Whether this is to be told."""
        number = found.code.partition(" ")[0]
        return is_firm(CODES[number]) or (number in self.select and number not in self.ignore)


EVERYTHING = Selection()


def checked(
    loaded: Loaded, selection: Selection = EVERYTHING, *, thorough: bool = False, rules: Sequence[Rule] = RULES
) -> tuple[Diagnostic, ...]:
    """What there is to say of a file by these rules, in its order."""
    found = judged(loaded, thorough=thorough, rules=rules)
    if loaded.spans is not None:
        asked = [rule.fault.code for rule in rules if thorough or not rule.of_paths] if loaded.scenario else []
        found = allowed(found, loaded.spans, asked)
    return tuple(each for each in found if selection.wants(each))
