"""Words of parallel sentences are paired, and words left over are told by their slots."""

from __future__ import annotations

import pytest

from crosscheck.judge.word_alignment import WordAlignment, align_words
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token


def a_sentence(source: str, text: str) -> Sentence:
    """A sentence without grammar, cut at its spaces."""
    tokens, start = [], 0
    for index, word in enumerate(text.split()):
        start = text.index(word, start)
        lemma = word.casefold()
        tokens.append(Token(index, Span(start, start + len(word)), word, lemma, "NOUN"))
        start += len(word)
    return Sentence(source, Span(0, len(text)), text, tokens=tuple(tokens))


def aligned(left: str, right: str) -> WordAlignment:
    return align_words(a_sentence("a", left), a_sentence("b", right))


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        ("ferry sank", "sank ferry", {0: 1, 1: 0}),
        ("lawyer spoke", "attorney spoke", {0: 0, 1: 1}),
        ("sedan burned", "car burned", {0: 0, 1: 1}),
        ("lamp broke", "window broke", {1: 1}),
    ],
    ids=["order", "synonym", "wider", "different"],
)
def test_words_of_one_meaning_are_paired(left: str, right: str, pairs: dict[int, int]) -> None:
    assert aligned(left, right).pairs == pairs


def test_of_two_equal_words_the_one_in_its_place_is_taken() -> None:
    words = aligned("red kites over harbour red boats below", "red boats below")
    assert words.pairs == {4: 0, 5: 1, 6: 2}


def test_words_left_over_share_a_slot_where_their_neighbours_are_pairs() -> None:
    words = aligned("crew found copper coins under pier", "crew found silver coins under pier")
    assert words.slot([2], [2]) == 1.0
    assert words.slot([2], [0]) < words.slot([2], [2])


def test_read_from_the_right_it_is_the_same() -> None:
    words = aligned("crew found coins", "coins found crew")
    assert words.turned().turned() == words
    assert words.turned().pairs == {0: 2, 1: 1, 2: 0}
