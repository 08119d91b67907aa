"""The full text of a source in blocks, paragraphs and pieces, each piece of one look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, group_anchor
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.passage import cut
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Verdict
from crosscheck.model.source import Ignored, Source
from crosscheck.model.span import Span

_FOLDED_FROM = 3  # as many ignored lines in a row are folded away
_VERDICTS = {
    Verdict.CONFLICTING: ("contested", "Contested by another source"),
    Verdict.AGREEING: ("agreeing", "Also elsewhere"),
    Verdict.UNIQUE: ("unique", "Here only"),
}


@dataclass(frozen=True, slots=True)
class TextPiece:
    """A stretch of full text of one look.

    ``anchors`` are ids of the claims that start here; ``groups`` those of the groups and findings
    that it stands in together with other sources, the one of its look first.
    """

    text: str
    tone: str = ""
    href: str = ""
    hint: str = ""
    anchors: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the source."""

    pieces: tuple[TextPiece, ...]
    is_headline: bool = False
    is_ignored: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring paragraphs; a ``folded`` one holds nothing but ignored lines."""

    paragraphs: tuple[Paragraph, ...]
    folded: str = ""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a layer shows; the lowest ``rank``, then the shortest, wins where layers meet."""

    rank: int
    length: int
    tone: str
    href: str
    hint: str


_PLAIN = _Look(9, 0, "", "", "")


def full_text(
    index: ReportIndex,
    source: Source,
    claims: Sequence[Claim],
    ignored: Iterable[Ignored],
    sides: Iterable[tuple[Span, Finding]],
) -> tuple[Block, ...]:
    """The whole text; what clashes shows over what is claimed, and that over what is ignored."""
    layers = [
        *((span, _finding_look(index, span, finding)) for span, finding in sides),
        *((claim.span, _claim_look(index, claim)) for claim in claims),
        *((item.span, _ignored_look(item)) for item in ignored),
    ]
    return tuple(_blocks(_paragraphs(source, layers, claims)))


def _finding_look(index: ReportIndex, span: Span, finding: Finding) -> _Look:
    rank = list(Level).index(finding.level)
    hint = f"{wording.LEVELS[finding.level]}: {index.title(finding)}"
    return _Look(rank, len(span), finding.level.value, index.anchors[finding.id], hint)


def _claim_look(index: ReportIndex, claim: Claim) -> _Look:
    group = index.group_of.get(claim.id)
    if group is None:
        return _Look(9, len(claim.span), "unique", "", "")
    tone, hint = _VERDICTS[group.verdict]
    rank = {"contested": 4, "agreeing": 5}.get(tone, 6)
    return _Look(rank, len(claim.span), tone, group_anchor(group), hint)


def _ignored_look(item: Ignored) -> _Look:
    return _Look(8, len(item.span), "ignored", "", item.reason)


def _paragraphs(
    source: Source, layers: list[tuple[Span, _Look]], claims: Sequence[Claim]
) -> Iterator[Paragraph]:
    """The lines of a text that are not blank, cut where highlights begin and end."""
    anchors: dict[int, list[str]] = defaultdict(list)
    for claim in claims:
        anchors[claim.span.start].append(claim_anchor(claim))
    headlines = {claim.span.start for claim in claims if claim.kind is ClaimKind.HEADLINE}
    text, title = source.text, source.value("title")
    at = text.find(title) if title else -1
    if at >= 0:
        headlines.add(at)
    breaks = [(Span(at, at + 1), None) for at, sign in enumerate(text) if sign == "\n"]
    line: list[tuple[Span, list[_Look]]] = []
    for span, looks in cut(Span(0, len(text)), [*layers, *breaks]):
        if None in looks:
            yield from _paragraph(text, line, anchors, headlines)
            line = []
        else:
            line.append((span, [look for look in looks if look]))
    yield from _paragraph(text, line, anchors, headlines)


def _paragraph(
    text: str,
    line: list[tuple[Span, list[_Look]]],
    anchors: dict[int, list[str]],
    headlines: set[int],
) -> Iterator[Paragraph]:
    pieces = []
    for span, looks in line:
        ordered = sorted(looks, key=lambda each: (each.rank, each.length, each.href))
        look = ordered[0] if ordered else _PLAIN
        pieces.append(
            TextPiece(
                span.slice(text),
                look.tone,
                look.href,
                look.hint,
                tuple(anchors.get(span.start, ())),
                tuple(
                    dict.fromkeys(
                        each.href for each in ordered if each.href and each.tone != "unique"
                    )
                ),
            )
        )
    worded = [piece for piece in pieces if piece.text.strip()]
    if worded:
        yield Paragraph(
            tuple(pieces),
            is_headline=any(span.start in headlines for span, _ in line),
            is_ignored=all(piece.tone == "ignored" for piece in worded),
        )


def _blocks(paragraphs: Iterator[Paragraph]) -> Iterator[Block]:
    """Fold long runs of ignored lines away, so that the article itself is what one reads."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        if run and paragraph.is_ignored != run[0].is_ignored:
            yield _block(run)
            run = []
        run.append(paragraph)
    if run:
        yield _block(run)


def _block(run: list[Paragraph]) -> Block:
    if not run[0].is_ignored or len(run) < _FOLDED_FROM:
        return Block(tuple(run))
    reasons = {
        piece.hint for paragraph in run for piece in paragraph.pieces if piece.tone == "ignored"
    }
    named = ", ".join(sorted(reasons))
    return Block(tuple(run), f"{wording.count(len(run), 'line')} ignored: {named}")
