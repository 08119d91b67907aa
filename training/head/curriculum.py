"""What the head is shown, in three lessons.

    python -m training.head.curriculum PAIRS ECBPLUS FOLDER

``PAIRS`` is the file of ``training.data.generate``, ``ECBPLUS`` the train split of the sentence
pairs of ECB+. Writes ``FOLDER/{public,changes,news}.jsonl.gz``:

1. public pairs alone, for the language of inference;
2. public pairs and as many of each generated kind;
3. news: sentences of one event from two articles, which hardly ever contradict, beside such pairs
   with a detail changed and made-up reports, with a part of the second lesson to keep it in mind.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from training.data.pair import rows as rows_in

SEED = 11
MOST_OF_KIND = 260
OTHER_EVENTS, RETOLD, REPORTS, REMINDERS = 3000, 7000, 6000, 24000
PUBLIC, NEWS, MADE_UP = "public", "ecbplus", "reports"
# The head is only told that such a pair does not contradict, not which of the others it is.
NOT_CONTRADICTS = "not contradicts"

Row = dict[str, str]


def main(arguments: Sequence[str]) -> int:
    """Write the three lessons and print their sizes."""
    pairs, ecbplus, folder = map(Path, arguments)
    chance = Random(SEED)
    rows = _mixed(pairs, chance)
    changes = _capped(rows)
    folder.mkdir(parents=True, exist_ok=True)
    _write([row for row in rows if row["kind"] == PUBLIC], folder / "public.jsonl.gz")
    _write(changes, folder / "changes.jsonl.gz")
    news = [*_told_twice(ecbplus, chance), *_news(rows), *chance.sample(changes, REMINDERS)]
    _write(news, folder / "news.jsonl.gz")
    return 0


def drawn(pairs: Path) -> list[Row]:
    """The generated pairs that are in any lesson."""
    rows = _mixed(pairs, Random(SEED))
    return [*_capped(rows), *_news(rows)]


def _mixed(pairs: Path, chance: Random) -> list[Row]:
    rows = list(_rows(pairs))
    chance.shuffle(rows)
    return rows


def _rows(path: Path) -> Iterator[Row]:
    return ({name: str(value) for name, value in row.items()} for row in rows_in(path))


def _capped(rows: Iterable[Row]) -> list[Row]:
    """All public pairs and pairs of other events, and so many of every other kind and label."""
    kept: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        same = kept[row["kind"], row["label"]]
        if row["kind"] in {PUBLIC, "other event"} or len(same) < MOST_OF_KIND:
            same.append(row)
    return [row for same in kept.values() for row in same]


def _told_twice(path: Path, chance: Random) -> list[Row]:
    """Sentences of one event, and some of two, in either order; no contradictions are known."""
    rows = list(_rows(path))
    one = [row for row in rows if int(row["label"]) == 1]
    two = chance.sample([row for row in rows if int(row["label"]) == 0], OTHER_EVENTS)
    made = []
    for row in (*one, *two):
        sides = [row["a"], row["b"]]
        chance.shuffle(sides)
        made.append({"premise": sides[0], "hypothesis": sides[1], "label": NOT_CONTRADICTS})
    return made


def _news(rows: Sequence[Row]) -> list[Row]:
    """News told twice with a detail changed, and made-up reports."""
    retold = [r for r in rows if r["source"] == NEWS and r["label"] == "contradicts"]
    reports = [r for r in rows if r["source"] == MADE_UP]
    return [*retold[:RETOLD], *reports[:REPORTS]]


def _write(rows: Sequence[Row], path: Path) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    print(f"{path.name}: {len(rows)} pairs")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
