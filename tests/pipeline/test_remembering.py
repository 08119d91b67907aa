"""Runs with a memory: they say the same, and do again only what has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from crosscheck.model.judgement import NoOpinion
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.model.text import Sentence
from crosscheck.pipeline.compare import Models, compare
from crosscheck.stores.cache import Cache
from tests.builders import a_source
from tests.pipeline.generated import stories
from tests.pipeline.runs import models

FERRY = (
    "Ferry runs aground off Tolvik\n\nThe ferry Dun Star ran aground off Tolvik on Monday and "
    "{} passengers were hurt. Captain Mara Velde said the engine had failed.\n"
)
FIRE = (
    "Fire destroys warehouse in Garmere\n\nA fire destroyed a warehouse in Garmere on Friday and "
    "killed {} workers. Fire chief Boris Kelham said the blaze began in a paint store.\n"
)


class CountingParser:
    """Counts the sentences of each source that it is asked to parse."""

    def __init__(self) -> None:
        self.parsed: Counter[str] = Counter()
        self._parser = models(light=True).parser

    @property
    def version(self) -> str:
        return self._parser.version

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        self.parsed.update(sentence.source for sentence in sentences)
        return self._parser.parse(sentences)


def two_stories() -> list[Source]:
    return [
        a_source(text.format(count), id=f"{name}{count}", published=day)
        for text, name, day in ((FERRY, "ferry", "2031-03-04"), (FIRE, "fire", "2032-01-10"))
        for count in (12, 14)
    ]


def run(
    sources: Sequence[Source], folder: Path | None, parser: CountingParser | None = None
) -> Report:
    light = models(light=True)
    used = Models(parser or light.parser, light.vectoriser)
    return compare(sources, (), used, Cache(folder, code="c") if folder else None)


def test_an_unchanged_source_is_not_parsed_again(tmp_path: Path) -> None:
    first, again = CountingParser(), CountingParser()
    fresh = run(two_stories(), tmp_path, first)
    assert set(first.parsed) == {"ferry12", "ferry14", "fire12", "fire14"}
    assert run(two_stories(), tmp_path, again) == fresh
    assert not again.parsed
    assert fresh == run(two_stories(), None)


def test_one_new_article_touches_its_own_story_alone(tmp_path: Path) -> None:
    run(two_stories(), tmp_path)
    more = [*two_stories(), a_source(FERRY.format(17), id="ferry17", published="2031-03-05")]
    parser = CountingParser()
    with_memory = run(more, tmp_path, parser)
    assert set(parser.parsed) == {"ferry17"}
    assert with_memory == run(more, None)


@pytest.mark.parametrize(
    "changed",
    [
        a_source(FERRY.format(13), id="ferry12", published="2031-03-04"),
        a_source(FERRY.format(12), id="ferry12", published="2031-03-06"),
        a_source(FERRY.format(12), id="ferry12", published="2031-03-04", publisher="The Quay Post"),
        a_source(FERRY.format(12), id="ferry12", published="2031-03-04", path="elsewhere.txt"),
    ],
    ids=["text", "day", "publisher", "path"],
)
def test_any_change_of_a_source_is_seen(tmp_path: Path, changed: Source) -> None:
    run(two_stories(), tmp_path)
    later = [changed, *two_stories()[1:]]
    assert run(later, tmp_path) == run(later, None)


def test_what_the_judge_could_not_answer_is_asked_again(tmp_path: Path) -> None:
    class Absent:
        version = "absent 1"
        asked = 0

        def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[NoOpinion]:
            Absent.asked += len(pairs)
            return [NoOpinion("no answer") for _ in pairs]

    light = models(light=True)
    used = Models(light.parser, light.vectoriser, Absent())
    reports = [compare(two_stories(), (), used, Cache(tmp_path, code="c")) for _ in range(2)]
    assert reports[0].judging.unanswered == reports[1].judging.unanswered > 0
    assert Absent.asked == 2 * reports[0].judging.questions


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sources=stories(most=4))
def test_a_memory_changes_nothing(sources: tuple[Source, ...], tmp_path: Path) -> None:
    fresh = run(sources, None)
    assert run(sources, tmp_path) == fresh
    assert run(sources, tmp_path) == fresh
