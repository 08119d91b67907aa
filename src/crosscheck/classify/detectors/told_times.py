"""XC1103 two-times-told: one text puts its main happening at two times of day.

The opening says "a morning fire", the account below "the fire broke out at 8 p.m.".
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.happenings import is_planned
from crosscheck.classify.one_text import Order, is_set_apart, refers_back, told_of
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.language.clock import windows_meet
from crosscheck.model.claim import Claim
from crosscheck.model.facet import TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.story import Article

RULE = Rule(
    "XC1103",
    "two-times-told",
    Kind.TIME,
    "One text puts its main happening at two times of day.",
    "At what time did it happen, and which words were not brought into line?",
    errs="Two moments of one course of events.",
)
EXAMPLES = (
    Example(
        True,
        "A baker is dead after an overnight explosion in Millbrook. "
        "The explosion happened on Tuesday evening at the old mill.",
        "The county fair opens its gates in June.",
    ),
    Example(
        False,
        "A baker is dead after an overnight explosion in Millbrook. "
        "The explosion happened around 2 a.m. at the old mill.",
        "The county fair opens its gates in June.",
    ),
)
OPENING = 2
_OVERNIGHT = (22 * 60 + 30, 30 * 60)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each text whose account contradicts its opening."""
    for matter in dossier.of(LedgerName.TIMELINE, "time of day"):
        for article in dossier.story.articles:
            pair = _clash(dossier, matter, article)
            if pair is not None:
                yield _finding(matter, *pair)


def _finding(matter: Matter, opening: Statement, account: Statement) -> Finding:
    return RULE.finding(
        (side_of_statement(opening), side_of_statement(account)),
        f"The text opens with “{opening.display}” for the {matter.thing} "
        f"and then puts it at “{account.display}”.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("refers back to the opening", 0.8), ("times apart", 0.85)),
    )


def _clash(
    dossier: Dossier, matter: Matter, article: Article
) -> tuple[Statement, Statement] | None:
    """The first later time of the happening that no time of the opening allows."""
    order = Order.of(article)
    told = [s for s in told_of(matter, article) if not is_planned(s) and not is_set_apart(s.claim)]
    openings = [s for s in told if _opens(order, s.claim)]
    for account in told:
        if _opens(order, account.claim) and order.number(account.claim) in {None, 0}:
            continue
        if not refers_back(account.claim, matter.key, dossier.story.main_event):
            continue
        earlier = [s for s in openings if s.claim.sentence.span < account.claim.sentence.span]
        if earlier and not any(_meet(opening, account) for opening in earlier):
            return earlier[-1], account
    return None


def _opens(order: Order, claim: Claim) -> bool:
    number = order.number(claim)
    return number is None or number < OPENING


def _meet(left: Statement, right: Statement) -> bool:
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, TimeOfDay) and isinstance(theirs, TimeOfDay)):
        return True
    return windows_meet(_window(ours), _window(theirs))


def _window(time: TimeOfDay) -> tuple[int, int]:
    """Inside one text, "overnight" is what no evening is."""
    return _OVERNIGHT if time.part == "overnight" else (time.earliest, time.latest)
