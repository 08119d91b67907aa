"""Markdown files with YAML front matter; the whole file is the source's text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import yaml

from crosscheck.language.closest import closest
from crosscheck.model.source import Media, MetadataOrigin, Source
from crosscheck.readers.decoding import decode
from crosscheck.readers.inference import infer
from crosscheck.readers.metadata import Stated, finished, provisional, state

_KEYS = {
    "id": "id",
    "url": "url",
    "publisher": "publisher",
    "title": "title",
    "author": "author",
    "authors": "author",
    "date": "published",
    "published": "published",
    "updated": "updated",
    "lang": "lang",
    "retrieved": "retrieved",
}
_KEPT_SILENTLY = frozenset({"license", "kind"})
_OPENING = re.compile(r"\A---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_LONGEST_FRONT_MATTER = 64_000
_MOST_BRACKETS = 100
_DEEP = re.compile(r"^ *(?:[-?] {1,20}){10}|^ {100}", re.MULTILINE)
_MOST_UNKNOWN = 10


def read_markdown(path: str, content: bytes) -> Source:
    """Read a .md file.

    Raises UnreadableSourceError if it cannot be decoded.
    """
    source = provisional(path, content, decode(content), Media.MARKDOWN)
    front, end = read_front_matter(source.text)
    source = replace(source, prelude=end)
    named = replace(source, metadata=tuple(item for item in front.values if item.key == "title"))
    return finished(source, front.then(infer(named)))


def read_front_matter(text: str) -> tuple[Stated, int]:
    """The values between the two lines of dashes, and where the second ends."""
    opening = _OPENING.match(text)
    if opening is None:
        return Stated(), 0
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST_FRONT_MATTER)
    if closing is None:
        note = "it opens with --- but no front matter ends within 64 kB: read as plain text"
        return Stated((), (note,)), 0
    return _values(text[opening.end() : closing.start()]), closing.end()


def _values(block: str) -> Stated:
    """Parse the front matter; a fault in it is a warning, for the article can still be read."""
    if block.count("[") + block.count("{") > _MOST_BRACKETS or _DEEP.search(block) is not None:
        return Stated((), ("its front matter was left out: it is nested too deeply",))
    try:
        if _has_aliases(block):
            return Stated((), ("its front matter was left out: it uses anchors or aliases",))
        loaded = yaml.safe_load(block)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" (line {where.line + 2})" if where is not None else ""
        return Stated((), (f"its front matter is not valid YAML{line} and was left out",))
    if loaded is None:
        return Stated()
    if not isinstance(loaded, Mapping):
        return Stated((), ("its front matter is not a list of keys and values: left out",))
    pairs = [(_KEYS[key], text) for key, text in _pairs(loaded) if key in _KEYS]
    unknown = [_unknown(key) for key, _ in _pairs(loaded) if key not in _KEYS][:_MOST_UNKNOWN]
    stated = state(pairs, MetadataOrigin.FRONT_MATTER)
    return Stated(stated.values, (*stated.warnings, *(note for note in unknown if note)))


def _has_aliases(block: str) -> bool:
    """Whether it could grow when it is loaded ("billion laughs")."""
    return any(isinstance(token, yaml.AliasToken | yaml.AnchorToken) for token in yaml.scan(block))


def _pairs(loaded: Mapping[object, object]) -> Iterator[tuple[str, str]]:
    """Keys in small letters with their values as text."""
    for key, value in loaded.items():
        yield str(key).strip().lower(), _as_text(value)


def _as_text(value: object) -> str:
    """A YAML value as one line: lists of authors are joined, dates written in ISO 8601."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(text for text in map(_as_text, value) if text)
    if isinstance(value, Mapping):
        return _as_text(value.get("name"))
    return "" if value is None else str(value)


def _unknown(key: str) -> str:
    """A warning with the key that was probably meant."""
    if key in _KEPT_SILENTLY:
        return ""
    near = closest(key, sorted(_KEYS))
    meant = f": did you mean {near!r}?" if near else ""
    return f"front matter key {key[:40]!r} is not known{meant}"
