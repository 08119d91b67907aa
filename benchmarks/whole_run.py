"""Measure whole runs of the command line: time and memory, model loading included.

    python benchmarks/whole_run.py [FOLDER ...] [--runs N] [--stories N]

Every run is a fresh process (``python -m crosscheck compare FOLDER --output json=…``). FOLDER is
the worked example and, where they are at hand, the three articles that started the project.
Printed are wall seconds (min, median and max of all runs), processor seconds (median), the
largest resident set, the time of a run without models as a share of one with them, and how the
time grows when the number of made-up stories doubles. The target for three articles: 5 seconds and
700 MB on two cores.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from made_up_stories import write_stories

ROOT = Path(__file__).parents[1]
SEEDS = ROOT.parent / "shared" / "gold" / "seeds" / "sources"
DEFAULTS = (ROOT / "sources", SEEDS)
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes there, KiB on Linux
_FINISHED = {0, 1}


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run: wall and processor seconds, largest resident set in MB (10⁶ bytes)."""

    seconds: float
    processor_seconds: float
    megabytes: float


def main(arguments: Sequence[str]) -> int:
    """Print one table, then the two ratios."""
    options = _options(arguments)
    print(
        f"machine: {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f} before, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    print(f"{'folder':<24}{'runs':>5}  {'seconds min/median/max':<24}{'CPU seconds':<13}peak MB")
    for folder in options.folders or [each for each in DEFAULTS if each.is_dir()]:
        name = "/".join(folder.resolve().parts[-2:])
        full = [_run(folder) for _ in range(options.runs)]
        light = [_run(folder, "--no-models") for _ in range(options.runs)]
        print(_row(name, full))
        print(_row(f"{name}, no models", light))
        print(f"  without models: {_median(light) / _median(full):.2f} of the time")
    _print_growth(options.stories, options.runs)
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--stories", type=int, default=40, help="0 leaves out the growth")
    return parser.parse_args(arguments)


def _run(folder: Path, *more: str) -> Run:
    """Compare a folder in a process of its own."""
    with tempfile.TemporaryDirectory() as place:
        return _run_into(Path(place) / "report.json", folder, *more)


def _run_into(report: Path, folder: Path, *more: str) -> Run:
    """The same, with the report at a place that outlives the run."""
    command = [sys.executable, "-m", "crosscheck", "compare", str(folder), "--no-cache", "--quiet",
               "--output", f"json={report}", *more]  # fmt: skip
    began = time.perf_counter()
    with subprocess.Popen(command) as process:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in _FINISHED:
        raise SystemExit(f"the run on {folder} ended with {process.returncode}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _RSS_UNIT / 1e6)


def _print_growth(stories: int, runs: int) -> None:
    """How the time grows from n stories to twice as many, three sources each."""
    if not stories:
        return
    medians = []
    for number in (stories, 2 * stories):
        with tempfile.TemporaryDirectory() as place:
            folder, report = Path(place) / "sources", Path(place) / "report.json"
            write_stories(folder, number)
            measured = [_run_into(report, folder) for _ in range(runs)]
            found = len(json.loads(report.read_text(encoding="utf-8"))["stories"])
        medians.append(_median(measured))
        print(_row(f"{number} made-up stories", measured))
        print(f"  {3 * number} sources, taken for {found} stories")
    print(f"  twice the stories: {medians[1] / medians[0]:.2f} times the time")


def _median(runs: Sequence[Run]) -> float:
    return statistics.median(run.seconds for run in runs)


def _row(name: str, runs: Sequence[Run]) -> str:
    seconds = " / ".join(f"{value:.2f}" for value in _spread([run.seconds for run in runs]))
    processor = statistics.median(run.processor_seconds for run in runs)
    megabytes = max(run.megabytes for run in runs)
    return f"{name:<24}{len(runs):>5}  {seconds:<24}{processor:<13.2f}{megabytes:.0f}"


def _spread(values: Sequence[float]) -> Iterator[float]:
    yield from (min(values), statistics.median(values), max(values))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
