"""WordPiece (Wu and others 2016) as BERT's uncased models use it, with places in the text.

The words of a text are lower-cased and freed of accents, signs and ideographs stand alone, and
every word is cut from its left into the longest pieces that the vocabulary holds.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.model.span import Span

UNKNOWN, FIRST, LAST = "[UNK]", "[CLS]", "[SEP]"
# A longer word has no pieces.
LONGEST = 100
_IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)
# Assigned signs only: which ones are not differs between versions of Unicode.
_UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
_SIGNS = frozenset(string.punctuation)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text for a model: numbers of pieces, and where each stands (empty for the two ends)."""

    ids: tuple[int, ...]
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word in its plain form; ``places`` holds where each of its characters comes from."""

    text: str
    places: tuple[Span, ...]


class WordPiece:
    """Cuts texts into the pieces of one vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """``vocabulary`` gives every piece its number; inner pieces begin with ``##``."""
        self._numbers = vocabulary
        self._unknown = vocabulary[UNKNOWN]

    @classmethod
    def of_lines(cls, text: str) -> WordPiece:
        """Read a vocabulary with one piece a line, the number being that of the line."""
        return cls({piece: number for number, piece in enumerate(text.split("\n")) if piece})

    def pieces(self, text: str, limit: int) -> Pieces:
        """The first ``limit`` pieces of a text, the marks of its two ends among them."""
        ids = [self._numbers[FIRST]]
        spans = [Span(0, 0)]
        for word in _words(text):
            if len(ids) >= limit - 1:
                break
            for number, start, end in self._cut(word.text):
                ids.append(number)
                spans.append(Span(word.places[start].start, word.places[end - 1].end))
        after = Span(len(text), len(text))
        return Pieces(
            (*ids[: limit - 1], self._numbers[LAST]),
            (*spans[: limit - 1], after),
        )

    def _cut(self, word: str) -> list[tuple[int, int, int]]:
        """The pieces of one word, each with where it begins and ends in it."""
        whole = [(self._unknown, 0, len(word))]
        if len(word) > LONGEST:
            return whole
        cuts = []
        start = 0
        while start < len(word):
            lead = "##" if start else ""
            for end in range(len(word), start, -1):
                number = self._numbers.get(lead + word[start:end])
                if number is not None:
                    cuts.append((number, start, end))
                    start = end
                    break
            else:
                return whole
        return cuts


def _words(text: str) -> Iterator[_Word]:
    """The words of a text in their plain form; signs and ideographs are words of their own."""
    letters: list[str] = []
    places: list[Span] = []

    def told() -> Iterator[_Word]:
        if letters:
            yield _Word("".join(letters), tuple(places))
            letters.clear()
            places.clear()

    for shown, place in _plain(text):
        if shown.isspace():
            yield from told()
        elif _stands_alone(shown):
            yield from told()
            yield _Word(shown, (place,))
        else:
            letters.append(shown)
            places.append(place)
    yield from told()


def _plain(text: str) -> Iterator[tuple[str, Span]]:
    """The characters of a text without accents and capitals, each with where it comes from."""
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        place = Span(start, end)
        for character in _form(text[start:end]):
            yield character, place
        start = end


@lru_cache(maxsize=4096)
def _form(cluster: str) -> str:
    """A character and the marks that combine with it, decomposed, without the marks, in small."""
    seen = "".join(
        " " if sign in "\t\n\r" else sign
        for sign in cluster
        if sign in "\t\n\r" or not (sign == "\ufffd" or unicodedata.category(sign) in _UNSEEN)
    )
    spaced = "".join(f" {sign} " if _is_ideograph(sign) else sign for sign in seen)
    return "".join(
        sign.lower()
        for sign in unicodedata.normalize("NFD", spaced)
        if unicodedata.category(sign) != "Mn"
    )


@lru_cache(maxsize=4096)
def _stands_alone(character: str) -> bool:
    return character in _SIGNS or unicodedata.category(character).startswith("P")


def _is_ideograph(character: str) -> bool:
    number = ord(character)
    return any(first <= number <= last for first, last in _IDEOGRAPHS)
