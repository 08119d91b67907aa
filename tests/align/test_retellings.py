"""Stretches that two sources tell in the same words."""

from __future__ import annotations

from crosscheck.model.claim import ClaimKind
from crosscheck.model.report import Report, Verdict
from tests.pipeline.runs import compared

OURS = "The orchard lost its oldest walnut tree, which shaded generations of picnicking visitors."
THEIRS = "Storm winds toppled the oldest walnut tree that stood behind the abandoned chapel."


def agreed_details(report: Report) -> list[tuple[str, ...]]:
    """The texts of each agreeing group of details."""
    claims = {claim.id: claim for claim in report.claims}
    return [
        tuple(claims[each].text for each in group.claims)
        for group in report.groups
        if group.verdict is Verdict.AGREEING and claims[group.claims[0]].kind is ClaimKind.DETAIL
    ]


def test_a_run_of_words_that_both_tell_is_agreed() -> None:
    found = agreed_details(compared(OURS, THEIRS))
    assert any(len(group) == 2 and all("walnut tree" in text for text in group) for group in found)


def test_what_each_adds_to_the_run_stays_its_own() -> None:
    texts = " ".join(text for group in agreed_details(compared(OURS, THEIRS)) for text in group)
    assert "chapel" not in texts
    assert "visitors" not in texts


def test_the_order_of_the_articles_makes_no_difference() -> None:
    here, there = agreed_details(compared(OURS, THEIRS)), agreed_details(compared(THEIRS, OURS))
    assert sorted(map(sorted, here)) == sorted(map(sorted, there))


def test_who_does_a_thing_is_agreed_whatever_else_is_said() -> None:
    found = agreed_details(
        compared(
            "Beekeepers protested in the rain outside the old granary.",
            "On the square, where a market is held, beekeepers protested over the new levy.",
        )
    )
    assert any(all("eekeepers protested" in text for text in group) for group in found)


def test_an_age_with_a_name_meets_the_same_age_with_a_noun() -> None:
    ours = "Greta Lund, 67, tends the lighthouse garden."
    theirs = "Visitors to the lighthouse garden were guided by a 67-year-old woman."
    assert any(
        all("67" in text for text in group) for group in agreed_details(compared(ours, theirs))
    )


def test_ages_of_a_boy_and_of_a_girl_are_two_things() -> None:
    ours = "An 11-year-old boy carved an owl in the lighthouse garden."
    theirs = "Visitors to the lighthouse garden were guided by an 11-year-old girl."
    found = agreed_details(compared(ours, theirs))
    assert any(all("lighthouse garden" in text for text in group) for group in found)
    assert not any(all("11" in text for text in group) for group in found)
