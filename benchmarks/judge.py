"""Pairs a second of the built-in judge, and what a run spends before the first.

    python benchmarks/judge.py [--pairs N]

Sentences are made up here. Prints the seconds to load, pairs a second with texts that are new and
with texts that are known, and how much of a pair is encoding.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from itertools import product

from crosscheck.models.builtin_judge import BuiltInJudge
from crosscheck.models.encoder import Encoder

WHO = ("The harbour office", "A spokesman for the mill", "The council", "Her brother", "The pilot")
DID = ("said", "denied", "confirmed", "told reporters", "wrote in a letter")
WHAT = (
    "that the ferry had left with forty people on board before the storm",
    "that nobody was hurt when the old grain silo gave way on Tuesday",
    "that the bridge would be closed to lorries until the end of March",
    "that two of the windows had been broken from the inside",
)


def main(arguments: Sequence[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=400)
    options = parser.parse_args(arguments)
    texts = [f"{' '.join(words)} ({place})." for place, words in enumerate(_sentences())]
    texts = texts * (1 + 2 * options.pairs // len(texts))
    texts = [f"{text} No. {place}" for place, text in enumerate(texts[: 2 * options.pairs])]
    pairs = list(zip(texts[::2], texts[1::2], strict=True))

    encoder = Encoder()
    judge = BuiltInJudge(encoder)
    load = _seconds(lambda: judge.opinions([("One text.", "Another text.")]))
    encode = _seconds(lambda: encoder.encode(texts))
    whole = _seconds(lambda: judge.opinions(pairs))
    both = _seconds(lambda: judge.opinions([*pairs, *((b, a) for a, b in pairs)]))
    print(f"load and first pair      {load:.2f} s")
    print(f"pairs a second           {len(pairs) / whole:.0f}")
    print(f"both directions a second {len(pairs) / both:.0f} (each text encoded once)")
    print(f"share of encoding        {encode / whole:.2f}")
    return 0


def _sentences() -> list[tuple[str, str, str]]:
    return list(product(WHO, DID, WHAT))


def _seconds(work: object) -> float:
    start = time.perf_counter()
    assert callable(work)
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
