"""Builders of model values for tests: say what matters, get the rest filled in.

Texts are located by their own words: ``a_claim(source, "12 people")`` finds the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256

from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Facet
from crosscheck.model.finding import Evidence, Finding, Kind, Level, Severity, Side
from crosscheck.model.ledger import Citation, LedgerEntry, LedgerName, LedgerValue
from crosscheck.model.report import ClaimGroup, Gate, Report, Verdict
from crosscheck.model.source import Ignored, MetadataOrigin, Metadatum, Skipped, Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence

A_TEXT = (
    "Ferry runs aground\n\nTwelve people were hurt on Monday. The ferry was refloated at noon.\n"
)
_PASSAGES = {
    ClaimKind.HEADLINE: PassageKind.HEADLINE,
    ClaimKind.CAPTION: PassageKind.CAPTION,
}
_SENTENCE = re.compile(r"[^\n.!?]+[.!?]*[\"”’)]*")


def a_source(
    text: str = A_TEXT,
    *,
    publisher: str = "The Harbour Herald",
    title: str = "Ferry runs aground",
    published: str = "2031-03-04",
    id: str = "",  # noqa: A002
    path: str = "",
    url: str = "",
    author: str = "",
    origin: MetadataOrigin = MetadataOrigin.FRONT_MATTER,
    warnings: tuple[str, ...] = (),
) -> Source:
    stated = {
        "publisher": publisher,
        "title": title,
        "author": author,
        "published": published,
        "url": url,
    }
    name = id or publisher.lower().replace(" ", "-") or "source"
    return Source(
        id=name,
        path=path or f"{name}.txt",
        text=text,
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        metadata=tuple(Metadatum(key, value, origin) for key, value in stated.items() if value),
        warnings=warnings,
    )


def a_span(source: Source, words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = source.text.index(words, start + 1)
    return Span(start, start + len(words))


def a_sentence(source: Source, span: Span, kind: PassageKind = PassageKind.BODY) -> Sentence:
    """The sentence of ``source`` that holds ``span``, by full stops and line ends."""
    around = span
    for found in _SENTENCE.finditer(source.text):
        lead = len(found[0]) - len(found[0].lstrip())
        stretch = Span(found.start() + lead, found.end())
        if stretch.overlaps(span):
            around = around.cover(stretch)
    return Sentence(source.id, around, around.slice(source.text), kind)


def a_claim(
    source: Source,
    words: str,
    *,
    kind: ClaimKind = ClaimKind.ASSERTION,
    speaker: str = "",
    parent: str = "",
    facets: tuple[Facet, ...] = (),
    occurrence: int = 0,
) -> Claim:
    span = a_span(source, words, occurrence)
    return Claim(
        id=_hash("claim", source.id, words, str(occurrence)),
        source=source.id,
        span=span,
        text=words,
        kind=kind,
        sentence=a_sentence(source, span, _PASSAGES.get(kind, PassageKind.BODY)),
        speaker=speaker,
        parent=parent,
        facets=facets,
    )


def a_side(claim: Claim, words: str = "", *, value: str = "", marks: Iterable[str] = ()) -> Side:
    """One side that quotes ``words`` of the claim (all of it when empty)."""
    quote = words or claim.text
    offset = claim.span.start + claim.text.index(quote)
    found = []
    for mark in marks:
        start = offset + quote.index(mark)
        found.append(Span(start, start + len(mark)))
    return Side(
        claim.source, claim.id, Span(offset, offset + len(quote)), quote, value, tuple(found)
    )


def a_finding(
    *sides: Side,
    kind: Kind = Kind.NUMBER,
    level: Level = Level.CONFLICT,
    severity: Severity = Severity.HIGH,
    rule: str = "XC101",
    why: str = "Both amounts count the same people at the same time.",
    ask: str = "How many people were hurt?",
    confidence: float = 0.9,
    evidence: tuple[Evidence, ...] = (Evidence("same event", 0.9),),
) -> Finding:
    fingerprint = _hash(rule, *sorted(side.claim + side.quote for side in sides))
    return Finding(
        id=f"{rule}-{fingerprint[:12]}",
        fingerprint=fingerprint,
        rule=rule,
        kind=kind,
        level=level,
        severity=severity,
        why=why,
        ask=ask,
        sides=sides,
        confidence=confidence,
        evidence=evidence,
        internal=len({side.source for side in sides}) == 1,
        fails=level is Level.CONFLICT,
    )


def a_group(
    *claims: Claim,
    verdict: Verdict | None = None,
    origins: int = 0,
    findings: tuple[Finding, ...] = (),
) -> ClaimGroup:
    sources = tuple(sorted({claim.source for claim in claims}))
    plain = Verdict.AGREEING if len(sources) > 1 else Verdict.UNIQUE
    return ClaimGroup(
        id=_hash("group", *(claim.id for claim in claims))[:16],
        verdict=verdict or plain,
        claims=tuple(claim.id for claim in claims),
        sources=sources,
        origins=origins or len(sources),
        label=claims[0].text,
        findings=tuple(finding.id for finding in findings),
    )


def a_value(value: str, *cited: tuple[Claim, str]) -> LedgerValue:
    """A ledger value and the words of each claim that state it."""
    return LedgerValue(
        value,
        tuple(
            Citation(side.source, side.claim, side.span, side.quote)
            for side in (a_side(claim, words) for claim, words in cited)
        ),
    )


def an_entry(ledger: LedgerName, thing: str, aspect: str, *values: LedgerValue) -> LedgerEntry:
    return LedgerEntry(ledger, thing, aspect, values)


def a_report(
    *sources: Source,
    claims: Iterable[Claim] = (),
    groups: Iterable[ClaimGroup] = (),
    findings: Iterable[Finding] = (),
    ledgers: Iterable[LedgerEntry] = (),
    ignored: Iterable[Ignored] = (),
    skipped: Iterable[Skipped] = (),
    gate: Gate | None = None,
) -> Report:
    told = tuple(findings)
    failing = sum(finding.fails for finding in told)
    reason = f"{failing} findings of level conflict" if failing else "no finding of level conflict"
    return Report(
        sources=sources,
        skipped=tuple(skipped),
        claims=tuple(claims),
        groups=tuple(groups),
        ledgers=tuple(ledgers),
        findings=told,
        ignored=tuple(ignored),
        gate=gate or Gate(not failing, failing, ("conflict",), reason),
        stories=(tuple(source.id for source in sources),),
        versions=(("crosscheck", "0.1.0"), ("parser", "rules 1")),
        settings=_hash("settings")[:16],
    )


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
