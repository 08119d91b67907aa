"""Set page furniture aside, keep a list of it, and say what kind of text the rest is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.clean import (
    controls,
    disclaimers,
    headlines,
    house,
    labels,
    navigation,
    notices,
    promotion,
    prompts,
    readers,
    remnants,
)
from crosscheck.clean import credits as credit_rules
from crosscheck.clean.datelines import find_datelines, find_dates
from crosscheck.clean.feet import find_biographies, find_foot
from crosscheck.clean.foreign import find_foreign_headlines
from crosscheck.clean.furniture import Furniture, find_all
from crosscheck.clean.galleries import find_galleries
from crosscheck.clean.listings import find_listings
from crosscheck.clean.loose_ends import find_loose_ends
from crosscheck.clean.markup import find_markup
from crosscheck.clean.page import Cut, Page, pieces, settle
from crosscheck.clean.passages import Block, blocks
from crosscheck.clean.repeats import find_headline_again, find_repeats
from crosscheck.clean.restated import find_restated
from crosscheck.clean.scenes import PICTURE_TEXT, find_bare_captions, find_scenes, is_teaser
from crosscheck.model.source import Ignored, Media, Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind

RULES: tuple[Furniture, ...] = (
    *navigation.RULES,
    *credit_rules.RULES,
    *promotion.RULES,
    *notices.RULES,
    *remnants.RULES,
    *labels.RULES,
    *prompts.RULES,
    *readers.RULES,
    *house.RULES,
    *disclaimers.RULES,
    *controls.RULES,
)

_TRAILING_CREDIT = re.compile(
    r"(?:(?<=[.!?] )|(?<=  ))[A-Z][\w/.&-]{1,30}(?: [A-Z][\w/.&-]{1,30}){0,3}$"
)
_BETWEEN_AUTHORS = re.compile(r", (?:and )?| and | & ")
_LONGEST_NAME = 60
_NOT_TEXT = "stray signs"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A source, what of it makes claims, and what was set aside with the reason.

    ``blocks`` are in textual order and never overlap; all that is neither space nor in a block
    is in ``ignored``.
    """

    source: Source
    blocks: tuple[Block, ...]
    ignored: tuple[Ignored, ...]


def clean(source: Source) -> Cleaned:
    """Part a source's text into blocks of claims and ignored furniture."""
    page = Page.of(source.text)
    cuts = settle(_furniture(page, source))
    cuts = settle((*cuts, *find_datelines(page, cuts)))
    headline = _headline(page, cuts)
    if headline is not None:
        slug = tuple(headlines.find_slug(page, headline))
        bare = Span(headline.start, slug[0].span.start) if slug else headline
        cuts = settle((*cuts, *slug, *find_headline_again(page, bare)))
        cuts = settle((*cuts, *find_datelines(page, cuts)))
        cuts = settle((*cuts, *_under_headline(page, cuts, bare)))
    if headline is not None:
        cuts = settle((*cuts, *find_bare_captions(page, cuts, headline)))
    cuts = settle((*cuts, *find_galleries(page, tuple(pieces(page, cuts)))))
    cuts = settle((*cuts, *find_repeats(page, pieces(page, cuts))))
    cuts = settle((*cuts, *find_scenes(page, tuple(pieces(page, cuts)), headline)))
    cuts = settle((*cuts, *find_foreign_headlines(page, tuple(pieces(page, cuts)), headline)))
    cuts = settle((*cuts, *find_listings(page, cuts, tuple(pieces(page, cuts)), headline)))
    cuts = settle((*cuts, *find_biographies(page, tuple(pieces(page, cuts)))))
    cuts = settle((*cuts, *find_foot(page, cuts, tuple(pieces(page, cuts)))))
    parts = tuple(part for part in pieces(page, cuts) if page.has_words(part))
    passages = blocks(page, parts, cuts, source.media, _headline(page, cuts))
    kept = tuple(_without_trailing_credit(page, block) for block in passages)
    kept = tuple(block for block in kept if page.has_words(block.span))
    return Cleaned(source, kept, tuple(_ignored(page, source, cuts, kept)))


