"""What looks like a clash and is none: forecasts, opinions, windows and ends of a chain."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Level
from tests.pipeline.runs import compared, findings_of

UNDATED = ("", "")


def levels(*texts: str, codes: tuple[str, ...], published: tuple[str, ...]) -> set[Level]:
    return {f.level for f in findings_of(compared(*texts, published=published), *codes)}


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        pytest.param(
            "Rents in Oldport climbed by the largest margin in 30 years, the council said.",
            "Rents in Oldport climbed by the largest margin, the tenants said.",
            set(),
            id="a bare superlative ranks within some window",
        ),
        pytest.param(
            "Rents in Oldport climbed by the largest margin in 30 years, the council said.",
            "Rents in Oldport climbed by the largest margin ever, the tenants said.",
            {Level.CONFLICT},
            id="ever leaves no room",
        ),
        pytest.param(
            "It is the first treaty of the two ports in 30 years, the mayor said.",
            "It is the first treaty of the two ports since 1974, the clerk said.",
            set(),
            id="since a year is a window too",
        ),
    ],
)
def test_only_a_claim_for_all_time_excludes_a_window(
    ours: str, theirs: str, found: set[Level]
) -> None:
    assert levels(ours, theirs, codes=("XC601",), published=UNDATED) == found


def test_two_forecasts_are_open() -> None:
    found = levels(
        "The bank forecasts that the port of Oldport will lose 140 jobs next year.",
        "The union forecasts that the port of Oldport will lose 230 jobs next year.",
        codes=("XC101",),
        published=UNDATED,
    )
    assert found == {Level.POSSIBLE}


def test_a_source_with_several_figures_counts_several_things() -> None:
    found = levels(
        "The port of Oldport lost 140 jobs at the docks. The port of Oldport lost 90 jobs at the"
        " docks.",
        "The port of Oldport lost 230 jobs at the docks.",
        codes=("XC101",),
        published=UNDATED,
    )
    assert found == {Level.POSSIBLE}


@pytest.mark.parametrize(
    ("published", "level"),
    [
        (("", ""), Level.POSSIBLE),
        (("2031-03-12", "2031-03-12"), Level.CONFLICT),
    ],
    ids=["undated", "one day"],
)
def test_a_share_moves_where_no_day_is_known(published: tuple[str, str], level: Level) -> None:
    found = levels(
        "The jobless rate in Oldport stood at 8.5 percent, the council of the port said.",
        "The jobless rate in Oldport stood at 9.9 percent, the council of the port said.",
        codes=("XC101",),
        published=published,
    )
    assert found == {level}


def test_two_quarters_are_no_half() -> None:
    found = levels(
        "Sales of the brewery in Oldport shrank for two quarters, the owner said.",
        "Sales of the brewery in Oldport shrank by 14 percent, the owner said.",
        codes=("XC101", "XC103"),
        published=UNDATED,
    )
    assert found == set()


def test_what_two_people_think_is_no_conflict() -> None:
    found = levels(
        '"I think the old pier of Oldport is safe for the ferries this winter," Odo Lanz said.',
        '"I do not think the old pier of Oldport is safe for the ferries this winter," Ida Moor'
        " said.",
        codes=("XC901",),
        published=UNDATED,
    )
    assert found == {Level.POSSIBLE}


def test_sentences_of_all_other_figures_tell_of_other_days() -> None:
    found = levels(
        "The grain index of Oldport closed above the mark at 5272 points, having gained 392"
        " points or 8.04 percent.",
        "The grain index of Oldport closed below the mark at 4907 points, having gained 118"
        " points or 2.36 percent.",
        codes=("XC902",),
        published=UNDATED,
    )
    assert found == {Level.POSSIBLE}


NORTH = """Ida Moor buys the Alder ferry

Ida Moor of the Karsten firm bought the Alder ferry from the Norrby yard.
The ferry has a list value of $24 million before changes, the yard said.
"""
BETWEEN = """Yards of the coast sell ferries

The Karsten firm bought from Norrby, and Ida Moor was there.
The Tesma house bought from Ulvik, and Odo Lanz was there. The ferry was blue.
"""
SOUTH = """Odo Lanz buys the Brook ferry

Odo Lanz of the Tesma house bought the Brook ferry from the Ulvik yard.
The ferry has a list value of $35 million before changes, the yard said.
"""


def test_the_ends_of_a_chain_of_articles_do_not_fail_a_run() -> None:
    found = levels(NORTH, BETWEEN, SOUTH, codes=("XC101", "XC103"), published=("", "", ""))
    assert found == {Level.POSSIBLE}


def test_markets_of_two_moments_are_open() -> None:
    found = levels(
        "Shares of the brewery fell 31.4 points, or 2.2 percent, to 1,391.2 in Oldport.",
        "Shares of the brewery fell 29.9 points, or 2.1 percent, to 1,392.7 in Oldport.",
        codes=("XC101", "XC103"),
        published=UNDATED,
    )
    assert found == {Level.POSSIBLE}


def test_a_vote_told_the_other_way_round_is_one_vote() -> None:
    found = levels(
        "The bill to close the harbour of Oldport failed on a 164-121 vote.",
        "The bill to close the harbour of Oldport failed by a vote of 121 to 164.",
        codes=("XC101", "XC103"),
        published=UNDATED,
    )
    assert found == set()


@pytest.mark.parametrize(
    ("theirs", "level"),
    [
        pytest.param("attack", Level.POSSIBLE, id="a plural"),
        pytest.param("storms", Level.CONFLICT, id="another word"),
    ],
)
def test_an_s_inside_a_quotation_is_a_slip_of_the_ear(theirs: str, level: Level) -> None:
    found = levels(
        "“We will find every way to shield the harbour from further attacks,” Ada Brandt said.",
        f"“We will find every way to shield the harbour from further {theirs},” Ada Brandt said.",
        codes=("XC501",),
        published=UNDATED,
    )
    assert found == {level}


def test_days_of_two_acts_that_one_sentence_tells_are_no_clash() -> None:
    found = levels(
        "Crews of Oldport and Kelby began their first joint regatta off the cape on Monday, two"
        " weeks after their mayors signed the harbour charter in Oldport.",
        "The mayors of Oldport and Kelby signed the harbour charter in Oldport on Sunday.",
        codes=("XC203",),
        published=UNDATED,
    )
    assert found == set()
