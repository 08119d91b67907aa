"""Claims of different sources that speak of one thing are found and scored."""

from __future__ import annotations

import pytest

from crosscheck.align.alignment import align
from crosscheck.model.story import Story
from tests.pipeline.runs import articles_of, models


def story_of(*texts: str, light: bool = False) -> Story:
    return align(articles_of(*texts, light=light), models(light=light).vectoriser)


BRIDGE = "The council closed the old bridge on Monday. A museum bought 12 paintings by Ilse Brandt."
RETOLD = "Twelve paintings went to a museum. On Monday the old bridge was shut by the council."


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
def test_the_best_pair_of_a_claim_is_its_retelling(*, light: bool) -> None:
    story = story_of(BRIDGE, RETOLD, light=light)
    ours, theirs = (article.units for article in story.articles)
    bridge, museum = ours[0], ours[-1]
    paintings, shut = theirs[0], theirs[-1]
    assert story.likeness(bridge, shut) > story.likeness(bridge, paintings)
    assert story.likeness(museum, paintings) > story.likeness(museum, shut)


def test_likeness_reads_both_ways_and_lies_between_0_and_1() -> None:
    story = story_of(BRIDGE, RETOLD)
    assert story.pairs
    for pair in story.pairs:
        assert 0 <= pair.score <= 1
        assert pair.left.source != pair.right.source
        assert story.likeness(pair.left, pair.right) == story.likeness(pair.right, pair.left)
        assert {level.name for level in pair.levels} > {"containment", "meaning"}


def test_no_retelling_is_more_alike_than_the_same_words() -> None:
    copy = story_of(BRIDGE, BRIDGE)
    first, second = (article.units[0] for article in copy.articles)
    retold = story_of(BRIDGE, RETOLD)
    best = max(pair.score for pair in retold.pairs if pair.left == retold.articles[0].units[0])
    assert copy.likeness(first, second) >= best


def test_the_order_of_articles_changes_nothing() -> None:
    articles = articles_of(BRIDGE, RETOLD, BRIDGE)
    vectoriser = models().vectoriser
    assert align(articles, vectoriser) == align(articles[::-1], vectoriser)


def test_a_source_alone_has_no_pairs() -> None:
    assert story_of(BRIDGE).pairs == ()
    assert story_of(BRIDGE, "").pairs == ()
