"""What a number counts, told from the words next to it alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.language.person_words import is_person_word, is_plural, singular


@dataclass(frozen=True, slots=True)
class Counted:
    """The singular of the noun that is counted, and its phrase as written.

    ``is_part`` when only some of them are meant, as in "two of the children".
    """

    noun: str = ""
    phrase: str = ""
    is_part: bool = False


NOTHING = Counted()
"""A number that counts nothing that is named."""

_PEOPLE = Counted("person", "people")
_HARMED = (
    r"(?:killed|shot|dead|injured|wounded|hurt|arrested|died|missing|hospitali[sz]ed|charged"
    r"|detained|survived|stabbed)\b"
)
_HARMED_AFTER = re.compile(
    rf"\s(?:more\s)?(?:(?:was|were|are|is|have\sbeen|had\sbeen|has\sbeen)\s)?(?:\w+ly\s)?{_HARMED}",
    re.IGNORECASE,
)
_HARMED_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?|left)\s"
    r"(?:(?:another|some|about|around|nearly|at\sleast|more\sthan|as\smany\sas)\s){0,2}$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(r"\s*(?:$|[.,;:)\]—–]|\s(?:and|others?|more|in|on|at|before|after)\b)")
_FREE_WORD = re.compile(r"[\s-]+([A-Za-z][\w'’-]*)")
_OF = re.compile(r"\sof\s", re.IGNORECASE)
_OF_THE = re.compile(r"\sof\s(?:the|those|these|its|his|her|their|our)\s", re.IGNORECASE)
_FUNCTION_WORDS_TEXT = """
a an the of in on at by to from with for and or but as is was were are be been has had have who
that which when while after before than more other people's his her their its not if said says
also off down up out over under into between per among during since around about last this next
ago west east north south each every it he she they we you i there so then too both either away
apart long wide tall deep high more less fewer
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS_TEXT.split())
"""Words that never are what is counted."""

_ONE_OR_NTH = re.compile(r"(?:\bone|first|second|third|th|\d(?:st|nd|rd))$", re.IGNORECASE)
_REACH = 4
_SUM_IN = re.compile(
    r"\sin\s(?:[a-z-]+\s)??((?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|cash\b)"
    r"[a-z]+(?:s|ing|aid|age))\b"
)
_SET_AT = re.compile(
    r"\b(bond|bail|ransom|damages?|fine|fee|price|cost)\s(?:[A-Za-z]+\s){0,3}at\s$",
    re.IGNORECASE,
)
_MEASURED_AFTER = re.compile(
    r"(?:\sof\s(?:the\s|all\s|its\s|those\s)?(?:[a-z]+\s(?=[a-z]+s\b))?|[\s-](?=[a-z]+\b))([a-z]+)\b"
)
_MEASURED_BEFORE = re.compile(r"\b([a-z]+)\s(?:(?:was\s|is\s)?set\s)?(?:of|at)\s(?:a\s)?$")
_BEFORE = 40


def stated_sum(text: str, start: int, end: int) -> Counted:
    """What a sum is said to be, in so many words: "in damages", "bond set at"."""
    match = _SUM_IN.match(text, end) or _SET_AT.search(text, max(0, start - _BEFORE), start)
    return Counted(singular(match[1]), match[1]) if match else NOTHING


def harmed_people(text: str, start: int, end: int) -> Counted:
    """People, for a bare number with a verb of harm: "four were shot", "killed 3"."""
    if _HARMED_AFTER.match(text, end):
        return _PEOPLE
    before = _HARMED_BEFORE.search(text, max(0, start - _BEFORE), start)
    return _PEOPLE if before and _NO_NOUN.match(text, end) else NOTHING


def is_part_of_whole(text: str, end: int) -> bool:
    """Whether the number that ends at ``end`` is some "of the" whole."""
    return _OF_THE.match(text, end) is not None


def counts_one(text: str, start: int, end: int) -> bool:
    """Whether a singular noun may follow: after an ordinal, "one" or a hyphen."""
    return text[end : end + 1] == "-" or _ONE_OR_NTH.search(text, start, end) is not None


def counted_by_words(text: str, end: int, *, only_plural: bool = False) -> Counted:
    """The next plural noun, or a person, or the word right after, for text without grammar."""
    part = _OF_THE.match(text, end)
    of = part or _OF.match(text, end)
    place = first = of.end() - 1 if of else end
    fallback = NOTHING
    for _step in range(_REACH):
        match = _FREE_WORD.match(text, place)
        if match is None or match[1].lower() in FUNCTION_WORDS:
            break
        word = match[1]
        phrase = " ".join(text[first : match.end(1)].strip(" -").split())
        counted = Counted(singular(word), phrase, part is not None)
        if is_plural(word):
            return counted
        if not fallback.noun or is_person_word(word):
            fallback = counted
        place = match.end(1)
    return NOTHING if only_plural else fallback


def measured_by_words(text: str, start: int, end: int) -> Counted:
    """The noun that has a value: after it, after its "of", or before "of" or "at"."""
    for match in (
        _MEASURED_AFTER.match(text, end),
        _MEASURED_BEFORE.search(text, max(0, start - _BEFORE), start),
    ):
        if match is not None and match[1].lower() not in FUNCTION_WORDS:
            return Counted(singular(match[1]), match[1])
    return NOTHING
