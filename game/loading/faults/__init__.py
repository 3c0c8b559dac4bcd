"""Every fault that keeps a file from being understood, defined once, by family.

Numbers are never given away again. Y is syntax, F versions and files, S structure, N names, C conditions,
T times.
"""

from game.loading.faults.conditions import CONDITIONS
from game.loading.faults.deeds import DEEDS
from game.loading.faults.entries import ENTRIES
from game.loading.faults.fault import Fault
from game.loading.faults.files import FILES
from game.loading.faults.names import NAMES
from game.loading.faults.scenes import SCENES
from game.loading.faults.structure import STRUCTURE
from game.loading.faults.syntax import SYNTAX
from game.loading.faults.times import TIMES

ALL = (*SYNTAX, *FILES, *STRUCTURE, *SCENES, *DEEDS, *NAMES, *ENTRIES, *CONDITIONS, *TIMES)
"""All of them."""

FAULTS: dict[str, Fault] = {fault.slug: fault for fault in ALL}
"""All of them by name."""
