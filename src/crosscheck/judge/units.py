"""The parts of a sentence that are aligned as one: names, amounts, days, verbs with particles.

All other words stand alone. Every word is in one unit.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from crosscheck.judge.telling import Telling
from crosscheck.judge.word_alignment import is_content
from crosscheck.language.numbers import find_numbers
from crosscheck.language.rounding import find_hedge
from crosscheck.language.word_relations import is_listed
from crosscheck.model.facet import (
    Age,
    DateMention,
    Duration,
    Facet,
    Mention,
    Quantity,
    TimeOfDay,
)
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

_TYPED = (DateMention, TimeOfDay, Duration, Age, Quantity, Mention)
_NOUNS = frozenset({"NOUN", "PROPN"})
_FARTHEST_PARTICLE = 4
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_ORDERS = frozenset({"last", "next", "first", "early", "late", "mid", "previous", "past"})


@dataclass(frozen=True, slots=True)
class Unit:
    """Words aligned as one; ``facet`` is what they state, if it is typed.

    ``tokens`` are their places in the sentence, ``head`` the one that governs the others,
    ``plain`` their text in lower case.
    """

    tokens: tuple[int, ...]
    head: int
    text: str
    lemma: str
    pos: str
    facet: Facet | None = None
    is_content: bool = False
    plain: str = ""

    @property
    def is_name(self) -> bool:
        """Whether it names somebody or something."""
        return isinstance(self.facet, Mention)


def units_of(telling: Telling) -> tuple[Unit, ...]:
    """Cut a telling into units, in textual order."""
    return tuple(sorted(_units(telling), key=lambda unit: unit.tokens))


def _units(telling: Telling) -> Iterator[Unit]:
    tokens = telling.tokens
    taken: set[int] = set()
    typed = [f for kind in _TYPED for f in telling.of_type(kind)]
    for found in (*typed, *_bare_numbers(telling.sentence)):
        facet = _with_bound(telling.sentence, found)
        inside = [t for t in _touched(tokens, facet.span) if t.index not in taken]
        own = (t.index for t in _touched(tokens, found.span) if t.is_word)
        if not taken.issuperset(own):
            words = _without_article(_without_order(inside, facet))
            taken.update(token.index for token in words)
            yield _unit(telling.sentence, words, facet)
    for words in (*_particle_verbs(tokens), *_denied_forms(tokens), *_compounds(tokens)):
        if not taken & {token.index for token in words}:
            taken.update(token.index for token in words)
            yield _unit(telling.sentence, words, None)
    for token in tokens:
        if token.is_word and token.index not in taken:
            yield _unit(telling.sentence, [token], None)


def _touched(tokens: Sequence[Token], span: Span) -> Sequence[Token]:
    """The tokens that a stretch touches; they stand in order."""
    first = bisect_left(tokens, span.start, key=lambda token: token.span.end)
    last = bisect_left(tokens, span.end, key=lambda token: token.span.start)
    return [t for t in tokens[first:last] if span.overlaps(t.span)]


def _with_bound(sentence: Sentence, facet: Facet) -> Facet:
    """The facet with a bound that stands before it ("less than 40 years old")."""
    if not isinstance(facet, Quantity | Duration | Age):
        return facet
    own = facet.span.shifted(-sentence.span.start)
    hedging = find_hedge(sentence.text, own.start, own.end)
    if hedging.start >= own.start:
        return facet
    span = Span(hedging.start, own.end)
    return replace(
        facet,
        span=span.shifted(sentence.span.start),
        text=sentence.text[span.start : span.end],
    )


def _without_order(words: list[Token], facet: Facet) -> list[Token]:
    """A day's words without "last", "early" and the like before it, which stand for themselves."""
    while len(words) > 1 and isinstance(facet, DateMention) and words[0].lemma in _ORDERS:
        words = words[1:]
    return words


def _without_article(words: list[Token]) -> list[Token]:
    """The words from the first that is no article, to the last that is no mere sign."""
    start, end = 0, len(words)
    while start < end - 1 and (words[start].pos == "DET" or not words[start].is_word):
        start += 1
    while end > start + 1 and (not words[end - 1].is_word or words[end - 1].tag == "POS"):
        end -= 1
    return words[start:end]


def _unit(sentence: Sentence, words: Sequence[Token], facet: Facet | None) -> Unit:
    own = {token.index for token in words}
    head = next((t for t in words if t.head not in own or t.head == t.index), words[-1])
    first, last = words[0].span.start, words[-1].span.end
    compact = len(own) == words[-1].index - words[0].index + 1
    shift = sentence.span.start
    text = sentence.text[first - shift : last - shift]
    told = text if compact else " ".join(token.text for token in words)
    return Unit(
        tuple(token.index for token in words),
        head.index,
        told,
        " ".join(token.lemma.casefold().strip(".") for token in words),
        head.pos,
        facet,
        facet is not None or any(map(is_content, words)),
        told.casefold(),
    )


def _bare_numbers(sentence: Sentence) -> Iterator[Quantity]:
    """Numbers that count nothing known: units are made of those that no other facet holds."""
    if not any(t.pos == "NUM" or t.text[0].isdigit() for t in sentence.tokens):
        return
    for number in find_numbers(sentence.text):
        span = Span(number.start, number.end).shifted(sentence.span.start)
        text = sentence.text[number.start : number.end]
        yield Quantity(span, text, number.value, number.low, number.high, ordinal=number.ordinal)


def _particle_verbs(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    for token in tokens:
        if token.dep == "prt" and 0 < token.index - token.head <= _FARTHEST_PARTICLE:
            yield [tokens[token.head], token]


def _denied_forms(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """A word that "non" denies with a hyphen; others write both as one word ("nonunion")."""
    for first, sign, word in zip(tokens, tokens[1:], tokens[2:], strict=False):
        joined = first.span.end == sign.span.start and sign.span.end == word.span.start
        if first.text.casefold() == "non" and sign.text in _HYPHENS and joined:
            yield [first, sign, word]


def _compounds(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Two words in a row that the word tables know as one noun."""
    for one, other in pairwise(tokens):
        if other.pos in _NOUNS and one.pos in {"NOUN", "PROPN", "VERB"}:
            lemmas = one.lemma.casefold(), other.lemma.casefold()
            if is_listed(" ".join(lemmas)) or is_listed(f"{one.text.casefold()} {lemmas[1]}"):
                yield [one, other]
