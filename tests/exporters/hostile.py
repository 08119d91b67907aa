"""Texts that try to be more than text, and a report that holds one of them in every place."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.decision import (
    Decision,
    DecisionReason,
    DecisionVerdict,
    StaleDecision,
    Standing,
    State,
)
from crosscheck.model.finding import Evidence, Finding, Kind, Level
from crosscheck.model.report import Gate, Report
from crosscheck.model.source import Skipped, Source
from tests.builders import a_claim, a_finding, a_report, a_side, a_source

FRAGMENTS = {
    "workflow command": "x\n::error file=a,line=1::b\n \t\u2003::add-mask::x\r::stop-commands::x\n",
    "command at the start": "::set-output name=a::b",
    "old workflow command": "a ##[add-path]b ###[error]c ##\u200b[group]d",
    "escaped line feeds": "%0A::error::a %0D%25 b:c,d;e]",
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><a href='//x'>&lt;y</a><!--",
    "details": "</details></summary></code></pre><h1>x",
    "markdown": "![a](https://x.example/a.png) [b](javascript:alert(1)) `c` **d** ~~f~~ \\ | h |",
    "markdown lines": "a\n# b\n- c\n> d\n```\ne\n1. f\n***\n[g]: https://x.example",
    "mentions": "@everyone @org/team #12 GH-3 org/repo#4 mail@x.example http://x.example www.x",
    "formula": "=cmd|' /C calc'!A0",
    "formula behind a tab": "\t=1+1",
    "formula behind a line end": "\r=1+1",
    "sum": "@SUM(1+1)*cmd",
    "minus": "-2+3",
    "plus": "+2+3",
    "wide formula": "＝1+1",
    "quotes": 'a "b", \'c\';\nd,"e""f\n',
    "controls": "a\x00b\x07c\x08d\x1b[31me\x1b]8;;https://x.example\x07f\x7fg\x9bh",
    "direction": "12 \u202eerew\u202c \u2066hurt\u2069 \u200e\u200f\u061c",
    "zero width": "n\u200bo\u2060t\ufeff \u00adhere",
    "lone surrogates": "a\ud800b\udfffc",
    "line ends": "a\u2028b\u2029c\x85d\x0be\x0cf\rg\r\nh",
    "xml": "]]> <![CDATA[ a ]]> &amp; &#0; <?x?> \ufffe\uffff",
    "json": '"}],{"a": "\\u0000\\"',
    "placeholders": "{0} {{a}} [1](2) \\[b\\] [c]",
    "terminal markup": "[bold red]a[/bold red] [link=https://x.example]b[/link] :boom:",
    "emoji": "👩\u200d🚒 é e\u0301 𝟙 日本",
    "long": "word " * 400,
    "long without blanks": "w" * 2000,
}  # fmt: skip


def a_hostile_report(text: str) -> Report:
    """``text`` as outlet, path, quote, value, reason, question, note, author and skipped file."""
    left, right = _source("left", text), _source("right", text)
    ours = a_claim(left, f"{text} Twelve people were hurt")
    theirs = a_claim(right, f"{text} Fifteen people were hurt")
    findings = [
        _finding(
            a_finding(
                a_side(ours, value=f"{text}12"),
                a_side(theirs, value=f"{text}15"),
                kind=kind,
                level=level,
                rule=rule,
            ),
            text,
        )
        for kind, level, rule in (
            (Kind.NUMBER, Level.CONFLICT, "XC101"),
            (Kind.NAME, Level.CONFLICT, "XC401"),
            (Kind.DATE, Level.POSSIBLE, "XC201"),
            (Kind.STATUS, Level.UPDATE, "XC702"),
            (Kind.OTHER, Level.DIFFERENCE, "XC801"),
        )
    ]
    settled = replace(findings[1], fails=False)
    report = a_report(
        left,
        right,
        claims=[ours, theirs],
        findings=[findings[0], settled, *findings[2:]],
        skipped=[Skipped(f"{text}.txt", text, is_error=True)],
        gate=Gate(passed=False, failing=1, fail_on=("conflict",), reason=f"Fails: {text}"),
    )
    decision = _decision(settled, text)
    standings = (
        Standing(settled.id, State.DECIDED, (decision.id,), is_settled=True),
        Standing(findings[2].id, State.REOPENED),
    )
    stale = (StaleDecision("0" * 64, text, text, text),)
    return replace(report, decisions=(decision,), standings=standings, stale=stale)


def _source(name: str, text: str) -> Source:
    return a_source(
        f"Lead words.\n\n{text} Twelve people were hurt. {text} Fifteen people were hurt.\n",
        id=f"{name} {text}",
        publisher=f"{text}{name}",
        title=text,
        author=text,
        url=text,
        path=f"{text}/{name}.txt",
        warnings=(text,),
    )


def _finding(finding: Finding, text: str) -> Finding:
    return replace(finding, why=text, ask=text, evidence=(Evidence(text, 0.5),))


def _decision(finding: Finding, text: str) -> Decision:
    return Decision(
        id="f" * 64,
        finding=finding.fingerprint,
        kind=finding.kind.value,
        verdict=DecisionVerdict.NOT_A_CONFLICT,
        sides=(),
        by=text,
        at="2031-03-05T10:00:00Z",
        tool="crosscheck 0.1.0",
        reason=DecisionReason.ROUNDING,
        note=text,
    )
