"""XC803 setting-mismatch: the main happening is put inside here and outside there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.lexicon import opposites
from crosscheck.model.claim import Claim
from crosscheck.model.facet import EventMention
from crosscheck.model.finding import Finding, Kind, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC803",
    "setting-mismatch",
    Kind.PLACE,
    "The main happening is put in two settings that exclude each other.",
    "Where exactly did it happen, by those who were there?",
    errs="A course of events that moved from one place to the other.",
)
EXAMPLES = (
    Example(
        True,
        "A gunman opened fire inside a bowling alley on Saturday. The shooting left two men hurt.",
        "Two men were hurt in a shooting outside a bowling alley on Saturday.",
    ),
    Example(
        False,
        "A gunman opened fire inside a bowling alley on Saturday. The shooting left two men hurt.",
        "Two men were hurt in a shooting on Saturday. Neighbors gathered outside a bowling alley.",
    ),
)
SETS = frozenset({"inside", "vertical"})
STEPS = 3
MAIN = "main"
Stated = tuple[Claim, Token, Token]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sources that set the main happening apart."""
    for left, right in dossier.story.cross_articles():
        ours = list(_settings(left, dossier.story.main_event))
        theirs = list(_settings(right, dossier.story.main_event))
        clash = next(
            ((one, other) for one in ours for other in theirs if _exclude(one[1], other[1])), None
        )
        if clash and _consistent(ours) and _consistent(theirs):
            (one, other) = clash
            yield RULE.finding(
                (_side(*one), _side(*other)),
                f"One source has it {one[1].lemma}, the other {other[1].lemma}.",
                severity=Severity.MEDIUM,
                evidence=(("same happening", 0.75), ("settings exclude each other", 0.9)),
            )


def _settings(article: Article, main_event: str) -> Iterator[Stated]:
    """Words of place that hang on a word for the main happening."""
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        named = {e.span: e for e in claim.of_type(EventMention) if e.event in {main_event, MAIN}}
        for token in claim.sentence.within(claim.span):
            if token.lemma in opposites() and opposites()[token.lemma][0] in SETS:
                event = _governing(claim, token, named)
                if event is not None:
                    yield claim, token, event


def _governing(claim: Claim, token: Token, named: Mapping[Span, EventMention]) -> Token | None:
    for _ in range(STEPS):
        head = claim.sentence.tokens[token.head]
        if head.span in named:
            return head
        below = (t for t in claim.sentence.children(head) if t.dep in {"dobj", "nsubj"})
        carried = next((t for t in below if t.span in named), None)
        if carried is not None and head.pos == "VERB":
            return carried
        if head.pos == "VERB" or head.index == token.index:
            return None
        token = head
    return None


def _exclude(ours: Token, theirs: Token) -> bool:
    mine, other = opposites()[ours.lemma], opposites()[theirs.lemma]
    return mine[0] == other[0] and mine[1] != other[1]


def _consistent(stated: list[Stated]) -> bool:
    """Whether a source keeps to one setting."""
    return not any(_exclude(one[1], other[1]) for one in stated for other in stated)


def _side(claim: Claim, word: Token, event: Token) -> Side:
    span = claim.span.cover(word.span)
    return Side(
        claim.source, claim.id, span, quote_of(claim, span), word.lemma, (word.span, event.span)
    )
