"""Sentences of wrapped, broken and oddly quoted text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind
from crosscheck.segment.sentences import LONGEST, split_sentences


def texts_of(text: str) -> list[str]:
    block = (Span(0, len(text)), PassageKind.BODY)
    return [sentence.text for sentence in split_sentences(text, [block], "gull")]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param(
            "The ferry sank. Nobody was hurt.",
            ["The ferry sank.", "Nobody was hurt."],
            id="two plain sentences",
        ),
        pytest.param(
            "Lt. Mara Quill of St. Osyth spoke. She left at 5 p.m. Thursday.",
            ["Lt. Mara Quill of St. Osyth spoke.", "She left at 5 p.m. Thursday."],
            id="abbreviations",
        ),
        pytest.param(
            "Sen. Mara Quill, D-N.Y., spoke first. Rep. Ivo Pell, R-S.C.\nHe left early.",
            ["Sen. Mara Quill, D-N.Y., spoke first.", "Rep. Ivo Pell, R-S.C.", "He left early."],
            id="party and state",
        ),
        pytest.param(
            "The unions of the A.F.T.-C.I.O. voted on non-U.S. ships. All agreed.",
            ["The unions of the A.F.T.-C.I.O. voted on non-U.S. ships.", "All agreed."],
            id="initials around a hyphen",
        ),
        pytest.param(
            "She told the U.S.\nattorney. He agreed.",
            ["She told the U.S.\nattorney.", "He agreed."],
            id="a line break after initials",
        ),
        pytest.param(
            "He met Ivo Pell, R-Va.; Mara Quill, R-Tenn.; and both aides.",
            ["He met Ivo Pell, R-Va.; Mara Quill, R-Tenn.; and both aides."],
            id="a list with abbreviations",
        ),
        pytest.param(
            "The fire began in the mill, said Lt.\nMara Quill.\nIt spread fast.",
            ["The fire began in the mill, said Lt.\nMara Quill.", "It spread fast."],
            id="a line break after a title",
        ),
        pytest.param(
            "Cedar\nBrook police are looking for a van.\nIt is red.",
            ["Cedar\nBrook police are looking for a van.", "It is red."],
            id="a line break inside a place name",
        ),
        pytest.param(
            "OSTWICK, Maine —\nA barge ran aground.",
            ["OSTWICK, Maine —\nA barge ran aground."],
            id="a date line on a line of its own",
        ),
        pytest.param(
            "They were to appear at 9:15 a.m.\nFriday.\nNo plea was entered.",
            ["They were to appear at 9:15 a.m.\nFriday.", "No plea was entered."],
            id="a weekday after a time",
        ),
        pytest.param(
            '"Go away!" he said. "Now."',
            ['"Go away!" he said.', '"Now."'],
            id="a carrier in lower case after a quotation",
        ),
        pytest.param(
            "Nobody slept that week.\n” “\nIt was loud,” said Ilse Brandt.",
            ["Nobody slept that week.\n”", "“\nIt was loud,” said Ilse Brandt."],
            id="stray marks on a line",
        ),
        pytest.param(
            'It was "a good deal." "\nWe shook hands, "Obi said.',
            ['It was "a good deal."', '"\nWe shook hands, "Obi said.'],
            id="an opening mark left behind",
        ),
        pytest.param(
            "“\nWe will rebuild,”\nOkafor said.",
            ["“\nWe will rebuild,”\nOkafor said."],
            id="a carrier on the next line",
        ),
        pytest.param(
            "Storm closes harbour\n\nThe harbour was shut on Monday.",
            ["Storm closes harbour", "The harbour was shut on Monday."],
            id="a blank line ends a sentence",
        ),
        pytest.param(
            "1. Lock the door. 2. Leave.",
            ["1. Lock the door.", "2. Leave."],
            id="numbered items",
        ),
        pytest.param(
            "He waited ... and then he ran.", ["He waited ... and then he ran."], id="dots inside"
        ),
        pytest.param(
            "The committee that looked into the loss of the barge found\n"
            "no fault with its crew, although the lamps had been put out\n"
            "early. It will meet once more before the end of the month to\n"
            "hear the owner.",
            [
                (
                    "The committee that looked into the loss of the barge found\n"
                    "no fault with its crew, although the lamps had been put out\n"
                    "early."
                ),
                "It will meet once more before the end of the month to\nhear the owner.",
            ],
            id="hard-wrapped lines",
        ),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert texts_of(text) == sentences


def test_blocks_are_never_joined_and_keep_their_kind() -> None:
    text = "Mayor resigns after vote\nThe mayor left."
    blocks = [(Span(0, 24), PassageKind.HEADLINE), (Span(25, 40), PassageKind.BODY)]
    found = split_sentences(text, blocks, "gull")
    assert [(sentence.text, sentence.kind) for sentence in found] == [
        ("Mayor resigns after vote", PassageKind.HEADLINE),
        ("The mayor left.", PassageKind.BODY),
    ]
    assert all(sentence.source == "gull" and not sentence.tokens for sentence in found)


def test_a_headline_on_two_lines_is_one_sentence() -> None:
    text = "Mill News: Ferry Hit\nIn The Dark"

    found = split_sentences(text, [(Span(0, len(text)), PassageKind.HEADLINE)], "gull")

    assert [sentence.text for sentence in found] == [text]


def test_a_sentence_without_end_is_capped() -> None:
    found = texts_of("word " * 2_000)
    assert len(found) > 1
    assert max(map(len, found)) <= LONGEST


@pytest.mark.parametrize("sign", ["a", "“", '"', "'", ".", "A. ", "é\n", '"\n'])
def test_long_runs_of_one_sign_are_capped_like_any_sentence(sign: str) -> None:
    text = sign * (50_000 // len(sign))
    found = texts_of(text)
    assert all(piece in text for piece in found)
    assert max(map(len, found), default=0) <= LONGEST


@given(st.text(alphabet=st.sampled_from("Ab .!?,“”\"'\n\r1’é—😀"), max_size=200))
def test_spans_are_ordered_trimmed_and_slice_back(text: str) -> None:
    block = (Span(0, len(text)), PassageKind.BODY)
    end = 0
    for sentence in split_sentences(text, [block], "gull"):
        assert sentence.span.slice(text) == sentence.text == sentence.text.strip()
        assert sentence.text
        assert sentence.span.start >= end
        assert len(sentence.text) <= LONGEST
        end = sentence.span.end


@given(st.text(alphabet=st.sampled_from("Ab .!?,“”\"'\n1"), max_size=200))
def test_no_word_is_lost(text: str) -> None:
    kept = "".join(sign for part in texts_of(text) for sign in part if sign.isalnum())
    assert kept == "".join(sign for sign in text if sign.isalnum())
