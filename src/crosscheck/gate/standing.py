"""How each finding stands with what editors decided. Pure (REQUIREMENTS B4 to B7).

Decisions bear on pairs of sides: a source that joins a finding leaves what was decided between the
others as it is, and brings pairs of its own that are open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosscheck.gate.histories import Histories, has_expired
from crosscheck.gate.keys import Keys, Pair
from crosscheck.gate.reanchoring import Anchors, Bearing
from crosscheck.model.decision import Decision, DecisionVerdict, StaleDecision, Standing, State
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report


def settle(
    report: Report,
    decisions: Iterable[Decision],
    today: date,
    is_in_scope: Callable[[Pair], bool] = lambda _pair: True,
) -> Report:
    """The same report with a standing for each finding, and the decisions that bear on none.

    ``today`` decides which decisions have expired, ``is_in_scope`` which pairs the gate looks at.
    The order of ``decisions`` does not count.
    """
    histories = Histories.of(decisions)
    keys = Keys.of(report)
    pairs = {finding.id: tuple(keys.pairs(finding)) for finding in report.findings}
    anchors = Anchors.of(
        report,
        keys,
        ((finding.kind, pair) for finding in report.findings for pair in pairs[finding.id]),
    )
    bearings = [(each, anchors.bearing(each)) for each in histories.standing()]
    in_scope = {pair.key for each in pairs.values() for pair in each if is_in_scope(pair)}
    ledger = _Ledger.of(histories, bearings, today, frozenset(in_scope))
    return replace(
        report,
        decisions=tuple(histories.by_id.values()),
        standings=tuple(
            ledger.standing(finding, [pair.key for pair in pairs[finding.id]])
            for finding in report.findings
        ),
        stale=tuple(_stale(bearings, today)),
    )


def _stale(bearings: Sequence[tuple[Decision, Bearing]], today: date) -> Iterable[StaleDecision]:
    """The decisions in force that bear on nothing; one taken back settles nothing to begin with."""
    return (
        bearing.stale
        for decision, bearing in bearings
        if bearing.stale is not None
        and decision.verdict is not DecisionVerdict.REOPENED
        and not has_expired(decision, today)
    )


@dataclass(frozen=True, slots=True)
class _Ledger:
    """For each pair the decisions that bear on it, the oldest first."""

    histories: Histories
    today: date
    on_pair: dict[str, list[Decision]]
    carried: dict[str, set[str]]
    lost: frozenset[str]
    in_scope: frozenset[str]

    @classmethod
    def of(
        cls,
        histories: Histories,
        bearings: Sequence[tuple[Decision, Bearing]],
        today: date,
        in_scope: frozenset[str],
    ) -> _Ledger:
        on_pair: dict[str, list[Decision]] = {}
        carried: dict[str, set[str]] = {}
        lost: set[str] = set()
        for decision, bearing in bearings:
            for key in bearing.pairs:
                on_pair.setdefault(key, []).append(decision)
            for key in bearing.carried:
                carried.setdefault(key, set()).add(decision.id)
            if decision.verdict is not DecisionVerdict.REOPENED:
                lost |= bearing.lost
        return cls(histories, today, on_pair, carried, frozenset(lost), in_scope)

    def standing(self, finding: Finding, pairs: Sequence[str]) -> Standing:
        """How one finding stands, from how each of its pairs does."""
        states = [self._state(pair) for pair in pairs]
        undecided = [pair for pair in pairs if self._state(pair) is not State.DECIDED]
        bearing = {each.id: each for pair in pairs for each in self.on_pair.get(pair, ())}
        in_time = sorted(bearing, key=lambda each: (bearing[each].at, each))
        return Standing(
            finding=finding.id,
            state=_whole(states),
            decisions=tuple(in_time),
            is_settled=set(states) == {State.DECIDED},
            is_in_scope=not self.in_scope.isdisjoint(undecided or pairs),
            re_anchored=any(self.carried.get(pair) for pair in pairs),
        )

    def _state(self, pair: str) -> State:
        """How one pair stands."""
        bearing = self.on_pair.get(pair, [])
        in_force = [each for each in bearing if not has_expired(each, self.today)]
        if self.histories.are_contested(in_force):
            return State.CONTESTED
        verdicts = {each.verdict for each in in_force}
        if DecisionVerdict.NEEDS_REPORTING in verdicts:
            return State.NEEDS_REPORTING
        if any(verdict.settles for verdict in verdicts):
            return State.DECIDED
        if len(in_force) < len(bearing):
            return State.EXPIRED
        return State.REOPENED if verdicts or pair in self.lost else State.OPEN


def _whole(states: Sequence[State]) -> State:
    """The state of a finding from those of its pairs: what asks most of an editor comes first."""
    for state in (State.CONTESTED, State.REOPENED, State.NEEDS_REPORTING, State.EXPIRED):
        if state in states:
            return state
    settled = set(states)
    if settled == {State.DECIDED}:
        return State.DECIDED
    return State.PARTLY if State.DECIDED in settled else State.OPEN
