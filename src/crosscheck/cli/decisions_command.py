"""``crosscheck decisions``: from options to the file of decisions and to the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import typer

from crosscheck.app.decided import Entry, counts, overview
from crosscheck.app.deciding import (
    DEFAULT_DECISIONS,
    Imported,
    default_author,
    import_drafts,
)
from crosscheck.cli.calendar_day import today
from crosscheck.cli.in_ci import refuse_in_ci
from crosscheck.cli.printable import printable, shortened
from crosscheck.errors import ExitStatus
from crosscheck.exporters.records import dumps
from crosscheck.gate.decision_record import record_of
from crosscheck.model.decision import Decision
from crosscheck.readers.report import read_findings
from crosscheck.stores.decisions import read_text, remove_decisions

_SHOWN_SIGNS = 12
_LONGEST_QUOTE = 90
_NONE_YET = "There are no decisions yet. Make them in the report, or with crosscheck review."


def import_and_print(
    drafts: Path, decisions: Path, report: Path, *, by: str, force: bool
) -> ExitStatus:
    """Add drafts, and say what was added and what was refused."""
    refuse_in_ci("decisions import", force=force)
    imported = import_drafts(
        read_text(drafts),
        decisions,
        read_findings(report),
        by=by or default_author(),
        report_name=str(report),
    )
    for line in _imported(imported, drafts, decisions):
        typer.echo(line)
    for warning in imported.warnings:
        typer.echo(f"crosscheck: {printable(warning)}", err=True)
    for refused in imported.rejected:
        reason = printable(refused.reason)
        typer.echo(f"crosscheck: {printable(str(drafts))}:{refused.line}: {reason}", err=True)
    return ExitStatus.INCOMPLETE if imported.rejected else ExitStatus.CLEAN


def list_and_print(decisions: Path, report: Path, state: str, *, as_json: bool) -> ExitStatus:
    """List decisions, those of one state alone when it is named."""
    everything = _entries(decisions, report)
    entries = [entry for entry in everything if state in {"", entry.state}]
    if as_json:
        typer.echo(dumps({"decisions": [_record(entry) for entry in entries]}, indent=1))
        return ExitStatus.CLEAN
    for entry in entries:
        for line in _entry(entry):
            typer.echo(line)
    if not everything:
        typer.echo(_NONE_YET)
    elif not entries:
        typer.echo(f"No decision is {state}.")
    return ExitStatus.CLEAN


def prune_and_print(decisions: Path, report: Path, *, write: bool, force: bool) -> ExitStatus:
    """Name the decisions that no longer count, or remove them."""
    if write:
        refuse_in_ci("decisions prune --write", force=force)
    entries = _entries(decisions, report)
    if not entries:
        typer.echo(_NONE_YET)
        return ExitStatus.CLEAN
    gone = [entry for entry in entries if entry.is_prunable]
    for entry in gone:
        typer.echo(f"- {_headline(entry)}")
    told = f"{len(gone)} of {_counted(len(entries), 'decision')}"
    if write and gone:
        remove_decisions(decisions, {entry.decision.id for entry in gone})
        typer.echo(f"Removed {told} from {decisions}.")
    elif gone:
        typer.echo(f"Would remove {told}; with --write they are removed.")
    else:
        typer.echo(f"Nothing to remove: all {_counted(len(entries), 'decision')} still count.")
    return ExitStatus.CLEAN


def stats_and_print(decisions: Path, report: Path, *, as_json: bool) -> ExitStatus:
    """Count decisions."""
    entries = _entries(decisions, report)
    counted = counts(entries)
    if as_json:
        typer.echo(dumps(counted, indent=1))
        return ExitStatus.CLEAN
    if not entries:
        typer.echo(_NONE_YET)
    for heading, numbers in counted.items():
        for word, number in numbers.items():
            typer.echo(f"{heading:<9}{number:>6}  {printable(word)}")
    return ExitStatus.CLEAN


def _entries(decisions: Path, report: Path) -> tuple[Entry, ...]:
    """All decisions, none as long as nobody has made any; a file that was named has to be there."""
    if decisions == DEFAULT_DECISIONS and not decisions.exists():
        return ()
    return overview(decisions, report, today())


def _imported(imported: Imported, drafts: Path, decisions: Path) -> Iterator[str]:
    """What changed, then what to do next."""
    for decision in imported.added:
        yield f"+ {_what(decision)}"
    added, known = len(imported.added), imported.known
    there = f"; {known} {'was' if known == 1 else 'were'} there already" if known else ""
    refused = f"; {_counted(len(imported.rejected), 'line')} refused" if imported.rejected else ""
    yield f"Added {_counted(added, 'decision')} to {decisions}{there}{refused}."
    if added:
        yield "Next: crosscheck compare applies them. Commit the file with the sources."
    elif not known and not imported.rejected:
        yield f"{drafts} holds no drafts."


def _entry(entry: Entry) -> Iterator[str]:
    """How a decision stands, then its sides and note, set in so that none starts a line."""
    yield _headline(entry)
    for side in entry.decision.sides:
        words = shortened(side.words or side.selector.exact, _LONGEST_QUOTE)
        yield f"    {printable(side.path or side.source)}: “{words}”"
    if entry.decision.note:
        yield f"    note: {printable(entry.decision.note)}"
    if entry.stale is not None:
        yield f"    {printable(entry.stale.reason)}"
        if entry.stale.now:
            yield f"    was: “{shortened(entry.stale.was, _LONGEST_QUOTE)}”"
            yield f"    now: “{shortened(entry.stale.now, _LONGEST_QUOTE)}”"


def _headline(entry: Entry) -> str:
    return f"{entry.decision.id[:_SHOWN_SIGNS]} {entry.state}: {_what(entry.decision)}"


def _what(decision: Decision) -> str:
    """Verdict, kind, who and when, in one line."""
    about = ", ".join(word for word in (decision.reason, decision.source) if word)
    verdict = f"{decision.verdict} ({about})" if about else decision.verdict.value
    until = f", until {decision.expires}" if decision.expires else ""
    who = f"{decision.by}, {decision.at[:10]}{until}"
    return printable(f"{verdict} on {decision.kind} {decision.finding[:_SHOWN_SIGNS]}, by {who}")


def _record(entry: Entry) -> dict[str, object]:
    """A decision with how it stands."""
    stale = entry.stale
    told = {"reason": stale.reason, "was": stale.was, "now": stale.now} if stale else None
    return {**record_of(entry.decision), "state": entry.state, **({"stale": told} if told else {})}


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
