"""What a sentence tells of a person in words that stand apart: verdicts, dismissals, ages."""

from __future__ import annotations

import pytest

from crosscheck.model.claim import FacetT
from crosscheck.model.facet import Age, EventMention, Status
from tests.pipeline.runs import articles_of


def facets_of(text: str, wanted: type[FacetT]) -> list[FacetT]:
    (article,) = articles_of(text)
    return [facet for claim in article.units for facet in claim.of_type(wanted)]


@pytest.mark.parametrize(
    ("text", "rung"),
    [
        ("The jury found Ivo Lantz guilty of arson on Monday.", "convicted"),
        ("The jury found Ivo Lantz not guilty of arson on Monday.", "acquitted"),
        ("The court cleared the old baker of arson on Monday.", "acquitted"),
    ],
)
def test_a_verdict_may_stand_around_a_name(text: str, rung: str) -> None:
    assert rung in {
        status.value for status in facets_of(text, Status) if status.domain == "verdict"
    }


def test_who_is_fired_is_dismissed_and_a_shot_is_not() -> None:
    told = facets_of("The council fired its lawyer on Monday.", EventMention)
    assert {event.event for event in told} == {"dismissal"}
    shots = facets_of("The guard fired a shot into the air on Monday.", EventMention)
    assert "dismissal" not in {event.event for event in shots}


def test_an_age_at_death_is_that_of_who_died() -> None:
    (age,) = facets_of("Ivo Lantz died on Friday at the age of 81.", Age)
    assert age.holder == "Ivo Lantz"
