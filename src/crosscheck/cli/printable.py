"""Source text made safe for a terminal."""

from __future__ import annotations

import unicodedata

# Zero-width and direction signs that can reorder or hide what a terminal shows are all of
# Unicode's category Cf, C0 and C1 are Cc; Zl and Zp break lines, Cs are lone surrogates.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


def printable(text: str) -> str:
    """One line of ``text`` without control, direction or zero-width signs."""
    spaced = " ".join(text.split())
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN_CATEGORIES)


def shortened(text: str, longest: int) -> str:
    """``text`` made printable and cut to ``longest`` signs at a word, with an ellipsis."""
    line = printable(text)
    if len(line) <= longest:
        return line
    head, _, _ = line[: longest - 1].rpartition(" ")
    return f"{head or line[: longest - 1]}…"
