"""Shared details: names, numbers and days apart from what sentences say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from crosscheck.exporters.page_details import detail_lists
from crosscheck.exporters.page_groups import shared_claims
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Age, DateMention, Facet, Mention, Quantity, Role
from crosscheck.model.report import Report, Verdict
from crosscheck.model.source import Source
from crosscheck.model.span import Span
from tests.builders import a_claim, a_finding, a_group, a_report, a_side, a_source, a_span
from tests.exporters.test_html_report import parsed

TEXT = "On Monday the pilot Ada Quill, 41, saw three boats. Three gulls sat on Quill's mast.\n"
ASH, BIRCH = (a_source(TEXT, publisher=name) for name in ("Ash Post", "Birch Post"))
THREE = Decimal(3)


def a_detail(source: Source, words: str, facet: Facet, parent: Claim, occurrence: int = 0) -> Claim:
    claim = a_claim(source, words, kind=ClaimKind.DETAIL, parent=parent.id, occurrence=occurrence)
    return replace(claim, facets=(replace(facet, span=claim.span, text=words),))


def a_report_of_details(*, contested: bool = False) -> Report:
    nowhere = Span(0, 0)
    shared: list[list[Claim]] = [[] for _ in range(6)]
    sentences = []
    for source in (ASH, BIRCH):
        saw = a_claim(source, "On Monday the pilot Ada Quill, 41, saw three boats")
        sat = a_claim(source, "Three gulls sat on Quill's mast")
        sentences += [saw, sat]
        holder = a_span(source, "Ada Quill")
        three = Quantity(nowhere, "", THREE, THREE, THREE, what="boats")
        details = (
            a_detail(source, "Ada Quill", Mention(nowhere, "", "person"), saw),
            a_detail(source, "Quill", Mention(nowhere, "", "person"), sat, occurrence=1),
            a_detail(source, "41", Age(nowhere, "", THREE, THREE, holder_span=holder), saw),
            a_detail(source, "three", three, saw),
            a_detail(source, "Monday", DateMention(nowhere, ""), saw),
            a_detail(source, "the pilot Ada Quill", Role(nowhere, "", "pilot"), saw),
        )
        for group, detail in zip(shared, details, strict=True):
            group.append(detail)
    finding = a_finding(a_side(shared[2][0], value="41"), a_side(shared[2][1], value="14"))
    groups = [a_group(*sentences[::2]), *(a_group(*claims) for claims in shared)]
    if contested:
        groups[3] = a_group(*shared[2], verdict=Verdict.CONFLICTING, findings=(finding,))
    claims = [*sentences, *(claim for group in shared for claim in group)]
    findings = [finding] if contested else []
    return a_report(ASH, BIRCH, claims=claims, groups=groups, findings=findings)


def test_details_are_listed_by_type_with_what_they_belong_to() -> None:
    lists = detail_lists(ReportIndex(a_report_of_details()), Verdict.AGREEING)
    assert [(each.title, [(d.label, d.about) for d in each.details]) for each in lists] == [
        ("Names", [("Ada Quill", ""), ("Quill", "")]),
        ("Roles", [("the pilot Ada Quill", "")]),
        ("Ages", [("41", "Ada Quill")]),
        ("Numbers", [("three", "boats")]),
        ("Dates", [("Monday", "“On Monday the pilot Ada Quill, 41, saw three boats”")]),
    ]


def test_a_group_with_a_sentence_is_no_detail() -> None:
    index = ReportIndex(a_report_of_details())
    assert [group.label for group in shared_claims(index, Verdict.AGREEING)] == [
        "On Monday the pilot Ada Quill, 41, saw three boats"
    ]


def test_details_of_one_name_say_where_they_stand() -> None:
    report = a_report_of_details()
    twins = [replace(group, label="Quill") for group in report.groups[1:3]]
    lists = detail_lists(ReportIndex(replace(report, groups=tuple(twins))), Verdict.AGREEING)
    assert [detail.about[:11] for detail in lists[0].details] == ["“On Monday ", "“Three gull"]


def test_page_counts_details_among_what_agrees() -> None:
    page = parsed(a_report_of_details())
    section = page.xpath("//section[@id='agreeing']")[0]
    assert len(section.xpath("./details[contains(@class, 'group')]")) == 1
    assert len(section.xpath(".//details[contains(@class, 'detail')]")) == 6
    assert "6 of the 7" in section.text_content()
    assert page.xpath("//nav//a[@href='#agreeing']/span/text()") == ["7"]
    assert "7 agreeing" in page.xpath("//ul[@class='tallies']")[0].text_content()


def test_contested_details_link_to_what_stands_on_them() -> None:
    report = a_report_of_details(contested=True)
    section = parsed(report).xpath("//section[@id='contested']")[0]
    assert "Contested details" in section.text_content()
    assert section.xpath(".//ul[@class='stands']//a/text()") == ["41 or 14?"]


def test_details_without_a_type_are_folded_phrases() -> None:
    claims = [a_claim(source, "saw three boats", kind=ClaimKind.DETAIL) for source in (ASH, BIRCH)]
    report = a_report(ASH, BIRCH, claims=claims, groups=[a_group(*claims)])
    section = parsed(report).xpath("//section[@id='agreeing']")[0]
    fold = section.xpath(".//h4[text()='Phrases']/following-sibling::details")[0]
    assert fold.xpath("./summary")[0].text_content() == "Show 1 phrase"
    assert fold.xpath("./details//*[@class='label']")[0].text_content() == "saw three boats"
