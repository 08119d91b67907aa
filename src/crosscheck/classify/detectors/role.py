"""XC1001 office-mismatch: one person holds two offices of one body that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.language.lexicon import table
from crosscheck.model.finding import Finding, Kind, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC1001",
    "office-mismatch",
    Kind.ROLE,
    "One person is given two offices of one body.",
    "What was the person's office at the time, by the body's own record?",
    errs="Offices that were held one after the other.",
)
EXAMPLES = (
    Example(
        True,
        "The plan was drawn up by port manager Ilse Brandt.",
        "The plan was drawn up by port chairwoman Ilse Brandt.",
    ),
    Example(
        False,
        "The plan was drawn up by port chair Ilse Brandt.",
        "The plan was drawn up by former port chairwoman Ilse Brandt.",
    ),
)
_TIME_WORDS = frozenset(
    {
        "former",
        "ex",
        "ex-",
        "then",
        "current",
        "acting",
        "longtime",
        "the",
        "his",
        "her",
        "'s",
        "’s",
    }
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person whose offices of one body exclude each other."""
    for matter in dossier.of(LedgerName.PEOPLE, "role"):
        clashing = [
            statement
            for left, right in matter.cross_source_pairs()
            if _exclude(left, right) and not _holds_both(matter, left, right)
            for statement in (left, right)
        ]
        if clashing:
            shown = " and ".join(f"“{title}”" for title in sorted({s.display for s in clashing}))
            yield RULE.finding(
                one_side_each(clashing),
                f"{matter.thing} is {shown}.",
                severity=Severity.MEDIUM,
                evidence=(("same person", 0.9), ("offices of one body", 0.85)),
                thing=matter.key,
            )


def _exclude(left: Statement, right: Statement) -> bool:
    ours, theirs = office(left.value), office(right.value)
    return bool(ours and theirs) and ours[0] == theirs[0] and ours[1] != theirs[1]  # type: ignore[index]


def office(title: str) -> tuple[str, int] | None:
    """The body and the office in "campaign chairman"; None without a body or an office."""
    words = [word for word in title.casefold().split() if word not in _TIME_WORDS]
    if len(words) < 2:
        return None
    groups = table("offices")["exclusive"]
    number = next((n for n, group in enumerate(groups) if words[-1] in group), None)
    return None if number is None else (words[-2].removesuffix("'s").removesuffix("’s"), number)


def _holds_both(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the person both offices."""
    ours = {office(s.value) for s in matter.of_source(left.source)}
    theirs = {office(s.value) for s in matter.of_source(right.source)}
    return office(right.value) in ours or office(left.value) in theirs
