"""XC403 name-of-thing: a school, street or firm bears two names that share a part."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.named import Named
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.names import fold
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC403",
    "name-of-thing",
    Kind.NAME,
    "A school, street, body or firm bears two names that share a part.",
    "What is its name, by its own sign or register?",
    errs="Two neighbours of one sort, as two schools of a town.",
)
EXAMPLES = (
    Example(
        True,
        "The fire broke out behind Alder Creek School at noon and burned two sheds.",
        "The fire broke out behind Alder Brook School at noon and burned two sheds.",
    ),
    Example(
        True,
        "The fire broke out in a shed on Tanner Street at noon, the brigade said.",
        "The fire broke out in a shed on Tanner Avenue at noon, the brigade said.",
    ),
    Example(
        False,
        "The fire broke out behind Alder Creek School at noon and burned two sheds.",
        "The fire broke out behind Alder Creek Primary School at noon and burned two sheds.",
    ),
)
ALIKE = 0.3
_WAYS = frozenset(
    {"street", "avenue", "road", "drive", "lane", "boulevard", "court", "place", "terrace", "way"}
)
_SORTS = frozenset(
    {"school", "academy", "college", "university", "hospital", "clinic", "church", "chapel",
     "park", "hotel", "theater", "theatre", "museum", "stadium", "arena", "bridge", "station",
     "airport", "county", "foundation", "institute", "company", "bank", "library", "act",
     "association", "apartments", "mall", "center", "centre"}
)  # fmt: skip
_SHORT = {"st": "street", "ave": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard"}
_SPELLINGS = {"theater": "theatre", "center": "centre"}


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two names between aligned claims of which no source has both."""
    known = {a.source.id: {n.words for n in _in_article(a)} for a in dossier.story.articles}
    seen: set[tuple[str, str, tuple[str, ...], tuple[str, ...]]] = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE:
            continue
        for mine in _named(pair.left):
            for other in _named(pair.right):
                sources = pair.left.source, pair.right.source
                key = (*sources, mine.words, other.words)
                if key in seen or not _clash(mine.words, other.words):
                    continue
                if any({mine.words, other.words} <= names for names in known.values()):
                    continue
                seen.add(key)
                yield RULE.finding(
                    (mine.side(), other.side()),
                    "Alike claims name it in two ways that share a part.",
                    level=Level.POSSIBLE,
                    severity=Severity.MEDIUM,
                    evidence=(("claims alike", pair.score), ("names share a part", 0.8)),
                )


def _clash(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether just one word differs: of a way its sort or another, of all else not its sort.

    A plural of one word ("Sport Centre", "Sports Centre") is the same name.
    """
    if len(ours) != len(theirs):
        return False
    differing = [place for place, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(differing) != 1:
        return False
    place = differing[0]
    if place == len(ours) - 1:
        return {ours[-1], theirs[-1]} <= _WAYS
    shorter, longer = sorted((ours[place], theirs[place]), key=len)
    is_form = longer.startswith(shorter) and len(longer) - len(shorter) <= 1
    return len(ours) > 2 and not is_form


def _in_article(article: Article) -> Iterator[Named]:
    for claim in article.units:
        yield from _named(claim)


def _named(claim: Claim) -> Iterator[Named]:
    """Runs of words with capitals that end in a word for a sort of thing, which is their last."""
    run: list[Token] = []
    for token in claim.sentence.within(claim.span):
        if not token.text[0].isupper():
            run = []
            continue
        run.append(token)
        last = _sort(token)
        if last in _WAYS | _SORTS | set(_SPELLINGS.values()) and len(run) > 1:
            words = (*(fold(t.text) for t in run[:-1]), last)
            yield Named(words, claim, Span(run[0].span.start, token.span.end))
            run = []


def _sort(token: Token) -> str:
    word = fold(token.text).rstrip(".")
    word = _SHORT.get(word, word)
    return _SPELLINGS.get(word, word)
