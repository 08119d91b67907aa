"""XC405 body-name: a body or firm bears two names that differ in the form of one word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from rapidfuzz import fuzz

from crosscheck.classify.named import Named
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.lexicon import table
from crosscheck.language.names import fold, house_style
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC405",
    "body-name",
    Kind.NAME,
    "A body, firm or school bears two names that differ in the form of one word.",
    "How does the body itself write its name?",
    errs="Two bodies of like names, or a name that was changed.",
)
EXAMPLES = (
    Example(
        True,
        "The crane was built by Quay Crane Distribution, the mayor said.",
        "Quay Crane Distributors, which built the crane, did not answer calls.",
    ),
    Example(
        True,
        "Two students of Southeast Kelby University climbed the crane.",
        "The students of Southeastern Kelby University were unhurt.",
    ),
    Example(
        False,
        "The crane was built by Quay Crane Distribution, the mayor said.",
        "Quay Crane Transport, which moved the crane, did not answer calls.",
    ),
    Example(
        False,
        "The crane was built by Quay Crane Distribution, the mayor said.",
        "The crane was built by Quay Crane Distribution, of Quay Crane Distributors.",
    ),
)
SHORTEST = 5
ALIKE = 75.0  # of 100
STEM = 5
_JOINTS = frozenset({"of", "and", "for", "the", "&", "on"})
LONGEST = 10
_ENDINGS = frozenset({"ic", "an", "ans", "ist", "ists", "ian", "ians", "ese", "ish"})
Name = tuple[str, ...]  # its folded words
Names = Mapping[Name, Named]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two forms of a word in names of which no source uses both."""
    known = {article.source.id: _names(article) for article in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = known[left.source.id], known[right.source.id]
        longest: dict[tuple[str, str], tuple[Named, Named]] = {}
        for mine, other, place in _one_word_apart(ours, theirs):
            if not any(mine in names and other in names for names in known.values()):
                longest[mine[place], other[place]] = ours[mine], theirs[other]
        for words, (first, second) in sorted(longest.items()):
            yield RULE.finding(
                (first.side(), second.side()),
                f"The name is given as “{first.text}” and as “{second.text}”.",
                level=Level.POSSIBLE,  # not seen on marked stories yet (ADR 0005)
                severity=Severity.LOW,
                evidence=(("names but for one word", 0.9), ("forms of one word", 0.8)),
                thing=" ".join(sorted(words)),
            )


def _one_word_apart(ours: Names, theirs: Names) -> Iterator[tuple[Name, Name, int]]:
    """Two names and the place of the word in which they differ; longer names come later."""
    masked: dict[Name, list[Name]] = defaultdict(list)
    for name in theirs:
        for place in range(len(name)):
            masked[_masked(name, place)].append(name)
    for mine in sorted(ours.keys() - theirs.keys(), key=lambda name: (len(name), name)):
        for place, word in enumerate(mine):
            for other in masked.get(_masked(mine, place), ()):
                is_last = place == len(mine) - 1
                if other not in ours and _are_forms(word, other[place], is_last=is_last):
                    yield mine, other, place


def _masked(name: Name, place: int) -> Name:
    return (*name[:place], "", *name[place + 1 :])


def _are_forms(ours: str, theirs: str, *, is_last: bool) -> bool:
    """Whether two words are forms of one: "distribution" and "distributors", "south", "southern".

    Not a name and its adjective ("Democrat", "Democratic"), the plural of a last word, a spelling
    of the house ("defence"), nor an office ("chair" and "chairman", "minister" and "ministry").
    """
    shorter, longer = sorted((ours, theirs), key=len)
    ending = longer.removeprefix(shorter)
    return (
        ours != theirs
        and len(shorter) >= SHORTEST
        and ours[:STEM] == theirs[:STEM]
        and fuzz.ratio(ours, theirs) >= ALIKE
        and ending not in _ENDINGS
        and house_style(ours) != house_style(theirs)
        and not {ours, theirs} & _offices()
        and not (is_last and ending == "s")
    )


@cache
def _offices() -> frozenset[str]:
    return frozenset(word for words in table("offices")["exclusive"] for word in words)


def _names(article: Article) -> Names:
    """Names of two words and more, and the names within them; each where it stands first."""
    found: dict[Name, Named] = {}
    for claim in article.units:
        if claim.kind is ClaimKind.HEADLINE:
            continue  # there every word has a capital
        for run in _runs(claim):
            for part in _windows(run):
                words = tuple(fold(token.text) for token in part)
                if words not in found:
                    span = Span(part[0].span.start, part[-1].span.end)
                    found[words] = Named(words, claim, span)
    return found


def _windows(run: list[Token]) -> Iterator[list[Token]]:
    """The stretches of a run that begin and end with a capital."""
    ends = [place for place, token in enumerate(run) if token.text not in _JOINTS]
    for first, last in combinations(ends, 2):
        yield run[first : last + 1]


def _runs(claim: Claim) -> Iterator[list[Token]]:
    """Stretches of capitalised words, joined by small words, without people's names."""
    run: list[Token] = []
    for token in claim.sentence.within(claim.span):
        if _is_named(token) or (run and token.text in _JOINTS):
            run.append(token)
        else:
            yield run[:LONGEST]
            run = []
    yield run[:LONGEST]


def _is_named(token: Token) -> bool:
    is_word = token.text.isalpha() and token.text[0].isupper()
    return is_word and token.pos == "PROPN" and token.entity != "PERSON"
