"""Runs every detector over a story and puts the findings in reading order."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.classify.corroboration import corroborated
from crosscheck.classify.openings import Openings
from crosscheck.classify.registry import DETECTORS
from crosscheck.classify.rule import Dossier
from crosscheck.model.finding import Finding, Level, Severity
from crosscheck.model.ledger import Matter
from crosscheck.model.story import Story

_LEVELS = list(Level)
_SEVERITIES = list(Severity)


def detect_all(story: Story, matters: Sequence[Matter]) -> tuple[Finding, ...]:
    """Every finding once: firmest level, highest severity first, then rule and place."""
    dossier = Dossier(story, tuple(matters))
    openings = Openings.of(story.articles)
    found: list[Finding] = []
    for detector in sorted(DETECTORS, key=lambda detector: detector.rule.fallback):
        made = [openings.softened(finding) for finding in detector.detect(dossier)]
        if not detector.rule.judged:
            made = list(corroborated(made, story))
        if detector.rule.fallback:
            made = [finding for finding in made if not _is_known(finding, found)]
        found.extend(made)
    return in_reading_order(found)


def _is_known(finding: Finding, found: Sequence[Finding]) -> bool:
    """Whether a finding that is as firm stands on the same words already."""
    return any(
        _LEVELS.index(known.level) <= _LEVELS.index(finding.level)
        and all(
            any(
                side.source == other.source and side.span.overlaps(other.span)
                for other in known.sides
            )
            for side in finding.sides
        )
        for known in found
    )


def in_reading_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Each finding once, in the order in which the report shows them."""
    return tuple(sorted({f.id: f for f in findings}.values(), key=_reading_order))


def _reading_order(finding: Finding) -> tuple[int, bool, int, str, str]:
    return (
        _LEVELS.index(finding.level),
        finding.internal,
        _SEVERITIES.index(finding.severity),
        finding.rule,
        finding.id,
    )
