"""The file of the baseline, ``claims/baseline.json``: sorted, with quotes for whoever reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.gate.baseline import Baseline, KnownPair
from crosscheck.stores.atomic import write_text

SCHEMA = "crosscheck.baseline/1"
LARGEST_FILE = 50_000_000
_HINT = "Write it anew with crosscheck baseline write."


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises UsageError when it is not there or holds something else."""
    record = _record(path)
    try:
        if record["schema"] != SCHEMA:
            raise UsageError(
                f"{path}: written for another version ({str(record['schema'])[:60]})", _HINT
            )
        return Baseline(
            {pair.key: pair for pair in map(_pair, record["pairs"])},
            {_text(each, "sha256"): _text(each, "path") for each in record["sources"]},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{path}: not a baseline of crosscheck ({error})", _HINT) from error


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Put a baseline in a file. Raises UsageError when the place cannot be written."""
    try:
        write_text(path, rendered(baseline))
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {error.strerror or error}", "Name another place with --baseline."
        ) from error


def rendered(baseline: Baseline) -> str:
    """The text of the file: pairs by their sources and keys, so that a diff shows what changed."""
    pairs = sorted(baseline.pairs.values(), key=lambda pair: (pair.sources, pair.rule, pair.key))
    record = {
        "schema": SCHEMA,
        "pairs": [
            {
                "key": pair.key,
                "rule": pair.rule,
                "kind": pair.kind,
                "sides": [
                    {"source": source, "quote": quote}
                    for source, quote in zip(pair.sources, pair.quotes, strict=True)
                ],
            }
            for pair in pairs
        ],
        "sources": [
            {"path": path, "sha256": digest}
            for digest, path in sorted(baseline.sources.items(), key=lambda each: each[::-1])
        ],
    }
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _record(path: Path) -> dict[str, Any]:
    """The JSON object in a file."""
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
        record = json.loads(content) if len(content) <= LARGEST_FILE else None
    except FileNotFoundError as error:
        raise UsageError(
            f"there is no baseline {path}", "Write one with crosscheck baseline write."
        ) from error
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror or error}", _HINT) from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path}: not JSON ({error})", _HINT) from error
    if not isinstance(record, dict):
        raise UsageError(f"{path}: not a baseline of crosscheck", _HINT)
    return record


def _pair(record: dict[str, Any]) -> KnownPair:
    """One entry of the file."""
    left, right = record["sides"]
    return KnownPair(
        key=_text(record, "key"),
        rule=_text(record, "rule"),
        kind=_text(record, "kind"),
        sources=(_text(left, "source"), _text(right, "source")),
        quotes=(_text(left, "quote"), _text(right, "quote")),
    )


def _text(record: dict[str, Any], name: str) -> str:
    value = record[name]
    if not isinstance(value, str):
        raise TypeError(f"{name!r} is no text")
    return value
