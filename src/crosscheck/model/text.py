"""A parsed sentence: tokens with their grammar, as any parser behind the port gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.span import Span


class PassageKind(StrEnum):
    """What part of an article a sentence stands in."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign.

    ``pos`` is a Universal POS tag, ``tag`` a Penn tag, ``dep`` a ClearNLP dependency label,
    ``head`` the index of the governing token in the sentence (its own for the root), ``entity``
    an OntoNotes entity type or empty, ``begins`` whether the entity starts here.
    """

    index: int
    span: Span
    text: str
    lemma: str
    pos: str = "X"
    tag: str = ""
    dep: str = ""
    head: int = 0
    entity: str = ""
    begins: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it has a letter or a digit."""
        return any(sign.isalnum() for sign in self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one source with its tokens; ``parsed`` when the tokens carry grammar."""

    source: str
    span: Span
    text: str
    kind: PassageKind = PassageKind.BODY
    tokens: tuple[Token, ...] = ()
    parsed: bool = False

    def __hash__(self) -> int:
        """By place alone: equal sentences stand at one place, and tokens are many."""
        return hash((self.source, self.span))

    def children(self, token: Token) -> Iterator[Token]:
        """The tokens that ``token`` governs, in order."""
        return (other for other in self.tokens if other.head == token.index != other.index)

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """``token`` and all that hangs on it, in order."""
        wanted = {token.index}
        grown = True
        while grown:
            more = {t.index for t in self.tokens if t.head in wanted} - wanted
            wanted |= more
            grown = bool(more)
        return tuple(t for t in self.tokens if t.index in wanted)

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie in ``span``."""
        return tuple(t for t in self.tokens if span.contains(t.span))
