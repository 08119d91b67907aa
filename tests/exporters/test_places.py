"""Lines and columns, in each unit, whatever ends a line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.exporters.places import LineIndex, Place, Places, Region, Unit
from crosscheck.model.finding import Side
from crosscheck.model.source import Media, Source
from crosscheck.model.span import Span
from tests.builders import a_report, a_source

TEXTS = st.text(st.sampled_from("ab \r\n\u2028\u0085\x0cé日🚢\ufeff"), max_size=60)


def region(text: str, words: str, unit: Unit = Unit.CODE_POINTS) -> tuple[int, int, int, int]:
    start = text.index(words)
    found = LineIndex(text).region(Span(start, start + len(words)), unit)
    return found.start_line, found.start_column, found.end_line, found.end_column


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("here", (1, 1, 1, 5), id="first line"),
        pytest.param("a\nb here", (2, 3, 2, 7), id="LF"),
        pytest.param("a\r\nb here", (2, 3, 2, 7), id="CRLF"),
        pytest.param("a\rb here", (2, 3, 2, 7), id="CR"),
        pytest.param("a\n\r\n\rhere", (4, 1, 4, 5), id="mixed"),
        pytest.param("a\u2028b\u2029c\u0085d\x0ce here", (1, 11, 1, 15), id="signs that end none"),
        pytest.param("a\nhere\n", (2, 1, 2, 5), id="before the last line end"),
    ],
)
def test_lines_end_as_editors_end_them(text: str, expected: tuple[int, ...]) -> None:
    assert region(text, "here") == expected


@pytest.mark.parametrize(
    ("unit", "columns"),
    [(Unit.CODE_POINTS, (5, 7)), (Unit.UTF_16, (6, 9)), (Unit.BYTES, (9, 15))],
    ids=str,
)
def test_columns_count_what_is_asked_for(unit: Unit, columns: tuple[int, int]) -> None:
    text = "Été\n🚢é: 🚢é"
    assert region(text, "🚢é", unit)[0] == 2
    start = text.rindex("🚢")
    found = LineIndex(text).region(Span(start, start + 2), unit)
    assert (found.start_line, found.start_column, found.end_column) == (2, *columns)


def test_a_region_may_span_lines() -> None:
    found = LineIndex("one two\nthree four\n").region(Span(4, 13))
    assert found == Region(1, 5, 2, 6)
    assert not found.is_one_line


def test_what_lies_behind_the_text_is_drawn_to_its_end() -> None:
    assert LineIndex("a\nbc").region(Span(90, 99)) == Region(2, 3, 2, 3)


@given(TEXTS, st.data(), st.sampled_from(Unit))
def test_a_position_is_where_counting_by_hand_leads(
    text: str, data: st.DataObject, unit: Unit
) -> None:
    start = data.draw(st.integers(0, len(text)))
    found = LineIndex(text).region(Span(start, start), unit)
    # By hand: a line ends before this point unless CR and LF stand on either side of it.
    lines = re.split(r"\r\n|\n|\r", text[:start])
    own = lines[-1]
    if text[start - 1 : start + 1] == "\r\n":
        lines = lines[:-1]
        own = lines[-1] + "\r"
    widths = {
        Unit.CODE_POINTS: len(own),
        Unit.UTF_16: len(own.encode("utf-16-le")) // 2,
        Unit.BYTES: len(own.encode()),
    }
    assert (found.start_line, found.start_column) == (len(lines), widths[unit] + 1)


def test_paths_are_percent_encoded_for_uris() -> None:
    assert Place("a b/café:1#?.txt").uri == "a%20b/caf%C3%A9%3A1%23%3F.txt"
    assert Place("a:b").uri == "a%3Ab"
    assert Place("\udcff").uri == "%3F"


def test_a_place_in_words_is_one_line() -> None:
    assert Place("a\n::error::b", Region(3, 4, 3, 5)).words == "a ::error::b:3:4"


def side_of(source: Source, start: int, end: int) -> Side:
    return Side(source.id, "claim", Span(start, end), source.text[start:end])


def test_a_side_stands_in_its_source_by_the_path_of_the_repository() -> None:
    source = a_source("One.\nTwo.\n", path="two.txt")
    places = Places.of(a_report(source), {source.id: "news/two.txt"})
    assert places.of_side(side_of(source, 5, 8)) == Place("news/two.txt", Region(2, 1, 2, 4))
    assert Places.of(a_report(source)).of_side(side_of(source, 5, 8)) == Place(
        "two.txt", Region(2, 1, 2, 4)
    )


def test_an_extract_of_a_page_has_no_lines_of_the_file() -> None:
    page = Source("page", "page.html", "One.\nTwo.\n", "0" * 64, Media.HTML)
    place = Places.of(a_report(page)).of_side(side_of(page, 5, 8))
    assert place == Place("page.html")
    assert place is not None
    assert place.line == 1


def test_a_source_that_is_gone_has_no_place() -> None:
    assert Places.of(a_report()).of_span("gone", Span(0, 1)) is None
