"""XC802 place-of-death: one person dies at the scene here and in hospital there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.classify.joining import joined
from crosscheck.classify.participants import Cast
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.classify.victims import subject_of
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
        True,
        "The father and the toddler were found dead on the coast road. The boy was three.",
        "The three-year-old boy was hurt on the coast road. He was flown to Oldport Medical Center,"
        " where he died in the evening.",
    ),
    Example(
        False,
        "The woman died at the scene of the crash on the coast road.",
        "The boy was taken to a hospital, where he died hours after the crash.",
    ),
)
HOSPITAL = "in hospital"
SCENE = "at the scene"
_HOMES = frozenset({"home", "house", "residence", "apartment"})
_SCENE = frozenset({"scene", "spot", "site"})
_CARE = frozenset({"hospital", "clinic", "room", "infirmary"})
_CENTRES = frozenset({"center", "centre"})
_MEDICAL = frozenset({"medical", "trauma", "health", "emergency"})
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
    cast = Cast.of(dossier.story)
    deaths = [death for article in dossier.story.articles for death in _deaths(article, cast)]
    for person in joined(deaths, _of_one):
        yield from _within(person)
        clashing = [d for d in person if any(_across(d, other) for other in person)]
        if clashing:
            # Who tells of both places has slipped: then the other source may agree with it.
            slip = any(_inside(ours, theirs) for ours in clashing for theirs in person)
            yield _finding(clashing, Level.POSSIBLE if slip else Level.CONFLICT)


def _of_one(ours: Death, theirs: Death) -> bool:
    return bool(ours.who & theirs.who)


def _exclude(ours: Death, theirs: Death) -> bool:
    """Whether one is in hospital and the other is not: the scene may be the home."""
    return (ours.place == HOSPITAL) is not (theirs.place == HOSPITAL)


def _across(ours: Death, theirs: Death) -> bool:
    """Whether two sources put one death in two places."""
    apart = _exclude(ours, theirs) and ours.claim.source != theirs.claim.source
    return apart and _of_one(ours, theirs)


def _inside(ours: Death, theirs: Death) -> bool:
    """Whether one source puts one death in two places."""
    apart = _exclude(ours, theirs) and ours.claim.source == theirs.claim.source
    return apart and _of_one(ours, theirs)


def _within(person: Sequence[Death]) -> Iterator[Finding]:
    for ours, theirs in combinations(person, 2):
        if _inside(ours, theirs):
            yield _finding((ours, theirs), Level.POSSIBLE)
            return


def _finding(deaths: Sequence[Death], level: Level) -> Finding:
    places = " and ".join(sorted({death.place for death in deaths}))
    return RULE.finding(
        [_side(death) for death in deaths],
        f"The same person is said to have died {places}.",
        level=level,
        severity=Severity.HIGH,
        evidence=(("same person", 0.75), ("places exclude each other", 0.9)),
    )


def _deaths(article: Article, cast: Cast) -> Iterator[Death]:
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
            who = cast.keys(article, claim, subject_of(tree, token.index))
            if place and who:
                home = next((c for c in article.units if c.span.contains(token.span)), claim)
                yield Death(who, place, home, home.span.cover(token.span))


def _is_death(tree: Tree, token: Token) -> bool:
    if token.lemma in {"die", "succumb"} and token.pos == "VERB":
        return True
    if token.lemma == "survive" and tree.first(token.index, "neg") is not None:
        return True
    head = tree.tokens[token.head]
    return token.text.casefold() == "dead" and head.lemma in {"find", "pronounce", "declare", "be"}


def _place(tree: Tree, token: Token) -> str:
    """At the scene, in hospital, at home or nothing: by what it hangs on and what hangs on it."""
    verb = tree.tokens[token.head]
    near = _place_near(tree, list(_around(tree, token)))
    if near:
        return near
    governor = verb if token.text.casefold() == "dead" else token
    while governor.dep in {"conj", "relcl", "advcl", "ccomp"} and governor.head != governor.index:
        governor = tree.tokens[governor.head]
        if _is_care(tree, governor):
            return HOSPITAL
        below = {t.lemma for t in tree.children(governor.index, "prep", "dobj")}
        reach = tree.subtree(governor.index) if below else []
        if governor.lemma in _MOVED and any(_is_care(tree, tree.tokens[i]) for i in reach):
            return HOSPITAL
    if token.text.casefold() == "dead" and verb.lemma in _FOUND:
        return SCENE
    return ""


def _place_near(tree: Tree, near: Sequence[Token]) -> str:
    """The place that the words right beside the death tell."""
    if any(t.lemma in _SCENE for t in near):
        return SCENE
    if any(_is_care(tree, t) for t in near):
        return HOSPITAL
    return "at home" if any(_is_home(tree, t) for t in near) else ""


def _is_home(tree: Tree, token: Token) -> bool:
    """Whether it is a dwelling and no home for the old or the sick."""
    return token.lemma in _HOMES and not any(tree.children(token.index, "compound", "amod"))


def _is_care(tree: Tree, token: Token) -> bool:
    """Whether it is a place of care: a hospital by that word, or a medical centre by its name."""
    words = {token.lemma}
    words |= {t.lemma for t in tree.children(token.index, "compound", "amod", "nmod")}
    return bool(words & _CARE) or bool(words & _CENTRES and words & _MEDICAL)


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
