"""The HTML report as a document: what it says, and that nothing in it can run."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from time import process_time

import pytest
from lxml import html
from lxml.html import HtmlElement

from crosscheck.exporters import html_report, json_report
from crosscheck.exporters.visible import count_hidden
from crosscheck.model.finding import Evidence
from crosscheck.model.ledger import LedgerName
from crosscheck.model.report import Gate, Report
from crosscheck.model.source import Ignored, MetadataOrigin, Metadatum, Skipped
from crosscheck.model.span import Span
from tests.builders import (
    a_claim,
    a_finding,
    a_group,
    a_report,
    a_side,
    a_source,
    a_value,
    an_entry,
)
from tests.exporters.newsroom import a_newsroom_report

REPORT = a_newsroom_report()
HOSTILE = [
    pytest.param("<script>window.PWN=1</script>", id="script"),
    pytest.param('"><img src=x onerror=alert(1)>', id="broken attribute"),
    pytest.param("'-alert(1)-'", id="quotes"),
    pytest.param("</style><script>window.PWN=1</script>", id="closing style"),
    pytest.param("hax\u2028</script><script>window.PWN=1</script>", id="line separator"),
    pytest.param("{{7*7}} {% raw %} ${7*7}", id="template"),
    pytest.param("javascript:alert(1)", id="javascript url"),
    pytest.param("<svg/onload=alert(1)>", id="svg"),
    pytest.param("<!-- --!> <![CDATA[ &lt;b&gt; ]]>", id="comments and entities"),
    pytest.param("\x1b]8;;http://x\x07\u202e12\u202c", id="escape and override"),
]


def parsed(report: Report) -> HtmlElement:
    return html.document_fromstring(html_report.render(report))


def a_report_of(text: str) -> Report:
    """A report with one text in every place that holds text."""
    source = a_source(
        f"{text}\n\nTwelve {text} hurt.\n",
        publisher=text,
        title=text,
        author=text,
        published=text,
        url=text,
        id=text,
        path=f"{text}.txt",
        warnings=(text,),
    )
    other = a_source(f"Nine {text} hurt.\n", publisher="Birch Post", id="birch")
    ours = a_claim(source, f"Twelve {text} hurt", speaker=text)
    theirs = a_claim(other, f"Nine {text} hurt", speaker=text)
    finding = a_finding(
        a_side(ours, value=text, marks=[text]),
        a_side(theirs, value=text),
        why=text,
        ask=text,
        rule=text,
        evidence=(Evidence(text, 0.5),),
    )
    entry = an_entry(LedgerName.PEOPLE, text, text, a_value(text, (ours, text), (theirs, text)))
    return a_report(
        source,
        other,
        claims=[ours, theirs],
        groups=[a_group(ours, theirs), a_group(ours)],
        findings=[finding],
        ledgers=[entry],
        ignored=[Ignored(source.id, Span(0, len(text)), text)],
        skipped=[Skipped(text, text, is_error=True)],
        gate=Gate(passed=False, failing=1, fail_on=(text,), reason=text),
    )


def shape(page: HtmlElement) -> Counter[tuple[str, ...]]:
    """Every element with its attributes' names, badges for hidden signs left out."""
    return Counter(
        (str(element.tag), *sorted(str(name) for name in element.attrib))
        for element in page.iter()
        if element.get("class") != "hidden-sign"
    )


def test_first_screen_counts_and_names_the_gate() -> None:
    page = parsed(REPORT)
    assert len(page.xpath("//h1")) == 1
    tallies = [
        " ".join(each.text_content().split()) for each in page.xpath("//*[@class='tallies']/li")
    ]
    assert tallies == ["4 possible", "2 updates", "3 agreeing", "14 unique claims"]
    header = page.xpath("//header[@class='masthead']")[0].text_content()
    assert "The gate fails" in header
    assert "4 findings of level conflict" in header
    assert "crosscheck 0.1.0" in header


def test_sources_and_skipped_files_are_told_with_reasons() -> None:
    text = parsed(REPORT).xpath("//section[@id='sources']")[0].text_content()
    assert "North Coast Post" in text
    assert "No author was found." in text
    assert "the file is empty" in text
    assert "not a text format" in text


