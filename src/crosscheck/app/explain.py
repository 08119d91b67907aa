"""Find what is to be explained: a rule by its code or name, or a finding of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.errors import UsageError
from crosscheck.language.closest import closest
from crosscheck.model.finding import Finding
from crosscheck.readers.report import StoredFindings, read_findings

_OF_FINDING = re.compile(r"(?:f-|[a-z]{2}\d{3,4}-)?([0-9a-f]{6,64})", re.IGNORECASE)
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Explained:
    """A finding with its rule and the report that holds it."""

    finding: Finding
    detector: Detector
    stored: StoredFindings


def look_up(name: str, report: Path) -> Detector | Explained:
    """The rule of that code or name, else the finding of that id in ``report``.

    A finding is known by its id, its fingerprint, or the first six signs or more of the latter.
    Raises UsageError when nothing, or more than one thing, goes by the name.
    """
    wanted = name.strip().casefold()
    for detector in DETECTORS:
        if wanted in {detector.rule.code.casefold(), detector.rule.name}:
            return detector
    found = _OF_FINDING.fullmatch(wanted)
    if found is None:
        raise UsageError(f"no rule and no finding is called {name!r}", _suggestion(wanted))
    stored = read_findings(report)
    finding = _only(
        [f for f in stored.findings if f.fingerprint.startswith(found[1])], name, report
    )
    return Explained(finding, _detector_of(finding), stored)


def _only(findings: Sequence[Finding], name: str, report: Path) -> Finding:
    """The one finding that a name leads to."""
    if not findings:
        raise UsageError(
            f"{report} holds no finding {name!r}",
            "Name the report that does with --report, or run crosscheck compare again.",
        )
    if len(findings) > 1:
        listed = ", ".join(finding.id for finding in findings[:_MOST_NAMED])
        raise UsageError(f"{len(findings)} findings begin with {name!r}", f"Name one of {listed}.")
    return findings[0]


def _detector_of(finding: Finding) -> Detector:
    """The rule that made a finding; a report of another version may hold one that is gone."""
    for detector in DETECTORS:
        if detector.rule.code == finding.rule:
            return detector
    raise UsageError(
        f"this version has no rule {finding.rule}, which made {finding.id}",
        "Run crosscheck compare again.",
    )


def _suggestion(wanted: str) -> str:
    """What may have been meant."""
    names = [name for d in DETECTORS for name in (d.rule.code.casefold(), d.rule.name)]
    close = closest(wanted, names)
    if not close:
        return "docs/rules.md lists the rules; a finding's id stands in the report."
    return f"Did you mean {close.upper() if close.startswith('xc') else close}?"
