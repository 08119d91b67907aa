"""Things by their names, as the rules on names of things compare them."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.classify.rule import quote_of
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Side
from crosscheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its name: its words, folded for comparison, and where it stands."""

    words: tuple[str, ...]
    claim: Claim
    span: Span

    @property
    def text(self) -> str:
        """The name as it is written."""
        return quote_of(self.claim, self.span)

    def side(self) -> Side:
        """The name as the quote and the value."""
        return Side(self.claim.source, self.claim.id, self.span, self.text, self.text, (self.span,))
