"""Read gold files: hand-made lists of what is to be found in the sources of a story."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.evaluate.gold import GoldClass, GoldEntry, GoldSide, Passage
from crosscheck.model.finding import Kind
from crosscheck.model.span import Span

NAME = "gold.json"
_MOST_PROBLEMS = 10
_HINT = "docs/benchmarks.md says what a gold file holds."


class _MalformedError(Exception):
    """One entry that cannot be meant; the message says what is wrong with it."""


def find_gold(root: Path) -> tuple[Path, ...]:
    """The gold folders at ``root``: itself if it holds a gold file, else those right below it.

    Raises UsageError when there is none.
    """
    if (root / NAME).is_file():
        return (root,)
    found = tuple(sorted(path.parent for path in root.glob(f"*/{NAME}")))
    if not found:
        raise UsageError(
            f"no {NAME} in {root} or in a folder right below it",
            f"Name a folder that holds {NAME} and sources/.",
        )
    return found


def read_gold(path: Path) -> tuple[GoldEntry, ...]:
    """The entries of a gold file; raises UsageError that names every malformed entry."""
    entries: list[GoldEntry] = []
    problems: list[str] = []
    for number, row in enumerate(_rows(path), start=1):
        try:
            entries.append(_entry(row))
        except _MalformedError as error:
            problems.append(f"{_called(number, row)}: {error}")
    counts = Counter(entry.id for entry in entries)
    problems += [f"entry {name!r}: {n} entries have this id" for name, n in counts.items() if n > 1]
    refuse(path, problems)
    return tuple(entries)


def refuse(path: Path, problems: Sequence[str]) -> None:
    """Raise UsageError with the problems of a gold file, if there are any."""
    if problems:
        more = len(problems) - _MOST_PROBLEMS
        listed = [*problems[:_MOST_PROBLEMS], *([f"and {more} more"] if more > 0 else [])]
        raise UsageError("\n".join([f"cannot use {path}", *listed]), _HINT)


def _rows(path: Path) -> list[Any]:
    """The file's entries, unread."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}", _HINT) from error
    except ValueError as error:  # malformed JSON and bytes that are no UTF-8
        raise UsageError(f"{path} is not JSON in UTF-8: {error}", _HINT) from error
    except RecursionError as error:
        raise UsageError(f"{path} is nested too deeply", _HINT) from error
    if not isinstance(rows, list):
        raise UsageError(f"{path} is not a list of entries", _HINT)
    return rows


def _called(number: int, row: object) -> str:
    """How an entry is named to the reader: by its number, and its id if it has one."""
    name = row.get("id") if isinstance(row, dict) else None
    return f"entry {number} ({name})" if isinstance(name, str) and name else f"entry {number}"


def _entry(row: object) -> GoldEntry:
    """One entry; keys that are not known are left alone."""
    fields = _object(row, "the entry")
    name = _text(fields, "id")
    cls = _text(fields, "cls")
    if cls not in set(GoldClass):
        raise _MalformedError(f"'cls' is {cls!r}; it is one of {', '.join(GoldClass)}")
    sides = tuple(_sides(_list(fields, "sides")))
    if not sides:
        raise _MalformedError("'sides' is empty")
    why = fields.get("why", "")
    return GoldEntry(name, GoldClass(cls), tuple(_kinds(fields)), sides, str(why))


def _kinds(fields: dict[str, Any]) -> Iterator[Kind]:
    """The kinds that a finding of this entry may say; none for classes without conflict."""
    if "kind" not in fields and fields["cls"] not in {GoldClass.CONFLICT, GoldClass.INTERNAL}:
        return
    for kind in _list(fields, "kind"):
        if kind not in tuple(Kind):
            raise _MalformedError(f"'kind' holds {kind!r}; it is one of {', '.join(Kind)}")
        yield Kind(kind)


def _sides(rows: list[Any]) -> Iterator[GoldSide]:
    """The sides of an entry; one without ``pos`` opposes all others."""
    for number, row in enumerate(rows):
        what = f"side {number + 1}"
        fields = _object(row, what)
        start, end = _offset(fields, "start", what), _offset(fields, "end", what)
        if start >= end:
            raise _MalformedError(f"{what} ends at {end}, not after its start at {start}")
        yield GoldSide(
            passage=Passage(_text(fields, "source", what), Span(start, end)),
            position=_text(fields, "pos", what) if "pos" in fields else f"#{number}",
            fragment=_text(fields, "fragment", what) if "fragment" in fields else "",
        )


def _object(row: object, what: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise _MalformedError(f"{what} is not an object")
    return row


def _list(fields: dict[str, Any], key: str) -> list[Any]:
    if not isinstance(fields.get(key), list):
        raise _MalformedError(f"'{key}' is missing or is not a list")
    return list(fields[key])


def _text(fields: dict[str, Any], key: str, what: str = "") -> str:
    value = fields.get(key)
    if not isinstance(value, str) or not value:
        raise _MalformedError(f"{_where(what)}'{key}' is missing or is not a text")
    return value


def _offset(fields: dict[str, Any], key: str, what: str) -> int:
    value = fields.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _MalformedError(f"{_where(what)}'{key}' is missing or is not a count of code points")
    return value


def _where(what: str) -> str:
    return f"{what}: " if what else ""
