"""All texts of a run, with their places; an HTML report that grew too large is divided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from crosscheck.app.formats import FOLDER_FORMAT
from crosscheck.app.outputs import OutputPlan, claims_names, refuse_to_replace
from crosscheck.app.rooms import Rooms
from crosscheck.model.claim import Claim
from crosscheck.model.report import Report

LARGE_PAGE = 25_000_000  # bytes of an HTML report
LARGEST_PAGE = 50_000_000


@dataclass(frozen=True, slots=True)
class PageSizes:
    """Bytes of an HTML report: from where on it is warned about, and divided.

    Parts have no more than ``large`` bytes, unless one story alone has.
    """

    large: int = LARGE_PAGE
    largest: int = LARGEST_PAGE


@dataclass(frozen=True, slots=True)
class Rendered:
    """All texts to write, the text for standard output, and what to tell of the pages."""

    files: tuple[tuple[Path, str], ...]
    standard_output: str
    notes: tuple[str, ...]


def rendered(
    report: Report, plan: OutputPlan, rooms: Rooms, sizes: PageSizes | None = None
) -> Rendered:
    """The reports and claims that were asked for.

    Raises UsageError when the page of a part would take the place of a file that is no report.
    """
    limits = sizes or PageSizes()
    files: list[tuple[Path, str]] = []
    notes: list[str] = []
    standard_output = ""
    for output in plan.reports:
        if output.format == FOLDER_FORMAT and output.path is not None:
            folder = output.path.parent
            files += [(folder / name, text) for name, text in rooms.render_folder(report)]
            continue
        text = rooms.renderers[output.format](report)
        if output.path is None:
            standard_output = text
            continue
        parts: Sequence[tuple[str, str]] = ()
        if output.format == "html" and _size(text) > limits.largest:
            parts = rooms.render_parts(report, output.path.name, limits.large)
        if parts:
            notes.append(_divided(output.path, _size(text), [name for name, _ in parts]))
            refuse_to_replace(output.path.parent / name for name, _ in parts[1:])
        files += [(output.path.parent / name, page) for name, page in parts] or [
            (output.path, text)
        ]
    notes += _too_large(files, limits)
    if plan.claims_dir is not None:
        files += [
            (plan.claims_dir / name, rooms.render_claims(_claims_of(report, source)))
            for source, name in claims_names(report.sources).items()
        ]
    return Rendered(tuple(files), standard_output, tuple(notes))


def _divided(path: Path, size: int, names: Sequence[str]) -> str:
    """A note on a page that became several."""
    return (
        f"{path.name} would have {_megabytes(size)}, so it lists {len(names) - 1} parts, "
        f"which stand beside it: {names[1]} to {names[-1]}."
    )


def _too_large(files: Sequence[tuple[Path, str]], limits: PageSizes) -> list[str]:
    """A warning for each page that a browser will take long to open."""
    sizes = [(path, _size(text)) for path, text in files if path.suffix == ".html"]
    return [
        f"{path.name} has {_megabytes(size)}, which browsers take long to open; "
        "compare fewer sources at a time."
        for path, size in sizes
        if size > limits.large
    ]


def _size(text: str) -> int:
    """Bytes of a text as it is written."""
    return len(text.encode("utf-8", "backslashreplace"))


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"


def _claims_of(report: Report, source: str) -> tuple[Claim, ...]:
    """The claims of one source, in the order of the report."""
    return tuple(claim for claim in report.claims if claim.source == source)
