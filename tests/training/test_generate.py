"""The generator on invented data: one command, the same bytes, nothing that is measured on."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.data.card import main as card
from training.data.generate import main
from training.data.pair import AGREES, LABELS, OPEN, Pair, rows, write

from .conftest import HYPOTHESES, PREMISES, write_rows


def run(data: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setenv("CROSSCHECK_SHARED_DATA", str(data))
    return main(["--out", str(out), "--work", str(out / "work")])


def test_two_runs_write_the_same_bytes(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("one", "two"):
        assert run(data, tmp_path / name, monkeypatch) == 0
    for file in ("train.jsonl.gz", "dev.jsonl.gz"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_rows_have_labels_and_kinds_and_no_text_is_on_both_sides_of_the_split(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(data, tmp_path, monkeypatch)
    train = list(rows(tmp_path / "train.jsonl.gz"))
    dev = list(rows(tmp_path / "dev.jsonl.gz"))
    assert {row["label"] for row in train} == set(LABELS)
    assert all(row["kind"] and row["source"] for row in train)
    pairs = {(row["premise"], row["hypothesis"]) for row in train}
    assert len(pairs) == len(train)
    assert pairs.isdisjoint((row["premise"], row["hypothesis"]) for row in dev)


def test_a_text_that_is_measured_on_is_left_out(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = {"premise": PREMISES[0], "hypothesis": "x", "label": "neutral", "source": "s"}
    write_rows(data / "nli/breaking_nli.jsonl.gz", [measured])
    run(data, tmp_path, monkeypatch)
    held = [*rows(tmp_path / "train.jsonl.gz"), *rows(tmp_path / "dev.jsonl.gz")]
    texts = {row[side] for row in held for side in ("premise", "hypothesis")}
    assert PREMISES[0] not in texts
    assert HYPOTHESES[0] not in texts
    assert PREMISES[1] in texts


def test_data_without_a_permitting_licence_is_left_out(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = {"premise": "A plum fell.", "hypothesis": "A fruit fell.", "label": "entailment"}
    write_rows(data / "nli/train_pool.jsonl.gz", [{**row, "source": "lingnli_base"}])
    run(data, tmp_path, monkeypatch)
    held = [*rows(tmp_path / "train.jsonl.gz"), *rows(tmp_path / "dev.jsonl.gz")]
    assert "lingnli_base" not in {row["source"] for row in held}


def test_without_the_data_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path / "nothing", tmp_path, monkeypatch) == 2
    assert "no public data at" in capsys.readouterr().err


def test_the_card_counts_kinds_by_label(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = [
        Pair("a", str(number), label, "made", kind, "a")
        for number, (label, kind) in enumerate(
            [(AGREES, "pair, weekday"), (OPEN, "pair, year"), (OPEN, "antonym: noun")]
        )
    ]
    write(pairs, tmp_path / "pairs.jsonl.gz")
    assert card([str(tmp_path / "pairs.jsonl.gz")]) == 0
    printed = capsys.readouterr().out
    assert "| made | 1 | 2 | 0 | 3 |" in printed
    assert "| pair, changed | 1 | 1 | 0 | 2 |" in printed
    assert "| antonym | 0 | 1 | 0 | 1 |" in printed
