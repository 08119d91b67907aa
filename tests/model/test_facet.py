"""When two stated amounts could both be right, and what names a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.facet import DateMention, Quantity
from crosscheck.model.span import Span

HERE = Span(0, 1)


def amount(low: int | None, high: int | None) -> Quantity:
    bounds = (None if low is None else Decimal(low), None if high is None else Decimal(high))
    value = bounds[0] if bounds[0] is not None else bounds[1] or Decimal()
    return Quantity(HERE, "1", value, *bounds)


bounds = st.one_of(st.none(), st.integers(0, 9))
amounts = st.tuples(bounds, bounds).map(
    lambda ends: amount(*sorted(ends)) if None not in ends else amount(*ends)  # type: ignore[type-var]
)


@pytest.mark.parametrize(
    ("ours", "theirs", "fit"),
    [
        pytest.param((12, 12), (12, 12), True, id="equal"),
        pytest.param((12, 12), (15, 15), False, id="apart"),
        pytest.param((600, None), (640, 640), True, id="more than 600 and 640"),
        pytest.param((600, None), (500, 500), False, id="more than 600 and 500"),
        pytest.param((None, 20), (12, 12), True, id="fewer than 20 and 12"),
        pytest.param((None, 20), (30, None), False, id="fewer than 20 and more than 30"),
        pytest.param((1150, 1250), (1200, 1200), True, id="a rounder number"),
        pytest.param((None, None), (7, 7), True, id="nothing known"),
    ],
)
def test_amounts_that_fit(
    ours: tuple[int | None, int | None], theirs: tuple[int | None, int | None], *, fit: bool
) -> None:
    assert amount(*ours).compatible_with(amount(*theirs)) is fit


@given(amounts, amounts)
def test_fitting_reads_both_ways(ours: Quantity, theirs: Quantity) -> None:
    assert ours.compatible_with(theirs) == theirs.compatible_with(ours)
    assert ours.compatible_with(ours)


@pytest.mark.parametrize(
    ("mention", "is_day"),
    [
        pytest.param(DateMention(HERE, "Friday", weekday=4), True, id="weekday"),
        pytest.param(DateMention(HERE, "the 4th", day=4), True, id="day"),
        pytest.param(
            DateMention(HERE, "today", first=date(2031, 3, 4), last=date(2031, 3, 4)),
            True,
            id="resolved day",
        ),
        pytest.param(
            DateMention(HERE, "in March", first=date(2031, 3, 1), last=date(2031, 3, 31), month=3),
            False,
            id="month",
        ),
        pytest.param(DateMention(HERE, "in 2031", year=2031), False, id="year"),
    ],
)
def test_what_names_one_day(mention: DateMention, *, is_day: bool) -> None:
    assert mention.is_day is is_day
