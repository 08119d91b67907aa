"""The weights that ship are those whose making is told."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["decision.json", "decision_with_opinions.json"])
def test_the_readme_names_the_hash_of_what_ships(name: str) -> None:
    shipped = sha256((ROOT / "src/crosscheck/judge/weights" / name).read_bytes()).hexdigest()

    told = (ROOT / "training/decision/README.md").read_text("utf-8")

    assert f"| `{name}` | `{shipped}` |" in told
