"""One source on its own: clean, segment, parse, annotate, claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.align.stories import Outline
from crosscheck.annotate.annotation import find_facets, with_facets
from crosscheck.annotate.attribution_speech import with_speech
from crosscheck.annotate.quotations import find_quoted_speech
from crosscheck.clean.cleaning import clean
from crosscheck.model.facet import Attribution
from crosscheck.model.ports import Memory, NoMemory, Parser
from crosscheck.model.source import Ignored, Source
from crosscheck.model.story import Article
from crosscheck.segment.claims import claims_of
from crosscheck.segment.sentences import split_sentences


def read_article(source: Source, parser: Parser) -> tuple[Article, tuple[Ignored, ...]]:
    """A source's claims with their facets, and what of it was set aside."""
    cleaned = clean(source)
    blocks = [(block.span, block.kind) for block in cleaned.blocks]
    sentences = parser.parse(split_sentences(source.text, blocks, source.id))
    quoted = find_quoted_speech(source.text, sentences)
    quotations = [quotation for quotation, _ in quoted]
    facets = [f for s in sentences for f in find_facets(s, source.published_on)]
    attributions = [facet for facet in facets if isinstance(facet, Attribution)]
    claims = claims_of(source.id, sentences, quotations, attributions)
    voiced = with_speech(source.text, attributions, quoted)
    others = [facet for facet in facets if not isinstance(facet, Attribution)]
    return Article(source, with_facets(claims, [*others, *voiced], quotations)), cleaned.ignored


@dataclass(frozen=True, slots=True)
class Gist:
    """What the rest of a run needs of an article whose story is known already."""

    outline: Outline
    ignored: tuple[Ignored, ...]


class Readings:
    """The sources of one run; each is read at most once, and only when memory does not do."""

    def __init__(
        self, sources: Sequence[Source], parser: Parser, memory: Memory | None = None
    ) -> None:
        """Read ``sources`` with ``parser``, unless ``memory`` knows what came of it."""
        self._sources = {source.id: source for source in sources}
        self._parser = parser
        self._memory = memory or NoMemory()
        self._read: dict[str, tuple[Article, tuple[Ignored, ...]]] = {}

    def gist(self, source: str) -> Gist:
        """The gist of the source with that id."""
        known = self._memory.recall(Gist, *self._decided_by(source))
        if known is not None:
            return known
        article, ignored = self._fresh(source)
        gist = Gist(Outline.of(article), ignored)
        self._memory.keep(gist, *self._decided_by(source))
        return gist

    def article(self, source: str) -> Article:
        """The claims of the source with that id."""
        if source not in self._read:
            known = self._memory.recall(Article, *self._decided_by(source))
            if known is not None:
                return known
        return self._fresh(source)[0]

    def _fresh(self, source: str) -> tuple[Article, tuple[Ignored, ...]]:
        """The source, read in this run."""
        if source not in self._read:
            self._read[source] = read_article(self._sources[source], self._parser)
            self._memory.keep(self._read[source][0], *self._decided_by(source))
        return self._read[source]

    def _decided_by(self, source: str) -> tuple[str, str]:
        """All that decides what is read."""
        return self._parser.version, repr(self._sources[source])
