"""Ties: a predicate with one of its arguments, the smallest things that two claims can share.

"babysitting the girl", "shot in the head", "an unlicensed driver": where two sources tie the
same words in the same way they say one thing, however different the rest of their sentences.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.align.content import EMPTY
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.span import Span
from crosscheck.model.text import Token

RAREST = 2
LONGEST = 90
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})
_MODIFIERS = frozenset({"amod", "compound", "acomp"})
_COMMON = frozenset(
    {"old", "new", "former", "young", "first", "second", "third", "last", "next", "public", "local"}
)
_DOER = "doer"
_NOUNS = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Tie:
    """One pair of tied words in a claim: ``key`` is equal where two say the same."""

    key: str
    claim: Claim
    span: Span


def ties_of(units: Sequence[Claim]) -> tuple[Tie, ...]:
    """The ties of parsed claims, without those that a source repeats all over."""
    found = [tie for claim in units if claim.sentence.parsed for tie in _ties(claim)]
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for tie in found:
        uses[tie.key][tie.claim.source] += 1
    return tuple(tie for tie in found if max(uses[tie.key].values()) <= RAREST)


def _ties(claim: Claim) -> Iterator[Tie]:
    tree = Tree(claim.sentence)
    people = {
        token.index: f"person:{mention.key.split()[-1]}"
        for mention in claim.of_type(Mention)
        if mention.kind == "person" and mention.key
        for token in claim.sentence.tokens
        if mention.span.overlaps(token.span)
    }
    inside = {token.index for token in claim.sentence.within(claim.span)}
    for token in claim.sentence.tokens:
        for head, role in _governors(tree, token):
            ends = (head.index, token.index)
            one_name = head.entity and head.entity == token.entity
            if one_name or not inside.issuperset(ends) or not (_tells(head) and _tells(token)):
                continue
            words = (_word(head, people), _word(token, people))
            span = head.span.cover(token.span)
            if words[0] != words[1] and len(span) <= LONGEST:
                yield Tie(f"tie:{words[0]}:{role}:{words[1]}", claim, span)


def _governors(tree: Tree, token: Token) -> Iterator[tuple[Token, str]]:
    """What a word is tied to, and how: as who acts or what is acted on, or as a quality."""
    head = tree.tokens[token.head]
    if token.dep in _OBJECTS and head.pos in {"VERB", "AUX"}:
        yield head, "object"
    elif token.dep == "nsubj" and head.pos == "VERB":
        yield head, _DOER
    elif token.dep == "pobj" and head.dep == "agent":
        yield tree.tokens[head.head], _DOER
    elif token.dep == "pobj" and token.pos in _NOUNS:
        governor = tree.tokens[head.head]
        if governor.index != head.index and governor.pos in {"VERB", *_NOUNS}:
            yield governor, head.lemma
    elif token.dep in _MODIFIERS and head.pos == "NOUN" and token.lemma not in _COMMON:
        yield head, "quality"


def _tells(token: Token) -> bool:
    """Whether a word says enough to be shared with meaning."""
    return (
        token.is_word
        and token.pos in {"NOUN", "PROPN", "VERB", "ADJ"}
        and (token.lemma not in EMPTY and len(token.lemma) > 2)
    )


def _word(token: Token, people: Mapping[int, str]) -> str:
    return people.get(token.index) or folded(token.lemma)
