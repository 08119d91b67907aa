"""Measure the sentence encoder: sentences a second, loading time and memory.

    python benchmarks/encoder.py [FOLDER] [--sentences N] [--rounds N]

FOLDER holds articles; the worked example is read unless another is named, over and over until
there are enough sentences (nothing is kept between them). Rounds on one and on
two threads take turns, so that other work on the machine slows both; printed are the medians and
the ratio of the two. Processor seconds count the work of all threads and hardly depend on what
else runs. Loading is measured in fresh processes, onnxruntime's import included. The targets are
150 sentences a second on two cores and a load under half a second.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind
from crosscheck.models.encoder import Encoder
from crosscheck.readers.folder import read_folder
from crosscheck.segment.sentences import split_sentences

ROOT = Path(__file__).parents[1]
LOAD = """
import resource, time
from crosscheck.models.encoder import Encoder
import numpy
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
wall, busy = time.perf_counter(), time.process_time()
Encoder().load()
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.perf_counter() - wall, time.process_time() - busy, after - before)
"""


def main(arguments: Sequence[str]) -> int:
    """Print loading, then speed on one thread and on two."""
    options = _options(arguments)
    texts = list(islice(cycle(_sentences(options.folder)), options.sentences))
    print(
        f"machine: {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f} before, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    loads = [_load() for _ in range(options.rounds)]
    wall, busy, memory = (statistics.median(each) for each in zip(*loads, strict=True))
    print(f"load: {wall:.2f} seconds, {busy:.2f} CPU seconds, {memory:.0f} MB more")
    encoders = {threads: Encoder(threads=threads) for threads in (1, 2)}
    pieces = [len(each.spans) for each in encoders[1].encode(texts)]
    print(f"{len(texts)} sentences of {statistics.mean(pieces):.1f} pieces")
    timed: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for _ in range(options.rounds):
        for threads, encoder in encoders.items():
            timed[threads].append(_timed(encoder, texts))
    speeds = {}
    for threads, rounds in timed.items():
        wall, busy = (statistics.median(each) for each in zip(*rounds, strict=True))
        speeds[threads] = len(texts) / wall
        print(
            f"threads {threads}: {speeds[threads]:.0f} sentences a second, "
            f"{len(texts) / busy:.0f} a CPU second"
        )
    print(f"two threads: {speeds[2] / speeds[1]:.2f} times the speed of one")
    return 0


def _sentences(folder: Path) -> list[str]:
    """The sentences of the articles of a folder."""
    return [
        sentence.text
        for source in read_folder([folder]).sources
        for sentence in split_sentences(
            source.text, [(Span(0, len(source.text)), PassageKind.BODY)], source.id
        )
    ]


def _load() -> tuple[float, float, float]:
    """Wall seconds, processor seconds and MB (10⁶ bytes) that loading takes in a new process."""
    told = subprocess.run(
        [sys.executable, "-c", LOAD], capture_output=True, encoding="utf-8", check=True
    )
    wall, busy, memory = map(float, told.stdout.split())
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes there, KiB on Linux
    return wall, busy, memory * unit / 1e6


def _timed(encoder: Encoder, texts: Sequence[str]) -> tuple[float, float]:
    """Wall and processor seconds of encoding all texts."""
    wall, busy = time.perf_counter(), time.process_time()
    encoder.encode(texts)
    return time.perf_counter() - wall, time.process_time() - busy


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "sources")
    parser.add_argument("--sentences", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
