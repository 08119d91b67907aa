"""Days and intervals reckoned from a date of publication, as news style means them.

All functions are pure; intervals are pairs of inclusive days. Monday is 0.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

Interval = tuple[date, date]

MONTHS: dict[str, int] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
SHORT_MONTHS: dict[str, int] = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
WEEKDAYS: dict[str, int] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
SHORT_WEEKDAYS: dict[str, int] = {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 1,
    "wednes": 2,
    "thur": 3,
    "thurs": 3,
}

SEASONS: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "spring": ((3, 1), (6, 20)),
    "summer": ((6, 1), (9, 22)),
    "fall": ((9, 1), (12, 20)),
    "autumn": ((9, 1), (12, 20)),
    "winter": ((12, 1), (3, 20)),
}
"""First and last (month, day) of the seasons of the northern half of the world, generously."""

# A month and day this far ahead of publication is still the coming one without a future verb.
_COMING = timedelta(days=60)


def month_number(word: str) -> int | None:
    """The number of a month by its name or abbreviation, in any case."""
    name = word.lower().rstrip(".")
    return MONTHS.get(name) or SHORT_MONTHS.get(name)


def weekday_number(word: str) -> int | None:
    """The number of a weekday by its name or abbreviation, in any case."""
    name = word.lower().rstrip(".")
    return WEEKDAYS.get(name, SHORT_WEEKDAYS.get(name))


def day_of(year: int, month: int, day: int) -> date | None:
    """A date, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_interval(year: int, month: int) -> Interval:
    """The first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_interval(year: int) -> Interval:
    """The first and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def weekday_on_or_before(published: date, weekday: int) -> date:
    """The most recent such weekday; the day of publication counts."""
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def weekday_on_or_after(published: date, weekday: int) -> date:
    """The coming such weekday; the day of publication counts."""
    return published + timedelta(days=(weekday - published.weekday()) % 7)


def nearest_day(
    published: date, month: int, day: int, *, future: bool = False, weekday: int | None = None
) -> date | None:
    """The day in the year that a reader on the day of publication would think of.

    That is the nearest one, in the past unless it is close ahead or the sentence looks ahead
    (``future``). A stated ``weekday`` decides between years.
    """
    years = range(published.year - 3, published.year + 4)
    candidates = [found for year in years if (found := day_of(year, month, day))]
    matching = [found for found in candidates if found.weekday() == weekday]
    if weekday is not None and matching:
        candidates = matching
    if future:
        candidates = [found for found in candidates if found >= published] or candidates
    else:
        candidates = [found for found in candidates if found <= published + _COMING] or candidates
    return min(candidates, key=lambda found: (abs(found - published), found), default=None)


def nearest_month(published: date, month: int, *, future: bool = False) -> Interval:
    """The latest such month that had begun by publication, or the coming one if ``future``."""
    year = published.year
    if future and month < published.month:
        year += 1
    elif not future and month > published.month:
        year -= 1
    return month_interval(year, month)


def months_before(published: date, months: int) -> date:
    """The same day of the month ``months`` earlier (or the last that the month has)."""
    index = published.year * 12 + published.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(published.day, monthrange(year, month + 1)[1]))


def week_interval(published: date, weeks: int) -> Interval:
    """The week of publication (0), the last (-1) or the next (1), as loosely as it is said.

    A week may start on Sunday or Monday; "last week" also means the last seven days.
    """
    monday = published - timedelta(days=published.weekday())
    if weeks < 0:
        return monday - timedelta(days=8), published - timedelta(days=1)
    if weeks > 0:
        return published + timedelta(days=1), monday + timedelta(days=13)
    return monday - timedelta(days=1), monday + timedelta(days=6)


def weekend_interval(published: date, *, future: bool = False) -> Interval:
    """The Saturday and Sunday last begun by publication, or the coming ones if ``future``."""
    if future and published.weekday() < 5:
        saturday = weekday_on_or_after(published, 5)
    else:
        saturday = weekday_on_or_before(published, 5)
    return saturday, saturday + timedelta(days=1)


def season_interval(year: int, season: str) -> Interval:
    """A season that starts in ``year``; winter ends in the next."""
    (first_month, first_day), (last_month, last_day) = SEASONS[season]
    ends = year + 1 if last_month < first_month else year
    return date(year, first_month, first_day), date(ends, last_month, last_day)


def ago_interval(published: date, count: int, unit: str) -> Interval | None:
    """The days that "``count`` ``unit``s ago" may mean; None when it leaves the calendar.

    Days are exact; a longer unit may be half of one off, and years ago may mean the calendar
    year.
    """
    try:
        if unit == "day":
            day = published - timedelta(days=count)
            return day, day
        if unit == "week":
            day = published - timedelta(weeks=count)
            return day - timedelta(days=4), day + timedelta(days=3)
        if unit == "month":
            day = months_before(published, count)
            return day - timedelta(days=16), day + timedelta(days=15)
        if unit == "year":
            day = months_before(published, 12 * count)
            first, last = year_interval(published.year - count)
            return min(first, day - timedelta(days=183)), max(last, day + timedelta(days=182))
        return year_interval(published.year - 10 * count - 5)[0], year_interval(
            published.year - 10 * count + 5
        )[1]
    except (ValueError, OverflowError):
        return None
