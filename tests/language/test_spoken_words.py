"""Printed words as they are spoken."""

from __future__ import annotations

import pytest

from crosscheck.language.spoken_words import spoken
from crosscheck.language.utterances import Utterance, inner_edits


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        pytest.param("They’re", ("they", "are"), id="are"),
        pytest.param("can't", ("can", "not"), id="cannot"),
        pytest.param("didn’t", ("did", "not"), id="not"),
        pytest.param("it's", ("it", "is"), id="is"),
        pytest.param("harbour's", ("harbour",), id="possessive"),
        pytest.param("two-in-five", ("2", "in", "5"), id="chance"),
        pytest.param("Co-operation", ("cooperation",), id="hyphen"),
        pytest.param("&", ("and",), id="ampersand"),
    ],
)
def test_words_are_written_out(word: str, meant: tuple[str, ...]) -> None:
    assert spoken(word) == meant


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param("he’s sure that it is over now", "he is sure that it's over now", id="is"),
        pytest.param("salt & sand will do for us", "salt and sand will do for us", id="and"),
        pytest.param("the odds of rain are 2 in 5", "the odds of rain are two-in-five", id="2"),
    ],
)
def test_other_spellings_of_one_utterance_are_no_changes(ours: str, theirs: str) -> None:
    assert inner_edits(Utterance.of(ours), Utterance.of(theirs)) == ()
