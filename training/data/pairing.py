"""Changes of a sentence put together to a pair: one that decides the label, others that keep it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, applied
from training.data.grammar import is_denied, is_negated
from training.data.makers import MAKERS
from training.data.pair import AGREES, CONTRADICTS, OPEN
from training.data.shared import normal

SEED = 20
# Changes that rebuild the sentence: nothing else can be changed beside them.
_WHOLE = frozenset(
    {
        "said elsewhere",
        "said left out",
        "said to denied",
        "passive",
        "active",
        "fronted",
        "put last",
        "roles exchanged",
        "roles exchanged in the passive",
        "true that",
        "negation: not true that",
        "roles of equals",
    }
)
_OF_VALUES = re.compile(
    r"antonym: |co-hyponym|number: |ordinal|first name|surname|person|place|organisation|"
    r"nationality|weekday|month|day of|year|hour|part of time|rounded to|names exchanged|"
    r"roles exchanged"
)
# Contradictions that hold whatever else is left out of either side.
_ANYWHERE = re.compile(r"(?!number: bounds|part of time)" + _OF_VALUES.pattern)
_SMALL = frozenset({"closing mark", "number with commas"})


def chance_of(text: str) -> Random:
    """A source of chance of its own for each text, so that one text more changes no other."""
    return Random(int.from_bytes(sha256(f"{SEED} {text}".encode()).digest()[:8], "big"))


def changes_of(sentence: Sentence, chance: Random) -> list[Change]:
    """All changes of a sentence that change it; under a negation another value is no conflict."""
    return [
        _under_negation(change, sentence)
        for maker in MAKERS
        for change in maker(sentence, chance)
        if any(edit.words != sentence.text[edit.start : edit.end] for edit in change.edits)
    ]


def _under_negation(change: Change, sentence: Sentence) -> Change:
    """Make it open: "did not buy bread" excludes no "did not buy cheese"."""
    if change.label != CONTRADICTS or not _OF_VALUES.match(change.kind):
        return change
    if any(is_negated(sentence.text[edit.start : edit.end]) for edit in change.edits):
        return change
    if is_negated(sentence.text) and any(
        is_denied(sentence, edit.start, edit.end) for edit in change.edits
    ):
        return replace(change, kind="other value under negation", label=OPEN, back=OPEN)
    return change


def paired(
    text: str, change: Change, changes: Sequence[Change], chance: Random
) -> tuple[str, str, str] | None:
    """Premise, hypothesis and label of one change, turned or not, reworded on either side."""
    draft = _Draft([change], list(change.first), list(change.edits))
    if chance.random() < 0.55:
        draft.add([other for other in changes if _is_harmless(other, change)], 3, chance)
    if _ANYWHERE.match(change.kind) and change.label == CONTRADICTS and chance.random() < 0.4:
        lesser = [other for other in changes if other.kind.startswith("dropped: ")]
        draft.add(lesser, 2, chance)
    premise, hypothesis = applied(text, draft.first), applied(text, draft.second)
    if normal(premise) == normal(hypothesis) and change.kind not in _SMALL:
        return None
    if chance.random() < 0.5:
        return hypothesis, premise, change.back
    return premise, hypothesis, change.label


def each_less(text: str, changes: Sequence[Change], chance: Random) -> Iterator[tuple[str, str]]:
    """Two sides of which each leaves out what the other has: neither follows from the other."""
    lesser = [change for change in changes if change.kind.startswith("dropped: ")]
    if len(lesser) < 2:
        return
    one, other = chance.sample(lesser, 2)
    if one.touches(other) or _within(one, other) or _within(other, one):
        return
    same = [change for change in changes if _is_harmless(change, one)]
    draft = _Draft([one, other], list(one.edits), list(other.edits))
    if chance.random() < 0.5:
        draft.add(same, 2, chance)
    yield applied(text, draft.first), applied(text, draft.second)


def told_again(
    text: str, changes: Sequence[Change], chance: Random
) -> Iterator[tuple[str, str, str, str]]:
    """The whole sentence retold on both sides: kind, premise, hypothesis and label.

    With all details it agrees, with fewer on one side too; with other ones left out on either
    side it is open; with another value on one side it contradicts, however it is told.
    """
    same = [change for change in changes if _is_same(change)]
    lesser = [change for change in changes if change.kind.startswith("dropped: ")]
    values = [change for change in changes if _is_value(change)]
    if len(same) < 3:
        return
    premise = _side(text, [], same, chance)
    yield "told again", premise, _side(text, [], same, chance), AGREES
    if lesser:
        shorter = chance.sample(lesser, min(2, len(lesser)))
        hypothesis = _side(text, shorter, same, chance)
        if chance.random() < 0.6:
            yield "told shorter", premise, hypothesis, AGREES
        else:
            yield "told shorter", hypothesis, premise, OPEN
    for one, other in each_less(text, changes, chance):
        yield "told apart", one, other, OPEN
    if values:
        value = chance.choice(values)
        free = [drop for drop in lesser if not drop.touches(value) and not _within(value, drop)]
        changed = _side(text, [value], [*same, *free], chance)
        kept = _side(text, chance.sample(free, min(1, len(free))), same, chance)
        sides = (kept, changed) if chance.random() < 0.5 else (changed, kept)
        yield "told again", *sides, CONTRADICTS


def _is_same(change: Change) -> bool:
    return (
        (change.label, change.back) == (AGREES, AGREES)
        and not change.first
        and (change.kind not in {"true that", "closing mark"})
    )


def _is_value(change: Change) -> bool:
    is_value = _ANYWHERE.match(change.kind) or change.kind in {
        "negation: verb",
        "negation: auxiliary",
        "spelling of a name",
    }
    return bool(is_value) and change.label == CONTRADICTS and not change.first


def _side(text: str, wanted: Sequence[Change], others: Sequence[Change], chance: Random) -> str:
    """The text with the wanted changes, and up to six others where they meet none."""
    taken: list[Change] = []
    count = chance.randint(1, 6)
    for change in (*wanted, *chance.sample(others, min(count, len(others)))):
        if not any(change.touches(one) or _within(one, change) for one in taken):
            taken.append(change)
    return applied(text, [edit for change in taken for edit in change.edits])


def through(label: str, change: Change) -> str | None:
    """What a premise says of a changed hypothesis, if that is sure."""
    if label == AGREES:
        return change.label if change.label in {AGREES, CONTRADICTS} else None
    return label if change.label == change.back == AGREES else None


@dataclass
class _Draft:
    """Two sides in the making: the changes taken so far, and the edits of each side."""

    taken: list[Change]
    first: list[Edit]
    second: list[Edit]

    def add(self, others: Sequence[Change], most: int, chance: Random) -> None:
        """Make some more changes, on either side or both, where they meet no other."""
        for other in chance.sample(others, min(most, len(others))):
            if any(other.touches(one) or _within(one, other) for one in self.taken):
                continue
            self.taken.append(other)
            draw = chance.random()
            if draw < 0.4 or draw >= 0.8:
                self.first.extend(other.edits)
            if draw >= 0.4:
                self.second.extend(other.edits)


def _within(one: Change, other: Change) -> bool:
    """Whether an edit of the one lies inside an edit of the other."""
    return any(
        b.start <= a.start and a.end <= b.end
        for a in (*one.edits, *one.first)
        for b in (*other.edits, *other.first)
    )


def _is_harmless(other: Change, change: Change) -> bool:
    """Whether a second change leaves the label of the first as it is, wherever it is made."""
    return (
        (other.label, other.back) == (AGREES, AGREES)
        and not other.first
        and not (other.kind in _WHOLE or change.kind in _WHOLE)
    )
