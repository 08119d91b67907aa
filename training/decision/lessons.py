"""Draw the pairs that the decision is trained on, which the head has not been shown.

    python -m training.decision.lessons PAIRS ECBPLUS --out FILE.jsonl.gz

``PAIRS`` is the folder of ``training.data.generate``, ``ECBPLUS`` the train split of the sentence
pairs of ECB+. Taken are

1. of the train split of the generated pairs a few of each kind and label, more of those in which a
   detail of news told twice was changed: none of which ``training.head.curriculum`` draws, for the
   head is too sure of what it learned from;
2. the dev split, with the public pairs in it;
3. premises with the hypotheses of other pairs: two matters;
4. sentences of one event (``retold.py``), which the head knows as no contradictions.

The same data gives the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from training.data.pair import OPEN, Pair, rows, write
from training.decision.retold import retold
from training.head.curriculum import drawn

SEED = 7
# Pairs of one kind and label, and of those that change news told twice; of one event in unlike
# words; of other events and other matters; of one event in like words.
OF_KIND, OF_RETOLD, OF_NEWS, OTHERS, TOLD_TWICE = 24, 60, 900, 900, 3000
_LIMITS = {"one event": OF_NEWS, "other event": OTHERS}


def main(arguments: Sequence[str]) -> int:
    """Write the pairs and print how many there are of each label."""
    parser = argparse.ArgumentParser(prog="python -m training.decision.lessons")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("ecbplus", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    shown = {(row["premise"], row["hypothesis"]) for row in drawn(options.pairs / "train.jsonl.gz")}
    train = (
        pair
        for pair in _pairs(options.pairs / "train.jsonl.gz")
        if pair.kind != "public" and (pair.premise, pair.hypothesis) not in shown
    )
    drawn_pairs = [*_few_of_each(train), *_pairs(options.pairs / "dev.jsonl.gz")]
    pairs = [
        *drawn_pairs,
        *_other_matters(drawn_pairs),
        *retold(options.ecbplus, TOLD_TWICE),
    ]
    write(pairs, options.out)
    print(f"{options.out.name}: {len(pairs)} pairs, {dict(Counter(p.label for p in pairs))}")
    return 0


def _pairs(path: Path) -> Iterator[Pair]:
    for row in rows(path):
        told = {name: str(value) for name, value in row.items()}
        yield Pair(**told, base=told["premise"])


def _few_of_each(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The first of each kind and label; the generator has mixed them."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for pair in pairs:
        kind = pair.kind, pair.label
        counts[kind] += 1
        usual = OF_RETOLD if pair.kind.startswith("retold") else OF_KIND
        if counts[kind] <= _LIMITS.get(pair.kind, usual):
            yield pair


def _other_matters(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Premises with the hypotheses of other pairs, of which nothing follows."""
    chance = Random(SEED)
    premises = chance.sample([pair.premise for pair in pairs], OTHERS)
    hypotheses = chance.sample([pair.hypothesis for pair in pairs], OTHERS)
    for premise, hypothesis in zip(premises, hypotheses, strict=True):
        yield Pair(premise, hypothesis, OPEN, "mixed", "other matter", premise)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
