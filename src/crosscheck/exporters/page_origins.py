"""Who cites whom: each outlet, the agencies and outlets it draws on, and the voices it quotes.

Drawn from attributions ("the coastguard said", "Meridian reported that the navy said"): an outlet
on the left, whoever it had it from in the middle, who is said to have said it on the right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from crosscheck.exporters.links import claim_anchor, source_anchor
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_voices import Voices
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Attribution

WIDTH = 920
_LINE, _TOP = 30, 44
_LEFT, _MIDDLE, _RIGHT = 0, 350, 640
_SIGN = 7.6  # the width of a sign, as far as one can know: lines begin where a text ends
_GAP = 12  # between a text and a line
_MOST_OUTLETS = 20
_MOST_VOICES = 14
_LABEL = 31  # signs that fit a column


@dataclass(frozen=True, slots=True)
class Node:
    """An outlet, a carrier or a voice at its place; ``count`` says by how many outlets cited."""

    x: int
    y: int
    text: str
    full: str
    href: str
    count: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes, as the path that draws it; ``weight`` is 1 to 3."""

    path: str
    weight: int


@dataclass(frozen=True, slots=True)
class CitedVoice:
    """A voice for the list beside the picture: who cites it, and through whom if through anyone."""

    voice: str
    carriers: tuple[str, ...]
    outlets: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OriginGraph:
    """The picture in units of a pixel, and all that it leaves out as a list."""

    width: int
    height: int
    description: str
    outlets: tuple[Node, ...]
    carriers: tuple[Node, ...]
    voices: tuple[Node, ...]
    edges: tuple[Edge, ...]
    listed: tuple[CitedVoice, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Citing:
    source: str
    carrier: str
    voice: str
    href: str


def origin_graph(index: ReportIndex) -> OriginGraph | None:
    """The graph of a report; None when nobody is cited."""
    found = tuple(_citings(index))
    if not found:
        return None
    by_voice: dict[str, list[_Citing]] = defaultdict(list)
    for each in found:
        by_voice[each.voice].append(each)
    ranked = sorted(
        by_voice, key=lambda voice: (-len({each.source for each in by_voice[voice]}), voice)
    )
    shared = [voice for voice in ranked if _is_telling(by_voice[voice])]
    drawn = shared[:_MOST_VOICES]
    listed = tuple(_listed(index, voice, by_voice[voice]) for voice in ranked)
    return _drawn(index, [each for each in found if each.voice in drawn], drawn, listed)


def _is_telling(citings: Iterable[_Citing]) -> bool:
    """Whether several outlets cite a voice, or one through another: what a picture can show."""
    cited = tuple(citings)
    return len({each.source for each in cited}) > 1 or any(each.carrier for each in cited)


def _citings(index: ReportIndex) -> Iterator[_Citing]:
    names = Voices(index)
    for claim in index.report.claims:
        for facet in claim.facets:
            if isinstance(facet, Attribution):
                yield from _of(names, claim, facet)


def _of(names: Voices, claim: Claim, facet: Attribution) -> Iterator[_Citing]:
    chain = [names.voice(each) for each in facet.chain or (facet.source,)]
    named = [each for each in chain if each and each != names.outlet(claim.source)]
    if named:
        carrier = named[-2] if len(named) > 1 and named[-2] != named[-1] else ""
        yield _Citing(claim.source, carrier, named[-1], claim_anchor(claim))


def _listed(index: ReportIndex, voice: str, citings: list[_Citing]) -> CitedVoice:
    places: dict[str, str] = {}
    for each in citings:
        places.setdefault(index.name(each.source), each.href)
    carriers = sorted({each.carrier for each in citings if each.carrier})
    return CitedVoice(voice, tuple(carriers), tuple(places.items()))


def _drawn(
    index: ReportIndex, citings: list[_Citing], voices: list[str], listed: tuple[CitedVoice, ...]
) -> OriginGraph:
    known = [source.id for source in index.report.sources]
    outlets = [each for each in known if any(citing.source == each for citing in citings)]
    outlets = outlets[:_MOST_OUTLETS]
    carriers = sorted({each.carrier for each in citings if each.carrier})
    longest = max(len(outlets), len(carriers), len(voices), 1)
    left = _column(_LEFT, outlets, longest)
    middle = _column(_MIDDLE, carriers, longest)
    right = _column(_RIGHT, voices, longest)
    cited = {voice: {each.source for each in citings if each.voice == voice} for voice in voices}
    first = {each.voice: each.href for each in reversed(citings)}
    through = {each.carrier: each.href for each in reversed(citings)}
    return OriginGraph(
        width=WIDTH,
        height=_TOP + _LINE * longest,
        description=_description(index, citings, voices),
        outlets=tuple(_node(left[each], index.name(each), source_anchor(each)) for each in outlets),
        carriers=tuple(_node(middle[each], each, through[each]) for each in carriers),
        voices=tuple(_node(right[each], each, first[each], len(cited[each])) for each in voices),
        edges=tuple(_edges(citings, index.names, left, middle, right)),
        listed=listed,
        left_out=len(listed) - len(voices),
    )


def _column(x: int, names: list[str], longest: int) -> dict[str, tuple[int, int]]:
    """The names of one column, spread over its height."""
    step = _LINE * longest / max(len(names), 1)
    return {name: (x, round(_TOP + step * place + step / 2)) for place, name in enumerate(names)}


def _node(at: tuple[int, int], text: str, href: str, count: int = 0) -> Node:
    label = text if len(text) <= _LABEL else f"{text[: _LABEL - 1].rstrip()}…"
    return Node(*at, label, text, href, count)


def _edges(
    citings: list[_Citing],
    names: Mapping[str, str],
    left: dict[str, tuple[int, int]],
    middle: dict[str, tuple[int, int]],
    right: dict[str, tuple[int, int]],
) -> Iterator[Edge]:
    weights: dict[tuple[tuple[int, int], tuple[int, int]], int] = defaultdict(int)
    reach = {
        at: at[0] + _GAP + round(_SIGN * min(len(names.get(each, each)), _LABEL))
        for column in (left, middle)
        for each, at in column.items()
    }
    for each in citings:
        if each.source in left:
            stops = [left[each.source], *([middle[each.carrier]] if each.carrier else [])]
            for start, end in zip(stops, [*stops[1:], right[each.voice]], strict=True):
                weights[start, end] += 1
    for (start, end), weight in sorted(weights.items()):
        x, to = reach[start], end[0] - _GAP
        half = (x + to) // 2
        path = f"M{x} {start[1]}C{half} {start[1]} {half} {end[1]} {to} {end[1]}"
        yield Edge(path, min(weight, 3))


def _description(index: ReportIndex, citings: list[_Citing], voices: list[str]) -> str:
    told = []
    for voice in voices:
        sources = sorted({index.name(each.source) for each in citings if each.voice == voice})
        told.append(f"{voice}: cited by {', '.join(sources)}")
    return f"Outlets on the left, the voices that they cite on the right. {'; '.join(told)}."
