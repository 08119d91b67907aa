"""How two words stand to each other: one meaning, wider and narrower, opposites, or two of a kind.

Read from tables made of WordNet 3.0 (Fellbaum 1998; ``lexicon/extract_wordnet.py``) and from the
word tables of this package, whose word goes first. Words of one kind ("sedan" and "lorry") are
told by the concrete domain that holds both. A wider word ("car" for "sedan") contradicts nothing,
nor does the whole of which the other names a part ("leg" for "thigh").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from crosscheck.language.lexicon import antonyms, opposites, synonyms


class Relation(StrEnum):
    """What one word is to another, whichever comes first.

    ``HYPERNYM``: one is wider than the other, or the whole of which the other is a part.
    """

    EQUAL = "equal"
    SYNONYM = "synonym"
    HYPERNYM = "hypernym"
    ANTONYM = "antonym"
    CO_HYPONYM = "co_hyponym"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Related:
    """A relation, and for co-hyponyms the name of the domain of both."""

    relation: Relation
    domain: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning of nouns: its concrete domains, and the numbers of all that stand above it."""

    domains: frozenset[str]
    above: frozenset[int]


_PARTS = {
    "NOUN": "noun",
    "PROPN": "noun",
    "VERB": "verb",
    "AUX": "verb",
    "ADJ": "adj",
    "ADV": "adv",
}


@lru_cache(maxsize=65_536)
def relation(left: str, right: str, pos: str = "") -> Related:
    """How two lower-case lemmas of one part of speech stand to each other.

    ``pos`` is a Universal POS tag, of which nouns, verbs, adjectives and adverbs are known; empty
    looks at all of them.
    """
    parts = (_PARTS[pos],) if pos in _PARTS else () if pos else ("noun", "verb", "adj", "adv")
    if left == right:
        return Related(Relation.EQUAL)
    if _are_synonyms(left, right, parts):
        return Related(Relation.SYNONYM)
    listed = _listed(left, right)
    if listed is not None:
        return listed
    if "noun" in parts and (is_above(left, right) or is_above(right, left)):
        return Related(Relation.HYPERNYM)
    if any(_are_antonyms(left, right, part) for part in parts):
        return Related(Relation.ANTONYM)
    shared = sorted(domains(left) & domains(right)) if "noun" in parts else []
    return Related(Relation.CO_HYPONYM, shared[0]) if shared else Related(Relation.UNRELATED)


def is_listed(noun: str) -> bool:
    """Whether the tables of nouns hold a word or phrase ("living room")."""
    return noun in _nouns()[1]


def _listed(left: str, right: str) -> Related | None:
    """What the word tables of this package say of two words."""
    if right in antonyms().get(left, ()):
        return Related(Relation.ANTONYM)
    one, other = opposites().get(left), opposites().get(right)
    if one is None or other is None or one[0] != other[0]:
        return None
    if one[1] == other[1]:
        return Related(Relation.SYNONYM)
    return Related(Relation.CO_HYPONYM, one[0])


@cache
def domains(lemma: str) -> frozenset[str]:
    """The concrete domains that hold a noun ("vehicle", "body", "colour"); often none."""
    return frozenset().union(*(meaning.domains for _, meaning in _meanings_of(lemma)))


def _are_synonyms(left: str, right: str, parts: Iterable[str]) -> bool:
    listed = synonyms()
    if listed.get(left, left) == listed.get(right, right):
        return True
    shared = _synonym_sets()
    if any(
        shared.get((part, left), frozenset()) & shared.get((part, right), frozenset())
        for part in parts
    ):
        return True
    return "noun" in parts and bool(_numbers(left) & _numbers(right))


@lru_cache(maxsize=65_536)
def is_above(wide: str, narrow: str) -> bool:
    """Whether some meaning of one noun stands above a meaning of the other."""
    numbers = _numbers(wide)
    return any(numbers & meaning.above for _, meaning in _meanings_of(narrow))


def _are_antonyms(left: str, right: str, part: str) -> bool:
    """Opposites, or an adjective and the opposite of the one that it is like ("tiny", "large")."""
    pairs = _antonym_pairs()
    if (part, left, right) in pairs:
        return True
    heads = _heads()
    return part == "adj" and (
        any(("adj", head, right) in pairs for head in heads.get(left, ()))
        or any(("adj", left, head) in pairs for head in heads.get(right, ()))
    )


def _numbers(lemma: str) -> frozenset[int]:
    return frozenset(number for number, _ in _meanings_of(lemma))


def _meanings_of(lemma: str) -> tuple[tuple[int, Meaning], ...]:
    meanings, words = _nouns()
    return tuple((number, meanings[number]) for number in words.get(lemma, ()))


def _rows(name: str) -> Iterator[list[str]]:
    """The lines of one table, each a list of fields."""
    folder = files("crosscheck.language") / "tables" / "wordnet"
    for line in (folder / f"{name}.tsv").read_text("utf-8").splitlines():
        yield line.split("\t")


@cache
def _nouns() -> tuple[tuple[Meaning, ...], Mapping[str, tuple[int, ...]]]:
    """The meanings by their numbers, and for each word the numbers of its meanings."""
    rows = list(_rows("nouns"))
    parents = [tuple(map(int, above.split(","))) if above else () for _, above, _ in rows]
    words: dict[str, tuple[int, ...]] = {}
    for number, (_, _, lemmas) in enumerate(rows):
        for lemma in lemmas.split(","):
            words[lemma] = (*words.get(lemma, ()), number)
    meanings = tuple(
        Meaning(frozenset(held.split(",")), _all_above(number, parents))
        for number, (held, *_) in enumerate(rows)
    )
    return meanings, words


def _all_above(number: int, parents: list[tuple[int, ...]]) -> frozenset[int]:
    found: set[int] = set()
    waiting = list(parents[number])
    while waiting:
        above = waiting.pop()
        if above not in found:
            found.add(above)
            waiting += parents[above]
    return frozenset(found)


@cache
def _antonym_pairs() -> frozenset[tuple[str, str, str]]:
    """(part of speech, word, opposite), either way round."""
    rows = [(part, left, right) for part, left, right in _rows("antonyms")]
    return frozenset(rows) | {(part, right, left) for part, left, right in rows}


@cache
def _heads() -> Mapping[str, tuple[str, ...]]:
    """Adjective → the adjectives with an opposite that it is like."""
    found: dict[str, tuple[str, ...]] = {}
    for head, *likes in _rows("satellites"):
        for word in likes:
            found[word] = (*found.get(word, ()), head)
    return found


@cache
def _synonym_sets() -> Mapping[tuple[str, str], frozenset[int]]:
    """(part of speech, word) → the numbers of the sets of one meaning that hold it."""
    found: dict[tuple[str, str], set[int]] = {}
    for number, (part, *words) in enumerate(_rows("synonyms")):
        for word in words:
            found.setdefault((part, word), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}
