"""What fails a run, as a user says it."""

from __future__ import annotations

from enum import StrEnum

# Apart from the levels themselves, because the command line shows them before anything loads.


class Threshold(StrEnum):
    """What fails a run.

    The first four are levels of findings: each takes every firmer one with it. ``unique`` is a
    claim that one source alone makes, ``stale`` a decision that bears on nothing any more or that
    another contradicts; ``any`` is all of these, and ``never`` lets every report pass.
    """

    CONFLICT = "conflict"
    POSSIBLE = "possible"
    UPDATE = "update"
    DIFFERENCE = "difference"
    UNIQUE = "unique"
    STALE = "stale"
    ANY = "any"
    NEVER = "never"


class Bar(StrEnum):
    """The least firm level at which findings of one kind or rule fail a run; ``off`` for none."""

    CONFLICT = "conflict"
    POSSIBLE = "possible"
    UPDATE = "update"
    DIFFERENCE = "difference"
    OFF = "off"
