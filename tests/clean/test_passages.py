"""Headlines, captions and body are told apart."""

from __future__ import annotations

import pytest

from crosscheck.model.source import Media
from crosscheck.model.text import PassageKind
from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

HEAD, CAPTION, BODY = PassageKind.HEADLINE, PassageKind.CAPTION, PassageKind.BODY


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n", "\r\n\r\n"], ids=["n", "nn", "rn", "rnrn"])
def test_the_first_short_line_is_the_headline(gap: str) -> None:
    result = cleaned(f"{HEADLINE}{gap}{LEAD}{gap}{SECOND}")

    assert kept(result, HEAD) == [HEADLINE]
    assert "".join(kept(result, BODY)).replace("\r", "").replace("\n", "") == LEAD + SECOND


def test_a_headline_with_a_full_stop_is_still_one() -> None:
    result = cleaned(f"{HEADLINE}.\n{LEAD}")

    assert kept(result, HEAD) == [f"{HEADLINE}."]


@pytest.mark.parametrize(
    "text", [LEAD, f"PORT ELLIS, Mont. —\n{SECOND}\n{LEAD}"], ids=["one sentence", "dateline first"]
)
def test_an_article_without_a_headline_has_none(text: str) -> None:
    assert kept(cleaned(text), HEAD) == []


def test_a_second_headline_is_one_too() -> None:
    subhead = "3 tugs needed to pull it free"

    result = cleaned(f"{HEADLINE}\n\n{subhead}\nBy Ann Bee\n\n{LEAD}\n\n{SECOND}")

    assert kept(result, HEAD) == [HEADLINE, subhead]


@pytest.mark.parametrize(
    "slug",
    [
        "-WQQQ.com | Rolling News | Port Ellis, Bayland",
        "-WQQQ9",
        "-BayTV.com South Coast, Port Ellis",
        " - Ellis News, Weather, Sports",
        " | The Ellis Courier",
        " - Ellis Herald",
        " | Harbour Notes",
        ": Bay Register Online",
    ],
)
def test_the_outlets_name_is_cut_off_the_headline(slug: str) -> None:
    result = cleaned(f"{HEADLINE}{slug}\n{LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert set_aside(result) == [("station slug", slug.strip())]


@pytest.mark.parametrize(
    "headline",
    [
        "Hit-and-run driver sought in Port Ellis",
        "5-year-old boy pulled from the bay - police",
        "Robbery Near Ellis Press Building",
        "Mayor: Ferry Line Was Safe - Until Monday",
        "Ferry Runs Aground: Mayor Speaks",
        "Ferry runs aground | what we know so far",
    ],
)
def test_dashes_inside_a_headline_stay(headline: str) -> None:
    assert kept(cleaned(f"{headline}\n{LEAD}"), HEAD) == [headline]


def test_a_caption_stands_before_its_credit() -> None:
    result = cleaned(f"{HEADLINE}\nThe ferry at the quay on Monday. (Bay Photo)\n{LEAD}\n{SECOND}")

    assert kept(result, CAPTION) == ["The ferry at the quay on Monday."]
    assert kept(result, BODY) == [f"{LEAD}\n{SECOND}"]


def test_only_the_last_line_before_a_credit_is_a_caption() -> None:
    result = cleaned(
        f"{HEADLINE}\n\n{LEAD}\n\n{LEAD[2:]}\nThe ferry on Monday. (Bay Photo)\n{SECOND}"
    )

    assert kept(result, CAPTION) == ["The ferry on Monday."]


def test_a_caption_shown_twice_is_kept_once_and_loses_its_agency() -> None:
    caption = "Mayor Bee, left, and Captain Dow, right, shake hands on the quay, Monday."

    result = cleaned(
        f"{HEADLINE}\n\n{caption}  Bayhap\n\n{caption.replace(' on', '  on')} Bayhap\n\n{LEAD}"
    )

    assert kept(result, CAPTION) == [caption]
    assert [reason for reason, _ in set_aside(result)] == ["photo credit", "repeated text"]


def test_what_stands_above_a_dateline_goes_with_the_picture() -> None:
    result = cleaned(
        f"{HEADLINE}.\nIt was the third accident this year.\nPORT ELLIS (AP) —\n{LEAD}"
    )

    assert kept(result, CAPTION) == ["It was the third accident this year."]


@pytest.mark.parametrize("label", ["", "10PM: ", "× "], ids=["bare", "hour", "button"])
def test_a_headline_repeated_before_the_lead_is_said_once(label: str) -> None:
    result = cleaned(f"{HEADLINE}\n{label}{HEADLINE} {LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert set_aside(result) == [("repeated headline", f"{label}{HEADLINE}")]


def test_a_sentence_that_is_repeated_later_is_said_once() -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD} {SECOND}\n{LEAD} The cause is not known.")

    assert kept(result, BODY) == [f"{LEAD} {SECOND}", "The cause is not known."]


def test_markdown_marks_stand_outside_the_blocks() -> None:
    text = (
        f"---\npublisher: Bay\n---\n# {HEADLINE}\n\n{LEAD}\n\n"
        f"## What is known\n\n> {SECOND}\n\n* One *boat* is lost"
    )

    result = cleaned(text, media=Media.MARKDOWN, prelude=text.index("# "))

    assert kept(result, HEAD) == [HEADLINE, "What is known"]
    assert kept(result, BODY) == [LEAD, SECOND, "One *boat* is lost"]
    assert [reason for reason, _ in set_aside(result)] == ["front matter", *["markup"] * 4]


def test_a_title_in_the_header_is_a_headline() -> None:
    text = f"Title: {HEADLINE}\nPublisher: Bay\n\n{LEAD}"

    result = cleaned(text, prelude=text.index("\n\n"), title=HEADLINE)

    assert kept(result, HEAD) == [HEADLINE]
    assert [reason for reason, _ in set_aside(result)] == ["header", "header"]
