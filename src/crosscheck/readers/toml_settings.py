"""Settings in TOML: all values that a file states, each with the line it stands on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError

LARGEST_FILE = 1_000_000
_HEADER = re.compile(r"\s*\[\[?\s*([^\]#]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"))*)\s*=""")
_PLACE = re.compile(r"\(at line (\d+), column \d+\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value that a file states: its dotted key, and the line it stands on (from 1)."""

    key: str
    value: Any
    line: int


def read_entries(path: Path, table: str = "") -> tuple[Entry, ...]:
    """All values of a TOML file, or of one table in it, in their order.

    Raises UsageError, with the line, when the file cannot be read or is no TOML.
    """
    text = _text(path)
    try:
        record: Mapping[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        said = _PLACE.sub("", str(error)).strip()
        raise UsageError(f"{path}:{line}: not TOML: {said}", "Correct the line.") from error
    lines = dict(_lines(text))
    for part in table.split(".") if table else ():
        inner = record.get(part, {})
        record = inner if isinstance(inner, Mapping) else {}
    prefix = f"{table}." if table else ""
    return tuple(
        Entry(key, value, _line_of(f"{prefix}{key}", lines)) for key, value in _flat(record)
    )


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UsageError(
            f"cannot read {path}: {error.strerror or error}", "Check the path."
        ) from error
    if len(content) > LARGEST_FILE:
        raise UsageError(f"{path} is larger than 1 MB", "Keep only settings in it.")
    try:
        return content.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{line}: not UTF-8", "Save the file as UTF-8.") from error


def _flat(record: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The values of nested tables by dotted keys; an empty table is a value."""
    for name, value in record.items():
        if isinstance(value, Mapping) and value:
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The line of each table and key that begins one; the standard library does not tell.

    A line inside a text of several lines may look like a key: it does no harm, as only the place
    of an error is looked up here.
    """
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        header = _HEADER.match(line)
        key = _KEY.match(line)
        if header:
            table = f"{_plain(header[1])}."
            yield table.removesuffix("."), number
        elif key:
            yield f"{table}{_plain(key[1])}", number


def _plain(key: str) -> str:
    """A dotted key without blanks and quotes."""
    return re.sub(r"""[\s"']""", "", key)


def _line_of(key: str, lines: Mapping[str, int]) -> int:
    """The line of a key, or of the table or inline table that holds it."""
    while key and key not in lines:
        key = key.rpartition(".")[0]
    return lines.get(key, 1)
