"""Inconsistencies inside one source: its headline and captions held against its body."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from crosscheck.align.alignment import align
from crosscheck.classify.detection import detect_all
from crosscheck.ledgers.opening import open_ledgers
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.finding import Finding, Level
from crosscheck.model.ports import Vectoriser
from crosscheck.model.story import Article

_HEAD = frozenset({ClaimKind.HEADLINE, ClaimKind.CAPTION})
_MARK = "#head"
# A headline is short: what merely looks alike is no inconsistency.
SURE = 0.75


def internal_findings(articles: Sequence[Article], vectoriser: Vectoriser) -> tuple[Finding, ...]:
    """What the head of each article says against its own body; at most ``possible``.

    The head is read as a source of its own, so that every detector applies as it stands.
    """
    return tuple(finding for article in articles for finding in _within(article, vectoriser))


def _within(article: Article, vectoriser: Vectoriser) -> list[Finding]:
    head = _part(article, lambda claim: claim.kind in _HEAD, _MARK)
    body = _part(article, lambda claim: claim.kind not in _HEAD, "")
    if not head.claims or not body.claims:
        return []
    story = align([head, body], vectoriser)
    found = detect_all(story, open_ledgers(story))
    return [
        _as_one(finding) for finding in found if not finding.internal and finding.confidence >= SURE
    ]


def _part(article: Article, wanted: Callable[[Claim], bool], mark: str) -> Article:
    source = article.source.id + mark
    claims = [replace(claim, source=source) for claim in article.units if wanted(claim)]
    return Article(replace(article.source, id=source), tuple(claims))


def _as_one(finding: Finding) -> Finding:
    """The finding with both sides in the one source that they stand in, and its own identity."""
    sides = [replace(side, source=side.source.removesuffix(_MARK)) for side in finding.sides]
    ordered = tuple(sorted(sides, key=lambda side: (side.span, side.claim)))
    level = Level.POSSIBLE if finding.level is Level.CONFLICT else finding.level
    named = f"internal\x1f{ordered[0].source}\x1f{finding.fingerprint}"
    fingerprint = hashlib.sha256(named.encode()).hexdigest()
    return replace(
        finding,
        id=f"{finding.rule}-{fingerprint[:12]}",
        fingerprint=fingerprint,
        sides=ordered,
        level=level,
        internal=True,
    )
