"""Whole comparisons: what an editor sees of two or three short reports."""

from __future__ import annotations

import pytest

from crosscheck.model.finding import Level
from crosscheck.model.report import Verdict
from tests.pipeline.runs import compared, conflicts_of, findings_of

OURS = (
    "A ferry ran aground near Tolvik harbor on Monday and 14 passengers were hurt. Captain Jonas"
    ' Whitcomb steered the ferry. "We will rebuild the whole pier before the winter comes," the'
    " mayor said."
)
THEIRS = (
    "A ferry ran aground near Tolvik harbor on Monday and 17 passengers were hurt. Captain Jonas"
    ' Whitcome steered the ferry. "We will repair the whole pier before the winter comes," the'
    " mayor said."
)
ELSEWHERE = "The museum in Lund bought a painting of three white horses for its new hall."


@pytest.mark.parametrize("light", [False, True], ids=["parsed", "light"])
def test_a_number_a_name_and_a_quote_that_clash_are_found(*, light: bool) -> None:
    report = compared(OURS, THEIRS, light=light)
    assert {finding.rule for finding in conflicts_of(report)} >= {"XC101", "XC401", "XC501"}
    for code, values in (
        ("XC101", {"14", "17"}),
        ("XC501", {"rebuild", "repair"}),
    ):
        (finding,) = findings_of(report, code)
        assert [side.source for side in finding.sides] == ["a", "b"]
        assert all(word in finding.why for word in values)
    assert Verdict.CONFLICTING in {group.verdict for group in report.groups}


def test_two_wordings_of_one_utterance_do_not_agree() -> None:
    quoted = '"We will {} the whole pier before the winter comes," the mayor said.'
    report = compared(quoted.format("rebuild"), quoted.format("repair"))
    assert conflicts_of(report)
    assert Verdict.AGREEING not in {group.verdict for group in report.groups}


def test_one_claim_told_by_two_sources_is_agreeing_and_by_one_unique() -> None:
    report = compared(
        "The council closed the old bridge on Monday. Ilse Brandt won a prize.",
        "On Monday, the council closed the old bridge.",
    )
    verdicts = {group.label: group.verdict for group in report.groups}
    assert verdicts["Ilse Brandt won a prize."] is Verdict.UNIQUE
    bridge = [verdict for label, verdict in verdicts.items() if "bridge" in label]
    assert bridge == [Verdict.AGREEING]


def test_a_wire_story_carried_twice_is_one_origin() -> None:
    wire = "The council of Tolvik closed the old bridge for repairs on Monday."
    told = "On Monday the old Tolvik bridge was shut by the council so that it can be repaired."
    (copied,) = [g for g in compared(wire, wire).groups if "closed" in g.label]
    assert copied.origins == 1
    retold = [g for g in compared(wire, told).groups if len(g.sources) > 1 and "bridge" in g.label]
    assert [group.origins for group in retold] == [2]


def test_another_story_beside_it_changes_no_finding() -> None:
    alone, beside = compared(OURS, THEIRS), compared(OURS, THEIRS, ELSEWHERE)
    assert beside.stories == (("a", "b"), ("c",))
    assert beside.findings == alone.findings


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("XC101", id="number"),
        pytest.param("XC401", id="name"),
        pytest.param("XC501", id="quote"),
    ],
)
def test_a_third_report_that_repeats_a_value_keeps_the_identity_of_a_finding(code: str) -> None:
    two, three = compared(OURS, THEIRS), compared(OURS, THEIRS, THEIRS)
    before = {finding.fingerprint for finding in findings_of(two, code)}
    assert before
    assert before <= {finding.fingerprint for finding in findings_of(three, code)}


def test_a_move_of_a_sentence_keeps_the_identity_of_findings() -> None:
    moved = "It rained.\n\n" + OURS
    ours, theirs = compared(OURS, THEIRS), compared(moved, THEIRS)
    assert {f.fingerprint for f in ours.findings} == {f.fingerprint for f in theirs.findings}


def test_findings_stand_in_reading_order() -> None:
    report = compared(
        OURS + " Karl Hoffer owns the ferry. The ferry of Karl Hofer was old.", THEIRS
    )
    ranks = [(list(Level).index(f.level), f.internal) for f in report.findings]
    assert ranks == sorted(ranks)


def test_a_slip_inside_one_source_is_marked_as_its_own() -> None:
    report = compared("Karl Hoffer owns the ferry. The ferry of Karl Hofer was old.")
    (finding,) = findings_of(report, "XC401")
    assert finding.internal
    assert finding.level is Level.POSSIBLE


def test_a_toll_that_rose_between_two_days_is_an_update() -> None:
    report = compared(
        "The flood in Tolvik killed 12 people, the police said.",
        "The flood in Tolvik killed 19 people, the police said.",
        published=("2031-03-12", "2031-03-14"),
    )
    assert [f.level for f in findings_of(report, "XC101")] == [Level.UPDATE]


def test_a_toll_that_fell_is_a_conflict() -> None:
    report = compared(
        "The flood in Tolvik killed 19 people, the police said.",
        "The flood in Tolvik killed 12 people, the police said.",
        published=("2031-03-12", "2031-03-14"),
    )
    assert [f.level for f in findings_of(report, "XC101")] == [Level.CONFLICT]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(
            "The council closed about 12 libraries in the district.",
            "The council closed 12 libraries in the district.",
            id="rounder number",
        ),
        pytest.param(
            "The mayor apologized on Monday for the collapse of the bridge.",
            "The mayor apologized for the collapse of the bridge.",
            id="omission",
        ),
        pytest.param(
            "Mara Velde, 41, opened the clinic in Tolvik.",
            "Dr. Mara T. Velde, who is 41, opened the clinic in Tolvik.",
            id="fuller name",
        ),
        pytest.param(
            "The fire destroyed 14 barns near the river.",
            "The fire near the river hurt 20 people.",
            id="two things counted",
        ),
        pytest.param(
            "The pact is a memorandum, not a treaty, the ministers said.",
            "The ministers signed the memorandum in Oslo.",
            id="what it is said not to be",
        ),
    ],
)
def test_compatible_reports_do_not_conflict(ours: str, theirs: str) -> None:
    assert conflicts_of(compared(ours, theirs)) == []
    assert conflicts_of(compared(theirs, ours)) == []


@pytest.mark.parametrize(
    ("ours", "theirs"), [("Austria", "Australia"), ("Slovakia", "Slovenia")], ids=["au", "slo"]
)
def test_two_countries_are_no_misspelling(ours: str, theirs: str) -> None:
    sentence = "The {} team won the cup in Tolvik on Monday."
    report = compared(sentence.format(ours), sentence.format(theirs))
    assert findings_of(report, "XC401") == []


def test_the_report_names_its_models() -> None:
    versions = dict(compared(OURS).versions)
    assert set(versions) == {"crosscheck", "parser", "vectoriser"}
    assert dict(compared(OURS, light=True).versions)["parser"] != versions["parser"]
    assert compared(OURS).settings != compared(OURS, light=True).settings
