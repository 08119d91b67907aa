"""Which findings fail a run: the levels that count, and the verdict on a whole report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from crosscheck.gate.reason import Failing, reason_of
from crosscheck.gate.threshold import Bar, Threshold
from crosscheck.model.decision import State
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Gate, Report, Verdict

FIRMEST_FIRST = (Level.CONFLICT, Level.POSSIBLE, Level.UPDATE, Level.DIFFERENCE)


@dataclass(frozen=True, slots=True)
class Policy:
    """What fails the gate; conflicts alone unless told otherwise.

    ``fail_on`` are levels of findings. ``kinds`` and ``rules`` say for findings of one kind or of
    one rule, by its code, from which level on they fail: the rule's word counts before the kind's,
    and the kind's before ``fail_on``. A finding less sure than ``least_confidence`` (0 to 1) never
    fails. ``unique``: a claim that only one source makes fails too; ``stale``: so do decisions
    that bear on nothing any more or contradict each other.
    """

    fail_on: tuple[Level, ...] = (Level.CONFLICT,)
    kinds: Mapping[str, Bar] = field(default_factory=dict)
    rules: Mapping[str, Bar] = field(default_factory=dict)
    least_confidence: float = 0.0
    unique: bool = False
    stale: bool = False

    @classmethod
    def of(cls, *thresholds: Threshold) -> Policy:
        """Fail on each of some thresholds; a level takes every firmer one with it."""
        asked = set(thresholds)
        if Threshold.ANY in asked:
            return cls(FIRMEST_FIRST, unique=True, stale=True)
        places = [FIRMEST_FIRST.index(Level(each.value)) for each in asked & _LEVELS]
        return cls(
            FIRMEST_FIRST[: max(places) + 1] if places else (),
            unique=Threshold.UNIQUE in asked,
            stale=Threshold.STALE in asked,
        )

    @property
    def named(self) -> tuple[str, ...]:
        """All that was asked to fail a run, for the report."""
        others = (("unique", self.unique), ("stale", self.stale))
        return (
            *(level.value for level in self.fail_on),
            *(name for name, is_asked in others if is_asked),
        )

    def setting_for(self, finding: Finding) -> str:
        """Which setting decides whether a finding fails, as a user would write it."""
        if finding.rule in self.rules:
            return f"gate.rules.{finding.rule} = {self.rules[finding.rule]}"
        if finding.kind in self.kinds:
            return f"gate.kinds.{finding.kind} = {self.kinds[finding.kind]}"
        return f"fail-on {self.fail_on[-1]}" if self.fail_on else "fail-on never"

    def fails(self, finding: Finding) -> bool:
        """Whether a finding fails the gate, as far as its level and its confidence go."""
        bar = self.rules.get(finding.rule, self.kinds.get(finding.kind))
        levels = self.fail_on if bar is None else _from(bar)
        return finding.level in levels and finding.confidence >= self.least_confidence


_LEVELS = frozenset(Threshold(level.value) for level in Level)


def judge(report: Report, policy: Policy, new_sources: frozenset[str] | None = None) -> Report:
    """The same report, each finding marked as failing or not, and its gate filled in.

    A finding that is settled by decisions, or out of the gate's scope, never fails.
    ``new_sources`` are the ids of those whose unique claims may fail; None for all sources.
    """
    excused = {
        standing.finding: standing
        for standing in report.standings
        if standing.is_settled or not standing.is_in_scope
    }
    findings = tuple(
        replace(finding, fails=policy.fails(finding) and finding.id not in excused)
        for finding in report.findings
    )
    spared = [
        excused[finding.id]
        for finding in findings
        if finding.id in excused and policy.fails(finding)
    ]
    failing = Failing(
        findings=tuple((each, policy.setting_for(each)) for each in findings if each.fails),
        unique=_unique(report, new_sources) if policy.unique else 0,
        stale=_unsound(report) if policy.stale else 0,
        settled=sum(standing.is_settled for standing in spared),
        already_there=sum(not standing.is_settled for standing in spared),
    )
    return replace(report, findings=findings, gate=_gate(failing, policy))


def _gate(failing: Failing, policy: Policy) -> Gate:
    exceptions = bool(policy.kinds or policy.rules)
    return Gate(
        passed=not failing.number,
        failing=len(failing.findings),
        fail_on=policy.named,
        reason=reason_of(failing, policy.named, exceptions=exceptions),
        unique=failing.unique,
        stale=failing.stale,
        settled=failing.settled,
        already_there=failing.already_there,
    )


def _unique(report: Report, new_sources: frozenset[str] | None) -> int:
    """How many claims one source alone makes, of those that the gate looks at."""
    return sum(
        group.verdict is Verdict.UNIQUE
        and (new_sources is None or not new_sources.isdisjoint(group.sources))
        for group in report.groups
    )


def _unsound(report: Report) -> int:
    """How many decisions bear on nothing, and how many findings are contested."""
    contested = sum(standing.state is State.CONTESTED for standing in report.standings)
    return len(report.stale) + contested


def _from(bar: Bar) -> Sequence[Level]:
    """The levels at or above a bar."""
    return () if bar is Bar.OFF else FIRMEST_FIRST[: FIRMEST_FIRST.index(Level(bar.value)) + 1]
