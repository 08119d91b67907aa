"""One look-up table over a report, so that building the page costs no search."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

from crosscheck.exporters.links import finding_anchor
from crosscheck.exporters.wording import title_of, value_key
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.report import ClaimGroup, Report
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind

_LONGEST_NAME = 30
ItemT = TypeVar("ItemT")
_UNKNOWN = "9999-99-99"
_BUCKET = 256  # code points: about a sentence, so that a bucket holds few spans


class SpanIndex(Generic[ItemT]):
    """Items by the stretch of a source that they stand on."""

    def __init__(self, items: Iterable[tuple[str, Span, ItemT]]) -> None:
        """Sort items (source id, span, item) into buckets of neighbouring code points."""
        self._buckets: dict[tuple[str, int], list[tuple[Span, ItemT]]] = defaultdict(list)
        for source, span, item in items:
            for bucket in _buckets(span):
                self._buckets[source, bucket].append((span, item))

    def overlapping(self, source: str, span: Span) -> Iterator[ItemT]:
        """The items that share a code point with ``span``; one item may come more than once."""
        for bucket in _buckets(span):
            for other, item in self._buckets.get((source, bucket), ()):
                if other.overlaps(span):
                    yield item


class ReportIndex:
    """A report's sources, claims, sentences, groups and findings by what refers to them."""

    def __init__(self, report: Report) -> None:
        """Read the report once."""
        self.report = report
        self.sources = {source.id: source for source in report.sources}
        self.names = _names(report.sources)
        self.claims = {claim.id: claim for claim in report.claims}
        self.findings = {finding.id: finding for finding in report.findings}
        self.anchors = _anchors(report.findings)
        self.group_of = {claim: group for group in report.groups for claim in group.claims}
        self.sides = SpanIndex(
            (side.source, side.span, finding)
            for finding in report.findings
            for side in finding.sides
        )
        self._sentences = _sentences(report.claims)

    def name(self, source: str) -> str:
        """How a reader knows a source; its id when it is not among the report's sources."""
        return self.names.get(source, source)

    def neighbours(
        self, source: str, around: Span, kind: PassageKind
    ) -> tuple[Span | None, Span | None]:
        """The sentences before and after ``around`` that make claims, if there are any.

        For a sentence of the body they are of the body too: a headline is no context for it.
        """
        spans = self._sentences.get((source, kind is PassageKind.BODY), [])
        after = bisect_left(spans, Span(around.end, around.end))
        before = bisect_left(spans, Span(around.start, around.start)) - 1
        while before >= 0 and spans[before].end > around.start:
            before -= 1
        return (
            spans[before] if before >= 0 else None,
            spans[after] if after < len(spans) else None,
        )

    def claims_of(self, group: ClaimGroup) -> tuple[Claim, ...]:
        """The claims of a group."""
        return tuple(self.claims[each] for each in group.claims if each in self.claims)

    def group_findings(self, group: ClaimGroup) -> tuple[Finding, ...]:
        """The findings that stand on a group."""
        return tuple(self.findings[each] for each in group.findings if each in self.findings)

    def sides_in_order(self, finding: Finding) -> tuple[Side, ...]:
        """The sides as they are told: those of an update as they were published."""
        if finding.level is not Level.UPDATE:
            return finding.sides
        return tuple(sorted(finding.sides, key=self._published))

    def title(self, finding: Finding) -> str:
        """The finding as a headline; an update says what came first if that is known."""
        sides = self.sides_in_order(finding)
        if finding.level is not Level.UPDATE:
            return title_of(finding, sides)
        days: dict[str, list[str]] = defaultdict(list)
        for side in sides:
            days[value_key(side.value)].append(self._published(side))
        is_sequence = all(
            earlier[-1] < later[0] < _UNKNOWN for earlier, later in pairwise(days.values())
        )
        return title_of(finding, sides, is_sequence=is_sequence)

    def day_of(self, source: str) -> str:
        """The day a source was published as an ISO date, or an empty string."""
        known = self.sources.get(source)
        day = known.published_on if known else None
        return day.isoformat() if day else ""

    def _published(self, side: Side) -> str:
        """The day a side's source was published, as sortable text; unknown days come last."""
        return self.day_of(side.source) or _UNKNOWN

    def worst(self, findings: Iterable[Finding]) -> Finding | None:
        """The finding of the firmest level, the first of them."""
        order = list(Level)
        return min(findings, key=lambda finding: order.index(finding.level), default=None)


def _buckets(span: Span) -> range:
    return range(span.start // _BUCKET, max(span.end - 1, span.start) // _BUCKET + 1)


def _names(sources: Iterable[Source]) -> dict[str, str]:
    """Names that tell sources apart: two articles of one outlet get their file's name too."""
    known = list(sources)
    short = {source.id: _shortened(source.name) for source in known}
    shared = Counter(short.values())
    return {
        source.id: name if shared[name := short[source.id]] == 1 else _with_file(source)
        for source in known
    }


def _shortened(name: str) -> str:
    """A long name without blanks, as of a file that is named by a hash, without its middle."""
    if len(name) <= _LONGEST_NAME or " " in name:
        return name
    return f"{name[:10]}…{name[-8:]}"


def _with_file(source: Source) -> str:
    return source.name if source.path.endswith(source.name) else f"{source.name} ({source.path})"


def _anchors(findings: Iterable[Finding]) -> dict[str, str]:
    """An id for each finding; one that is taken gets a number, as ids must differ."""
    taken: Counter[str] = Counter()
    anchors = {}
    for finding in findings:
        anchor = finding_anchor(finding)
        taken[anchor] += 1
        anchors[finding.id] = anchor if taken[anchor] == 1 else f"{anchor}-{taken[anchor]}"
    return anchors


def _sentences(claims: Iterable[Claim]) -> dict[tuple[str, bool], list[Span]]:
    """The sentences of each source in order: those of the body, and all of them."""
    found: dict[tuple[str, bool], set[Span]] = defaultdict(set)
    for claim in claims:
        found[claim.source, False].add(claim.sentence.span)
        if claim.sentence.kind is PassageKind.BODY:
            found[claim.source, True].add(claim.sentence.span)
    return {source: sorted(spans) for source, spans in found.items()}
