"""Which word of one sentence means the same as which word of another, and in what slot.

This is the aligner of the typed rules: single words, paired only where they mean the same, with or
without grammar. The judge's own (``alignment.py``) pairs names, amounts and days as units, and
what differs in one place.

Words that mean the same are paired first, those with the better neighbours where one has several
partners. Two words left over fill one slot when their neighbours are pairs: what governs them,
what they govern, and the words beside them. That is natural-logic alignment (MacCartney, Galley
and Manning 2008) with the neighbours of a dependency tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from crosscheck.language.lexicon import event_classes, folded
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "X"})
_EMPTY = frozenset({"be", "have", "do", "say", "will", "would", "also", "not", "n't"})
BESIDE = 2
STEM = 5
# From here on two different words are forms of one (Jaro-Winkler).
ALIKE = 0.93
# What standing at about the same place is worth beside a shared neighbour, to break ties.
ORDER = 0.5


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """The words of two sentences, paired: left index → right index, and the neighbours of each.

    ``near`` are the content words that a word is tied to, on either side.
    """

    pairs: Mapping[int, int]
    near: tuple[Mapping[int, frozenset[int]], Mapping[int, frozenset[int]]]

    def slot(self, left: Iterable[int], right: Iterable[int]) -> float:
        """How far two stretches of words fill one slot: the share of shared neighbours, 0 to 1."""
        ours, theirs = self._around(0, set(left)), self._around(1, set(right))
        if not ours or not theirs:
            return 0.0
        return len(self.shared(left, right)) / min(len(ours), len(theirs))

    def turned(self) -> WordAlignment:
        """The same alignment read from the right."""
        pairs = {right: left for left, right in self.pairs.items()}
        return WordAlignment(pairs, self.near[::-1])

    def shared(self, left: Iterable[int], right: Iterable[int]) -> set[int]:
        """The neighbours of a left stretch whose partners are neighbours of the right one."""
        ours, theirs = self._around(0, set(left)), self._around(1, set(right))
        return {word for word in ours if self.pairs.get(word) in theirs}

    def _around(self, side: int, words: set[int]) -> set[int]:
        near = self.near[side]
        return set().union(*(near.get(word, frozenset()) for word in words)) - words


@lru_cache(maxsize=512)
def align_words(left: Sentence, right: Sentence) -> WordAlignment:
    """Pair the words of two sentences that mean the same."""
    near = _neighbours(left), _neighbours(right)
    candidates = [
        (weight, ours.index, theirs.index)
        for ours in left.tokens
        if ours.is_word
        for theirs in right.tokens
        if theirs.is_word and (weight := _likeness(ours, theirs)) > 0
    ]
    pairs = _matched(candidates, near, {}, len(left.tokens), len(right.tokens))
    # A second pass knows the neighbours: of two equal words it takes the one in its place.
    pairs = _matched(candidates, near, pairs, len(left.tokens), len(right.tokens))
    return WordAlignment(pairs, near)


def indexes(sentence: Sentence, span: Span) -> tuple[int, ...]:
    """The words of a sentence that a stretch of the source's text touches."""
    return tuple(token.index for token in sentence.tokens if span.overlaps(token.span))


def is_content(token: Token) -> bool:
    """Whether a word says something by itself."""
    return token.is_word and token.pos in _CONTENT and token.lemma not in _EMPTY


def _matched(
    candidates: Iterable[tuple[float, int, int]],
    near: tuple[Mapping[int, frozenset[int]], Mapping[int, frozenset[int]]],
    known: Mapping[int, int],
    ours: int,
    theirs: int,
) -> dict[int, int]:
    """The best partner of each word, the surest pairs first."""

    def rank(candidate: tuple[float, int, int]) -> tuple[float, int, int]:
        weight, left, right = candidate
        ties = near[1].get(right, frozenset())
        support = sum(known.get(word) in ties for word in near[0].get(left, ()))
        apart = abs(left / ours - right / theirs)
        return -(weight + support - ORDER * apart), left, right

    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, left, right in sorted(map(rank, candidates)):
        if left not in pairs and right not in taken:
            pairs[left] = right
            taken.add(right)
    return pairs


def _likeness(ours: Token, theirs: Token) -> float:
    """How surely two words mean the same: 2 for one word, 1 for synonyms and forms, else 0."""
    mine, other = ours.lemma.casefold().strip("."), theirs.lemma.casefold().strip(".")
    if mine == other or ours.text.casefold() == theirs.text.casefold():
        return 2.0
    if any(sign.isdigit() for sign in mine + other) or not (
        is_content(ours) and is_content(theirs)
    ):
        return 0.0
    if "PROPN" in {ours.pos, theirs.pos} and ours.pos != theirs.pos:
        return 0.0
    if folded(mine) == folded(other) or _same_event(mine, other):
        return 1.0
    stem = mine[:STEM] == other[:STEM] and min(len(mine), len(other)) >= STEM
    common = stem and "PROPN" not in {ours.pos, theirs.pos}
    if common and JaroWinkler.similarity(mine, other) >= ALIKE:
        return 1.0
    related = relation(mine, other, ours.pos).relation if ours.pos == theirs.pos else None
    return 1.0 if related in {Relation.SYNONYM, Relation.HYPERNYM} else 0.0


def _same_event(mine: str, other: str) -> bool:
    classes = event_classes()
    return mine in classes and classes[mine] == classes.get(other)


def _neighbours(sentence: Sentence) -> dict[int, frozenset[int]]:
    """For each word the content words it is tied to, by grammar and by place."""
    near: dict[int, set[int]] = {token.index: set() for token in sentence.tokens}
    content = [token.index for token in sentence.tokens if is_content(token)]
    for place, index in enumerate(content):
        for other in content[place + 1 : place + 1 + BESIDE]:
            near[index].add(other)
            near[other].add(index)
    for token in sentence.tokens:
        if token.index not in content:
            before = [i for i in content if i < token.index][-BESIDE:]
            after = [i for i in content if i > token.index][:BESIDE]
            near[token.index].update((*before, *after))
        governor = _governor(sentence, token)
        if governor is not None:
            near[token.index].add(governor)
            if token.index in content:
                near[governor].add(token.index)
    return {index: frozenset(words) for index, words in near.items()}


def _governor(sentence: Sentence, token: Token) -> int | None:
    """The content word that a word hangs on, through prepositions and helping verbs."""
    if not sentence.parsed:
        return None
    current = token
    for _ in sentence.tokens:
        head = sentence.tokens[current.head]
        if head.index == current.index:
            return None
        if is_content(head):
            return head.index
        current = head
    return None
