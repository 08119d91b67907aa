"""Two wordings of one quotation, word by word, as long as that costs little."""

from __future__ import annotations

from crosscheck.exporters.page_diff import QuoteDiffs, WordDiff
from crosscheck.model.finding import Finding, Kind
from crosscheck.model.report import Report
from tests.builders import a_claim, a_finding, a_report, a_side, a_source
from tests.exporters.test_html_report import parsed


def a_quoted_report(ours: str, theirs: str, kind: Kind = Kind.QUOTE) -> Report:
    sources = [
        a_source(f"{words}\n", publisher=name)
        for name, words in (("Herald", ours), ("Post", theirs))
    ]
    claims = [a_claim(source, words) for source, words in zip(sources, (ours, theirs), strict=True)]
    sides = [a_side(claim, value=claim.text[:30]) for claim in claims]
    return a_report(*sources, claims=claims, findings=[a_finding(*sides, kind=kind)])


def the_diff(finding: Finding, diffs: QuoteDiffs | None = None) -> WordDiff | None:
    return (diffs or QuoteDiffs()).of(finding, [[side] for side in finding.sides])


def test_a_card_shows_what_each_has_alone() -> None:
    report = a_quoted_report(
        "We felt one long grinding noise and then nothing",
        "We heard one long grinding noise, then nothing",
    )
    diff = parsed(report).xpath("//div[@class='diff']")[0]
    assert [each.text_content() for each in diff.iter("del")] == ["Herald", "felt", "and"]
    assert [each.text_content() for each in diff.iter("ins")] == ["Post", "heard", ","]
    told = diff.xpath("./p")[1].text_content()
    assert told == "We felt heard one long grinding noise and, then nothing"


def test_nothing_is_compared_where_the_wording_is_not_the_point() -> None:
    (finding,) = a_quoted_report("Twelve boats left", "Nine boats left", Kind.NUMBER).findings
    assert the_diff(finding) is None


def test_two_sentences_with_little_in_common_are_left_alone() -> None:
    (finding,) = a_quoted_report("It rained all day on the hill", "Nobody came to see us").findings
    assert the_diff(finding) is None


def test_what_is_too_long_says_so() -> None:
    report = a_quoted_report("word " * 500 + "one", "word " * 500 + "two")
    assert "diff off: too long" in parsed(report).xpath("//article")[0].text_content()


def test_the_budget_of_pairs_runs_out() -> None:
    (finding,) = a_quoted_report("Twelve boats left port", "Nine boats left port").findings
    diffs = QuoteDiffs()
    found = [the_diff(finding, diffs) for _ in range(201)]
    assert all(each and each.parts for each in found[:200])
    assert found[200] == WordDiff(off="too many in this report")
