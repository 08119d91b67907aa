"""One finding in the terminal: its question, each side in context, why, and what would settle it.

Text of articles stands on indented lines alone, with every sign that cannot be seen spelled out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from crosscheck.cli.audit.words import state_words, verdict_words
from crosscheck.cli.printable import inert, printable, printable_part
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.page_sides import SideView, side_view
from crosscheck.exporters.passage import Piece
from crosscheck.exporters.visible import visible_plain
from crosscheck.exporters.wording import KINDS, LEVELS, REASONS, date_words
from crosscheck.model.decision import Decision, Standing, State
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report

_STYLES = {
    Level.CONFLICT: "bold red",
    Level.POSSIBLE: "bold yellow",
    Level.UPDATE: "bold cyan",
    Level.DIFFERENCE: "bold",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that keeps its ``margin`` on every line, perhaps with an empty line above."""

    text: Text
    margin: int
    is_apart: bool = False

    def show(self, console: Console) -> None:
        """Print it as wide as the terminal is."""
        if self.is_apart:
            console.print()
        for line in self.text.wrap(console, max(1, console.width - self.margin)):
            line.rstrip()
            console.print(Text.assemble(" " * self.margin, _inert(line)), soft_wrap=True)


class Cards:
    """The findings of a report as the terminal shows them; ``starred`` where nothing is bold.

    ``settled`` is always the same report with the decisions that there are by then.
    """

    def __init__(self, report: Report, *, starred: bool) -> None:
        """Read the report once."""
        self._index = ReportIndex(report)
        self._starred = starred

    def outlet(self, source: str) -> str:
        """How a reader knows a source."""
        return _plain(self._index.name(source))

    def line(self, finding: Finding, settled: Report) -> Text:
        """A finding in one line: its level, its question, who differs, and how it stands."""
        names = dict.fromkeys(self._index.name(side.source) for side in finding.sides)
        told = _plain(f"{self._index.title(finding)} ({', '.join(names)})")
        state = state_words(_standing_of(finding, settled).state)
        return _inert(Text.assemble("  ", _level(finding), f"  {told}  ", (state, "dim")))

    def card(
        self, finding: Finding, settled: Report, number: int, total: int
    ) -> Iterator[Paragraph]:
        """All that an editor needs to decide it."""
        kind = f"{KINDS[finding.kind].lower()}{', inside one source' if finding.internal else ''}"
        counted = f"{number} of {total}  "
        title = Text(_plain(self._index.title(finding)), "bold")
        yield Paragraph(Text.assemble(counted, _level(finding), f"  {kind}"), 0, is_apart=True)
        yield Paragraph(title, 2, is_apart=True)
        for side in self._index.sides_in_order(finding):
            yield from self._side(self._index.name(side.source), side_view(self._index, side))
        yield from _labelled(REASONS[finding.level], finding.why, is_apart=True)
        yield from _labelled("What would settle it", finding.ask)
        yield from self._history(_standing_of(finding, settled), settled)

    def _side(self, name: str, view: SideView) -> Iterator[Paragraph]:
        """Who says it, when, and the sentence between its neighbours."""
        told = ", ".join(each for each in (name, view.published, view.place) if each)
        yield Paragraph(Text(_plain(told), "bold"), 2, is_apart=True)
        yield Paragraph(
            Text.assemble(
                (_part(view.before), "dim"),
                "“",
                *(self._piece(piece) for piece in (*view.pieces, *view.rest)),
                "”",
                (_part(view.after), "dim"),
            ),
            4,
        )

    def _piece(self, piece: Piece) -> str | tuple[str, str]:
        """A stretch of the sentence; what clashes stands out, the words that differ the most."""
        text = _part(piece.text)
        if not piece.marked:
            return text
        if self._starred:
            return f"{'**' if piece.opens else ''}{text}{'**' if piece.closes else ''}"
        return text, "bold reverse" if piece.differs else "bold underline"

    def _history(self, standing: Standing, settled: Report) -> Iterator[Paragraph]:
        """How it stands, and who decided what before, the newest first."""
        if standing.state is State.OPEN:
            return
        yield from _labelled("State", state_words(standing.state))
        decisions = {decision.id: decision for decision in settled.decisions}
        for each in reversed(standing.decisions):
            yield from _labelled(_signed(decisions[each]), self._said(decisions[each]))

    def _said(self, decision: Decision) -> str:
        source = f", {self._index.name(decision.source)}" if decision.source else ""
        note = f": {decision.note}" if decision.note else ""
        return f"{verdict_words(decision)}{source}{note}"


def _standing_of(finding: Finding, settled: Report) -> Standing:
    return next(
        (each for each in settled.standings if each.finding == finding.id),
        Standing(finding.id, State.OPEN),
    )


def _signed(decision: Decision) -> str:
    return f"{decision.by}, {date_words(decision.at)}"


def _level(finding: Finding) -> tuple[str, str]:
    return LEVELS[finding.level].upper(), _STYLES[finding.level]


def _labelled(label: str, text: str, *, is_apart: bool = False) -> Iterator[Paragraph]:
    yield Paragraph(Text.assemble((f"{_plain(label)}: ", "dim"), _plain(text)), 2, is_apart)


def _inert(line: Text) -> Text:
    """The line as it is, or without its styles where a CI runner would take it for a command."""
    plain = inert(line.plain)
    return line if plain == line.plain else Text(plain)


def _plain(text: str) -> str:
    """A line in which nothing hides."""
    return printable(visible_plain(text))


def _part(text: str) -> str:
    """A part of a line in which nothing hides."""
    return printable_part(visible_plain(text))
