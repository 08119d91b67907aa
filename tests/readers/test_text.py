"""Plain text: what a file says of itself, and where its article begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.model.source import Media
from tests.readers.pages import ARTICLE, FIRST, HEADLINE, SECOND, a_folder, only, values


def test_the_text_is_the_whole_file(tmp_path: Path) -> None:
    text = f"2031-05-04\r\n{HEADLINE}\r\n{FIRST}\r\n"

    source = only(a_folder(tmp_path, a__txt=text))

    assert source.text == text
    assert source.media is Media.TEXT
    assert source.text[source.prelude :].startswith(HEADLINE)


@pytest.mark.parametrize(
    "text",
    [
        f"2031-07-28\n{HEADLINE}\n{FIRST}",
        f"{HEADLINE}\n\nJul 28, 2031\n\n{FIRST}",
        f"{HEADLINE}\n\nMonday, 28 July 2031\n\n{FIRST}",
        f"{HEADLINE}\n\nJuly 28, 2031: On July 26, {FIRST[0].lower()}{FIRST[1:]}",
        f"{HEADLINE}\nPublished: July 28, 2031 10:30 AM\n{FIRST}",
        f"{HEADLINE}\n\nVALE, July 28, 2031 (AP) — {FIRST}",
        f"COUNCIL VOTES TO CLOSE BRIDGE, CLERK SAYSJULY 28, 2031\n{FIRST}",
    ],
    ids=["first line", "below", "weekday", "prefix", "label", "dateline", "glued"],
)
def test_a_date_at_the_head_is_the_date_of_publication(text: str, tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=text))

    assert values(source)["published"] == ("2031-07-28", "dateline")
    assert source.published_on is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge was last closed on July 28, 2031, after a flood.",
        "On July 28, 2031, the council met again.",
        "July 28, 2031 was the day the river rose.",
    ],
)
def test_a_date_in_a_sentence_is_not(sentence: str, tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=f"{HEADLINE}\n\n{sentence}\n\n{SECOND}"))

    assert source.value("published") == ""
    assert "no date of publication is stated" in source.warnings


def test_a_dateline_without_a_year_is_not_completed(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=f"{HEADLINE}\n\nVALE, July 28 (AP) — {FIRST}"))

    assert source.value("published") == ""
    assert any("July 28 but no year" in warning for warning in source.warnings)


def test_header_lines_are_read(tmp_path: Path) -> None:
    header = (
        f"Title: {HEADLINE}\nPublisher: Vale Post\nDate: 28 July 2031\nAuthor: Jo Hill\n"
        "URL: https://www.vale.example/bridge/?utm_source=x\n"
    )

    source = only(a_folder(tmp_path, a__txt=f"{header}\n{FIRST}\n"))

    assert values(source) == {
        "title": (HEADLINE, "file"),
        "publisher": ("Vale Post", "file"),
        "published": ("2031-07-28", "file"),
        "author": ("Jo Hill", "file"),
        "url": ("https://www.vale.example/bridge/?utm_source=x", "file"),
    }
    assert source.prelude == len(header)
    assert source.warnings == ()
    assert source.name == "Vale Post"


def test_a_source_line_may_hold_a_publisher_or_an_address(tmp_path: Path) -> None:
    by_name = only(a_folder(tmp_path / "a", a__txt=f"Source: Vale Post\n\n{ARTICLE}"))
    by_url = only(a_folder(tmp_path / "b", a__txt=f"Source: https://vale.example/a\n\n{ARTICLE}"))

    assert by_name.value("publisher") == "Vale Post"
    assert by_url.value("url") == "https://vale.example/a"


def test_a_headline_with_a_colon_is_no_header(tmp_path: Path) -> None:
    headline = "Source: mayor knew of the cracks in the bridge before the vote was taken on Monday"

    source = only(a_folder(tmp_path, a__txt=f"{headline}\n\n{FIRST}"))

    assert source.prelude == 0
    assert values(source)["title"] == (headline, "guess")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Jo Hill", "Jo Hill"),
        ("By Jo Hill and Ann B. Lee", "Jo Hill and Ann B. Lee"),
        ("Jo Hill jhill@vale.example", "Jo Hill"),
        ("By Jo Hill, Vale Post", "Jo Hill"),
    ],
)
def test_a_byline_names_the_author(line: str, author: str, tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=f"{HEADLINE}\n{line}\n\n{FIRST}"))

    assert values(source)["author"] == (author, "guess")


def test_what_is_missing_is_a_warning(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=ARTICLE))

    assert source.warnings == ("no publisher is stated", "no date of publication is stated")
    assert source.name == "a.txt"


def test_an_unclear_date_is_a_warning(tmp_path: Path) -> None:
    source = only(a_folder(tmp_path, a__txt=f"Date: 03/04/2031\n\n{ARTICLE}"))

    assert source.value("published") == ""
    assert any("'03/04/2031' is not clear" in warning for warning in source.warnings)


def test_a_header_says_when_the_file_was_retrieved(tmp_path: Path) -> None:
    text = f"Publisher: Vale Post\nRetrieved: 2031-08-01\n\n{HEADLINE}\n\n{FIRST}\n"

    source = only(a_folder(tmp_path, a__txt=text))

    assert values(source)["retrieved"] == ("2031-08-01", "file")
    assert source.text[source.prelude :].strip().startswith(HEADLINE)
