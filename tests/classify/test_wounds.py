"""How firm a wound in two parts of the body is."""

from __future__ import annotations

from crosscheck.model.finding import Level
from tests.pipeline.runs import compared, findings_of

OURS = "Doctors treated the goalkeeper for a burn on his left ear."
ELSEWHERE = "The goalkeeper was burned in the neck by the firework."


def levels(theirs: str) -> set[Level]:
    found = findings_of(compared(OURS, f"{theirs} {ELSEWHERE}"), "XC804")
    return {finding.level for finding in found if not finding.internal}


def test_a_part_that_both_sources_name_leaves_it_open() -> None:
    found = levels("Doctors treated the goalkeeper for a burn on his left ear.")
    assert found == {Level.POSSIBLE}


def test_the_other_of_two_ears_is_no_common_part() -> None:
    found = levels("Doctors treated the goalkeeper for a burn on his right ear.")
    assert found == {Level.CONFLICT}
