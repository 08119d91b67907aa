"""A judge that remembers asks the other about each pair once."""

from __future__ import annotations

from crosscheck.model.judgement import NoOpinion
from crosscheck.models.remembering import InMemory, RememberingJudge, opinion_key
from tests.pipeline.judges import OPEN, SilentJudge, TableJudge

ONE, TWO = ("a", "b"), ("c", "d")


def test_each_pair_is_asked_about_once() -> None:
    judge = TableJudge(contradict=[ONE])
    remembering = RememberingJudge(judge)
    first = remembering.opinions([ONE, TWO, ONE])
    assert remembering.opinions([TWO, ONE]) == [first[1], first[0]]
    assert first[0] == first[2] != first[1] == OPEN
    assert judge.asked == [(ONE, TWO)]


def test_a_pair_without_an_opinion_is_asked_about_again() -> None:
    store = InMemory()
    assert RememberingJudge(SilentJudge(), store).opinions([ONE]) == [NoOpinion("it was away")]
    judge = TableJudge()
    judge.version = SilentJudge.version
    assert RememberingJudge(judge, store).opinions([ONE]) == [OPEN]


def test_a_store_serves_one_judge_and_not_another() -> None:
    store = InMemory()
    one, same, other = TableJudge(agree=[ONE]), TableJudge(), TableJudge()
    other.version = "table 2"
    told = RememberingJudge(one, store).opinions([ONE])
    assert RememberingJudge(same, store).opinions([ONE]) == told
    assert RememberingJudge(other, store).opinions([ONE]) == [OPEN]
    assert same.asked == []


def test_keys_tell_judge_premise_and_hypothesis_apart() -> None:
    keys = {
        opinion_key("v", "ab", "c"),
        opinion_key("v", "a", "bc"),
        opinion_key("v", "c", "ab"),
        opinion_key("va", "b", "c"),
        opinion_key("v", "a1:b", "c"),
        opinion_key("v", "\ud800", "c"),
    }
    assert len(keys) == 6


def test_nothing_is_asked_about_nothing() -> None:
    judge = TableJudge()
    assert RememberingJudge(judge).opinions([]) == []
    assert judge.asked == []
