"""From lines of JSON to decisions; what is wrong with a line is a value, not an exception."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from crosscheck.gate.decision_fields import FIELDS, OPTIONAL, SIDE_FIELDS, problems
from crosscheck.gate.decision_record import Record, record_id
from crosscheck.model.decision import (
    DecidedSide,
    Decision,
    DecisionReason,
    DecisionVerdict,
    Selector,
)
from crosscheck.model.span import Span

LONGEST_LINE = 200_000
"""Characters of one line; a decision on ten long sentences has about 10,000."""

_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not empty: its number from 1, and its record or what is wrong with it."""

    number: int
    text: str
    record: Record | None = None
    problem: str = ""


def read_lines(text: str) -> Iterator[Line]:
    """The lines of a file of decisions or of drafts, each read on its own."""
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if line.strip():
            yield _read_line(number, line)


def decision_of(record: object) -> Decision | tuple[str, ...]:
    """The decision that a record or a draft makes, with its id, or what is wrong with it.

    An id that is stated has to be the hash of the rest. Fields that are unknown are kept.
    """
    if isinstance(record, dict) and "id" not in record:
        record = _from_draft(record)
    wrong = tuple(problems(record))
    if wrong or not isinstance(record, dict):
        return wrong
    identity = record_id(record)
    if record.get("id", identity) != identity:
        return ("'id' is not the hash of the record: it was changed by hand",)
    return _decision(record, identity)


def _read_line(number: int, text: str) -> Line:
    if text.startswith(_MARKERS):
        return Line(number, text, problem="a conflict that git left: keep the lines of both sides")
    if len(text) > LONGEST_LINE:
        return Line(number, "", problem=f"longer than {LONGEST_LINE:,} characters")
    try:
        record = json.loads(
            text,
            object_pairs_hook=_unrepeated,
            parse_float=_finite,
            parse_constant=_refuse_constant,
        )
    except (ValueError, RecursionError) as error:
        return Line(number, text, problem=f"no whole record of JSON: {_brief(error)}")
    if not isinstance(record, dict):
        return Line(number, text, problem="not an object of JSON")
    return Line(number, text, record)


def _unrepeated(pairs: Sequence[tuple[str, Any]]) -> Record:
    """An object of JSON whose names differ: of two values under one name, one would be lost."""
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return record


def _finite(digits: str) -> float:
    """A number with a fraction or an exponent; one too large would be written as no JSON."""
    number = float(digits)
    if not isfinite(number):
        raise ValueError("a number is too large")
    return number


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no number of JSON")


def _brief(error: Exception) -> str:
    """The first sentence of a parser's complaint."""
    return str(error).partition(":")[0] or type(error).__name__


def _from_draft(draft: Record) -> Record:
    """A draft as the record that it will be: what a form leaves empty is no field of it."""
    kept = {name: value for name, value in draft.items() if name != "report"}
    empty = {name for name in OPTIONAL if name in kept and kept[name] in ("", None)}
    return {"note": "", **{name: value for name, value in kept.items() if name not in empty}}


def _decision(record: Record, identity: str) -> Decision:
    return Decision(
        id=identity,
        finding=record["finding"],
        kind=record["kind"],
        verdict=DecisionVerdict(record["verdict"]),
        sides=tuple(_side(side) for side in record["sides"]),
        by=record["by"],
        at=record["at"],
        tool=record["tool"],
        reason=DecisionReason(record["reason"]) if "reason" in record else None,
        note=record["note"],
        source=record.get("source", ""),
        supersedes=record.get("supersedes", ""),
        expires=record.get("expires", ""),
        extra={name: record[name] for name in sorted(record.keys() - FIELDS)},
    )


def _side(record: Record) -> DecidedSide:
    selector, position = record["selector"], record["position"]
    return DecidedSide(
        source=record["source_id"],
        source_sha256=record["source_sha256"],
        selector=Selector(selector["exact"], selector["prefix"], selector["suffix"]),
        span=Span(position["start"], position["end"]),
        key=record["key"],
        words=record["words"],
        path=record["path"],
        occurrence=record.get("occurrence", 0),
        extra={name: record[name] for name in sorted(record.keys() - SIDE_FIELDS)},
    )
