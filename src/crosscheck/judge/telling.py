"""A telling: one sentence with the facets of its claims, ready to be laid beside another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosscheck.language.dependencies import Tree
from crosscheck.model.claim import Claim, FacetT
from crosscheck.model.facet import Facet
from crosscheck.model.text import Sentence, Token


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence, its tokens parsed or not, and the facets found in it, in textual order."""

    sentence: Sentence
    facets: tuple[Facet, ...] = ()

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Telling:
        """The telling of claims that stand in one sentence."""
        told = tuple(claims)
        sentence = told[0].sentence
        within = {f for claim in told for f in claim.facets if sentence.span.overlaps(f.span)}
        return cls(sentence, tuple(sorted(within, key=_order)))

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words and signs of the sentence."""
        return self.sentence.tokens

    @property
    def tree(self) -> Tree:
        """The grammar of the sentence."""
        return Tree(self.sentence)

    def of_type(self, wanted: type[FacetT]) -> Iterator[FacetT]:
        """The facets of one type, in textual order."""
        return (facet for facet in self.facets if isinstance(facet, wanted))

    def __hash__(self) -> int:
        """By place alone, as its sentence."""
        return hash(self.sentence)


def _order(facet: Facet) -> tuple[int, int, str, str]:
    return facet.span.start, facet.span.end, facet.type, repr(facet)
