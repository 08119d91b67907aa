"""XC806 hospital-mismatch: one patient is taken to two hospitals."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.facts import Fact, clashes
from crosscheck.classify.participants import Cast, done_to
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.classify.victims import subject_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.names import fold
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC806",
    "hospital-mismatch",
    Kind.PLACE,
    "One patient is taken to two hospitals.",
    "Where was the patient treated, by the hospital or the ambulance log?",
    errs="Two names of one hospital, or a patient who was moved from one to the other.",
)
EXAMPLES = (
    Example(
        True,
        "The woman was taken to Kelby General Hospital after the fall, the brigade said.",
        "The woman was flown to Oldport Medical Center after the fall, the police said.",
    ),
    Example(
        False,
        "The woman was taken to Kelby General Hospital after the fall, the brigade said.",
        "The woman was flown to a hospital in Kelby after the fall, the police said.",
    ),
    Example(
        False,
        "The woman was taken to Kelby General Hospital after the fall, the brigade said.",
        "The woman was treated at Kelby and transferred to Oldport Medical Center after the fall.",
    ),
)
_SORTS = frozenset({"hospital", "center", "centre", "clinic", "infirmary"})
_PLAIN = _SORTS | frozenset(
    {"medical", "general", "regional", "memorial", "trauma", "county", "university", "the", "of",
     "health", "and", "at", "st", "saint", "mercy", "children"}
)  # fmt: skip
_VERBS = frozenset(
    {"take", "rush", "transport", "bring", "airlift", "fly", "carry", "die", "treat", "pronounce",
     "declare", "recover", "hospitalize", "hospitalise", "admit"}
)  # fmt: skip
_AT = frozenset({"to", "at", "in"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources that have one patient in two named hospitals."""
    if any(_is_moved(article) for article in dossier.story.articles):
        return
    cast = Cast.of(dossier.story)
    for ours, theirs in clashes(dossier, lambda article: _stays(article, cast), _exclude):
        yield RULE.finding(
            (ours.side(), theirs.side()),
            "The same patient is in two hospitals.",
            level=Level.POSSIBLE,
            severity=Severity.LOW,
            evidence=(("same patient", 0.75), ("names of hospitals share nothing", 0.75)),
        )


def _exclude(ours: Fact, theirs: Fact) -> bool:
    return not _telling(ours.value) & _telling(theirs.value)


def _telling(name: str) -> set[str]:
    """The words of a hospital's name that tell it from others."""
    return set(name.split()) - _PLAIN


def _is_moved(article: Article) -> bool:
    """Whether somebody is moved from one hospital to another."""
    return any(t.lemma == "transfer" for claim in article.units for t in claim.sentence.tokens)


def _stays(article: Article, cast: Cast) -> Iterator[Fact]:
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for token in claim.sentence.within(claim.span):
            name = _name(tree, token)
            verb = _verb(tree, token) if name else None
            if verb is not None and _telling(_folded(name)):
                who = _patient(article, cast, claim, tree, verb)
                if who:
                    span = Span(name[0].span.start, name[-1].span.end)
                    yield Fact(who, _folded(name), claim, span)


def _name(tree: Tree, token: Token) -> list[Token]:
    """The capitalised run that ends in a word for a hospital; empty for "a hospital"."""
    if token.text.casefold() not in _SORTS or not token.text[0].isupper():
        return []
    run = [token]
    for other in reversed(tree.tokens[: token.index]):
        if not (other.text[0].isupper() or other.text in {"'s", "’s", "of"}):
            break
        run.insert(0, other)
    while run and not run[0].text[0].isupper():
        run = run[1:]
    return run if len(run) > 1 else []


def _folded(name: list[Token]) -> str:
    return " ".join(fold(token.text) for token in name if token.is_word)


def _verb(tree: Tree, token: Token) -> Token | None:
    """The verb that the hospital hangs on by "to", "at" or "in"."""
    for _ in range(len(tree.tokens)):
        head = tree.tokens[token.head]
        if head.lemma in _AT and token.dep == "pobj":
            verb = tree.tokens[head.head]
            return verb if verb.lemma in _VERBS else None
        if head.index == token.index:
            return None
        token = head
    return None


def _patient(article: Article, cast: Cast, claim: Claim, tree: Tree, verb: Token) -> frozenset[str]:
    nouns = done_to(tree, verb) or subject_of(tree, verb.index)
    return cast.keys(article, claim, nouns)
