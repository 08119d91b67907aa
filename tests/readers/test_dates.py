"""Dates are read where they are clear, and not guessed where they are not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.readers.dates import day_without_year, iso


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("2031-07-28", "2031-07-28"),
        ("2031-07-28T10:15:00+09:00", "2031-07-28T10:15:00+09:00"),
        ("2031-07-28T10:15:00Z", "2031-07-28T10:15:00+00:00"),
        ("2031/07/28", "2031-07-28"),
        ("July 28, 2031", "2031-07-28"),
        ("Jul 28, 2031", "2031-07-28"),
        ("Sept. 3, 2031", "2031-09-03"),
        ("28 July 2031", "2031-07-28"),
        ("Monday, 28 July 2031", "2031-07-28"),
        ("Mon, 28 Jul 2031 10:00:00 +0000", "2031-07-28"),
        ("January 19th, 2031", "2031-01-19"),
        ("MAY 4, 2031", "2031-05-04"),
        ("Posted: July 28, 2031 at 9:30 a.m. EDT", "2031-07-28"),
        ("03/04/2031", ""),
        ("July 28", ""),
        ("February 30, 2031", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_stated_dates(stated: str, expected: str) -> None:
    assert iso(stated) == expected


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), form=st.sampled_from([
    "%Y-%m-%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%A, %d %B %Y", "%Y/%m/%d"]))  # fmt: skip
def test_every_form_of_a_day_reads_back(day: date, form: str) -> None:
    assert iso(day.strftime(form)) == day.isoformat()


@given(stated=st.text(max_size=60))
def test_anything_may_stand_in_a_date(stated: str) -> None:
    iso(stated)


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [("ELLIS, May 4 (Nordnews) —", "May 4"), ("ELLIS, 4 May —", "4 May"), ("ELLIS —", ""),
     ("ELLIS, May 4, 2031 —", "")],
)  # fmt: skip
def test_a_day_without_its_year(dateline: str, expected: str) -> None:
    assert day_without_year(dateline) == expected
