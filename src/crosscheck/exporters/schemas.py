"""The JSON Schemas (2020-12) that ship with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

NAMES = ("baseline-1", "claim-1", "decision-1", "finding-1", "report-1", "sources-1")


def load(name: str) -> dict[str, Any]:
    """One schema by name, as in ``NAMES``; ``KeyError`` for any other."""
    if name not in NAMES:
        raise KeyError(f"no schema named {name!r}: choose one of {', '.join(NAMES)}")
    path = files("crosscheck.exporters") / "schema" / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
