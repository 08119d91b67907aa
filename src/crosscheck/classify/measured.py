"""How each rule did when it was last measured on stories that people marked by hand.

``measured.json`` is written by ``docs/generate_accuracy.py`` from the record of
``crosscheck evaluate``; it holds counts and no word of any source.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from crosscheck.model.finding import Level


@dataclass(frozen=True, slots=True)
class Measured:
    """The findings of one rule at one level: on a marked conflict, an open case, neither."""

    level: Level
    true: int
    open: int
    false: int


@dataclass(frozen=True, slots=True)
class Measurement:
    """The day of a measurement (ISO 8601), its number of stories, and what each rule came to."""

    day: str
    stories: int
    rules: tuple[tuple[str, Measured], ...]

    def of(self, code: str) -> tuple[Measured, ...]:
        """What one rule came to, by level; empty when it found nothing."""
        return tuple(measured for rule, measured in self.rules if rule == code)


@cache
def last_measurement() -> Measurement:
    """The measurement that ships with this version."""
    path = files("crosscheck.classify") / "measured.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    rules = tuple(
        (row["rule"], Measured(Level(row["level"]), row["true"], row["open"], row["false"]))
        for row in record["rules"]
    )
    return Measurement(record["measured"], record["stories"], rules)
