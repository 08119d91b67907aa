"""XC1106 two-tallies: neighbouring sentences count the same over the same time, and differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from crosscheck.classify.one_text import Order
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Duration, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article
from crosscheck.model.text import Sentence

RULE = Rule(
    "XC1106",
    "two-tallies",
    Kind.NUMBER,
    "One text counts the same thing over the same time and comes to two numbers.",
    "What does each number count, and from when to when?",
    errs="Two things that are counted by one word.",
)
EXAMPLES = (
    Example(
        True,
        "The guides rescued nine climbers in the past 11 months. "
        "In the past 12 months, the valley's crews rescued 20 climbers.",
        "The harbor stayed closed because of the storm.",
    ),
    Example(
        False,
        "The guides rescued nine climbers in the past 11 months. "
        "In the past six years, the valley's crews rescued 20 climbers.",
        "The harbor stayed closed because of the storm.",
    ),
)
_LOOKS_BACK = re.compile(r"\b(?:in|over|during|within) the (?:past|last) $", re.IGNORECASE)
_PART = re.compile(r"\b(?:other|more|additional|another|of (?:the|those|them))\b", re.IGNORECASE)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two neighbouring sentences whose tallies differ."""
    for article in dossier.story.articles:
        for left, right in pairwise(_sentences(article)):
            yield from _clash(left, right)


def _sentences(article: Article) -> list[tuple[Claim, ...]]:
    """The claims of each sentence of the body, in order."""
    order = Order.of(article)
    found: dict[int, list[Claim]] = {}
    for claim in article.units:
        number = order.number(claim)
        if number is not None:
            found.setdefault(number, []).append(claim)
    return [tuple(found[number]) for number in sorted(found)]


def _clash(left: tuple[Claim, ...], right: tuple[Claim, ...]) -> Iterator[Finding]:
    ours, theirs = _tally(left), _tally(right)
    if ours is None or theirs is None or ours[1].compatible_with(theirs[1]):
        return
    if ours[2].high < theirs[2].low or theirs[2].high < ours[2].low:
        return
    if not _deeds(left[0].sentence) & _deeds(right[0].sentence):
        return
    yield RULE.finding(
        (side_of(ours[0], ours[1]), side_of(theirs[0], theirs[1])),
        f"Over about the same time the text counts {ours[1].text} and {theirs[1].text}.",
        level=Level.POSSIBLE,
        severity=Severity.LOW,
        evidence=(("the same is told of both", 0.7), ("times alike", 0.8), ("amounts differ", 0.9)),
    )


def _deeds(sentence: Sentence) -> frozenset[tuple[str, str]]:
    """What is done to whom in a parsed sentence: ("rescue", "climber")."""
    if not sentence.parsed:
        return frozenset()
    tree = Tree(sentence)
    return frozenset(
        (folded(verb.lemma), folded(thing.lemma))
        for verb in sentence.tokens
        if verb.pos == "VERB"
        for thing in tree.children(verb.index, "dobj", "nsubjpass")
        if thing.pos in {"NOUN", "PROPN"}
    )


def _tally(claims: tuple[Claim, ...]) -> tuple[Claim, Quantity, Duration] | None:
    """The one count of a sentence that looks back over a length of time."""
    sentence = claims[0].sentence
    if _PART.search(sentence.text):
        return None
    spans = [
        length
        for claim in claims
        for length in claim.of_type(Duration)
        if _LOOKS_BACK.search(sentence.text[: length.span.start - sentence.span.start])
    ]
    counts = [
        (claim, quantity)
        for claim in claims
        for quantity in claim.of_type(Quantity)
        if quantity.counted and not quantity.unit and not quantity.ordinal
    ]
    if len(spans) != 1 or len(counts) != 1:
        return None
    return (*counts[0], spans[0])
