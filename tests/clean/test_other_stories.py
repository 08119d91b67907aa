"""Headlines of other stories, gallery titles and bare captions leave; what asserts stays."""

from __future__ import annotations

import pytest

from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

OTHER = "headline of another story"


def test_a_headline_about_other_matters_between_two_sentences_is_set_aside() -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\nBaker Wins Regional Bread Contest\n{SECOND}")

    assert set_aside(result) == [(OTHER, "Baker Wins Regional Bread Contest")]
    assert kept(result) == [HEADLINE, LEAD, SECOND]


def test_a_foreign_headline_at_the_end_of_a_line_leaves_the_sentence_before_it() -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD} Baker Wins Regional Bread Contest\n{SECOND}")

    assert set_aside(result) == [(OTHER, "Baker Wins Regional Bread Contest")]
    assert kept(result) == [HEADLINE, LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry Near Port Ellis Pulled Free",
        "Nobody knows why the Baker Wins",
        "The Baker Said Nothing More Today",
        "Two bakers won a regional bread contest",
    ],
)
def test_a_line_that_speaks_of_the_story_or_in_prose_stays(line: str) -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{line}\n{SECOND}")

    assert set_aside(result) == []


def test_a_gallery_title_goes_and_its_text_stays_once() -> None:
    text = "Tugs are pulling the ferry off the rocks near the old harbour wall."
    result = cleaned(
        f"{HEADLINE}\n{LEAD}\nFerry stuck near harbour Photos {text}\n"
        f"Ferry stuck near harbour {text}\n{SECOND}"
    )

    assert [reason for reason, _ in set_aside(result)] == [
        "gallery title",
        "gallery title",
        "repeated text",
    ]
    assert "".join(kept(result)).count(text) == 1


@pytest.mark.parametrize("caption", ["Ann Bee and Carl Dow", "Harbour lights."])
def test_a_caption_that_only_names_goes_with_its_credit(caption: str) -> None:
    result = cleaned(f"{HEADLINE}\n{caption}\n(Photo: Provided/Harbour Desk)\n{LEAD}\n{SECOND}")

    assert ("picture caption", caption) in set_aside(result)
    assert kept(result) == [HEADLINE, f"{LEAD}\n{SECOND}"]


def test_a_caption_that_asserts_stays_above_its_credit() -> None:
    caption = "Ann Bee was rescued."
    result = cleaned(f"{HEADLINE}\n{caption}\n(Photo: Provided/Harbour Desk)\n{LEAD}\n{SECOND}")

    assert caption in kept(result)


def test_a_line_that_says_what_the_picture_is_goes() -> None:
    line = "Paper invitation for the trip where 40 people were stranded."
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{line}\n{SECOND}")

    assert set_aside(result) == [("picture caption", line)]


def test_news_about_a_picture_stays() -> None:
    line = "The photo of the ferry was released by the coast guard."
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{line}\n{SECOND}")

    assert set_aside(result) == []


def test_a_second_headline_line_goes_with_the_copy_and_the_label_behind_it() -> None:
    result = cleaned(
        f"{HEADLINE}\nAfter Missing Buoy\n{HEADLINE}\nAfter Missing Buoy Posted on {LEAD}\n{SECOND}"
    )

    assert kept(result)[-1] == f"{LEAD}\n{SECOND}"
    assert [reason for reason, _ in set_aside(result)] == ["repeated headline"]


PAGE_LINES = [
    "Posted 4:15 PM, March 3, 2021, by Ann Bee",
    "Last updated 3 hours ago",
    "Ann Bee, Staff Reporter",
    "Courier staff report",
    "The Associated Press",
    "Tags: crime, harbour, ferry",
    "Leave a Reply",
    "Ann Bee may be reached at abee@courier.example.",
    "PREVIOUSLY: Mayor resigns after audit",
    ">> Mayor resigns after audit",
    "Watch this story",
    "Show Transcript",
    "1 of 5",
    "View slideshow",
    "Mobile users tap here to watch the video.",
    "Today's Top Stories",
    "Email this story to a friend",
    "Archives: 2017 | 2018 | 2019",
    "VIDEO: Mayor resigns after audit",
    "This story has been updated.",
    "More details to come.",
    "Do you have a news tip? Email us at news@wqqq.example",
    "Support local journalism. Subscribe today.",
    "Information from the Associated Press was used in this report.",
    "Ann Bee / Courier",
    "Source: WQQQ",
    "Privacy Policy",
    "Port Ellis Weather 45° Cloudy",
    "All contents © copyright 2021 Bay Media",
]


@pytest.mark.parametrize("line", PAGE_LINES)
def test_a_line_of_the_page_makes_no_claim(line: str) -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{SECOND}\n{line}")

    assert kept(result) == [HEADLINE, f"{LEAD}\n{SECOND}"]


@pytest.mark.parametrize(
    "line",
    [
        "Staff were told to leave the harbour at once.",
        "The Associated Press spoke to three of them.",
        "Video of the rescue was shown in court.",
        "Ann Bee can be reached by her family only on Sundays.",
        "The story was updated twice by its author, the court heard.",
        "Photos of the wreck were posted on Monday.",
        "The crew left the scene of the wreck 3 hours ago.",
    ],
)
def test_a_sentence_of_the_article_with_the_same_words_stays(line: str) -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{line}\n{SECOND}")

    assert set_aside(result) == []
