"""Abbreviations whose full stop does not end a sentence."""

from __future__ import annotations

import re

from crosscheck.language.lexicon import table

# Titles and the like, which a name or number follows.
_BEFORE_A_NAME = frozenset(table("abbreviations")["before_a_name"])
_DOUBTFUL = frozenset(table("abbreviations")["doubtful"])
# Words of time and place, which may well end a sentence: only what follows can tell.
_LAST_WORD = re.compile(r"([^\W\d_]{1,8})\.$")
_HALF_DAY = re.compile(r"\b[ap]\.?\s?m\.$", re.IGNORECASE)
_AFTER_HALF_DAY = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d"
    r"|(?:[ECMP][SD]?T|GMT|BST|CET|IST|JST|KST|UTC)\b|today\b|tomorrow\b|yesterday\b",
    re.IGNORECASE,
)


def awaits_more(left: str, right: str) -> bool:
    """Whether the full stop that ends ``left`` belongs to a word that ``right`` goes on from."""
    word = _LAST_WORD.search(left)
    if word is not None and word[1].casefold() in _BEFORE_A_NAME:
        return _fits(word[1], right)
    if _HALF_DAY.search(left):
        return _AFTER_HALF_DAY.match(right) is not None
    return False


def _fits(word: str, right: str) -> bool:
    """Whether ``right`` can go on from the abbreviation: "No." wants a number, "Lt." a name."""
    first = right[:1]
    if word.casefold() in {"no", "nos"}:
        return first.isdigit()
    if word.casefold() in _DOUBTFUL and not word[0].isupper():
        return first.isdigit()
    return first.isalnum() or first in "“\"'‘("
