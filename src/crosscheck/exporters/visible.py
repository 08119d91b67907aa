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
_LIKES = re.compile(
    "[\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c-\u041e\u0420-\u0422\u0425\u0430\u0435\u043e"
    "\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04bb\u04cf\u0501\u051b\u051d]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_WORD = re.compile(r"\w+")
_COLONS = Markup(":&#58;")
_OLD_COMMAND = Markup("##&#91;")
_BADGE = Markup('<span class="hidden-sign" title="A character that cannot be seen">{}</span>')


def visible(text: object) -> Markup:
    """The text as safe HTML, with a badge for each character that would not be seen.

    In a page that is printed to a log, it is no command to the machinery that reads along.
    """
    plain_text = str(text)
    if not _HIDDEN.search(plain_text):
        return escaped(plain_text)
    return Markup("").join(
        _BADGE.format(name) if name else escaped(plain) for plain, name in _runs(plain_text)
    )


def escaped(text: str) -> Markup:
    """Escape the text for HTML, and the signs that begin a workflow command (``one_line``)."""
    return escape(text).replace("::", _COLONS).replace("##[", _OLD_COMMAND)


def visible_plain(text: object) -> str:
    """The same as plain text, for places that hold no markup."""
    return "".join(name or plain for plain, name in _runs(str(text)))


def count_hidden(text: str) -> int:
    """How many characters ``visible`` would replace."""
    return sum(1 for _, name in _runs(text) if name)


def mixed_words(text: str) -> tuple[str, ...]:
    """Words of Latin letters and of their likes from another alphabet, each once.

    A Cyrillic "а" in a Latin name looks right and compares wrong (Unicode TR 39). A word that is
    all of one alphabet is nobody's fault, nor are Greek letters that look like no Latin one.
    """
    if not _LIKES.search(text):
        return ()
    return tuple(
        dict.fromkeys(
            word for word in _WORD.findall(text) if _LIKES.search(word) and _LATIN.search(word)
        )
    )


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
    """Whether a joiner or mark stands beside a sign of a script or an emoji that needs it."""
    return any(
        _takes_joiners(text[beside : beside + 1]) for beside in (at - 1, at + 1) if beside >= 0
    )


def _takes_joiners(sign: str) -> bool:
    if not sign or sign < _FIRST_JOINED or sign in _JOINERS:
        return False
    return ord(sign) not in _PUNCTUATION and not _HIDDEN.match(sign)
