"""Cutting text at the ends of highlights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.exporters.passage import (
    Piece,
    cut,
    first_words,
    last_words,
    parted,
    quoted,
    trimmed,
)
from crosscheck.model.span import Span

TEXT = "Twelve people were hurt."


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 40))
    return Span(start, start + draw(st.integers(0, 20)))


@given(spans(), st.lists(spans(), max_size=8))
def test_pieces_cover_the_text_once_and_carry_what_lies_over_them(
    within: Span, layers: list[Span]
) -> None:
    pieces = list(cut(within, [(span, number) for number, span in enumerate(layers)]))
    covered = [at for piece, _ in pieces for at in range(piece.start, piece.end)]
    assert covered == list(range(within.start, within.end))
    for piece, active in pieces:
        over = [number for number, span in enumerate(layers) if len(span) and span.contains(piece)]
        assert sorted(active) == over


def test_marks_inside_the_passage_are_set_apart() -> None:
    pieces = quoted(TEXT, Span(0, 24), Span(0, 13), [Span(0, 6)])
    assert [(piece.text, piece.marked, piece.differs) for piece in pieces] == [
        ("Twelve", True, True),
        (" people", True, False),
        (" were hurt.", False, False),
    ]
    assert [piece.opens for piece in pieces] == [True, False, False]
    assert [piece.closes for piece in pieces] == [False, True, False]


def test_marks_may_stand_outside_the_passage() -> None:
    pieces = quoted(TEXT, Span(0, 24), Span(0, 6), [Span(19, 23)])
    assert [piece.text for piece in pieces if piece.marked] == ["Twelve", "hurt"]


@given(spans(), st.lists(spans(), max_size=4))
def test_quoted_pieces_join_to_the_very_text(span: Span, marks: list[Span]) -> None:
    text = "".join(chr(65 + at % 26) for at in range(60))
    pieces = quoted(text, Span(0, 60), span, marks)
    assert "".join(piece.text for piece in pieces) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("one two", "one two", "one two", id="short"),
        pytest.param("one two three", "one two …", "… two three", id="long"),
        pytest.param("abcdefghijkl", "abcdefghij …", "… cdefghijkl", id="one word"),
    ],
)
def test_cut_text_ends_at_words(text: str, first: str, last: str) -> None:
    assert first_words(text, 10).replace("\u00a0", " ") == first
    assert last_words(text, 10) == last


@given(st.lists(st.text(st.sampled_from("ab "), min_size=1), min_size=1, max_size=5), st.data())
def test_trimming_keeps_what_is_marked_and_shortens_the_rest(
    texts: list[str], data: st.DataObject
) -> None:
    pieces = tuple(Piece(text, marked=data.draw(st.booleans())) for text in texts)
    short = trimmed(pieces, 6)
    assert [piece.text for piece in short if piece.marked] == [
        piece.text for piece in pieces if piece.marked
    ]
    for before, after in zip(pieces, short, strict=True):
        assert len(after.text) <= max(len(before.text), 6 + len("…  … "))


@given(st.lists(st.tuples(st.text("ab ", max_size=40), st.booleans()), max_size=8))
def test_parting_loses_nothing_and_leaves_no_short_rest(told: list[tuple[str, bool]]) -> None:
    pieces = tuple(Piece(text, marked=marked) for text, marked in told)
    shown, rest = parted(pieces, 30)
    texts = ["".join(piece.text for piece in part) for part in (pieces, shown, rest)]
    assert texts[1] + texts[2] == texts[0]
    assert not rest or len(texts[0]) > 45
    marks = [
        "".join(piece.text for piece in part if piece.marked) for part in (pieces, shown, rest)
    ]
    assert marks[1] + marks[2] == marks[0]
