"""Which sources a written report speaks of, and what their files hashed to then."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml.etree import LxmlError, _Element
from lxml.html import HTMLParser, document_fromstring

from crosscheck.errors import UsageError
from crosscheck.model.report import SCHEMA

_HASH = re.compile(r"\bsha256 ([0-9a-f]{64})\b")
_HINT = "Name a report that crosscheck wrote, as JSON or HTML."


@dataclass(frozen=True, slots=True, order=True)
class StatedSource:
    """A source by its path in the folder that was compared, and the SHA-256 of its file."""

    path: str
    sha256: str


def stated_sources(report: Path) -> tuple[StatedSource, ...]:
    """The sources of a report in JSON or HTML, in order of path.

    Raises UsageError when it cannot be read or states none.
    """
    try:
        text = report.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot read {report}: {error.strerror}", _HINT) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{report} is no report: it is not UTF-8", _HINT) from error
    try:
        found = _of_json(text) if text.lstrip().startswith("{") else _of_html(text)
        stated = tuple(sorted(found))
    except (KeyError, TypeError, ValueError, RecursionError, LxmlError) as error:
        raise UsageError(f"{report} is no report of crosscheck: {error}", _HINT) from error
    if not stated:
        raise UsageError(f"{report} states no sources", _HINT)
    return stated


def _of_json(text: str) -> Iterator[StatedSource]:
    record = json.loads(text)
    if record.get("schema") != SCHEMA:
        raise ValueError(f"its format is not {SCHEMA}")
    for source in record["sources"]:
        yield StatedSource(str(source["path"]), str(source["sha256"]))


def _of_html(text: str) -> Iterator[StatedSource]:
    """The list at the end of the page: a file's path, and below it the hash among other things."""
    page = document_fromstring(text, parser=HTMLParser(no_network=True, encoding="utf-8"))
    for part in page.iter("footer", "section"):
        for entry in part.iter("div") if part.get("id") == "provenance" else ():
            path = "".join(map(_text, entry.iter("dt"))).strip()
            hashes = _HASH.findall(_text(entry))
            if path and hashes:
                yield StatedSource(path, hashes[-1])


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext()))
