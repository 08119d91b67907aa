"""What the figures count, on stories of a few sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evaluate.breakdown import by_class, by_kind, by_rule
from crosscheck.evaluate.gold import GoldClass, GoldEntry, GoldSide, Passage
from crosscheck.evaluate.record import evaluation_record
from crosscheck.evaluate.scoring import Judgement, Outcome, StoryScore, score_story
from crosscheck.evaluate.tally import Tally
from crosscheck.model.finding import Finding, Kind, Level
from crosscheck.model.report import Report, Verdict
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from tests.builders import a_claim, a_finding, a_group, a_report, a_side, a_source, a_span

HERALD = a_source("Nine people were hurt. The ferry sank. Share this.", id="herald")
POST = a_source("Ten people were hurt. The ferry sank. No ten were hurt.", id="post")

HURT = (a_claim(HERALD, "Nine people were hurt."), a_claim(POST, "Ten people were hurt."))
SANK = (a_claim(HERALD, "The ferry sank."), a_claim(POST, "The ferry sank."))
NOT_TEN = a_claim(POST, "No ten were hurt.")


def an_entry(
    cls: GoldClass,
    *sides: tuple[Source, str],
    positions: str = "",
    kinds: tuple[Kind, ...] = (Kind.NUMBER,),
) -> GoldEntry:
    """An entry whose sides are found by their words; ``positions`` has a letter for each."""
    return GoldEntry(
        id=f"{cls}-{len(sides)}",
        cls=cls,
        kinds=kinds,
        sides=tuple(
            GoldSide(
                Passage(source.path, a_span(source, words)),
                positions[number] if positions else f"#{number}",
            )
            for number, (source, words) in enumerate(sides)
        ),
    )


NUMBERS = ((HERALD, "Nine people"), (POST, "Ten people"))
CONFLICT = an_entry(GoldClass.CONFLICT, *NUMBERS)


def a_clash(
    level: Level = Level.CONFLICT, kind: Kind = Kind.NUMBER, rule: str = "XC101"
) -> Finding:
    return a_finding(*map(a_side, HURT), level=level, kind=kind, rule=rule)


def the_report(*findings: Finding) -> Report:
    return a_report(
        HERALD,
        POST,
        claims=(*HURT, *SANK, NOT_TEN),
        groups=(
            a_group(*HURT, verdict=Verdict.CONFLICTING),
            a_group(*SANK),
            a_group(NOT_TEN),
        ),
        findings=findings,
    )


def scored(*gold: GoldEntry, findings: tuple[Finding, ...] = ()) -> StoryScore:
    return score_story("story", gold, the_report(*findings))


def test_a_failing_finding_on_both_sides_finds_the_conflict() -> None:
    figures = scored(CONFLICT, findings=(a_clash(),)).tally.figures()
    assert figures["conflict recall"] == figures["precision"] == figures["kind accuracy"] == 1
    assert figures["f1"] == 1


def test_a_softer_finding_reports_the_conflict_but_does_not_find_it() -> None:
    story = scored(CONFLICT, findings=(a_clash(Level.POSSIBLE),))
    figures = story.tally.figures()
    assert (figures["conflict recall"], figures["reported recall"]) == (0, 1)
    assert (figures["failing findings"], figures["softer findings"]) == (0, 1)
    assert story.entries[0].outcome is Outcome.SOFTER


def test_another_kind_finds_the_conflict_but_does_not_name_it() -> None:
    figures = scored(CONFLICT, findings=(a_clash(kind=Kind.AGE),)).tally.figures()
    assert (figures["conflict recall"], figures["kind accuracy"]) == (1, 0)


def test_sides_that_agree_with_each_other_are_no_conflict_found() -> None:
    gold = an_entry(
        GoldClass.CONFLICT, *NUMBERS, (POST, "No ten"), positions="aab", kinds=(Kind.NUMBER,)
    )
    story = scored(gold, findings=(a_clash(),))
    assert story.entries[0].outcome is Outcome.NOTHING
    assert story.findings[0].judgement is Judgement.FALSE


def test_a_conflict_between_sources_is_not_found_inside_one() -> None:
    within = (POST, "Ten people"), (POST, "No ten")
    finding = a_finding(a_side(HURT[1]), a_side(NOT_TEN))
    across = scored(an_entry(GoldClass.CONFLICT, *within), findings=(finding,))
    inside = scored(an_entry(GoldClass.INTERNAL, *within), findings=(finding,))
    assert across.tally.false == 1
    assert (inside.tally.true, inside.tally.internal_found) == (1, 1)


@pytest.mark.parametrize(
    ("cls", "judgement"),
    [
        (GoldClass.AMBIGUOUS, Judgement.OPEN),
        (GoldClass.DIFFERENCE, Judgement.TRAP),
        (GoldClass.LIFECYCLE, Judgement.TRAP),
        (GoldClass.RECURRENCE, Judgement.TRAP),
        (GoldClass.TRAP, Judgement.TRAP),
        (GoldClass.UNIQUE, Judgement.FALSE),
    ],
    ids=str,
)
def test_what_a_failing_finding_stands_on(cls: GoldClass, judgement: Judgement) -> None:
    story = scored(an_entry(cls, *NUMBERS), findings=(a_clash(),))
    assert story.findings[0].judgement is judgement
    assert story.tally.false == (judgement in {Judgement.TRAP, Judgement.FALSE})


def test_an_open_finding_counts_neither_way() -> None:
    figures = scored(an_entry(GoldClass.AMBIGUOUS, *NUMBERS), findings=(a_clash(),)).tally.figures()
    assert (figures["precision"], figures["false findings"]) == (None, 0)
    assert figures["failing findings"] == 1


def test_agreements_unique_claims_and_furniture() -> None:
    story = scored(
        an_entry(GoldClass.AGREEMENT, (HERALD, "ferry sank"), (POST, "ferry sank")),
        an_entry(GoldClass.UNIQUE, (POST, "No ten were hurt")),
        an_entry(GoldClass.FURNITURE, (HERALD, "Share this")),
    )
    figures = story.tally.figures()
    assert [figures[name] for name in ("aligned", "agree", "unique", "furniture kept out")] == [
        1
    ] * 4


def test_a_group_in_conflict_is_aligned_but_does_not_agree() -> None:
    story = scored(an_entry(GoldClass.AGREEMENT, (HERALD, "hurt"), (POST, "hurt")))
    figures = story.tally.figures()
    assert (figures["aligned"], figures["agree"]) == (1, 0)


def test_breakdowns_say_which_kind_rule_and_class() -> None:
    story = scored(
        CONFLICT,
        an_entry(GoldClass.TRAP, (HERALD, "ferry sank"), (POST, "ferry sank")),
        findings=(a_clash(), a_finding(*map(a_side, SANK), rule="XC999", kind=Kind.STATUS)),
    )
    kinds = {
        score.kind: (score.gold, score.found, score.true, score.false) for score in by_kind([story])
    }
    assert kinds == {Kind.NUMBER: (1, 1, 1, 0), Kind.STATUS: (0, 0, 0, 1)}
    rules = {score.rule: (score.true, score.false) for score in by_rule([story])}
    assert rules == {"XC101": (1, 0), "XC999": (0, 1)}
    classes = {
        score.cls: (score.failing, score.false, score.softer, score.nothing)
        for score in by_class([story])
    }
    assert classes == {GoldClass.CONFLICT: (1, 0, 0, 0), GoldClass.TRAP: (1, 1, 0, 0)}


def test_the_record_holds_figures_and_no_words_of_the_sources() -> None:
    record = evaluation_record([scored(CONFLICT, findings=(a_clash(),))], [("crosscheck", "1")])
    assert record["total"]["conflict recall"] == 1
    assert record["sources"] == 2
    assert "people" not in repr(record)


counts = st.builds(
    Tally, conflicts_gold=st.integers(0, 9), true=st.integers(0, 9), claims=st.integers(0, 9)
)


@given(st.lists(counts), st.lists(counts))
def test_the_sum_of_tallies_does_not_depend_on_how_they_are_gathered(
    left: list[Tally], right: list[Tally]
) -> None:
    assert Tally.total([Tally.total(left), Tally.total(right)]) == Tally.total([*left, *right])


@given(st.integers(0, 30), st.integers(1, 30), st.integers(0, 30), st.integers(1, 30))
def test_passages_of_different_files_never_overlap(a: int, b: int, c: int, d: int) -> None:
    left, right = Span(a, a + b), Span(c, c + d)
    assert not Passage("one.txt", left).overlaps(Passage("two.txt", right))
    assert Passage("one.txt", left).overlaps(Passage("one.txt", right)) == left.overlaps(right)
