"""The rooms that a run walks through, loaded when it starts and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from crosscheck.app.formats import FORMATS
from crosscheck.model.claim import Claim
from crosscheck.model.progress import Progress, Step
from crosscheck.model.report import Report
from crosscheck.model.source import Skipped, Source

if TYPE_CHECKING:
    from crosscheck.stores.cache import Cache


class Reading(Protocol):
    """What came of reading a folder."""

    @property
    def sources(self) -> Sequence[Source]:
        """The articles that could be read."""

    @property
    def skipped(self) -> Sequence[Skipped]:
        """The files that were not, and why."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which models a run uses.

    ``light`` keeps to rules and loads none. ``judge`` is "none", "built-in", a folder or
    "openai:URL".
    """

    light: bool = False
    judge: str = "none"


@dataclass(frozen=True, slots=True)
class Rooms:
    """One function for each step of a run; tests put their own in place.

    ``read`` takes folders; ``compare`` sources, skipped files and which models to use. Both tell
    how far they are.
    ``renderers`` turn a judged report into text, by the name of the format; ``render_folder``
    turns it into the files of one folder, by name. ``render_parts`` turns it into pages by name: an
    index of that name, and parts of so many bytes; none when it cannot be divided.
    """

    read: Callable[[Sequence[Path], Progress], Reading]
    compare: Callable[[Sequence[Source], Sequence[Skipped], ModelChoice, Progress], Report]
    renderers: Mapping[str, Callable[[Report], str]]
    render_claims: Callable[[Iterable[Claim]], str]
    render_folder: Callable[[Report], Sequence[tuple[str, str]]] = lambda _report: ()
    render_parts: Callable[[Report, str, int], Sequence[tuple[str, str]]] = lambda *_asked: ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """What reports are rendered with beside their findings.

    ``generated`` is the date that an HTML report shows, if any. ``roots`` are the folders that were
    compared: paths are told relative to their repository. ``changed`` are the ids of new or changed
    sources, on which findings are anchored. ``quotes_only`` withholds all text that no finding
    quotes. ``sarif_line_hash`` adds GitHub's own fingerprints.
    """

    generated: str = ""
    roots: tuple[Path, ...] = ()
    changed: frozenset[str] = frozenset()
    quotes_only: bool = False
    sarif_line_hash: bool = False


def furnished(rendering: Rendering | None = None, cache: Path | None = None) -> Rooms:
    """The real rooms.

    ``cache`` is the folder for what earlier runs worked out, None to work everything out anew.
    Each room loads its libraries when it is entered, so that a mistake in a path is told at once.
    """
    how = rendering or Rendering()
    return Rooms(
        read=partial(_read, cache),
        compare=partial(_compare, cache),
        renderers={name: partial(_render, name, rendering=how) for name in FORMATS},
        render_claims=_render_claims,
        render_folder=partial(_render_folder, generated=how.generated),
        render_parts=partial(_render_parts, rendering=how),
    )


def _read(cache: Path | None, roots: Sequence[Path], progress: Progress) -> Reading:
    """Read all articles under the roots."""
    from crosscheck.readers.folder import read_folder  # noqa: PLC0415

    return read_folder(roots, memory=_opened(cache), progress=progress)


def _compare(
    cache: Path | None,
    sources: Sequence[Source],
    skipped: Sequence[Skipped],
    choice: ModelChoice,
    progress: Progress,
) -> Report:
    """Run the pipeline over the sources; the models are loaded for what was never compared."""
    progress(Step("Preparing to compare"))
    from crosscheck.app.modelling import models_of  # noqa: PLC0415
    from crosscheck.pipeline.compare import compare  # noqa: PLC0415

    memory = _opened(cache)
    report = compare(sources, skipped, models_of(choice), memory, progress)
    if memory is not None:
        memory.prune()
    return report


def _opened(folder: Path | None) -> Cache | None:
    """The cache in a folder, if there is to be one."""
    if folder is None:
        return None
    from crosscheck.stores.cache import Cache  # noqa: PLC0415

    return Cache(folder)


def _render_folder(report: Report, generated: str) -> Sequence[tuple[str, str]]:
    """The report as a page with its style and script in files beside it."""
    from crosscheck.exporters.html_report import render_folder  # noqa: PLC0415

    return render_folder(report, generated=generated)


def _render(name: str, report: Report, *, rendering: Rendering) -> str:
    """The report in the format of that name."""
    from crosscheck.app.rendering import render  # noqa: PLC0415

    return render(name, report, rendering)


def _render_parts(
    report: Report, name: str, room: int, *, rendering: Rendering
) -> Sequence[tuple[str, str]]:
    """The report as an index and pages of so many bytes."""
    from crosscheck.app.rendering import render_parts  # noqa: PLC0415

    return render_parts(report, name, room, rendering)


def _render_claims(claims: Iterable[Claim]) -> str:
    """The claims of one source, one a line."""
    from crosscheck.exporters.claims_jsonl import render  # noqa: PLC0415

    return render(tuple(claims))
