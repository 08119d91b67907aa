"""Cosines of TF-IDF vectors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.models.tfidf import TfIdfVectoriser

texts = st.lists(
    st.lists(st.sampled_from(["ferry", "rocks", "mayor", "pier", "sank"]), max_size=5).map(
        " ".join
    ),
    max_size=5,
)


def cosine(left: str, right: str, *others: str) -> float:
    return TfIdfVectoriser().similarities([left], [right, *others])[0][0]


def test_the_same_words_are_alike_and_other_words_are_not() -> None:
    assert cosine("the ferry sank", "sank the ferry") == pytest.approx(1)
    assert cosine("ferry sank", "mayor spoke") == 0


def test_inflected_forms_are_partly_alike() -> None:
    assert 0 < cosine("the bridge collapsed", "bridges collapsing") < 1


def test_a_rare_word_weighs_more_than_one_that_all_use() -> None:
    said, sank = TfIdfVectoriser().similarities(
        ["ferry sank"], ["ferry said", "mayor sank", "ferry moved", "ferry turned"]
    )[0][:2]
    assert sank > said


def test_no_words_are_like_nothing() -> None:
    assert cosine("", "") == 0
    assert TfIdfVectoriser().similarities([], ["ferry"]) == []
    assert TfIdfVectoriser().similarities(["ferry"], []) == [[]]


@given(texts, texts)
def test_a_row_for_each_left_and_a_cosine_for_each_right(left: list[str], right: list[str]) -> None:
    rows = TfIdfVectoriser().similarities(left, right)
    assert len(rows) == len(left)
    for row in rows:
        assert len(row) == len(right)
        assert all(-1e-9 <= value <= 1 + 1e-9 for value in row)


@given(texts, texts)
def test_likeness_reads_both_ways(left: list[str], right: list[str]) -> None:
    one, other = TfIdfVectoriser(), TfIdfVectoriser()
    there, back = one.similarities(left, right), other.similarities(right, left)
    assert all(
        there[row][column] == pytest.approx(back[column][row])
        for row in range(len(left))
        for column in range(len(right))
    )
