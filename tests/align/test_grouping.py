"""Claims in groups: what is alike meets, and weak links do not chain."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.grouping import group_claims
from crosscheck.model.claim import Claim
from crosscheck.model.story import Pair
from tests.builders import a_claim, a_source
from tests.pipeline.runs import articles_of

HOMES = [a_source(f"Claim of {name}.", id=name) for name in "abcdef"]
CLAIMS = [a_claim(home, home.text) for home in HOMES]
STRONG, WEAK = 0.95, 0.05
ALIKE = 0.75


def grouped(*links: tuple[str, str, float]) -> list[str]:
    """Groups as the joined ids of their sources."""
    by_name = {claim.source: claim for claim in CLAIMS}
    pairs = [Pair(by_name[left], by_name[right], score) for left, right, score in links]
    return ["".join(claim.source for claim in group) for group in groups_of(pairs)]


def groups_of(pairs: list[Pair]) -> tuple[tuple[Claim, ...], ...]:
    scores = {}
    for pair in pairs:
        scores[pair.left.id, pair.right.id] = scores[pair.right.id, pair.left.id] = pair.score
    return group_claims(CLAIMS, pairs, scores)


def test_without_pairs_each_claim_stands_alone() -> None:
    assert grouped() == list("abcdef")


def test_what_is_alike_meets() -> None:
    found = grouped(("a", "b", STRONG), ("b", "c", STRONG), ("a", "c", STRONG))
    assert found == ["abc", "d", "e", "f"]


def test_a_weak_link_does_not_join() -> None:
    assert grouped(("a", "b", WEAK)) == list("abcdef")


def test_one_link_does_not_chain_two_groups() -> None:
    found = grouped(
        ("a", "b", STRONG),
        ("c", "d", STRONG),
        ("b", "c", STRONG - 0.1),
        ("a", "c", WEAK),
        ("a", "d", WEAK),
        ("b", "d", WEAK),
    )
    assert found == ["ab", "cd", "e", "f"]


def test_the_strongest_link_wins() -> None:
    found = grouped(("a", "b", 0.7), ("b", "c", STRONG), ("a", "c", WEAK))
    assert "bc" in found


def test_a_clause_that_names_somebody_more_is_no_plain_agreement() -> None:
    bare = "Two divers found the sunken ferry off the western pier on Tuesday."
    named = "Two divers found the sunken ferry of Mara Velde off the western pier on Tuesday."
    assert together(bare, bare)
    assert not together(bare, named)
    assert together(named, named)


def together(ours: str, theirs: str) -> bool:
    """Whether two sentences form one group, though they are alike to the same degree each time."""
    left, right = (claim for article in articles_of(ours, theirs) for claim in article.units)
    both = {(left.id, right.id): ALIKE, (right.id, left.id): ALIKE}
    return len(group_claims((left, right), [Pair(left, right, ALIKE)], both)) == 1


scores = st.lists(st.floats(0, 1), min_size=15, max_size=15)


@given(scores, st.randoms(use_true_random=False))
def test_each_claim_is_in_one_group_whatever_the_order_of_pairs(
    drawn: list[float], random: object
) -> None:
    pairs = [
        Pair(left, right, score)
        for (left, right), score in zip(combinations(CLAIMS, 2), drawn, strict=True)
    ]
    found = groups_of(pairs)
    assert sorted(c.id for group in found for c in group) == sorted(c.id for c in CLAIMS)
    random.shuffle(pairs)  # type: ignore[attr-defined]
    assert groups_of(pairs) == found
