"""Findings: places where two reports differ, with the reason and what would settle it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.span import Span


class Kind(StrEnum):
    """What a finding is about (DESIGN.md section 4)."""

    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    AGE = "age"
    NAME = "name"
    PLACE = "place"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    SCOPE = "scope"
    STATUS = "status"
    POLARITY = "polarity"
    SEQUENCE = "sequence"
    CAUSE = "cause"
    ROLE = "role"
    MODALITY = "modality"
    OTHER = "other"


class Level(StrEnum):
    """How firm a finding is (DESIGN.md section 4)."""

    CONFLICT = "conflict"
    POSSIBLE = "possible"
    UPDATE = "update"
    DIFFERENCE = "difference"


class Severity(StrEnum):
    """How much it matters to an editor."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Side:
    """One source's word in a finding.

    ``span`` and ``quote`` are the stretch that clashes, ``claim`` the claim it stands in, and
    ``marks`` the exact words that differ (inside the claim's sentence).
    """

    source: str
    claim: str
    span: Span
    quote: str
    value: str = ""
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One comparison that led to a finding and the weight it carried (0 to 1)."""

    comparison: str
    weight: float


@dataclass(frozen=True, slots=True)
class Finding:
    """Two or more sides that differ.

    ``why`` says why they clash, ``ask`` what would settle it; ``confidence`` is between 0 and 1
    and explained by ``evidence``. ``internal`` when all sides stand in one source. ``fails`` is
    set by the gate alone.
    """

    id: str
    fingerprint: str
    rule: str
    kind: Kind
    level: Level
    severity: Severity
    why: str
    ask: str
    sides: tuple[Side, ...]
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    internal: bool = False
    fails: bool = False
