"""XC802 place-of-death: one person dies at the scene here and in hospital there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.joining import joined
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.classify.victims import identities, subject_of
from crosscheck.language.dependencies import Tree
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC802",
    "place-of-death",
    Kind.PLACE,
    "One person is said to have died in two places.",
    "Where was the person pronounced dead, by the medical examiner's record?",
    errs="Two people who died, told of by one word.",
)
EXAMPLES = (
    Example(
        True,
        "The woman died at the scene of the crash on the coast road.",
        "The woman was taken to a hospital, where she died hours after the crash.",
    ),
    Example(
        False,
        "The woman died at the scene of the crash on the coast road.",
        "The boy was taken to a hospital, where he died hours after the crash.",
    ),
)
_SCENE = frozenset({"scene", "spot", "site"})
_CARE = frozenset({"hospital", "clinic", "room", "infirmary"})
_FOUND = frozenset({"find", "discover"})
_MOVED = frozenset({"take", "rush", "transport", "bring", "airlift", "fly", "carry", "move"})


@dataclass(frozen=True, slots=True)
class Death:
    """Where one source has somebody die: keys of who it is, and the words."""

    who: frozenset[str]
    place: str
    claim: Claim
    span: Span


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person who dies at the scene here and in hospital there."""
    deaths = [death for article in dossier.story.articles for death in _deaths(article)]
    for person in joined(deaths, lambda ours, theirs: bool(ours.who & theirs.who)):
        clashing = [
            death
            for death in person
            if any(
                death.place != other.place
                and death.claim.source != other.claim.source
                and death.who & other.who
                for other in person
            )
        ]
        if clashing:
            places = " and ".join(sorted({death.place for death in clashing}))
            yield RULE.finding(
                [_side(death) for death in clashing],
                f"The same person is said to have died {places}.",
                level=Level.CONFLICT,
                severity=Severity.HIGH,
                evidence=(("same person", 0.75), ("places exclude each other", 0.9)),
            )


def _deaths(article: Article) -> Iterator[Death]:
    done = set()
    for claim in article.units:
        sentence = claim.sentence
        if sentence.span in done or not sentence.parsed:
            continue
        done.add(sentence.span)
        tree = Tree(sentence)
        for token in sentence.tokens:
            if not _is_death(tree, token):
                continue
            place = _place(tree, token)
            who = identities(article, claim, subject_of(tree, token.index))
            if place and who:
                home = next((c for c in article.units if c.span.contains(token.span)), claim)
                yield Death(who, place, home, home.span.cover(token.span))


def _is_death(tree: Tree, token: Token) -> bool:
    if token.lemma in {"die", "succumb"} and token.pos == "VERB":
        return True
    head = tree.tokens[token.head]
    return token.text.casefold() == "dead" and head.lemma in {"find", "pronounce", "declare", "be"}


def _place(tree: Tree, token: Token) -> str:
    """Say "at the scene", "in hospital" or nothing, by what the death hangs on and what on it."""
    near = {t.lemma for t in _around(tree, token)}
    verb = tree.tokens[token.head]
    if near & _SCENE:
        return "at the scene"
    if near & _CARE:
        return "in hospital"
    governor = verb if token.text.casefold() == "dead" else token
    while governor.dep in {"conj", "relcl", "advcl", "ccomp"} and governor.head != governor.index:
        governor = tree.tokens[governor.head]
        if governor.lemma in _CARE:
            return "in hospital"
        below = {t.lemma for t in tree.children(governor.index, "prep", "dobj")}
        reach = {tree.tokens[i].lemma for i in tree.subtree(governor.index)} if below else set()
        if governor.lemma in _MOVED and reach & _CARE:
            return "in hospital"
    if token.text.casefold() == "dead" and verb.lemma in _FOUND:
        return "at the scene"
    return ""


def _around(tree: Tree, token: Token) -> Iterator[Token]:
    """Objects of the prepositions that hang on the death word or on its verb."""
    roots = [token.index]
    if token.text.casefold() == "dead":
        roots.append(token.head)
    for root in roots:
        for preposition in tree.children(root, "prep"):
            yield from tree.children(preposition.index, "pobj")


def _side(death: Death) -> Side:
    quote = quote_of(death.claim, death.span)
    return Side(death.claim.source, death.claim.id, death.span, quote, death.place)
