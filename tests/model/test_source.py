"""What is known of a source."""

from __future__ import annotations

from datetime import date

import pytest

from tests.builders import a_source


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        pytest.param("2031-03-04", date(2031, 3, 4), id="day"),
        pytest.param("2031-03-04T23:30:00+02:00", date(2031, 3, 4), id="the day where it appeared"),
        pytest.param("", None, id="unknown"),
        pytest.param("last week", None, id="no date"),
    ],
)
def test_the_day_of_publication(stated: str, day: date | None) -> None:
    assert a_source(published=stated).published_on == day


def test_a_source_is_known_by_its_publisher_else_by_its_file() -> None:
    assert a_source(publisher="The Gull").name == "The Gull"
    assert a_source(publisher="", path="week/one.txt").name == "one.txt"


def test_an_unknown_metadatum_is_empty() -> None:
    assert a_source(author="").value("author") == ""
