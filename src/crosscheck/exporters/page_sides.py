"""One source's word in a finding: its sentence with the marks, and a sentence on either side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, safe_url
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.passage import Piece, first_words, last_words, parted, quoted, trimmed
from crosscheck.model.finding import Side
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_SPACE = re.compile(r"\s+")
_CONTEXT = 240  # code points of a neighbouring sentence: enough to see what is meant
_LONGEST_RUN = 360  # code points of a sentence that may stand unmarked before it is cut
_LONGEST_QUOTE = 900  # code points that a card shows before "show more"


@dataclass(frozen=True, slots=True)
class SideView:
    """One source's word: its sentence in pieces, with a sentence of context on either side.

    ``rest`` is what goes beyond the length that a card shows at once. ``repeats`` names the outlet
    above whose very sentence this is; ``again`` when that outlet is this one.
    """

    outlet: str
    pieces: tuple[Piece, ...]
    rest: tuple[Piece, ...] = ()
    published: str = ""
    author: str = ""
    url: str = ""
    place: str = ""
    anchor: str = ""
    language: str = ""
    before: str = ""
    after: str = ""
    repeats: str = ""
    again: bool = False

    @property
    def words(self) -> str:
        """The sentence itself, however its lines were broken."""
        return _SPACE.sub(" ", "".join(piece.text for piece in (*self.pieces, *self.rest))).strip()


def side_view(index: ReportIndex, side: Side) -> SideView:
    """The side as it is shown in full."""
    source = index.sources.get(side.source)
    claim = index.claims.get(side.claim)
    if source is None:
        return SideView(side.source, (Piece(side.quote, marked=True),))
    around = claim.sentence.span.cover(side.span) if claim else _line(source.text, side.span)
    kind = claim.sentence.kind if claim else PassageKind.BODY
    before, after = _context(index, source, around, kind)
    place = wording.CLAIM_KINDS[claim.kind] if claim else ""
    if claim and claim.speaker:
        place = f"{place}, {claim.speaker}" if place else claim.speaker
    pieces = trimmed(quoted(source.text, around, side.span, side.marks), _LONGEST_RUN)
    shown, rest = parted(pieces, _LONGEST_QUOTE)
    return SideView(
        outlet=index.name(source.id),
        pieces=shown,
        rest=rest,
        published=wording.date_words(source.value("published")),
        author=source.value("author"),
        url=safe_url(source.value("url")),
        place=place,
        anchor=claim_anchor(claim) if claim else "",
        language=language_of(source),
        before=before,
        after=after,
    )


def further_view(index: ReportIndex, side: Side, above: Sequence[SideView]) -> SideView:
    """The side as it is shown below others that say the same: its sentence alone, once."""
    view = side_view(index, side)
    return replace(
        view,
        before="",
        after="",
        repeats=next((other.outlet for other in above if other.words == view.words), ""),
        again=any(other.outlet == view.outlet for other in above),
    )


def few_words(index: ReportIndex, sides: Sequence[Side], most: int) -> tuple[str, ...]:
    """Each side in at most ``most`` code points, so that one sees how they differ.

    That is their values where these are short and differ, else the very words that clash, else
    how the quotes begin.
    """
    values = [side.value for side in sides]
    if all(0 < len(value) <= most for value in values) and len(set(values)) > 1:
        return tuple(values)
    marked = [_marked(index, side) for side in sides]
    told = marked if len(set(marked)) > 1 else [side.value or side.quote for side in sides]
    return tuple(
        first_words(words or side.value or side.quote, most)
        for words, side in zip(told, sides, strict=True)
    )


def _marked(index: ReportIndex, side: Side) -> str:
    source = index.sources.get(side.source)
    return " … ".join(mark.slice(source.text) for mark in side.marks) if source else ""


def language_of(source: Source) -> str:
    """The source's language tag, if it states one that browsers understand."""
    stated = source.value("lang")
    return stated if _LANGUAGE.fullmatch(stated) else ""


def _context(
    index: ReportIndex, source: Source, around: Span, kind: PassageKind
) -> tuple[str, str]:
    """The neighbouring sentences, with "…" where the source says more in between."""
    first, last = index.neighbours(source.id, around, kind)
    before = after = ""
    if first:
        gap = _gap(source.text, first.end, around.start)
        before = last_words(first.slice(source.text), _CONTEXT) + gap
    if last:
        gap = _gap(source.text, around.end, last.start)
        after = gap + first_words(last.slice(source.text), _CONTEXT)
    return before, after


def _gap(text: str, start: int, end: int) -> str:
    """What to show for the text between two sentences."""
    between = text[start:end]
    if any(sign.isalnum() for sign in between):
        return " … "
    return _SPACE.sub(" ", between) or " "


def _line(text: str, span: Span) -> Span:
    """The line or lines that a span stands on, for a side whose claim is not in the report."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return Span(start, len(text) if end < 0 else end)
