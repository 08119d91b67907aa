"""Where decisions now stand: the same pair, or a sentence that moved or was retyped since.

REQUIREMENTS B5. Three tiers, the first that holds: the very pair of keys; the same sentences, with
more or fewer of their words said to clash; a sentence found again by its quote. All but the first
leave a decision behind rather than move it to words that it was not about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from crosscheck.gate.keys import Keys, Pair, SideKey, pair_key, times, worded
from crosscheck.gate.quoting import as_key
from crosscheck.gate.relocation import Found, Places
from crosscheck.gate.salience import is_light_edit, salient, shares_meaning
from crosscheck.model.decision import DecidedSide, Decision, DecisionVerdict, StaleDecision
from crosscheck.model.report import Report


@dataclass(frozen=True, slots=True)
class Bearing:
    """What one decision bears on: keys of pairs that it covers, and of pairs it no longer does.

    ``carried`` are those of ``pairs`` that it was moved to; ``lost`` are pairs whose sides it was
    about before a sentence changed; ``stale`` says why it bears on nothing.
    """

    pairs: frozenset[str] = frozenset()
    carried: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    stale: StaleDecision | None = None


@dataclass(frozen=True, slots=True)
class Anchors:
    """All pairs of a report by their keys, and where a decided sentence can be looked for."""

    places: Places
    known: frozenset[str]
    by_sentences: Mapping[tuple[str, frozenset[str]], Sequence[Pair]]
    _found: dict[DecidedSide, Found] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report, keys: Keys, pairs: Iterable[tuple[str, Pair]]) -> Anchors:
        """Index ``pairs``, each with the kind of its finding."""
        by_sentences: dict[tuple[str, frozenset[str]], list[Pair]] = {}
        known = set()
        for kind, pair in pairs:
            known.add(pair.key)
            sentences = frozenset({pair.left.key, pair.right.key})
            by_sentences.setdefault((kind, sentences), []).append(pair)
        return cls(Places.of(report, keys), frozenset(known), by_sentences)

    def bearing(self, decision: Decision) -> Bearing:
        """The pairs of the report that a decision covers, and what became of the others."""
        exact, carried, lost = set(), set(), set()
        for left, right in _decided_pairs(decision):
            key = pair_key(decision.kind, as_key(left), as_key(right))
            if key in self.known:
                exact.add(key)
                continue
            moved = self._carried(decision.kind, left, right)
            if moved:
                carried.add(moved)
            else:
                lost |= self._lost(decision.kind, left, right)
        pairs = frozenset(exact | carried)
        stale = None if pairs else self._stale(decision)
        return Bearing(pairs, frozenset(carried - exact), frozenset(lost - pairs), stale)

    def _carried(self, kind: str, left: DecidedSide, right: DecidedSide) -> str:
        """The key of the only pair that two sides can be moved to; empty when there is none."""
        ours, theirs = self._look_up(left), self._look_up(right)
        if not ours.key or not theirs.key:
            return ""
        matches = {
            pair.key: _has_words(pair, left, right, (ours.key, theirs.key))
            for pair in self.by_sentences.get((kind, frozenset({ours.key, theirs.key})), ())
        }
        for wanted in (_SAME, _CLOSE):
            candidates = [key for key, match in matches.items() if match == wanted]
            if candidates:
                return candidates[0] if len(candidates) == 1 else ""
        return ""

    def _lost(self, kind: str, left: DecidedSide, right: DecidedSide) -> set[str]:
        """Pairs of the report on sentences that once were those of two sides, and have changed."""
        ours, theirs = self._look_up(left), self._look_up(right)
        if ours.is_unchanged and theirs.is_unchanged:
            return set()
        nearest = frozenset({ours.nearest, theirs.nearest})
        return {pair.key for pair in self.by_sentences.get((kind, nearest), ())}

    def _stale(self, decision: Decision) -> StaleDecision:
        """Why a decision bears on nothing, told by the first of its sides that changed."""
        for side in decision.sides:
            found = self._look_up(side)
            if not found.is_unchanged:
                return StaleDecision(decision.id, found.reason, side.selector.exact, found.wording)
        return StaleDecision(decision.id, "its sentences no longer clash in these words")

    def _look_up(self, side: DecidedSide) -> Found:
        if side not in self._found:
            self._found[side] = self.places.find(side)
        return self._found[side]


_SAME, _CLOSE, _OTHER = 2, 1, 0


def _decided_pairs(decision: Decision) -> Iterator[tuple[DecidedSide, DecidedSide]]:
    """The pairs of sides that a decision is about; of a source left out, those that it is in."""
    for left, right in combinations(decision.sides, 2):
        ignores = decision.verdict is DecisionVerdict.IGNORE_SOURCE
        if not ignores or decision.source in {left.source, right.source}:
            yield left, right


def _has_words(pair: Pair, left: DecidedSide, right: DecidedSide, keys: tuple[str, str]) -> int:
    """How far the words of a pair are those of two decided sides, whichever way round."""
    ways = [
        (ours, theirs)
        for ours, theirs in ((pair.left, pair.right), (pair.right, pair.left))
        if (ours.key, theirs.key) == keys
    ]
    return max(
        (min(_same_words(left, ours), _same_words(right, theirs)) for ours, theirs in ways),
        default=_OTHER,
    )


def _same_words(side: DecidedSide, now: SideKey) -> int:
    """Whether the words that clash are the same, or the same stretch told longer or shorter."""
    was, before = side.words, worded(side.words)
    if before == now.words:
        return _SAME if side.occurrence == now.occurrence else _OTHER
    if not shares_meaning(was, now.quote):
        return _OTHER
    shorter, longer = sorted((before.split(), now.words.split()), key=len)
    if times(" ".join(shorter), side.selector.exact) > 1:
        return _OTHER
    ends = range(len(shorter), len(longer) + 1)
    is_within = any(longer[end - len(shorter) : end] == shorter for end in ends)
    same = salient(was) == salient(now.quote) if is_within else is_light_edit(was, now.quote)
    return _CLOSE if same else _OTHER
