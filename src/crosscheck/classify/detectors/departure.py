"""XC703 departure-mismatch: one person is dismissed here and resigns there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.participants import Cast, doer, done_to
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import DateMention, Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC703",
    "departure-mismatch",
    Kind.STATUS,
    "One person is dismissed in one source and resigns in the other.",
    "Who ended it, by the letter of resignation or of dismissal?",
    errs="A resignation that was asked for, which some call a dismissal; or two posts.",
)
EXAMPLES = (
    Example(
        True,
        "The mayor fired the harbour master, Ivo Lantz, in March over the missing crane.",
        "Ivo Lantz resigned as harbour master in March over the missing crane.",
    ),
    Example(
        True,
        "Harbour master Ivo Lantz, whom the council dismissed in March, left for Oldport.",
        "Harbour master Ivo Lantz, who stepped down in March, left for Oldport.",
    ),
    Example(
        False,
        "The mayor wanted to fire the harbour master, Ivo Lantz, in March over the crane.",
        "Ivo Lantz resigned as harbour master in March over the missing crane.",
    ),
    Example(
        False,
        "The mayor fired the harbour master, Ivo Lantz, in March over the missing crane.",
        "Ivo Lantz was forced to resign as harbour master in March over the missing crane.",
    ),
)
ALIKE = 0.35
DISMISSED, RESIGNED = "dismissed", "resigned"
_DISMISSING = frozenset({"fire", "dismiss", "sack", "oust"})
_RESIGNING = frozenset({"resign", "quit"})
_STEPPING = frozenset({"step", "stand"})
_MAKING = frozenset({"have", "choose", "decide"})


@dataclass(frozen=True, slots=True)
class Departure:
    """How somebody left a post, as one source tells it."""

    who: frozenset[str]
    way: str
    verb: Token
    claim: Claim


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person of whom two sources each tell one way of leaving."""
    cast = Cast.of(dossier.story)
    told = {a.source.id: list(_departures(a, cast)) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        clashing = [
            (mine, other)
            for mine in ours
            for other in theirs
            if mine.way != other.way and _one_way_each(mine.who & other.who, ours, theirs)
        ]
        if clashing:
            yield _finding(dossier, *max(clashing, key=lambda pair: _tied(dossier, *pair)))


def _departures(article: Article, cast: Cast) -> Iterator[Departure]:
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for verb in claim.sentence.within(claim.span):
            way = _way(tree, verb) if verb.pos == "VERB" else ""
            if not way or not _happened(tree, verb, claim):
                continue
            nouns = _object(tree, verb) if way == DISMISSED else doer(tree, verb)
            named = [t for noun in nouns for t in (noun, *tree.children(noun.index, "appos"))]
            who = frozenset(k for k in cast.keys(article, claim, tuple(named)) if " " in k)
            if who:
                yield Departure(who, way, verb, claim)


def _way(tree: Tree, verb: Token) -> str:
    """Which of the two ways a verb tells; empty for other verbs, as in firing a gun."""
    if verb.lemma in _DISMISSING:
        return DISMISSED
    down = any(t.lemma == "down" for t in tree.children(verb.index, "prt", "advmod"))
    is_stepping = verb.lemma in _STEPPING and down
    return RESIGNED if verb.lemma in _RESIGNING or is_stepping else ""


def _object(tree: Tree, verb: Token) -> tuple[Token, ...]:
    """Whom it is done to; for "whom he fired" the noun that the clause explains."""
    found = next(tree.children(verb.index, "dobj", "nsubjpass"), None)
    if verb.dep == "relcl" and found is not None and found.tag in {"WP", "WDT"}:
        return (tree.tokens[verb.head],)
    return done_to(tree, verb)


def _happened(tree: Tree, verb: Token, claim: Claim) -> bool:
    """Whether it is told as done: no "not", no "would", and nobody who asks or forces."""
    if any(t.tag == "MD" or t.dep == "neg" for t in tree.children(verb.index, "aux", "neg")):
        return False
    if verb.dep == "xcomp":
        above = tree.tokens[verb.head]
        return above.lemma in _MAKING and above.tag == "VBD"
    is_past = verb.tag in {"VBD", "VBN"}
    return is_past or (verb.tag == "VBZ" and claim.kind is ClaimKind.HEADLINE)


def _one_way_each(
    who: frozenset[str], ours: list[Departure], theirs: list[Departure]
) -> frozenset[str]:
    """The people of whom each source tells one way only."""
    return frozenset(
        person
        for person in who
        if all(len({d.way for d in told if person in d.who}) == 1 for told in (ours, theirs))
    )


def _tied(dossier: Dossier, mine: Departure, other: Departure) -> float:
    """How far the sentences tell of one departure: by likeness, or by a day or body in common."""
    shared = _surroundings(mine) & _surroundings(other)
    return max(dossier.story.likeness(mine.claim, other.claim), 2 * ALIKE if shared else 0.0)


def _surroundings(departure: Departure) -> frozenset[str]:
    """The days and the names of bodies and places in the sentence's claim."""
    claim = departure.claim
    days = {" ".join(facet.text.casefold().split()) for facet in claim.of_type(DateMention)}
    names = {m.key for m in claim.of_type(Mention) if m.kind != "person" and m.key}
    return frozenset(days | names)


def _finding(dossier: Dossier, mine: Departure, other: Departure) -> Finding:
    tied = _tied(dossier, mine, other)
    return RULE.finding(
        (_side(mine), _side(other)),
        f"The same person was {DISMISSED} by one source and {RESIGNED} by the other.",
        level=Level.POSSIBLE,  # not seen on marked stories yet (ADR 0005)
        severity=Severity.HIGH,
        evidence=(("same departure", min(1.0, tied)), ("ways exclude each other", 0.85)),
    )


def _side(departure: Departure) -> Side:
    span = departure.claim.span.cover(departure.verb.span)
    return Side(
        departure.claim.source,
        departure.claim.id,
        span,
        quote_of(departure.claim, span),
        departure.way,
        (departure.verb.span,),
    )
