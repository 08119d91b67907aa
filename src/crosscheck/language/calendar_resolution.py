"""What days a date phrase means, given the day of publication."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from crosscheck.language.calendar import (
    SEASONS,
    Interval,
    ago_interval,
    day_of,
    month_interval,
    months_before,
    nearest_day,
    nearest_month,
    season_interval,
    week_interval,
    weekday_on_or_after,
    weekday_on_or_before,
    weekend_interval,
    year_interval,
)
from crosscheck.language.calendar_holidays import holiday, nearest_holiday
from crosscheck.language.calendar_phrases import DatePhrase, Kind

_ONE_DAY = timedelta(days=1)
_DAY_PARTS = frozenset({"morning", "afternoon", "evening"})


@dataclass(frozen=True, slots=True)
class _View:
    """Where a reader stands: the day of publication, and whether the sentence looks ahead."""

    published: date
    future: bool


def own_days(phrase: DatePhrase) -> Interval | None:
    """The days that the phrase names by itself, as a full date or a year does."""
    if phrase.year is None:
        return None
    if phrase.kind is Kind.DAY:
        return _days_of_month(phrase, phrase.year)
    if phrase.kind is Kind.MONTH and phrase.month:
        return _part_of_month(month_interval(phrase.year, phrase.month), phrase.when)
    if phrase.kind is Kind.HOLIDAY:
        day = holiday(phrase.unit, phrase.year)
        return day, day
    last = phrase.last_year or phrase.year
    return year_interval(phrase.year)[0], year_interval(last)[1]


def days_from(phrase: DatePhrase, published: date, *, future: bool) -> Interval | None:
    """The days that the phrase means to a reader on the day of publication.

    ``future`` says that the sentence looks ahead ("will be arraigned Thursday").
    """
    resolve = _RESOLVERS.get(phrase.kind)
    return resolve(phrase, _View(published, future)) if resolve else None


def _days_of_month(phrase: DatePhrase, year: int) -> Interval | None:
    first = day_of(year, phrase.month or 1, phrase.day or 1)
    if first is None:
        return None
    last = day_of(year, phrase.month or 1, phrase.last_day) if phrase.last_day else None
    return first, last or first


def _month_day(phrase: DatePhrase, view: _View) -> Interval | None:
    day = nearest_day(
        view.published,
        phrase.month or 1,
        phrase.day or 1,
        future=view.future,
        weekday=phrase.weekday,
    )
    return _days_of_month(phrase, day.year) if day else None


def _month(phrase: DatePhrase, view: _View) -> Interval | None:
    month = phrase.month or 1
    for said, offset in (("this year", 0), ("last year", -1), ("next year", 1)):
        if phrase.when.endswith(said):
            return month_interval(view.published.year + offset, month)
    if phrase.when == "last" and month == view.published.month:
        return month_interval(view.published.year - 1, month)
    interval = nearest_month(view.published, month, future=view.future or phrase.when == "next")
    return _part_of_month(interval, phrase.when)


def _part_of_month(interval: Interval, when: str) -> Interval:
    first, last = interval
    part = when.split(" ", 1)[0]
    if part == "early":
        return first, first.replace(day=12)
    if part == "mid":
        return first.replace(day=9), first.replace(day=21)
    if part == "late":
        return first.replace(day=18), last
    return interval


def _weekday(phrase: DatePhrase, view: _View) -> Interval | None:
    weekday = phrase.weekday or 0
    if phrase.when in {"following", "previous"}:
        return None  # reckoned from another event, not from publication
    if phrase.when in {"next", "coming", "this coming"}:
        day = weekday_on_or_after(view.published + _ONE_DAY, weekday)
    elif phrase.when in {"last", "past"}:
        day = weekday_on_or_before(view.published - _ONE_DAY, weekday)
    elif view.future:
        day = weekday_on_or_after(view.published, weekday)
    else:
        day = weekday_on_or_before(view.published, weekday)
    return day, day


def _period(phrase: DatePhrase, view: _View) -> Interval | None:
    *edges, when = phrase.when.split(" ") if "the" not in phrase.when else [phrase.when]
    edge = edges[0] if edges else ""
    offset = {"last": -1, "next": 1}.get(when, 0)
    if phrase.unit in _DAY_PARTS:
        return (view.published, view.published) if offset == 0 else None
    interval = _named_period(phrase.unit, view.published, offset, future=view.future)
    if interval is None:
        return None
    first, last = interval
    if edge == "earlier" and offset == 0:
        return min(first, view.published), view.published
    if edge == "later" and offset == 0:
        return view.published, max(last, view.published)
    return interval


def _named_period(unit: str, published: date, offset: int, *, future: bool) -> Interval | None:
    if unit == "week":
        return week_interval(published, offset)
    if unit == "weekend":
        return weekend_interval(published, future=future or offset > 0)
    if unit == "month":
        day = months_before(published, -offset)
        return month_interval(day.year, day.month)
    if unit == "year":
        return year_interval(published.year + offset)
    if unit in SEASONS:
        return _season(unit, published, offset, future=future)
    return None


def _season(name: str, published: date, offset: int, *, future: bool) -> Interval:
    """The season meant: the latest that had begun, or ended for "last", or the coming one."""
    years = range(published.year - 2, published.year + 3)
    seasons = [season_interval(year, name) for year in years]
    if future or offset > 0:
        return next(season for season in seasons if season[1] >= published)
    begun = [season for season in seasons if season[0] <= published]
    if offset < 0:
        return next((season for season in reversed(begun) if season[1] < published), begun[0])
    return next(season for season in seasons if season[1] >= published)


def _near_day(phrase: DatePhrase, view: _View) -> Interval:
    day = view.published + phrase.count * _ONE_DAY
    return day, day


def _ago(phrase: DatePhrase, view: _View) -> Interval | None:
    return ago_interval(view.published, phrase.count, phrase.unit)


def _holiday(phrase: DatePhrase, view: _View) -> Interval:
    day = nearest_holiday(phrase.unit, view.published, when=phrase.when, future=view.future)
    return day, day


_RESOLVERS: dict[Kind, Callable[[DatePhrase, _View], Interval | None]] = {
    Kind.DAY: _month_day,
    Kind.MONTH: _month,
    Kind.WEEKDAY: _weekday,
    Kind.NEAR_DAY: _near_day,
    Kind.AGO: _ago,
    Kind.HOLIDAY: _holiday,
    Kind.PERIOD: _period,
}
