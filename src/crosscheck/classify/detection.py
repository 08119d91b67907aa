"""Runs every detector over a story and puts the findings in reading order."""

from __future__ import annotations

from collections.abc import Sequence

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
    return in_reading_order(
        [finding for detector in DETECTORS for finding in detector.detect(dossier)]
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
