"""A review: one report, compared once, and the file that its decisions go to, one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import RLock

from crosscheck.app.deciding import Ruling, decisions_for, moment
from crosscheck.gate.policy import FIRMEST_FIRST, Policy, judge
from crosscheck.gate.scope import Scope
from crosscheck.gate.standing import settle
from crosscheck.model.decision import Decision, DecisionReason, DecisionVerdict
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report
from crosscheck.stores.decisions import append_decisions, load_decisions


@dataclass(frozen=True, slots=True)
class Choice:
    """What an editor says of a finding, with all that the verdict needs."""

    verdict: DecisionVerdict
    reason: DecisionReason | None = None
    note: str = ""
    source: str = ""


class Review:
    """Decisions about one report, each in its file before the next is made.

    The file is read anew whenever it counts: another process may have written to it.
    """

    def __init__(  # noqa: PLR0913 - all that a review depends on
        self,
        report: Report,
        policy: Policy,
        path: Path,
        *,
        now: Callable[[], datetime],
        by: str = "",
        scope: Scope | None = None,
    ) -> None:
        """Review ``report`` into the file at ``path``, signing what is not signed as ``by``.

        ``scope`` is what the gate looks at; everything, unless narrowed.
        """
        self.path = path
        self.by = by
        self.saved = 0
        self._compared = report
        self._policy = policy
        self._scope = scope or Scope()
        self._now = now
        self._lock = RLock()
        self._known: tuple[tuple[Decision, ...], date, Report] | None = None

    def report(self) -> Report:
        """The report as it stands with all decisions that are in the file now.

        While nothing has changed it is the very same value.
        """
        decisions, today = load_decisions(self.path), self._now().date()
        with self._lock:
            if self._known is None or self._known[:2] != (decisions, today):
                settled = settle(self._compared, decisions, today, self._scope.holds)
                to_check = self._scope.to_check(settled.sources)
                self._known = (decisions, today, judge(settled, self._policy, to_check))
            return self._known[2]

    def findings(self, least_firm: Level) -> tuple[Finding, ...]:
        """The findings in scope down to a level, settled or not, the firmest first."""
        report = self.report()
        in_scope = {each.finding for each in report.standings if each.is_in_scope}
        levels = FIRMEST_FIRST[: FIRMEST_FIRST.index(least_firm) + 1]
        return tuple(
            finding
            for level in levels
            for finding in report.findings
            if finding.level is level and finding.id in in_scope
        )

    def open_findings(self, least_firm: Level) -> tuple[Finding, ...]:
        """Those of them that nobody settled."""
        settled = {each.finding for each in self.report().standings if each.is_settled}
        return tuple(each for each in self.findings(least_firm) if each.id not in settled)

    def decide(self, finding: Finding, choice: Choice) -> tuple[Decision, ...]:
        """Save a choice in place of what stands; more than one record where several did."""
        ruling = Ruling(
            choice.verdict,
            by=self.by,
            at=self.moment(),
            reason=choice.reason,
            note=choice.note,
            source=choice.source,
        )
        with self._lock:
            decisions = decisions_for(self.report(), finding, ruling)
            self.save(decisions)
        return decisions

    def take_back(self, finding: Finding) -> None:
        """Reopen a finding; the file keeps both, what was decided and that it was undone."""
        self.decide(finding, Choice(DecisionVerdict.REOPENED))

    def moment(self) -> str:
        """This moment, as decisions hold it."""
        return moment(self._now())

    def save(self, decisions: Sequence[Decision]) -> Report:
        """Append decisions to the file, all or none, and give the report as it stands then."""
        with self._lock:
            append_decisions(self.path, decisions)
            self.saved += len(decisions)
            return self.report()
