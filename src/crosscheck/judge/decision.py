"""The decision over the edits: agrees, open or contradicts, with a probability.

Small gradient boosted trees (Friedman 2001), trained by ``training/decision/train.py`` and shipped
as a readable table; the scores become probabilities by a softmax whose temperature was fitted on
pairs kept out of the training (Guo and others 2017). Unsure pairs are left open, and so is a
contradiction for which no edit is a reason (``clashes.py``).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from crosscheck.judge.edits import Edit, EditKind, edits_of
from crosscheck.judge.features import LONE, NAMED, NOTHING_KNOWN, Context, features_of
from crosscheck.judge.parts import Part
from crosscheck.judge.relations import Relation
from crosscheck.judge.telling import Telling
from crosscheck.model.judgement import Stance

STANCES = (Stance.AGREES, Stance.OPEN, Stance.CONTRADICTS)
MOST_REASONS = 5
# How surely a model must see a contradiction in a lone change, and how far it must fill a slot.
SURE, FIRM = 0.8, 0.5
SAID = ("forward contradicts", "backward contradicts")
_LEAF = -1
_CLASHING = frozenset(
    {Relation.ANTONYM, Relation.CO_HYPONYM, Relation.OTHER_VALUE, Relation.OTHER_PARTICIPANT,
     Relation.EXCHANGED, Relation.TOUCHING}
)  # fmt: skip
_TELLING = frozenset({Part.NEGATION, Part.MODAL, Part.HEDGE})

Node = tuple[int, float, int, int, float]
"""Feature, threshold, the nodes for up to it and above it, and the mean score here."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained decision: its features by name, a list of trees for each stance.

    ``least`` is the probability from which a stance is taken; below it the pair is left open.
    """

    features: tuple[str, ...]
    trees: tuple[tuple[tuple[Node, ...], ...], ...]
    start: tuple[float, ...]
    temperature: float
    least: Mapping[Stance, float]

    def scores(self, values: Sequence[float]) -> tuple[list[float], list[dict[str, float]]]:
        """A score for each stance, and by how much each feature moved it (Saabas 2014)."""
        scores, moved = list(self.start), []
        for place, trees in enumerate(self.trees):
            moves: dict[str, float] = {}
            for tree in trees:
                node = tree[0]
                while node[0] != _LEAF:
                    below = tree[node[2] if values[node[0]] <= node[1] else node[3]]
                    name = self.features[node[0]]
                    moves[name] = moves.get(name, 0.0) + below[4] - node[4]
                    node = below
                scores[place] += node[4]
            moved.append(moves)
        return scores, moved


@dataclass(frozen=True, slots=True)
class Decision:
    """What two sentences come to, left → right.

    ``probabilities`` are those of agrees, open and contradicts; ``probability`` is that of the
    stance taken. ``weighty`` are the features that moved it most, by how much. ``edits`` are all
    the parts, ``reasons`` those that an editor is shown, the most telling first.
    """

    stance: Stance
    probability: float
    probabilities: tuple[float, float, float]
    weighty: tuple[tuple[str, float], ...]
    edits: tuple[Edit, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """The parts in which the sentences differ, as lines for an editor."""
        told = [edit for edit in self.edits if edit.kind is not EditKind.MATCHED]
        ranked = sorted(told, key=_telling)
        return tuple(e.describe() for e in ranked if _telling(e)[0] < 0)[:MOST_REASONS]


def decide(
    left: Telling,
    right: Telling,
    context: Context = NOTHING_KNOWN,
) -> Decision:
    """Whether the right follows from the left, contradicts it, or neither can be told."""
    weights = weights_for(opinions=context.forward is not None and context.backward is not None)
    found = features_of(left, right, context)
    scores, moved = weights.scores([found[name] for name in weights.features])
    probabilities = _softmax([score / weights.temperature for score in scores])
    if not has_reason(found):
        probabilities = _left_open(probabilities, found)
    best = max(range(len(STANCES)), key=lambda place: (probabilities[place], -place))
    if probabilities[best] < weights.least[STANCES[best]]:
        best = STANCES.index(Stance.OPEN)
    moves = sorted(moved[best].items(), key=lambda move: (-abs(move[1]), move[0]))
    return Decision(
        STANCES[best],
        probabilities[best],
        (probabilities[0], probabilities[1], probabilities[2]),
        tuple((name, round(weight, 3)) for name, weight in moves[:MOST_REASONS]),
        edits_of(left, right),
    )


def has_reason(found: Mapping[str, float]) -> bool:
    """Whether the features of a pair give a reason for a contradiction.

    That is an edit that clashes, or another word in the place of one, all else being equal, which
    a model holds for a contradiction both ways.
    """
    if found[NAMED]:
        return True
    return found[LONE] >= FIRM and min(found[name] for name in SAID) >= SURE


@cache
def weights_for(*, opinions: bool) -> Weights:
    """The shipped weights, for pairs with a model's opinions or without."""
    folder = files("crosscheck.judge") / "weights"
    heard = folder / "decision_with_opinions.json"
    file = heard if opinions and heard.is_file() else folder / "decision.json"
    return read_weights(json.loads(file.read_text("utf-8")))


def read_weights(stored: Mapping[str, Any]) -> Weights:
    """Weights from their file (``crosscheck.decision/1``)."""
    trees = tuple(
        tuple(tuple(_node(row) for row in tree) for tree in stored["trees"][stance.value])
        for stance in STANCES
    )
    return Weights(
        tuple(stored["features"]),
        trees,
        tuple(stored["start"]),
        float(stored["temperature"]),
        {stance: float(stored["least"].get(stance.value, 0.0)) for stance in STANCES},
    )


def _node(row: Sequence[float]) -> Node:
    return int(row[0]), float(row[1]), int(row[2]), int(row[3]), float(row[4])


def _left_open(probabilities: Sequence[float], found: Mapping[str, float]) -> list[float]:
    """The probabilities where nothing can be named: a contradiction is no likelier than not.

    What is not agreement is shared as a model thinks that was asked, else as the trees say.
    """
    agrees, left_open, contradicts = probabilities
    either = left_open + contradicts
    thought = max(sum(found[name] for name in SAID) / 2, contradicts / either)
    share = min(0.5, thought) * either
    return [agrees, either - share, share]


def _softmax(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = math.fsum(powers)
    return [power / total for power in powers]


def _telling(edit: Edit) -> tuple[float, int]:
    """Where an edit stands among the reasons: below 0 when it is one."""
    first = (edit.left or edit.right)[0]
    if edit.relation in _CLASHING and edit.left and edit.right:
        return -2.0 - edit.slot, first
    if edit.part in _TELLING:
        return -2.0 - edit.slot if edit.part is Part.NEGATION else -1.0, first
    return (-edit.slot if edit.weight else 0.0), first
