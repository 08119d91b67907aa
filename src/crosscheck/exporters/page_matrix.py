"""Claims × sources: which source says what, differs, or says nothing of it, in a word a cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.exporters.links import claim_anchor, group_anchor, source_anchor
from crosscheck.exporters.page_details import is_detail
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_sides import few_words
from crosscheck.exporters.page_subject import Subjects
from crosscheck.exporters.passage import first_words
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.ledger import LedgerEntry
from crosscheck.model.report import ClaimGroup, Verdict

SAYS, DIFFERS, SILENT, APART, UNREAD = "says", "differs", "silent", "apart", "unread"
WORDS = {
    SAYS: "says",
    DIFFERS: "differs",
    SILENT: "not mentioned",
    APART: "not comparable",
    UNREAD: "not read",
}
MOST_COLUMNS = 40
MOST_ROWS = 300
_VALUE = 28  # code points of a value in a cell
_LABEL = 110


@dataclass(frozen=True, slots=True)
class Column:
    """One source; ``anchor`` is empty for a file that could not be read."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source does with one claim; ``href`` leads to where it stands in its text."""

    state: str
    words: str
    value: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim, or one clash: ``tone`` and ``words`` say which; a cell for each column."""

    label: str
    href: str
    tone: str
    words: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The table; ``is_list`` when it has too many columns for one; ``left_out`` counts rows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_list: bool
    left_out: int


def matrix(index: ReportIndex) -> Matrix:
    """What clashes first, then what two or more sources share, most sources first."""
    table = _Table(index)
    told = [finding for finding in index.report.findings if finding.level is not Level.DIFFERENCE]
    told.sort(key=lambda finding: list(Level).index(finding.level))
    shared = [
        group
        for group in index.report.groups
        if group.verdict is Verdict.AGREEING and not is_detail(index, group)
    ]
    shared.sort(key=lambda group: -len(group.sources))
    kept = tuple(told[:MOST_ROWS])
    also = tuple(shared[: MOST_ROWS - len(kept)])
    rows = (*(table.clash(each) for each in kept), *(table.agreement(each) for each in also))
    return Matrix(
        table.columns,
        rows,
        is_list=len(table.columns) > MOST_COLUMNS,
        left_out=len(told) + len(shared) - len(rows),
    )


class _Table:
    """The columns, and how each kind of row fills them."""

    def __init__(self, index: ReportIndex) -> None:
        self._index = index
        self._story = {
            source: number for number, story in enumerate(index.report.stories) for source in story
        }
        self._subjects = Subjects(index)
        self._unread = tuple(skip for skip in sorted(index.report.skipped) if skip.is_error)
        self.columns = (
            *(
                Column(index.name(source.id), source_anchor(source.id))
                for source in index.report.sources
            ),
            *(Column(skip.path.rsplit("/", 1)[-1], "") for skip in self._unread),
        )

    def clash(self, finding: Finding) -> Row:
        """The row of a finding: the first value is what others differ from."""
        sides: dict[str, Side] = {}
        told = self._index.sides_in_order(finding)
        for side in told:
            sides.setdefault(side.source, side)
        first = wording.value_key(told[0].value) if told else ""
        # Of sides that state no values, or one, each differs from the first.
        alike = frozenset(
            side.source
            for place, side in enumerate(told)
            if wording.value_key(side.value) == first and (_has_values(told) or not place)
        )
        values = few_words(self._index, tuple(sides.values()), _VALUE)
        said = {
            side.source: self._side_cell(side, SAYS if side.source in alike else DIFFERS, value)
            for side, value in zip(sides.values(), values, strict=True)
        }
        entry = self._subjects.entry(finding)
        if entry:
            said = self._also_said(entry, frozenset(sides) - alike) | said
        return Row(
            label=self._subjects.of(finding) or self._index.title(finding),
            href=self._index.anchors[finding.id],
            tone=finding.level.value,
            words=wording.LEVELS[finding.level],
            cells=tuple(self._cells(said, sides)),
        )

    def _also_said(self, entry: LedgerEntry, differing: frozenset[str]) -> dict[str, Cell]:
        """What the ledger has of each source: it may state a value without being a side.

        ``differing`` are the sides that state another value than the first.
        """
        said: dict[str, Cell] = {}
        for value in entry.values:
            state = DIFFERS if differing.intersection(value.sources) else SAYS
            for citation in value.citations:
                claim = self._index.claims.get(citation.claim)
                href = claim_anchor(claim) if claim else ""
                told = first_words(value.value, _VALUE)
                said.setdefault(citation.source, Cell(state, WORDS[state], told, href))
        return said

    def agreement(self, group: ClaimGroup) -> Row:
        """The row of a group that agrees."""
        said: dict[str, Cell] = {}
        for claim in self._index.claims_of(group):
            said.setdefault(claim.source, Cell(SAYS, WORDS[SAYS], href=claim_anchor(claim)))
        return Row(
            label=first_words(group.label, _LABEL),
            href=group_anchor(group),
            tone="agreeing",
            words="Agreeing",
            cells=tuple(self._cells(said, group.sources)),
        )

    def _side_cell(self, side: Side, state: str, value: str) -> Cell:
        claim = self._index.claims.get(side.claim)
        return Cell(state, WORDS[state], value, claim_anchor(claim) if claim else "")

    def _cells(self, said: dict[str, Cell], sources: Iterable[str]) -> Iterator[Cell]:
        stories = {self._story.get(source) for source in sources}
        for source in self._index.report.sources:
            is_apart = self._story.get(source.id) not in stories
            state = APART if is_apart else SILENT
            yield said.get(source.id, Cell(state, WORDS[state]))
        for _ in self._unread:
            yield Cell(UNREAD, WORDS[UNREAD])


def _has_values(sides: Sequence[Side]) -> bool:
    """Whether the sides state at least two different values."""
    return len({wording.value_key(side.value) for side in sides}) > 1


def of_state(row: Row, columns: Sequence[Column], state: str) -> tuple[tuple[Column, Cell], ...]:
    """The columns of a row that are in one state, for a row that is told as a list."""
    pairs = zip(columns, row.cells, strict=True)
    return tuple((column, cell) for column, cell in pairs if cell.state == state)
