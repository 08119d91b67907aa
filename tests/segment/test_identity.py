"""What a claim's id depends on, and what not."""

from __future__ import annotations

import pytest

from crosscheck.segment.identity import claim_id


@pytest.mark.parametrize(
    "rewritten",
    [
        pytest.param("The  pier\nwas “closed”.", id="reflowed, curly marks"),
        pytest.param('THE PIER WAS "CLOSED".', id="capitals"),
        pytest.param('The pi\u00ader was "closed".', id="soft hyphen"),
    ],
)
def test_typesetting_does_not_change_an_id(rewritten: str) -> None:
    assert claim_id("gull", rewritten) == claim_id("gull", 'The pier was "closed".')


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(("gull", "12 were hurt", 1), id="another occurrence"),
        pytest.param(("heron", "12 were hurt", 0), id="another source"),
        pytest.param(("gull", "21 were hurt", 0), id="another number"),
        pytest.param(("gull", "12 were not hurt", 0), id="a negation"),
    ],
)
def test_what_matters_changes_an_id(other: tuple[str, str, int]) -> None:
    assert claim_id(*other) != claim_id("gull", "12 were hurt", 0)


def test_an_id_is_short_and_fit_for_a_link() -> None:
    made = claim_id("gull", "12 were hurt")
    assert made.startswith("c-")
    assert len(made) == 14
    assert made[2:].isalnum()
