"""Typed parts of claims that two or more sources share."""

from __future__ import annotations

from crosscheck.model.claim import ClaimKind
from crosscheck.model.report import Report, Verdict
from tests.pipeline.runs import compared

OURS = "Mara Velde, 41, keeps two goats behind her bakery at 1420 Harbor Road."
THEIRS = "Fire crews drove to 1420 Harbor Rd. after 41-year-old Mara Velde had called for help."
ALIKE = (
    "Mara Velde, 41, closed the clinic at 1420 Harbor Road on Monday.",
    "The clinic at 1420 Harbor Rd. was closed by 41-year-old Mara Velde on Monday.",
)


def shared(report: Report) -> list[tuple[str, ...]]:
    """The texts of each group of details."""
    claims = {claim.id: claim for claim in report.claims}
    return [
        tuple(claims[each].text for each in group.claims)
        for group in report.groups
        if claims[group.claims[0]].kind is ClaimKind.DETAIL
    ]


def test_an_age_and_an_address_that_both_state_are_claims_of_their_own() -> None:
    found = shared(compared(OURS, THEIRS))
    assert ("1420 Harbor Road", "1420 Harbor Rd.") in found
    assert any("41" in ours and "41" in theirs for ours, theirs in found)


def test_what_one_source_alone_states_stays_in_its_claim() -> None:
    assert shared(compared(OURS, "The bakery is closed.")) != shared(compared(OURS, THEIRS))
    assert shared(compared(OURS)) == []


def test_a_detail_names_its_claim_and_lies_in_its_sentence() -> None:
    report = compared(OURS, THEIRS)
    units = {c.id: c for c in report.claims if c.kind is not ClaimKind.DETAIL}
    details = [c for c in report.claims if c.kind is ClaimKind.DETAIL]
    assert details
    for detail in details:
        assert units[detail.parent].source == detail.source
        assert detail.sentence.span.contains(detail.span)


def test_a_group_of_details_has_two_sources_at_least() -> None:
    report = compared(OURS, THEIRS, "The mayor spoke.")
    claims = {claim.id: claim for claim in report.claims}
    for group in report.groups:
        if claims[group.claims[0]].kind is ClaimKind.DETAIL:
            assert len(group.sources) > 1
            assert group.verdict is not Verdict.UNIQUE


def test_details_of_claims_that_agree_as_a_whole_are_not_repeated() -> None:
    report = compared(*ALIKE)
    assert shared(report) == []
    assert any(group.verdict is Verdict.AGREEING for group in report.groups)
