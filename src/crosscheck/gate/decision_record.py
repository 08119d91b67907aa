"""A decision as a record of JSON, in the one form that its id is a hash of (REQUIREMENTS B1)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from crosscheck.model.decision import RECORD_VERSION, DecidedSide, Decision

Record = dict[str, Any]

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


def record_of(decision: Decision) -> Record:
    """The record of a decision; fields that say nothing are left out, and so is an empty id."""
    said = {
        "id": decision.id,
        "expires": decision.expires,
        "reason": decision.reason.value if decision.reason else "",
        "source": decision.source,
        "supersedes": decision.supersedes,
    }
    return {
        **decision.extra,
        "v": RECORD_VERSION,
        "finding": decision.finding,
        "kind": decision.kind,
        "verdict": decision.verdict.value,
        "sides": [side_record(side) for side in decision.sides],
        "by": decision.by,
        "at": decision.at,
        "tool": decision.tool,
        "note": decision.note,
        **{name: value for name, value in said.items() if value},
    }


def side_record(side: DecidedSide) -> Record:
    """The record of one decided side."""
    later = {"occurrence": side.occurrence} if side.occurrence else {}
    return {
        **side.extra,
        **later,
        "source_id": side.source,
        "source_sha256": side.source_sha256,
        "path": side.path,
        "key": side.key,
        "words": side.words,
        "selector": {
            "exact": side.selector.exact,
            "prefix": side.selector.prefix,
            "suffix": side.selector.suffix,
        },
        "position": {"start": side.span.start, "end": side.span.end},
    }


def identified(decision: Decision) -> Decision:
    """The same decision with the id that its content gives it."""
    return replace(decision, id=record_id(record_of(decision)))


def record_id(record: Mapping[str, Any]) -> str:
    """The SHA-256 of a record without its id, in hex."""
    content = {name: value for name, value in record.items() if name != "id"}
    return sha256(canonical(content).encode()).hexdigest()


def canonical(record: Mapping[str, Any]) -> str:
    """One line of JSON: sorted keys, no spaces, text as it is, and so the same bytes each time.

    Half a surrogate pair, which UTF-8 has no bytes for, is written as its escape.
    """
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _LONE_SURROGATES.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
