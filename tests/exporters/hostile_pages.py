"""A hostile newsroom: one text in every place that holds text, and texts that try to run.

The texts follow OWASP's cheat sheets on filter evasion and on DOM based XSS; each would set
``window.PWN`` or open a dialog if the page let it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from crosscheck.gate.decision_record import identified
from crosscheck.gate.keys import Keys
from crosscheck.gate.quoting import decided_side
from crosscheck.gate.standing import settle
from crosscheck.model.decision import Decision, DecisionVerdict
from crosscheck.model.report import Report
from tests.exporters.test_html_report import a_report_of

BENIGN = "plain words"
TEXTS = {
    "script": "<script>window.PWN=1</script>",
    "script, oddly spelt": "<ScRiPt/x>window.PWN=1//<\n</scRIPT >",
    "script in a script": "<scr<script>ipt>window.PWN=1</scr</script>ipt>",
    "data block closed": '</script><script>window.PWN=1</script>{"a":"',
    "separator of lines": "hax\u2028</script><script>window.PWN=1</script>\u2029",
    "style closed": "</style><script>window.PWN=1</script>",
    "title closed": "</title><script>window.PWN=1</script>",
    "template closed": "</template></textarea></select></dialog><img src=x onerror=PWN=1>",
    "attribute closed": '"><img src=x onerror="window.PWN=1">',
    "attribute added": '" autofocus onfocus="window.PWN=1" x="',
    "single quotes": "' onmouseover='window.PWN=1' x='",
    "backtick": "`onmouseover=`window.PWN=1",
    "image without quotes": "<img src=x:x onerror=window.PWN=1>",
    "grave image": "<IMG `><script>window.PWN=1</script>`>",
    "svg": "<svg/onload=window.PWN=1>",
    "svg script": "<svg><script>window.PWN=1</script></svg>",
    "math": "<math><mtext><img src=x onerror=window.PWN=1></mtext></math>",
    "details": "<details open ontoggle=window.PWN=1>",
    "body": "<body onload=window.PWN=1>",
    "frame": '<iframe srcdoc="<script>parent.PWN=1</script>"></iframe>',
    "object": '<object data="data:text/html,<script>parent.PWN=1</script>"></object>',
    "base": '<base href="https://evil.example/">',
    "refresh": '<meta http-equiv="refresh" content="0;url=javascript:window.PWN=1">',
    "stylesheet": '<link rel=stylesheet href="https://evil.example/x.css">',
    "form": '<form action="javascript:window.PWN=1"><button>go</button></form>',
    "javascript address": "javascript:window.PWN=1",
    "javascript address, broken": "java\tscript:window.PWN=1//https://a.example",
    "data address": "data:text/html,<script>window.PWN=1</script>",
    "vbscript address": "vbscript:msgbox(1)",
    "entities": "&lt;script&gt;window.PWN=1&lt;/script&gt; &#60;img src=x onerror=PWN=1&#62;",
    "escapes of scripts": "\\u003cscript\\u003ewindow.PWN=1\\u003c/script\\u003e \\x3cimg\\x3e",
    "comments": "<!--><script>window.PWN=1</script>--> <![CDATA[x]]> --!>",
    "templates": "{{7*7}} {% raw %} ${7*7} %%X%% <%= 7*7 %> #{7*7} {{''.constructor('PWN=1')()}}",
    "clobbering": '<a id=query name=report></a><img name="getElementById"><form id=location>',
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "quotes of a query": 'source:"x" -type:number "',
    "override": "12\u202e21\u202c \u2066x\u2069 \u200b\u00ad\ufeff \U000e0041",
    "terminal": "\x1b]8;;http://evil.example\x07\x1b[2J\x9b31m",
    "formula": '=HYPERLINK("https://evil.example";"x")',
    "polyglot": "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=PWN=1 )//%0D%0A//</stYle/</titLe/"
    "</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd=PWN=1//>\\x3e",
}


def a_hostile_report(text: str) -> Report:
    """A report with one text in every place, that of a decision among them."""
    report = a_report_of(text)
    (finding,) = report.findings
    known = {source.id: source for source in report.sources}
    keys = Keys.of(report)
    decision = identified(
        Decision(
            id="",
            finding=finding.fingerprint,
            kind=finding.kind,
            verdict=DecisionVerdict.PREFER_SOURCE,
            sides=tuple(decided_side(each, known[each.source], keys) for each in finding.sides),
            by=text,
            at="2031-03-04T12:00:00Z",
            tool=text,
            note=text,
            source=text,
        )
    )
    other = identified(replace(decision, id="", by="Ana Ruiz", verdict=DecisionVerdict.SUPERSEDED))
    return settle(report, (decision, other), date(2031, 3, 6))
