"""The stages of a comparison, composed in one place and readable at a glance (DESIGN.md 3)."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from itertools import permutations

from crosscheck.align.alignment import align
from crosscheck.align.details import shared_details
from crosscheck.align.entities import resolve_people
from crosscheck.align.grouping import group_claims
from crosscheck.align.stories import group_outlines
from crosscheck.classify.detection import detect_all, in_reading_order
from crosscheck.classify.origins import Origins
from crosscheck.classify.verdicts import decide
from crosscheck.ledgers.opening import open_ledgers
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Level
from crosscheck.model.judgement import Judgement, Judging
from crosscheck.model.ledger import LedgerEntry
from crosscheck.model.ports import Judge, Memory, NoMemory, Parser, Vectoriser
from crosscheck.model.progress import Progress, counted, unwatched
from crosscheck.model.report import ClaimGroup, Gate, Report, Verdict
from crosscheck.model.source import Ignored, Skipped, Source
from crosscheck.model.story import Article
from crosscheck.model.text import Sentence
from crosscheck.pipeline.internal import internal_findings
from crosscheck.pipeline.judging import Decide, judged
from crosscheck.pipeline.reading import Readings
from crosscheck.segment.identity import claim_id

UNJUDGED = Gate(passed=True, failing=0, fail_on=(), reason="not judged yet")


@dataclass(frozen=True, slots=True)
class Models:
    """The models behind the ports that one run uses.

    ``decide`` weighs the words of a pair together with the judge's opinions; without it the
    opinions stand for themselves, and with neither nothing is judged.
    """

    parser: Parser
    vectoriser: Vectoriser
    judge: Judge | None = None
    decide: Decide | None = None

    @property
    def versions(self) -> tuple[str, ...]:
        """The names and versions of all that decides what is found in a story."""
        judge = self.judge.version if self.judge else ""
        decide = getattr(self.decide, "__name__", "")
        return self.parser.version, self.vectoriser.version, judge, decide


@dataclass(frozen=True, slots=True)
class StoryResult:
    """What one story comes to."""

    sources: tuple[str, ...]
    claims: tuple[Claim, ...]
    groups: tuple[ClaimGroup, ...]
    ledgers: tuple[LedgerEntry, ...]
    findings: tuple[Finding, ...]
    judging: Judging


def compare(
    sources: Sequence[Source],
    skipped: Sequence[Skipped],
    models: Models,
    memory: Memory | None = None,
    progress: Progress = unwatched,
) -> Report:
    """Run every stage over the sources, story by story; the gate is judged later.

    What ``memory`` knows of a source or a story is not worked out again. ``progress`` is told of
    each source and of each story.
    """
    ordered = _in_order(sources)
    readings = Readings(ordered, models.parser, memory)
    paths = {source.id: source.path for source in ordered}
    gists = [
        readings.gist(source)
        for source in counted("Finding claims in source", list(paths), paths.__getitem__, progress)
    ]
    ignored = [item for gist in gists for item in gist.ignored]
    stories = group_outlines([gist.outline for gist in gists])
    told = Stories(ordered, readings, models, memory or NoMemory())
    results = [
        told.result(story)
        for story in counted("Comparing story", stories, partial(_title, paths), progress)
    ]
    return _report(tuple(ordered), tuple(sorted(skipped)), ignored, results, models)


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of one run; one that memory knows is not compared again."""

    sources: Sequence[Source]
    readings: Readings
    models: Models
    memory: Memory

    def result(self, story: Sequence[str]) -> StoryResult:
        """What the story of the sources with these ids comes to."""
        members = {source.id: source for source in self.sources}
        decided_by = (*self.models.versions, *(repr(members[source]) for source in story))
        known = self.memory.recall(StoryResult, *decided_by)
        if known is not None:
            return known
        articles = [self.readings.article(source) for source in story]
        result = compare_story(articles, self.models)
        if not result.judging.unanswered:  # what the judge missed is asked again
            self.memory.keep(result, *decided_by)
        return result


