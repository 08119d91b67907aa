from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from crosscheck.align.stories import Outline
from crosscheck.model.source import Source
from crosscheck.model.story import Article
from crosscheck.pipeline.compare import StoryResult, compare_story
from crosscheck.pipeline.reading import Gist, read_article
from crosscheck.stores.codec import dumps, loads
from tests.pipeline.generated import stories
from tests.pipeline.runs import models

PARSERS = pytest.mark.parametrize("light", [False, True], ids=["spacy", "rules"])


@PARSERS
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(sources=stories())
def test_whatever_a_run_makes_comes_back_as_it_was(
    sources: tuple[Source, ...], *, light: bool
) -> None:
    used = models(light=light)
    articles = []
    for source in sources:
        article, ignored = read_article(source, used.parser)
        gist = Gist(Outline.of(article), ignored)
        assert loads(dumps(source), Source) == source
        assert loads(dumps(article), Article) == article
        assert loads(dumps(gist), Gist) == gist
        articles.append(article)
    result = compare_story(articles, used)
    assert loads(dumps(result), StoryResult) == result


def test_text_that_is_no_unicode_comes_back_too() -> None:
    source = Source("a", "a\udce9.txt", "A \ud800 stray half, a NUL \0 and 👩.", "0" * 64)
    assert loads(dumps(source), Source) == source
