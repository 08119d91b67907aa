"""Whether one name is a short form of another by its letters: "WHO", "UN Children's Fund"."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Initials of so many letters may leave out the last words of a name, or have some that it lacks.
TELLING = 3
_WORD = re.compile(r"[\w&]+(?:\.\w\b)*")


def is_short_form(one: str, other: str) -> bool:
    """Whether one of two names begins with the initials of the other and ends as it does."""
    return _shortens(one, other) or _shortens(other, one)


def _shortens(short: str, long: str) -> bool:
    words, whole = _WORD.findall(short), _WORD.findall(long)
    if not words or len(words) >= len(whole) + (len(whole) == 1):
        return False
    rest = [word.casefold() for word in words[1:]]
    if rest != [word.casefold() for word in whole[len(whole) - len(rest) :]]:
        return False
    return _are_initials(words[0], whole[: len(whole) - len(rest)])


def _are_initials(word: str, names: Sequence[str]) -> bool:
    """Whether a word in capitals is made of the first letters of others, or of their capitals."""
    letters = "".join(sign for sign in word if sign.isalpha())
    if len(letters) < 2 or not letters.isupper():
        return False
    firsts = [name[0] for name in names]
    made = {
        "".join(first for first in firsts if first.isupper()),
        "".join(firsts).upper(),
        "".join(sign for name in names for sign in name if sign.isupper()),
    }
    return letters in made or any(_begin_alike(letters, initials) for initials in made)


def _begin_alike(letters: str, initials: str) -> bool:
    """Whether one goes on where the other ends, and what they share is telling."""
    shorter, longer = sorted((letters, initials), key=len)
    return len(shorter) >= TELLING and longer.startswith(shorter)
