"""``longgame moves``: whether somebody else would say of the responses what their author says."""

import argparse
import codecs
from typing import TYPE_CHECKING

from game.cli.arguments import Commands, path_of
from game.cli.reach import chosen, folders_of, library_of
from game.cli.telling import CLEAN, FAULTS, complain, shell_word, show_faults, tell

if TYPE_CHECKING:
    from game.domain.scenario import Scenario


def add(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the command."""
    one = commands.add_parser("moves", parents=[shared], help="have somebody else label the responses, and compare")
    one.add_argument("scenario", metavar="SCENARIO", help="its id or its file")
    way = one.add_mutually_exclusive_group(required=True)
    way.add_argument("--blind", action="store_true", help="write the responses without their moves, shuffled")
    way.add_argument("--sheet", type=path_of, metavar="FILE", help="compare with this sheet, labelled")
    one.add_argument("--output", "-o", type=path_of, metavar="FILE", help="where to write the sheet")
    one.add_argument("--seed", type=int, default=0, help="another order")
    one.set_defaults(command=moves)


def moves(options: argparse.Namespace) -> int:
    """``longgame moves``."""
    scenario = chosen(library_of(options, folders_of(options)), options.scenario)
    if isinstance(scenario, int):
        return scenario
    return blind(options, scenario) if options.blind else compare(options, scenario)


def blind(options: argparse.Namespace, scenario: "Scenario") -> int:
    """Write the sheet; a mark at its beginning tells spreadsheets that it is UTF-8."""
    from game.authoring.blind import sheet
    from game.records.disk import write_new

    if options.output is None:
        tell(sheet(scenario, options.seed, "\n"), end="")
        return CLEAN
    try:
        write_new(options.output, codecs.BOM_UTF8 + sheet(scenario, options.seed).encode())
    except FileExistsError:
        return complain(f"there is a file '{options.output}' already, and it was left alone")
    tell(f"The sheet is {options.output}. Once somebody has labelled it:")
    tell(f"  longgame moves {options.scenario} --sheet {shell_word(options.output)}")
    return CLEAN


def compare(options: argparse.Namespace, scenario: "Scenario") -> int:
    """Tell how far a labelled sheet agrees with the scenario."""
    from game.authoring.agreement import agreement, told
    from game.authoring.blind import MOST_BYTES, read

    if not options.sheet.is_file():
        return complain(f"there is no file '{options.sheet}'")
    with options.sheet.open("rb") as file:
        labels = read(file.read(MOST_BYTES + 1), str(options.sheet), scenario)
    if isinstance(labels, list):
        show_faults(labels)
        return FAULTS
    if labels.strangers:
        shown = ", ".join(map(str, labels.strangers[:10]))
        tell(f"lines left out, for their keys are those of no response here (now): {shown}")
    if not labels.moves:
        return complain(f"no response is labelled in '{options.sheet}'")
    tell(told(scenario, agreement(scenario, labels)))
    return CLEAN
