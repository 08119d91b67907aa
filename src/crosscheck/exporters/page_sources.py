"""The sources: what is known of each, and its full text with every claim highlighted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.full_text import Block, full_text
from crosscheck.exporters.links import safe_url, source_anchor
from crosscheck.exporters.page_findings import language_of
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.visible import count_hidden
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding
from crosscheck.model.source import Ignored, Source
from crosscheck.model.span import Span

_EXCERPT = 160


@dataclass(frozen=True, slots=True)
class Fact:
    """A metadatum as shown: ``origin`` is empty when it is not stated."""

    label: str
    value: str
    origin: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class IgnoredLine:
    """A stretch that made no claims, and why."""

    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source on the page."""

    id: str
    anchor: str
    name: str
    title: str
    language: str
    path: str
    sha256: str
    media: str
    encoding: str
    length: int
    kept: int
    facts: tuple[Fact, ...]
    warnings: tuple[str, ...]
    claims: int
    blocks: tuple[Block, ...]
    ignored: tuple[IgnoredLine, ...]


def source_views(index: ReportIndex) -> tuple[SourceView, ...]:
    """All sources with their texts, in the report's order."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in index.report.claims:
        claims[claim.source].append(claim)
    ignored: dict[str, list[Ignored]] = defaultdict(list)
    for item in sorted(index.report.ignored):
        ignored[item.source].append(item)
    sides: dict[str, list[tuple[Span, Finding]]] = defaultdict(list)
    for finding in index.report.findings:
        for side in finding.sides:
            sides[side.source].append((side.span, finding))
    return tuple(
        _source(index, source, claims[source.id], ignored[source.id], sides[source.id])
        for source in index.report.sources
    )


def _source(
    index: ReportIndex,
    source: Source,
    claims: list[Claim],
    ignored: list[Ignored],
    sides: list[tuple[Span, Finding]],
) -> SourceView:
    return SourceView(
        id=source.id,
        anchor=source_anchor(source.id),
        name=index.name(source.id),
        title=source.value("title"),
        language=language_of(source),
        path=source.path,
        sha256=source.sha256,
        media=source.media.value,
        encoding=source.encoding,
        length=len(source.text),
        kept=len(source.text) - _covered(ignored),
        facts=_facts(source),
        warnings=_warnings(source),
        claims=len(claims),
        blocks=full_text(index, source.text, claims, ignored, sides),
        ignored=tuple(_ignored_line(source.text, item) for item in ignored),
    )


def _facts(source: Source) -> tuple[Fact, ...]:
    origins = {item.key: item.origin.value for item in reversed(source.metadata)}
    facts = []
    for key, label in (("publisher", "Publisher"), *wording.METADATA.items()):
        value = source.value(key)
        if value:
            shown = wording.date_words(value) if key in {"published", "updated"} else value
            url = safe_url(value) if key == "url" else ""
            facts.append(Fact(label, shown, origins[key], url))
        elif key in {"publisher", "published"}:
            facts.append(Fact(label, "not stated", ""))
    return tuple(facts)


def _warnings(source: Source) -> tuple[str, ...]:
    hidden = count_hidden(source.text)
    if not hidden:
        return source.warnings
    held = wording.count(hidden, "character")
    return (*source.warnings, f"Holds {held} that cannot be seen, shown here as [U+…].")


def _covered(ignored: list[Ignored]) -> int:
    """How many code points the ignored stretches cover, overlaps counted once."""
    covered, reached = 0, 0
    for item in ignored:
        covered += max(0, item.span.end - max(item.span.start, reached))
        reached = max(reached, item.span.end)
    return covered


def _ignored_line(text: str, item: Ignored) -> IgnoredLine:
    words = " ".join(item.span.slice(text).split())
    return IgnoredLine(words if len(words) <= _EXCERPT else f"{words[:_EXCERPT]} …", item.reason)
