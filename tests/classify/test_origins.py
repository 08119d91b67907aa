"""Outlets that carry one text or one speaker's words are one origin, however many they are."""

from __future__ import annotations

import pytest

from crosscheck.model.report import Report
from tests.pipeline.runs import compared, conflicts_of

WIRE = (
    "The council of Tolvik closed the old bridge for repairs on Monday. "
    "Engineers had found 14 cracks in its northern pier. "
    "Some 6,000 drivers use the crossing on a working day. "
    "A ferry will carry them over the fjord until the autumn. "
    "The mayor had asked for the money two years ago."
)
EDITED = (
    "TOLVIK - The council of Tolvik has closed the old bridge for repairs on Monday. "
    "Engineers had found 14 cracks in the northern pier. "
    "A ferry will carry drivers over the fjord until the autumn. "
    "Some 6,000 drivers use that crossing on a working day."
)
TOLD_ANEW = (
    "Nobody drove over the Tolvik bridge this week: it was shut by the council on Monday. "
    "The northern pier had 14 cracks, which engineers found in the spring. "
    "Until autumn there is a ferry over the fjord. "
    "About 6,000 cars cross each working day."
)


def origins_of(report: Report, word: str) -> list[tuple[int, int]]:
    """Sources and origins of each group of several sources that holds a word."""
    texts = {claim.id: claim.text for claim in report.claims}
    return [
        (len(group.sources), group.origins)
        for group in report.groups
        if len(group.sources) > 1 and any(word in texts[claim] for claim in group.claims)
    ]


def test_an_edited_copy_shares_the_origin_of_all_its_claims() -> None:
    report = compared(WIRE, EDITED)
    counted = [(len(g.sources), g.origins) for g in report.groups if len(g.sources) > 1]
    assert len(counted) > 3
    assert set(counted) == {(2, 1)}


def test_a_text_of_its_own_is_a_second_origin() -> None:
    report = compared(WIRE, EDITED, TOLD_ANEW)
    assert (3, 2) in origins_of(report, "cracks")
    assert origins_of(compared(WIRE, TOLD_ANEW), "cracks") == [(2, 2)]


def test_one_agency_in_both_datelines_makes_a_reworked_copy_one_origin() -> None:
    reworked = f"{TOLD_ANEW} Engineers had found 14 cracks in its northern pier. {WIRE[-48:]}"
    plain = compared(WIRE, reworked)
    credited = compared(f"TOLVIK (Nordnews) — {WIRE}", f"TOLVIK (Nordnews) — {reworked}")
    assert (2, 2) in origins_of(plain, "ferry")
    assert set(origins_of(credited, "ferry")) == {(2, 1)}


def test_a_copy_that_differs_in_one_number_still_conflicts() -> None:
    found = conflicts_of(compared(WIRE, EDITED.replace("14 cracks", "19 cracks")))
    assert [sorted(side.quote for side in finding.sides) for finding in found] == [["14", "19"]]


@pytest.mark.parametrize(
    ("ours", "theirs", "origins"),
    [
        pytest.param("Ilse Brandt", "Brandt", 1, id="the surname of one speaker"),
        pytest.param("Tolvik police", "police", 1, id="one body"),
        pytest.param("Ilse Brandt", "Karl Brandt", 2, id="two who share a surname"),
        pytest.param("an official", "an official", 2, id="officials can be two"),
    ],
)
def test_who_said_it_first_is_found_by_the_speaker(ours: str, theirs: str, origins: int) -> None:
    report = compared(
        f"The old bridge had cracks in its northern pier, {ours} said.",
        f"There were cracks in the northern pier of the old bridge, {theirs} said.",
    )
    assert set(origins_of(report, "cracks")) == {(2, origins)}
