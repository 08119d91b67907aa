"""Plain text files: the whole file is the source's text."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.clean.calendar import DATE_LINE
from crosscheck.model.source import Media, MetadataOrigin, Source
from crosscheck.readers.dates import iso
from crosscheck.readers.decoding import decode
from crosscheck.readers.inference import infer
from crosscheck.readers.metadata import Stated, finished, provisional, state

_KEYS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "source": "publisher",
    "outlet": "publisher",
    "date": "published",
    "published": "published",
    "updated": "updated",
    "author": "author",
    "authors": "author",
    "by": "author",
    "url": "url",
    "link": "url",
    "id": "id",
    "lang": "lang",
    "language": "lang",
    "retrieved": "retrieved",
}
_HEADER = re.compile(
    r"^[ \t]{0,4}(?P<key>[A-Za-z]{2,9}):[ \t]{0,4}(?P<value>\S[^\r\n]{0,299}?)[ \t]*$"
)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|$)")
_LONGEST_PUBLISHER = 60
_MOST_LINES = 30


def read_text(path: str, content: bytes) -> Source:
    """Read a .txt file: header lines, then a date line, then what the text says of itself.

    Raises UnreadableSourceError if it cannot be decoded.
    """
    source = provisional(path, content, decode(content), Media.TEXT)
    header, end = read_header(source.text)
    source = replace(source, prelude=end)
    named = replace(source, metadata=tuple(item for item in header.values if item.key == "title"))
    return finished(source, header.then(infer(named)))


def read_header(text: str) -> tuple[Stated, int]:
    """Lines such as "Publisher: ..." and date lines at the very start, and where they end."""
    stated = Stated()
    end = 0
    for number, line in enumerate(_LINE.finditer(text)):
        content = line.group().strip()
        if number > _MOST_LINES or (not content and line.end() == len(text)):
            break
        found = _line(content) if content else Stated()
        if found is None:
            break
        stated = stated.then(found)
        end = line.end() if content else end
    return stated, end


def _line(content: str) -> Stated | None:
    """What one header or date line states; None for any other line."""
    match = _HEADER.match(content)
    key = _KEYS.get(match["key"].lower(), "") if match is not None else ""
    if match is not None and key:
        return _header_line(match["key"].lower(), key, match["value"])
    stamp = DATE_LINE.match(content)
    if stamp is None or not iso(stamp["date"]):
        return None
    updated = re.search("updat|modif", stamp["label"] or "", re.IGNORECASE) is not None
    pair = ("updated" if updated else "published", stamp["date"])
    return state([pair], MetadataOrigin.DATELINE)


def _header_line(written: str, key: str, value: str) -> Stated | None:
    """A header line, unless it is a headline that only looks like one ("Source: mayor knew")."""
    if written == "source" and re.match(r"https?://", value):
        return state([("url", value)], MetadataOrigin.FILE)
    if key == "publisher" and len(value) > _LONGEST_PUBLISHER:
        return None
    return state([(key, value)], MetadataOrigin.FILE)
