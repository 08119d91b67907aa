"""Tellings kept on disk, because parsing costs ten times what judging does."""

from __future__ import annotations

import pickle
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path

from crosscheck.judge.telling import Telling
from crosscheck.model.ports import Parser
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token
from crosscheck.pipeline.plain_texts import tell

# No data set says when its texts were published: "yesterday" and "Monday" stay unresolved.
PUBLISHED: date | None = None
BATCH = 256


class Tellings:
    """Texts to tellings, each parsed once and kept in a file."""

    def __init__(self, path: Path, parser: Parser) -> None:
        """Open or make the file."""
        self._parser = parser
        self._kept = sqlite3.connect(path)
        self._kept.execute("PRAGMA journal_mode=WAL")
        self._kept.execute("CREATE TABLE IF NOT EXISTS told (key BLOB PRIMARY KEY, told BLOB)")

    def of(self, texts: Sequence[str]) -> Iterator[Telling]:
        """The tellings of texts, in their order; what is not kept yet is parsed."""
        for start in range(0, len(texts), BATCH):
            batch = texts[start : start + BATCH]
            found = {text: told for text in batch if (told := self._find(text)) is not None}
            missing = sorted(set(batch) - set(found))
            found |= dict(zip(missing, tell(missing, self._parser, PUBLISHED), strict=True))
            self._keep([found[text] for text in missing])
            yield from (found[text] for text in batch)

    def _find(self, text: str) -> Telling | None:
        query = "SELECT told FROM told WHERE key = ?"
        row = self._kept.execute(query, (_key(text),)).fetchone()
        return None if row is None else _unpacked(text, row[0])

    def _keep(self, tellings: Sequence[Telling]) -> None:
        rows = [(_key(told.sentence.text), _packed(told)) for told in tellings]
        with self._kept:
            self._kept.executemany("INSERT OR REPLACE INTO told VALUES (?, ?)", rows)


def _key(text: str) -> bytes:
    return sha256(text.encode()).digest()[:12]


def _packed(told: Telling) -> bytes:
    tokens = [
        (t.span.start, t.text, t.lemma, t.pos, t.tag, t.dep, t.head, t.entity, t.begins)
        for t in told.tokens
    ]
    return zlib.compress(pickle.dumps((told.sentence.source, tokens, told.facets)))


def _unpacked(text: str, packed: bytes) -> Telling:
    source, rows, facets = pickle.loads(zlib.decompress(packed))  # noqa: S301 - our own file
    tokens = tuple(
        Token(i, Span(start, start + len(word)), word, *rest)
        for i, (start, word, *rest) in enumerate(rows)
    )
    sentence = Sentence(source, Span(0, len(text)), text, tokens=tokens, parsed=True)
    return Telling(sentence, facets)
