"""Fetches the two peers from their registries, with plain npm and pip, into a folder that git ignores."""

import subprocess
import sys
from pathlib import Path

INKJS = "inkjs@2.4.0"
BINK = "bink==0.7.1"


def fetch(into: Path) -> None:
    """Puts both into `into`, unless they are there. Raises CalledProcessError or OSError where one cannot be had."""
    if not (into / "node_modules" / "inkjs").is_dir():
        install = ["npm", "install", "--prefix", str(into), "--no-audit", "--no-fund", "--silent", INKJS]
        subprocess.run(install, check=True)
    if not (into / "bink").is_dir():
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(into), BINK]
        subprocess.run(install, check=True)
