"""One word in place of another: opposite, of one kind, the same, wider, narrower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, contradiction, equal, replaced, weaker
from training.data.grammar import after, before, is_in_name, is_negated, is_upward
from training.data.inflection import inflected
from training.data.tables_of_words import (
    PARTS,
    antonyms,
    domains,
    hypernyms,
    hyponyms,
    synonyms,
    word_set,
)

_T = TypeVar("_T")
# Words of every second picture caption.
_COMMONEST = frozenset({"man", "woman", "boy", "girl", "dog"})
_LIGHT = frozenset({"be", "have", "do", "go", "get", "make", "take"})
# Pairs in which the word has to be a verb of its own, not half of a phrase ("open up").
_PARTICLES = frozenset(
    {"up", "out", "off", "down", "over", "away", "in", "on", "back", "through", "into"}
)


def opposites(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A word by its opposite; by "not" and its opposite where one of the two always holds."""
    negated = is_negated(sentence.text)
    for token, part in _replaceable(sentence):
        if _is_listed_with_opposite(sentence, token, part) or before(sentence, token) == "at":
            continue
        for word, is_plain in _drawn(antonyms().get((part, token.lemma), ()), 2, chance):
            new = _formed(token, word)
            yield contradiction(f"antonym: {part}", _fixed(sentence, token, new))
            if is_plain and part == "adjective" and not negated and _is_predicate(sentence, token):
                yield equal("antonym under not", _fixed(sentence, token, f"not {new}"))
                yield contradiction(
                    "adjective denied", _fixed(sentence, token, f"not {token.text}")
                )


