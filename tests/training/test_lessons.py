"""What the decision is trained on: the same bytes, and nothing that the head was shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair, rows, write
from training.decision import lessons
from training.head.curriculum import drawn

from .conftest import write_rows


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """A folder of generated pairs, more of one kind than the head is shown, and some public."""
    folder = tmp_path / "pairs"
    labels = (AGREES, OPEN, CONTRADICTS)
    made = [
        Pair(f"Boat {n} sank.", f"Ship {n} sank.", labels[n % 3], "snli_dev", "number", "")
        for n in range(1200)
    ]
    public = [
        Pair(f"A bear ate {n} figs.", "It ate.", AGREES, "snli_dev", "public", "") for n in range(9)
    ]
    write([*made, *public], folder / "train.jsonl.gz")
    write(public[:3], folder / "dev.jsonl.gz")
    return folder


def draw(pairs: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> Path:
    news = pairs / "news.jsonl.gz"
    side = "The old ferry sank off the cape on Monday"
    write_rows(news, [{"a": f"{side}.", "b": f"{side}, police said.", "label": 1}])
    monkeypatch.setattr(lessons, "OTHERS", 5)
    out = pairs / name
    assert lessons.main([str(pairs), str(news), "--out", str(out)]) == 0
    return out


def test_two_runs_draw_the_same_bytes(pairs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (draw(pairs, monkeypatch, name) for name in ("one.gz", "other.gz"))

    assert one.read_bytes() == other.read_bytes()


def test_what_the_head_was_shown_is_left_out(pairs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.head.curriculum.MOST_OF_KIND", 390)
    shown = {(row["premise"], row["hypothesis"]) for row in drawn(pairs / "train.jsonl.gz")}
    held = {
        (row["premise"], row["hypothesis"])
        for row in rows(draw(pairs, monkeypatch, "lessons.gz"))
        if row["kind"] == "number"
    }

    assert held
    assert held.isdisjoint(shown)
