"""How firm a finding has to be to fail a run, as a user says it."""

from __future__ import annotations

from enum import StrEnum


class Threshold(StrEnum):
    """The least firm level that fails a run; ``never`` lets every report pass."""

    # Apart from the levels themselves, because the command line shows it before anything loads.
    CONFLICT = "conflict"
    POSSIBLE = "possible"
    UPDATE = "update"
    DIFFERENCE = "difference"
    NEVER = "never"
