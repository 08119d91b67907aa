"""Quotation marks: which sign opens, which closes, and what a quotation's wording comes to.

Reporters' texts mix typographic and straight marks, lose one of a pair, or put a space on the
wrong side of a mark; so a sign is judged by its neighbours, and by what is open before it.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum

OPENING = "“„‟«"
CLOSING = "”»"
STRAIGHT = '"＂″'
DOUBLE = OPENING + CLOSING + STRAIGHT
SINGLE_OPENING = "‘‚‛"
SINGLE = "'’`´" + SINGLE_OPENING

_FOLDED = str.maketrans(
    dict.fromkeys(DOUBLE, '"')
    | dict.fromkeys(SINGLE, "'")
    | dict.fromkeys("‐‑‒–—−", "-")
    | {"…": "...", "\u00ad": None, "\u200b": None, "\ufeff": None}
)
_SPACES = re.compile(r"\s+")
_BEFORE_OPENING = frozenset("([{<—–-/:=")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/")
_CLIPPED = re.compile(r"(?:\d0s|em|n|til|tis|twas|cause|bout|cuz|round|cos)(?!\w)", re.IGNORECASE)


class Turn(Enum):
    """What a quotation mark does, as far as its neighbours tell."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"


def turn_of(text: str, at: int) -> Turn:
    """Whether the double mark at ``at`` opens or closes.

    Typographic marks say so themselves, unless they stand on the wrong side of their space.
    """
    sign = text[at]
    if sign in OPENING:
        return Turn.OPENS
    if sign in CLOSING:
        return Turn.CLOSES
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    free_before = before.isspace() or before in _BEFORE_OPENING or before in SINGLE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    if free_before and not free_after:
        return Turn.OPENS
    if free_after and not free_before:
        return Turn.CLOSES
    if before in ".,!?" and not free_after:
        # No space where one is due ('he said."We'): the sentence before it is over.
        return Turn.EITHER
    return Turn.EITHER


def is_apostrophe(text: str, at: int) -> bool:
    """Whether the single mark at ``at`` stands in or before a clipped word ("don't", "'em")."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    if not before.isalnum() and after.isalnum():
        return _CLIPPED.match(text, at + 1) is not None
    return False


def fold(text: str) -> str:
    """The text with one form of each mark, dash and space, in NFC: for comparing wording."""
    folded = unicodedata.normalize("NFC", text).translate(_FOLDED)
    return _SPACES.sub(" ", folded).strip()


def wording(words: str) -> str:
    """What was said, apart from how it was typeset: folded, caseless, without outer marks.

    A comma or full stop that merely ends the quotation ("Go," he said) is no part of it.
    """
    bare = fold(words).casefold().strip("\"' ")
    return bare.rstrip(".,;:- ").rstrip("\"' ")
