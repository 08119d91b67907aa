"""A comparison of typed values and a judge of words that see one clash make it firm together.

Either may err, but for different reasons: a rule about what two values count or name, a judge
about what two sentences say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.model.finding import Evidence, Finding, Level
from crosscheck.model.judgement import Stance
from crosscheck.model.story import Place, Story, place_of

# How surely both readings must be contradictions. Not tuned yet: no judge ships (docs/adr/0010).
SURE = 0.9
SEES_IT_TOO = "the judge reads a contradiction both ways"


def corroborated(findings: Sequence[Finding], story: Story) -> Iterator[Finding]:
    """The findings, those that are merely possible as conflicts where a judge is sure of them."""
    softer = any(finding.level is Level.POSSIBLE for finding in findings)
    if not softer or not story.sentence_judgements:
        yield from findings
        return
    places = {claim.id: place_of(claim) for article in story.articles for claim in article.claims}
    for finding in findings:
        sure = _sure(finding, places, story) if finding.level is Level.POSSIBLE else 0.0
        yield _raised(finding, sure) if sure >= SURE and not finding.internal else finding


def _sure(finding: Finding, places: Mapping[str, Place], story: Story) -> float:
    """How surely the sentences of two sides with different values contradict each other."""
    best = 0.0
    for left, right in combinations(finding.sides, 2):
        pair = places.get(left.claim), places.get(right.claim)
        if left.value == right.value or None in pair:
            continue
        judgement = story.sentence_judgements.get(pair)  # type: ignore[arg-type]
        if judgement is not None and judgement.stance is Stance.CONTRADICTS:
            best = max(best, judgement.two_way_contradiction)
    return best


def _raised(finding: Finding, sure: float) -> Finding:
    """The finding as a conflict, with the judge among its evidence."""
    evidence = (*finding.evidence, Evidence(SEES_IT_TOO, round(sure, 3)))
    mean = sum(item.weight for item in evidence) / len(evidence)
    return replace(finding, level=Level.CONFLICT, evidence=evidence, confidence=round(mean, 3))
