"""How findings stand with the decisions: who decided what, when and why, and what has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.decision import (
    Decision,
    DecisionReason,
    DecisionVerdict,
    StaleDecision,
    Standing,
    State,
)
from crosscheck.model.finding import Finding, Level

_MEANINGS = {
    State.PARTLY: "Settled between some of these sources; another has joined since.",
    State.NEEDS_REPORTING: "Until somebody has found out it counts as unresolved.",
    State.CONTESTED: "Two decisions say different things, and neither replaces the other.",
    State.EXPIRED: "The decision held until a day that has passed.",
    State.REOPENED: "It was decided, but that no longer holds.",
}
VERDICTS = {
    DecisionVerdict.NOT_A_CONFLICT: "Not a conflict",
    DecisionVerdict.CONFIRMED_CONFLICT: "Confirmed as a conflict",
    DecisionVerdict.PREFER_SOURCE: "One source preferred",
    DecisionVerdict.SUPERSEDED: "Overtaken by later reporting",
    DecisionVerdict.NEEDS_REPORTING: "Needs reporting",
    DecisionVerdict.IGNORE_SOURCE: "One source left out",
    DecisionVerdict.REOPENED: "Reopened",
}
REASONS = {
    DecisionReason.DIFFERENT_TIME: "different times",
    DecisionReason.DIFFERENT_ENTITY: "different people or things",
    DecisionReason.DIFFERENT_SCOPE: "different things counted or claimed",
    DecisionReason.ROUNDING: "rounding",
    DecisionReason.PARAPHRASE: "the same in other words",
    DecisionReason.EXTRACTION_ERROR: "misread by crosscheck",
    DecisionReason.QUOTE_VS_FACT: "one is a quotation, not a fact",
}


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One decision: what was said, of which source if of one, by whom, when and why."""

    verdict: str
    source: str
    reason: str
    note: str
    by: str
    at: str
    until: str


@dataclass(frozen=True, slots=True)
class ChangedQuote:
    """A sentence as it was when it was decided, and as it is; ``now`` is empty when it is gone."""

    outlet: str
    was: str
    now: str = ""


@dataclass(frozen=True, slots=True)
class StandingSummary:
    """How one finding stands; ``words`` and ``meaning`` are empty for one that nobody decided.

    ``decision`` is the newest that bears on it, ``earlier`` are those before it, the newest first;
    ``is_moved`` when it was carried over to a quote that moved; ``changed`` are the quotes that
    brought it back.
    """

    state: State = State.OPEN
    words: str = ""
    meaning: str = ""
    is_settled: bool = False
    is_moved: bool = False
    decision: DecisionLine | None = None
    changed: tuple[ChangedQuote, ...] = ()
    earlier: tuple[DecisionLine, ...] = ()


@dataclass(frozen=True, slots=True)
class StaleView:
    """A decision that bears on nothing in this report, and why."""

    line: DecisionLine
    reason: str
    changed: ChangedQuote | None


class Standings:
    """The standing of each finding, for the page."""

    def __init__(self, index: ReportIndex) -> None:
        """Read standings and decisions once."""
        report = index.report
        self._index = index
        self._standings = {standing.finding: standing for standing in report.standings}
        self._decisions = {decision.id: decision for decision in report.decisions}
        self._stale = {stale.decision: stale for stale in report.stale}

    def is_open(self, finding: Finding) -> bool:
        """Whether some pair of its sides still waits for a decision."""
        standing = self._standings.get(finding.id)
        return standing is None or not standing.is_settled

    def open_conflicts(self, findings: Iterable[Finding]) -> int:
        """How many conflicts wait for a decision."""
        return sum(each.level is Level.CONFLICT and self.is_open(each) for each in findings)

    def of(self, finding: Finding) -> StandingSummary:
        """How a finding stands, with the newest decision that bears on it."""
        standing = self._standings.get(finding.id)
        if standing is None or standing.state is State.OPEN:
            return StandingSummary()
        bearing = self.decisions(finding) or self._lost(finding, standing)
        return StandingSummary(
            state=standing.state,
            words=wording.STATES[standing.state],
            meaning=_MEANINGS.get(standing.state, ""),
            is_settled=standing.is_settled,
            is_moved=standing.re_anchored,
            decision=self._line(bearing[-1]) if bearing else None,
            changed=self._changed(standing, bearing),
            earlier=tuple(self._line(each) for each in reversed(bearing[:-1])),
        )

    def state(self, finding: Finding) -> State:
        """How a finding stands; open when no decisions were applied."""
        standing = self._standings.get(finding.id)
        return standing.state if standing else State.OPEN

    def decisions(self, finding: Finding) -> tuple[Decision, ...]:
        """All that bear on a finding, the newest last."""
        standing = self._standings.get(finding.id)
        ids = standing.decisions if standing else ()
        return tuple(self._decisions[each] for each in ids if each in self._decisions)

    def stale(self) -> tuple[StaleView, ...]:
        """The decisions that bear on no finding, in the order of the report."""
        return tuple(
            StaleView(self._line(decision), _sentence(stale.reason), self._change(decision, stale))
            for stale in self._index.report.stale
            if (decision := self._decisions.get(stale.decision))
        )

    def _lost(self, finding: Finding, standing: Standing) -> tuple[Decision, ...]:
        """The decisions that a change of one of the finding's sentences has made stale."""
        if standing.state is not State.REOPENED:
            return ()
        claims = [self._index.claims.get(side.claim) for side in finding.sides]
        sentences = {_one_line(claim.sentence.text) for claim in claims if claim}
        return tuple(
            decision
            for stale in self._index.report.stale
            if (decision := self._decisions.get(stale.decision))
            and decision.kind == finding.kind
            and _one_line(stale.now) in sentences
        )

    def _line(self, decision: Decision) -> DecisionLine:
        return DecisionLine(
            verdict=VERDICTS[decision.verdict],
            source=self._index.name(decision.source) if decision.source else "",
            reason=REASONS[decision.reason] if decision.reason else "",
            note=decision.note,
            by=decision.by,
            at=wording.date_words(decision.at),
            until=wording.date_words(decision.expires),
        )

    def _changed(self, standing: Standing, bearing: Iterable[Decision]) -> tuple[ChangedQuote, ...]:
        """The quotes that a decision was about and that no longer stand so in their source."""
        if standing.state is not State.REOPENED:
            return ()
        found: dict[tuple[str, str], ChangedQuote] = {}
        for decision in bearing:
            stale = self._stale.get(decision.id)
            told = self._change(decision, stale) if stale else None
            for change in (told,) if told else self._gone(decision):
                found.setdefault((change.outlet, change.was), change)
        return tuple(found.values())

    def _gone(self, decision: Decision) -> tuple[ChangedQuote, ...]:
        """The sentences of a decision that their source no longer holds."""
        sources = self._index.sources
        return tuple(
            ChangedQuote(self._index.name(side.source), side.selector.exact)
            for side in decision.sides
            if side.selector.exact
            and (side.source not in sources or side.selector.exact not in sources[side.source].text)
        )

    def _change(self, decision: Decision, stale: StaleDecision) -> ChangedQuote | None:
        if not stale.was:
            return None
        whose = next((side for side in decision.sides if side.selector.exact == stale.was), None)
        outlet = self._index.name(whose.source) if whose else ""
        return ChangedQuote(outlet, stale.was, stale.now)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _sentence(words: str) -> str:
    """Words that begin small and end without a full stop, as a sentence."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
