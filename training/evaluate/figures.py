"""The figures of one judge on one set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from training.data.pair import AGREES, CONTRADICTS, OPEN
from training.evaluate.judges import Judging, OpinionLike
from training.evaluate.planted import Plants
from training.evaluate.sets import NOT_AGREES, Case, MeasuredSet

BATCH = 256


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares between 0 and 1; None where the set has no such label, or nothing was called so.

    ``parts``: for each part of the set, the accuracy and how many cases it has.
    """

    name: str
    cases: int
    accuracy: float
    precision: float | None
    recall: float | None
    parts: Mapping[str, tuple[float, int]]


def figures_on(measured: MeasuredSet, judging: Judging) -> Figures:
    """Accuracy, and precision and recall of "contradicts" where the set has it."""
    opinions = judged(measured.cases, judging)
    said = [_read(opinion, measured.reading) for opinion in opinions]
    has_contradictions = any(case.label == CONTRADICTS for case in measured.cases)
    return _figures(measured.name, measured.cases, said, is_counted=has_contradictions)


def figures_on_plants(plants: Plants, judging: Judging) -> Figures:
    """Recall of planted contradictions; the false ones on unchanged paraphrases are a part.

    ``accuracy`` is the recall, ``precision`` counts the unchanged pairs called contradictory
    against the planted ones found, and the part "unchanged" gives the share left in peace.
    """
    found = [likeliest(opinion) for opinion in judged(plants.planted, judging)]
    false = [likeliest(opinion) for opinion in judged(plants.unchanged, judging)]
    hits = sum(label == CONTRADICTS for label in found)
    alarms = sum(label == CONTRADICTS for label in false)
    parts = _parts(plants.planted, [label == CONTRADICTS for label in found])
    calm = (len(false) - alarms, len(false))
    if false:
        parts["unchanged, no contradiction"] = (calm[0] / calm[1], calm[1])
    recall = hits / max(1, len(found))
    precision = hits / (hits + alarms) if hits + alarms else None
    return Figures("planted, MRPC dev", len(found), recall, precision, recall, parts)


def judged(cases: Sequence[Case], judging: Judging) -> list[OpinionLike]:
    """The opinions on all cases, asked in batches of pairs of one length."""
    order = sorted(range(len(cases)), key=lambda at: len(cases[at].premise + cases[at].hypothesis))
    found: dict[int, OpinionLike] = {}
    for start in range(0, len(order), BATCH):
        part = order[start : start + BATCH]
        pairs = [(cases[at].premise, cases[at].hypothesis) for at in part]
        found.update(zip(part, judging(pairs), strict=True))
    return [found[at] for at in range(len(cases))]


def likeliest(opinion: OpinionLike) -> str:
    """The label of the highest probability; of equal ones the least alarming."""
    shares = ((opinion.open, OPEN), (opinion.agrees, AGREES), (opinion.contradicts, CONTRADICTS))
    return max(shares, key=lambda share: share[0])[1]


def _read(opinion: OpinionLike, reading: str) -> str:
    if reading == "either":
        return AGREES if opinion.agrees > opinion.contradicts else CONTRADICTS
    label = likeliest(opinion)
    return NOT_AGREES if reading == "entailed" and label != AGREES else label


def _figures(name: str, cases: Sequence[Case], said: Sequence[str], *, is_counted: bool) -> Figures:
    right = [label == case.label for case, label in zip(cases, said, strict=True)]
    true = sum(case.label == CONTRADICTS for case in cases)
    called = sum(label == CONTRADICTS for label in said)
    hits = sum(label == case.label == CONTRADICTS for case, label in zip(cases, said, strict=True))
    return Figures(
        name,
        len(cases),
        sum(right) / max(1, len(right)),
        hits / called if is_counted and called else None,
        hits / true if is_counted and true else None,
        _parts(cases, right),
    )


def _parts(cases: Sequence[Case], right: Sequence[bool]) -> dict[str, tuple[float, int]]:
    counts = Counter(case.part for case in cases)
    hits = Counter(case.part for case, is_right in zip(cases, right, strict=True) if is_right)
    return {part: (hits[part] / count, count) for part, count in sorted(counts.items())}
