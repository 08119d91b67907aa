"""The sets that a judge is measured on, each with how its labels are read.

A set of three labels asks for the likeliest of agrees, open and contradicts. Where a set has two,
``reading`` says how an opinion becomes one of them:

``entailed``  agrees is likeliest, or not (MED: entailment against neutral; SummEdits: an edited
              summary that stayed consistent, or not)
``either``    agrees is likelier than contradicts, or not (FEVER-Symmetric: supports, refutes)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from training.data.pair import AGREES, CONTRADICTS, OPEN, rows
from training.data.shared import KEPT_ASIDE

_LABELS = {"entailment": AGREES, "neutral": OPEN, "contradiction": CONTRADICTS}
NOT_AGREES = "not agrees"


@dataclass(frozen=True, slots=True)
class Case:
    """One pair with its label, and the part of the set that it is from."""

    premise: str
    hypothesis: str
    label: str
    part: str


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """A set by its name in the table; ``reading`` is "three", "entailed" or "either"."""

    name: str
    reading: str
    cases: tuple[Case, ...]


_SETS = (
    ("Breaking NLI", "three", "nli/breaking_nli.jsonl.gz"),
    ("numeric stress test", "three", "nli/equate_stresstest_numeric.jsonl.gz"),
    ("FEVER-Symmetric dev", "either", "nli/fever_symmetric.jsonl.gz"),
    ("MED", "entailed", "nli/med_monotonicity.jsonl.gz"),
    ("SummEdits news", "entailed", "nli/summedits_seed_vs_edit.jsonl.gz"),
    ("ConjNLI dev", "three", "nli/conjnli_dev.jsonl.gz"),
    ("LingNLI dev", "three", "nli/lingnli_dev.jsonl.gz"),
)


def measured_sets(data: Path, limit: int = 0) -> tuple[MeasuredSet, ...]:
    """Every set, cut to ``limit`` cases each (0: all), the same ones at each run."""
    return tuple(
        MeasuredSet(name, reading, sampled(_cases(data / path, reading), limit))
        for name, reading, path in _SETS
    )


def sampled(cases: Sequence[Case], limit: int) -> tuple[Case, ...]:
    """``limit`` of the cases (0: all) by a hash of their texts, in their own order."""
    if not limit or len(cases) <= limit:
        return tuple(cases)
    ranked = sorted(range(len(cases)), key=lambda at: _rank(cases[at]))
    return tuple(cases[at] for at in sorted(ranked[:limit]))


def _rank(case: Case) -> bytes:
    return sha256(f"{case.premise}\n{case.hypothesis}".encode()).digest()


def _cases(path: Path, reading: str) -> tuple[Case, ...]:
    found = []
    for row in rows(path):
        if path.name.startswith("summedits") and row["source"] != KEPT_ASIDE:
            continue
        label = _LABELS[str(row["label"])]
        if reading == "entailed" and label != AGREES:
            label = NOT_AGREES
        part = str(row.get("category") or row.get("genre") or row["source"])
        found.append(Case(str(row["premise"]), str(row["hypothesis"]), label, part))
    return tuple(found)
