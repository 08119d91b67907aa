"""What the typed values of two sentences come to in numbers: which differ, and by how much."""

from __future__ import annotations

import math
from collections.abc import Sequence

from crosscheck.judge.edits import Edit
from crosscheck.judge.parts import Part
from crosscheck.judge.phrases import Phrases
from crosscheck.judge.relations import Relation
from crosscheck.judge.values import amount_of
from crosscheck.model.facet import Facet

VALUES = ("number", "age", "length of time", "rank", "date", "time of day", "person",
          "organisation", "place", "name", "spelling of a name", "given name", "bound")  # fmt: skip
_COMPATIBLE = (
    Relation.OTHER_VALUE,
    Relation.ROUNDED,
    Relation.WIDER,
    Relation.NARROWER,
    Relation.OVERLAP,
)


def of_values(edits: Sequence[Edit]) -> dict[str, float]:
    """Which kinds of value differ, how often and in how firm a slot."""
    found: dict[str, float] = {}
    paired = [edit for edit in edits if edit.left and edit.right]
    for of in VALUES:
        own = [e for e in paired if e.standing.of == of]
        other = [e.slot for e in own if e.relation is Relation.OTHER_VALUE]
        found[f"other {of}: count"] = float(len(other))
        found[f"other {of}: slot"] = max(other, default=0.0)
    same = [e for e in paired if e.relation is Relation.EQUAL]
    found["equal numbers"] = float(sum(e.part is Part.NUMBER for e in same))
    found["equal times"] = float(sum(e.part is Part.TIME for e in same))
    for name, relation in (("wider", Relation.WIDER), ("narrower", Relation.NARROWER)):
        of_values = [e for e in paired if e.relation is relation and e.standing.of in VALUES]
        found[f"{name} values"] = float(len(of_values))
    return found


def of_gaps(edits: Sequence[Edit], left: Phrases, right: Phrases) -> dict[str, float]:
    """How far amounts lie apart that can be one, as the logarithm of their ratio; the largest."""
    gaps = dict.fromkeys(_COMPATIBLE, 0.0)
    for edit in edits:
        if edit.relation in gaps and edit.left and edit.right:
            gap = _gap(left.facet_at(edit.left[0]), right.facet_at(edit.right[0]))
            gaps[edit.relation] = max(gaps[edit.relation], gap)
    return {f"{relation.value}: gap": gap for relation, gap in gaps.items()}


def _gap(ours: Facet | None, theirs: Facet | None) -> float:
    mine = amount_of(ours) if ours is not None else None
    other = amount_of(theirs) if theirs is not None else None
    if mine is None or other is None or mine.stated <= 0 or other.stated <= 0:
        return 0.0
    return min(5.0, abs(math.log(mine.stated / other.stated)))
