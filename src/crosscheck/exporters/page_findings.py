"""Finding cards: the question, every side in its own words, and why they clash."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, safe_url
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.passage import Piece, quoted
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_SPACE = re.compile(r"\s+")
_CONTEXT = 320  # code points of a neighbouring sentence: enough to see what is meant


@dataclass(frozen=True, slots=True)
class SideView:
    """One source's word: its sentence in pieces, with a sentence of context on either side."""

    outlet: str
    published: str
    author: str
    url: str
    place: str
    anchor: str
    language: str
    value: str
    before: str
    pieces: tuple[Piece, ...]
    after: str


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One finding as a reader sees it; ``evidence`` pairs a comparison with its strength."""

    anchor: str
    level: Level
    level_words: str
    kind_words: str
    rule: str
    severity: str
    internal: bool
    fails: bool
    title: str
    why_words: str
    why: str
    ask: str
    confidence: str
    evidence: tuple[tuple[str, str], ...]
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class FindingSection:
    """All findings of one level; ``folded`` when they are shown on request only."""

    level: Level
    title: str
    meaning: str
    cards: tuple[FindingCard, ...]
    folded: bool


def finding_sections(index: ReportIndex) -> tuple[FindingSection, ...]:
    """Cards by level, the firmest level first, in the report's order within a level."""
    return tuple(
        FindingSection(
            level,
            wording.SECTIONS[level],
            wording.LEVEL_MEANINGS[level],
            tuple(
                _card(index, finding) for finding in index.report.findings if finding.level is level
            ),
            folded=level is Level.DIFFERENCE,
        )
        for level in Level
    )


def language_of(source: Source) -> str:
    """The source's language tag, if it states one that browsers understand."""
    stated = source.value("lang")
    return stated if _LANGUAGE.fullmatch(stated) else ""


def _card(index: ReportIndex, finding: Finding) -> FindingCard:
    return FindingCard(
        anchor=index.anchors[finding.id],
        level=finding.level,
        level_words=wording.LEVELS[finding.level],
        kind_words=wording.KINDS[finding.kind],
        rule=finding.rule,
        severity=finding.severity.value,
        internal=finding.internal,
        fails=finding.fails,
        title=wording.title_of(finding),
        why_words=wording.REASONS[finding.level],
        why=finding.why,
        ask=finding.ask,
        confidence=wording.confidence_words(finding.confidence),
        evidence=tuple(
            (item.comparison, wording.weight_words(item.weight)) for item in finding.evidence
        ),
        sides=tuple(_side(index, side) for side in finding.sides),
    )


def _side(index: ReportIndex, side: Side) -> SideView:
    source = index.sources.get(side.source)
    claim = index.claims.get(side.claim)
    if source is None:
        return SideView(
            side.source,
            "",
            "",
            "",
            "",
            "",
            "",
            side.value,
            "",
            (Piece(side.quote, marked=True),),
            "",
        )
    around = claim.sentence.span.cover(side.span) if claim else _line(source.text, side.span)
    kind = claim.sentence.kind if claim else PassageKind.BODY
    before, after = _context(index, source, around, kind)
    place = wording.CLAIM_KINDS[claim.kind] if claim else ""
    if claim and claim.speaker:
        place = f"{place}, {claim.speaker}" if place else claim.speaker
    return SideView(
        outlet=index.name(source.id),
        published=wording.date_words(source.value("published")),
        author=source.value("author"),
        url=safe_url(source.value("url")),
        place=place,
        anchor=claim_anchor(claim) if claim else "",
        language=language_of(source),
        value=side.value,
        before=before,
        pieces=quoted(source.text, around, side.span, side.marks),
        after=after,
    )


def _context(
    index: ReportIndex, source: Source, around: Span, kind: PassageKind
) -> tuple[str, str]:
    """The neighbouring sentences, with "…" where the source says more in between."""
    first, last = index.neighbours(source.id, around, kind)
    before = after = ""
    if first:
        gap = _gap(source.text, first.end, around.start)
        text = first.slice(source.text)
        before = ("… " + text[-_CONTEXT:] if len(text) > _CONTEXT else text) + gap
    if last:
        gap = _gap(source.text, around.end, last.start)
        text = last.slice(source.text)
        after = gap + (text[:_CONTEXT] + " …" if len(text) > _CONTEXT else text)
    return before, after


def _gap(text: str, start: int, end: int) -> str:
    """What to show for the text between two sentences."""
    between = text[start:end]
    if any(sign.isalnum() for sign in between):
        return " … "
    return _SPACE.sub(" ", between) or " "


def _line(text: str, span: Span) -> Span:
    """The line or lines that a span stands on, for a side whose claim is not in the report."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)
