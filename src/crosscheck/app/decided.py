"""How decisions stand: with the report of the last run, with one another, and with the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.gate.histories import Histories, has_expired
from crosscheck.model.decision import Decision, DecisionVerdict, StaleDecision, State
from crosscheck.readers.report import StoredFindings, read_findings
from crosscheck.stores.decisions import load_decisions

SUPERSEDED, STALE, UNAPPLIED = "superseded", "stale", "unapplied"

_WORST_FIRST = (
    State.CONTESTED,
    State.REOPENED,
    State.NEEDS_REPORTING,
    State.EXPIRED,
    State.PARTLY,
    State.DECIDED,
)


# Where two branches changed one decision, nothing of its history goes: it says that they differ.
_SPENT = frozenset({SUPERSEDED, STALE, State.EXPIRED.value, State.REOPENED.value})


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision and how it stands.

    ``state`` is that of the findings that it bears on, or "superseded", "stale" with the reason in
    ``stale``, or "unapplied" when no run has seen it yet.
    """

    decision: Decision
    state: str
    stale: StaleDecision | None = None
    is_prunable: bool = False


def overview(path: Path, report: Path, today: date) -> tuple[Entry, ...]:
    """All decisions of a file, the oldest first; without a report none of them was applied.

    Raises UsageError when there is no such file, or one of the two cannot be read.
    """
    if not path.exists():
        raise UsageError(
            f"no such file: {path}", "Decide on findings first, in the report or by review."
        )
    histories = Histories.of(load_decisions(path))
    heads = histories.heads()
    stored = read_findings(report) if report.exists() else StoredFindings((), {}, {})
    states = _states(stored)
    stale = {each.decision: each for each in stored.stale}
    entries = []
    for decision in histories.by_id.values():
        is_last_word = heads.get(histories.root(decision), 0) == 1
        state = _state(decision, histories, states, stale, today)
        is_prunable = is_last_word and state in _SPENT
        entries.append(Entry(decision, state, stale.get(decision.id), is_prunable=is_prunable))
    return tuple(entries)


def counts(entries: Sequence[Entry]) -> dict[str, dict[str, int]]:
    """How many decisions there are of each state, verdict, reason and editor."""
    standing = [entry.decision for entry in entries if entry.state != SUPERSEDED]
    return {
        "state": _counted(entry.state for entry in entries),
        "verdict": _counted(each.verdict.value for each in standing),
        "reason": _counted(each.reason.value for each in standing if each.reason),
        "by": _counted(each.by for each in standing),
    }


def _state(
    decision: Decision,
    histories: Histories,
    states: Mapping[str, State],
    stale: Mapping[str, StaleDecision],
    today: date,
) -> str:
    """How one decision stands."""
    if decision.id in histories.superseded:
        return SUPERSEDED
    if decision.id in stale:
        return STALE
    if has_expired(decision, today):
        return State.EXPIRED.value
    if decision.verdict is DecisionVerdict.REOPENED:
        return State.REOPENED.value
    state = states.get(decision.id)
    return state.value if state else UNAPPLIED


def _states(stored: StoredFindings) -> Mapping[str, State]:
    """For each decision the state of the findings that it bears on: what asks most comes first."""
    found: dict[str, State] = {}
    for standing in stored.standings.values():
        for identity in standing.decisions:
            known = found.get(identity, standing.state)
            found[identity] = min(known, standing.state, key=_urgency)
    return found


def _urgency(state: State) -> int:
    return _WORST_FIRST.index(state) if state in _WORST_FIRST else len(_WORST_FIRST)


def _counted(words: Iterable[str]) -> dict[str, int]:
    """How often each word comes, the most frequent first."""
    return dict(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))
