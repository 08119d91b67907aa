"""What a judge is asked in a run, and what the run makes of its answers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.exporters.json_report import render
from crosscheck.model.judgement import Judgement, Opinion, Stance
from crosscheck.model.report import Verdict
from crosscheck.pipeline.compare import compare
from crosscheck.pipeline.judging import Claims, by_opinions
from tests.pipeline.judges import OPEN, SilentJudge, TableJudge
from tests.pipeline.runs import articles_of, compared, findings_of, models, sources_of

OURS = "The keeper was feeding the old bear in its den when the storm tore down the fence."
THEIRS = "The keeper was asleep in his hut when the storm tore down the fence of the old bear."
ASIDE = "A choir from the next valley sang at the harvest market."


def test_both_directions_of_a_pair_are_asked_in_one_go() -> None:
    judge = TableJudge()
    compared(OURS, THEIRS, judge=judge)
    (asked,) = judge.asked
    assert {(OURS, THEIRS), (THEIRS, OURS)} <= set(asked)
    assert len(set(asked)) == len(asked)


def test_texts_on_other_things_and_equal_texts_are_not_asked_about() -> None:
    judge = TableJudge()
    compared(f"{OURS} {ASIDE}", OURS, judge=judge)
    assert judge.asked == []


def test_each_story_is_one_batch() -> None:
    judge = TableJudge()
    other = "A train left the rails near the {} lake, and its driver was hurt at the bend."
    report = compared(OURS, THEIRS, other.format("upper"), other.format("lower"), judge=judge)
    assert len(report.stories) == len(judge.asked) == 2


def test_questions_grow_with_what_is_told_and_not_with_its_square() -> None:
    things = ("barn", "mill", "ferry", "chapel", "bridge", "tower", "harbor", "orchard")
    line = "The crew of the {0} said on Monday that the {0} had been {1} by the fire."

    def questions(number: int) -> int:
        judge = TableJudge()
        compared(
            " ".join(line.format(thing, "ruined") for thing in things[:number]),
            " ".join(line.format(thing, "spared") for thing in things[:number]),
            judge=judge,
        )
        return sum(map(len, judge.asked))

    assert questions(8) <= 2 * questions(4) + 4


def test_the_order_of_sources_changes_nothing() -> None:
    judge = TableJudge(contradict=[(OURS, THEIRS)], one_way=True, sure=0.99)
    used = replace(models(), judge=judge)
    sources = sources_of(f"{OURS} {ASIDE}", THEIRS)
    reports = [render(compare(each, (), used)) for each in (sources, sources[::-1])]
    assert reports[0] == reports[1]


def test_claims_that_contradict_each_other_do_not_agree() -> None:
    ours = "The council closed the old bridge by the mill on Monday for repairs."
    theirs = "On Monday the council closed the old bridge by the mill for good."
    agreeing = [g for g in compared(ours, theirs).groups if len(g.sources) > 1]
    assert [group.verdict for group in agreeing] == [Verdict.AGREEING]
    judge = TableJudge(contradict=[(ours, theirs)], sure=0.9)
    report = compared(ours, theirs, judge=judge)
    whole = {claim.id for claim in report.claims if claim.text in {ours, theirs}}
    verdicts = {g.verdict for g in report.groups if whole & set(g.claims)}
    assert Verdict.AGREEING not in verdicts


@pytest.mark.parametrize(
    ("ours", "theirs", "clashes"),
    [
        (
            "The climber fell 200 feet from the ridge.",
            "The climber fell 60 metres from the ridge.",
            False,
        ),
        (
            "The climber fell 200 feet from the ridge.",
            "The climber fell 90 metres from the ridge.",
            True,
        ),
        ("The crew left the pier yesterday.", "The crew left the pier on Tuesday.", False),
        ("The crew left the pier yesterday.", "The crew never left the pier on Tuesday.", True),
        ("The club purchased a winch.", "A winch was bought by the club.", False),
    ],
)
def test_a_judge_is_not_believed_where_all_words_and_values_match(
    ours: str,
    theirs: str,
    clashes: bool,  # noqa: FBT001
) -> None:
    left, right = (article.units for article in articles_of(ours, theirs))
    clash = Opinion(0.01, 0.01, 0.98)
    told = by_opinions(left, right, clash, clash)
    assert (told is not None and told.stance is Stance.CONTRADICTS) == clashes


def test_a_run_goes_on_without_the_opinions_that_it_lacks() -> None:
    without, silent = compared(OURS, THEIRS), compared(OURS, THEIRS, judge=SilentJudge())
    assert silent.findings == without.findings
    assert silent.groups == without.groups
    assert silent.judging.questions == silent.judging.unanswered > 0
    assert "it was away" in silent.judging.warning
    assert without.judging.warning == ""


def test_words_are_weighed_where_there_is_something_that_weighs_them() -> None:
    seen: list[tuple[str, str, Opinion | None]] = []

    def decide(
        left: Claims, right: Claims, there: Opinion | None, _back: Opinion | None
    ) -> Judgement | None:
        seen.append((left[0].sentence.text, right[0].sentence.text, there))
        clash = Opinion(0.01, 0.01, 0.98)
        return Judgement(Stance.CONTRADICTS, 0.98, clash, clash, ("feeding is not sleeping",))

    used = replace(models(), decide=decide)
    (finding,) = findings_of(compare(sources_of(OURS, THEIRS), (), used), "XC1301")
    assert "feeding is not sleeping" in finding.why
    assert (OURS, THEIRS, None) in seen
    compare(sources_of(OURS, THEIRS), (), replace(used, judge=TableJudge()))
    assert seen[-1][2] == OPEN


def test_the_report_names_its_judge() -> None:
    report = compared(OURS, THEIRS, judge=TableJudge())
    assert dict(report.versions)["judge"] == "table 1"
    assert report.settings != compared(OURS, THEIRS).settings
