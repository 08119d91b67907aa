"""Text cut where highlights begin and end, so that overlapping ones never nest wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from crosscheck.model.span import Span

LayerT = TypeVar("LayerT")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quoted sentence: ``marked`` when it clashes, ``differs`` for the very words.

    ``opens`` and ``closes`` stand on the first and last piece of a marked run.
    """

    text: str
    marked: bool = False
    differs: bool = False
    opens: bool = False
    closes: bool = False


def cut(within: Span, layers: Iterable[tuple[Span, LayerT]]) -> Iterator[tuple[Span, list[LayerT]]]:
    """Cover ``within`` by stretches, each with the layers that lie over all of it, in order.

    A sweep over sorted ends: n layers of depth d cost O(n log n + n d).
    """
    inside = [
        (Span(max(span.start, within.start), min(span.end, within.end)), layer)
        for span, layer in layers
        if len(span) and span.overlaps(within)
    ]
    inside.sort(key=lambda item: item[0].start)
    ends = {end for span, _ in inside for end in (span.start, span.end)}
    edges = sorted({within.start, within.end} | ends)
    active: list[tuple[Span, LayerT]] = []
    coming = 0
    for start, end in pairwise(edges):
        active = [item for item in active if item[0].end > start]
        while coming < len(inside) and inside[coming][0].start == start:
            active.append(inside[coming])
            coming += 1
        yield Span(start, end), [layer for _, layer in active]


def quoted(text: str, within: Span, span: Span, marks: Iterable[Span]) -> tuple[Piece, ...]:
    """A stretch of ``text`` in pieces: ``span`` is marked, ``marks`` are the words that differ."""
    layers = [(span, False), *((mark, True) for mark in marks)]
    found = [(piece, flags) for piece, flags in cut(within, layers)]
    states = [bool(flags) for _, flags in found]
    return tuple(
        Piece(
            piece.slice(text),
            marked=bool(flags),
            differs=any(flags),
            opens=states[index] and (index == 0 or not states[index - 1]),
            closes=states[index] and not any(states[index + 1 : index + 2]),
        )
        for index, (piece, flags) in enumerate(found)
    )


def trimmed(pieces: tuple[Piece, ...], most: int) -> tuple[Piece, ...]:
    """The pieces with no unmarked run of much more than ``most`` code points.

    Each keeps the words next to what is marked; marked ones stay whole.
    """
    last = len(pieces) - 1
    return tuple(
        piece
        if piece.marked or len(piece.text) <= most or not last
        else replace(piece, text=_cut_short(piece.text, most, index == 0, index == last))
        for index, piece in enumerate(pieces)
    )


def parted(pieces: tuple[Piece, ...], most: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The first ``most`` code points or some more, up to the end of a word, and the rest.

    Nothing is parted off that would fit in half as much again.
    """
    if sum(len(piece.text) for piece in pieces) <= most * 3 // 2:
        return pieces, ()
    shown: list[Piece] = []
    length = 0
    for index, piece in enumerate(pieces):
        if length + len(piece.text) >= most:
            end = piece.text.find(" ", most - length)
            if end < 0:
                return (*shown, piece), pieces[index + 1 :]
            ours, theirs = piece.text[:end], piece.text[end:]
            first = replace(piece, text=ours, closes=piece.marked)
            rest = replace(piece, text=theirs, opens=piece.marked)
            return (*shown, first), (rest, *pieces[index + 1 :])
        shown.append(piece)
        length += len(piece.text)
    return pieces, ()


def first_words(text: str, most: int) -> str:
    """The text as it is, or its first words and "…" where it is longer than ``most``."""
    if len(text) <= most:
        return text
    kept = text[:most]
    # A no-break space: the sign does not stand alone on a line.
    return f"{kept[: kept.rfind(' ')] if ' ' in kept else kept}\u00a0…"


def last_words(text: str, most: int) -> str:
    """The text as it is, or "…" and its last words where it is longer than ``most``."""
    if len(text) <= most:
        return text
    kept = text[-most:]
    return f"… {kept[kept.find(' ') + 1 :]}"


def _cut_short(text: str, most: int, is_first: bool, is_last: bool) -> str:  # noqa: FBT001
    """Cut where no mark is near: in front, at the end, or in the middle."""
    if is_first:
        return last_words(text, most)
    if is_last:
        return first_words(text, most)
    return f"{first_words(text, most // 2)} {last_words(text, most // 2).removeprefix('… ')}"
