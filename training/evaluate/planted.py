"""Contradictions planted in real paraphrases (``benchmarks/planting.py``), and these as they are.

As in that benchmark, pairs with words like "yesterday" are left out: nobody knows when they were
published, so "yesterday" and "Tuesday" may be one day.
"""

from __future__ import annotations

import importlib.util
import random
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from crosscheck.model.text import Sentence
from training.data.pair import AGREES, CONTRADICTS, rows
from training.data.parses import KEPT, KeptParser
from training.evaluate.sets import Case, sampled

SEED = 20
_RELATIVE = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|last night|this (?:morning|afternoon|evening|week))\b",
    re.IGNORECASE,
)
PLANTING = Path(__file__).parents[2] / "benchmarks" / "planting.py"


@dataclass(frozen=True, slots=True)
class Plants:
    """The planted pairs (``part`` is the kind of the plant), and the paraphrases unchanged."""

    planted: tuple[Case, ...]
    unchanged: tuple[Case, ...]


def planted_on_mrpc(data: Path, work: Path, limit: int = 0) -> Plants:
    """Plants in the paraphrases of MRPC's dev split."""
    pairs = [
        (str(row["a"]), str(row["b"]))
        for row in rows(data / "pairs/mrpc.jsonl.gz")
        if row["split"] == "dev"
        and row["label"] == 1
        and not _RELATIVE.search(f"{row['a']} {row['b']}")
    ]
    unchanged = tuple(Case(left, right, AGREES, "unchanged") for left, right in pairs)
    parser = KeptParser(work / KEPT)
    left = parser.parse_texts(pair[0] for pair in pairs)
    right = parser.parse_texts(pair[1] for pair in pairs)
    chance = random.Random(SEED)
    planted = tuple(
        case
        for kept, changed in zip(left, right, strict=True)
        for case in _plants(kept, changed, chance)
    )
    return Plants(sampled(planted, limit), sampled(unchanged, limit))


def _plants(kept: Sentence, changed: Sentence, chance: random.Random) -> Iterator[Case]:
    planting = _planting()
    plant: Callable[..., object] = planting.plant
    for kind in planting.PLANTERS:
        found = plant(kind, kept, changed, chance)
        if found is not None:
            yield Case(kept.text, str(found.text), CONTRADICTS, kind)  # type: ignore[attr-defined]


def _planting() -> ModuleType:
    """The benchmark's module, which stands in no package."""
    if "planting" not in sys.modules:
        spec = importlib.util.spec_from_file_location("planting", PLANTING)
        if spec is None or spec.loader is None:
            raise ImportError(str(PLANTING))
        module = importlib.util.module_from_spec(spec)
        sys.modules["planting"] = module
        spec.loader.exec_module(module)
    return sys.modules["planting"]
