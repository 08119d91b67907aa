"""Ranges of code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.span import Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2)], ids=["backwards", "negative"])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_it_counts_code_points() -> None:
    text = "👩‍🚒 e\u0301t fire"
    start = text.index("fire")
    assert Span(start, start + 4).slice(text) == "fire"
    assert len(Span(start, start + 4)) == 4


@given(spans, spans)
def test_overlap_reads_both_ways_and_means_a_shared_place(ours: Span, theirs: Span) -> None:
    shared = set(range(ours.start, ours.end)) & set(range(theirs.start, theirs.end))
    if len(ours) and len(theirs):
        assert ours.overlaps(theirs) == theirs.overlaps(ours) == bool(shared)


@given(spans, spans)
def test_a_cover_contains_both(ours: Span, theirs: Span) -> None:
    cover = ours.cover(theirs)
    assert cover.contains(ours)
    assert cover.contains(theirs)
    assert cover == theirs.cover(ours)


@given(spans, st.integers(0, 9))
def test_shifting_there_and_back_changes_nothing(span: Span, by: int) -> None:
    assert span.shifted(by).shifted(-by) == span
    assert len(span.shifted(by)) == len(span)