def test_provenance_says_where_each_source_came_from_and_what_was_kept() -> None:
    text = " ".join(parsed(REPORT).get_element_by_id("provenance").text_content().split())
    post = next(source for source in REPORT.sources if source.name == "North Coast Post")
    assert f"{post.path} North Coast Post: text, utf-8, read by crosscheck 0.1.0" in text
    assert "characters kept, 21 set aside" in text
    assert "from the dateline" in text
    assert post.sha256 in text


def test_provenance_says_when_a_source_was_retrieved_if_that_is_known() -> None:
    taken = Metadatum("retrieved", "2031-03-06", MetadataOrigin.FILE)
    dated, undated = a_source(id="dated"), a_source("Nine hurt.\n", id="undated")
    report = a_report(replace(dated, metadata=(*dated.metadata, taken)), undated)
    files = parsed(report).xpath("//footer//dd")
    told = ["retrieved 6 March 2031" in file.text_content() for file in files]
    assert told == [True, False]
    sources = json.loads(json_report.render(report))["sources"]
    assert [source["retrieved"] for source in sources] == ["2031-03-06", ""]


@pytest.mark.parametrize("finding", REPORT.findings, ids=lambda finding: finding.ask)
def test_each_finding_has_its_card_with_both_quotes(finding: object) -> None:
    assert hasattr(finding, "fingerprint")
    assert hasattr(finding, "sides")
    card = parsed(REPORT).get_element_by_id(f"f-{finding.fingerprint[:12]}")
    marked = "".join(mark.text_content() for mark in card.iter("mark"))
    for side in finding.sides:
        assert side.quote in marked
        assert side.value in card.text_content()


def test_quotes_stand_in_their_sentences_with_context() -> None:
    card = parsed(REPORT).get_element_by_id(f"f-{REPORT.findings[1].fingerprint[:12]}")
    first = card.xpath(".//blockquote")[0]
    assert [mark.text_content() for mark in first.xpath(".//mark[@class]")] == ["6.40 a.m."]
    context = [span.text_content() for span in first.xpath(".//span[@class='context']")]
    assert len(context) == 2
    assert "Twelve people" in context[0]
    assert "muster stations" in context[1]


def test_conflicts_come_first_and_differences_are_folded() -> None:
    page = parsed(REPORT)
    levels = [card.get("data-level") for card in page.xpath("//article[@data-item]")]
    order = ["conflict", "possible", "update", "difference"]
    assert levels == sorted(levels, key=order.index)
    assert page.xpath("//details//article/@data-level") == ["difference"]
    inside = page.xpath("//article[.//*[@class='inside']]")
    assert len(inside) == 1
    assert "Herald stand by" in inside[0].text_content()


def test_ledgers_say_in_words_where_values_clash() -> None:
    bodies = parsed(REPORT).xpath("//section[@id='ledger-people']//tbody")
    states = [body.xpath(".//span[@class='state']")[0].text_content().strip() for body in bodies]
    assert states == ["Conflict", "Possible conflict", "Varies"]
    clashing = bodies[0].xpath("./tr/td[contains(@class, 'clashes')]")
    assert [cell.text_content() for cell in clashing] == ["58", "61"]


def test_agreement_counts_origins_beside_outlets() -> None:
    section = parsed(REPORT).xpath("//section[@id='agreeing']")[0].text_content()
    assert "3 outlets, 1 origin" in section
    assert "2 outlets, 2 origins" in section


def test_full_text_is_whole_and_each_claim_can_be_reached() -> None:
    page = parsed(REPORT)
    for source in REPORT.sources:
        column = page.xpath(f"//details[@id='t-{source.id}']/div")[0]
        for hidden in column.xpath(".//*[@class='vh'] | .//summary"):
            hidden.drop_tree()
        told = re.sub(r"\[U\+\w+\]", "", "".join(column.text_content().split()))
        wanted = re.sub("[\u202c\u202e]", "", "".join(source.text.split()))
        assert told == wanted
    for claim in REPORT.claims:
        assert page.get_element_by_id(f"s-{claim.source}-{claim.id[:12]}") is not None


