from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.calendar import (
    ago_interval,
    nearest_day,
    nearest_month,
    week_interval,
    weekday_on_or_after,
    weekday_on_or_before,
    weekend_interval,
)
from crosscheck.language.calendar_holidays import HOLIDAYS, easter, holiday, nearest_holiday

WEDNESDAY = date(2031, 3, 5)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@pytest.mark.parametrize(
    ("month", "day", "future", "expected"),
    [
        pytest.param(3, 5, False, date(2031, 3, 5), id="same-day"),
        pytest.param(2, 20, False, date(2031, 2, 20), id="just-past"),
        pytest.param(11, 2, False, date(2030, 11, 2), id="last-autumn"),
        pytest.param(4, 1, False, date(2031, 4, 1), id="close-ahead-needs-no-verb"),
        pytest.param(8, 1, False, date(2030, 8, 1), id="far-ahead-is-past"),
        pytest.param(8, 1, True, date(2031, 8, 1), id="future-verb"),
        pytest.param(2, 1, True, date(2032, 2, 1), id="future-verb-wraps"),
    ],
)
def test_month_and_day_mean_the_nearest(
    month: int,
    day: int,
    future: bool,  # noqa: FBT001
    expected: date,
) -> None:
    assert nearest_day(WEDNESDAY, month, day, future=future) == expected


def test_a_weekday_decides_the_year() -> None:
    # 1 August was a Wednesday in 2029, not in 2030.
    assert nearest_day(WEDNESDAY, 8, 1, weekday=2) == date(2029, 8, 1)


def test_there_may_be_no_such_day() -> None:
    assert nearest_day(date(2031, 3, 5), 2, 30) is None


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        pytest.param(1818, date(1818, 3, 22), id="earliest"),
        pytest.param(1943, date(1943, 4, 25), id="latest"),
        pytest.param(2000, date(2000, 4, 23), id="century"),
        pytest.param(2024, date(2024, 3, 31), id="leap-year"),
    ],
)
def test_easter(year: int, expected: date) -> None:
    assert easter(year) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("thanksgiving", date(2024, 11, 28), id="fourth-thursday"),
        pytest.param("labor day", date(2024, 9, 2), id="first-monday"),
        pytest.param("memorial day", date(2024, 5, 27), id="last-monday"),
        pytest.param("good friday", date(2024, 3, 29), id="before-easter"),
        pytest.param("christmas eve", date(2024, 12, 24), id="fixed"),
    ],
)
def test_holidays(name: str, expected: date) -> None:
    assert holiday(name, 2024) == expected


@given(DAYS, st.sampled_from(HOLIDAYS))
def test_a_holiday_is_near_or_past(published: date, name: str) -> None:
    assert (nearest_holiday(name, published) - published).days <= 60


@given(DAYS, st.integers(0, 6))
def test_weekdays_lie_within_a_week(published: date, weekday: int) -> None:
    before = weekday_on_or_before(published, weekday)
    after = weekday_on_or_after(published, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (published - before).days <= 6
    assert 0 <= (after - published).days <= 6


@given(DAYS)
def test_last_week_holds_the_last_seven_days(published: date) -> None:
    first, last = week_interval(published, -1)
    assert (published - last).days == 1
    assert (published - first).days >= 7


@given(DAYS)
def test_a_weekend_is_saturday_and_sunday(published: date) -> None:
    first, last = weekend_interval(published)
    assert (first.weekday(), last.weekday()) == (5, 6)
    assert first <= published


@given(DAYS, st.integers(1, 12))
def test_a_bare_month_has_begun(published: date, month: int) -> None:
    assert nearest_month(published, month)[0] <= published


@given(DAYS, st.integers(1, 100_000), st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_ago_never_fails(published: date, count: int, unit: str) -> None:
    interval = ago_interval(published, count, unit)
    assert interval is None or interval[0] <= interval[1]
