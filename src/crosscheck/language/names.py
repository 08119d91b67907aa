"""Names of people and things: folding of their forms, and how two spellings relate."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from crosscheck.language.lexicon import nicknames, table

_WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?|\d+")
_STYLES = (
    ("defence", "defense"),
    ("centre", "center"),
    ("our", "or"),
    ("isation", "ization"),
    ("ise", "ize"),
)
# The "e" of an umlaut that is written out: "Goetz" and "Mueller", but not "Michaels".
_UMLAUT = re.compile(r"(?<=[aou])e(?=[b-df-hj-km-np-tv-z][a-z]|ll)")


class NameRelation(Enum):
    """How two names relate."""

    SAME = "same"
    VARIANT = "variant"
    SPELLING = "spelling"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in folded words, without titles; ``suffix`` is "jr" and the like."""

    words: tuple[str, ...]
    suffix: str = ""

    @property
    def surname(self) -> str:
        """The last word in Western order."""
        return self.words[-1] if self.words else ""


def fold(text: str) -> str:
    """Lower case, without diacritics, hyphens, full stops and possessives."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    plain = re.sub(r"['’]s\b|['’]$", "", plain)
    return re.sub(r"[.\-‐‑–'’]", "", plain)


@cache
def person_name(text: str) -> PersonName:
    """The name in ``text`` without titles; empty when nothing is left."""
    titles, suffixes = (
        frozenset(table("offices")["titles"]),
        frozenset(table("offices")["suffixes"]),
    )
    words = [fold(word) for word in _WORD.findall(re.sub(r"['’]s\b", "", text))]
    words = [word for word in words if word]
    suffix = ""
    while words and words[-1] in suffixes:
        suffix = words.pop()
    while len(words) > 1 and words[0] in titles:
        words.pop(0)
    return PersonName(tuple(words), suffix)


def relate_people(  # noqa: PLR0911 - one way out for each relation
    ours: PersonName, theirs: PersonName
) -> NameRelation:
    """How two full names relate, whatever the order of their words.

    Initials, missing middle names, order, hyphens and diacritics make a variant; one or two
    slipped letters in one word make a spelling; anything else is another person.
    """
    if ours.suffix and theirs.suffix and ours.suffix != theirs.suffix:
        return NameRelation.DIFFERENT
    same_suffix = ours.suffix == theirs.suffix
    if same_suffix and (
        sorted(ours.words) == sorted(theirs.words) or "".join(theirs.words) in _orders(ours)
    ):
        return NameRelation.SAME
    shorter, longer = sorted((ours.words, theirs.words), key=len)
    if len(shorter) < 2:
        return NameRelation.DIFFERENT
    unmatched = _unmatched(list(shorter), list(longer))
    if not unmatched:
        return NameRelation.VARIANT
    if len(unmatched) == 1 and len(shorter) == len(longer):
        left, right = unmatched[0]
        if is_nickname(left, right):
            return NameRelation.VARIANT
        return NameRelation.SPELLING if is_misspelling(left, right) else NameRelation.DIFFERENT
    return NameRelation.DIFFERENT


def _orders(name: PersonName) -> frozenset[str]:
    """The name run together, starting from each of its words: family name first or last."""
    words = name.words
    return frozenset("".join(words[start:] + words[:start]) for start in range(len(words)))


def is_nickname(ours: str, theirs: str) -> bool:
    """Whether two folded given names are one: "bill" and "william"."""
    table_of = nicknames()
    return bool(table_of.get(ours, frozenset()) & table_of.get(theirs, frozenset()))


def is_misspelling(ours: str, theirs: str) -> bool:
    """Whether one folded word looks like the other with a letter or two slipped.

    Damerau-Levenshtein distance 1 (2 for seven letters and more), first letters alike, and not
    a mere inflection or an umlaut written out.
    """
    if ours == theirs or min(len(ours), len(theirs)) < 4 or ours[0] != theirs[0]:
        return False
    if any(digit.isdigit() for digit in ours + theirs) or _UMLAUT.sub("", ours) == _UMLAUT.sub(
        "", theirs
    ):
        return False
    shorter, longer = sorted((ours, theirs), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in {
        "s",
        "es",
        "n",
        "an",
        "ian",
        "ese",
    }:
        return False
    allowed = 2 if len(longer) >= 7 else 1
    near = DamerauLevenshtein.distance(ours, theirs) <= allowed
    if near and JaroWinkler.similarity(ours, theirs) >= 0.8:
        return True
    return len(shorter) >= 5 and _consonants(ours) == _consonants(theirs)


def house_style(word: str) -> str:
    """British and American spelling as one."""
    for british, american in _STYLES:
        word = word.replace(british, american)
    return word


def _consonants(word: str) -> str:
    """The word without vowels: what transcriptions of one name tend to share."""
    return "".join(sign for sign in word if sign not in "aeiouy")


def _unmatched(shorter: list[str], longer: list[str]) -> list[tuple[str, str]]:
    """Words of the shorter name that the longer lacks, each with its best counterpart."""
    left = [word for word in shorter if word not in longer]
    right = [word for word in longer if word not in shorter]
    pairs = []
    for word in left:
        initial = next((other for other in right if _is_initial(word, other)), None)
        if initial is not None:
            right.remove(initial)
        elif right:
            best = max(right, key=lambda other: (JaroWinkler.similarity(word, other), other))
            right.remove(best)
            pairs.append((word, best))
        else:
            pairs.append((word, ""))
    return pairs


def _is_initial(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)
