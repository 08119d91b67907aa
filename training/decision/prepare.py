"""Turn labelled pairs into features of their edits, a table that train.py reads.

    python -m training.decision.prepare PAIRS... --out FILE.npz [--opinions FILE] [--cache FILE]
        [--limit N] [--shuffled N]

PAIRS are gzipped JSON lines with ``premise``, ``hypothesis``, ``label`` (agrees, open,
contradicts), ``source`` and ``kind``. ``--opinions`` names gzipped JSON lines that give for a pair
(``premise``, ``hypothesis``) what a model thinks: ``forward`` and ``backward``, three
probabilities each. Runs in the project's own environment: it needs the parser.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from crosscheck.judge.features import NOTHING_KNOWN, Context, features_of
from crosscheck.model.judgement import Opinion
from crosscheck.models.loading import load_models
from training.decision.parses import Tellings

LABELS = ("agrees", "open", "contradicts")
NLI_NAMES = {"entailment": "agrees", "neutral": "open", "contradiction": "contradicts"}
SEED = 7
AT_ONCE = 1000

Row = Mapping[str, Any]
Opinions = Mapping[tuple[str, str], tuple[Opinion, Opinion]]


def main(arguments: Sequence[str]) -> int:
    """Write the table; print its size."""
    options = _options(arguments)
    rows = [row for path in options.pairs for row in read_rows(path)]
    if options.limit and len(rows) > options.limit:
        chance = random.Random(SEED)
        rows = sorted(
            chance.sample(rows, options.limit), key=lambda r: json.dumps(r, sort_keys=True)
        )
    rows += shuffled(rows, options.shuffled)
    opinions = read_opinions(options.opinions) if options.opinions else {}
    parser, _ = load_models()
    tellings = Tellings(options.cache, parser)
    names, table = table_of(rows, tellings, opinions)
    np.savez_compressed(
        options.out,
        names=np.array(names),
        table=table,
        labels=np.array([LABELS.index(label_of(row)) for row in rows], dtype=np.int8),
        sources=np.array([str(row.get("source", "")) for row in rows]),
        kinds=np.array([str(row.get("kind", "")) for row in rows]),
        premises=np.array([row["premise"] for row in rows]),
        hypotheses=np.array([row["hypothesis"] for row in rows]),
    )
    print(f"{options.out}: {table.shape[0]} pairs, {table.shape[1]} features")
    return 0


def shuffled(rows: Sequence[Row], count: int) -> list[Row]:
    """Premises with the hypotheses of other rows: two matters, of which nothing follows."""
    chance = random.Random(SEED)
    premises = chance.sample([row["premise"] for row in rows], min(count, len(rows)))
    hypotheses = chance.sample([row["hypothesis"] for row in rows], min(count, len(rows)))
    return [
        {"premise": p, "hypothesis": h, "label": "open", "source": "mixed", "kind": "other matter"}
        for p, h in zip(premises, hypotheses, strict=True)
    ]


def label_of(row: Row) -> str:
    """The label in this project's words."""
    label = str(row["label"])
    return NLI_NAMES.get(label, label)


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of pairs."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_opinions(path: Path) -> Opinions:
    """Pair → what a model thinks of it, forward and backward."""
    return {
        (row["premise"], row["hypothesis"]): (Opinion(*row["forward"]), Opinion(*row["backward"]))
        for row in read_rows(path)
    }


def table_of(
    rows: Sequence[Row], tellings: Tellings, opinions: Opinions
) -> tuple[list[str], np.ndarray[Any, Any]]:
    """The names of the features, and a row of values for each pair."""
    names: list[str] = []
    values: list[list[float]] = []
    for found in _features(rows, tellings, opinions):
        names = names or list(found)
        values.append(list(found.values()))
    return names, np.array(values, dtype=np.float32)


def _features(
    rows: Sequence[Row], tellings: Tellings, opinions: Opinions
) -> Iterator[dict[str, float]]:
    for start in range(0, len(rows), AT_ONCE):
        batch = rows[start : start + AT_ONCE]
        told = list(tellings.of([t for r in batch for t in (r["premise"], r["hypothesis"])]))
        for place, row in enumerate(batch):
            known = opinions.get((row["premise"], row["hypothesis"]))
            context = Context(*known) if known else NOTHING_KNOWN
            yield features_of(told[2 * place], told[2 * place + 1], context)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--opinions", type=Path)
    parser.add_argument(
        "--cache", type=Path, default=Path(tempfile.gettempdir()) / "crosscheck_tellings.db"
    )
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--shuffled", type=int, default=0)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
