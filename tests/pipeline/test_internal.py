"""What one text says against itself is reported, but never fails the gate."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Finding, Level
from tests.pipeline.runs import compared, findings_of

OTHER = "The county fair opens its gates in June."


def inside(text: str, published: str = "2031-03-12") -> list[Finding]:
    report = compared(text, OTHER, published=(published, published))
    return [finding for finding in findings_of(report) if finding.internal]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The vote was put off to Tuesday, March 19, in the town hall.", "XC1101"),
        (
            (
                "The ferry captains met in Oslo yesterday to discuss the routes. "
                "The meeting on Wednesday lasted four hours."
            ),
            "XC1102",
        ),
        (
            (
                "A baker is dead after an overnight explosion in Millbrook. "
                "The explosion happened on Tuesday evening at the old mill."
            ),
            "XC1103",
        ),
        (
            (
                "The gardener lies in a clinic with a cut above the left eye. "
                "A plank came loose and struck the gardener in the back."
            ),
            "XC1104",
        ),
        (
            (
                "Mr. Aldersen spoke for the task force. Mr. Aldersen said he was glad. "
                "The mayor thanked Mr. Alderson for the report."
            ),
            "XC401",
        ),
        (
            (
                "Lena Brautigam, 22, bought the boat. Brautigam sailed on Monday. "
                "The coast guard was called at noon, when Bruatigem was adrift."
            ),
            "XC401",
        ),
    ],
)
def test_one_text_that_says_a_thing_in_two_ways_is_reported(text: str, code: str) -> None:
    found = [finding for finding in inside(text) if finding.rule == code]
    assert [finding.level for finding in found] == [Level.POSSIBLE]
    assert not found[0].fails


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The vote was put off to Tuesday, March 18, in the town hall.",
            id="the weekday fits in the year of publication",
        ),
        pytest.param(
            "The bakery burned late Monday night. The fire broke out early Tuesday in a shed.",
            id="a night belongs to two days",
        ),
        pytest.param(
            "The ministers met in Oslo on Monday to discuss the ferry routes. "
            "After the Bergen Summit on Friday they had promised more boats.",
            id="a named meeting is one of its own",
        ),
        pytest.param(
            "A baker is dead after an overnight explosion in Millbrook. "
            "In an unrelated case, the explosion of a boiler hurt a man on Tuesday evening.",
            id="another happening of the sort",
        ),
        pytest.param(
            "The gardener has several wounds, one of them to the chest. "
            "A plank came loose and struck the gardener in the leg.",
            id="more than one wound",
        ),
        pytest.param(
            "The firm tried to open the old mine. It opened the new office in May.",
            id="an attempt at something else",
        ),
    ],
)
def test_what_can_stand_in_one_text_is_not_reported(text: str) -> None:
    codes = {finding.rule for finding in inside(text, published="2031-03-12")}
    assert not codes & {f"XC110{number}" for number in range(1, 7)}
