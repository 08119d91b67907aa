"""The sources: what is known of each, and its full text with every claim highlighted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.full_text import Block, full_text
from crosscheck.exporters.links import safe_url, site_of, source_anchor
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_sides import language_of
from crosscheck.exporters.visible import count_hidden, mixed_words
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding
from crosscheck.model.source import Ignored, Source
from crosscheck.model.span import Span

_EXCERPT = 160
_MOST_WORDS = 5  # of those that mix alphabets


@dataclass(frozen=True, slots=True)
class IgnoredLine:
    """A stretch that made no claims, and why."""

    excerpt: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source on the page.

    ``origins`` says for each place where metadata was found what was found there; ``address`` is
    the URL as stated, ``url`` the same when it may be a link, ``site`` what to call that link.
    ``hidden`` counts the characters of its text that cannot be seen; ``mixed`` are words of two
    alphabets, some of them.
    """

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
    published: str
    updated: str
    retrieved: str
    author: str
    address: str
    url: str
    site: str
    origins: tuple[tuple[str, str], ...]
    warnings: tuple[str, ...]
    hidden: int
    mixed: tuple[str, ...]
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
        published=wording.date_words(source.value("published")),
        updated=wording.date_words(source.value("updated")),
        retrieved=wording.date_words(source.value("retrieved")),
        author=source.value("author"),
        address=source.value("url"),
        url=safe_url(source.value("url")),
        site=site_of(source.value("url")),
        origins=_origins(source),
        warnings=_warnings(source),
        hidden=count_hidden(source.text),
        mixed=_mixed(source)[:_MOST_WORDS],
        claims=len(claims),
        blocks=full_text(index, source, claims, ignored, sides),
        ignored=tuple(_ignored_line(source.text, item) for item in ignored),
    )


def _origins(source: Source) -> tuple[tuple[str, str], ...]:
    """Each place where metadata was found, in words, with what was found there."""
    found: dict[str, list[str]] = defaultdict(list)
    for key, label in wording.METADATA.items():
        item = next((item for item in source.metadata if item.key == key), None)
        if item:
            found[wording.ORIGINS[item.origin]].append(label)
    return tuple((origin, ", ".join(labels)) for origin, labels in found.items())


def _warnings(source: Source) -> tuple[str, ...]:
    """What to know before reading: the reader's warnings, then signs that deceive the eye."""
    found = list(source.warnings)
    hidden = count_hidden(source.text)
    if hidden:
        held = wording.count(hidden, "character")
        found.append(f"Holds {held} that cannot be seen, shown here as [U+…].")
    mixed = _mixed(source)
    if mixed:
        named = ", ".join(f"“{word}”" for word in mixed[:_MOST_WORDS])
        more = f" and {len(mixed) - _MOST_WORDS} more" if len(mixed) > _MOST_WORDS else ""
        found.append(f"Mixes letters of two alphabets in one word: {named}{more}.")
    return tuple(found)


def _mixed(source: Source) -> tuple[str, ...]:
    """Words of its metadata and its text that mix two alphabets, each once."""
    stated = " ".join(source.value(key) for key in ("publisher", "author", "title"))
    return tuple(dict.fromkeys((*mixed_words(stated), *mixed_words(source.text))))


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
