"""Where the results of a run go, and what each file is called."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from crosscheck.app.formats import FOLDER_FORMAT, FORMATS
from crosscheck.errors import UsageError
from crosscheck.model.source import Source

PAGE = "index.html"
STANDARD_OUTPUT = "-"
DEFAULT_CLAIMS = Path("claims")
DEFAULT_REPORT = Path("reports") / "discrepancies.html"

_OWN_REPORT = re.compile(r"\A\s*(?:Compared: \d|## crosscheck\b)|– crosscheck</title>")
_BEGINNING = 4096  # bytes: the head of a page, with its policy, is shorter
_LONGEST_NAME = 80
_SETTINGS_FILES = frozenset({"crosscheck.toml", "pyproject.toml"})
_ID_SIGNS = 12
_RESERVED_NAMES = re.compile(r"(?:aux|con|nul|prn|com\d|lpt\d|decisions|readme)")


@dataclass(frozen=True, slots=True)
class Output:
    """One report to write: its format, and the file, folder, or "-" for standard output."""

    format: str
    target: str

    @property
    def path(self) -> Path | None:
        """The file (of a folder the page in it), or None for standard output."""
        if self.target == STANDARD_OUTPUT:
            return None
        return Path(self.target) / PAGE if self.format == FOLDER_FORMAT else Path(self.target)


@dataclass(frozen=True, slots=True)
class OutputPlan:
    """All that a run will write: the folder for claims (None for none) and the reports."""

    claims_dir: Path | None
    reports: tuple[Output, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that reports are written to."""
        return tuple(output.path for output in self.reports if output.path is not None)

    @property
    def uses_standard_output(self) -> bool:
        """Whether one report goes to standard output."""
        return any(output.path is None for output in self.reports)


def parse_output(value: str) -> Output:
    """Read ``FORMAT=PATH`` as it is given on the command line; ``-`` alone is text."""
    if value == STANDARD_OUTPUT:
        return Output("text", STANDARD_OUTPUT)
    format_name, separator, target = value.partition("=")
    if not separator or not target:
        raise UsageError(
            f"--output {value}: not FORMAT=PATH", "For example: --output json=report.json"
        )
    if format_name == FOLDER_FORMAT and target == STANDARD_OUTPUT:
        raise UsageError(f"--output {value}: this needs a folder", "Use html=- for one file.")
    if format_name not in (*FORMATS, FOLDER_FORMAT):
        raise UsageError(
            f"--output {value}: no format named {format_name!r}",
            f"The formats are {', '.join(FORMATS)} and {FOLDER_FORMAT}.",
        )
    return Output(format_name, target)


def plan_outputs(
    claims_dir: Path | None, report: Path | None, outputs: Sequence[Output]
) -> OutputPlan:
    """Decide what to write.

    Without ``outputs``, claims, an HTML report and a JSON report beside it are written, at their
    usual places unless told otherwise. With ``outputs``, nothing is written that was not named.
    """
    reports = list(outputs)
    if report is not None or not outputs:
        page = report or DEFAULT_REPORT
        reports += [Output("html", str(page)), Output("json", str(page.with_suffix(".json")))]
    _refuse_shared_places(reports)
    return OutputPlan(claims_dir or (None if outputs else DEFAULT_CLAIMS), tuple(reports))


def claims_names(sources: Sequence[Source]) -> dict[str, str]:
    """A file name for the claims of each source, by source id.

    It is the name of the article's own file, made safe for every file system; where several
    share one, part of the source's id is added to each.
    """
    slugs = {source.id: _slug(PurePosixPath(source.path).stem) for source in sources}
    times = Counter(slugs.values())
    names: dict[str, str] = {}
    for identity in sorted(slugs, key=lambda identity: (times[slugs[identity]], identity)):
        shared = times[slugs[identity]] > 1
        name = f"{slugs[identity]}-{_start_of(identity)}" if shared else slugs[identity]
        same = sum(other == name or other.startswith(f"{name}--") for other in names.values())
        names[identity] = f"{name}--{same + 1}" if same else name
    return {source.id: f"{names[source.id]}.jsonl" for source in sources}


def is_own_report(path: Path) -> bool:
    """Whether a file that could be an article is what an earlier run wrote, by how it begins."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except OSError:
        return False
    return _OWN_REPORT.search(beginning.decode("utf-8", "replace")) is not None


def refuse_to_overwrite(plan: OutputPlan, *inputs: Path | None) -> None:
    """Raise UsageError when a report would take the place of what is read, or of settings."""
    read = {path.resolve() for path in inputs if path is not None}
    for path in plan.paths:
        if path.resolve() in read or path.name in _SETTINGS_FILES:
            raise UsageError(
                f"--output would overwrite {path}, which crosscheck reads", "Name another place."
            )


def is_part_page(path: Path, page: Path) -> bool:
    """Whether ``path`` is named as a part of the report at ``page``: ``report-2.html``."""
    named = re.fullmatch(rf"{re.escape(page.stem)}-\d+", path.stem)
    return named is not None and path.parent == page.parent and path.suffix == page.suffix


def without_parts(written: Sequence[Path]) -> tuple[Path, ...]:
    """The files that a reader opens first: no part of a report that is among them."""
    pages = [path for path in written if path.suffix == ".html"]
    return tuple(path for path in written if not any(is_part_page(path, page) for page in pages))


def refuse_to_replace(parts: Iterable[Path]) -> None:
    """Raise UsageError when a part, which nobody named, would replace what is no report."""
    for path in parts:
        if path.is_file() and not is_own_report(path):
            raise UsageError(
                f"a part of the report would replace {path}, which is no report of crosscheck",
                "Move it, or name another place for the report.",
            )


def _refuse_shared_places(reports: Sequence[Output]) -> None:
    """Refuse two reports in one file, or two on standard output."""
    seen = set()
    for output in reports:
        place = output.target if output.path is None else str(output.path.resolve())
        if place in seen:
            raise UsageError(
                f"two reports would be written to one place: {output.target}",
                "Give each its own path.",
            )
        seen.add(place)


def _slug(name: str) -> str:
    """Letters, digits and dashes of a name; never empty, reserved or over-long."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].strip("-")
    return slug if slug and not _RESERVED_NAMES.fullmatch(slug) else f"source-{slug}".strip("-")


def _start_of(identity: str) -> str:
    """The first letters and digits of a source's id."""
    return _slug(identity)[:_ID_SIGNS].strip("-")
