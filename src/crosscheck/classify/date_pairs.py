"""How two date phrases stand to each other, resolved or not."""

from __future__ import annotations

import re

from crosscheck.model.facet import DateMention

MOST_DAYS = 62
"""Days further apart than this are of two seasons."""

WEEK, YEAR = 7, 366
_POINTING = re.compile(r"\b(?:last|next|following|previous|past|coming|ago)\b", re.IGNORECASE)


def meet(mine: DateMention, other: DateMention) -> bool:
    """Whether some day fits both, or nothing is known of one."""
    if mine.first and mine.last and other.first and other.last:
        overlap = mine.first <= other.last and other.first <= mine.last
        return overlap or is_one_name(mine, other)
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


def is_one_name(mine: DateMention, other: DateMention) -> bool:
    """Whether both say "Friday", or "June", and only the tense puts one a week or year further."""
    names = [(date.month, date.day, date.weekday) for date in (mine, other)]
    if names[0] != names[1] or not any(part is not None for part in names[0]):
        return False
    if mine.first is None or other.first is None or mine.year or other.year:
        return False
    if any(_POINTING.search(date.text) for date in (mine, other)):
        return False
    apart = abs((mine.first - other.first).days)
    return apart <= (WEEK if mine.month is None else YEAR)