def prepositions(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A preposition by its opposite, where it governs a noun."""
    for token in sentence.tokens:
        if token.pos not in {"ADP", "SCONJ", "ADV"} or token.dep not in {"prep", "mark"}:
            continue
        if (
            not any(child.dep == "pobj" for child in sentence.children(token))
            and token.dep == "prep"
        ):
            continue
        if token.text.lower() in {"to", "by", "for", "at", "on", "with", "in"} and not _is_of_place(
            sentence, token
        ):
            continue
        options = antonyms().get(("preposition", token.text.lower()), ())
        if any(child.entity in {"DATE", "TIME"} for child in sentence.children(token)):
            options = tuple(
                option for option in options if option[0] in {"before", "after", "until", "during"}
            )
        for word, _ in _drawn(options, 1, chance):
            yield contradiction("antonym: preposition", replaced(token, word))


def co_hyponyms(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A word by another of its concrete domain."""
    words = {token.lemma for token in sentence.tokens}
    for token, part in _replaceable(sentence):
        lemma = token.text if token.text[:1].isupper() and part == "adjective" else token.lemma
        for name, members in domains().get((part, lemma), ()):
            if before(sentence, token) in {"-", "per"} or not _is_of_domain(sentence, token, name):
                continue
            others = [word for word in members if word.lower() not in words and word != lemma]
            if _is_joined(sentence, token, set(members)):
                continue
            for word in _drawn(others, 2, chance):
                yield contradiction(
                    f"co-hyponym: {name}", _fixed(sentence, token, _formed(token, word))
                )


_SIDED = word_set("sided")
_TIMES = word_set("times")


def _is_of_domain(sentence: Sentence, token: Token, name: str) -> bool:
    """Whether a word of several meanings is meant as one of the domain."""
    following = after(sentence, token)
    is_counted = sentence.tokens[token.index - 1].pos == "NUM" if token.index else False
    return {
        "unit": is_counted,
        "body": not is_counted or token.lemma != "foot",
        "material": token.tag != "NNS",
        "position": following in _SIDED,
        "rank": token.lemma != "last" or following not in _TIMES,
        "hair": following in {"hair", "woman", "man", "girl", "boy", "lady", "child"},
    }.get(name, True)


def same_words(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A word by one that says the same."""
    for token, part in _replaceable(sentence):
        for word in _drawn(synonyms().get((part, token.lemma), ()), 1, chance):
            if part == "noun" and before(sentence, token) in {"set", "on", "take", "give"}:
                continue
            yield equal(f"synonym: {part}", _fixed(sentence, token, _formed(token, word)))


def wider_words(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A word by a wider one where that says less; the way back is a narrower one."""
    if not is_upward(sentence.text):
        return
    for token, part in _replaceable(sentence):
        if token.lemma in _COMMONEST and chance.random() < 0.6:
            continue
        for word in _drawn(hypernyms().get((part, token.lemma), ()), 1, chance):
            if (
                word in {"food", "fuel", "weapon"}
                and before(sentence, token) in {"a", "an"}
                and word != "weapon"
            ):
                continue
            yield weaker("hypernym", _fixed(sentence, token, _formed(token, word)))


def narrower_words(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A word by a narrower one where that says more."""
    if not is_upward(sentence.text):
        return
    for token, part in _replaceable(sentence):
        for word in _drawn(hyponyms().get((part, token.lemma), ()), 1, chance):
            edit = _fixed(sentence, token, _formed(token, word))
            yield Change("hyponym", (edit,), "open", "agrees")


def _replaceable(sentence: Sentence) -> Iterator[tuple[Token, str]]:
    for token in sentence.tokens:
        part = PARTS.get(token.pos)
        if part is None or part == "preposition" or not token.text.isalpha():
            continue
        if token.entity in {"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT"}:
            continue
        if part in {"noun", "verb"} and is_in_name(sentence, token):
            continue
        if part == "verb" and (token.lemma in _LIGHT or after(sentence, token) in _PARTICLES):
            continue
        if part == "adjective" and (
            before(sentence, token) == "-" or after(sentence, token) == "-"
        ):
            continue
        yield token, part


def _is_joined(sentence: Sentence, token: Token, members: set[str]) -> bool:
    """Whether another of the domain stands beside it ("red and blue", "cats and dogs")."""
    near = sentence.tokens[max(0, token.index - 3) : token.index + 4]
    return any(other.lemma in members and other.index != token.index for other in near)


def _is_listed_with_opposite(sentence: Sentence, token: Token, part: str) -> bool:
    """Whether its opposite stands in the sentence too ("men and women", "up and down")."""
    words = {other.lemma for other in sentence.tokens} | {
        other.text.lower() for other in sentence.tokens
    }
    return any(word in words for word, _ in antonyms().get((part, token.lemma), ()))


def _is_predicate(sentence: Sentence, token: Token) -> bool:
    head = sentence.tokens[token.head]
    return (
        token.dep == "acomp"
        and head.lemma == "be"
        and before(sentence, token) in {"is", "are", "was", "were"}
    )


def _is_of_place(sentence: Sentence, token: Token) -> bool:
    """Whether the preposition hangs on a verb of being or moving somewhere."""
    head = sentence.tokens[token.head]
    return head.lemma in {"be", "sit", "stand", "lie", "walk", "run", "go", "come", "drive",
        "sleep", "move", "jump", "wait", "park", "live", "climb", "fall", "travel", "fly", "hide",
        "put", "rest"}  # fmt: skip


def _formed(token: Token, word: str) -> str:
    """The word in the form of the token."""
    if token.pos in {"NOUN", "VERB"}:
        if " of " in word and token.tag == "NNS":
            head, _, rest = word.partition(" of ")
            return f"{inflected(head, 'NNS')} of {rest}"
        word = inflected(word, token.tag)
    return word.upper() if token.text.isupper() and len(token.text) > 1 else word


def _fixed(sentence: Sentence, token: Token, word: str) -> Edit:
    if word.startswith("a ") and before(sentence, token) in {
        "a",
        "an",
        "the",
        "his",
        "her",
        "some",
    }:
        word = word[2:]
    return replaced(token, word)


def _drawn(options: Sequence[_T], count: int, chance: Random) -> list[_T]:
    return chance.sample(list(options), min(count, len(options)))
