"""Where and when a report was filed is no claim about the event."""

from __future__ import annotations

import pytest

from tests.clean.articles import HEADLINE, LEAD, cleaned, kept, set_aside

DATELINES = [
    "PORT ELLIS, Mont. (AP) —",
    "PORT ELLIS —",
    "PORT ELLIS, Mont. (May 4, 2021) –",
    "PORT ELLIS, MO (WQQQ) -",
    "PORT ELLIS (Reuters) -",
    "PORT ELLIS --",
    "Ellis (AP) –",
    "PORT ELLIS ―",
    "PORT ELLIS > >",
    "(via WQQQ) --",
    "(WQQQ.com) –",
    "ELLIS, May 4 (Nordnews) —",
    "Ellis [Bayland], May 4 :",
]


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("gap", [" ", "\n"], ids=["same line", "own line"])
def test_a_dateline_is_set_aside(dateline: str, gap: str) -> None:
    result = cleaned(f"{HEADLINE}\n{dateline}{gap}{LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert ("dateline", dateline) in set_aside(result)


@pytest.mark.parametrize(
    "line",
    ["2021-05-04", "May 4, 2021", "Tuesday, 4 May 2021", "Updated: May 4, 2021, 9:30 a.m. ET"],
)
@pytest.mark.parametrize("place", ["above", "below"])
def test_a_date_line_is_set_aside(line: str, place: str) -> None:
    head = f"{line}\n{HEADLINE}" if place == "above" else f"{HEADLINE}\n\n{line}"

    result = cleaned(f"{head}\n\n{LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert ("date line", line) in set_aside(result)


def test_a_date_glued_to_a_shouted_headline_is_cut_off() -> None:
    result = cleaned(f"FERRY RUNS AGROUND, COAST GUARD SAYSMAY 4, 2021\n{LEAD}")

    assert kept(result) == ["FERRY RUNS AGROUND, COAST GUARD SAYS", LEAD]


def test_a_date_before_the_first_sentence_is_set_aside() -> None:
    result = cleaned(f"{HEADLINE}\n\nMay 4, 2021: {LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert set_aside(result) == [("dateline", "May 4, 2021:")]


@pytest.mark.parametrize(
    "text",
    [
        "What the city learned from the flood of May 4, 2021",
        "On May 4, 2021, the ferry ran aground near the old quay.",
    ],
    ids=["headline", "sentence"],
)
def test_a_date_that_is_part_of_a_sentence_stays(text: str) -> None:
    assert kept(cleaned(f"{text}\n\n{LEAD}")) == [text, LEAD]


def test_a_dateline_after_a_player_notice_is_found() -> None:
    notice = "Please enable JavaScript to play the video"

    result = cleaned(f"{HEADLINE}\n{notice} PORT ELLIS, Ind. (WQQQ) –\n{LEAD}")

    assert kept(result) == [HEADLINE, LEAD]
    assert [reason for reason, _ in set_aside(result)] == ["player notice", "dateline"]
