"""Laws of cleaning that hold for any text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.source import Media
from tests.clean.articles import HEADLINE, LEAD, SECOND, cleaned
from tests.clean.test_furniture import FURNITURE

LINES = st.sampled_from(
    [HEADLINE, LEAD, SECOND, "", "  ", "“", "-", *[text for _, text in FURNITURE]]
)
GAPS = st.sampled_from(["\n", "\n\n", " ", "\r\n", "\u2028", "\u00a0"])
LINED = st.lists(LINES, max_size=12).map("\n".join)
PAGES = st.lists(st.tuples(LINES, GAPS), max_size=12).map(
    lambda parts: "".join(line + gap for line, gap in parts)
)
TEXTS = st.one_of(st.text(max_size=300), PAGES)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, media=st.sampled_from([Media.TEXT, Media.MARKDOWN]), share=st.floats(0, 1))
def test_blocks_and_ignored_part_the_text(text: str, media: Media, share: float) -> None:
    result = cleaned(text, media=media, prelude=int(len(text) * share * share))

    covered = [0] * len(text)
    spans = [block.span for block in result.blocks] + [item.span for item in result.ignored]
    for span in spans:
        assert span.end <= len(text)
        assert span.slice(text) == span.slice(text).strip() != ""
        for place in range(span.start, span.end):
            covered[place] += 1
    assert max(covered, default=0) <= 1
    assert all(count for count, sign in zip(covered, text, strict=True) if not sign.isspace())


@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_blocks_are_in_order_and_hold_words(text: str) -> None:
    result = cleaned(text)

    assert list(result.blocks) == sorted(result.blocks, key=lambda block: block.span)
    assert list(result.ignored) == sorted(result.ignored)
    for block in result.blocks:
        assert any(sign.isalnum() or sign == "_" for sign in block.span.slice(text))


@settings(max_examples=50, deadline=None)
@given(plain=LINED)
def test_line_ends_do_not_change_what_is_kept(plain: str) -> None:
    ours, theirs = cleaned(plain), cleaned(plain.replace("\n", "\r\n"))

    assert [block.span.slice(plain) for block in ours.blocks] == [
        block.span.slice(theirs.source.text).replace("\r\n", "\n") for block in theirs.blocks
    ]


@pytest.mark.parametrize(
    "unit",
    ["a", "?", "a.a.", "1", '"', "(", " ", "\n", "By A ", "Ann Bee ", "• ", "(photo ",
     "share this: ",
     "Related: a | ", "hotline ", "| ", "a@b.c ", "—", "1 comments ",
     "Mayor Bee ", "Ann Bee (left), ", "View full caption ",
     "Update 3 p.m. ", "Ann Bee stands with ", "2020-01-01 "],
    ids=repr,
)  # fmt: skip
def test_long_monotonous_texts_are_parted_like_any_other(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    found = cleaned(text)
    spans = sorted([b.span for b in found.blocks] + [i.span for i in found.ignored])
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    kept = "".join(span.slice(text) for span in spans)
    assert "".join(kept.split()) == "".join(text.split())
