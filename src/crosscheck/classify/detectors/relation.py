"""XC1002 relation-mismatch: one person is related in two ways that exclude each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each
from crosscheck.language.lexicon import person_classes, table
from crosscheck.language.names import fold
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, Facet, Mention, Role
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from crosscheck.model.text import Token

RULE = Rule(
    "XC1002",
    "relation-mismatch",
    Kind.ROLE,
    "One person is related to another in two ways that exclude each other.",
    "How are the two related, by the family or the register?",
    errs="Two relatives of one person.",
)
EXAMPLES = (
    Example(
        True,
        "The baker quarrelled with his wife, Mara Velde, at the fair.",
        "The baker quarrelled with his girlfriend, Mara Velde, at the fair.",
    ),
    Example(
        True,
        "The sailor left the boat to his 14-year-old stepdaughter.",
        "The sailor left the boat to his 14-year-old daughter, the court heard.",
    ),
    Example(
        False,
        "The baker quarrelled with his wife, Mara Velde, at the fair.",
        "The baker quarrelled with his estranged wife, Mara Velde, at the fair.",
    ),
    Example(
        False,
        "The sailor left the boat to his 14-year-old daughter.",
        "The sailor left the boat to his 14-year-old girl.",
    ),
)
LEAD = 12
_WORD = re.compile(r"[\w’'-]+")
_FORMER = re.compile(r"\b(?:ex|former)(?:\s*[-‐‑–]\s*|\s+)$", re.IGNORECASE)
_PREFIX = re.compile(r"\b(step|half|great|god)\s*[-‐‑–]\s*$", re.IGNORECASE)
Place = tuple[int, int]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person and family of words that two sources fill apart."""
    related: dict[str, list[Statement]] = defaultdict(list)
    for article in dossier.story.articles:
        for claim in article.units:
            for key, statement in _relations(claim):
                related[key].append(statement)
    for key, found in sorted(related.items()):
        matter = Matter(LedgerName.PEOPLE, key, key, "relation", tuple(found))
        clashing = [
            statement
            for left, right in matter.cross_source_pairs()
            if _exclude(left, right) and not _gives_both(matter, left, right)
            for statement in (left, right)
        ]
        if clashing:
            yield _finding(key, clashing)


def _relations(claim: Claim) -> Iterator[tuple[str, Statement]]:
    """What kin a claim makes of people: by full name, or by sort and age where there is none."""
    for role in claim.of_type(Role):
        words = _WORD.findall(role.title)
        if " " in role.holder and words:
            start = role.span.start + role.text.casefold().rfind(words[-1])
            span = Span(start, start + len(words[-1]))
            yield from _stated(claim, role, role.holder, span)
    for mention in claim.of_type(Mention):
        word = _kin_before(claim, mention)
        if word is not None:
            yield from _stated(claim, mention, mention.key, word.span)
    for age in claim.of_type(Age):
        noun = age.holder.casefold()
        if age.low == age.high and age.holder_span is not None and noun in person_classes():
            key = f"{age.low.normalize():f}-year-old {person_classes()[noun].partition('-')[0]}"
            yield from _stated(claim, age, key, age.holder_span)


def _kin_before(claim: Claim, mention: Mention) -> Token | None:
    """The kin word that a full name explains: "his wife, Mara Velde,"."""
    if mention.kind != "person" or " " not in mention.key:
        return None
    tokens = claim.sentence.tokens
    name = next((t for t in tokens if mention.span.contains(t.span)), None)
    if name is None or name.index < 2 or tokens[name.index - 1].text != ",":
        return None
    word = tokens[name.index - 2]
    return word if word.pos == "NOUN" else None


def _stated(claim: Claim, facet: Facet, key: str, span: Span) -> Iterator[tuple[str, Statement]]:
    """The kin word at a span, with what goes before it ("ex-", "step")."""
    home = claim.sentence
    start, end = span.start - home.span.start, span.end - home.span.start
    word = home.text[max(start, 0) : end].casefold()
    before = home.text[max(0, start - LEAD) : max(start, 0)]
    prefix = _PREFIX.search(before)
    if prefix is not None:
        joint = "-" if prefix[1].casefold() in {"half", "great"} else ""
        word = prefix[1].casefold() + joint + word
    if _FORMER.search(before):
        word = f"ex-{word}"
    if word in _places():
        yield key, Statement(claim, facet, word, word)


@cache
def _places() -> dict[str, Place]:
    """Kin word → (family, place in it)."""
    return {
        word: (family, place)
        for family, members in enumerate(table("kin")["families"])
        for place, words in enumerate(members)
        for word in words
    }


def _exclude(left: Statement, right: Statement) -> bool:
    ours, theirs = _places()[left.value], _places()[right.value]
    return ours[0] == theirs[0] and ours[1] != theirs[1]


def _gives_both(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source uses the other's word of the person too: of another relative, then."""
    ours = {_places()[s.value] for s in matter.of_source(left.source)}
    theirs = {_places()[s.value] for s in matter.of_source(right.source)}
    return _places()[right.value] in ours or _places()[left.value] in theirs


def _finding(key: str, clashing: Sequence[Statement]) -> Finding:
    shown = " and ".join(f"“{word}”" for word in sorted({s.display for s in clashing}))
    return RULE.finding(
        one_side_each(clashing),
        f"One person is called {shown}.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("same person", 0.9 if " " in fold(key) else 0.7), ("relations exclude", 0.8)),
        thing=f"relation {key}",
    )
