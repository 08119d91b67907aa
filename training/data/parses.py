"""Parsed sentences, kept on disk: a text is parsed once in the life of a work folder."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from pathlib import Path

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token
from crosscheck.models.spacy_parser import SpacyParser

# Texts parsed at once, and after how many such chunks all are written.
CHUNK, SAVED_EVERY = 1000, 10
_Row = tuple[int, int, int, str, str, str, str, str, int, str, bool]


class Parses:
    """Parses of single sentences by the text; ``path`` is read and written by this class alone."""

    def __init__(self, path: Path) -> None:
        """Read what is kept at ``path``, if anything."""
        self._path = path
        self._kept: dict[str, list[_Row]] = {}
        if path.exists():
            self._kept = pickle.loads(path.read_bytes())  # noqa: S301 - our own file

    def parse(self, texts: Iterable[str]) -> tuple[Sentence, ...]:
        """The sentences in the order of the texts."""
        wanted = list(texts)
        missing = sorted({text for text in wanted if text not in self._kept})
        if missing:
            parser = SpacyParser()
            for start in range(0, len(missing), CHUNK):
                part = missing[start : start + CHUNK]
                for sentence in parser.parse([_bare(text) for text in part]):
                    self._kept[sentence.text] = [_row(token) for token in sentence.tokens]
                if start % (SAVED_EVERY * CHUNK) == 0:
                    self._save()
            self._save()
        return tuple(_sentence(text, self._kept[text]) for text in wanted)

    def _save(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_bytes(pickle.dumps(self._kept))


def _bare(text: str) -> Sentence:
    return Sentence("base", Span(0, len(text)), text)


def _row(t: Token) -> _Row:
    return (
        t.index, t.span.start, t.span.end, t.text, t.lemma, t.pos, t.tag, t.dep, t.head, t.entity,
        t.begins,
    )  # fmt: skip


def _sentence(text: str, kept: Sequence[_Row]) -> Sentence:
    tokens = tuple(
        Token(index, Span(start, end), words, lemma, pos, tag, dep, head, entity, begins)
        for index, start, end, words, lemma, pos, tag, dep, head, entity, begins in kept
    )
    return Sentence("base", Span(0, len(text)), text, tokens=tokens, parsed=True)
