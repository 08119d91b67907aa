"""What each claim group comes to: agreeing, unique or conflicting, and how many origins."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from crosscheck.classify.origins import Origins
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import ClaimGroup, Verdict


def decide(
    groups: Sequence[Sequence[Claim]], findings: Sequence[Finding], origins: Origins
) -> tuple[ClaimGroup, ...]:
    """A verdict for each group, from its sources, their origins and the findings on its claims."""
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        for side in finding.sides:
            by_claim.setdefault(side.claim, []).append(finding)
    return tuple(_group(tuple(claims), by_claim, origins) for claims in groups if claims)


def _group(
    claims: tuple[Claim, ...], by_claim: Mapping[str, Sequence[Finding]], origins: Origins
) -> ClaimGroup:
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
        origins=origins.count(claims),
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
