"""One source on its own: clean, segment, parse, annotate, claims."""

from __future__ import annotations

from crosscheck.annotate.annotation import find_facets, with_facets
from crosscheck.annotate.attribution_speech import with_speech
from crosscheck.annotate.quotations import find_quoted_speech
from crosscheck.clean.cleaning import clean
from crosscheck.model.facet import Attribution
from crosscheck.model.ports import Parser
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
