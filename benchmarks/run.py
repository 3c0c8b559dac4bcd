"""Measures the game against its peers and prints ratios: ``python benchmarks/run.py [--quick] [--json]``."""

import argparse
import json
import subprocess
import sys

from measure import MEASUREMENTS
from measuring import STORE, Failed, Plan, Row
from peers.fetch import fetch

FULL = Plan(rounds=5, seconds=2.0, starts=25, saves=1000, states=5_000)
QUICK = Plan(rounds=1, seconds=0.5, starts=7, saves=200, states=1_000)
PEERED = {"walks", "reading", "checking", "playing"}
"""What needs peers that are fetched."""


def main() -> int:
    """Measures, prints, and returns 0; 1 where something could not be measured."""
    options = arguments()
    STORE.mkdir(exist_ok=True)
    rows, failures = measure(options.only or list(MEASUREMENTS), QUICK if options.quick else FULL)
    if options.json:
        told = [{**row._asdict(), "ratio": row.ratio, "verdict": row.verdict} for row in rows]
        print(json.dumps({"rows": told, "failures": failures}, indent=2, ensure_ascii=False))
    else:
        print("\n".join([*table(rows), *(f"not measured: {failure}" for failure in failures)]))
    return 1 if failures else 0


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description="Measure the game against its peers; prints medians and ratios.")
    parser.add_argument("--quick", action="store_true", help="one short round of everything")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--only", action="append", choices=MEASUREMENTS, help="measure this; may be given again")
    return parser.parse_args()


def measure(names: list[str], plan: Plan) -> tuple[list[Row], list[str]]:
    """The rows of the measurements named, and what could not be measured and why."""
    rows: list[Row] = []
    failures: list[str] = []
    try:
        if PEERED.intersection(names):
            fetch(STORE)
    except (OSError, subprocess.CalledProcessError) as error:
        failures.append(f"a peer could not be fetched: {error}")
    for name in names:
        print(f"{name} …", file=sys.stderr)
        try:
            rows += MEASUREMENTS[name](plan)
        except Failed as error:
            failures.append(f"{name}: {error}")
    return rows, failures


def table(rows: list[Row]) -> list[str]:
    """The rows as lines of a Markdown table."""
    lines = ["| what | ours | against | theirs | ratio | target | |", "|---|---|---|---|---|---|---|"]
    for row in rows:
        bound = "" if row.target is None else f"{'≥' if row.least else '≤'} {'+' * row.more}{row.target:g}"
        measured = f"+{figure(row.ours - row.theirs)}" if row.more else f"{row.ratio:.3g}"
        lines.append(
            f"| {row.what} | {figure(row.ours)} {row.unit} | {row.against} | {figure(row.theirs)} {row.unit} "
            f"| {measured} | {bound} | {row.verdict} |"
        )
    return lines


def figure(value: float) -> str:
    """Three significant digits, thousands set off."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


if __name__ == "__main__":
    sys.exit(main())
