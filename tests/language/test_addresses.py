"""Street addresses: what leaves something open contradicts nothing."""

from __future__ import annotations

import pytest

from crosscheck.language.addresses import read_address


@pytest.mark.parametrize(
    ("left", "right", "may_be"),
    [
        ("2300 block north alder street", "2317 alder street", True),
        ("2300 block alder street", "2700 block alder street", False),
        ("2300 block north alder street", "2300 block south alder street", False),
        ("2317 alder street", "2319 alder street", False),
        ("2317 alder street", "2317 alder avenue", False),
        ("alder street", "2317 alder street", True),
        ("2300 block alder", "2300 block alder street", True),
    ],
)
def test_two_addresses_can_be_one_place_or_not(left: str, right: str, *, may_be: bool) -> None:
    ours, theirs = read_address(f"address:{left}"), read_address(f"address:{right}")
    assert ours is not None
    assert theirs is not None
    assert ours.may_be(theirs) is may_be
    assert theirs.may_be(ours) is may_be


def test_a_place_that_is_no_address_is_left_alone() -> None:
    assert read_address("norway") is None
