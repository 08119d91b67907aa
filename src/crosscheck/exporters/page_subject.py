"""What a finding is about, in a few words: the thing and the aspect that its values belong to."""

from __future__ import annotations

from collections import defaultdict

from crosscheck.exporters.page_index import ReportIndex, SpanIndex
from crosscheck.exporters.passage import first_words
from crosscheck.model.finding import Finding
from crosscheck.model.ledger import LedgerEntry, LedgerName

_LONGEST = 80  # code points


class Subjects:
    """The ledger entries of a report by where they are stated."""

    def __init__(self, index: ReportIndex) -> None:
        """Read the ledgers once; of quotations the thing is the quotation, which says nothing."""
        self._entries = [
            entry for entry in index.report.ledgers if entry.ledger is not LedgerName.QUOTES
        ]
        self._stated: SpanIndex[tuple[int, int]] = SpanIndex(
            (citation.source, citation.span, (number, place))
            for number, entry in enumerate(self._entries)
            for place, value in enumerate(entry.values)
            for citation in value.citations
        )

    def of(self, finding: Finding) -> str:
        """The thing and the aspect of the finding's entry, or nothing."""
        entry = self.entry(finding)
        return _worded(entry) if entry else ""

    def entry(self, finding: Finding) -> LedgerEntry | None:
        """The entry that most sides state and that has two of its values in them, if any."""
        sides: dict[int, set[int]] = defaultdict(set)
        values: dict[int, set[int]] = defaultdict(set)
        for place, side in enumerate(finding.sides):
            for number, value in self._stated.overlapping(side.source, side.span):
                sides[number].add(place)
                values[number].add(value)
        telling = [number for number in sorted(sides) if len(values[number]) > 1]
        best = max(telling, key=lambda number: (len(sides[number]), -number), default=None)
        return None if best is None else self._entries[best]


def _worded(entry: LedgerEntry) -> str:
    return f"{first_words(entry.thing, _LONGEST)}, {entry.aspect}"
