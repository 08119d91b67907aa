"""What each claim group comes to: agreeing, unique or conflicting, and how many origins."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from crosscheck.classify.joining import joined
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import ClaimGroup, Verdict

VERBATIM = 92.0
MIN_WORDS = 6


def decide(
    groups: Sequence[Sequence[Claim]], findings: Sequence[Finding]
) -> tuple[ClaimGroup, ...]:
    """A verdict for each group, from its sources and the findings on its claims."""
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        for side in finding.sides:
            by_claim.setdefault(side.claim, []).append(finding)
    return tuple(_group(tuple(claims), by_claim) for claims in groups if claims)


def _group(claims: tuple[Claim, ...], by_claim: Mapping[str, Sequence[Finding]]) -> ClaimGroup:
    ids = {claim.id for claim in claims}
    sources = tuple(sorted({claim.source for claim in claims}))
    touching = {f.id: f for claim in claims for f in by_claim.get(claim.parent or claim.id, ())}
    findings = [f for _, f in sorted(touching.items()) if len(_stands_on(f, claims)) > 1]
    if any(f.level is Level.CONFLICT for f in findings):
        verdict = Verdict.CONFLICTING
    else:
        verdict = Verdict.AGREEING if len(sources) > 1 else Verdict.UNIQUE
    digest = hashlib.sha256("\x1f".join(sorted(ids)).encode()).hexdigest()
    return ClaimGroup(
        id=f"g-{digest[:12]}",
        verdict=verdict,
        claims=tuple(claim.id for claim in claims),
        sources=sources,
        origins=_origins(claims),
        label=_label(claims),
        findings=tuple(f.id for f in findings),
    )


def _stands_on(finding: Finding, claims: Sequence[Claim]) -> set[str]:
    """The claims of a group that a finding's sides stand in; of a detail its own words."""
    return {
        claim.id
        for claim in claims
        for side in finding.sides
        if side.claim == claim.id or (side.claim == claim.parent and side.span.overlaps(claim.span))
    }


def _label(claims: Sequence[Claim]) -> str:
    """The wording that stands for the group: the one of middling length."""
    ordered = sorted(claims, key=lambda claim: (len(claim.text), claim.text))
    return " ".join(ordered[len(ordered) // 2].text.split())


def _origins(claims: Sequence[Claim]) -> int:
    """How many voices said it first: near-verbatim sentences and one speaker count once."""
    if len({claim.source for claim in claims}) < 2:
        return 1
    return len(joined(claims, _one_origin))


def _one_origin(left: Claim, right: Claim) -> bool:
    if left.source == right.source:
        return True
    if left.speaker and left.speaker.casefold() == right.speaker.casefold():
        return True
    ours, theirs = left.sentence.text, right.sentence.text
    if min(len(ours.split()), len(theirs.split())) < MIN_WORDS:
        return False
    if fuzz.token_sort_ratio(ours, theirs, score_cutoff=VERBATIM) > 0:
        return True
    shorter = min(left.text, right.text, key=len)
    long_enough = len(shorter.split()) >= MIN_WORDS
    return long_enough and fuzz.partial_ratio(left.text, right.text, score_cutoff=VERBATIM) > 0
