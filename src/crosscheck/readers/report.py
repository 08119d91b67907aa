"""Read back the findings of a JSON report (``crosscheck.report/1``)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.model.finding import Evidence, Finding, Kind, Level, Severity, Side
from crosscheck.model.report import SCHEMA
from crosscheck.model.span import Span

_HINT = "Write one with crosscheck compare SOURCES --output json=PATH."


@dataclass(frozen=True, slots=True)
class StoredFindings:
    """The findings of a report that was written.

    ``names`` holds the name of each source by its id, ``claims`` the words of each claim by its id.
    """

    findings: tuple[Finding, ...]
    names: Mapping[str, str]
    claims: Mapping[str, str]


def read_findings(path: Path) -> StoredFindings:
    """The findings of the report at ``path``; raises UsageError when it is none."""
    record = _record(path)
    try:
        return StoredFindings(
            tuple(_finding(each) for each in record["findings"]),
            {str(s["id"]): str(s["publisher"] or s["path"]) for s in record["sources"]},
            {str(claim["id"]): str(claim["text"]) for claim in record["claims"]},
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


def _span(record: dict[str, Any]) -> Span:
    return Span(int(record["start"]), int(record["end"]))
