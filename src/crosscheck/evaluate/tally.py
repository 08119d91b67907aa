"""Counts of one or more stories, and the figures that follow from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

Figure = int | float | None


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted; every pair ``x_gold``, ``x_found`` is marked by hand, and found.

    ``conflicts_*`` are conflicts between sources: ``found`` by a failing finding, ``reported``
    by a finding of any level, ``named`` by a failing finding that also says a right kind.
    ``true``, ``open`` (on an ambiguous entry), ``trapped`` and ``false`` are failing findings;
    ``false`` includes ``trapped``.
    """

    conflicts_gold: int = 0
    conflicts_found: int = 0
    conflicts_reported: int = 0
    conflicts_named: int = 0
    internal_gold: int = 0
    internal_found: int = 0
    true: int = 0
    open: int = 0
    false: int = 0
    trapped: int = 0
    softer: int = 0
    agreements_gold: int = 0
    agreements_aligned: int = 0
    agreements_found: int = 0
    unique_gold: int = 0
    unique_found: int = 0
    furniture_gold: int = 0
    furniture_found: int = 0
    claims: int = 0

    @classmethod
    def total(cls, tallies: Iterable[Tally]) -> Tally:
        """The sum of all counts."""
        listed = tuple(tallies)
        return cls(*(sum(getattr(tally, field.name) for tally in listed) for field in fields(cls)))

    def figures(self) -> dict[str, Figure]:
        """The figures by name; shares are rounded to 3 places, None where nothing was marked."""
        precision = _share(self.true, self.true + self.false)
        recall = _share(self.conflicts_found, self.conflicts_gold)
        return {
            "gold conflicts": self.conflicts_gold,
            "conflict recall": recall,
            "reported recall": _share(self.conflicts_reported, self.conflicts_gold),
            "precision": precision,
            "f1": _f1(precision, recall),
            "kind accuracy": _share(self.conflicts_named, self.conflicts_found),
            "internal recall": _share(self.internal_found, self.internal_gold),
            "failing findings": self.true + self.false + self.open,
            "false findings": self.false,
            "trap hits": self.trapped,
            "softer findings": self.softer,
            "aligned": _share(self.agreements_aligned, self.agreements_gold),
            "agree": _share(self.agreements_found, self.agreements_gold),
            "unique": _share(self.unique_found, self.unique_gold),
            "furniture kept out": _share(self.furniture_found, self.furniture_gold),
            "claims": self.claims,
        }


def _share(part: int, whole: int) -> float | None:
    """One count over another, or None of nothing."""
    return round(part / whole, 3) if whole else None


def _f1(precision: float | None, recall: float | None) -> float:
    """The harmonic mean, 0 where either is 0 or unknown."""
    if not precision or not recall:
        return 0.0
    return round(2 * precision * recall / (precision + recall), 3)
