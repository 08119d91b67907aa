"""Print what judges get right on the public sets.

    python -m training.evaluate [--judge NAME ...] [--limit CASES] [--parts]

A judge is ``majority``, ``overlap``, or an import path: ``package.module:name``, of a function of
pairs or of a class with ``opinions`` (an argument may follow after another colon). The baselines
are always in the table.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.data.generate import WORK
from training.data.shared import DataMissing, folder
from training.evaluate.figures import Figures, figures_on, figures_on_plants
from training.evaluate.judges import BASELINES, judge_named
from training.evaluate.planted import planted_on_mrpc
from training.evaluate.sets import measured_sets


def main(arguments: Sequence[str]) -> int:
    """Print one table for each judge."""
    options = _options(arguments)
    try:
        data = folder()
    except DataMissing as missing:
        print(f"skipped: {missing}")
        return 0
    plants = planted_on_mrpc(data, options.work, options.limit)
    sets = measured_sets(data, options.limit)
    for name in dict.fromkeys((*BASELINES, *options.judge)):
        judging = judge_named(name)
        print(f"\n{name}\n{_line('set', 'cases', 'accuracy', 'c. precision', 'c. recall')}")
        _print(figures_on_plants(plants, judging), parts=True)
        for measured in sets:
            _print(figures_on(measured, judging), parts=options.parts)
    return 0


def _print(figures: Figures, *, parts: bool) -> None:
    print(
        _line(
            figures.name,
            str(figures.cases),
            _share(figures.accuracy),
            _share(figures.precision),
            _share(figures.recall),
        ),
        flush=True,
    )
    if parts and len(figures.parts) > 1:
        for part, (share, count) in figures.parts.items():
            print(_line(f"  {part}", str(count), _share(share), "", ""))


def _line(name: str, *cells: str) -> str:
    return f"{name[:46]:46}" + "".join(f"{cell:>13}" for cell in cells)


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.3f}"


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.evaluate")
    parser.add_argument("--judge", action="append", default=[], help="may be given several times")
    parser.add_argument("--limit", type=int, default=0, help="cases of each set, 0 for all")
    parser.add_argument("--parts", action="store_true", help="show the parts of each set")
    parser.add_argument("--work", type=Path, default=WORK, help="where parses are kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
