"""A change of one sentence: which words it replaces, and what the old then says of the new."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.pair import AGREES, CONTRADICTS, OPEN


@dataclass(frozen=True, slots=True)
class Edit:
    """``words`` in place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """Edits of one text, with what the first text says of the changed one, and back.

    The first text is the unchanged one, but for ``first``: edits of its own.
    """

    kind: str
    edits: tuple[Edit, ...]
    label: str
    back: str
    first: tuple[Edit, ...] = ()

    def touches(self, other: Change) -> bool:
        """Whether two changes meet, blanks between them included."""
        return any(
            a.start <= b.end + 1 and b.start <= a.end + 1
            for a in (*self.edits, *self.first)
            for b in (*other.edits, *other.first)
        )


Maker = Callable[[Sentence, Random], Iterator[Change]]


def contradiction(kind: str, *edits: Edit) -> Change:
    """Both cannot be true."""
    return Change(kind, edits, CONTRADICTS, CONTRADICTS)


def equal(kind: str, *edits: Edit) -> Change:
    """Each says what the other says."""
    return Change(kind, edits, AGREES, AGREES)


def weaker(kind: str, *edits: Edit) -> Change:
    """The changed text says less."""
    return Change(kind, edits, AGREES, OPEN)


def unclear(kind: str, *edits: Edit) -> Change:
    """Neither follows from the other, nor excludes it."""
    return Change(kind, edits, OPEN, OPEN)


def replaced(token: Token, words: str) -> Edit:
    """Other words for one token, with a capital where it had one."""
    if token.text[:1].isupper() and token.index == 0:
        words = words[:1].upper() + words[1:]
    return Edit(token.span.start, token.span.end, words)


def removed(tokens: Iterable[Token]) -> Edit:
    """The stretch from the first to the last of the tokens, without replacement."""
    spans = [token.span for token in tokens]
    return Edit(min(span.start for span in spans), max(span.end for span in spans), "")


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text after all edits, with articles, blanks, marks and the first capital put right."""
    shifted = text
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
        shifted = shifted[: edit.start] + edit.words + shifted[edit.end :]
    for pattern, replacement in _MENDED:
        shifted = pattern.sub(replacement, shifted)
    shifted = _ARTICLE.sub(_article, shifted).strip(" ,;")
    if text[:1].isupper() and shifted[:1].islower():
        shifted = shifted[0].upper() + shifted[1:]
    return shifted


_MENDED = (
    (re.compile(r"\s{2,}"), " "),
    (re.compile(r"\(\s*\)"), ""),
    (re.compile(r"\s+([,.;:!?])"), r"\1"),
    (re.compile(r"(?:, ?){2,}"), ", "),
    (re.compile(r"[,;:]+\s*([.!?])"), r"\1"),
    (re.compile(r"([.!?])\.+"), r"\1"),
    (re.compile(r"^[,;:\s]+"), ""),
)
_ARTICLE = re.compile(r"\b([Aa])(n?) (?=([\"'“‘(]?)([A-Za-z0-9$]+))")
_VOWEL = re.compile(
    r"(?:[aeio]|u(?!n[ai]|s[aeiu]|ti|k|r[aeiou])|hour|hono|heir|8|11\b|18\b)", re.IGNORECASE
)
_NOT_VOWEL = re.compile(r"(?:one\b|once\b|eu|ewe)", re.IGNORECASE)
_LETTERS = re.compile(r"[AEFHILMNORSX][A-Z0-9]+\b")


def _article(found: re.Match[str]) -> str:
    word = found[4]
    initials = word.isupper() and len(word) < 5
    vowel = (
        _LETTERS.match(word) if initials else (_VOWEL.match(word) and not _NOT_VOWEL.match(word))
    )
    return f"{found[1]}{'n' if vowel else ''} "
