"""The word tables of the generator, read once (``tables/*.toml``; general vocabulary)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PARTS = {
    "NOUN": "noun",
    "PROPN": "noun",
    "VERB": "verb",
    "ADJ": "adjective",
    "ADV": "adverb",
    "ADP": "preposition",
}
_FOLDER = Path(__file__).parent / "tables"


def _words(entry: str) -> tuple[str, ...]:
    """The members of an entry: parted by blanks, an underscore is a blank inside a member."""
    return tuple(word.replace("_", " ") for word in entry.split())


@cache
def _table(name: str) -> Mapping[str, dict[str, object]]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))


@cache
def antonyms() -> Mapping[tuple[str, str], tuple[tuple[str, bool], ...]]:
    """(part of speech, lemma) → its opposites, each with whether one of the two always holds."""
    found: dict[tuple[str, str], list[tuple[str, bool]]] = {}
    for part, lists in _table("antonyms").items():
        for name, is_plain in (("pairs", False), ("plain", True)):
            for entry in _entries(lists, name):
                left, right = _words(entry)
                for one, other in ((left, right), (right, left)):
                    found.setdefault((part, one), []).append((other, is_plain))
    return {key: tuple(dict.fromkeys(values)) for key, values in found.items()}


@cache
def synonyms() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(part of speech, lemma) → words that say the same."""
    found: dict[tuple[str, str], list[str]] = {}
    for part, lists in _table("synonyms").items():
        for entry in _entries(lists, "groups"):
            words = _words(entry)
            for word in words:
                found.setdefault((part, word), []).extend(other for other in words if other != word)
    return {key: tuple(dict.fromkeys(values)) for key, values in found.items()}


@cache
def hypernyms() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(part of speech, lemma) → wider words."""
    found: dict[tuple[str, str], list[str]] = {}
    for part in _table("synonyms")["hypernyms"]:
        for entry in _entries(_table("synonyms")["hypernyms"], part):
            narrow, wide = _words(entry)
            found.setdefault((part, narrow), []).append(wide)
    return {key: tuple(values) for key, values in found.items()}


@cache
def hyponyms() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(part of speech, lemma) → narrower words."""
    found: dict[tuple[str, str], list[str]] = {}
    for (part, narrow), wider in hypernyms().items():
        for wide in wider:
            found.setdefault((part, wide), []).append(narrow)
    return {key: tuple(values) for key, values in found.items()}


@cache
def domains() -> Mapping[tuple[str, str], tuple[tuple[str, tuple[str, ...]], ...]]:
    """(part of speech, word) → its domains, each with all its members."""
    found: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
    for part in ("noun", "adjective"):
        for name, entry in _table("domains")[part].items():
            members = _words(str(entry))
            for word in members:
                found.setdefault((part, word), []).append((name, members))
    return {key: tuple(values) for key, values in found.items()}


@cache
def places() -> Mapping[str, tuple[str, tuple[str, ...]]]:
    """The name of a country, city or state → its kind and the others of it."""
    lists = {**_table("domains")["country"], **_table("domains")["city"]}
    return {
        name: (kind, _words(str(entry)))
        for kind, entry in lists.items()
        for name in _words(str(entry))
    }


@cache
def word_set(name: str) -> frozenset[str]:
    """A set of words by its name in ``tables/sets.toml``."""
    return frozenset(str(_table("sets")[name]).split())


@cache
def men() -> tuple[str, ...]:
    """First names of men."""
    return _words(str(_table("names")["men"]))


@cache
def first_names() -> tuple[str, ...]:
    """First names of men and women."""
    return men() + _words(str(_table("names")["women"]))


@cache
def last_names() -> tuple[str, ...]:
    """Surnames."""
    return _words(str(_table("names")["last"]))


@cache
def organisations() -> tuple[str, ...]:
    """Companies, agencies and teams, with "the" where they take it."""
    return tuple(_entries(_table("names"), "organisations"))


@cache
def things() -> Mapping[str, tuple[str, ...]]:
    """Kind of thing → the things that made-up reports tell of."""
    return {kind: tuple(_entries(_table("things"), kind)) for kind in _table("things")}


@cache
def deeds_of(kind: str) -> tuple[tuple[tuple[str, ...], ...], tuple[tuple[str, ...], ...]]:
    """The deeds of one kind of party, each in several wordings: of one to another, and mutual."""
    lists = _table("deeds")[kind]
    straight, mutual = (
        tuple(tuple(forms) for forms in entry if isinstance(forms, list))
        for entry in (lists["deeds"], lists["mutual"])
        if isinstance(entry, list)
    )
    return straight, mutual


def _entries(lists: Mapping[str, object], name: str) -> list[str]:
    entries = lists.get(name, [])
    if not isinstance(entries, list):
        raise TypeError(f"{name} is no list")
    return [str(entry) for entry in entries]
