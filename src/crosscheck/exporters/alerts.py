"""Findings as people and machines are alerted to them: the worst first, anchored on one source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.exporters import wording
from crosscheck.exporters.one_line import one_line
from crosscheck.exporters.page_index import ReportIndex
from crosscheck.exporters.places import Place, Places
from crosscheck.model.decision import Decision, Standing, State
from crosscheck.model.finding import Finding, Level, Severity, Side
from crosscheck.model.report import Report

STATES = {state: words.lower() for state, words in wording.STATES.items()}
"""How a finding stands, inside a sentence."""
_LONGEST_QUOTE = 240
_LONGEST_CONTEXT = 90  # code points of the sentence on either side of the words that clash
_LONGEST_NAME = 60


class Urgency(StrEnum):
    """How loudly a finding is told: an error fails the run, or is a conflict in any case."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_URGENCIES = {Level.CONFLICT: Urgency.ERROR, Level.POSSIBLE: Urgency.WARNING}


@dataclass(frozen=True, slots=True)
class Word:
    """What one source says in a finding, and where.

    ``words`` are those that clash, ``before`` and ``after`` what stands around them in their
    sentence, cut short; each is on one line.
    """

    side: Side
    outlet: str
    before: str
    words: str
    after: str
    place: Place | None

    @property
    def quote(self) -> str:
        """The words in their sentence."""
        return f"{self.before}{self.words}{self.after}"

    @property
    def stop(self) -> str:
        """A full stop, unless the quote brings its own."""
        return "" if self.quote.endswith((".", "!", "?", "…")) else "."

    @property
    def sentence(self) -> str:
        """Who says what: ``The Harbour Herald: “Twelve people were hurt”``."""
        return f"{self.outlet}: “{self.quote}”"


@dataclass(frozen=True, slots=True)
class Alert:
    """One finding: its headline, its words (the anchor's first), and how it stands.

    The anchor stands in a new or changed source if one is known, else in the one published last:
    that is where somebody can still change something. ``decision`` is the newest one on it.
    """

    finding: Finding
    urgency: Urgency
    headline: str
    why: str
    ask: str
    words: tuple[Word, ...]
    state: State
    is_settled: bool
    is_in_scope: bool
    decision: Decision | None = None

    @property
    def anchor(self) -> Word:
        """The word that the alert stands at."""
        return self.words[0]

    @property
    def message(self) -> str:
        """All of it in sentences, of which the first one can stand alone."""
        return " ".join(
            (
                self.headline,
                *(f"{word.sentence}{word.stop}" for word in self.words),
                self.why,
                f"To settle it: {self.ask}",
            )
        )

    @property
    def decided(self) -> str:
        """What was decided, by whom and when; empty without a decision."""
        if self.decision is None:
            return ""
        reason = f" ({self.decision.reason})" if self.decision.reason else ""
        note = f": {self.decision.note}" if self.decision.note else ""
        on = self.decision.at.partition("T")[0]
        return one_line(f"{self.decision.verdict}{reason}, {self.decision.by}, {on}{note}")


def alerts(report: Report, places: Places) -> tuple[Alert, ...]:
    """All findings but differences that fail nothing; in an order that the report's does not sway.

    Differences can both be true: the formats that hold data have them, those that alert do not.
    """
    index = ReportIndex(report)
    standings = {standing.finding: standing for standing in report.standings}
    decisions = {decision.id: decision for decision in report.decisions}
    told = [
        _alert(index, places, finding, standings.get(finding.id), decisions)
        for finding in report.findings
        if finding.sides and (finding.fails or finding.level is not Level.DIFFERENCE)
    ]
    return tuple(sorted(told, key=_rank))


def fails_without_findings(report: Report) -> bool:
    """Whether the gate fails for another reason, such as decisions that bear on nothing."""
    return not report.gate.passed and not any(finding.fails for finding in report.findings)


def anchored(sides: tuple[Side, ...], places: Places) -> tuple[Side, ...]:
    """The sides in order of source and place, but the one to anchor on before all others."""
    ordered = sorted(sides, key=lambda side: (side.source, side.span, side.claim))
    anchor = max(ordered, key=lambda side: _newness(side, places))
    return (anchor, *(side for side in ordered if side is not anchor))


def _alert(
    index: ReportIndex,
    places: Places,
    finding: Finding,
    standing: Standing | None,
    decisions: dict[str, Decision],
) -> Alert:
    known = standing or Standing(finding.id, State.OPEN)
    bearing = [decisions[each] for each in known.decisions if each in decisions]
    return Alert(
        finding=finding,
        urgency=Urgency.ERROR if finding.fails else _URGENCIES.get(finding.level, Urgency.NOTE),
        headline=_headline(index, finding),
        why=one_line(finding.why),
        ask=one_line(finding.ask),
        words=tuple(_word(index, places, side) for side in anchored(finding.sides, places)),
        state=known.state,
        is_settled=known.is_settled,
        is_in_scope=known.is_in_scope,
        decision=bearing[-1] if bearing else None,
    )


def _headline(index: ReportIndex, finding: Finding) -> str:
    """A sentence such as "Conflict (number): 12 or 15?"."""
    title = one_line(index.title(finding))
    end = "" if title.endswith("?") else "."
    return f"{wording.LEVELS[finding.level]} ({finding.kind}): {title}{end}"


def _word(index: ReportIndex, places: Places, side: Side) -> Word:
    before, after = _around(index, side)
    return Word(
        side=side,
        outlet=one_line(index.name(side.source), _LONGEST_NAME),
        before=before,
        words=one_line(side.quote, _LONGEST_QUOTE),
        after=after,
        place=places.of_side(side),
    )


def _around(index: ReportIndex, side: Side) -> tuple[str, str]:
    """What the sentence says before and after the words that clash, as much as there is room."""
    claim = index.claims.get(side.claim)
    if claim is None or not claim.sentence.span.contains(side.span):
        return "", ""
    sentence = claim.sentence
    before = sentence.text[: side.span.start - sentence.span.start]
    after = sentence.text[side.span.end - sentence.span.start :]
    return (
        f"{_tail(one_line(before))}{' ' if before[-1:].isspace() else ''}",
        f"{' ' if after[:1].isspace() else ''}{one_line(after, _LONGEST_CONTEXT)}",
    )


def _tail(line: str) -> str:
    """The last words of a line, behind a sign for what is left out."""
    if len(line) <= _LONGEST_CONTEXT:
        return line
    cut = line[1 - _LONGEST_CONTEXT :]
    return f"…{cut.partition(' ')[2] or cut}"


def _newness(side: Side, places: Places) -> tuple[bool, str]:
    """Changed sources after all others, then by day of publication, unknown days first."""
    source = places.sources.get(side.source)
    day = source.published_on if source else None
    return side.source in places.changed, day.isoformat() if day else ""


def _rank(alert: Alert) -> tuple[object, ...]:
    """Failing ones first, then by urgency, severity and confidence."""
    finding = alert.finding
    return (
        not finding.fails,
        list(Urgency).index(alert.urgency),
        list(Severity).index(finding.severity),
        -finding.confidence,
        finding.fingerprint,
        finding.id,
    )
