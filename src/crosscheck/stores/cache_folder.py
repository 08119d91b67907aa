"""Where what earlier runs worked out is kept, unless told otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

VARIABLE = "CROSSCHECK_CACHE_DIR"


def usual_folder(environment: Mapping[str, str], home: Path) -> Path:
    """The folder named by CROSSCHECK_CACHE_DIR, else one under XDG_CACHE_HOME.

    XDG Base Directory Specification 0.8: a relative XDG_CACHE_HOME is as good as none.
    """
    named = environment.get(VARIABLE, "")
    if named:
        return Path(named)
    base = Path(environment.get("XDG_CACHE_HOME", ""))
    return (base if base.is_absolute() else home / ".cache") / "crosscheck"
