"""Linters of CI files; none asks the network, and one that is missing skips its test."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent


def linted(name: str, *arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    tool = BIN / name
    if not tool.exists():
        pytest.skip(f"{name} is not installed")
    return subprocess.run(
        [tool, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )


def follows(schema: str, path: Path, *options: str) -> None:
    result = linted("check-jsonschema", "--builtin-schema", schema, *options, path)
    assert result.returncode == 0, result.stdout + result.stderr
