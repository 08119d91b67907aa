"""What each field of a decision may hold, by hand: JSON Schema is a tool of the tests alone.

``exporters/schema/decision-1.schema.json`` says the same; what this takes, the schema takes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from crosscheck.model.decision import RECORD_VERSION, DecisionReason, DecisionVerdict
from crosscheck.model.finding import Kind

LONGEST_TEXT = 20_000
LONGEST_NAME = 500
MOST_SIDES = 200
LARGEST_OFFSET = 2**53 - 1

Check = Callable[[Any], bool]

_HEX = re.compile(r"[0-9a-f]{64}")
_KEY = re.compile(r"[0-9a-f]{32}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?Z")


def is_text(value: object) -> bool:
    """Whether it is a text of bearable length; it may be empty."""
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def is_name(value: object) -> bool:
    """Whether it is a short text with something in it."""
    return isinstance(value, str) and 1 <= len(value) <= LONGEST_NAME and _says(value)


def is_day(value: object) -> bool:
    """Whether it is a day of the calendar in ISO 8601."""
    return isinstance(value, str) and bool(_DAY.fullmatch(value)) and _exists(value, date)


def is_moment(value: object) -> bool:
    """Whether it is a moment of RFC 3339 in UTC ("2031-03-04T09:30:00Z")."""
    return isinstance(value, str) and bool(_MOMENT.fullmatch(value)) and _exists(value, datetime)


def is_offset(value: object) -> bool:
    """Whether it counts code points."""
    return type(value) is int and 0 <= value <= LARGEST_OFFSET


def problems(record: object) -> Iterator[str]:
    """What is wrong with a record, with or without its id; nothing when it can be read."""
    if not isinstance(record, dict):
        yield "not an object of JSON"
        return
    version = record.get("v")
    if type(version) is not int or version != RECORD_VERSION:
        yield f"'v' is not {RECORD_VERSION}, the only version that this crosscheck reads"
        return
    yield from _fields(record, _REQUIRED, OPTIONAL)
    sides = record.get("sides")
    if not isinstance(sides, list) or not 2 <= len(sides) <= MOST_SIDES:
        yield f"'sides' is not a list of 2 to {MOST_SIDES}"
        return
    for number, side in enumerate(sides, 1):
        yield from (f"side {number}: {problem}" for problem in _side(side))
    yield from _verdict(record)


def _side(side: object) -> Iterator[str]:
    if not isinstance(side, dict):
        yield "not an object of JSON"
        return
    yield from _fields(side, _SIDE, _SIDE_OPTIONAL)
    yield from _closed(side, "selector", _SELECTOR)
    yield from _closed(side, "position", _POSITION)
    position = side.get("position")
    if isinstance(position, dict) and _is_backward(position.get("start"), position.get("end")):
        yield "'position' ends before it starts"


def _closed(
    side: Mapping[str, Any], name: str, checks: Mapping[str, tuple[Check, str]]
) -> Iterator[str]:
    """An object that has these fields and no others."""
    value = side.get(name)
    if not isinstance(value, dict):
        yield f"'{name}' is missing or no object"
        return
    yield from (f"{name}: {problem}" for problem in _fields(value, checks, {}))
    if value.keys() - checks.keys():
        yield f"'{name}' has fields other than {', '.join(checks)}"


def _fields(
    record: Mapping[str, Any],
    required: Mapping[str, tuple[Check, str]],
    optional: Mapping[str, tuple[Check, str]],
) -> Iterator[str]:
    for name, (check, meant) in required.items():
        if name not in record:
            yield f"'{name}' is missing"
        elif not check(record[name]):
            yield f"'{name}' is not {meant}"
    for name, (check, meant) in optional.items():
        if name in record and not check(record[name]):
            yield f"'{name}' is not {meant}"


def _is_backward(start: object, end: object) -> bool:
    return isinstance(start, int) and isinstance(end, int) and start > end


def _verdict(record: Mapping[str, Any]) -> Iterator[str]:
    """What a verdict asks for beside itself."""
    if not _is_verdict(record.get("verdict")):
        return
    verdict = DecisionVerdict(record["verdict"])
    if verdict is DecisionVerdict.NOT_A_CONFLICT and "reason" not in record:
        yield f"'{verdict}' needs a 'reason': {', '.join(DecisionReason)}"
    if verdict.needs_note and not _says(str(record.get("note", ""))):
        yield f"'{verdict}' needs a 'note'"
    if verdict.names_source and record.get("source") not in _sources(record):
        yield f"'{verdict}' needs a 'source' that is one of its sides"
    if verdict is DecisionVerdict.REOPENED and "supersedes" not in record:
        yield f"'{verdict}' needs 'supersedes', the decision that it takes back"


def _sources(record: Mapping[str, Any]) -> set[object]:
    return {str(side.get("source_id")) for side in record["sides"] if isinstance(side, dict)}


def _is_verdict(value: object) -> bool:
    return isinstance(value, str) and value in set(DecisionVerdict)


def _says(value: str) -> bool:
    """Whether a text has more than white space."""
    return bool(value.strip())


def _exists(value: str, kind: type[date]) -> bool:
    try:
        kind.fromisoformat(value)
    except ValueError:
        return False
    return True


def _matches(pattern: re.Pattern[str]) -> Check:
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def _one_of(words: type[Kind | DecisionVerdict | DecisionReason]) -> Check:
    known = {word.value for word in words}
    return lambda value: isinstance(value, str) and value in known


_IS_HASH = (_matches(_HEX), "64 digits of hex")
_IS_TEXT = (is_text, f"a text of at most {LONGEST_TEXT:,} characters")
_IS_NAME = (is_name, f"a text of 1 to {LONGEST_NAME} characters")
_IS_OFFSET = (is_offset, "a count of characters")
_REQUIRED: Mapping[str, tuple[Check, str]] = {
    "finding": _IS_NAME,
    "kind": (_one_of(Kind), f"one of {', '.join(Kind)}"),
    "verdict": (_one_of(DecisionVerdict), f"one of {', '.join(DecisionVerdict)}"),
    "by": _IS_NAME,
    "at": (is_moment, "a moment in UTC such as 2031-03-04T09:30:00Z"),
    "tool": _IS_NAME,
    "note": _IS_TEXT,
}
OPTIONAL: Mapping[str, tuple[Check, str]] = {
    "id": _IS_HASH,
    "reason": (_one_of(DecisionReason), f"one of {', '.join(DecisionReason)}"),
    "source": _IS_NAME,
    "supersedes": _IS_HASH,
    "expires": (is_day, "a day such as 2031-03-04"),
}
_SIDE: Mapping[str, tuple[Check, str]] = {
    "source_id": _IS_NAME,
    "source_sha256": _IS_HASH,
    "path": (is_text, _IS_TEXT[1]),
    "key": (_matches(_KEY), "32 digits of hex"),
    "words": _IS_TEXT,
}
_SIDE_OPTIONAL: Mapping[str, tuple[Check, str]] = {
    "occurrence": (lambda value: is_offset(value) and value > 0, "a number from 1"),
}
_SELECTOR: Mapping[str, tuple[Check, str]] = dict.fromkeys(("exact", "prefix", "suffix"), _IS_TEXT)
_POSITION: Mapping[str, tuple[Check, str]] = dict.fromkeys(("start", "end"), _IS_OFFSET)

FIELDS = frozenset({"v", "sides", *_REQUIRED, *OPTIONAL})
"""The fields of a record that this version knows."""

SIDE_FIELDS = frozenset({*_SIDE, *_SIDE_OPTIONAL, "selector", "position"})
"""The fields of a side that this version knows."""
