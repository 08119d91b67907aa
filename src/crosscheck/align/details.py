"""Details that several sources state: typed parts of claims, grouped by what they say.

A detail is a claim of its own (an age, a time, an address, a count, a quotation) only where at
least two sources state it; what one source alone gives stays part of its claim.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.align.own_values import OwnValues
from crosscheck.align.retellings import Retelling, retellings_of
from crosscheck.align.shared_words import shared_words
from crosscheck.align.ties import Tie, ties_of
from crosscheck.language.lexicon import folded, person_classes
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import (
    Age,
    DateMention,
    EventMention,
    Facet,
    Mention,
    Quantity,
    Role,
    Superlative,
    TimeOfDay,
)
from crosscheck.model.ledger import LedgerName, Matter
from crosscheck.model.span import Span
from crosscheck.model.story import Story

MakeId = Callable[[str, str, int], str]
Found = tuple[Claim, Span, tuple[Facet, ...]]
NARROW = 60
BUCKET = 30
MAIN = "main"
_SEXED = frozenset(person_classes().values()) - {"young", "adult", "victim"}


def shared_details(
    story: Story, matters: Sequence[Matter], make_id: MakeId
) -> tuple[tuple[Claim, ...], ...]:
    """Groups of detail claims that two or more sources share, in the order of their keys."""
    units = [claim for article in story.articles for claim in article.units]
    events = _events(units, story.main_event)
    holders: dict[str, list[Found]] = defaultdict(list)
    for claim in units:
        for facet in claim.facets:
            for key in _keys(facet, events.get((claim.source, claim.sentence.span), ())):
                holders[key].append((claim, _span(facet), (facet,)))
    for matter in matters:
        if matter.ledger is LedgerName.QUOTES:
            found = [(s.claim, s.facet.span, (s.facet,)) for s in matter.statements]
            holders[f"quote:{matter.key}"].extend(found)
    phrases: list[Tie | Retelling] = [*ties_of(units), *retellings_of(units, story.pairs)]
    for same in (*phrases, *shared_words(units, story.pairs, phrases)):
        holders[same.key].append((same.claim, same.span, ()))
    alone = OwnValues.of(units)
    maker = _Maker({}, defaultdict(int), make_id)
    groups: dict[tuple[str, ...], tuple[Claim, ...]] = {}
    for key in sorted(holders):
        shared = [found for found in holders[key] if not alone.beside(found[0], found[1])]
        if len({claim.source for claim, _, _ in shared}) > 1:
            members = {m.id: m for m in (maker.detail(*found) for found in shared)}
            groups.setdefault(tuple(sorted(members)), tuple(members.values()))
    return tuple(groups.values())


def _events(units: Sequence[Claim], main_event: str) -> Mapping[tuple[str, Span], frozenset[str]]:
    """The classes of happening that each sentence names."""
    found: dict[tuple[str, Span], set[str]] = defaultdict(set)
    for claim in units:
        for event in claim.of_type(EventMention):
            name = main_event if event.event == MAIN else event.event
            found[claim.source, claim.sentence.span].add(name)
    return {place: frozenset(names) for place, names in found.items()}


def _keys(facet: Facet, events: Sequence[str] | frozenset[str]) -> Iterator[str]:
    """What must be equal for two details to say one thing; none for what says too little."""
    match facet:
        case Age() if facet.low == facet.high:
            yield from (f"age:{sex}:{facet.low.normalize()}" for sex in _sexes(facet.holder))
        case Quantity() if (facet.unit or facet.counted) and not facet.ordinal:
            yield f"number:{facet.unit or folded(facet.counted)}:{facet.low}..{facet.high}"
        case Mention(kind="place", key=key) if key.startswith("address:"):
            yield key
        case Mention(kind="place", key=key) if key:
            yield from (f"place:{key}:{event}" for event in sorted(events))
        case Mention(kind="person", key=key, text=text) if " " in key and " " in text.strip():
            yield f"person:{key}"
        case Role() if facet.holder and " " in facet.holder:
            yield f"role:{facet.holder}:{folded(facet.title.split()[-1])}"
        case Superlative() if facet.window_years:
            yield f"superlative:{facet.rank}:{facet.what}:{facet.window_years.normalize()}"
        case DateMention() if facet.is_day or facet.first:
            yield from (f"date:{_day(facet)}:{event}" for event in sorted(events))
        case TimeOfDay() if facet.latest - facet.earliest <= NARROW:
            middle = (facet.earliest + facet.latest) // 2
            yield from (f"time:{(middle + shift) // BUCKET}:{shift}" for shift in (0, BUCKET // 2))
        case _:
            return


def _sexes(holder: str) -> tuple[str, ...]:
    """The class of person, as far as the noun tells; a name may be of either."""
    last = holder.casefold().split()[-1:] or [""]
    kind = person_classes().get(last[0], "")
    known = kind and kind not in {"young", "adult", "victim"}
    return (kind,) if known else ("", *sorted(_SEXED))


def _day(facet: DateMention) -> str:
    if facet.first:
        return f"{facet.first}..{facet.last}"
    return f"{facet.month}-{facet.day}-{facet.weekday}"


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes detail claims; one stretch of text is one claim however many keys it has."""

    made: dict[tuple[str, Span], Claim]
    seen: dict[tuple[str, str], int]
    make_id: MakeId

    def detail(self, claim: Claim, span: Span, facets: tuple[Facet, ...]) -> Claim:
        """The claim for one stretch inside another claim."""
        known = self.made.get((claim.source, span))
        if known is not None:
            return known
        home = claim.sentence
        inside = home.span.contains(span)
        text = span.shifted(-home.span.start).slice(home.text) if inside else facets[0].text
        word = f"{facets[0].type if facets else 'tie'}:{text}"
        self.seen[claim.source, word] += 1
        detail = Claim(
            id=self.make_id(claim.source, word, self.seen[claim.source, word]),
            source=claim.source,
            span=span,
            text=text,
            kind=ClaimKind.DETAIL,
            sentence=home,
            speaker=claim.speaker,
            parent=claim.id,
            facets=facets,
        )
        self.made[claim.source, span] = detail
        return detail


def _span(facet: Facet) -> Span:
    """The facet's own words, with the person an age or a role belongs to when it is next to it."""
    holder = getattr(facet, "holder_span", None)
    if holder is not None and abs(holder.start - facet.span.end) < 4 + len(facet.span):
        return facet.span.cover(holder)
    return facet.span
