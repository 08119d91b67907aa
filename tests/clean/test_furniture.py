"""What an editor would call page furniture leaves the claims and is listed with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.clean.cleaning import clean
from crosscheck.model.source import MetadataOrigin, Metadatum
from tests.clean.articles import HEADLINE, LEAD, SECOND, a_source, cleaned, kept, set_aside

FURNITURE = [
    ("share bar", "Share this: Facebook Twitter Email Print"),
    ("share bar", "Like this:\nLike Loading..."),
    ("share bar", "  • Facebook share button"),
    ("share bar", "  • Mail share button"),
    ("share link", "Read or Share this story: https://ex.am/1AbC"),
    ("navigation", "Settings"),
    ("navigation", "Font size"),
    ("navigation", "  • +2"),
    ("navigation", "X\nCLOSE"),
    ("navigation", "Top 5 Stories"),
    ("navigation", "Most read"),
    ("navigation", "GO TOP"),
    ("player notice", "Please enable JavaScript to view this content."),
    ("player notice", "Having trouble viewing this clip?"),
    ("player notice", "Please turn off your ad blocker to see the player."),
    ("comment counter", "3 comments"),
    ("photo credit", "(Harbour Desk Photo)"),
    ("photo credit", "(Photo by Ann Bee/Harbour Desk)"),
    ("photo credit", "(Photo: Ann Bee, The Ellis Courier)Buy Photo"),
    ("photo credit", "CREDIT: Port Ellis Coast Guard"),
    ("video credit", "Newsly's Ann Bee has that story."),
    ("video credit", "Channel 9 Reporter Ann Bee went Live from the quay with the latest."),
    ("byline", "By Anna M. Writer"),
    ("byline", "Anna Writer awriter@courier.example"),
    ("author address", "awriter@courier.example (555) 222-1234"),
    ("contributor credit", "Contributing: Ann Bee and Carl Dow"),
    ("contributor credit", "The Courier's Ann Bee contributed to this report."),
    ("reporter contact", "Contact Ann Bee: abee@courier.example or 555-223-4567."),
    ("reporter contact", "Reach her at 555-320-7827 or abee@courier.example."),
    ("reporter contact", "Ann Bee is a Courier staff writer."),
    ("copyright", "Copyright 2021 WQQQ (Bay Corporation)."),
    ("copyright", "© 2021 The Ellis Courier. All rights reserved."),
    ("rights notice", "This material may not be published, broadcast or rewritten."),
    ("newsletter or app promotion", "Sign up for our daily harbour newsletter."),
    ("newsletter or app promotion", "Follow WQQQ: Get the WQQQ app today."),
    ("newsletter or app promotion", "Follow us on Twitter for more."),
    ("station promotion", "Stay with Channel 9 and wqqq.example for the latest."),
    ("developing-story notice", "This is a developing story. Channel 9 will update this page."),
    ("developing-story notice", "Channel 9 will continue to follow this story all week."),
    (
        "developing-story notice",
        "WQQQ 5/WRRR 12 will post more details about the breaking story tonight.",
    ),
    ("station promotion", "For the latest from the quay, tune in to Quay Radio 99.5 FM"),
    ("station promotion", "Subscribe to Quay Radio 99.5 FM on"),
    ("comment prompt", "Take our quiz, and tell us how you did."),
    ("comment prompt", "Sound off in the comments below."),
    ("filing label", "Comments Tagged: Port Ellis, ferry"),
    ("sponsor notice", "This story is brought to you by Bay Boats"),
    ("coverage notice", "Please note that Ellis lies outside our usual coverage area."),
    ("related headline", "RELATED ARTICLES: Storm closes the quay | Bay council meets again"),
    ("related headline", "• Related: Storm closes the quay for a week"),
    ("read-on link", "Read more →"),
    ("read-on link", "Read the full letter via The Ellis Courier:"),
    ("filing label", "Posted: May 4th, 2021 | Filed under: Harbour News"),
    ("hotline notice", "Bay County Crisis Line: 555-226-4433"),
    ("hotline notice", "The statewide abuse hotline is 1-555-323-1234."),
    ("embedded post", "— Ann Bee (@annbee) May 4, 2021"),
    ("embedded post", "pic.twitter.com/AbCdEfGh"),
    ("scraping remnant", "\\n\\n"),
    ("update label", "UPDATE:"),
    ("update label", "4 p.m. UPDATE:"),
    ("update label", "UPDATED at 4:15 p.m."),
    ("update label", "Update, 9:30 a.m.\nTuesday:"),
    ("update label", "Earlier story:"),
    ("scraping remnant", "__________"),
    ("byline", "-- Ann Bee, abee@courier.example"),
    ("video credit", "Channel 9's Ann Bee reports."),
    ("filing label", "(Published Monday, May 3, 2021)"),
    ("copyright", "Copyright Ellis Harbour Press"),
    ("republication notice", "A version of this article appears in print on May 4, 2021."),
    ("republication notice", "This post originated at the Harbour Blog."),
    ("shouted slug", "SCANDAL:"),
]


@pytest.mark.parametrize(
    ("reason", "furniture"), FURNITURE, ids=[furniture.strip()[:40] for _, furniture in FURNITURE]
)
def test_a_line_of_furniture_leaves_the_claims_alone(reason: str, furniture: str) -> None:
    result = cleaned(f"{HEADLINE}\n{LEAD}\n{furniture}\n{SECOND}")

    assert [part for text in kept(result) for part in text.split("\n")] == [HEADLINE, LEAD, SECOND]
    assert reason in [why for why, _ in set_aside(result)]


@pytest.mark.parametrize(
    ("reason", "before", "furniture", "after"),
    [
        ("byline", f"{SECOND}", "–By Carl Writer", ""),
        (
            "related headline",
            "",
            "• Related: Storm closes the quay",
            " The captain was questioned.",
        ),
        ("photo credit", "", "(Photo: Ann Bee)Buy Photo", f" {LEAD}"),
        ("embedded post", "Tugs have arrived", " pic.twitter.com/Ab12", ""),
        (
            "related headline",
            "",
            "Related Coverage 3 tugs sold to the city",
            " Officials said the tugs were old.",
        ),
        ("photo credit", "The ferry on Monday.", " Courtesy of the Coast Guard", ""),
        ("related headline", "Tugs have arrived.", " More: A guide to the shoals of the bay.", ""),
        (
            "video credit",
            "The tugs have arrived;",
            " Harbour law professor Ann Bee and Quay marine analyst Carl Dow react on 'Tides.'",
            "",
        ),
    ],
    ids=[
        "byline",
        "related",
        "related with a number",
        "photo",
        "picture link",
        "courtesy",
        "more",
        "guests",
    ],
)
def test_furniture_inside_a_line_takes_only_its_own_stretch(
    reason: str, before: str, furniture: str, after: str
) -> None:
    result = cleaned(f"{HEADLINE}\n\n{before}{furniture}{after}")

    assert (reason, furniture.strip()) in [
        (why, text) for why, text in set_aside(result)
    ] or furniture.strip() == "".join(text for _, text in set_aside(result))
    assert kept(result)[1:] == [text.strip() for text in (before, after) if text]


PROSE = [
    "He said the share of ferries that run late has doubled.",
    "The captain contacted the coast guard at once.",
    "Police asked her to share this with the court.",
    "Twitter said it had closed the account.",
    "The mayor will comment on Friday.",
    "The council copyright case ended in 2016.",
    "The video shows the ferry turning.",
    "The company said it would follow the rules.",
    "Anyone with information is asked to call the coast guard at 555-255-1111.",
    "The two leaders installed a hotline between their offices.",
    "She read the full report in court.",
    "The NYPD — which sent three boats — declined to say more.",
    "They signed up for the course in May.",
    "Related costs rose as well.",
    "Investigators said a photo of the deck was taken at 9 p.m.",
    "By Monday the quay had been closed.",
    "The harbour news was grim, she said.",
    "The update said that nobody was hurt.",
    "An earlier version of the plan was shelved.",
    "Ann Bee reports to the council each May.",
    "Copyright lawyers took the case.",
    "The party said that Carl Dow should weigh in.",
    "The sheriff will provide more information when it becomes available.",
    "The council would not tell us what it paid.",
    "For more than a year, they could not listen to the harbour radio.",
]


@pytest.mark.parametrize("sentence", PROSE, ids=[sentence[:40] for sentence in PROSE])
def test_prose_that_looks_like_furniture_stays(sentence: str) -> None:
    result = cleaned(f"{HEADLINE}\n\n{LEAD}\n\n{sentence}\n\n{SECOND}")

    assert kept(result) == [HEADLINE, LEAD, sentence, SECOND]
    assert result.ignored == ()


@pytest.mark.parametrize("line", ["Carl Dow", "by carl dow", "Ann Bee"])
def test_an_authors_name_alone_on_a_line_is_a_byline(line: str) -> None:
    author = Metadatum("author", "Ann Bee and Carl Dow", MetadataOrigin.PAGE)
    source = a_source(f"{HEADLINE}\n\n{LEAD}\n\n{line}\n\n{SECOND}")

    assert set_aside(clean(replace(source, metadata=(author,)))) == [("byline", line)]


def test_a_name_that_no_author_bears_stays() -> None:
    author = Metadatum("author", "Ann Bee", MetadataOrigin.PAGE)
    source = a_source(f"{HEADLINE}\n\n{LEAD}\n\nCarl Dow\n\n{SECOND}")

    assert set_aside(clean(replace(source, metadata=(author,)))) == []


def test_a_label_takes_the_linked_headline_below_it() -> None:
    linked = "Related:\nAnn Bee on tugs: they come when they can."

    result = cleaned(f"{HEADLINE}\n{LEAD}\n{linked}\n{SECOND}")

    assert set_aside(result) == [("related headline", linked)]


@pytest.mark.parametrize(
    "line",
    [
        "The owner wanted more: he asked for two tugs.",
        "The clerk joins the host of the harbour fair in July, and a reporter weighed in on it.",
    ],
)
def test_more_and_guests_in_a_sentence_stay(line: str) -> None:
    assert set_aside(cleaned(f"{HEADLINE}\n{LEAD}\n{line}\n{SECOND}")) == []
