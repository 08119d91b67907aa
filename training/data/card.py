"""Print the data card: how many pairs of each source and kind a file of pairs holds, by label.

python -m training.data.card FILE
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from training.data.pair import LABELS, rows


def main(arguments: Sequence[str]) -> int:
    """Print two tables in Markdown."""
    if len(arguments) != 1:
        print("usage: python -m training.data.card FILE", file=sys.stderr)
        return 2
    held = list(rows(Path(arguments[0])))
    for name, key in (("source", "source"), ("kind", "kind")):
        counts = Counter((_family(str(row[key])), str(row["label"])) for row in held)
        print("\n".join(table(name, counts)), end="\n\n")
    return 0


def table(name: str, counts: Counter[tuple[str, str]]) -> Iterable[str]:
    """One row for each group, and one for all."""
    yield f"| {name} | {' | '.join(LABELS)} | all |"
    yield f"|---|{'---:|' * (len(LABELS) + 1)}"
    groups = sorted({group for group, _ in counts})
    for group in [*groups, "all"]:
        shares = [
            sum(counts[each, label] for each in (groups if group == "all" else [group]))
            for label in LABELS
        ]
        yield f"| {group} | {' | '.join(f'{share:,}' for share in (*shares, sum(shares)))} |"


def _family(kind: str) -> str:
    """The first words of a kind: "pair, negation: verb" and "pair, place" are of one family."""
    for family in ("pair", "retold"):
        if kind.startswith(f"{family}, "):
            return f"{family}, changed"
    return kind.partition(":")[0]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