def test_ignored_text_is_struck_and_says_why() -> None:
    struck = parsed(REPORT).xpath("//s[@title='Ignored: byline']")[0]
    assert struck.text_content() == "[ignored, byline:] By Ines Corrigan"


def test_ids_differ_and_every_inner_link_leads_somewhere() -> None:
    page = parsed(REPORT)
    ids = Counter(page.xpath("//@id"))
    assert [each for each, times in ids.items() if times > 1] == []
    links = {link[1:] for link in page.xpath("//@href") if link.startswith("#")}
    assert links - set(ids) == set()


def test_findings_with_one_fingerprint_keep_ids_apart() -> None:
    source = a_source()
    claim = a_claim(source, "Twelve people were hurt on Monday")
    finding = a_finding(a_side(claim), a_side(claim))
    twin = a_finding(a_side(claim), a_side(claim), ask="Again?")
    report = a_report(source, claims=[claim], findings=[finding, twin])
    ids = parsed(report).xpath("//article[@data-item]/@id")
    assert len(ids) == len(set(ids)) or finding.id == twin.id


def test_empty_report_says_so() -> None:
    text = parsed(a_report()).text_content()
    told = " ".join(text.split())
    assert "No conflicts 0 possible 0 agreeing 0 unique claims" in told
    assert "No conflicts were found." in text
    assert "The gate passes" in text


def test_side_without_its_claim_still_shows_its_line() -> None:
    source = a_source()
    claim = a_claim(source, "Twelve people were hurt on Monday")
    finding = a_finding(a_side(claim), a_side(claim, "Twelve"))
    card = parsed(a_report(source, findings=[finding])).xpath("//article[@data-item]")[0]
    assert "The ferry was refloated at noon." in card.text_content()


def test_same_report_gives_the_same_bytes_and_no_clock() -> None:
    assert html_report.render(REPORT) == html_report.render(a_newsroom_report())
    assert "Generated" not in html_report.render(REPORT)
    assert "Generated 2031-03-05." in html_report.render(REPORT, generated="2031-03-05")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text(text: str) -> None:
    # Hidden signs add a warning to the source that holds them, whatever else the text is.
    plain = "plain\u202e words" if count_hidden(text) else "plain words"
    benign, hostile = parsed(a_report_of(plain)), parsed(a_report_of(text))
    assert shape(hostile) == shape(benign)
    body = hostile.find("body").text_content()
    assert "49" not in re.sub(r"[0-9a-f]{12,}", "", body.split("Provenance")[0])
    for name in hostile.xpath("//@*"):
        assert not str(name.attrname).startswith("on")
        assert name.attrname != "style"
    for link in hostile.xpath("//@href"):
        assert link.startswith(("#", "https://", "http://", "mailto:"))
    assert not {"\u202e", "\x1b", "\u2028"} & set(html_report.render(a_report_of(text)))


def test_hidden_characters_are_badges_in_quotes_and_text() -> None:
    page = parsed(a_report_of("12\u202e injured"))
    assert "[U+202E]" in page.xpath("//article//blockquote")[0].text_content()
    assert "[U+202E]" in page.xpath("//section[@id='texts']")[0].text_content()


def test_only_safe_addresses_are_links() -> None:
    source = a_source(url="https://example.org/a?b=1&c=2")
    page = parsed(a_report(source))
    link = page.xpath("//section[@id='sources']//a[@rel]")[0]
    assert link.get("href") == "https://example.org/a?b=1&c=2"
    assert link.get("rel") == "noopener noreferrer"


def test_templates_mark_nothing_as_safe() -> None:
    environment = html_report._environment()
    names = environment.list_templates(extensions=["j2"])
    assert len(names) > 4
    for name in names:
        loaded, _, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
        assert "|safe" not in loaded.replace(" ", "")
        assert " style=" not in loaded
        assert not re.search(r"\son[a-z]+=", loaded)


def test_a_folder_holds_style_and_script_in_files_of_their_own() -> None:
    files = dict(html_report.render_folder(REPORT))
    assert sorted(files) == ["index.html", "report.css", "report.js"]
    page = html.document_fromstring(files["index.html"])
    assert page.xpath("//link/@href") == ["report.css"]
    assert page.xpath("//script/@src") == ["report.js"]
    assert not page.xpath("//style")
    policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert "script-src 'self'; style-src 'self'" in str(policy)
    assert "[data-copy" in files["report.js"]


