"""What the edits of two sentences come to in numbers, in a stable order, for the decision.

Direction matters: the left is what is known, the right what is asked of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from crosscheck.judge.clashes import clashes, lone_change
from crosscheck.judge.denials import is_denial
from crosscheck.judge.edits import Edit, EditKind, edits_of
from crosscheck.judge.parts import Part
from crosscheck.judge.phrases import Phrases, phrases_of
from crosscheck.judge.relations import Relation
from crosscheck.judge.telling import Telling
from crosscheck.judge.value_features import of_gaps, of_values
from crosscheck.judge.values import amount_of
from crosscheck.model.facet import Facet, Quotation
from crosscheck.model.judgement import Opinion

_NAMES = frozenset({"person", "organisation", "place", "name"})
_PLACES = (Part.SUBJECT, Part.PREDICATE, Part.OBJECT, Part.COMPLEMENT, Part.MODIFIER, Part.PLACE,
           Part.TIME, Part.ADJUNCT, Part.CONTENT, Part.CONJUNCT, Part.CLAUSE)  # fmt: skip
_SHARP = (Relation.ANTONYM, Relation.CO_HYPONYM, Relation.UNRELATED, Relation.REFERENCE)
_WEIGHTY = frozenset(
    {Relation.ANTONYM, Relation.CO_HYPONYM, Relation.OTHER_VALUE, Relation.OTHER_PARTICIPANT,
     Relation.EXCHANGED, Relation.UNRELATED}
)  # fmt: skip
_QUANTIFIERS = frozenset({"all", "every", "each", "some", "most", "many", "few", "both", "any",
                          "only", "several", "always", "sometimes", "often"})  # fmt: skip
# The features that say whether a contradiction has a reason.
NAMED, LONE = "named clashes", "lone change: slot"
_CLASHES = _WEIGHTY - {Relation.UNRELATED} | {Relation.TOUCHING, Relation.OVERLAP}
_FUTURE = frozenset({"will", "shall", "would", "'ll", "’ll"})
_UNSURE = frozenset({"may", "might", "could", "can", "should", "must"})
_PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Context:
    """What a model thinks of left → right and of right → left, if it was asked."""

    forward: Opinion | None = None
    backward: Opinion | None = None


NOTHING_KNOWN = Context()


def features_of(
    left: Telling,
    right: Telling,
    context: Context = NOTHING_KNOWN,
) -> dict[str, float]:
    """The features of left → right, by name; always the same names in the same order."""
    edits = edits_of(left, right)
    ours, theirs = phrases_of(left), phrases_of(right)
    return {
        **_of_relations(edits),
        **of_values(edits),
        **of_gaps(edits, ours, theirs),
        **_of_clashes(edits),
        **_of_parts(edits),
        **_of_coverage(edits, ours, theirs),
        **_of_denials(edits, ours, theirs),
        **_of_predicates(edits, ours, theirs),
        **_of_wording(left, right, edits),
        **_of_context(context),
    }


def _of_relations(edits: Sequence[Edit]) -> dict[str, float]:
    found: dict[str, float] = {}
    paired = [e for e in edits if e.left and e.right and e.weight]
    slots: dict[Relation, list[float]] = {relation: [] for relation in Relation}
    parts: dict[tuple[Relation, Part], float] = {}
    for edit in paired:
        slots[edit.relation].append(edit.slot)
        place = edit.relation, edit.part
        parts[place] = max(parts.get(place, 0.0), edit.slot)
    for relation, own in slots.items():
        found[f"{relation.value}: count"] = float(len(own))
        if relation is not Relation.EQUAL:
            found[f"{relation.value}: slot"] = max(own, default=0.0)
    for relation in _SHARP:
        for part in _PLACES:
            found[f"{relation.value} in {part.name.lower()}"] = parts.get((relation, part), 0.0)
    clashes = [e for e in paired if e.relation in _CLASHES]
    found["clashes"] = float(len(clashes))
    found["clashes: slot"] = max((e.slot for e in clashes), default=0.0)
    found["clashes: sum of slots"] = sum(e.slot for e in clashes)
    small = [e for e in edits if e.left and e.right and not e.weight]
    found["small words opposed"] = float(sum(e.relation is Relation.ANTONYM for e in small))
    found["small words changed"] = float(sum(e.relation is not Relation.EQUAL for e in small))
    changed = sum(sum(own) for relation, own in slots.items() if relation in _WEIGHTY)
    found["changed: sum of slots"] = changed
    return found


def _of_clashes(edits: Sequence[Edit]) -> dict[str, float]:
    """What says by itself that both cannot be right, and whether one word makes them differ."""
    found = clashes(edits)
    lone = lone_change(edits)
    return {
        NAMED: float(len(found)),
        f"{NAMED}: slot": max((edit.slot for edit in found), default=0.0),
        f"{NAMED}: words": float(sum(not edit.standing.of for edit in found)),
        f"{NAMED}: names": float(sum(edit.standing.of in _NAMES for edit in found)),
        LONE: lone.slot if lone is not None else 0.0,
    }


def _of_parts(edits: Sequence[Edit]) -> dict[str, float]:
    found: dict[str, float] = {}
    groups: dict[tuple[EditKind, Part], list[Edit]] = {}
    for edit in edits:
        groups.setdefault((edit.kind, edit.part), []).append(edit)
    for kind in (EditKind.DELETED, EditKind.INSERTED):
        for part in Part:
            own, name = groups.get((kind, part), []), f"{kind.value} {part.name.lower()}"
            weight = (max(e.weight, 0.5) for e in own)
            found[name] = float(len(own)) if part is Part.FUNCTION else sum(weight)
            if part in {Part.NEGATION, Part.MODAL, Part.HEDGE}:
                found[f"{name}: shared"] = max((e.slot for e in own), default=0.0)
    return found


def _of_coverage(edits: Sequence[Edit], left: Phrases, right: Phrases) -> dict[str, float]:
    """How much of the content of each side the other has, strictly and by what implies it."""
    ours, theirs = max(1, len(left.content)), max(1, len(right.content))
    equal = sum(e.kind is EditKind.MATCHED and e.weight > 0 for e in edits)
    implied = sum(e.relation.is_match and e.weight > 0 and bool(e.left and e.right) for e in edits)
    held = implied + sum(e.relation is Relation.NARROWER and e.weight > 0 for e in edits)
    names = [e for e in edits if e.left and e.right and e.standing.of in _NAMES]
    changed = sum(e.weight > 0 and e.relation is not Relation.EQUAL for e in edits)
    return {
        "left content": float(ours),
        "right content": float(theirs),
        "longer": math.log(theirs / ours),
        "left covered": equal / ours,
        "right covered": equal / theirs,
        "left implied": held / ours,
        "right implied": implied / theirs,
        "equal names": float(sum(e.relation is Relation.EQUAL for e in names)),
        "content edits": float(changed),
        "one content edit": float(changed == 1),
        "nothing but one word": float(changed == 1 and ours == theirs),
        "nothing changed": float(changed == 0),
        "only left out": float(all(e.kind in _SHORTENED for e in edits if e.weight)),
        "only added": float(all(e.kind in _LENGTHENED for e in edits if e.weight)),
    }


_SHORTENED = frozenset({EditKind.MATCHED, EditKind.DELETED})
_LENGTHENED = frozenset({EditKind.MATCHED, EditKind.INSERTED})


def _of_denials(edits: Sequence[Edit], left: Phrases, right: Phrases) -> dict[str, float]:
    counts = [sum(map(is_denial, side.telling.tokens)) for side in (left, right)]
    flips = [e for e in edits if e.part is Part.NEGATION and not (e.left and e.right)]
    sure = [e for e in flips if e.slot == 1.0]
    return {
        "denials left": float(counts[0]),
        "denials right": float(counts[1]),
        "denials differ": float(counts[0] != counts[1]),
        "denials odd": float((counts[0] + counts[1]) % 2),
        "flips": float(len(flips)),
        "sure flips": float(len(sure)),
        "sure flips odd": float(len(sure) % 2),
    }


def _of_predicates(edits: Sequence[Edit], left: Phrases, right: Phrases) -> dict[str, float]:
    """What became of the main verbs, their subjects and how real they are."""
    by_left = {token: e for e in edits for token in e.left}
    roots = [_root(side) for side in (left, right)]
    edit = by_left.get(roots[0]) if roots[0] is not None else None
    met = edit is not None and roots[1] in edit.right
    found = {
        "roots meet": float(met),
        "roots equal": float(met and edit is not None and edit.relation is Relation.EQUAL),
        "roots implied": float(met and edit is not None and edit.relation.is_match),
        "left root kept": float(edit is not None and bool(edit.right)),
    }
    words = [{t.text.casefold() for t in side.telling.tokens} for side in (left, right)]
    for name, kind in (("future", _FUTURE), ("unsure", _UNSURE)):
        ours, theirs = (bool(side & kind) for side in words)
        found[f"{name} only left"] = float(ours and not theirs)
        found[f"{name} only right"] = float(theirs and not ours)
    own = [e for e in edits if (set(words_of(e)) & _QUANTIFIERS) and e.kind is not EditKind.MATCHED]
    found["quantifiers only left"] = float(sum(bool(e.left) and not e.right for e in own))
    found["quantifiers only right"] = float(sum(bool(e.right) and not e.left for e in own))
    found["quantifiers changed"] = float(sum(bool(e.right) and bool(e.left) for e in own))
    tenses = [_is_past(side, roots[place]) for place, side in enumerate((left, right))]
    found["tenses differ"] = float(tenses[0] != tenses[1])
    return found


def words_of(edit: Edit) -> list[str]:
    """The words of both sides of an edit, in lower case."""
    return " ".join(edit.words).casefold().split()


def _root(phrases: Phrases) -> int | None:
    return next((t.index for t in phrases.telling.tokens if t.dep == "ROOT"), None)


def _is_past(phrases: Phrases, root: int | None) -> bool:
    if root is None:
        return False
    helping = phrases.tree.children(root, "aux", "auxpass")
    return any(t.tag in _PAST for t in (phrases.telling.tokens[root], *helping))


def _of_wording(left: Telling, right: Telling, edits: Sequence[Edit]) -> dict[str, float]:
    one, other = left.sentence.text.casefold(), right.sentence.text.casefold()
    quoted = _in_quotes(left, right, edits)
    return {
        "wording": fuzz.ratio(one, other) / 100,
        "words in any order": fuzz.token_sort_ratio(one, other) / 100,
        "words of the shorter": fuzz.token_set_ratio(one, other) / 100,
        "changed in quotes": float(quoted),
        "numbers apart": _apart(left, right),
    }


def _in_quotes(left: Telling, right: Telling, edits: Iterable[Edit]) -> int:
    """How many content words are changed between quotation marks on both sides."""
    spans = [[q.span for q in side.of_type(Quotation)] for side in (left, right)]
    return sum(
        any(span.overlaps(left.tokens[e.left[0]].span) for span in spans[0])
        and any(span.overlaps(right.tokens[e.right[0]].span) for span in spans[1])
        for e in edits
        if e.left and e.right and e.weight and not e.relation.is_match
    )


def _apart(left: Telling, right: Telling) -> float:
    """How many stated amounts of the right stand nowhere in the left."""
    ours, theirs = ({_stated(f) for f in side.facets} for side in (left, right))
    return float(len(theirs - ours - {None}))


def _stated(facet: Facet) -> Decimal | None:
    amount = amount_of(facet)
    return amount.stated if amount is not None else None


def _of_context(context: Context) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, opinion in (("forward", context.forward), ("backward", context.backward)):
        found[f"{name} agrees"] = opinion.agrees if opinion else 0.0
        found[f"{name} open"] = opinion.open if opinion else 0.0
        found[f"{name} contradicts"] = opinion.contradicts if opinion else 0.0
        found[f"{name}: missing"] = float(opinion is None)
    return found
