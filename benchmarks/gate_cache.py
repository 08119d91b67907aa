"""Measure what the cache saves: 200 articles of 40 stories, cold, unchanged, and with one new.

    python benchmarks/gate_cache.py [FOLDER] [--runs N] [--articles N] [--stories N]

FOLDER holds one folder of .txt articles for each story (at any depth); without it, and without the
public stories of the working copy, stories are made up. Where the texts state no dates, each story
is given a day of its own, half a year from the next, or most of them would count as one. Every run
is a fresh process (``python -m crosscheck compare … --output json=…``) with a cache of its own;
printed are the median wall seconds, and the share of the cold run. The target: a quarter.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from made_up_stories import write_stories

ROOT = Path(__file__).parents[1]
PUBLIC = ROOT.parent / "shared" / "data" / "stories"
_FIRST_DAY = date(1990, 1, 1)
_BETWEEN_STORIES = timedelta(days=182)
_FINISHED = {0, 1}


def main(arguments: Sequence[str]) -> int:
    """Print a line for each way to run."""
    options = _options(arguments)
    print(
        f"machine: {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f} before, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )
    with tempfile.TemporaryDirectory() as place:
        here = Path(place)
        held_back = _prepare(here / "sources", options)
        cold = [_run(here, fresh=True) for _ in range(options.runs)]
        print(_told(here))
        print(f"{'cold':<28}{statistics.median(cold):8.2f} s")
        warm = [_run(here) for _ in range(options.runs)]
        _print_share("warm, nothing new", warm, cold)
        _print_share("warm, one article added", _added(here, held_back, options.runs), cold)
        uncached = _run(here, "--no-cache")
        print(f"{'--no-cache, the same':<28}{uncached:8.2f} s")
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    default = PUBLIC if PUBLIC.is_dir() else None
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--stories", type=int, default=40)
    return parser.parse_args(arguments)


def _prepare(folder: Path, options: argparse.Namespace) -> Path:
    """Write the articles; the last is moved aside, to be added later."""
    if options.folder is None:
        write_stories(folder, options.stories)
    else:
        _copy_stories(folder, options)
    last = max(folder.rglob("*.txt"))
    aside = folder.parent / last.relative_to(folder).as_posix().replace("/", "-")
    shutil.move(last, aside)
    return aside


def _copy_stories(folder: Path, options: argparse.Namespace) -> None:
    """The largest stories, their articles in turns until there are enough of them."""
    found = {path.parent for path in options.folder.rglob("*.txt")}
    articles = {story: sorted(story.glob("*.txt")) for story in found}
    chosen = sorted(found, key=lambda story: (-len(articles[story]), story))[: options.stories]
    turns = [
        (turn, number, path)
        for number, story in enumerate(chosen)
        for turn, path in enumerate(articles[story])
    ]
    for _, number, path in sorted(turns)[: options.articles]:
        day = _FIRST_DAY + number * _BETWEEN_STORIES
        place = folder / f"{number:03}" / path.name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"Date: {day}\n\n{path.read_text('utf-8')}", encoding="utf-8")


def _run(here: Path, *more: str, fresh: bool = False) -> float:
    """Seconds for comparing the articles in a process of its own."""
    if fresh:
        shutil.rmtree(here / "cache", ignore_errors=True)
    command = [sys.executable, "-m", "crosscheck", "compare", "sources", "--quiet",
               "--cache-dir", "cache", "--output", "json=report.json", *more]  # fmt: skip
    began = time.perf_counter()
    status = subprocess.run(command, cwd=here, check=False).returncode
    if status not in _FINISHED:
        raise SystemExit(f"the run ended with {status}")
    return time.perf_counter() - began


def _added(here: Path, article: Path, runs: int) -> list[float]:
    """Seconds with one article more, each time from the cache that knows all but that one."""
    known = here / "known"
    shutil.copytree(here / "cache", known)
    shutil.copy(article, here / "sources" / article.name)
    measured = []
    for _ in range(runs):
        shutil.rmtree(here / "cache")
        shutil.copytree(known, here / "cache")
        measured.append(_run(here))
    return measured


def _told(here: Path) -> str:
    """What the run compared, and how large its cache is."""
    report = json.loads((here / "report.json").read_text(encoding="utf-8"))
    size = sum(path.stat().st_size for path in (here / "cache").rglob("*") if path.is_file())
    return (
        f"{len(report['sources'])} articles, taken for {len(report['stories'])} stories; "
        f"the cache holds {size / 1e6:.0f} MB"
    )


def _print_share(name: str, measured: Sequence[float], cold: Sequence[float]) -> None:
    median = statistics.median(measured)
    print(f"{name:<28}{median:8.2f} s  {median / statistics.median(cold):.2f} of the cold run")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
