"""Parsed sentences, kept on disk: a text is parsed once in the life of a work folder.

Parsing costs ten times what is made of it. Only what the parser says is kept, under its version;
facets are found anew each time, so that they are never older than the code that finds them.
"""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from crosscheck.model.ports import Parser
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token
from crosscheck.models.spacy_parser import SpacyParser

# Texts parsed and written at once, and the file in a work folder.
CHUNK = 1000
KEPT = "parses.db"


class KeptParser:
    """The parser port on another parser, for sentences that are whole texts."""

    def __init__(self, path: Path, parser: Parser | None = None) -> None:
        """Open or make the file; ``parser`` (spaCy's if not given) reads what is not in it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._parser = parser or SpacyParser()
        self._kept = sqlite3.connect(path)
        self._kept.execute("PRAGMA journal_mode=WAL")
        self._kept.execute("CREATE TABLE IF NOT EXISTS parsed (key BLOB PRIMARY KEY, rows BLOB)")

    @property
    def version(self) -> str:
        """That of the parser whose work is kept."""
        return self._parser.version

    def parse_texts(self, texts: Iterable[str]) -> tuple[Sentence, ...]:
        """Each text as a sentence of its own."""
        return self.parse([Sentence("base", Span(0, len(text)), text) for text in texts])

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The same sentences with their tokens; each must begin its text."""
        found = {text: self._find(text) for text in {sentence.text for sentence in sentences}}
        missing = sorted(text for text, tokens in found.items() if tokens is None)
        for start in range(0, len(missing), CHUNK):
            part = [Sentence("", Span(0, len(t)), t) for t in missing[start : start + CHUNK]]
            parsed = self._parser.parse(part)
            found.update((sentence.text, sentence.tokens) for sentence in parsed)
            self._keep(parsed)
        return tuple(
            replace(sentence, tokens=found[sentence.text] or (), parsed=True)
            for sentence in sentences
        )

    def _find(self, text: str) -> tuple[Token, ...] | None:
        query = "SELECT rows FROM parsed WHERE key = ?"
        row = self._kept.execute(query, (self._key(text),)).fetchone()
        if row is None:
            return None
        stored = pickle.loads(zlib.decompress(row[0]))  # noqa: S301 - our own file
        return tuple(
            Token(index, Span(start, start + len(word)), word, *rest)
            for index, (start, word, *rest) in enumerate(stored)
        )

    def _keep(self, sentences: Sequence[Sentence]) -> None:
        rows = [(self._key(sentence.text), _packed(sentence.tokens)) for sentence in sentences]
        with self._kept:
            self._kept.executemany("INSERT OR REPLACE INTO parsed VALUES (?, ?)", rows)

    def _key(self, text: str) -> bytes:
        return sha256(f"{self.version}\n{text}".encode()).digest()[:16]


def _packed(tokens: Iterable[Token]) -> bytes:
    rows = [
        (t.span.start, t.text, t.lemma, t.pos, t.tag, t.dep, t.head, t.entity, t.begins)
        for t in tokens
    ]
    return zlib.compress(pickle.dumps(rows))
