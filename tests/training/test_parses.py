"""A text is parsed once in the life of a work folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token
from training.data.parses import KEPT, KeptParser


class Counting:
    """A parser that takes a whole text for one word, and counts what it is asked."""

    def __init__(self, version: str = "one") -> None:
        self.version = version
        self.asked: list[str] = []

    def parse(self, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        self.asked += [sentence.text for sentence in sentences]
        return tuple(
            replace(s, tokens=(Token(0, Span(0, len(s.text)), s.text, self.version, "NOUN"),))
            for s in sentences
        )


def test_a_text_is_asked_once_and_comes_back_whole(tmp_path: Path) -> None:
    first, second = Counting(), Counting()

    parsed = KeptParser(tmp_path / KEPT, first).parse_texts(["ferry", "bear", "ferry"])
    again = KeptParser(tmp_path / KEPT, second).parse_texts(["bear", "ferry"])

    assert first.asked == ["bear", "ferry"]
    assert second.asked == []
    assert [s.tokens for s in again] == [parsed[1].tokens, parsed[0].tokens]
    assert all(sentence.parsed for sentence in again)


def test_another_parser_parses_anew(tmp_path: Path) -> None:
    KeptParser(tmp_path / KEPT, Counting()).parse_texts(["ferry"])

    found = KeptParser(tmp_path / KEPT, Counting("two")).parse_texts(["ferry"])

    assert found[0].tokens[0].lemma == "two"
