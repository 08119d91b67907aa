"""Where two lists of words part."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.language.worddiff import Edit, edits, words

lists = st.lists(st.sampled_from(["ferry", "rock", "pier", "tide"]), max_size=12)


def test_a_changed_word_and_a_word_more() -> None:
    ours, theirs = ["the", "old", "ferry", "sank"], ["the", "new", "ferry", "sank", "fast"]
    assert edits(ours, theirs) == [Edit((1, 2), (1, 2)), Edit((4, 4), (4, 5))]


def test_words_keep_their_inner_signs_and_signs_stand_alone() -> None:
    text = "It’s 3.5 km, co-op (new)!"
    cut = [text[start:end] for start, end in words(text)]
    assert cut == ["It’s", "3.5", "km", ",", "co-op", "(", "new", ")", "!"]


@given(lists)
def test_a_list_does_not_part_from_itself(ours: list[str]) -> None:
    assert edits(ours, ours) == []


@given(lists, lists)
def test_edits_turn_one_list_into_the_other(ours: list[str], theirs: list[str]) -> None:
    made, here = [], 0
    for edit in edits(ours, theirs):
        made += ours[here : edit.left[0]] + theirs[slice(*edit.right)]
        here = edit.left[1]
    assert made + ours[here:] == theirs


@given(lists, lists)
def test_edits_are_in_order_apart_and_never_empty(ours: list[str], theirs: list[str]) -> None:
    here, there = -1, -1
    for edit in edits(ours, theirs):
        assert here < edit.left[0] <= edit.left[1]
        assert there < edit.right[0] <= edit.right[1]
        assert edit.left[0] < edit.left[1] or edit.right[0] < edit.right[1]
        here, there = edit.left[1], edit.right[1]
