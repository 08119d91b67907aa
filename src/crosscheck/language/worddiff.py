"""Word-level differences of two texts, by Myers' algorithm as diff-match-patch ships it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diff_match_patch import diff_match_patch

_TOKEN = re.compile(r"\w+(?:['’\-.]\w+)*|[^\w\s]")
_FIRST_PRIVATE = 0xE000


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch where two texts part: words of the left, words of the right (either may be empty).

    ``left`` and ``right`` are half-open ranges of word numbers.
    """

    left: tuple[int, int]
    right: tuple[int, int]


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word and sign of ``text``."""
    return [match.span() for match in _TOKEN.finditer(text)]


def edits(left: list[str], right: list[str]) -> list[Edit]:
    """Where two word lists part, in order; equal words are left out."""
    codes: dict[str, str] = {}
    for word in (*left, *right):
        codes.setdefault(word, chr(_FIRST_PRIVATE + len(codes)))
    differ = diff_match_patch()
    differ.Diff_Timeout = 0
    ours = "".join(codes[word] for word in left)
    theirs = "".join(codes[word] for word in right)
    steps = differ.diff_main(ours, theirs, checklines=False)
    return _joined(steps)


def _joined(steps: list[tuple[int, str]]) -> list[Edit]:
    found: list[Edit] = []
    here, there = 0, 0
    start = (0, 0)
    for operation, run in [*steps, (0, "")]:
        if operation == 0:
            if start != (here, there):
                found.append(Edit((start[0], here), (start[1], there)))
            here, there = here + len(run), there + len(run)
            start = (here, there)
        elif operation < 0:
            here += len(run)
        else:
            there += len(run)
    return found
