"""Collect what is known about a source, with the origin of each value, and what is missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crosscheck.model.source import Media, MetadataOrigin, Metadatum, Source
from crosscheck.readers.dates import iso
from crosscheck.readers.decoding import Decoded
from crosscheck.readers.identity import canonical_url, source_id

KEYS = (
    *("id", "publisher", "title", "author", "published", "updated", "url", "lang"),
    "retrieved",
)
_DATES = frozenset({"published", "updated", "retrieved"})
_LONGEST_VALUE = 1000


@dataclass(frozen=True, slots=True)
class Stated:
    """Values in order of trust, the best first, and what was wrong with them."""

    values: tuple[Metadatum, ...] = ()
    warnings: tuple[str, ...] = ()

    def then(self, other: Stated) -> Stated:
        """These values, and after them those that are trusted less."""
        return Stated((*self.values, *other.values), (*self.warnings, *other.warnings))

    def has(self, key: str) -> bool:
        """Whether a value is known for a key."""
        return any(item.key == key for item in self.values)


def state(pairs: Iterable[tuple[str, str]], origin: MetadataOrigin) -> Stated:
    """Clean values up: one line each, dates in ISO 8601, addresses of the web only."""
    values: list[Metadatum] = []
    warnings: list[str] = []
    for key, value in pairs:
        plain = one_line(value)
        if key in _DATES and plain:
            plain = iso(plain)
            if not plain:
                shown = one_line(value)[:60]
                warnings.append(f"{key} date {shown!r} is not clear: write it as 2024-07-28")
        if key == "url" and plain and not canonical_url(plain):
            warnings.append("its url is not a web address and was left out")
            plain = ""
        if plain:
            values.append(Metadatum(key, plain, origin))
    return Stated(tuple(values), tuple(warnings))


def one_line(value: str) -> str:
    """A value on one line, without signs that cannot be written as UTF-8."""
    plain = " ".join(value.replace("\0", " ").split())[:_LONGEST_VALUE]
    return plain.encode("utf-8", "replace").decode("utf-8")


def provisional(path: str, content: bytes, decoded: Decoded, media: Media) -> Source:
    """A source before its metadata are known."""
    digest = hashlib.sha256(content).hexdigest()
    return Source(
        id=source_id("", "", digest),
        path=path,
        text=decoded.text,
        sha256=digest,
        media=media,
        encoding=decoded.encoding,
        warnings=decoded.warnings,
    )


def finished(source: Source, stated: Stated) -> Source:
    """The source with the best value for each key, its id, and warnings for what is missing."""
    best: dict[str, Metadatum] = {}
    for item in stated.values:
        best.setdefault(item.key, item)
    metadata = tuple(best[key] for key in KEYS if key in best)
    known = replace(source, metadata=metadata)
    missing = [
        f"no {name} is stated"
        for key, name in (("publisher", "publisher"), ("published", "date of publication"))
        if key not in best
    ]
    return replace(
        known,
        id=source_id(known.value("id"), known.value("url"), known.sha256),
        warnings=(*source.warnings, *stated.warnings, *missing),
    )
