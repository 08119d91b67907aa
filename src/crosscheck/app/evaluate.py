"""Measure a whole run against gold folders: read, compare, judge, score, and only then write."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from crosscheck.app.budget import within_budget
from crosscheck.app.rooms import ModelChoice, Reading
from crosscheck.errors import NoSourcesError, UsageError
from crosscheck.evaluate.gold import GoldEntry
from crosscheck.evaluate.record import evaluation_record
from crosscheck.evaluate.scoring import StoryScore, score_story
from crosscheck.gate.policy import Policy, judge
from crosscheck.model.judgement import Judging
from crosscheck.model.progress import Progress, counted, unwatched
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source
from crosscheck.readers.folder import read_folder
from crosscheck.readers.gold import NAME, find_gold, read_gold, refuse
from crosscheck.stores.atomic import write_text

Compare = Callable[[Sequence[Source], Sequence[Skipped]], Report]


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """Which gold folders to measure on, and where to write the record, if anywhere."""

    roots: tuple[Path, ...]
    record: Path | None = None
    models: ModelChoice = field(default_factory=ModelChoice)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all stories, in the order they were named, and what made them."""

    stories: tuple[StoryScore, ...]
    versions: tuple[tuple[str, str], ...]
    judging: Judging = field(default_factory=Judging)


def evaluate_folders(
    request: EvaluateRequest,
    progress: Progress = unwatched,
    compare: Compare | None = None,
) -> Evaluation:
    """Compare the sources of each gold folder with the default policy, and score the reports.

    All gold files are read before anything is compared. Raises UsageError for a gold file that
    cannot be meant and NoSourcesError for a story without a source that can be read.
    """
    stories = [_read(folder) for folder in _folders(request.roots)]
    run = compare or with_models(request.models)
    scores: list[StoryScore] = []
    versions: tuple[tuple[str, str], ...] = ()
    judging = Judging()
    for story in counted("Comparing story", stories, lambda story: story.name, progress):
        report = judge(run(story.sources, story.skipped), Policy())
        scores.append(score_story(story.name, story.gold, report))
        versions, judging = report.versions, judging.plus(report.judging)
    used = (*versions, ("python", platform.python_version()))
    evaluation = Evaluation(tuple(scores), used, judging)
    if request.record is not None:
        _write(request.record, evaluation)
    return evaluation


def with_models(choice: ModelChoice) -> Compare:
    """The pipeline with models that are loaded once for all stories."""
    from crosscheck.app.modelling import models_of  # noqa: PLC0415 - takes a second
    from crosscheck.pipeline.compare import compare  # noqa: PLC0415 - the same

    models = models_of(choice)
    return lambda sources, skipped: compare(sources, skipped, models)


@dataclass(frozen=True, slots=True)
class _Story:
    """A gold folder that has been read."""

    name: str
    gold: tuple[GoldEntry, ...]
    sources: tuple[Source, ...]
    skipped: tuple[Skipped, ...]


def _folders(roots: Sequence[Path]) -> tuple[Path, ...]:
    """All gold folders, each once."""
    found = [folder for root in roots for folder in find_gold(root)]
    return tuple({folder.resolve(): folder for folder in found}.values())


def _read(folder: Path) -> _Story:
    """One gold folder; every passage of its entries must stand where it is said to."""
    gold = read_gold(folder / NAME)
    if not (folder / "sources").is_dir():
        raise UsageError(f"no folder sources/ in {folder}", "Put the articles there.")
    reading = read_folder([folder / "sources"])
    refuse(folder / NAME, [problem for entry in gold for problem in _misplaced(entry, reading)])
    sources, too_long = within_budget(reading.sources)
    if not sources:
        raise NoSourcesError(
            f"nothing to compare in {folder / 'sources'}", "Put the articles there."
        )
    return _Story(folder.resolve().name, gold, sources, (*reading.skipped, *too_long))


def _misplaced(entry: GoldEntry, reading: Reading) -> Iterator[str]:
    """What is wrong with the passages of an entry; a file that could not be read is not."""
    texts = {PurePosixPath(source.path).name: source.text for source in reading.sources}
    skipped = {PurePosixPath(skip.path).name for skip in reading.skipped}
    for side in entry.sides:
        file, span = side.passage.file, side.passage.span
        if file not in texts:
            if file not in skipped:
                yield f"entry {entry.id!r}: there is no {file!r} in sources/"
        elif span.end > len(texts[file]):
            yield f"entry {entry.id!r}: {file} ends before code point {span.end}"
        elif side.fragment and span.slice(texts[file]) != side.fragment:
            yield (
                f"entry {entry.id!r}: {file} does not read as its 'fragment' says "
                f"at {span.start}-{span.end}"
            )


def _write(path: Path, evaluation: Evaluation) -> None:
    """Write the record, or say why not."""
    record = evaluation_record(evaluation.stories, evaluation.versions)
    try:
        write_text(path, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    except OSError as error:
        raise UsageError(
            f"cannot write {path}: {error.strerror or error}", "Name another place with --json."
        ) from error
