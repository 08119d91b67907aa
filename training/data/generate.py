"""Make the training data: public pairs, and pairs generated from their texts.

    python -m training.data.generate [--out FOLDER] [--work FOLDER] [--name train] [--most PAIRS]

Writes ``FOLDER/NAME.jsonl.gz`` and ``FOLDER/dev.jsonl.gz``, and prints how many pairs of each kind
and label they hold; the same data and seed give the same bytes. Parses are kept in the work
folder: a first run takes some twenty minutes of one core, a second one five.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from random import Random

from training.data.bases import other_events, retold, singles
from training.data.deeds import deeds
from training.data.families import of_one_event, of_pairs, of_retellings, of_singles
from training.data.pair import CONTRADICTS, LABELS, OPEN, Pair, write
from training.data.pairing import SEED
from training.data.parses import KEPT, KeptParser
from training.data.prepare import public_pairs
from training.data.reports import told
from training.data.shared import DataMissing, folder
from training.data.sums import sums
from training.data.tolls import incidents

WORK = Path(__file__).parents[1] / "work"
# How many pairs of one kind and label are kept, at most.
MOST_OF_KIND = 2200
# Kinds that are easy to tell, or weak, get a share of that; those that most help, a multiple.
SHARES = {
    "told again": 3.5,
    "told shorter": 2.5,
    "told apart": 2.5,
    "closing mark": 0.15,
    "true that": 0.5,
    "negation: not true that": 0.5,
    "contraction": 0.5,
    "and to or": 0.25,
    "number with commas": 0.5,
    "quotation marks": 0.5,
    "hyponym": 0.7,
    "organisation": 0.6,
    "surname": 0.6,
    "small form": 0.7,
    "hedged: planned": 0.7,
    "negation: none": 0.7,
    "spelling of a name": 0.8,
}
# A kind of a pair is known from a kind of a single sentence, so it needs less.
OF_PAIRS = 0.6
# One text gives at most so many pairs of one kind and label; a news story, of many texts, more,
# and five times that of what is no contradiction.
OF_ONE_TEXT, OF_ONE_STORY = 2, 12
# One text in so many goes to the dev split, with all that was made of it.
DEV_PART = 40
# Rounds through the questions of the made-up reports; how many made-up incidents and sums;
# rounds through the deeds.
REPORTS, INCIDENTS, SUMS, DEEDS = 14, 900, 4000, 24
# Pairs of two events, and of one in unlike words, of which there are many more.
OTHER_EVENTS, ONE_EVENT = 6000, 6000


def main(arguments: Sequence[str]) -> int:
    """Write the files and print what is in them."""
    options = _options(arguments)
    try:
        data = folder()
    except DataMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    parser = KeptParser(options.work / KEPT)
    public = list(public_pairs(data))
    made = list(generated(public, data, parser, most=options.most))
    train, dev = _split(_without_doubles([*public, *made]))
    write(train, options.out / f"{options.name}.jsonl.gz")
    write(dev, options.out / "dev.jsonl.gz")
    _print(train, dev)
    return 0


def generated(
    public: Sequence[Pair], data: Path, parser: KeptParser, *, most: int
) -> Iterator[Pair]:
    """All generated pairs, thinned by kind."""
    bases = singles(public, data)
    parsed = parser.parse_texts(base.text for base in bases)
    sentences = dict(zip((base.text for base in bases), parsed, strict=True))
    yield from _thinned(of_singles(bases, sentences), most)
    yield from _thinned(of_pairs(public, sentences), most)
    yield from _thinned(of_retellings(retold(data), sentences), most)
    near = sorted(retold(data, 0, 59), key=lambda pair: _digest(pair[0] + pair[1]))
    yield from of_one_event(near[:ONE_EVENT], sentences)
    chance = Random(SEED)
    yield from told(chance, REPORTS)
    yield from incidents(chance, INCIDENTS)
    yield from sums(chance, SUMS)
    yield from deeds(chance, DEEDS)
    others = sorted(other_events(data), key=lambda pair: _digest(pair[0] + pair[1]))
    for left, right, group in others[:OTHER_EVENTS]:
        yield Pair(left, right, OPEN, "ecbplus", "other event", group)


def _thinned(pairs: Iterable[Pair], most: int) -> Iterator[Pair]:
    """At most so many of each kind and label, the same ones at each run, few of one text."""
    kinds: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        kinds[pair.kind, pair.label].append(pair)
    for kind, label in sorted(kinds):
        found = kinds[kind, label]
        found.sort(key=lambda pair: _digest(pair.premise + pair.hypothesis))
        kept, seen = [], Counter[str]()
        for pair in found:
            seen[pair.base] += 1
            if seen[pair.base] <= (_of_one(pair)):
                kept.append(pair)
        share = SHARES.get(kind.removeprefix("pair, "), 1.0)
        if kind.startswith("pair, "):
            share *= OF_PAIRS * (0.6 if label == CONTRADICTS else 1.0)
        yield from kept[: int(most * share)]


def _of_one(pair: Pair) -> int:
    """How many pairs of its kind and label may have the base of a pair."""
    if pair.source != "ecbplus":
        return OF_ONE_TEXT
    return OF_ONE_STORY * (5 if pair.label != CONTRADICTS else 1)


def _without_doubles(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each pair of texts once; none at all where two of its labels differ."""
    labels: dict[tuple[str, str], set[str]] = defaultdict(set)
    unique: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        key = (pair.premise, pair.hypothesis)
        labels[key].add(pair.label)
        unique.setdefault(key, pair)
    return (pair for key, pair in unique.items() if len(labels[key]) == 1)


def _split(pairs: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
    """Train and dev, each in an order of its own that mixes the kinds."""
    train: list[Pair] = []
    dev: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: _digest(pair.premise + pair.hypothesis)):
        (dev if _digest(pair.base) % DEV_PART == 0 else train).append(pair)
    return train, dev


def _digest(text: str) -> int:
    return int.from_bytes(sha256(text.encode()).digest()[:8], "big")


def _print(train: Sequence[Pair], dev: Sequence[Pair]) -> None:
    kinds = Counter((pair.kind, pair.label) for pair in train)
    for kind in sorted({kind for kind, _ in kinds}):
        print(f"{kind:44}" + "".join(f"{kinds[kind, label]:>9}" for label in LABELS))
    labels = Counter(pair.label for pair in train)
    print(f"{'all ' + str(len(train)):44}" + "".join(f"{labels[label]:>9}" for label in LABELS))
    print(f"dev {len(dev)}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.data.generate")
    parser.add_argument("--out", type=Path, default=WORK / "pairs")
    parser.add_argument("--work", type=Path, default=WORK)
    parser.add_argument("--name", default="train")
    parser.add_argument(
        "--most", type=int, default=MOST_OF_KIND, help="pairs of one kind and label"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
