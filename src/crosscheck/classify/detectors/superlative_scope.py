"""XC601 superlative-scope: one superlative hangs on two things, or on one with two windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import event_classes, folded, table
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Superlative
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC601",
    "superlative-scope",
    Kind.SCOPE,
    "A claim to be first, only or most is made of two different things, or for two spans of time.",
    "First of what, exactly, and since when? Who counted?",
    errs="Firsts of two things that a careful reader tells apart.",
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
    Example(
        False,
        "Rents on the island climbed to the highest level in 20 years.",
        "Rents on the island are at their highest level since 2005, the council said.",
    ),
)
SHORTEST_WINDOW = 1  # years: "only for 22 days" ranks nothing
# Who is first or alone has nobody before; "the largest" without more is no claim for all time.
_SOLE = frozenset({"first", "only", "sole", "unprecedented"})
Stated = tuple[Claim, Superlative]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each window said of two things, and for each clash of windows."""
    stated = [
        (claim, facet)
        for article in dossier.story.articles
        for claim in article.units
        for facet in claim.of_type(Superlative)
    ]
    for rank in sorted({facet.rank for _, facet in stated}):
        found = [item for item in stated if item[1].rank == rank]
        yield from _one_window_two_heads(found)
        yield from _one_head_two_windows(found)


def _one_window_two_heads(found: Sequence[Stated]) -> Iterator[Finding]:
    """Find "first in 15 years" said of a visit here and of a meeting there."""
    windows = sorted({facet.window_years for _, facet in found if facet.window_years is not None})
    for window in windows:
        sides = [item for item in found if item[1].window_years == window]
        heads = _by_head(sides)
        if len(heads) > 1:
            shown = " and ".join(f"“{_flat(group[0][1].text)}”" for group in heads)
            yield _finding(
                [item for group in heads for item in group],
                f"“{found[0][1].rank}” in {window.normalize():f} years is said of different"
                f" things: {shown}.",
                0.9,
            )


def _one_head_two_windows(found: Sequence[Stated]) -> Iterator[Finding]:
    """A meeting that is the first in 15 years here and the first ever there."""
    for group in _by_head(found):
        limited = [item for item in group if (item[1].window_years or 0) >= SHORTEST_WINDOW]
        open_ended = [item for item in group if _is_for_all_time(item[1])]
        if limited and open_ended:
            one, other = limited[0][1], open_ended[0][1]
            yield _finding(
                [*limited, *open_ended],
                f"One says “{one.rank}” {_window(one)}, the other {_window(other)}: a first in so"
                " many years implies an earlier one.",
                0.8,
            )


def _is_for_all_time(facet: Superlative) -> bool:
    """Whether it leaves no room for an earlier one: "the largest" does, "the largest ever" not."""
    if facet.window_years is not None or facet.since:
        return False
    return facet.ever or facet.rank in _SOLE


def _by_head(found: Sequence[Stated]) -> list[list[Stated]]:
    """The superlatives in groups of one sort of thing each."""
    groups: list[list[Stated]] = []
    for item in found:
        home = next((g for g in groups if _same_head(g[0][1], item[1])), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    return groups


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


def _finding(sides: Sequence[Stated], why: str, weight: float) -> Finding:
    internal = len({claim.source for claim, _ in sides}) == 1
    return RULE.finding(
        [side_of(*item) for item in sides],
        why,
        level=Level.POSSIBLE if internal else Level.CONFLICT,
        severity=Severity.HIGH,
        evidence=(("same rank", 0.9), ("window and head compared", weight)),
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
