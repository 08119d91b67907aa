"""Write docs/accuracy.md from docs/accuracy.json; ``--check`` says if the page is fresh.

    crosscheck evaluate GOLD... --json docs/accuracy.json
    python docs/generate_accuracy.py --date 2031-03-04

The date of measurement is kept in the JSON file, so that the page can be made again from it;
SOURCE_DATE_EPOCH does for ``--date``. What each rule came to is also written into the package,
where ``crosscheck explain`` tells it.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

FIGURES = Path(__file__).with_name("accuracy.json")
PAGE = Path(__file__).with_name("accuracy.md")
SHIPPED = Path(__file__).parents[1] / "src" / "crosscheck" / "classify" / "measured.json"
Record = Mapping[str, Any]

_INTRODUCTION = """\
# Accuracy

Generated from `docs/accuracy.json` by `docs/generate_accuracy.py`; do not edit.

Measured on {date} on {stories} stories ({sources} articles of real outlets) in which people marked
conflicts, traps, agreements, unique claims and page furniture by hand. The rules were tuned on
these same stories, so expect less on others: run `crosscheck evaluate` on your own.
[Benchmarks](benchmarks.md) says what a gold file holds and how to measure.

Versions: {versions}.
"""
_MEANINGS = {
    "gold conflicts": "conflicts between sources that were marked",
    "conflict recall": "of these, named by a finding that fails the gate",
    "reported recall": "of these, named by a finding of any level",
    "precision": "failing findings that name a marked conflict",
    "f1": "harmonic mean of precision and conflict recall",
    "kind accuracy": "found conflicts of which a failing finding also says a right kind",
    "internal recall": "marked inconsistencies inside one source, named by a finding of any level",
    "failing findings": "findings that fail the gate",
    "false findings": "of these, on nothing that was marked as a conflict or as open",
    "trap hits": "of the false ones, on a marked difference, update, recurrence or agreement",
    "softer findings": "findings that do not fail the gate",
    "aligned": "marked agreements whose sides stand in one claim group",
    "agree": "marked agreements whose sides stand in an agreeing group",
    "unique": "marked unique claims that stand in unique groups only",
    "furniture kept out": "marked page furniture that no claim touches",
    "claims": "claims in all sources",
}


def main(arguments: Sequence[str]) -> int:
    """Write the page, or with ``--check`` compare it with what would be written."""
    options = _options(arguments)
    record = json.loads(FIGURES.read_text(encoding="utf-8"))
    if options.check:
        fresh = _is(PAGE, render(record)) and _is(SHIPPED, shipped(record))
        if not fresh:
            print(
                f"{PAGE.name} or {SHIPPED.name} is stale: run python docs/generate_accuracy.py",
                file=sys.stderr,
            )
        return 0 if fresh else 1
    measured = options.date or _epoch_day()
    if measured:
        record["measured"] = date.fromisoformat(measured).isoformat()
        FIGURES.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if "measured" not in record:
        print("say when it was measured: --date YYYY-MM-DD", file=sys.stderr)
        return 2
    PAGE.write_text(render(record), encoding="utf-8")
    SHIPPED.write_text(shipped(record), encoding="utf-8")
    return 0


def _is(path: Path, text: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == text


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--date", default="")
    parser.add_argument("--check", action="store_true")
    return parser.parse_args(arguments)


def _epoch_day() -> str:
    """SOURCE_DATE_EPOCH's day, or nothing."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if epoch else ""


def shipped(record: Record) -> str:
    """What ships in the package: the counts of each rule and level."""
    keys = ("rule", "level", "true", "open", "false")
    kept = {
        "measured": record["measured"],
        "stories": len(record["stories"]),
        "rules": [{key: row[key] for key in keys} for row in record["rules"]],
    }
    return json.dumps(kept, indent=1) + "\n"


def render(record: Record) -> str:
    """The page: figures, then by class of entry, kind, rule and story."""
    introduction = _INTRODUCTION.format(
        date=record["measured"],
        stories=len(record["stories"]),
        sources=record["sources"],
        versions=", ".join(f"{name} {version}" for name, version in record["versions"].items()),
    )
    sections = (_total, _classes, _kinds, _rules, _stories)
    return "\n".join([introduction, *("\n".join(section(record)) for section in sections)])


def _total(record: Record) -> Iterator[str]:
    yield "## Figures\n"
    rows = [(name, _shown(value), _MEANINGS[name]) for name, value in record["total"].items()]
    yield from _table(("figure", "value", "meaning"), rows)


def _classes(record: Record) -> Iterator[str]:
    yield "## What became of what was marked\n"
    yield "Only conflicts and internal inconsistencies are to be found; ambiguous entries count"
    yield "neither way. A failing finding that touches another entry is false, unless it also"
    yield "names a conflict: long passages often hold both.\n"
    keys = ("cls", "failing", "false", "softer", "nothing")
    rows = [[score[key] for key in keys] for score in record["classes"]]
    total = record["total"]
    nowhere = total["false findings"] - total["trap hits"]
    yield from _table(
        ("marked as", "failing finding", "false one", "softer finding only", "no finding"),
        rows,
    )
    yield f"Failing findings on nothing that was marked at all: {nowhere}."
    yield ""


def _kinds(record: Record) -> Iterator[str]:
    yield "## By kind\n"
    yield "An entry may have several kinds and counts under each. The last three columns are"
    yield "failing findings: on a conflict, on an ambiguous entry, false.\n"
    keys = ("kind", "gold", "found", "reported", "true", "open", "false")
    heads = ("kind", "marked", "found", "found at any level", "true", "open", "false")
    yield from _table(heads, [[score[key] for key in keys] for score in record["kinds"]])


def _rules(record: Record) -> Iterator[str]:
    yield "## By rule and level\n"
    yield "Findings on a marked conflict, on an ambiguous entry, and on neither.\n"
    rows = [
        (f"[{s['rule']}](rules.md)", s["level"], "yes" if s["fails"] else "no",
         s["true"], s["open"], s["false"])
        for s in record["rules"]
    ]  # fmt: skip
    yield from _table(("rule", "level", "fails the gate", "true", "open", "false"), rows)


def _stories(record: Record) -> Iterator[str]:
    yield "## By story\n"
    shown = ("gold conflicts", "conflict recall", "precision", "agree", "unique", "claims")
    rows = [(s["name"], *(_shown(s[name]) for name in shown)) for s in record["stories"]]
    yield from _table(("story", *shown), rows)


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    listed = [[str(value) for value in row] for row in rows]
    columns = zip(*listed, strict=True)
    yield f"|{'|'.join('---:' if _is_numeric(column) else '---' for column in columns)}|"
    yield from (f"| {' | '.join(row)} |" for row in listed)
    yield ""


def _is_numeric(column: Iterable[str]) -> bool:
    """Whether a column holds figures, dashes and blanks only."""
    return not any(sign.isalpha() for value in column for sign in value)


def _shown(value: float | None) -> str:
    """A count as it is, a share to three places, a dash where nothing was marked."""
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
