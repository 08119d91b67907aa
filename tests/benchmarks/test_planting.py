"""What the benchmark plants is a contradiction in one detail, and nothing else changes."""

from __future__ import annotations

import random
import runpy
from pathlib import Path

import pytest

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
PLANT = runpy.run_path(str(BENCHMARKS / "planting.py"))["plant"]


def a_sentence(text: str) -> Sentence:
    return Sentence("a", Span(0, len(text)), text)


@pytest.mark.parametrize(
    ("kind", "left", "right", "word"),
    [
        ("number", "The mill lost 120 jobs.", "In all, 120 jobs were lost.", "120"),
        ("number", "Two boats sank.", "It said two boats sank.", "two"),
        ("date", "It opened on Monday.", "On Monday the doors opened.", "Monday"),
        ("date", "It opened on May 4.", "The doors opened May 4.", "May 4"),
        ("antonym", "Prices rose again.", "Again, prices rose.", "rose"),
    ],
)
def test_a_shared_detail_is_changed(kind: str, left: str, right: str, word: str) -> None:
    planted = PLANT(kind, a_sentence(left), a_sentence(right), random.Random(1))
    new = planted.span.slice(planted.text)
    assert new != word
    assert planted.text.replace(new, word) == right
    assert planted.change == f"{word} → {new}"


@pytest.mark.parametrize(
    ("kind", "left", "right"),
    [
        ("number", "The mill lost 120 jobs.", "Many jobs were lost."),
        ("number", "It was in 1998.", "That was 1998."),
        ("number", "It runs Orbit 12 now.", "Now it runs Orbit 12."),
        ("number", "It lags behind Orbit 12.", "Orbit 12 lags less."),
        ("antonym", "It was shut last week.", "The doors were shut last week."),
        ("date", "It opened on Monday.", "It opened last week."),
        ("negation", "It did not open.", "It did not open."),
    ],
    ids=["not-shared", "year", "name", "name-first", "last-week", "no-date", "denied-already"],
)
def test_nothing_is_planted_where_the_pair_does_not_let_it(
    kind: str, left: str, right: str
) -> None:
    assert PLANT(kind, a_sentence(left), a_sentence(right), random.Random(1)) is None


def test_made_up_stories_share_no_town(tmp_path: Path) -> None:
    made = runpy.run_path(str(BENCHMARKS / "made_up_stories.py"))
    made["write_stories"](tmp_path / "sources", 12)
    texts = [path.read_text(encoding="utf-8") for path in sorted(tmp_path.rglob("*.txt"))]
    assert len(texts) == 36
    assert len({text.split()[2] for text in texts}) == 12
