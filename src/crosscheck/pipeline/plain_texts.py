"""Single texts of no article, read for judging: what training, measuring and tests lay together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from crosscheck.annotate.annotation import find_facets
from crosscheck.annotate.quotations import find_quotations
from crosscheck.judge.telling import Telling
from crosscheck.model.ports import Parser
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence


def tell(
    texts: Sequence[str], parser: Parser, published: date | None = None
) -> tuple[Telling, ...]:
    """Each text as one sentence with its facets; ``published`` resolves days like "Monday"."""
    return tuple(_tellings(parser.parse([_sentence(text) for text in texts]), published))


def _tellings(sentences: Sequence[Sentence], published: date | None) -> Iterator[Telling]:
    for sentence in sentences:
        quotations = find_quotations(sentence.text, [sentence])
        facets = (*find_facets(sentence, published), *quotations)
        yield Telling(sentence, tuple(sorted(facets, key=lambda facet: facet.span)))


def _sentence(text: str) -> Sentence:
    """A sentence that is known by its text."""
    source = sha256(text.encode()).hexdigest()[:16]
    return Sentence(source, Span(0, len(text)), text, PassageKind.BODY)
