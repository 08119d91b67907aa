"""Turn labelled pairs into features of their edits, a table that train.py reads.

    python -m training.decision.prepare PAIRS.jsonl.gz --out FILE.npz [--work FOLDER]

Rows have ``premise``, ``hypothesis``, ``label`` (agrees, open, contradicts), ``source`` and
``kind``. The shipped head is asked about each pair, both ways. Runs in the project's own
environment: it needs the parser.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from crosscheck.judge.features import Context, features_of
from crosscheck.models.builtin_judge import BuiltInJudge
from crosscheck.pipeline.plain_texts import tell
from training.data.generate import WORK
from training.data.pair import LABELS, rows
from training.data.parses import KEPT, KeptParser

AT_ONCE = 500

Row = Mapping[str, object]


def main(arguments: Sequence[str]) -> int:
    """Write the table; print its size."""
    options = _options(arguments)
    pairs = list(rows(options.pairs))
    names, table = _table(pairs, KeptParser(options.work / KEPT))
    np.savez_compressed(
        options.out,
        names=np.array(names),
        table=table,
        labels=np.array([LABELS.index(str(row["label"])) for row in pairs], dtype=np.int8),
        sources=np.array([str(row["source"]) for row in pairs]),
        kinds=np.array([str(row["kind"]) for row in pairs]),
        premises=np.array([str(row["premise"]) for row in pairs]),
    )
    print(f"{options.out}: {table.shape[0]} pairs, {table.shape[1]} features")
    return 0


def _table(pairs: Sequence[Row], parser: KeptParser) -> tuple[list[str], np.ndarray[Any, Any]]:
    """The names of the features, and a row of values for each pair."""
    names: list[str] = []
    values: list[list[float]] = []
    for found in _features(pairs, parser):
        names = names or list(found)
        values.append(list(found.values()))
    return names, np.array(values, dtype=np.float32)


def _features(pairs: Sequence[Row], parser: KeptParser) -> Iterator[dict[str, float]]:
    judge = BuiltInJudge()
    for start in range(0, len(pairs), AT_ONCE):
        texts = [(str(r["premise"]), str(r["hypothesis"])) for r in pairs[start : start + AT_ONCE]]
        told = tell([text for pair in texts for text in pair], parser)
        there = judge.opinions(texts)
        back = judge.opinions([pair[::-1] for pair in texts])
        for place, opinions in enumerate(zip(there, back, strict=True)):
            yield features_of(told[2 * place], told[2 * place + 1], Context(*opinions))


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.decision.prepare")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=WORK, help="where parses are kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
