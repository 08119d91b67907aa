"""Where a span stands in a file: its path in the repository, and its lines and columns.

Lines end at CR LF, LF or CR, as in editors and in GitHub's fingerprints; U+2028, U+0085 and form
feeds end none. A byte order mark is not counted (SARIF 2.1.0, 3.30.1).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import quote

from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.shipped_page import ShippedPage
from crosscheck.model.finding import Side
from crosscheck.model.report import Report
from crosscheck.model.source import Media, Source
from crosscheck.model.span import Span

_LINE_END = re.compile(r"\r\n|\n|\r")
# Characters that take one unit more than a code point does, and those that take one more again.
_WIDER = {
    "utf-16": (re.compile("[\U00010000-\U0010ffff]"),),
    "utf-8": (
        re.compile("[\u0080-\U0010ffff]"),
        re.compile("[\u0800-\U0010ffff]"),
        re.compile("[\U00010000-\U0010ffff]"),
    ),
}


class Unit(StrEnum):
    """What a column counts."""

    CODE_POINTS = "code points"
    UTF_16 = "utf-16"
    BYTES = "utf-8"


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns from 1; the end column is the one behind the last character."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int

    @property
    def is_one_line(self) -> bool:
        """Whether it begins and ends on the same line."""
        return self.start_line == self.end_line


@dataclass(frozen=True, slots=True)
class Place:
    """A file, relative to the repository with forward slashes, and a region of it.

    ``region`` is None where the words of an extract could not be found in their web page.
    """

    path: str
    region: Region | None = None

    @property
    def line(self) -> int:
        """The first line; 1 where only the file is known."""
        return self.region.start_line if self.region else 1

    @property
    def uri(self) -> str:
        """The path as a relative URI reference, percent-encoded (RFC 3986)."""
        return quote(self.path.encode("utf-8", "replace"), safe="/")

    @property
    def words(self) -> str:
        """The place as people write it, on one line: ``path:line:column``."""
        path = one_line(self.path)
        if self.region is None:
            return path
        return f"{path}:{self.region.start_line}:{self.region.start_column}"


class LineIndex:
    """The lines of one text; every look-up is a binary search."""

    def __init__(self, text: str) -> None:
        """Find all line starts and all wide characters once."""
        self._length = len(text)
        self._starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
        self._wider = {
            unit: [[found.start() for found in wide.finditer(text)] for wide in patterns]
            for unit, patterns in _WIDER.items()
        }

    def region(self, span: Span, unit: Unit = Unit.CODE_POINTS) -> Region:
        """Lines and columns of a span; what lies behind the text is drawn to its end."""
        return Region(*self._position(span.start, unit), *self._position(span.end, unit))

    def _position(self, offset: int, unit: Unit) -> tuple[int, int]:
        """Line and column of the character at ``offset``, both from 1."""
        at = min(offset, self._length)
        line = bisect_right(self._starts, at)
        start = self._starts[line - 1]
        extra = sum(
            bisect_left(wide, at) - bisect_left(wide, start) for wide in self._wider.get(unit, ())
        )
        return line, at - start + extra + 1


@dataclass(frozen=True, slots=True)
class Places:
    """Where the sources of one report stand.

    ``paths`` gives each source, by id, its path in the repository. ``changed`` are the ids of the
    sources that are new or changed, if a run knows them: findings are shown there. ``pages`` is the
    markup of those that are extracts of web pages, as far as it is known.
    """

    paths: Mapping[str, str]
    sources: Mapping[str, Source]
    changed: frozenset[str] = frozenset()
    pages: Mapping[str, str] = field(default_factory=dict)
    _lines: dict[str, LineIndex] = field(default_factory=dict, repr=False, compare=False)
    _shipped: dict[str, ShippedPage] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(
        cls,
        report: Report,
        paths: Mapping[str, str] | None = None,
        changed: frozenset[str] = frozenset(),
        pages: Mapping[str, str] | None = None,
    ) -> Places:
        """The places of a report's sources; without ``paths`` those of the compared folder."""
        sources = {source.id: source for source in report.sources}
        own = {source.id: source.path for source in report.sources}
        return cls({**own, **(paths or {})}, sources, changed, pages or {})

    def of_side(self, side: Side, unit: Unit = Unit.CODE_POINTS) -> Place | None:
        """Where one side of a finding stands; None when its source is not in the report."""
        return self.of_span(side.source, side.span, unit)

    def of_span(self, source: str, span: Span, unit: Unit = Unit.CODE_POINTS) -> Place | None:
        """Where a span of a source stands; None when the source is not in the report."""
        known = self.sources.get(source)
        if known is None:
            return None
        path = self.paths.get(source, known.path)
        text = known.text
        if known.media is Media.HTML:
            text = self.pages.get(source, "")
            found = self._in_page(known, span)
            if found is None:
                return Place(path)
            span = found
        if source not in self._lines:
            self._lines[source] = LineIndex(text)
        return Place(path, self._lines[source].region(span, unit))

    def _in_page(self, source: Source, span: Span) -> Span | None:
        """Where the words stand in the page that they were extracted from."""
        if source.id not in self.pages:
            return None
        if source.id not in self._shipped:
            self._shipped[source.id] = ShippedPage(self.pages[source.id])
        return self._shipped[source.id].find(source.text, span)
