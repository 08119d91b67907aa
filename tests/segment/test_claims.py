"""What becomes a claim, with which span, kind and speaker."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.text import PassageKind
from tests.segment.parsing import claims_in


def told(text: str, *, light: bool = False) -> list[tuple[str, str, str]]:
    return [(c.kind.value, c.speaker, c.text) for c in claims_in(text, light=light)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        pytest.param(
            "Police said the driver fled.",
            [("reported", "Police", "the driver fled")],
            id="reported speech",
        ),
        pytest.param(
            "The bridge was shut on Friday, the council said.",
            [("reported", "the council", "The bridge was shut on Friday")],
            id="carrier behind",
        ),
        pytest.param(
            "According to Sergeant Ann Moss, the driver fled.",
            [("reported", "Sergeant Ann Moss", "the driver fled")],
            id="according to",
        ),
        pytest.param(
            "“We lost everything,” said Ilse Brandt.",
            [("quote", "Ilse Brandt", "We lost everything")],
            id="a quotation",
        ),
        pytest.param(
            "“We lost. The barn burned down,” said Ilse Brandt.",
            [
                ("quote", "Ilse Brandt", "We lost."),
                ("quote", "Ilse Brandt", "The barn burned down"),
            ],
            id="a quotation of two sentences",
        ),
        pytest.param(
            "The mayor opened the pier, and the band played two songs.",
            [
                ("assertion", "", "The mayor opened the pier"),
                ("assertion", "", "the band played two songs."),
            ],
            id="two main clauses",
        ),
        pytest.param(
            "Deputies forced the door and found the boy.",
            [("assertion", "", "Deputies forced the door"), ("assertion", "", "found the boy.")],
            id="two verbs with objects",
        ),
        pytest.param(
            "The shots hit Omar Haddad, who was inside the house when the van passed.",
            [
                ("assertion", "", "The shots hit Omar Haddad"),
                ("assertion", "", "who was inside the house"),
                ("assertion", "", "when the van passed."),
            ],
            id="relative and adverbial clauses",
        ),
        pytest.param(
            "The boat will sail if the wind drops before noon.",
            [("assertion", "", "The boat will sail if the wind drops before noon.")],
            id="a condition stays",
        ),
        pytest.param(
            "Officials denied that the dam had cracked.",
            [("assertion", "", "Officials denied that the dam had cracked.")],
            id="a denial is no assertion of what is denied",
        ),
        pytest.param(
            "Harlan called the deal a “bad joke” last week.",
            [("assertion", "", "Harlan called the deal a “bad joke” last week.")],
            id="a quoted phrase stays in its sentence",
        ),
    ],
)
def test_claims_of_a_sentence(text: str, claims: list[tuple[str, str, str]]) -> None:
    assert told(text) == claims


def test_a_quotation_over_three_sentences_has_one_speaker() -> None:
    text = "“The water rose. We climbed on the roof.\nA boat came,” Brandt said."
    assert told(text) == [
        ("quote", "Brandt", "The water rose."),
        ("quote", "Brandt", "We climbed on the roof."),
        ("quote", "Brandt", "A boat came"),
    ] or told(text) == [
        ("quote", "Brandt", "The water rose. We climbed on the roof."),
        ("quote", "Brandt", "A boat came"),
    ]


def test_a_carrier_with_news_of_its_own_is_kept() -> None:
    text = "“We will sue,” Harlan told a crowd of farmers at the fair on Sunday."
    kinds = [(kind, "fair" in words) for kind, _, words in told(text)]
    assert kinds == [("quote", False), ("assertion", True)]


@pytest.mark.parametrize("kind", [PassageKind.HEADLINE, PassageKind.CAPTION], ids=str)
def test_a_headline_or_caption_is_one_claim(kind: PassageKind) -> None:
    (claim,) = claims_in("Driver fled and left car near the old mill", kind=kind)
    assert claim.kind.value == kind.value
    assert claim.text == "Driver fled and left car near the old mill"


@pytest.mark.parametrize(
    ("words", "text", "speaker"),
    [
        ("Driver fled and left car, police say", "Driver fled and left car", "police"),
        ("Mill burned down on purpose, report says", "Mill burned down on purpose", "report"),
        ("Driver fled, and nobody said", "Driver fled, and nobody said", ""),
    ],
)
def test_who_says_so_at_the_end_of_a_headline_is_its_speaker(
    words: str, text: str, speaker: str
) -> None:
    (claim,) = claims_in(words, kind=PassageKind.HEADLINE)
    assert (claim.text, claim.speaker) == (text, speaker)


def test_without_grammar_only_speech_is_split() -> None:
    text = "Deputies forced the door and found the boy. “We lost,” said Ilse Brandt."
    assert told(text, light=True) == [
        ("assertion", "", "Deputies forced the door and found the boy."),
        ("quote", "Ilse Brandt", "We lost"),
    ]


def test_equal_wording_gets_two_ids() -> None:
    first, second = claims_in("The road is shut.\n\nThe road is shut.")
    assert first.id != second.id


def test_ids_do_not_depend_on_where_a_claim_stands() -> None:
    (alone,) = claims_in("The road is shut.")
    assert alone.id in {claim.id for claim in claims_in("It rained a lot.\n\nThe road is shut.")}


PIECES = (
    "Police said",
    "the van",
    "left the town",
    ",",
    ".",
    " and",
    "who",
    "fled",
    "“",
    "”",
    '"',
    "when it rained",
    "according to",
    "Ann Moss",
    "that",
    "\n",
    "\n\n",
    "told the Daily Star",
    ";",
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.booleans())
def test_claims_slice_back_stay_in_their_sentence_and_never_overlap(
    pieces: list[str],
    light: bool,  # noqa: FBT001 - Hypothesis passes it
) -> None:
    text = " ".join(pieces)
    claims = claims_in(text, light=light)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.span.slice(text) == claim.text
        assert claim.text.strip()
        assert claim.sentence.span.contains(claim.span)
    for left, right in pairwise(claims):
        assert left.span.end <= right.span.start
