"""XC601 superlative-scope: one superlative hangs on two things, or on one with two windows."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import event_classes, folded, table
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Superlative
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article

RULE = Rule(
    "XC601",
    "superlative-scope",
    Kind.SCOPE,
    "A claim to be first, only or most is made of two different things, or for two spans of time.",
    "First of what, exactly, and since when? Who counted?",
)
EXAMPLES = (
    Example(
        True,
        "It was the first time in 20 years that a Norwegian king visited the island.",
        'The summit was the "first of its kind in 20 years," an agency reported.',
    ),
    Example(
        True,
        "It is the first treaty ever signed by the two ports, officials said.",
        "The ports signed the first treaty in 30 years on Monday.",
    ),
    Example(
        False,
        "It was the first time in 20 years that a Norwegian king visited the island.",
        "A Norwegian king visited the island for the first time in 20 years.",
    ),
)
Stated = tuple[Claim, Superlative]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two superlatives of one rank that cannot both be meant."""
    for left, right in dossier.story.cross_articles():
        for ours in _stated(left):
            for theirs in _stated(right):
                yield from _compare(dossier, ours, theirs)
    for article in dossier.story.articles:
        found = _stated(article)
        for place, ours in enumerate(found):
            for theirs in found[place + 1 :]:
                yield from _compare(dossier, ours, theirs)


def _stated(article: Article) -> list[Stated]:
    return [(claim, facet) for claim in article.units for facet in claim.of_type(Superlative)]


def _compare(dossier: Dossier, ours: Stated, theirs: Stated) -> Iterator[Finding]:
    (left, mine), (right, other) = ours, theirs
    if mine.rank != other.rank or left.id == right.id:
        return
    same_head = _same_head(mine, other)
    same_window = mine.window_years is not None and mine.window_years == other.window_years
    if same_window and not same_head:
        yield _finding(
            ours,
            theirs,
            f"Both say “{mine.rank}” in {mine.window_years.normalize():f} years, but of different"
            f" things: “{mine.text}” and “{other.text}”.",
            Level.CONFLICT,
            0.9,
        )
    elif same_head and not same_window and _windows_clash(mine, other):
        yield _finding(
            ours,
            theirs,
            f"One says “{mine.rank}” {_window(mine)}, the other {_window(other)}: a first in"
            " so many years implies an earlier one.",
            Level.CONFLICT,
            max(0.6, dossier.story.likeness(left, right)),
        )


def _windows_clash(mine: Superlative, other: Superlative) -> bool:
    """Whether one has a window and the other is for all time."""
    return (mine.window_years is None) != (other.window_years is None)


def _window(facet: Superlative) -> str:
    if facet.window_years is not None:
        return f"in {facet.window_years.normalize():f} years"
    return "ever" if facet.ever else "without a window"


def _same_head(mine: Superlative, other: Superlative) -> bool:
    """Whether the heads name one sort of thing: equal, synonyms, one class of happening."""
    ours, theirs = folded(mine.what), folded(other.what)
    if ours == theirs:
        return True
    classes = event_classes()
    if classes.get(mine.what) and classes.get(mine.what) == classes.get(other.what):
        return True
    papers = _papers()
    return ours in papers and theirs in papers


def _papers() -> frozenset[str]:
    """Words for what is signed, from the instrument ladder and its hypernyms."""
    ladder = table("statuses")["instrument"]["values"]
    names = {word for words in ladder.values() for word in words if " " not in word}
    return frozenset(names | {"agreement", "agree", "document", "pact", "accord", "deal", "text"})


def _finding(ours: Stated, theirs: Stated, why: str, level: Level, weight: float) -> Finding:
    internal = ours[0].source == theirs[0].source
    return RULE.finding(
        (side_of(*ours), side_of(*theirs)),
        why,
        level=Level.POSSIBLE if internal else level,
        severity=Severity.HIGH,
        evidence=(("same rank", 0.9), ("window and head compared", weight)),
    )
