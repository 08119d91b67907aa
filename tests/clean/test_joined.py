"""Headlines that are said again, in the same or other words, or run into the text."""

from __future__ import annotations

import pytest

from crosscheck.model.text import PassageKind
from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned, kept, set_aside

HEAD = PassageKind.HEADLINE
RESTATED = "repeats the headline"


@pytest.mark.parametrize(
    "title",
    [
        "Ferry aground near Port Ellis.",
        "Aground near Ellis: ferry from port",
        "Port Ellis ferry running aground AP.",
    ],
)
def test_a_title_without_news_repeats_the_headline(title: str) -> None:
    result = cleaned(f"{HEADLINE}\n{title}\n{LEAD}\n{SECOND}")

    assert set_aside(result) == [(RESTATED, title)]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry with 40 aboard aground near Port Ellis",
        "Ferry not aground near Port Ellis",
        "A ferry ran aground near Port Ellis.",
        "Storm closes harbour for a week",
        "Tugs on their way",
    ],
    ids=["a number", "a denial", "a sentence", "other news", "few words"],
)
def test_a_line_with_news_stays(line: str) -> None:
    result = cleaned(f"{HEADLINE}\n{line}\n{LEAD}\n{SECOND}")

    assert set_aside(result) == []


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (f"{HEADLINE}{HEADLINE}\n{LEAD}", HEADLINE),
        (f"{HEADLINE}\nIn A StormFerry", f"{HEADLINE}"),
        (
            f"{HEADLINE}\nIn A Storm{HEADLINE}\nIn A Storm-WQQQ9\n{LEAD}",
            f"{HEADLINE}\nIn A Storm",
        ),
    ],
    ids=["one line", "no copy", "two lines and a station"],
)
def test_a_headline_run_into_its_copy_is_said_once(text: str, headline: str) -> None:
    result = cleaned(text)

    assert kept(result, HEAD)[0] == headline
    assert text.count(HEADLINE) == 1 or "repeated headline" in dict(set_aside(result))
    assert sum(HEADLINE in part for part in kept(result)) == 1


def test_a_headline_goes_on_after_an_abbreviation() -> None:
    result = cleaned(f"Lt. Gov.\nresigns after ferry accident\n{LEAD}\n{SECOND}")

    assert kept(result, HEAD) == ["Lt. Gov.\nresigns after ferry accident"]


def test_a_lead_on_the_headlines_line_is_parted_from_it() -> None:
    head = "Bee promises safer ferries after storm"
    lead = "Mayor Ann Bee promised on Monday to look at every ferry in the bay."

    result = cleaned(f"{head} {lead}\n{SECOND}")

    assert kept(result, HEAD) == [head]
    assert kept(result, PassageKind.BODY) == [f"{lead}\n{SECOND}"]


@pytest.mark.parametrize(
    "lead",
    [
        "Aides of Ann Bee said on Monday that they had asked Mayor Ann Bee to look at every ferry.",
        "Friends of Carl Dow wrote a letter to the wife of Mayor Dow about the ferries in the bay.",
    ],
)
def test_a_name_inside_a_sentence_parts_nothing(lead: str) -> None:
    assert kept(cleaned(f"{lead}\n{SECOND}"))[0].startswith(lead)
