"""Source, cue and content of reported speech."""

from __future__ import annotations

import pytest

from tests.segment.parsing import attributions_in


def triples(text: str, *, light: bool = False) -> list[tuple[str, str, str]]:
    return [
        (made.source, made.cue, "" if made.content is None else made.content.slice(text))
        for made in attributions_in(text, light=light)
    ]


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Police said the van left.", "Police", "said", "the van left"),
        ("The van left, police said.", "police", "said", "The van left"),
        ("Two men fled, said Harlan Obi.", "Harlan Obi", "said", "Two men fled"),
        ("According to Ann Moss, the van left.", "Ann Moss", "According to", "the van left"),
        ("The van left, according to Ann Moss.", "Ann Moss", "according to", "The van left"),
        ("Court records show the man owned a van.", "Court records", "show", "the man owned a van"),
    ],
    ids=["plain", "behind", "inverted", "according first", "according last", "records"],
)
def test_parts(text: str, source: str, cue: str, content: str, *, light: bool) -> None:
    ((found_source, found_cue, found_content),) = triples(text, light=light)
    assert (found_source, found_cue) == (source, cue)
    assert found_content.rstrip(".") == content


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        pytest.param(
            "The van left, Moss told the Daily Herald.", ("the Daily Herald", "Moss"), id="told"
        ),
        pytest.param(
            "Minister Lena Ojala was cited by Norden news agency as saying the pact was new.",
            ("Norden news agency", "Minister Lena Ojala"),
            id="cited by an agency",
        ),
        pytest.param(
            "The quarry was closed, the Daily Herald reported, citing a coroner.",
            ("the Daily Herald", "a coroner"),
            id="citing",
        ),
        pytest.param(
            "The Daily Herald quoted the mayor as saying the quarry was closed.",
            ("The Daily Herald", "the mayor"),
            id="quoted as saying",
        ),
        pytest.param(
            "According to the Daily Herald, the mayor said the quarry was closed.",
            ("the Daily Herald", "the mayor"),
            id="one voice within another",
        ),
    ],
)
def test_chains_run_from_the_outlet_to_the_speaker(text: str, chain: tuple[str, ...]) -> None:
    assert chain in [made.chain for made in attributions_in(text)]


def test_content_leaves_out_source_and_cue() -> None:
    for made in attributions_in("The road, police said, was shut on Monday."):
        assert made.content is not None
        assert made.cue_span is not None
        assert made.source_span is not None
        assert not made.content.overlaps(made.cue_span)
        assert not made.content.overlaps(made.source_span)


def test_direct_speech_is_marked() -> None:
    (made,) = attributions_in("“We lost,” Harlan said.")
    assert made.direct


def test_a_sentence_without_a_voice_has_none() -> None:
    assert attributions_in("The barn burned down on Monday at $5 per head.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Police said the van was stolen and warned that the driver was armed.",
            [
                ("Police", "said", "the van was stolen"),
                ("Police", "warned", "that the driver was armed"),
            ],
            id="joined",
        ),
        pytest.param(
            "The harbor board said the ferry was full, adding that no one was hurt.",
            [
                ("The harbor board", "said", "the ferry was full"),
                ("The harbor board", "adding", "that no one was hurt"),
            ],
            id="adding",
        ),
        pytest.param(
            "The letter arrived on Monday, and it says that the mill must close.",
            [("it", "says", "that the mill must close")],
            id="a text that says something",
        ),
    ],
)
def test_a_second_cue_has_its_own_content(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(source, cue, content.rstrip(".")) for source, cue, content in triples(text)]
    assert found == expected
