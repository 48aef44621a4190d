"""newsgen as those have it who install it: from a wheel, in an environment that knows nothing of this checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
LEAKS = ("PYTHON", "COVERAGE", "NEWSGEN", "VIRTUAL_ENV")
"""How the names of variables begin by which a developer's environment would show through."""
SCRIPTS, EXE = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")


def environment() -> dict[str, str]:
    """The variables of somebody who has never seen newsgen."""
    return {name: value for name, value in os.environ.items() if not name.startswith(LEAKS)}


def run(*command: str | Path, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a command that knows nothing of this checkout."""
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment() | more)


def build_wheel(folder: Path) -> Path:
    done = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=TOP)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def program(folder: Path, name: str) -> Path:
    """A program of the environment in this folder."""
    return folder / SCRIPTS / f"{name}{EXE}"
