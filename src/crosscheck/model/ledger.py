"""Ledgers: what the sources of one story say of each thing, whatever the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.span import Span


class LedgerName(StrEnum):
    """The ledgers of DESIGN.md section 3."""

    PEOPLE = "people"
    QUOTES = "quotes"
    FIGURES = "figures"
    TIMELINE = "timeline"
    PLACES = "places"
    STATUSES = "statuses"


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Where a source says it: a claim, and the stretch of text that carries the value."""

    source: str
    claim: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class LedgerValue:
    """One value that is stated of a thing, and every place that states it."""

    value: str
    citations: tuple[Citation, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that state it, sorted."""
        return tuple(sorted({citation.source for citation in self.citations}))


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A thing and its values: ``thing`` names it ("Wilson"), ``aspect`` what is said ("age")."""

    ledger: LedgerName
    thing: str
    aspect: str
    values: tuple[LedgerValue, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that say something of it, sorted."""
        return tuple(sorted({source for value in self.values for source in value.sources}))
