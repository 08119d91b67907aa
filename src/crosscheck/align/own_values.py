"""Ages and days that one source alone gives: the words right beside them are not shared.

"Ada Holt, 52," tells an age, not that there is an Ada Holt; "the June 3 hearing" is one of several
hearings. Where no other source gives that value, the phrase is the source's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, DateMention, Facet
from crosscheck.model.span import Span

# What may stand between a name and an age that belong together.
_APPOSED = re.compile(r"[\s,]{1,3}(?:(?:the|a|an)\s)?")


@dataclass(frozen=True, slots=True)
class OwnValues:
    """The sources that give each age and each day."""

    givers: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, units: Sequence[Claim]) -> OwnValues:
        """Who gives what in these claims."""
        givers: dict[str, set[str]] = defaultdict(set)
        for claim in units:
            for facet in claim.facets:
                givers[_value(facet)].add(claim.source)
        return cls({value: frozenset(sources) for value, sources in givers.items()})

    def beside(self, claim: Claim, span: Span) -> bool:
        """Whether an age or a day that only this source gives is part of the phrase of ``span``."""
        return any(
            (value := _value(facet))
            and self.givers[value] == {claim.source}
            and not span.overlaps(facet.span)
            and _belongs(facet, span, claim)
            for facet in claim.facets
        )


def _value(facet: Facet) -> str:
    """What the facet gives; empty for anything but one age and days."""
    match facet:
        case Age() if facet.low == facet.high:
            return f"age:{facet.low.normalize()}"
        case DateMention() if facet.first:
            return f"day:{facet.first}..{facet.last}"
        case DateMention() if facet.is_day:
            return f"day:{facet.month}-{facet.day}-{facet.weekday}"
        case _:
            return ""


def _belongs(facet: Facet, span: Span, claim: Claim) -> bool:
    """Whether an age stands next to the span, or a day right before it."""
    home = claim.sentence
    if facet.span.start < span.start:
        gap = Span(facet.span.end, span.start)
    elif isinstance(facet, Age):
        gap = Span(span.end, facet.span.start)
    else:
        return False
    if not home.span.contains(gap):
        return False
    between = gap.shifted(-home.span.start).slice(home.text)
    return bool(_APPOSED.fullmatch(between)) if isinstance(facet, Age) else between == " "
