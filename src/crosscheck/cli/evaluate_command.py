"""``crosscheck evaluate``: how well a run does against passages that were marked by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import typer

from crosscheck.app.evaluate import EvaluateRequest, Evaluation, evaluate_folders
from crosscheck.cli.printable import printable, shortened
from crosscheck.cli.progress import progress_on
from crosscheck.cli.terminal import terminal
from crosscheck.errors import ExitStatus
from crosscheck.evaluate.breakdown import by_class, by_kind, by_rule
from crosscheck.evaluate.gold import GoldClass, GoldEntry
from crosscheck.evaluate.scoring import JudgedEntry, Judgement, Outcome, StoryScore
from crosscheck.evaluate.tally import Tally
from crosscheck.model.finding import Finding

_LONGEST_QUOTE = 110


def evaluate_and_print(request: EvaluateRequest) -> ExitStatus:
    """Measure, write, print; the status says that it was measured, not how good it is."""
    with progress_on(terminal(to_stderr=True)) as progress:
        evaluation = evaluate_folders(request, progress)
    for line in _lines(evaluation):
        typer.echo(line)
    if evaluation.judging.warning:
        typer.echo(f"crosscheck: {printable(evaluation.judging.warning)}", err=True)
    return ExitStatus.CLEAN


def _lines(evaluation: Evaluation) -> Iterator[str]:
    """Story by story what was missed and what is false, then the tables, the figures last."""
    for story in evaluation.stories:
        yield from _story(story)
    yield ""
    yield from _kinds(evaluation.stories)
    yield ""
    yield from _rules(evaluation.stories)
    yield ""
    yield from _classes(evaluation.stories)
    yield ""
    total = Tally.total(story.tally for story in evaluation.stories)
    for name, value in total.figures().items():
        yield f"{name:>20}: {value}"


def _story(story: StoryScore) -> Iterator[str]:
    """One line of counts, then each miss and each false finding with its words."""
    tally = story.tally
    yield (
        f"{printable(story.name)}: conflicts {tally.conflicts_found}/{tally.conflicts_gold}, "
        f"failing {tally.true}+{tally.false} false, "
        f"agree {tally.agreements_found}/{tally.agreements_gold}, claims {tally.claims}"
    )
    for judged in story.entries:
        if _is_missed(judged):
            inside = ", inside one source" if judged.entry.cls is GoldClass.INTERNAL else ""
            softer = ", reported softer" if judged.findings else ""
            kinds = "/".join(judged.entry.kinds)
            yield f"  missed {printable(judged.entry.id)} ({kinds}{inside}{softer})"
            yield from _passages(judged.entry)
    files = dict(story.files)
    for found in story.findings:
        if found.finding.fails and found.judgement in {Judgement.FALSE, Judgement.TRAP}:
            trap = ", on a trap" if found.judgement is Judgement.TRAP else ""
            yield f"  false {found.finding.rule} ({found.finding.kind}{trap})"
            yield from _sides(found.finding, files)


def _is_missed(judged: JudgedEntry) -> bool:
    """Whether an entry that was to be found was not: a conflict must fail the gate."""
    if judged.entry.cls is GoldClass.INTERNAL:
        return judged.outcome is Outcome.NOTHING
    return judged.entry.cls is GoldClass.CONFLICT and judged.outcome is not Outcome.FAILING


def _passages(entry: GoldEntry) -> Iterator[str]:
    """The marked passages of an entry, as the gold file quotes them."""
    for side in entry.sides:
        span = side.passage.span
        words = shortened(side.fragment, _LONGEST_QUOTE) or f"{span.start}-{span.end}"
        yield f"    {printable(side.passage.file)}: “{words}”"


def _sides(finding: Finding, files: dict[str, str]) -> Iterator[str]:
    """The words of a finding's sides."""
    for side in finding.sides:
        yield f"    {printable(files[side.source])}: “{shortened(side.quote, _LONGEST_QUOTE)}”"


def _kinds(stories: Sequence[StoryScore]) -> Iterator[str]:
    yield f"{'kind':<14}{'gold':>6}{'found':>7}{'any':>6}{'true':>7}{'open':>6}{'false':>7}"
    for score in by_kind(stories):
        yield (
            f"{score.kind:<14}{score.gold:>6}{score.found:>7}{score.reported:>6}"
            f"{score.true:>7}{score.open:>6}{score.false:>7}"
        )


def _rules(stories: Sequence[StoryScore]) -> Iterator[str]:
    yield f"{'rule':<8}{'level':<12}{'fails':<7}{'true':>6}{'open':>6}{'false':>7}"
    for score in by_rule(stories):
        yield (
            f"{score.rule:<8}{score.level:<12}{'yes' if score.fails else 'no':<7}"
            f"{score.true:>6}{score.open:>6}{score.false:>7}"
        )


def _classes(stories: Sequence[StoryScore]) -> Iterator[str]:
    yield f"{'gold class':<14}{'failing':>9}{'false':>7}{'softer':>8}{'nothing':>9}"
    for score in by_class(stories):
        yield (
            f"{score.cls:<14}{score.failing:>9}{score.false:>7}{score.softer:>8}{score.nothing:>9}"
        )
