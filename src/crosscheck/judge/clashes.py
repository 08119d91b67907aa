"""The edits that by themselves say that two sentences cannot both be right.

A contradiction needs a reason that can be named (de Marneffe, Rafferty and Manning 2008): another
value of one thing, opposites, two of a kind, another participant, a denial of what the other side
has. What one side tells more, and words that merely differ, are none, whatever a model thinks.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.judge.edits import OPPOSITE, Edit
from crosscheck.judge.parts import Part
from crosscheck.judge.relations import Relation

# From how much of a slot on an edit counts: a denial of what is shared in part; names, which may be
# of two things; two of a kind. Values and opposites are paired only where they are of one matter.
DENIED = 0.4
NAMED = 0.5
FILLED = 0.1
_EXCLUDING = frozenset({Relation.CO_HYPONYM, Relation.OTHER_PARTICIPANT, Relation.EXCHANGED})
_NAMES = frozenset({"person", "organisation", "place", "name"})


def clashes(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that are a reason for a contradiction, in their order.

    A denial on either side leaves nothing denied, and neither does one with an opposite
    ("unharmed", "not injured"). A number and a bound at it are one figure to most who retell it;
    they clash where nothing else differs.
    """
    one_change = len(_changed(edits)) == 1
    found = [e for e in edits if is_clash(e) or (one_change and e.relation is Relation.TOUCHING)]
    denied = [edit for edit in found if is_flip(edit)]
    opposites = [edit for edit in found if edit.relation is Relation.ANTONYM]
    gone: list[Edit] = []
    if sum(bool(edit.left) for edit in denied) * 2 == len(denied):
        gone = denied
    elif opposites and any(edit.slot <= OPPOSITE for edit in denied):
        gone = [*denied, *opposites]
    return tuple(edit for edit in found if edit not in gone)


def is_flip(edit: Edit) -> bool:
    """Whether only one side denies."""
    return edit.part is Part.NEGATION and not (edit.left and edit.right)


def is_clash(edit: Edit) -> bool:
    """Whether an edit by itself excludes that both sentences are right."""
    if not (edit.left and edit.right):
        return is_flip(edit) and edit.slot >= DENIED
    if edit.relation is Relation.OTHER_VALUE and edit.standing.of in _NAMES:
        return edit.slot >= NAMED and edit.part is not Part.ATTRIBUTION
    if not edit.weight:
        return edit.relation is Relation.ANTONYM and edit.slot >= FILLED
    if edit.relation in {Relation.OTHER_VALUE, Relation.ANTONYM}:
        return True
    return edit.relation in _EXCLUDING and edit.slot >= FILLED


def lone_change(edits: Sequence[Edit]) -> Edit | None:
    """The one edit that makes two sentences differ, if it puts another word in the place of one."""
    changed = _changed(edits)
    if len(changed) != 1 or not (changed[0].left and changed[0].right):
        return None
    return changed[0] if changed[0].relation in {Relation.UNRELATED, Relation.REFERENCE} else None


def _changed(edits: Sequence[Edit]) -> list[Edit]:
    """The edits by which the content of two sentences differs."""
    return [edit for edit in edits if edit.weight and edit.relation is not Relation.EQUAL]
