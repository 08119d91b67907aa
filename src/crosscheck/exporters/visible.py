"""Characters that a reader cannot see, made visible: ``[U+202E]`` in place of the character.

Spans count code points of the source, so text is cut first and made visible afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

# Directional controls, zero-width and invisible signs, tags, control codes, lone surrogates
# (Trojan Source, CVE-2021-42574): tab, line feed and carriage return are ordinary here.
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
# Joiners and marks that spell words in Arabic, Hebrew, Indic scripts and emoji (RFC 5892, A.1-2).
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_FIRST_JOINED = "\u0590"
_PUNCTUATION = range(0x2000, 0x2070)
_BADGE = Markup('<span class="hidden-sign" title="A character that cannot be seen">{}</span>')


def visible(text: object) -> Markup:
    """The text as safe HTML, with a badge for each character that would not be seen."""
    plain_text = str(text)
    if not _HIDDEN.search(plain_text):
        return escape(plain_text)
    return Markup("").join(
        _BADGE.format(name) if name else escape(plain) for plain, name in _runs(plain_text)
    )


def visible_plain(text: object) -> str:
    """The same as plain text, for places that hold no markup."""
    return "".join(name or plain for plain, name in _runs(str(text)))


def count_hidden(text: str) -> int:
    """How many characters ``visible`` would replace."""
    return sum(1 for _, name in _runs(text) if name)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Stretches of plain text, each hidden character on its own with its name."""
    done = 0
    for found in _HIDDEN.finditer(text):
        if found[0] in _JOINERS and _joins(text, found.start()):
            continue
        if found.start() > done:
            yield text[done : found.start()], ""
        yield found[0], f"[U+{ord(found[0]):04X}]"
        done = found.end()
    if done < len(text):
        yield text[done:], ""


def _joins(text: str, at: int) -> bool:
    """Whether a joiner stands between two signs of a script or an emoji that needs it."""
    return all(
        _takes_joiners(text[beside : beside + 1]) for beside in (at - 1, at + 1) if beside >= 0
    )


def _takes_joiners(sign: str) -> bool:
    return bool(sign) and sign >= _FIRST_JOINED and ord(sign) not in _PUNCTUATION
