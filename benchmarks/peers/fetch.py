"""Fetches the peers from their registries, with plain npm and pip, into a folder that git ignores."""

import subprocess
import sys
from pathlib import Path

INKJS = "inkjs@2.4.0"
BINK = "bink==0.7.1"
SOCKETIO = "python-socketio==5.18.1"


def fetch(into: Path) -> None:
    """Puts inkjs and bink into `into`, unless they are there. Raises CalledProcessError or OSError where it cannot."""
    if not (into / "node_modules" / "inkjs").is_dir():
        install = ["npm", "install", "--prefix", str(into), "--no-audit", "--no-fund", "--silent", INKJS]
        subprocess.run(install, check=True)
    if not (into / "bink").is_dir():
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(into), BINK]
        subprocess.run(install, check=True)


def fetch_socketio(into: Path) -> None:
    """Puts python-socketio and what it needs into `into`, unless it is there. Raises as `fetch` does."""
    if not (into / "socketio").is_dir():
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(into), SOCKETIO]
        subprocess.run(install, check=True)
