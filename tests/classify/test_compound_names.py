"""Names of two parts of which one is misspelt, in one source or between two."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Level
from tests.pipeline.runs import compared, findings_of


def test_a_slip_beside_an_equal_part_is_a_spelling() -> None:
    (finding,) = findings_of(
        compared(
            "The trawler ran aground off the Cape of Lome in the storm on Monday.",
            "A trawler ran aground in the storm off the Cape of Lume, the coast guard said.",
        ),
        "XC401",
    )
    assert finding.level is Level.CONFLICT


def test_a_slip_inside_one_source_is_possible() -> None:
    (finding,) = findings_of(
        compared(
            "Trawler aground off Cape of Lume\n\nA trawler ran aground off the Cape of Lome on"
            " Monday. The Cape of Lome has no light.\n",
            "A trawler ran aground in the storm off the Cape of Lome, the coast guard said.",
        ),
        "XC401",
    )
    assert (finding.level, finding.internal) == (Level.POSSIBLE, True)


@pytest.mark.parametrize("other", ["Bank of Lume", "Cape of Tarn"], ids=["first", "both letters"])
def test_other_names_of_two_parts_are_other_things(other: str) -> None:
    report = compared(
        "The trawler ran aground off the Cape of Lome in the storm on Monday.",
        f"A trawler ran aground in the storm off the {other}, the coast guard said.",
    )
    assert findings_of(report, "XC401") == []
