"""How large a report is, and how fast it opens, filters and walks: 5,000 groups, 20,000 quotes.

The report is made of invented sentences, twenty sources of which four say each thing; every
``--conflict-every``-th group clashes. Times are those of one browser on this machine, the median of
``--rounds``, and beside them stands how they compare with a report a tenth of the size.
Targets are those of REQUIREMENTS A13, for two cores that do nothing else.

    .venv/bin/python benchmarks/report_scale.py
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page, sync_playwright

from crosscheck.exporters import html_report
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.finding import Evidence, Finding, Kind, Level, Severity, Side
from crosscheck.model.ledger import Citation, LedgerEntry, LedgerName, LedgerValue
from crosscheck.model.report import ClaimGroup, Gate, Report, Verdict
from crosscheck.model.source import MetadataOrigin, Metadatum, Source
from crosscheck.model.span import Span
from crosscheck.model.text import PassageKind, Sentence

SOURCES, SAYING, PARAGRAPH = 20, 4, 3  # sentences a paragraph
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
PLACES = ("north quay", "old mill", "river bridge", "lower market", "hill road", "east gate")
DEEDS = ("repaired", "counted", "inspected", "closed", "painted", "measured", "reopened")
THINGS = ("lanterns", "boats", "tram stops", "footpaths", "warehouses", "culverts", "benches")
OPENINGS = ("At the", "Late in the week at the", "On its third day at the", "By the")
ENDINGS = (
    "the works office said in its weekly note",
    "according to the works office and a foreman on site",
    "which is more than in any week before, the office said",
    "its note to the council says",
)

LOADED = """() => new Promise((done) => {
  const told = () => requestAnimationFrame(() => requestAnimationFrame(
    () => done(performance.now())));
  if (document.readyState === "complete") told(); else addEventListener("load", told);
})"""
FILTERED = """(words) => new Promise((done) => {
  const query = document.getElementById("query");
  const matches = document.getElementById("matches");
  const before = matches.textContent;
  const began = performance.now();
  const told = () => matches.textContent !== before
    ? requestAnimationFrame(() => done(performance.now() - began))
    : requestAnimationFrame(told);
  query.value = words;
  query.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(told);
})"""
WALKED = """() => new Promise((done) => {
  const before = document.activeElement;
  const began = performance.now();
  const told = () => document.activeElement !== before
    ? requestAnimationFrame(() => done(performance.now() - began))
    : requestAnimationFrame(told);
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
  told();
})"""


@dataclass(frozen=True, slots=True)
class Measure:
    """One report: bytes of the file, then times in milliseconds.

    ``load_cpu`` and ``filter_cpu`` are the processor time of the browser's page, which other work
    on the machine does not lengthen.
    """

    size: int
    render: float
    load: float
    load_cpu: float
    filter: float
    filter_cpu: float
    key: float


TARGETS = {"size": 15_000_000, "load": 3_000.0, "filter": 300.0, "key": 100.0}


def main() -> int:
    """Measure the large report and the small one in turn, and say which targets were met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--groups", type=int, default=5_000)
    parser.add_argument("--conflict-every", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("No Chromium was found; on Debian and Ubuntu: apt-get install chromium.")
        return 1
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        small, large = (
            measure(browser, Path(folder), groups, given.conflict_every, given.rounds)
            for groups in (given.groups // 10, given.groups)
        )
        browser.close()
    return tell(small, large, given.groups)


def measure(
    browser: Browser, folder: Path, groups: int, conflict_every: int, rounds: int
) -> Measure:
    """Render one report, and time it in a browser, each round in a new window."""
    report = a_report(groups, conflict_every)
    began = perf_counter()
    text = html_report.render(report)
    render = (perf_counter() - began) * 1000
    path = folder / f"{groups}.html"
    path.write_text(text, encoding="utf-8")
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(path.as_uri(), wait_until="commit")
        times["load"].append(float(page.evaluate(LOADED)))
        times["load_cpu"].append(processor_time(page))
        times["key"].extend(float(page.evaluate(WALKED)) for _ in range(3))
        for words in ("culverts", "quay 12", "status:conflict"):
            before = processor_time(page)
            times["filter"].append(float(page.evaluate(FILTERED, words)))
            times["filter_cpu"].append(processor_time(page) - before)
        page.close()
    return Measure(
        len(text.encode()), render, **{name: median(found) for name, found in times.items()}
    )


def processor_time(page: Page) -> float:
    """Milliseconds of processor time that the page's process has taken so far."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")["metrics"]
    session.detach()
    return 1000 * next(float(each["value"]) for each in metrics if each["name"] == "ProcessTime")


def tell(small: Measure, large: Measure, groups: int) -> int:
    """Print the table; 1 when a target was missed."""
    print(f"{groups:,} groups, {groups * SAYING:,} quotes; beside it a tenth of that")
    print(f"{'':10} {'large':>12} {'small':>12} {'ratio':>7} {'target':>12}")
    missed = []
    for name in Measure.__dataclass_fields__:
        ours, theirs = getattr(large, name), getattr(small, name)
        unit = "B" if name == "size" else "ms"
        target = TARGETS.get(name)
        told = f"{target:,.0f} {unit}" if target else "none"
        print(
            f"{name:10} {ours:>9,.0f} {unit:2} {theirs:>9,.0f} {unit:2} "
            f"{ours / theirs:>6.1f}x {told:>12}"
        )
        if target and ours > target:
            missed.append(name)
    print(f"Missed: {', '.join(missed)}." if missed else "Every target is met.")
    return 1 if missed else 0


def a_report(groups: int, conflict_every: int) -> Report:
    """A report of that many groups, each of which four of the twenty sources state."""
    lines: list[list[str]] = [[] for _ in range(SOURCES)]
    said: list[list[tuple[int, Span]]] = []
    ends = [0] * SOURCES
    for number in range(groups):
        group = []
        for step in range(SAYING):
            source = (number * 7 + step * 3) % SOURCES
            line = a_sentence(number, step, clashes=number % conflict_every == 0)
            group.append((source, Span(ends[source], ends[source] + len(line))))
            gap = " " if (len(lines[source]) + 1) % PARAGRAPH else "\n\n"
            ends[source] += len(line) + len(gap)
            lines[source].append(line + gap)
        said.append(group)
    sources = tuple(_source(number, "".join(each)) for number, each in enumerate(lines))
    return _assembled(sources, said, conflict_every)


def a_sentence(number: int, step: int, *, clashes: bool) -> str:
    """What the source of that ``step`` says of a thing; half of them count one more in a clash."""
    count = number * 10 + 12 + (step // 2 if clashes else 0)
    thing, deed = THINGS[number % len(THINGS)], DEEDS[number % len(DEEDS)]
    place = PLACES[number % len(PLACES)]
    return f"{OPENINGS[step]} {place} {number}, crews {deed} {count} {thing}, {ENDINGS[step]}."


def _assembled(
    sources: tuple[Source, ...], said: list[list[tuple[int, Span]]], conflict_every: int
) -> Report:
    claims: list[Claim] = []
    groups: list[ClaimGroup] = []
    findings: list[Finding] = []
    entries: list[LedgerEntry] = []
    for number, places in enumerate(said):
        group = [_claim(sources[source], span) for source, span in places]
        claims += group
        clashes = number % conflict_every == 0
        if clashes:
            findings.append(_finding(group, number))
            entries.append(_entry(group, number))
        groups.append(_group(group, number, findings[-1:] if clashes else []))
    failing = len(findings)
    return Report(
        sources=sources,
        skipped=(),
        claims=tuple(claims),
        groups=tuple(groups),
        ledgers=tuple(entries),
        findings=tuple(findings),
        ignored=(),
        gate=Gate(
            passed=False,
            failing=failing,
            fail_on=("conflict",),
            reason=f"Fails: {failing} conflict findings.",
        ),
        stories=(tuple(source.id for source in sources),),
        versions=(("crosscheck", "0"),),
    )


def _source(number: int, text: str) -> Source:
    stated = {
        "publisher": f"The {PLACES[number % len(PLACES)].title()} Courier {number}",
        "title": f"A week of works, part {number}",
        "published": f"2031-03-{number % 28 + 1:02}",
    }
    return Source(
        id=f"courier-{number}",
        path=f"courier-{number}.txt",
        text=text,
        sha256=sha256(text.encode()).hexdigest(),
        metadata=tuple(
            Metadatum(key, value, MetadataOrigin.FRONT_MATTER) for key, value in stated.items()
        ),
    )


def _claim(source: Source, span: Span) -> Claim:
    words = span.slice(source.text)
    return Claim(
        id=_hash(source.id, words),
        source=source.id,
        span=span,
        text=words,
        kind=ClaimKind.ASSERTION,
        sentence=Sentence(source.id, span, words, PassageKind.BODY),
    )


def _group(claims: list[Claim], number: int, findings: list[Finding]) -> ClaimGroup:
    return ClaimGroup(
        id=_hash("group", str(number)),
        verdict=Verdict.CONFLICTING if findings else Verdict.AGREEING,
        claims=tuple(claim.id for claim in claims),
        sources=tuple(sorted(claim.source for claim in claims)),
        origins=len(claims),
        label=claims[0].text,
        findings=tuple(finding.id for finding in findings),
    )


def _counted(claim: Claim, number: int) -> tuple[str, Span]:
    """The count in a sentence and where it stands."""
    counts = (number * 10 + 12, number * 10 + 13)
    value = next(str(count) for count in counts if f" {count} " in claim.text)
    start = claim.span.start + claim.text.index(f" {value} ") + 1
    return value, Span(start, start + len(value))


def _finding(claims: list[Claim], number: int) -> Finding:
    sides = []
    for claim in claims:
        value, span = _counted(claim, number)
        sides.append(Side(claim.source, claim.id, span, value, value, (span,)))
    fingerprint = _hash("finding", str(number))
    return Finding(
        id=f"XC101-{fingerprint[:12]}",
        fingerprint=fingerprint,
        rule="XC101",
        kind=Kind.NUMBER,
        level=Level.CONFLICT,
        severity=Severity.HIGH,
        why="The sources count differently.",
        ask="What exactly is counted, by whom, and as of when?",
        sides=tuple(sides),
        confidence=0.8,
        evidence=(Evidence("same thing counted", 0.8), Evidence("amounts differ", 0.9)),
        fails=True,
    )


def _entry(claims: list[Claim], number: int) -> LedgerEntry:
    by_value: dict[str, list[Citation]] = {}
    for claim in claims:
        value, span = _counted(claim, number)
        by_value.setdefault(value, []).append(Citation(claim.source, claim.id, span, value))
    return LedgerEntry(
        LedgerName.FIGURES,
        f"{THINGS[number % len(THINGS)]} {number}",
        "number",
        tuple(LedgerValue(value, tuple(cited)) for value, cited in by_value.items()),
    )


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode()).hexdigest()[:32]


if __name__ == "__main__":
    sys.exit(main())
