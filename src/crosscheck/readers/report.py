"""Read back the findings of a JSON report (``crosscheck.report/1``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.gate.keys import SideKey, pair_key, times, worded
from crosscheck.gate.quoting import as_key
from crosscheck.model.decision import Decision, StaleDecision, Standing, State
from crosscheck.model.finding import Evidence, Finding, Kind, Level, Severity, Side
from crosscheck.model.report import SCHEMA
from crosscheck.model.span import Span

_HINT = "Write one with crosscheck compare SOURCES --output json=PATH."


@dataclass(frozen=True, slots=True)
class StoredFindings:
    """The findings of a report that was written.

    ``names`` holds the name of each source by its id, ``claims`` the words of each claim by its id.
    ``report`` names what the report is about, ``standings`` says how each finding stands by its
    fingerprint, ``pairs`` holds the keys of all pairs of sides; ``decisions`` are the ids of those
    that were applied, ``stale`` those of them that bear on no finding.
    """

    findings: tuple[Finding, ...]
    names: Mapping[str, str]
    claims: Mapping[str, str]
    report: str = ""
    standings: Mapping[str, Standing] = field(default_factory=dict)
    pairs: frozenset[str] = frozenset()
    decisions: frozenset[str] = frozenset()
    stale: tuple[StaleDecision, ...] = ()

    def knows(self, decision: Decision) -> bool:
        """Whether a decision is about a finding of the report, or two sides of one."""
        return decision.finding in self.standings or not self.pairs.isdisjoint(
            pair_key(decision.kind, as_key(left), as_key(right))
            for left, right in combinations(decision.sides, 2)
        )


def read_findings(path: Path) -> StoredFindings:
    """The findings of the report at ``path``; raises UsageError when it is none."""
    record = _record(path)
    try:
        return StoredFindings(
            tuple(_finding(each) for each in record["findings"]),
            {str(s["id"]): str(s["publisher"] or s["path"]) for s in record["sources"]},
            {str(claim["id"]): str(claim["text"]) for claim in record["claims"]},
            str(record.get("report", "")),
            {str(each["fingerprint"]): _standing(each) for each in record["findings"]},
            frozenset(key for each in record["findings"] for key in _pairs(each)),
            frozenset(str(each["id"]) for each in record.get("decisions", ())),
            tuple(_stale(each) for each in record.get("stale", ())),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{path} is damaged: {type(error).__name__}: {error}", _HINT) from error


def _record(path: Path) -> dict[str, Any]:
    """The report as JSON, of the format that is known here."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}", _HINT) from error
    except (ValueError, RecursionError) as error:  # malformed JSON and bytes that are no UTF-8
        raise UsageError(f"{path} is not a report in JSON: {error}", _HINT) from error
    if not isinstance(record, dict) or record.get("schema") != SCHEMA:
        raise UsageError(f"{path} is not a report of the format {SCHEMA}", _HINT)
    return record


def _finding(record: dict[str, Any]) -> Finding:
    return Finding(
        id=str(record["id"]),
        fingerprint=str(record["fingerprint"]),
        rule=str(record["rule"]),
        kind=Kind(record["kind"]),
        level=Level(record["verdict"]),
        severity=Severity(record["severity"]),
        why=str(record["why"]),
        ask=str(record["ask"]),
        sides=tuple(_side(side) for side in record["sides"]),
        confidence=float(record["confidence"]),
        evidence=tuple(
            Evidence(str(item["comparison"]), float(item["weight"])) for item in record["evidence"]
        ),
        internal=bool(record["internal"]),
        fails=bool(record["fails"]),
    )


def _side(record: dict[str, Any]) -> Side:
    return Side(
        source=str(record["source"]),
        claim=str(record["claim"]),
        span=_span(record),
        quote=str(record["quote"]),
        value=str(record["value"]),
        marks=tuple(_span(mark) for mark in record["marks"]),
    )


def _standing(record: dict[str, Any]) -> Standing:
    """How a finding stands; a report that was written before there were decisions says nothing."""
    state = State(record.get("state", State.OPEN))
    return Standing(
        finding=str(record["id"]),
        state=state,
        decisions=tuple(map(str, record.get("decisions", ()))),
        is_settled=state is State.DECIDED,
        re_anchored=bool(record.get("re_anchored", False)),
    )


def _pairs(record: dict[str, Any]) -> Iterator[str]:
    """The keys of all pairs of sides of a finding."""
    sides = [_side_key(side) for side in record["sides"] if "key" in side]
    return (pair_key(str(record["kind"]), *pair) for pair in combinations(sides, 2))


def _side_key(record: dict[str, Any]) -> SideKey:
    """What a decision about a side holds on to."""
    sentence, span, quote = record["sentence"], _span(record), str(record["quote"])
    before = str(sentence["exact"])[: max(0, span.start - int(sentence["start"]))]
    return SideKey(
        str(record["source"]), str(record["key"]), span, worded(quote), quote, times(quote, before)
    )


def _stale(record: dict[str, Any]) -> StaleDecision:
    return StaleDecision(*(str(record[name]) for name in ("decision", "reason", "was", "now")))


def _span(record: dict[str, Any]) -> Span:
    return Span(int(record["start"]), int(record["end"]))
