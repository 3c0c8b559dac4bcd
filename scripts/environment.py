"""The checkout's own Python environment: made once, renewed when what it is made from changes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)


def prepared(extra: str = "") -> Path:
    """The interpreter of an environment in which the game (and `extra`, such as ``dev``) is installed."""
    if sys.version_info < OLDEST:
        sys.exit(f"The Long Game needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    stamp = VENV / f"installed{'-' + extra if extra else ''}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return PYTHON
    print("Setting up .venv, once; this needs the network and takes about a minute.", file=sys.stderr)
    pip = make_venv()
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    run([*pip, "install", "--quiet", "--disable-pip-version-check", "--editable", target])
    stamp.write_text(wanted, encoding="ascii")
    return PYTHON


def make_venv() -> list[str]:
    """Make the environment if it is not there; the command that installs into it."""
    if not PYTHON.exists() or not works([str(PYTHON), "-c", "pass"]):
        if works([sys.executable, "-c", "import venv, ensurepip"]):
            run([sys.executable, "-m", "venv", "--clear", str(VENV)])
        elif works([sys.executable, "-m", "pip", "--version"]):
            run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(VENV)])
        else:
            sys.exit(
                "This Python can make no environment of its own. On Debian and Ubuntu:\n"
                "    sudo apt install python3-venv\nthen try again."
            )
    if works([str(PYTHON), "-m", "pip", "--version"]):
        return [str(PYTHON), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def works(command: list[str]) -> bool:
    """Whether a command succeeds, quietly."""
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def run(command: list[str]) -> None:
    """Run a command; end with its exit code if it fails."""
    code = subprocess.run(command, cwd=ROOT, check=False).returncode
    if code:
        sys.exit(f"This did not work (exit code {code}): {' '.join(command)}")