def test_a_long_quotation_is_cut_and_can_be_opened() -> None:
    words = "the long quay " * 120
    source = a_source(f"He said {words}and left.\n")
    claim = a_claim(source, f"He said {words}and left")
    card = parsed(
        a_report(source, claims=[claim], findings=[a_finding(a_side(claim), a_side(claim))])
    )
    quote = card.xpath("//blockquote")[0]
    shown = quote.xpath("./p")[0].text_content()
    rest = quote.xpath("./details[./summary='Show more']/p")[0]
    assert 900 <= len(shown) < 1000
    marked = "".join(mark.text for mark in quote.iter("mark"))
    assert marked == claim.text
    assert rest.text_content().endswith("and left [clash ends] .")


def test_a_right_to_left_quotation_finds_its_own_direction() -> None:
    text = "دوازده نفر در حادثه می\u200cگویند زخمی شدند"
    source = a_source(f"{text}.\n")
    claim = a_claim(source, text)
    report = a_report(source, claims=[claim], findings=[a_finding(a_side(claim), a_side(claim))])
    page = parsed(report)
    for quote in page.xpath("//blockquote/p"):
        assert quote.get("dir") == "auto"
        told = "".join(quote.xpath(".//text()[not(ancestor::bdi)]"))
        assert told == f"{text}."  # text in <bdi> does not count for dir="auto"
    assert not page.xpath("//*[@class='hidden-sign' or @class='banner' or @class='warnings']")


def test_policy_lets_in_nothing_but_the_hashes() -> None:
    page = parsed(REPORT)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert policy.count("sha256-") == 2


def a_long_report(length: int) -> Report:
    lines = [f"Line {number} says that {number} ships sailed." for number in range(length)]
    ours, theirs = (a_source("\n".join(lines), publisher=name) for name in ("Ash", "Birch"))
    groups, claims, findings = [], [], []
    for line in lines:
        pair = [a_claim(source, line) for source in (ours, theirs)]
        claims += pair
        groups.append(a_group(*pair))
        findings.append(a_finding(a_side(pair[0]), a_side(pair[1])))
    entries = [
        an_entry(LedgerName.FIGURES, line, "count", a_value(line, *((c, c.text) for c in pair)))
        for line, pair in zip(lines, zip(claims[::2], claims[1::2], strict=True), strict=True)
    ]
    return a_report(ours, theirs, claims=claims, groups=groups, findings=findings, ledgers=entries)


def test_time_grows_with_length_alone() -> None:
    def spent(report: Report) -> float:
        began = process_time()
        html_report.render(report)
        return process_time() - began

    short, long = a_long_report(100), a_long_report(400)
    spent(short)
    assert spent(long) < 10 * spent(short)


def test_sources_of_one_outlet_or_of_none_are_told_apart() -> None:
    first, second = (a_source(id=f"s{number}", path=f"{number}.txt") for number in (1, 2))
    nameless = a_source(publisher="", id="s3", path=f"{'0123456789abcdef' * 2}.txt")
    headings = parsed(a_report(first, second, nameless)).xpath("//article[@class='source']//h3")
    assert [heading.text_content() for heading in headings] == [
        "The Harbour Herald (1.txt)",
        "The Harbour Herald (2.txt)",
        "0123456789…cdef.txt",
    ]


def test_ledger_names_a_source_once_however_often_it_says_so() -> None:
    source = a_source("Wren waved. Wren left. Captain Wren slept.\n")
    claims = [a_claim(source, words) for words in ("Wren waved", "Wren left", "Captain Wren slept")]
    value = a_value("Wren", *((claim, "Wren") for claim in claims[:2]), (claims[2], "Captain Wren"))
    entry = an_entry(LedgerName.PEOPLE, "Wren", "name", value)
    cell = parsed(a_report(source, claims=claims, ledgers=[entry])).xpath("//td[@class='cited']")[0]
    assert " ".join(cell.text_content().split()) == "The Harbour Herald Wren 2, Captain Wren"
