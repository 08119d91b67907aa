"""Running the shell of CI files as a runner would, with a stand-in for the installed command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]

# Notes how it was called, one JSON list a line, and ends as it is told to.
RECORDER = """#!{python}
import json, os, sys
from pathlib import Path

Path({calls!r}).open("a").write(json.dumps(sys.argv[1:]) + "\\n")
for option in sys.argv:
    if option.startswith("json="):
        Path(option[5:]).write_text('{{"gate": {{"failing": 3}}}}')
    if option.startswith(("html=", "sarif=")):
        Path(option.partition("=")[2]).write_text("a report")
sys.exit({status})
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a step ended: its status, what it set for later steps, and what it printed."""

    status: int
    outputs: Mapping[str, str]
    printed: str


def loaded(name: str) -> Any:  # noqa: ANN401 - any YAML
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def put_recorder(place: Path, calls: Path, status: int = 0) -> None:
    """Put a stand-in for crosscheck at ``place`` that notes its arguments in ``calls``."""
    place.parent.mkdir(parents=True, exist_ok=True)
    script = RECORDER.format(python=sys.executable, calls=str(calls), status=status)
    place.write_text(script, encoding="utf-8")
    place.chmod(0o755)


def put_command(place: Path, arguments: str = "") -> None:
    """Put this Python at ``place``, with arguments of its own before those it is given."""
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(f'#!/bin/sh\nexec {sys.executable} {arguments} "$@"\n', encoding="utf-8")
    place.chmod(0o755)


def run_step(step: Mapping[str, Any], inputs: Mapping[str, str], *, temp: Path, cwd: Path) -> Ran:
    """Run one step of a composite action as GitHub does, with ``inputs`` in its environment."""
    written = temp / "github-output"
    written.write_text("", encoding="utf-8")
    environment = {name: _filled(str(value), inputs) for name, value in step["env"].items()}
    result = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=cwd,
        env=os.environ | environment | {"RUNNER_TEMP": str(temp), "GITHUB_OUTPUT": str(written)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    lines = written.read_text(encoding="utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    return Ran(result.returncode, outputs, result.stdout + result.stderr)


def _filled(value: str, inputs: Mapping[str, str]) -> str:
    """An environment value with its ``${{ inputs.NAME }}`` filled in."""
    return re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: inputs[found[1]], value)
