"""Which articles report one event."""

from __future__ import annotations

import pytest

from crosscheck.align.stories import group_articles, main_event
from tests.pipeline.runs import articles_of

FERRY = (
    "Ferry runs aground\n\nA ferry ran aground near Tolvik harbor on Monday and 14 passengers were"
    " hurt, the coast guard said. The ferry Alma carried 60 passengers. Captain Jonas Reet steered"
    " the ferry."
)
RETOLD = (
    "Passengers hurt as ferry hits rocks\n\nThe ferry Alma hit rocks near Tolvik harbor on Monday."
    " The coast guard said that 14 passengers were hurt. Captain Jonas Reet was at the wheel."
)
PAINTING = (
    "Museum buys painting\n\nThe city museum bought a painting by Ilse Brandt for 3 million"
    " dollars. Director Omar Vidal praised the work at an auction in Lund."
)


def stories(*texts: str, published: tuple[str, ...] = (), light: bool = False) -> list[str]:
    articles = articles_of(*texts, published=published, light=light)
    return ["".join(a.source.id for a in story) for story in group_articles(articles)]


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
def test_two_reports_of_one_event_are_one_story(*, light: bool) -> None:
    assert stories(FERRY, PAINTING, RETOLD, light=light) == ["ac", "b"]


FEATURE = (
    "Soup and dry socks all night\n\nNobody slept in Tolvik. Volunteers carried soup, blankets, dry"
    " socks and a crate of oranges to the quay before dawn broke over the old town. A baker baked"
    " rolls for strangers, a school opened its gym, and children drew cards. Jonas Reet thanked"
    " them with a song that his grandmother had taught him in another language. The gym smelled of"
    " coffee and wet wool. Musicians played until the lamps went out, an old dog slept under the"
    " stage, and in the morning trucks took chairs, tables, kettles and empty boxes away. A"
    " painter sold postcards of clouds, two cooks argued over pepper, and the oldest guest recited"
    " a poem about winter bread. Nothing remained by noon except wax on the floor, a single glove,"
    " and the promise of a choir that it would return in spring with brass, drums and lanterns."
    " A clockmaker repaired the stove, twins folded paper stars, and a nurse counted mittens."
)


def test_a_lone_report_joins_the_story_whose_names_it_shares() -> None:
    assert stories(FERRY, PAINTING, RETOLD, FEATURE) == ["acd", "b"]


def test_a_report_that_shares_little_but_one_name_stays_alone() -> None:
    assert stories(FERRY, FEATURE.replace("Jonas Reet", "A teacher")) == ["a", "b"]


def test_reports_a_year_apart_are_two_stories() -> None:
    assert stories(FERRY, RETOLD, published=("2031-03-12", "2032-03-12")) == ["a", "b"]


def test_a_report_without_a_date_is_judged_by_its_words() -> None:
    assert stories(FERRY, RETOLD, published=("", "2032-03-12")) == ["ab"]


def test_the_order_of_articles_changes_nothing() -> None:
    articles = articles_of(FERRY, PAINTING, RETOLD)
    assert group_articles(articles) == group_articles(articles[::-1])


def test_no_articles_make_no_stories() -> None:
    assert group_articles(()) == ()
    assert main_event(()) == ""


def test_the_main_event_is_what_most_headlines_and_leads_name() -> None:
    reports = articles_of(
        "Bus and van collide\n\nA bus collided with a van on Monday. The driver will be tried.",
        "Bus crash blocks bridge\n\nThe crash of a bus blocked the bridge. The mayor spoke.",
    )
    assert main_event(reports) == "crash"


def test_an_article_without_claims_stands_alone() -> None:
    assert stories(FERRY, "") == ["a", "b"]
