"""The parts of a sentence that are aligned as one: names, amounts, days, verbs with particles.

All other words stand alone. Every word is in one unit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from crosscheck.judge.telling import Telling
from crosscheck.judge.word_alignment import is_content
from crosscheck.language.dependencies import Tree
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
_ORDERS = frozenset({"last", "next", "first", "early", "late", "mid", "previous", "past"})
BESIDE = 2


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


@dataclass(frozen=True, slots=True)
class Phrases:
    """The units of a telling and how they are tied.

    ``home`` maps a token to its unit; ``above`` a unit to the content unit that governs it,
    through prepositions and helping verbs (None for the root), ``role`` to how; ``near`` to the
    content units it is tied to by grammar or place, ``below`` to the content units it governs,
    ``beside`` to those before and after it.
    """

    telling: Telling
    tree: Tree
    units: tuple[Unit, ...]
    home: dict[int, int]
    above: tuple[int | None, ...]
    role: tuple[str, ...]
    near: tuple[frozenset[int], ...]
    content: tuple[int, ...]
    below: tuple[tuple[int, ...], ...]
    beside: tuple[tuple[int | None, int | None], ...]

    def facet_at(self, token: int) -> Facet | None:
        """What the unit of a token states, if it is typed."""
        return self.units[self.home[token]].facet


@lru_cache(maxsize=1024)
def phrases_of(telling: Telling) -> Phrases:
    """Cut a telling into units."""
    units = tuple(sorted(_units(telling), key=lambda unit: unit.tokens))
    home = {token: place for place, unit in enumerate(units) for token in unit.tokens}
    content = tuple(place for place, unit in enumerate(units) if unit.is_content)
    tree = telling.tree
    ties = [_tie(telling.sentence, units, home, unit) for unit in units]
    above = tuple(tie[0] for tie in ties)
    near = _near(units, content, above)
    below: list[list[int]] = [[] for _ in units]
    for place in content:
        governor = above[place]
        if governor is not None:
            below[governor].append(place)
    return Phrases(
        telling,
        tree,
        units,
        home,
        above,
        tuple(tie[1] for tie in ties),
        near,
        content,
        tuple(map(tuple, below)),
        tuple(_beside(content, place) for place in range(len(units))),
    )


def _beside(content: Sequence[int], unit: int) -> tuple[int | None, int | None]:
    """The content units before and after a unit."""
    first, last = bisect_left(content, unit), bisect_right(content, unit)
    before = content[first - 1] if first else None
    return before, content[last] if last < len(content) else None


def _units(telling: Telling) -> Iterator[Unit]:
    tokens = telling.tokens
    taken: set[int] = set()
    typed = [f for kind in _TYPED for f in telling.of_type(kind)]
    for found in (*typed, *_bare_numbers(telling.sentence)):
        facet = _with_bound(telling.sentence, found)
        inside = [t for t in _touched(tokens, facet.span) if t.index not in taken]
        if any(token.is_word for token in inside):
            words = _without_article(_without_order(inside, facet))
            taken.update(token.index for token in words)
            yield _unit(telling.sentence, words, facet)
    for words in (*_particle_verbs(tokens), *_compounds(tokens)):
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


def _compounds(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Two words in a row that the word tables know as one noun."""
    for one, other in pairwise(tokens):
        if other.pos in _NOUNS and one.pos in {"NOUN", "PROPN", "VERB"}:
            lemmas = one.lemma.casefold(), other.lemma.casefold()
            if is_listed(" ".join(lemmas)) or is_listed(f"{one.text.casefold()} {lemmas[1]}"):
                yield [one, other]


def _tie(
    sentence: Sentence, units: Sequence[Unit], home: dict[int, int], unit: Unit
) -> tuple[int | None, str]:
    """The content unit above a unit, and the unit's role under it."""
    if not sentence.parsed:
        return None, ""
    current = sentence.tokens[unit.head]
    labels: list[str] = []
    for _ in sentence.tokens:
        labels.append(_label(current))
        head = sentence.tokens[current.head]
        if head.index == current.index:
            return None, "root" if len(labels) == 1 else labels[-2]
        place = home.get(head.index)
        if place is not None and units[place].is_content and units[place] is not unit:
            return place, labels[0] if len(labels) == 1 else labels[-1]
        current = head
    return None, ""


def _label(token: Token) -> str:
    """The role of a token: who does it and to whom, whatever the voice; else its label."""
    if token.dep in {"prep", "mark"}:
        return token.lemma.casefold()
    return _ROLES.get(token.dep, token.dep)


_ROLES = {
    "nsubj": "doer",
    "agent": "doer",
    "nsubjpass": "undergoer",
    "dobj": "undergoer",
    "dative": "undergoer",
    "amod": "modifier",
    "compound": "modifier",
    "nmod": "modifier",
    "nummod": "modifier",
    "poss": "modifier",
    "attr": "complement",
    "acomp": "complement",
    "oprd": "complement",
}


def _near(
    units: Sequence[Unit], content: Sequence[int], above: Sequence[int | None]
) -> tuple[frozenset[int], ...]:
    near: list[set[int]] = [set() for _ in units]
    for place, unit in enumerate(content):
        for other in content[place + 1 : place + 1 + BESIDE]:
            near[unit].add(other)
            near[other].add(unit)
    own = set(content)
    for place in range(len(units)):
        if place not in own:
            at = bisect_left(content, place)
            near[place].update(content[max(0, at - BESIDE) : at + BESIDE])
        governor = above[place]
        if governor is not None:
            near[place].add(governor)
            if place in own:
                near[governor].add(place)
    return tuple(map(frozenset, near))
