"""How time grows with the length of odd texts: one sign, word or scrap of furniture repeated.

    python benchmarks/long_inputs.py [--length CHARACTERS]

Each text is cleaned and split at one length and at twice that; the ratio in one run says how the
time grows (2 is in step with the length). Ratios of runs below a few hundredths of a second say
little.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence

from crosscheck.clean.cleaning import clean
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind
from crosscheck.segment.sentences import split_sentences

UNITS = (
    "a",
    "?",
    "a.a.",
    "1",
    '"',
    "(",
    "A. ",
    "e\n",
    "Ann Bee ",
    "View full caption ",
    "| ",
    "(photo ",
)


def main(arguments: Sequence[str]) -> int:
    """Print seconds at one length and at twice that, and their ratio."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--length", type=int, default=60_000)
    length = parser.parse_args(arguments).length
    print(f"{'text':22}{'stage':10}{'seconds':>10}{'twice':>10}{'ratio':>8}")
    for unit in UNITS:
        for name, stage in (("clean", _clean), ("sentences", _split)):
            once, twice = (_seconds(stage, unit * (n // len(unit))) for n in (length, 2 * length))
            print(f"{unit!r:22}{name:10}{once:10.3f}{twice:10.3f}{twice / max(once, 1e-9):8.2f}")
    return 0


def _clean(text: str) -> None:
    clean(Source(id="s", path="s.txt", text=text, sha256=""))


def _split(text: str) -> None:
    split_sentences(text, [(Span(0, len(text)), PassageKind.BODY)], "s")


def _seconds(stage: Callable[[str], None], text: str) -> float:
    began = time.perf_counter()
    stage(text)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
