"""What sources say of one person or thing, whatever the sentence: plain facts, compared.

For things that have one answer, as where somebody lives. A source that gives the other's answer
too, or one that fits both, knows more than the two sentences tell: nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, quote_of
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer: keys of whom it is said, the answer, and the words at ``span`` that give it."""

    who: frozenset[str]
    value: str
    claim: Claim
    span: Span

    def side(self) -> Side:
        """The claim as the quote, the answer as its mark."""
        span = self.claim.span.cover(self.span)
        quote = quote_of(self.claim, span)
        return Side(self.claim.source, self.claim.id, span, quote, self.value, (self.span,))

    def is_about(self, other: Fact) -> bool:
        """Whether both are said of one."""
        return bool(self.who & other.who)


def clashes(
    dossier: Dossier,
    read: Callable[[Article], Iterator[Fact]],
    exclude: Callable[[Fact, Fact], bool],
) -> Iterator[tuple[Fact, Fact]]:
    """The first clash of each two sources, where all that they say of one excludes the other."""
    told = {article.source.id: tuple(read(article)) for article in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        for mine, other in _about_one(ours, theirs):
            if all(exclude(a, b) for a, b in _about_one(_same(ours, mine), _same(theirs, other))):
                yield mine, other
                break


def _about_one(ours: Sequence[Fact], theirs: Sequence[Fact]) -> Iterator[tuple[Fact, Fact]]:
    return ((a, b) for a in ours for b in theirs if a.is_about(b))


def _same(facts: Sequence[Fact], about: Fact) -> list[Fact]:
    """The facts of one source about the same person or thing."""
    return [fact for fact in facts if fact.is_about(about)]
