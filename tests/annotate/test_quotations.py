"""Quotations across sentences and lines, and who says them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.segment.parsing import quotations_in


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("“We lost,” Ilse Brandt said.", [("We lost,", "Ilse Brandt")], id="before"),
        pytest.param('"We lost," said Ilse Brandt.', [("We lost,", "Ilse Brandt")], id="inverted"),
        pytest.param('Harlan added: "We lost."', [("We lost.", "Harlan")], id="colon"),
        pytest.param(
            "“The water rose.\nWe ran.\nIt was dark,” Harlan said.",
            [("The water rose. We ran. It was dark,", "Harlan")],
            id="three lines",
        ),
        pytest.param(
            "“We ran,” Harlan said. “It was dark.”",
            [("We ran,", "Harlan"), ("It was dark.", "Harlan")],
            id="goes on without a carrier",
        ),
        pytest.param(
            "“He shouted ‘stop’ twice,” Harlan said.",
            [("He shouted ‘stop’ twice,", "Harlan")],
            id="nested",
        ),
        pytest.param(
            "It was loud,” said Harlan.", [("It was loud,", "Harlan")], id="lost its opening mark"
        ),
        pytest.param(
            "“The water rose.\n\n“We ran,” Harlan said.",
            [("The water rose. We ran,", "Harlan")],
            id="mark repeated at a paragraph",
        ),
    ],
)
def test_words_and_speaker(text: str, found: list[tuple[str, str]], *, light: bool) -> None:
    assert [(q.words, q.speaker) for q in quotations_in(text, light=light)] == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The workers' union and the farmers' club don't agree.", id="apostrophes"),
        pytest.param("Rock 'n' roll of the '90s won't die.", id="clipped words"),
        pytest.param("She is 5'6\" tall.", id="feet and inches"),
        pytest.param("The O’Neills’ barn burned.", id="curly apostrophes"),
    ],
)
def test_apostrophes_are_no_quotations(text: str) -> None:
    assert quotations_in(text) == ()


def test_single_marks_quote_where_they_stand_apart() -> None:
    (quotation,) = quotations_in("Mayor calls plan ‘a bad joke’ after vote")
    assert quotation.words == "a bad joke"


def test_a_scare_quote_has_no_speaker() -> None:
    (quotation,) = quotations_in("The “miracle” cure was water.")
    assert (quotation.words, quotation.speaker) == ("miracle", "")


def test_a_pronoun_stands_for_the_last_person_who_spoke() -> None:
    found = quotations_in("“We ran,” said Mara Quill. “Nobody came,” she said.")
    assert [q.speaker for q in found] == ["Mara Quill", "Mara Quill"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Ab s.,“”‘’\"'\n!:"), max_size=120))
def test_spans_slice_back_and_never_overlap(text: str) -> None:
    end = 0
    for quotation in quotations_in(text, light=True):
        assert quotation.span.slice(text) == quotation.text
        assert quotation.text.strip() == quotation.text != ""
        assert "\n" not in quotation.words
        assert quotation.span.start >= end
        end = quotation.span.end
