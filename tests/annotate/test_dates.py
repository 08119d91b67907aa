from __future__ import annotations

from datetime import date

import pytest

from crosscheck.annotate.dates import find_dates
from crosscheck.model.text import PassageKind
from tests.annotate.conftest import OFFSET, Parse

WEDNESDAY = date(2031, 3, 5)


@pytest.fixture(scope="session", params=["grammar", "words"])
def read(request: pytest.FixtureRequest, parse: Parse, parse_lightly: Parse) -> Parse:
    """Both paths must agree on the cases that use this."""
    return parse if request.param == "grammar" else parse_lightly


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("It sank on July 28, 2024.", date(2024, 7, 28), id="month-first"),
        pytest.param("It sank on 28 July 2024.", date(2024, 7, 28), id="day-first"),
        pytest.param("It sank on 2024-07-28.", date(2024, 7, 28), id="iso"),
        pytest.param("It sank on 7/28/2024.", date(2024, 7, 28), id="slashes"),
        pytest.param("It sank Sunday, July 28, 2024.", date(2024, 7, 28), id="weekday-leads"),
        pytest.param("It sank on Nov. 2.", date(2030, 11, 2), id="last-november"),
        pytest.param("It sank on the 2nd of March.", date(2031, 3, 2), id="of"),
        pytest.param("It sank on Sunday.", date(2031, 3, 2), id="weekday-past"),
        pytest.param("It sank Wednesday morning.", date(2031, 3, 5), id="weekday-of-publication"),
        pytest.param("It sank last Wednesday.", date(2031, 2, 26), id="last-weekday"),
        pytest.param("They meet next Friday.", date(2031, 3, 7), id="next-weekday"),
        pytest.param("He will be arraigned Thursday.", date(2031, 3, 6), id="will-be"),
        pytest.param("They are to be arraigned Thursday.", date(2031, 3, 6), id="are-to-be"),
        pytest.param("She is expected in court Monday.", date(2031, 3, 10), id="expected"),
        pytest.param("On Friday, they will vote.", date(2031, 3, 7), id="date-leads"),
        pytest.param("Sailors were found Thursday.", date(2031, 2, 27), id="passive-past"),
        pytest.param("It sank yesterday.", date(2031, 3, 4), id="yesterday"),
        pytest.param("It sank last night.", date(2031, 3, 4), id="last-night"),
        pytest.param("It sank three days ago.", date(2031, 3, 2), id="days-ago"),
        pytest.param("It sank on New Year's Day.", date(2031, 1, 1), id="holiday"),
        pytest.param("A Tuesday news conference was held.", date(2031, 3, 4), id="modifier"),
    ],
)
def test_days(read: Parse, text: str, day: date) -> None:
    (mention,) = find_dates(read(text), WEDNESDAY)
    assert (mention.first, mention.last) == (day, day)
    assert mention.is_day


def test_each_date_has_the_tense_of_its_own_verb(read: Parse) -> None:
    mentions = find_dates(read("He will be arraigned Thursday, police said Tuesday."), WEDNESDAY)
    assert [mention.first for mention in mentions] == [date(2031, 3, 6), date(2031, 3, 4)]


def test_a_scheduled_present_looks_ahead(parse: Parse) -> None:
    text = "Both men face arraignment Thursday."
    (mention,) = find_dates(parse(text), WEDNESDAY)
    assert mention.first == date(2031, 3, 6)
    (mention,) = find_dates(parse(text, PassageKind.HEADLINE), WEDNESDAY)
    assert mention.first == date(2031, 2, 27)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("It opened in June.", date(2030, 6, 1), date(2030, 6, 30), id="month"),
        pytest.param("It opened in June 2024.", date(2024, 6, 1), date(2024, 6, 30), id="its-year"),
        pytest.param(
            "In January this year it opened.",
            date(2031, 1, 1),
            date(2031, 1, 31),
            id="month-this-year",
        ),
        pytest.param("It opened in 1956.", date(1956, 1, 1), date(1956, 12, 31), id="year"),
        pytest.param(
            "The 2016 election was close.", date(2016, 1, 1), date(2016, 12, 31), id="event-year"
        ),
        pytest.param("The 1950-53 war ended.", date(1950, 1, 1), date(1953, 12, 31), id="years"),
        pytest.param("In the 1950s it grew.", date(1950, 1, 1), date(1959, 12, 31), id="decade"),
        pytest.param("It rained last week.", date(2031, 2, 23), date(2031, 3, 4), id="last-week"),
        pytest.param(
            "It rained over the weekend.", date(2031, 3, 1), date(2031, 3, 2), id="weekend"
        ),
        pytest.param(
            "It rained earlier this month.", date(2031, 3, 1), date(2031, 3, 5), id="this-month"
        ),
        pytest.param("It rained last year.", date(2030, 1, 1), date(2030, 12, 31), id="last-year"),
        pytest.param("It ran from Nov. 1-3.", date(2030, 11, 1), date(2030, 11, 3), id="days"),
        pytest.param(
            "It rained two weeks ago.", date(2031, 2, 15), date(2031, 2, 22), id="weeks-ago"
        ),
    ],
)
def test_intervals(read: Parse, text: str, first: date, last: date) -> None:
    (mention,) = find_dates(read(text), WEDNESDAY)
    assert (mention.first, mention.last) == (first, last)
    assert not mention.is_day


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She may march on.", id="verbs"),
        pytest.param("May the best crew win.", id="wish"),
        pytest.param("The 5-year-old waited a second.", id="age-and-second"),
        pytest.param("The man is in his early 20s.", id="age-in-decades"),
        pytest.param("He drove a green 2011 Volvo estate.", id="model-year"),
        pytest.param("It lies in the 1700 block of Elm.", id="address"),
        pytest.param("About 2000 people came.", id="count"),
        pytest.param("The Sun reported it on Sundays.", id="paper-and-habit"),
        pytest.param("Shops opened for Black Friday sales.", id="name-of-a-day"),
    ],
)
def test_no_dates(read: Parse, text: str) -> None:
    assert find_dates(read(text), WEDNESDAY) == ()


def test_without_a_publication_day_only_the_words_are_known(read: Parse) -> None:
    weekday, month = find_dates(read("It left Friday and arrived on June 2."), None)
    assert (weekday.weekday, weekday.first, weekday.anchor) == (4, None, "")
    assert (month.month, month.day, month.year, month.first) == (6, 2, None, None)
    assert weekday.is_day
    assert month.is_day


def test_the_anchor_says_what_it_was_reckoned_from(read: Parse) -> None:
    own, reckoned = find_dates(read("It left on May 1, 2030, and sank Friday."), WEDNESDAY)
    assert (own.anchor, reckoned.anchor) == ("self", "source")


def test_spans_count_from_the_source(read: Parse) -> None:
    (mention,) = find_dates(read("It sank on Friday."), WEDNESDAY)
    assert mention.span.start == OFFSET + len("It sank on ")
    assert mention.text == "Friday"


def test_less_than_so_long_ago_is_any_day_since(read: Parse) -> None:
    (mention,) = find_dates(read("It sank less than two weeks ago."), WEDNESDAY)
    assert (mention.first, mention.last) == (date(2031, 2, 15), WEDNESDAY)


def test_more_than_so_long_ago_has_no_first_day(read: Parse) -> None:
    (mention,) = find_dates(read("It sank more than two weeks ago."), WEDNESDAY)
    assert mention.first is None
