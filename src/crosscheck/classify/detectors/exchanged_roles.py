"""XC1003 exchanged-roles: who does it here is the one it is done to there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from crosscheck.classify.participants import Cast, doer, done_to
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import table
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1003",
    "exchanged-roles",
    Kind.ROLE,
    "Who does it in one source is the one it is done to in the other.",
    "Who did it to whom, by those who saw it?",
    errs="An act that both did to each other.",
)
EXAMPLES = (
    Example(
        True,
        "Senator Ada Holm was on her way out when a student approached the senator at the gate.",
        "The senator approached a student at the gate and asked for the way.",
    ),
    Example(
        True,
        "The truck driver Ivo Lantz pushed Omar Vidal off the pier.",
        "Omar Vidal pushed Ivo Lantz off the pier, the police said.",
    ),
    Example(
        False,
        "The truck driver Ivo Lantz pushed Omar Vidal off the pier.",
        "Omar Vidal was pushed off the pier by Ivo Lantz, the police said.",
    ),
    Example(
        False,
        "The truck driver Ivo Lantz pushed Omar Vidal, and Vidal pushed Lantz.",
        "Omar Vidal pushed Ivo Lantz off the pier, the police said.",
    ),
)
ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Deed:
    """One deed as a source tells it: its number in the table, who did it and to whom."""

    number: int
    verb: Token
    claim: Claim
    doers: frozenset[str]
    others: frozenset[str]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each deed whose doer and undergoer two sources exchange."""
    cast = Cast.of(dossier.story)
    told = {a.source.id: list(_deeds(a, cast)) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        clash = next(
            (
                (mine, other)
                for mine in ours
                for other in theirs
                if _exchanged(mine, other)
                and not any(_exchanged(mine, third) for third in ours)
                and not any(_exchanged(other, third) for third in theirs)
            ),
            None,
        )
        if clash is not None:
            yield _finding(dossier, *clash)


def _deeds(article: Article, cast: Cast) -> Iterator[Deed]:
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for verb in claim.sentence.within(claim.span):
            number = _numbers().get(verb.lemma)
            if verb.pos != "VERB" or number is None or tree.first(verb.index, "neg") is not None:
                continue
            doers = cast.keys(article, claim, doer(tree, verb))
            others = cast.keys(article, claim, done_to(tree, verb))
            if doers or others:
                yield Deed(number, verb, claim, doers, others)


def _exchanged(mine: Deed, other: Deed) -> bool:
    """Whether a named person does it here and undergoes it there, and not the same on one side."""
    if mine.number != other.number:
        return False
    return _turned(mine, other) or _turned(other, mine)


def _turned(mine: Deed, other: Deed) -> bool:
    named = {key for key in mine.doers & other.others if _is_one(key)}
    return bool(named - mine.others - other.doers)


def _is_one(key: str) -> bool:
    """Whether a key is somebody's: a full name, or a word for what somebody does."""
    return " " in key or key.startswith("noun:")


@cache
def _numbers() -> dict[str, int]:
    deeds = table("deeds")["exchangeable"]["deeds"]
    numbers: dict[str, int] = {}
    for number, verbs in enumerate(deeds):
        for verb in verbs:
            numbers.setdefault(verb, number)
    return numbers


def _finding(dossier: Dossier, mine: Deed, other: Deed) -> Finding:
    alike = dossier.story.likeness(mine.claim, other.claim)
    both = bool(mine.doers & other.others) and bool(mine.others & other.doers)
    return RULE.finding(
        (_side(mine), _side(other)),
        f"Who did it to whom is told both ways: “{mine.verb.lemma}”.",
        level=Level.CONFLICT if both or alike >= ALIKE else Level.POSSIBLE,
        severity=Severity.HIGH,
        evidence=(("same deed", max(alike, 0.6)), ("roles exchanged", 0.9 if both else 0.7)),
    )


def _side(deed: Deed) -> Side:
    span = deed.claim.span.cover(deed.verb.span)
    return Side(
        deed.claim.source,
        deed.claim.id,
        span,
        quote_of(deed.claim, span),
        " ".join(sorted(deed.doers)),
        (deed.verb.span,),
    )
