"""Claims: the checkable assertions that a source makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from crosscheck.model.facet import Facet
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence

FacetT = TypeVar("FacetT", bound=Facet)


class ClaimKind(StrEnum):
    """What sort of assertion it is.

    ``detail`` is a typed part of a larger claim that can be checked on its own (a time, a place,
    an age, a count): it names its ``parent``.
    """

    HEADLINE = "headline"
    CAPTION = "caption"
    QUOTE = "quote"
    REPORTED = "reported"
    ASSERTION = "assertion"
    DETAIL = "detail"


@dataclass(frozen=True, slots=True)
class Claim:
    """One checkable assertion of one source.

    ``span`` is its own stretch of the source's text, ``text`` that stretch; ``sentence`` is the
    sentence it stands in. ``speaker`` is who is said to assert it, empty for the outlet itself.
    ``id`` hashes source, wording and occurrence: no offset, no path (DESIGN.md section 6).
    """

    id: str
    source: str
    span: Span
    text: str
    kind: ClaimKind
    sentence: Sentence = field(repr=False)
    speaker: str = ""
    parent: str = ""
    facets: tuple[Facet, ...] = ()

    def __hash__(self) -> int:
        """By id and place alone: equal claims share them, and facets are many."""
        return hash((self.id, self.source, self.span))

    def of_type(self, wanted: type[FacetT]) -> Iterator[FacetT]:
        """The facets of one type, in textual order."""
        return (facet for facet in self.facets if isinstance(facet, wanted))
