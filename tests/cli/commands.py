"""Running the installed command as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def crosscheck(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run ``crosscheck`` in a process of its own, in ``cwd``."""
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *map(str, arguments)],
        cwd=cwd,
        env=clean_environment(environment or {}),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def run_script(script: str, *, cwd: Path) -> subprocess.Popen[str]:
    """Start a Python script that sets something up and then runs the command line."""
    return subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=cwd,
        env=clean_environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def clean_environment(more: Mapping[str, str]) -> dict[str, str]:
    """This environment without what changes the output, and with ``more``."""
    decides = {"NO_COLOR", "FORCE_COLOR", "SOURCE_DATE_EPOCH", "COLUMNS", "PYTHONHASHSEED"}
    kept = {name: value for name, value in os.environ.items() if name not in decides}
    return kept | dict(more)
