"""Source text made safe for a terminal."""

from __future__ import annotations

import re
import unicodedata

# Zero-width and direction signs that can reorder or hide what a terminal shows are all of
# Unicode's category Cf, C0 and C1 are Cc; Zl and Zp break lines, Cs are lone surrogates.
_UNSEEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# A CI runner obeys "::command::" at a line's start, after white space too, and "##[command]"
# anywhere in a line (actions/runner, ActionCommand.cs); a space in their midst makes them text.
_COMMANDS = re.compile(r"^\s*:(?=:)|##(?=\[)")


def printable(text: str) -> str:
    """One line of ``text`` without control, direction or zero-width signs or a CI command."""
    spaced = " ".join(text.split())
    seen = "".join(sign for sign in spaced if unicodedata.category(sign) not in _UNSEEN_CATEGORIES)
    return inert(seen.strip())


def printable_part(text: str) -> str:
    """The same for a part of a line: the space at its ends is kept, as one blank."""
    line = printable(text)
    if not line:
        return " " if text[:1].isspace() else ""
    lead, trail = (" " if text[end].isspace() else "" for end in (0, -1))
    return f"{lead}{line}{trail}"


def inert(line: str) -> str:
    """A line that no CI runner takes for a command."""
    return _COMMANDS.sub(lambda found: f"{found[0]} ", line)


def shortened(text: str, longest: int) -> str:
    """``text`` made printable and cut to ``longest`` signs at a word, with an ellipsis."""
    line = printable(text)
    if len(line) <= longest:
        return line
    head, _, _ = line[: longest - 1].rpartition(" ")
    return f"{head or line[: longest - 1]}…"
