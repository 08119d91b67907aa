"""Sentences parsed as the generator parses them, and a small folder of invented public data."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence
from crosscheck.models.spacy_parser import SpacyParser
from training.data.shared import EVALUATED

Parse = Callable[[str], Sentence]

PREMISES = (
    "A woman in a green coat is selling apples in the market on Monday.",
    "Two old boats crossed the lake before noon and carried 45 crates of fish.",
    "The council approved the new bridge in April, Mayor Dora Finch said.",
    "Every driver with a red truck waited outside the closed factory.",
    "Workers did not repair the broken gate near the station in 2011.",
    "The first train reached Denver at 7 p.m. with about 300 passengers.",
)
HYPOTHESES = (
    "A woman is selling apples in the market.",
    "Two boats crossed the lake before noon.",
    "The council approved the new bridge in April.",
    "Every driver with a red truck waited outside the factory.",
    "Workers did not repair the broken gate.",
    "The first train reached Denver with about 300 passengers.",
)


def write_rows(path: Path, rows: Sequence[Mapping[str, object]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


@pytest.fixture(scope="session")
def parse() -> Parse:
    parser = SpacyParser()
    return lambda text: parser.parse([Sentence("base", Span(0, len(text)), text)])[0]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    for name in EVALUATED:
        write_rows(folder / name, [])
    pool = [
        {"premise": one, "hypothesis": other, "label": "entailment", "source": "snli_dev"}
        for one, other in zip(PREMISES, HYPOTHESES, strict=True)
    ]
    write_rows(folder / "nli/train_pool.jsonl.gz", pool)
    write_rows(folder / "nli/summedits_seed_vs_edit.jsonl.gz", [])
    write_rows(folder / "pairs/ecbplus_sentence_align_train.jsonl.gz", [])
    return folder
