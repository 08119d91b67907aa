"""Findings as test results in JUnit's XML, as CI servers show them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from crosscheck.exporters.alerts import Alert, alerts, fails_without_findings
from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.places import Places
from crosscheck.model.report import Report
from crosscheck.model.source import Source

# All that XML 1.0 cannot hold (production 2, Char), even as a reference.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOTHING = "no finding"


def render(report: Report, places: Places) -> str:
    """A suite for each source, with a test for each finding that is anchored on it.

    A test fails where the finding fails the run and is skipped where it was decided; a source
    without findings has one test that passes, for servers take an empty suite for a fault.
    """
    told = alerts(report, places)
    root = etree.Element("testsuites", name="crosscheck")
    for source in sorted(report.sources, key=lambda source: places.paths[source.id]):
        own = [alert for alert in told if alert.anchor.side.source == source.id]
        root.append(_suite(source, own, places))
    if fails_without_findings(report):
        root.append(_gate(one_line(report.gate.reason)))
    etree.indent(root)
    return _DECLARATION + etree.tostring(root, encoding="unicode") + "\n"


def _suite(source: Source, told: Sequence[Alert], places: Places) -> etree._Element:
    path = one_line(places.paths[source.id])
    suite = etree.Element(
        "testsuite",
        name=_xml(path),
        tests=str(len(told) or 1),
        failures=str(sum(alert.finding.fails for alert in told)),
        errors="0",
        skipped=str(sum(alert.is_settled and not alert.finding.fails for alert in told)),
    )
    for alert in told:
        suite.append(_case(alert, path))
    if not told:
        suite.append(etree.Element("testcase", name=_NOTHING, classname=_xml(path)))
    return suite


def _gate(reason: str) -> etree._Element:
    """A suite with one test that fails, for the reason that the gate gives."""
    suite = etree.Element(
        "testsuite", name="gate", tests="1", failures="1", errors="0", skipped="0"
    )
    case = etree.SubElement(suite, "testcase", name="gate", classname="gate")
    etree.SubElement(case, "failure", type="gate", message=_xml(reason))
    return suite


def _case(alert: Alert, path: str) -> etree._Element:
    """One test, known by the finding's id: that does not change from run to run."""
    finding = alert.finding
    case = etree.Element(
        "testcase", name=_xml(f"{finding.id} {alert.headline}"), classname=_xml(path)
    )
    if finding.fails:
        failure = etree.SubElement(
            case, "failure", type=_xml(finding.rule), message=_xml(alert.headline)
        )
        failure.text = _xml("\n".join(_told(alert)))
    elif alert.is_settled:
        etree.SubElement(case, "skipped", message=_xml(alert.decided or "decided"))
    else:
        etree.SubElement(case, "system-out").text = _xml("\n".join(_told(alert)))
    return case


def _told(alert: Alert) -> Iterable[str]:
    """What each source says, and why that is a finding."""
    for word in alert.words:
        place = f" [{word.place.words}]" if word.place else ""
        yield f"- {word.sentence}{place}"
    yield f"Why: {alert.why}"
    yield f"To settle it: {alert.ask}"


def _xml(text: str) -> str:
    """The text without what no XML can hold."""
    return _NO_XML.sub("\ufffd", text)
