"""Score one story's report against its gold entries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.evaluate.gold import COMPARED, TRAPS, GoldClass, GoldEntry, Passage
from crosscheck.evaluate.matching import Layout, is_named
from crosscheck.evaluate.tally import Tally
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report, Verdict

Groups = Sequence[tuple[Verdict, tuple[Passage, ...]]]


class Judgement(StrEnum):
    """What a finding stands on: something to be found, something open, a trap or nothing."""

    TRUE = "true"
    OPEN = "open"
    TRAP = "trap"
    FALSE = "false"


class Outcome(StrEnum):
    """What became of a gold entry: the firmest finding that names it."""

    FAILING = "failing"
    SOFTER = "softer"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class JudgedEntry:
    """A gold entry of two or more sides and the findings that name it."""

    entry: GoldEntry
    findings: tuple[Finding, ...]

    @property
    def outcome(self) -> Outcome:
        """Whether a failing finding names it, or only a softer one, or none."""
        if any(finding.fails for finding in self.findings):
            return Outcome.FAILING
        return Outcome.SOFTER if self.findings else Outcome.NOTHING

    @property
    def has_right_kind(self) -> bool:
        """Whether a failing finding also says one of its kinds."""
        return any(f.fails and f.kind in self.entry.kinds for f in self.findings)


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding and what it stands on."""

    finding: Finding
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class StoryScore:
    """One story's entries and findings, judged, and what they come to.

    ``files`` names the file of each source by its id.
    """

    name: str
    entries: tuple[JudgedEntry, ...]
    findings: tuple[JudgedFinding, ...]
    tally: Tally
    files: tuple[tuple[str, str], ...] = ()


def score_story(name: str, gold: Sequence[GoldEntry], report: Report) -> StoryScore:
    """Judge every entry and every finding of a report that the gate has judged.

    A finding names an entry when two of its passages fall on two opposing sides. It counts as
    true when it names a conflict between sources or one inside a source, as open when it names
    only an ambiguous entry, else as false.
    """
    layout = Layout.of(report)
    passages = [(finding, layout.passages(finding)) for finding in report.findings]
    entries = tuple(
        JudgedEntry(entry, tuple(f for f, places in passages if is_named(entry, places)))
        for entry in gold
        if entry.cls in COMPARED
    )
    findings = tuple(
        JudgedFinding(finding, _judge({e.cls for e in gold if is_named(e, places)}))
        for finding, places in passages
    )
    tally = Tally.total(
        (_of_entries(entries), _of_findings(findings), _of_claims(gold, report, layout))
    )
    return StoryScore(name, entries, findings, tally, tuple(sorted(layout.files.items())))


def _judge(classes: set[GoldClass]) -> Judgement:
    """What a finding that names entries of these classes stands on."""
    if classes & {GoldClass.CONFLICT, GoldClass.INTERNAL}:
        return Judgement.TRUE
    if GoldClass.AMBIGUOUS in classes:
        return Judgement.OPEN
    return Judgement.TRAP if classes & TRAPS else Judgement.FALSE


def _of_entries(entries: Iterable[JudgedEntry]) -> Tally:
    """How many conflicts there are and were found."""
    listed = tuple(entries)
    across = [judged for judged in listed if judged.entry.cls is GoldClass.CONFLICT]
    inside = [judged for judged in listed if judged.entry.cls is GoldClass.INTERNAL]
    found = [judged for judged in across if judged.outcome is Outcome.FAILING]
    return Tally(
        conflicts_gold=len(across),
        conflicts_found=len(found),
        conflicts_reported=sum(judged.outcome is not Outcome.NOTHING for judged in across),
        conflicts_named=sum(judged.has_right_kind for judged in found),
        internal_gold=len(inside),
        internal_found=sum(judged.outcome is not Outcome.NOTHING for judged in inside),
    )


def _of_findings(findings: Iterable[JudgedFinding]) -> Tally:
    """How many failing findings are right."""
    listed = tuple(findings)
    failing = [judged.judgement for judged in listed if judged.finding.fails]
    trapped = failing.count(Judgement.TRAP)
    return Tally(
        true=failing.count(Judgement.TRUE),
        open=failing.count(Judgement.OPEN),
        false=failing.count(Judgement.FALSE) + trapped,
        trapped=trapped,
        softer=len(listed) - len(failing),
    )


def _of_claims(gold: Iterable[GoldEntry], report: Report, layout: Layout) -> Tally:
    """How the claims fall into groups, and what was taken for a claim."""
    groups = [(group.verdict, layout.members(group)) for group in report.groups]
    claims = tuple(layout.claims.values())
    return Tally.total((Tally(claims=len(claims)), *(_of_entry(e, groups, claims) for e in gold)))


def _of_entry(entry: GoldEntry, groups: Groups, claims: tuple[Passage, ...]) -> Tally:
    """Whether one agreement, unique claim or piece of furniture came out as such."""
    match entry.cls:
        case GoldClass.AGREEMENT if len(entry.files) > 1:
            together = [v for v, members in groups if len(_covered(entry, members)) > 1]
            return Tally(
                agreements_gold=1,
                agreements_aligned=int(bool(together)),
                agreements_found=int(Verdict.AGREEING in together),
            )
        case GoldClass.UNIQUE:
            own = {verdict for verdict, members in groups if _covered(entry, members)}
            return Tally(unique_gold=1, unique_found=int(own == {Verdict.UNIQUE}))
        case GoldClass.FURNITURE | GoldClass.BOILERPLATE:
            return Tally(furniture_gold=1, furniture_found=int(not _covered(entry, claims)))
        case _:
            return Tally()


def _covered(entry: GoldEntry, passages: tuple[Passage, ...]) -> set[str]:
    """The files in which some passage touches a side of the entry."""
    return {
        side.passage.file
        for side in entry.sides
        if any(passage.overlaps(side.passage) for passage in passages)
    }
