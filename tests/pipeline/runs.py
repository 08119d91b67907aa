"""Whole comparisons of short texts, with models that are loaded once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from crosscheck.model.finding import Finding, Level
from crosscheck.model.ledger import LedgerEntry, LedgerName
from crosscheck.model.ports import Judge
from crosscheck.model.report import Report
from crosscheck.model.source import Source
from crosscheck.model.story import Article
from crosscheck.models.loading import load_models
from crosscheck.pipeline.compare import Models, compare
from crosscheck.pipeline.reading import read_article
from tests.builders import a_source

A_DAY = "2031-03-12"  # a Wednesday


@cache
def models(*, light: bool = False) -> Models:
    return Models(*load_models(light=light))


def sources_of(*texts: str, published: Sequence[str] = ()) -> tuple[Source, ...]:
    """Texts as sources with the ids "a", "b", "c" …, published on one day unless said."""
    days = published or [A_DAY] * len(texts)
    return tuple(
        a_source(text, id=chr(ord("a") + number), publisher="", title="", published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )


def compared(
    *texts: str, published: Sequence[str] = (), light: bool = False, judge: Judge | None = None
) -> Report:
    used = models(light=light)
    return compare(
        sources_of(*texts, published=published), (), replace(used, judge=judge) if judge else used
    )


def articles_of(
    *texts: str, published: Sequence[str] = (), light: bool = False
) -> tuple[Article, ...]:
    parser = models(light=light).parser
    return tuple(
        read_article(source, parser)[0] for source in sources_of(*texts, published=published)
    )


def findings_of(report: Report, *codes: str) -> list[Finding]:
    return [finding for finding in report.findings if not codes or finding.rule in codes]


def conflicts_of(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.level is Level.CONFLICT]


def entries_of(report: Report, ledger: LedgerName, aspect: str = "") -> list[LedgerEntry]:
    return [e for e in report.ledgers if e.ledger is ledger and aspect in {"", e.aspect}]


def unsliceable(report: Report) -> Iterator[str]:
    """Every quoted stretch of a report that does not stand in its source where it says."""
    texts = {source.id: source.text for source in report.sources}
    for claim in report.claims:
        yield from _unlike(
            texts, claim.source, [(claim.span.slice(texts[claim.source]), claim.text)]
        )
        yield from _unlike(
            texts, claim.source, [(f.span.slice(texts[claim.source]), f.text) for f in claim.facets]
        )
    for finding in report.findings:
        for side in finding.sides:
            cut = side.span.slice(texts[side.source])
            if side.quote not in cut:
                yield f"{finding.id}: {side.quote!r} against {cut!r}"
    for entry in report.ledgers:
        for value in entry.values:
            yield from (
                f"{entry.thing}: {cited.quote!r}"
                for cited in value.citations
                if cited.span.slice(texts[cited.source]) != cited.quote
            )


def _unlike(texts: dict[str, str], source: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    assert source in texts
    for cut, told in pairs:
        if cut != told:
            yield f"{source}: {told!r} against {cut!r}"
