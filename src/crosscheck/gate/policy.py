"""Which findings fail a run: the levels that count, and the verdict on a whole report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from crosscheck.gate.threshold import Threshold
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Gate, Report

FIRMEST_FIRST = (Level.CONFLICT, Level.POSSIBLE, Level.UPDATE, Level.DIFFERENCE)


@dataclass(frozen=True, slots=True)
class Policy:
    """The levels whose findings fail the gate; conflicts alone unless told otherwise."""

    fail_on: tuple[Level, ...] = (Level.CONFLICT,)

    @classmethod
    def of(cls, threshold: Threshold) -> Policy:
        """Fail on ``threshold`` and on every firmer level."""
        if threshold is Threshold.NEVER:
            return cls(())
        least_firm = FIRMEST_FIRST.index(Level(threshold.value))
        return cls(FIRMEST_FIRST[: least_firm + 1])


def judge(report: Report, policy: Policy) -> Report:
    """The same report, each finding marked as failing or not, and its gate filled in.

    A finding that is settled by decisions, or out of the gate's scope, never fails.
    """
    excused = {
        standing.finding
        for standing in report.standings
        if standing.is_settled or not standing.is_in_scope
    }
    findings = tuple(
        replace(finding, fails=finding.level in policy.fail_on and finding.id not in excused)
        for finding in report.findings
    )
    failing = tuple(finding for finding in findings if finding.fails)
    gate = Gate(
        passed=not failing,
        failing=len(failing),
        fail_on=tuple(level.value for level in policy.fail_on),
        reason=_reason(failing, policy),
    )
    return replace(report, findings=findings, gate=gate)


def _reason(failing: tuple[Finding, ...], policy: Policy) -> str:
    """Why the gate passes or fails, in one sentence."""
    if not policy.fail_on:
        return "Passes: no level of finding was asked to fail the run."
    if not failing:
        levels = " or ".join(level.value for level in policy.fail_on)
        return f"Passes: no finding of level {levels}."
    counts = Counter(finding.level for finding in failing)
    counted = " and ".join(
        f"{counts[level]} {level.value}" for level in FIRMEST_FIRST if counts[level]
    )
    noun = "finding" if len(failing) == 1 else "findings"
    return f"Fails: {counted} {noun}."
