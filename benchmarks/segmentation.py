"""Measure sentence boundaries on treebanks and on golden rules.

    python benchmarks/segmentation.py [FOLDER]

FOLDER holds JSON lines with ``text`` and ``sentences``. Treebank files (``ud_*``) give an F1 of
sentence ends, counted on the text without white space; golden rules give a pass rate.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind
from crosscheck.segment.sentences import split_sentences

DEFAULT = Path("../shared/data/segmentation")


def main(arguments: Sequence[str]) -> int:
    """Print one line per file; with ``-v``, also what went wrong."""
    verbose = "-v" in arguments
    paths = [Path(argument) for argument in arguments if argument != "-v"]
    folder = paths[0] if paths else DEFAULT
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        print(f"skipped: no data in {folder}")
        return 0
    for path in files:
        rows = list(_rows(path))
        measure = _boundary_f1 if path.name.startswith("ud_") else _pass_rate
        print(f"{path.stem}: {measure(rows, verbose=verbose)}")
    return 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _split(text: str) -> list[str]:
    block = (Span(0, len(text)), PassageKind.BODY)
    return [sentence.text for sentence in split_sentences(text, [block], "s")]


def _boundary_f1(rows: list[dict[str, Any]], *, verbose: bool) -> str:
    hits = found_total = gold_total = 0
    for row in rows:
        found, gold = _ends(_split(row["text"])), _ends(row["sentences"])
        hits += len(found & gold)
        found_total += len(found)
        gold_total += len(gold)
        if verbose and found != gold:
            print("  ", [part for part in _split(row["text"]) if part not in row["sentences"]])
    precision, recall = hits / found_total, hits / gold_total
    f1 = 2 * precision * recall / (precision + recall)
    return f"boundary F1 {f1:.4f} (precision {precision:.4f}, recall {recall:.4f}, n={gold_total})"


def _ends(sentences: Sequence[str]) -> set[int]:
    at = 0
    ends = set()
    for sentence in sentences:
        at += len("".join(sentence.split()))
        ends.add(at)
    return ends


def _pass_rate(rows: list[dict[str, Any]], *, verbose: bool) -> str:
    passed = 0
    for row in rows:
        found = _split(row["text"])
        is_right = found == [sentence.strip() for sentence in row["sentences"]]
        passed += is_right
        if verbose and not is_right:
            print("  ", found, "instead of", row["sentences"])
    return f"{passed} of {len(rows)} golden rules"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
