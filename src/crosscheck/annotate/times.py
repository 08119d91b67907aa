"""Times of day: clock times with their hedges, and parts of the day."""

from __future__ import annotations

from crosscheck.language.clock import find_clock_times
from crosscheck.model.facet import TimeOfDay
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence


def find_times(sentence: Sentence) -> tuple[TimeOfDay, ...]:
    """The times of day that ``sentence`` names, in textual order."""
    return tuple(
        TimeOfDay(
            span=Span(time.start, time.end).shifted(sentence.span.start),
            text=sentence.text[time.start : time.end],
            earliest=time.earliest,
            latest=time.latest,
            part=time.part,
            hedged=time.hedged,
        )
        for time in find_clock_times(sentence.text)
    )
