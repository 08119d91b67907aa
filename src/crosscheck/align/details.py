"""Details that several sources state: typed parts of claims, grouped by what they say.

A detail is a claim of its own (an age, a time, an address, a count) only where at least two
sources state it; what one source alone gives stays part of its claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Age, Facet, Mention, Quantity, Role, Superlative
from crosscheck.model.ledger import LedgerName, Matter
from crosscheck.model.span import Span

MakeId = Callable[[str, str, int], str]


def shared_details(
    units: Sequence[Claim], matters: Sequence[Matter], make_id: MakeId
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of detail claims that two or more sources share, in the order of their keys."""
    holders: dict[str, list[tuple[Claim, Facet]]] = defaultdict(list)
    for claim in units:
        for facet in claim.facets:
            key = _key(facet)
            if key:
                holders[key].append((claim, facet))
    for key, claim, facet in _of_timeline(matters):
        holders[key].append((claim, facet))
    seen: dict[tuple[str, str], int] = defaultdict(int)
    groups = []
    for key in sorted(holders):
        if len({claim.source for claim, _ in holders[key]}) > 1:
            groups.append(tuple(_detail(c, f, seen, make_id) for c, f in _first_of_each(holders[key])))
    return tuple(groups)


def _key(facet: Facet) -> str:
    match facet:
        case Age() if facet.holder and facet.low == facet.high:
            return f"age:{facet.holder.split()[-1]}:{facet.low.normalize()}"
        case Quantity() if (facet.unit or facet.counted) and not facet.ordinal:
            value = f"{facet.low}..{facet.high}"
            return f"number:{facet.unit or folded(facet.counted)}:{value}"
        case Mention(kind="place", key=key) if key.startswith("address:"):
            return key
        case Mention(kind="person", key=key) if " " in key:
            return f"person:{key}"
        case Role() if facet.holder and " " in facet.holder:
            return f"role:{facet.holder}:{facet.title.split()[-1]}"
        case Superlative() if facet.window_years:
            return f"superlative:{facet.rank}:{facet.what}:{facet.window_years.normalize()}"
        case _:
            return ""


def _of_timeline(matters: Sequence[Matter]) -> Iterator[tuple[str, Claim, Facet]]:
    for matter in matters:
        if matter.ledger is LedgerName.TIMELINE:
            for statement in matter.statements:
                key = f"{matter.aspect}:{matter.key}:{statement.value}"
                yield key, statement.claim, statement.facet


def _first_of_each(found: Sequence[tuple[Claim, Facet]]) -> Iterator[tuple[Claim, Facet]]:
    """The first statement of each source, so that a group reads as one row a source."""
    sources = set()
    for claim, facet in found:
        if claim.source not in sources:
            sources.add(claim.source)
            yield claim, facet


def _detail(
    claim: Claim, facet: Facet, seen: dict[tuple[str, str], int], make_id: MakeId
) -> Claim:
    span = _span(facet)
    home = claim.sentence
    text = (
        span.shifted(-home.span.start).slice(home.text) if home.span.contains(span) else facet.text
    )
    word = f"{facet.type}:{text}"
    seen[claim.source, word] += 1
    return Claim(
        id=make_id(claim.source, word, seen[claim.source, word]),
        source=claim.source,
        span=span,
        text=text,
        kind=ClaimKind.DETAIL,
        sentence=home,
        speaker=claim.speaker,
        parent=claim.id,
        facets=(facet,),
    )


def _span(facet: Facet) -> Span:
    """The facet's own words, with the person an age or a role belongs to when it is next to it."""
    holder = getattr(facet, "holder_span", None)
    if holder is not None and abs(holder.start - facet.span.end) < 4 + len(facet.span):
        return facet.span.cover(holder)
    return facet.span
