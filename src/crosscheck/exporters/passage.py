"""Text cut where highlights begin and end, so that overlapping ones never nest wrongly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
