"""Pieces are those of the tokenizers library, and every one stands where it says."""

from __future__ import annotations

import json
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models.encoder import SHIPPED, VOCABULARY
from crosscheck.models.wordpiece import WordPiece

# Made by training/encoder/word_piece_fixture.py.
FIXTURE = Path(__file__).with_name("wordpiece_ids.jsonl")
VOCABULARY_TEXT = (SHIPPED / VOCABULARY).read_text(encoding="utf-8")
NAMES = VOCABULARY_TEXT.split("\n")
WORDS = WordPiece.of_lines(VOCABULARY_TEXT)
EVERYTHING = 10**6
TEXTS = st.text(st.one_of(st.sampled_from("aéß .,-'’中İΣ\u0301\u200b\x00"), st.characters()))


def shown(text: str) -> list[str]:
    return [NAMES[number] for number in WORDS.pieces(text, EVERYTHING).ids[1:-1]]


@pytest.mark.parametrize("line", FIXTURE.read_text(encoding="utf-8").splitlines())
def test_ids_are_those_of_the_tokenizers_library(line: str) -> None:
    case = json.loads(line)
    assert list(WORDS.pieces(case["text"], EVERYTHING).ids) == case["ids"]


@given(TEXTS)
def test_pieces_follow_each_other_inside_the_text(text: str) -> None:
    pieces = WORDS.pieces(text, EVERYTHING)
    assert len(pieces.ids) == len(pieces.spans)
    assert pieces.spans[0].start == pieces.spans[0].end == 0
    assert pieces.spans[-1].start == pieces.spans[-1].end == len(text)
    inner = pieces.spans[1:-1]
    assert all(0 <= span.start < span.end <= len(text) for span in inner)
    assert all(ours.start <= theirs.start for ours, theirs in pairwise(inner))


@given(TEXTS, TEXTS)
def test_what_stands_before_a_blank_does_not_change_what_follows(left: str, right: str) -> None:
    assert shown(f"{left} {right}") == shown(left) + shown(right)


@given(TEXTS, st.integers(2, 40))
def test_a_limit_keeps_the_beginning(text: str, limit: int) -> None:
    whole, cut = WORDS.pieces(text, EVERYTHING), WORDS.pieces(text, limit)
    assert len(cut.ids) == min(limit, len(whole.ids))
    assert cut.ids[:-1] == whole.ids[: len(cut.ids) - 1]
    assert cut.spans[:-1] == whole.spans[: len(cut.ids) - 1]
    assert (cut.ids[-1], cut.spans[-1]) == (whole.ids[-1], whole.spans[-1])


@given(st.text("abcXYZ éÀ.,'", max_size=30))
def test_capitals_and_accents_make_no_difference(text: str) -> None:
    plain = text.translate(str.maketrans("éÀ", "eA"))
    assert shown(text) == shown(plain.lower())


def test_a_piece_covers_the_accents_that_it_drops() -> None:
    text = "The cafe\u0301s of Zoë"
    pieces = WORDS.pieces(text, EVERYTHING)
    cut = [span.slice(text) for span in pieces.spans[1:-1]]
    assert cut == ["The", "cafe\u0301s", "of", "Zoë"]


def test_pieces_of_one_word_join_to_the_word() -> None:
    text = "An unfathomableness."
    pieces = WORDS.pieces(text, EVERYTHING)
    assert len(pieces.ids) > 5
    assert "".join(span.slice(text) for span in pieces.spans) == text.replace(" ", "")


def test_a_word_in_no_alphabet_of_the_model_is_unknown() -> None:
    assert shown("\U0001f680 ok") == ["[UNK]", "ok"]


def test_marks_of_the_model_in_a_text_are_plain_words() -> None:
    assert shown("[SEP]") == ["[", "sep", "]"]


def test_a_huge_text_costs_no_more_than_its_beginning() -> None:
    began = time.process_time()
    assert len(WORDS.pieces("unfathomableness " * 200_000, 256).ids) == 256
    assert time.process_time() - began < 1
