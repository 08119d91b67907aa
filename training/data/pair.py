"""A pair of sentences with its label: the row that the judge is trained on."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

AGREES = "agrees"
OPEN = "open"
CONTRADICTS = "contradicts"
LABELS = (AGREES, OPEN, CONTRADICTS)


@dataclass(frozen=True, slots=True)
class Pair:
    """What ``premise`` says of ``hypothesis``.

    ``source`` is the data set that the texts are from, ``kind`` what was done to them ("public"
    where nothing was), ``base`` the text that both grew from: pairs of one base never stand on
    both sides of a split.
    """

    premise: str
    hypothesis: str
    label: str
    source: str
    kind: str
    base: str


def write(pairs: Iterable[Pair], path: Path) -> int:
    """Write rows as gzipped JSON lines, the same bytes for the same pairs; how many there are."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with (
        path.open("wb") as raw,
        gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="") as packed,
        io.TextIOWrapper(packed, encoding="utf-8") as lines,
    ):
        for pair in pairs:
            row = {
                "premise": pair.premise,
                "hypothesis": pair.hypothesis,
                "label": pair.label,
                "source": pair.source,
                "kind": pair.kind,
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    return count


def rows(path: Path) -> Iterator[dict[str, object]]:
    """The rows of a gzipped JSON-lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
