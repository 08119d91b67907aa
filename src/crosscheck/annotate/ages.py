"""Ages, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.annotate.age_holders import find_holders
from crosscheck.language.age_phrases import AgePhrase, find_age_phrases
from crosscheck.model.facet import Age
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence


def find_ages(sentence: Sentence) -> tuple[Age, ...]:
    """The ages in ``sentence``, in textual order; a thing's age is none."""
    return tuple(
        age for phrase in find_age_phrases(sentence.text) for age in _ages(sentence, phrase)
    )


def _ages(sentence: Sentence, phrase: AgePhrase) -> Iterator[Age]:
    holders = find_holders(sentence, phrase)
    if holders is None or phrase.form == "bound":
        return
    shift = sentence.span.start
    values = phrase.values
    if len(values) == 1 and len(holders) > 1:
        values *= len(holders)
    for place, (low, high, start, end) in enumerate(values):
        name, first, last = holders[place] if place < len(holders) else holders[-1]
        yield Age(
            span=Span(start, end).shifted(shift),
            text=sentence.text[start:end],
            low=low,
            high=high,
            holder=name,
            holder_span=Span(first, last).shifted(shift) if name else None,
        )
