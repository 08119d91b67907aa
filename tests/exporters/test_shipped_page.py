"""Words of an extract are found in their page, or not at all."""

from __future__ import annotations

import pytest

from crosscheck.exporters.places import Place, Places, Region
from crosscheck.exporters.shipped_page import ShippedPage
from crosscheck.model.source import Media, Source
from crosscheck.model.span import Span
from tests.builders import a_report

TEXT = "Ferry aground\n\nTwelve people & a dog were hurt. Nine were not.\n\nNine were not.\n"
PAGE = """<!doctype html>
<html><head><title>Ferry aground</title><script>"Twelve people &amp; a dog"</script></head>
<body><!-- Twelve people & a dog were hurt. -->
<h1>Ferry aground</h1>
<p>Twelve <b>people</b>
  &amp; a&nbsp;dog were hurt. Nine were not.</p>
<p>Nine were not.</p></body></html>
"""


def find(words: str, text: str = TEXT, page: str = PAGE) -> str | None:
    start = text.index(words)
    found = ShippedPage(page).find(text, Span(start, start + len(words)))
    return None if found is None else found.slice(page)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Ferry aground", "Ferry aground"),
        ("people & a dog", "people</b>\n  &amp; a&nbsp;dog"),
        ("hurt. Nine", "hurt. Nine"),
        ("& a", "&amp; a"),
    ],
    ids=["headline", "tags and entities between", "two sentences", "entity"],
)
def test_words_are_found_where_a_reader_sees_them(words: str, shown: str) -> None:
    assert find(words) == shown


def test_the_paragraph_tells_words_apart_that_occur_twice() -> None:
    page = ShippedPage("<p>Nine were hurt.</p><p>They said nine were hurt.</p>")
    text = "Nine were hurt.\n\nThey said nine were hurt.\n"
    start = text.index("nine")
    found = page.find(text, Span(start, start + 4))
    assert found is not None
    assert found.start > 20


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Nine were hurt.", "<p>Ten were hurt.</p>"),
        ("Nine were hurt.", "<p>Nine were hurt.</p><p>Nine were hurt.</p>"),
        ("Nine were hurt.", ""),
    ],
    ids=["other words", "twice", "empty"],
)
def test_what_is_not_there_once_is_not_found(text: str, page: str) -> None:
    assert find(text, text, page) is None


@pytest.mark.parametrize("opening", ["<", "<script>", "<!--", "<head>", "&", "&amp"])
def test_what_never_closes_costs_no_more_than_its_length(opening: str) -> None:
    page = f"<p>Nine were hurt.</p>{opening * 200_000}"
    assert find("Nine were hurt.", "Nine were hurt.", page) == "Nine were hurt."


def test_a_side_stands_at_the_lines_of_its_page() -> None:
    source = Source("page", "page.html", TEXT, "0" * 64, Media.HTML)
    start = TEXT.index("dog")
    places = Places.of(a_report(source), pages={"page": PAGE})
    assert places.of_span("page", Span(start, start + 3)) == Place(
        "page.html", Region(6, 16, 6, 19)
    )
    start = TEXT.rindex("\n\nNine") + 2
    assert places.of_span("page", Span(start, start + 4)) == Place("page.html")
