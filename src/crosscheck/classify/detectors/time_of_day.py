"""XC202 time-mismatch: one happening is put at two times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.classify.counting import other_days, share_a_day, siblings
from crosscheck.classify.happenings import is_planned
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.clock import windows_meet
from crosscheck.model.facet import TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC202",
    "time-mismatch",
    Kind.TIME,
    "One happening is put at two times of day.",
    "Which clock or log gives the time, and of which moment?",
    errs="Two moments of one course of events, as the call and the arrival.",
)
EXAMPLES = (
    Example(
        True,
        "The explosion at the mill happened at 2:15 p.m. on Monday.",
        "The explosion at the mill happened at 4:40 p.m. on Monday.",
    ),
    Example(
        False,
        "The explosion at the mill happened around 2:15 p.m. on Monday.",
        "The explosion at the mill happened just after 2 p.m. on Monday.",
    ),
    Example(
        False,
        "The explosion at the mill happened at 3:10 p.m. on Sunday, the mayor said.",
        "The explosion at the mill happened at 3:10 p.m. (8:10 p.m. at sea) on Sunday, the"
        " mayor said.",
    ),
)
ALIKE = 0.45
ALARM_ALIKE = 0.3
LEAST = 0.6
BOTH = 2
REACH = 120
_ALARM = re.compile(
    r"\b(?:calls?|called|respond(?:ed|ing)?|dispatched|reports?\sof|received|summoned|alerted"
    r"|rushed|arrived|notified)\b[^.;]*$",
    re.IGNORECASE,
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sources whose times cannot both be right.

    A time that was planned and is told otherwise later is an update.
    """
    for matter in dossier.of(LedgerName.TIMELINE, "time of day"):
        seen = set()
        for left, right in matter.cross_source_pairs():
            pair = (left.source, right.source)
            if pair in seen or not _clash(left, right) or _gives_both(dossier, left, right):
                continue
            level = _level(dossier, matter, left, right)
            if level is None:
                continue
            plans = is_planned(left) + is_planned(right)
            if plans == BOTH or _are_two_days(dossier, left, right):
                continue
            seen.add(pair)
            told = "is planned for and then told of" if plans else "is put at"
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                f"One {matter.thing} {told} “{left.display}” and “{right.display}”.",
                level=Level.UPDATE if plans else level,
                severity=Severity.MEDIUM,
                evidence=(
                    ("same happening", _likelihood(dossier, left, right)),
                    ("times apart", 0.85),
                ),
            )


def _clash(left: Statement, right: Statement) -> bool:
    """Whether the stretches share no minute, today or across midnight.

    A call for help only clashes when it came before what it is about.
    """
    ours, theirs = left.facet, right.facet
    if not _apart(left, right) or _is_alarm(left) == _is_alarm(right):
        return _apart(left, right)
    alarm, happening = (ours, theirs) if _is_alarm(left) else (theirs, ours)
    return (
        isinstance(alarm, TimeOfDay)
        and isinstance(happening, TimeOfDay)
        and alarm.latest < happening.earliest
    )


def _gives_both(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether one of the sentences gives the other's time too, as by another clock."""
    return any(
        isinstance(other.facet, TimeOfDay)
        and (time.earliest, time.latest) == (other.facet.earliest, other.facet.latest)
        for one, other in ((left, right), (right, left))
        for sibling in siblings(dossier, one.claim)
        for time in sibling.of_type(TimeOfDay)
    )


def _apart(left: Statement, right: Statement) -> bool:
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, TimeOfDay) and isinstance(theirs, TimeOfDay)):
        return False
    return not windows_meet((ours.earliest, ours.latest), (theirs.earliest, theirs.latest))


def _level(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> Level | None:
    """How firm a clash is; None when nothing says that one happening is told.

    Sentences that are alike tell of one. So may unlike ones of the story's main happening when
    each source gives it one time; they are firm only where both name one day. An alarm is told
    in other words than what it is about.
    """
    context = dossier.story.likeness(left.claim, right.claim)
    alarms = _is_alarm(left) != _is_alarm(right)
    vague = any(isinstance(s.facet, TimeOfDay) and s.facet.part for s in (left, right))
    if context >= (ALARM_ALIKE if alarms else ALIKE):
        return Level.POSSIBLE if vague and _is_overnight(left, right) else Level.CONFLICT
    if matter.key != dossier.story.main_event:
        return None
    one_day = share_a_day(siblings(dossier, left.claim), siblings(dossier, right.claim))
    if not (_is_sole(matter, left) and _is_sole(matter, right)):
        return Level.POSSIBLE if alarms and one_day else None
    return Level.CONFLICT if one_day and not vague else Level.POSSIBLE


def _likelihood(dossier: Dossier, left: Statement, right: Statement) -> float:
    return max(LEAST, dossier.story.likeness(left.claim, right.claim))


def _is_overnight(left: Statement, right: Statement) -> bool:
    """Whether one only says "overnight", which some say of the late evening."""
    facets = (left.facet, right.facet)
    return any(isinstance(f, TimeOfDay) and f.part == "overnight" for f in facets)


def _is_sole(matter: Matter, statement: Statement) -> bool:
    """Whether all times that the source gives such a happening may be one."""
    return not any(_apart(statement, other) for other in matter.of_source(statement.source))


def _is_alarm(statement: Statement) -> bool:
    """Whether the time is that of a call or of those who came, not of the happening itself."""
    sentence = statement.claim.sentence
    before = sentence.text[: statement.facet.span.start - sentence.span.start]
    return bool(_ALARM.search(before[-REACH:]))


def _are_two_days(dossier: Dossier, left: Statement, right: Statement) -> bool:
    """Whether the sentences put it on two days: then the days clash, or two things are told."""
    return other_days(siblings(dossier, left.claim), siblings(dossier, right.claim))
