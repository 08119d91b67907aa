"""What holds between two sentences of one text: their order, and what refers back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.language.dependencies import Tree
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import EventMention
from crosscheck.model.ledger import Matter, Statement
from crosscheck.model.story import Article

MAIN = "main"
_HEADS = frozenset({ClaimKind.HEADLINE, ClaimKind.CAPTION})
_DEFINITE = frozenset({"the", "that", "this"})
_SET_APART = re.compile(
    r"\b(?:another|unrelated|separate(?:ly)?|earlier|previous(?:ly)?|prior|second|third|fourth"
    r"|next|again|later|follow(?:ing|ed)|subsequent(?:ly)?|since|until|meanwhile|other"
    r"|postponed|rescheduled|moved|instead|originally)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Order:
    """The sentences of an article's body, numbered from 0; headlines and captions have none."""

    places: dict[int, int]

    @classmethod
    def of(cls, article: Article) -> Order:
        """Number the sentences of the body."""
        starts = {c.sentence.span.start for c in article.units if c.kind not in _HEADS}
        return cls({start: number for number, start in enumerate(sorted(starts))})

    def number(self, claim: Claim) -> int | None:
        """The number of the claim's sentence; None outside the body."""
        return None if claim.kind in _HEADS else self.places.get(claim.sentence.span.start)


def told_of(matter: Matter, article: Article) -> list[Statement]:
    """What one article states of a matter in its own voice, in textual order."""
    own = [
        statement
        for statement in matter.of_source(article.source.id)
        if statement.claim.kind not in {ClaimKind.CAPTION, ClaimKind.QUOTE}
    ]
    return sorted(own, key=lambda statement: statement.facet.span)


def refers_back(claim: Claim, event: str, main_event: str) -> bool:
    """Whether the claim speaks of a happening as known: "the shooting", "it happened"."""
    if not claim.sentence.parsed:
        return False
    tree = Tree(claim.sentence)
    meant = [
        mention
        for mention in claim.of_type(EventMention)
        if mention.event == event or (mention.event == MAIN and main_event == event)
    ]
    for mention in meant:
        token = next((t for t in tree.tokens if t.span.overlaps(mention.span)), None)
        if token is None:
            continue
        words = {child.lemma for child in tree.children(token.index, "det")}
        subject = tree.first(token.index, "nsubj", "nsubjpass")
        if token.pos == "PROPN":  # "the Lakeside Summit" names one of its own
            continue
        is_it = token.lemma == "it" or (subject is not None and subject.lemma == "it")
        if is_it or words & _DEFINITE:
            return True
    return False


def is_set_apart(claim: Claim) -> bool:
    """Whether the sentence of a claim may tell of a further happening of the same sort."""
    return _SET_APART.search(claim.sentence.text) is not None


def content_lemmas(tree: Tree, indexes: Sequence[int]) -> frozenset[str]:
    """The lemmas of the nouns, names and adjectives among some tokens."""
    tokens = [tree.tokens[index] for index in indexes]
    return frozenset(t.lemma.casefold() for t in tokens if t.pos in {"NOUN", "PROPN", "ADJ"})
