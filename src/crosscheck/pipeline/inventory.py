"""Take stock of sources without any language model: words, language, gaps, shared wording."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.language.function_words import FUNCTION_WORDS
from crosscheck.model.inventory import Inventory, InventoryItem, SharedWording
from crosscheck.model.source import MetadataOrigin, Metadatum, Skipped, Source

GAPS = ("publisher", "title", "published", "author", "url", "lang")

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_ENGLISH = "en"
# Small words of English that are spelt like words of its neighbours tell nothing.
_SHARED_SPELLINGS = frozenset(
    ("a", "am", "an", "had", "has", "i", "in", "is", "me", "of", "on", "or", "so", "was", "we",
     "will")
)  # fmt: skip
_TELLING = FUNCTION_WORDS - _SHARED_SPELLINGS
# Of 100 words, English prose has some 26 of the others, and a page of names and links 4; in
# Dutch, French, Italian, Swedish or German it is one at most.
_ENGLISH_SHARE = 0.03
_FEWEST_WORDS = 30
# Broder, "On the resemblance and containment of documents" (1997): shingles of words, and which
# part of the shorter text they cover.
_SHINGLE = 5
_FEWEST_SHARED = 10
_LEAST_SHARE = 0.2
# A sequence that more sources hold is a house line, such as a copyright notice.
_MOST_HOLDERS = 50


def take_stock(sources: Sequence[Source], skipped: Sequence[Skipped]) -> Inventory:
    """Describe every source, in order of path."""
    ordered = sorted(sources, key=lambda source: source.path)
    words = {source.path: _words(source) for source in ordered}
    return Inventory(
        tuple(_item(source, words[source.path]) for source in ordered),
        tuple(sorted(_shared(words))),
        tuple(sorted(skipped)),
    )


def _words(source: Source) -> list[str]:
    """The words of the text in small letters."""
    return _WORD.findall(source.text[source.prelude :].casefold())


def _item(source: Source, words: Sequence[str]) -> InventoryItem:
    """One source with its language, its gaps and its warnings."""
    language = _language(source, words)
    return InventoryItem(
        source=source,
        words=len(words),
        language=language,
        gaps=tuple(key for key in GAPS if not source.value(key)),
        warnings=(*source.warnings, *_language_warnings(language, words)),
    )


def _language(source: Source, words: Sequence[str]) -> Metadatum | None:
    """The language that is stated, else English if the small words are English."""
    for item in source.metadata:
        if item.key == "lang":
            return item
    known = sum(word in _TELLING for word in words)
    if words and known >= _ENGLISH_SHARE * len(words):
        return Metadatum("lang", _ENGLISH, MetadataOrigin.GUESS)
    return None


def _language_warnings(language: Metadatum | None, words: Sequence[str]) -> Iterator[str]:
    """Say where a source may not be in English, all that is read here."""
    if language is None and len(words) >= _FEWEST_WORDS:
        yield "it does not look like English, the only language that crosscheck reads"
    if language is not None and not language.value.casefold().startswith(_ENGLISH):
        yield f"its language is said to be {language.value!r}, but crosscheck reads English only"


def _shared(words: dict[str, list[str]]) -> Iterator[SharedWording]:
    """Pairs of sources that share a good part of their wording."""
    shingles = {path: _shingles(each) for path, each in words.items()}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for path, each in shingles.items():
        for shingle in each:
            holders[shingle].append(path)
    common: Counter[tuple[str, str]] = Counter()
    for paths in holders.values():
        if len(paths) <= _MOST_HOLDERS:
            common.update(combinations(sorted(paths), 2))
    for (left, right), count in common.items():
        share = count / min(len(shingles[left]), len(shingles[right]))
        if count >= _FEWEST_SHARED and share >= _LEAST_SHARE:
            yield SharedWording(left, right, round(share, 2))


def _shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """All sequences of some words that stand in a text."""
    return frozenset(
        tuple(words[start : start + _SHINGLE]) for start in range(len(words) - _SHINGLE + 1)
    )
