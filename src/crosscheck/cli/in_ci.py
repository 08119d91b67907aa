"""What is left to people: nothing is decided in CI (REQUIREMENTS B12)."""

from __future__ import annotations

import os

from crosscheck.errors import UsageError

_NOT_CI = frozenset({"", "0", "false", "no"})


def refuse_in_ci(command: str, *, force: bool) -> None:
    """Refuse where the variable CI is set; decisions come in by a commit that people review."""
    if not force and os.environ.get("CI", "").casefold() not in _NOT_CI:
        raise UsageError(
            f"{command} writes decisions, which is not for CI",
            "Run it on your own machine and commit the file; --force writes all the same.",
        )