def compare_story(articles: Sequence[Article], models: Models) -> StoryResult:
    """Join names, align, open the ledgers, find what clashes and decide each group."""
    named = _resolved(articles)
    story, judging = judged(align(named, models.vectoriser), models.judge, models.decide)
    matters = open_ledgers(story)
    across = detect_all(story, matters)
    inside = internal_findings(story.articles, models.vectoriser)
    findings = in_reading_order((*across, *_not_yet(inside, across)))
    units = [claim for article in story.articles for claim in article.units]
    origins = Origins.of(story.articles)
    judgements = _untold(story.judgements, findings)
    grouped = group_claims(units, story.pairs, story.scores, judgements)
    shared = decide(grouped, findings, origins)
    details = _telling(shared_details(story, matters, claim_id), shared)
    groups = (*shared, *decide(details, findings, origins))
    claims = sorted(
        (*units, *(claim for group in details for claim in group)),
        key=lambda claim: (claim.source, claim.span, claim.parent, claim.id),
    )
    return StoryResult(
        sources=tuple(article.source.id for article in story.articles),
        claims=tuple(without_grammar(claims)),
        groups=groups,
        ledgers=tuple(matter.entry() for matter in matters),
        findings=findings,
        judging=judging,
    )


def without_grammar(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims with sentences that have lost their tokens: no report shows them."""
    bare: dict[Sentence, Sentence] = {}
    for claim in claims:
        if claim.sentence not in bare:
            bare[claim.sentence] = replace(claim.sentence, tokens=(), parsed=False)
        yield replace(claim, sentence=bare[claim.sentence])


def _untold(
    judgements: Mapping[tuple[str, str], Judgement], findings: Sequence[Finding]
) -> Mapping[tuple[str, str], Judgement]:
    """The judgements of claims that no conflict stands on: a conflict keeps its claims together."""
    told = {
        (left.claim, right.claim)
        for finding in findings
        if finding.level is Level.CONFLICT
        for left, right in permutations(finding.sides, 2)
    }
    return {pair: judgement for pair, judgement in judgements.items() if pair not in told}


def _not_yet(inside: Sequence[Finding], known: Sequence[Finding]) -> list[Finding]:
    """The internal findings that no finding over the same words makes already."""
    places = {(f.rule, side.source, side.span) for f in known if f.internal for side in f.sides}
    return [
        f for f in inside if not {(f.rule, side.source, side.span) for side in f.sides} <= places
    ]


def _telling(
    details: Sequence[tuple[Claim, ...]], shared: Sequence[ClaimGroup]
) -> list[tuple[Claim, ...]]:
    """The groups of details that say more than that their whole claims agree."""
    home = {claim: group for group in shared for claim in group.claims}
    return [
        group
        for group in details
        if len({home[detail.parent].id for detail in group}) > 1
        or home[group[0].parent].verdict is not Verdict.AGREEING
    ]


def _title(paths: Mapping[str, str], story: Sequence[str]) -> str:
    """What a story is called while it is compared: its first source, and how many more."""
    more = len(story) - 1
    return paths[story[0]] + (f" and {more} more" if more else "")


def _in_order(sources: Sequence[Source]) -> list[Source]:
    """By publication, then by id: the order of files never matters."""
    return sorted(sources, key=lambda source: (source.value("published"), source.id))


def _resolved(articles: Sequence[Article]) -> list[Article]:
    """The articles with the names of people joined across them."""
    joined = iter(resolve_people([claim for article in articles for claim in article.claims]))
    return [
        replace(article, claims=tuple(next(joined) for _ in article.claims)) for article in articles
    ]


def _report(
    sources: tuple[Source, ...],
    skipped: tuple[Skipped, ...],
    ignored: Sequence[Ignored],
    results: Sequence[StoryResult],
    models: Models,
) -> Report:
    """One report from the results of every story."""
    versions = (
        ("crosscheck", importlib.metadata.version("crosscheck-news")),
        ("parser", models.parser.version),
        ("vectoriser", models.vectoriser.version),
        *((("judge", models.judge.version),) if models.judge else ()),
    )
    return Report(
        sources=sources,
        skipped=skipped,
        claims=tuple(claim for result in results for claim in result.claims),
        groups=tuple(group for result in results for group in result.groups),
        ledgers=tuple(entry for result in results for entry in result.ledgers),
        findings=tuple(finding for result in results for finding in result.findings),
        ignored=tuple(sorted(ignored)),
        gate=UNJUDGED,
        stories=tuple(result.sources for result in results),
        versions=versions,
        settings=hashlib.sha256(repr(versions).encode()).hexdigest()[:12],
        judging=reduce(Judging.plus, (result.judging for result in results), Judging()),
    )