def _furniture(page: Page, source: Source) -> Iterator[Cut]:
    """What can be told at once: the prelude, dates, markup and all rules in the tables."""
    prelude = min(source.prelude, len(source.text))
    yield from _prelude(source, prelude)
    yield from find_dates(page)
    if source.media is Media.MARKDOWN:
        yield from find_markup(page)
    yield from _signatures(page, source, prelude)
    for cut in (*find_all(RULES, page), *find_loose_ends(RULES, page)):
        if cut.span.start >= prelude:
            yield cut


def _signatures(page: Page, source: Source, prelude: int) -> Iterator[Cut]:
    """Lines that hold nothing but the name of an author whom the page itself states."""
    stated = _BETWEEN_AUTHORS.split(source.value("author"))
    names = {tuple(name.casefold().split()) for name in stated if name.strip()}
    if not names:
        return
    for line in page.lines(Span(prelude, len(page.text))):
        inner = page.trimmed(line)
        if len(inner) <= _LONGEST_NAME:
            written = page.plain[inner.start : inner.end].casefold().removeprefix("by ")
            if tuple(written.split()) in names:
                yield Cut(inner, "byline")


def _prelude(source: Source, end: int) -> Iterator[Cut]:
    """Front matter or header lines, but for the title: a headline is a claim wherever it stands."""
    reason = "front matter" if source.media is Media.MARKDOWN else "header"
    title = source.value("title")
    start = source.text.find(title, 0, end) if title else -1
    if start >= 0:
        yield Cut(Span(0, start), reason)
        yield Cut(Span(start + len(title), end), reason)
    elif end:
        yield Cut(Span(0, end), reason)


def _under_headline(page: Page, cuts: tuple[Cut, ...], headline: Span) -> Iterator[Cut]:
    """A second headline without news, and the text of a video that is glued to the headline."""
    yield from find_restated(page, tuple(pieces(page, cuts)), headline)
    end = page.plain.find("\n", headline.end)
    rest = page.trimmed(Span(headline.end, len(page.plain) if end < 0 else end))
    before_dateline = any(
        cut.reason == "dateline" and not page.plain[rest.end : cut.span.start].strip()
        for cut in cuts
        if cut.span.start >= rest.end
    )
    if len(rest) and before_dateline and is_teaser(page.plain[rest.start : rest.end]):
        yield Cut(rest, PICTURE_TEXT)


def _headline(page: Page, cuts: tuple[Cut, ...]) -> Span | None:
    """The headline: at the start of the first piece that has words, unless a dateline opens it."""
    first = next((piece for piece in pieces(page, cuts) if page.has_words(piece)), None)
    if first is None:
        return None
    if any(cut.reason == "dateline" and cut.span.end <= first.start for cut in cuts):
        return None
    return headlines.opening(page, first)


def _without_trailing_credit(page: Page, block: Block) -> Block:
    """A caption without the agency that ends it: "... on Monday. Reuters"."""
    if block.kind is not PassageKind.CAPTION:
        return block
    match = _TRAILING_CREDIT.search(page.plain, block.span.start, block.span.end)
    if match is None:
        return block
    return Block(page.trimmed(Span(block.span.start, match.start())), block.kind)


def _ignored(
    page: Page, source: Source, cuts: tuple[Cut, ...], kept: tuple[Block, ...]
) -> Iterator[Ignored]:
    """All text outside the blocks with its reason, in textual order."""
    marked = [Cut(block.span, "") for block in kept]
    reached = 0
    for cut in settle((*cuts, *marked)):
        yield from _strays(page, source, Span(reached, cut.span.start))
        inner = page.trimmed(cut.span)
        if cut.reason and len(inner):
            yield Ignored(source.id, inner, cut.reason)
        reached = cut.span.end
    yield from _strays(page, source, Span(reached, len(page.text)))


def _strays(page: Page, source: Source, gap: Span) -> Iterator[Ignored]:
    """What lies between cuts and blocks: a credit behind a caption, or signs without words."""
    inner = page.trimmed(gap)
    if len(inner):
        reason = credit_rules.PHOTO_CREDIT if page.has_words(inner) else _NOT_TEXT
        yield Ignored(source.id, inner, reason)
