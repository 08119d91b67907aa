"""How two date phrases stand to each other, resolved or not."""

from __future__ import annotations

from crosscheck.model.facet import DateMention

MOST_DAYS = 62
"""Days further apart than this are of two seasons."""


def meet(mine: DateMention, other: DateMention) -> bool:
    """Whether some day fits both, or nothing is known of one."""
    if mine.first and mine.last and other.first and other.last:
        return mine.first <= other.last and other.first <= mine.last
    if mine.weekday is not None and other.weekday is not None:
        return mine.weekday == other.weekday
    if mine.month is not None and other.month is not None:
        return (mine.month, mine.day) == (other.month, other.day)
    return True


def are_comparable(mine: DateMention, other: DateMention) -> bool:
    """Whether both are days, or both months, of one season or of one month in two years."""
    if mine.is_day != other.is_day:
        return False
    if mine.first and other.first:
        apart = abs((mine.first - other.first).days)
        return apart <= MOST_DAYS or (mine.month is None) == (other.month is None)
    return True
