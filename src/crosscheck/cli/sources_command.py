"""``crosscheck sources``: what was read, source by source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from crosscheck.app.inventory import inventory_of
from crosscheck.cli.printable import printable, shortened
from crosscheck.errors import ExitStatus
from crosscheck.exporters import sources_json
from crosscheck.model.inventory import Inventory, InventoryItem
from crosscheck.model.source import Metadatum

_LONGEST_VALUE = 90
_LABEL = 11
_SHOWN = ("publisher", "title", "published")


def list_sources(
    roots: Sequence[Path], *, as_json: bool = False, allow_incomplete: bool = False
) -> ExitStatus:
    """Print the inventory; a file that should have been readable ends with 4."""
    inventory = inventory_of(roots)
    if as_json:
        typer.echo(sources_json.render(inventory), nl=False)
    else:
        for line in _lines(inventory):
            typer.echo(line)
    incomplete = not inventory.is_complete and not allow_incomplete
    return ExitStatus.INCOMPLETE if incomplete else ExitStatus.CLEAN


def _lines(inventory: Inventory) -> Iterator[str]:
    """Every source, what they share, what was left out, and the count."""
    for item in inventory.items:
        yield from _item(item)
        yield ""
    for shared in inventory.shared:
        left, right = printable(shared.left), printable(shared.right)
        what = "copies of one text" if shared.is_one_text else "perhaps of one origin"
        yield f"alike: {left} and {right}: {shared.share:.0%} of the shorter one, {what}"
    for skip in inventory.skipped:
        told = "not read" if skip.is_error else "left out"
        yield f"{told}: {printable(skip.path)}: {printable(skip.reason)}"
    if inventory.shared or inventory.skipped:
        yield ""
    yield _total(inventory)


def _item(item: InventoryItem) -> Iterator[str]:
    """Where it is, what it is, who published it, and what to look at."""
    source = item.source
    yield f"source: {printable(source.path)}"
    yield _entry(
        "read as", f"{source.media.value}, {source.encoding}, {_counted(item.words, 'word')}"
    )
    yield _entry("id", source.id)
    known = {each.key: each for each in source.metadata}
    for key in _SHOWN:
        yield _entry(key, _told(known.get(key)))
    yield _entry("language", _told(item.language))
    missing = [key for key in item.gaps if key not in {*_SHOWN, "lang"}]
    if missing:
        yield _entry("no", " or ".join(missing))
    for warning in item.warnings:
        yield _entry("warning", warning)


def _told(item: Metadatum | None) -> str:
    """A value with its origin, or that there is none."""
    if item is None:
        return "not known"
    return f"{shortened(item.value, _LONGEST_VALUE)}  ({item.origin.value})"


def _total(inventory: Inventory) -> str:
    """How many sources, files and warnings there are."""
    parts = [f"{_counted(len(inventory.items), 'source')} read"]
    if inventory.skipped:
        parts.append(f"{_counted(len(inventory.skipped), 'file')} skipped")
    warnings = sum(len(item.warnings) for item in inventory.items)
    parts.append(_counted(warnings, "warning") if warnings else "no warnings")
    return ", ".join(parts)


def _entry(label: str, text: str) -> str:
    """A label and its text on one line; text of an article never begins a line."""
    return f"  {label:<{_LABEL}}{printable(text)}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
