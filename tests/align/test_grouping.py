"""Claims in groups: what is alike meets, and weak links do not chain."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.grouping import JOIN, LIFT, MATCHED, group_claims, in_question
from crosscheck.judge.both_ways import both_ways
from crosscheck.model.claim import Claim
from crosscheck.model.judgement import Judgement, Opinion
from crosscheck.model.story import Pair
from tests.builders import a_claim, a_source
from tests.pipeline.runs import articles_of

HOMES = [a_source(f"Claim of {name}.", id=name) for name in "abcdef"]
CLAIMS = [a_claim(home, home.text) for home in HOMES]
STRONG, WEAK = 0.95, 0.05
ALIKE = 0.75


def grouped(
    *links: tuple[str, str, float], judged: Mapping[str, Judgement] | None = None
) -> list[str]:
    """Groups as the joined ids of their sources; ``judged`` by the joined ids of two."""
    by_name = {claim.source: claim for claim in CLAIMS}
    pairs = [Pair(by_name[left], by_name[right], score) for left, right, score in links]
    judgements = {}
    for both, judgement in (judged or {}).items():
        left, right = (by_name[name].id for name in both)
        judgements[left, right] = judgements[right, left] = judgement
    return ["".join(claim.source for claim in group) for group in groups_of(pairs, judgements)]


def groups_of(
    pairs: list[Pair], judgements: Mapping[tuple[str, str], Judgement] | None = None
) -> tuple[tuple[Claim, ...], ...]:
    scores = {}
    for pair in pairs:
        scores[pair.left.id, pair.right.id] = scores[pair.right.id, pair.left.id] = pair.score
    return group_claims(CLAIMS, pairs, scores, judgements)


def a_judgement(*, agrees: float = 0.0, contradicts: float = 0.0) -> Judgement:
    opinion = Opinion(agrees, round(1 - agrees - contradicts, 6), contradicts)
    return both_ways(opinion, opinion)


def test_without_pairs_each_claim_stands_alone() -> None:
    assert grouped() == list("abcdef")


def test_what_is_alike_meets() -> None:
    found = grouped(("a", "b", STRONG), ("b", "c", STRONG), ("a", "c", STRONG))
    assert found == ["abc", "d", "e", "f"]


def test_a_weak_link_does_not_join() -> None:
    assert grouped(("a", "b", WEAK)) == list("abcdef")


def test_claims_that_a_judge_reads_as_a_contradiction_do_not_meet() -> None:
    link = ("a", "b", STRONG)
    assert grouped(link, judged={"ab": a_judgement(contradicts=0.9)}) == list("abcdef")
    assert grouped(link, judged={"ab": a_judgement(contradicts=0.6)})[0] == "ab"


def test_a_third_claim_does_not_bring_a_contradiction_together() -> None:
    links = (("a", "b", STRONG), ("b", "c", STRONG - 0.01), ("a", "c", STRONG - 0.02))
    found = grouped(*links, judged={"ac": a_judgement(contradicts=0.9)})
    assert found == ["ab", "c", "d", "e", "f"]


def test_claims_that_follow_from_each_other_meet_though_worded_further_apart() -> None:
    link = ("a", "b", JOIN - 0.05)
    assert grouped(link) == list("abcdef")
    assert grouped(link, judged={"ab": a_judgement(agrees=0.9)})[0] == "ab"
    assert grouped(link, judged={"ab": a_judgement(agrees=0.6)}) == list("abcdef")
    far = ("a", "b", JOIN - LIFT - 0.05)
    assert grouped(far, judged={"ab": a_judgement(agrees=0.9)}) == list("abcdef")


def test_claims_that_leave_each_other_open_meet_only_if_their_words_match() -> None:
    judged = {"ab": a_judgement(agrees=0.05)}
    assert grouped(("a", "b", JOIN + 0.01), judged=judged) == list("abcdef")
    assert grouped(("a", "b", MATCHED), judged=judged)[0] == "ab"


def test_pairs_in_question_are_those_that_are_or_might_become_one_claim() -> None:
    scores = (STRONG, JOIN, JOIN - LIFT, JOIN - LIFT - 0.01, WEAK)
    pairs = [Pair(CLAIMS[0], claim, score) for claim, score in zip(CLAIMS[1:], scores, strict=True)]
    assert [pair.right.source for pair in in_question(pairs)] == ["b", "c", "d"]


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
