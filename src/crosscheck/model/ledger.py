"""Ledgers: what the sources of one story say of each thing, whatever the sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Facet
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
    """A thing and its values: ``thing`` names it ("Halvorsen"), ``aspect`` what is said ("age")."""

    ledger: LedgerName
    thing: str
    aspect: str
    values: tuple[LedgerValue, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of all sources that say something of it, sorted."""
        return tuple(sorted({source for value in self.values for source in value.sources}))


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a source says something of a thing: the typed value behind a citation.

    ``value`` is the normal form that equal statements share; ``display`` what readers see.
    """

    claim: Claim
    facet: Facet
    value: str
    display: str

    @property
    def source(self) -> str:
        """The id of the source that states it."""
        return self.claim.source

    def cite(self) -> Citation:
        """Where it stands."""
        return Citation(self.claim.source, self.claim.id, self.facet.span, self.facet.text)


@dataclass(frozen=True, slots=True)
class Matter:
    """All that one story's sources state of one aspect of one thing, typed, in report order."""

    ledger: LedgerName
    key: str
    thing: str
    aspect: str
    statements: tuple[Statement, ...]

    def cross_source_pairs(self) -> Iterator[tuple[Statement, Statement]]:
        """Every two statements of different sources, once."""
        for place, left in enumerate(self.statements):
            for right in self.statements[place + 1 :]:
                if left.source != right.source:
                    yield left, right

    def of_source(self, source: str) -> tuple[Statement, ...]:
        """What one source states."""
        return tuple(s for s in self.statements if s.source == source)

    def entry(self) -> LedgerEntry:
        """The row of the report: values in the order of their support, then alphabetically."""
        by_value: dict[str, list[Statement]] = {}
        for statement in self.statements:
            by_value.setdefault(statement.value, []).append(statement)
        values = [
            LedgerValue(_commonest(group), tuple(sorted({s.cite() for s in group})))
            for group in by_value.values()
        ]
        values.sort(key=lambda value: (-len(value.sources), value.value))
        return LedgerEntry(self.ledger, self.thing, self.aspect, tuple(values))


def _commonest(statements: Sequence[Statement]) -> str:
    counts = Counter(statement.display for statement in statements)
    return min(counts, key=lambda display: (-counts[display], display))
