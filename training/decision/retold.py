"""Pairs of sentences that tell one event in their own words, and hardly ever contradict.

    python -m training.decision.retold SENTENCE_PAIRS.jsonl.gz --out retold.jsonl.gz

Input are sentence pairs of ECB+ (Cybulska and Vossen 2014, CC BY 3.0) with ``label`` 1 where they
tell one event. Close wordings count as agreeing, others are left open: without them the decision
would take any loose retelling for a contradiction, since planted contradictions are all it sees of
those.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

SEED = 7
RELATED = 50
CLOSE = 75
MOST_OF_ONE = 8
FEWEST_WORDS = 6


def main(arguments: Sequence[str]) -> int:
    """Write the pairs; print how many of each label."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=3000)
    options = parser.parse_args(arguments)
    with gzip.open(options.pairs, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["label"] == 1]
    random.Random(SEED).shuffle(rows)
    kept: list[dict[str, str]] = []
    used: Counter[str] = Counter()
    for row in rows:
        labelled = _labelled(row)
        few = max(used[row["a"]], used[row["b"]]) < MOST_OF_ONE
        if labelled is not None and few and len(kept) < options.limit:
            used.update((row["a"], row["b"]))
            kept.append(labelled)
    with gzip.open(options.out, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in kept)
    print(Counter(row["label"] for row in kept))
    return 0


def _labelled(row: Mapping[str, Any]) -> dict[str, str] | None:
    """A row of prepare.py; None for sentences that are too short or too far apart."""
    likeness = fuzz.token_set_ratio(row["a"].lower(), row["b"].lower())
    short = min(len(row["a"].split()), len(row["b"].split())) < FEWEST_WORDS
    if short or likeness < RELATED or row["a"] == row["b"]:
        return None
    return {
        "premise": row["a"],
        "hypothesis": row["b"],
        "label": "agrees" if likeness >= CLOSE else "open",
        "source": "ecbplus",
        "kind": "retold",
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
