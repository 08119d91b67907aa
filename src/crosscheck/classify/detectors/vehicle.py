"""XC807 vehicle-mismatch: somebody gets away in two sorts of vehicle."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.facts import Fact, clashes
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import opposites
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC807",
    "vehicle-mismatch",
    Kind.OTHER,
    "Those who got away did so in two sorts or colours of vehicle.",
    "Which vehicle was it, by the camera or the witness who saw it?",
    errs="Two vehicles, or a witness who saw it in the dark.",
)
EXAMPLES = (
    Example(
        True,
        "The thieves fled in a black pickup after the raid on the mill.",
        "The thieves drove off in a white sedan after the raid on the mill, the owner said.",
    ),
    Example(
        True,
        "The thieves fled in a black car after the raid on the mill.",
        "The thieves escaped in a red van after the raid on the mill, the owner said.",
    ),
    Example(
        False,
        "The thieves fled in a black pickup after the raid on the mill.",
        "The thieves drove off in a dark vehicle after the raid on the mill, the owner said.",
    ),
    Example(
        False,
        "The thieves fled in a black pickup and a white sedan after the raid on the mill.",
        "The thieves drove off in a white sedan after the raid on the mill, the owner said.",
    ),
)
WHO = frozenset({"those who got away"})
_LEAVING = frozenset({"flee", "escape"})
_WITH_AWAY = frozenset({"drive", "speed", "get", "take", "run", "race", "pull"})
_AWAY = frozenset({"off", "away"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources whose one vehicle of flight differs."""
    for ours, theirs in clashes(dossier, _flights, _exclude):
        yield RULE.finding(
            (ours.side(), theirs.side()),
            f"The flight was in a {ours.value} or in a {theirs.value}.",
            level=Level.POSSIBLE,
            severity=Severity.MEDIUM,
            evidence=(("same flight", 0.75), ("vehicles exclude each other", 0.85)),
        )


def _flights(article: Article) -> Iterator[Fact]:
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        for verb in claim.sentence.within(claim.span):
            if _is_leaving(tree, verb):
                for noun in _vehicles(tree, verb):
                    words = [*_colours(tree, noun), noun]
                    yield Fact(WHO, " ".join(t.lemma for t in words), claim, noun.span)


def _is_leaving(tree: Tree, verb: Token) -> bool:
    away = any(t.lemma in _AWAY for t in tree.children(verb.index, "prt", "advmod"))
    return verb.lemma in _LEAVING or (verb.lemma in _WITH_AWAY and away)


def _vehicles(tree: Tree, verb: Token) -> Iterator[Token]:
    """The vehicles that the flight is made in, with those in one row with them."""
    for preposition in tree.children(verb.index, "prep"):
        if preposition.lemma in {"in", "on"}:
            for noun in tree.children(preposition.index, "pobj"):
                for each in (noun, *tree.children(noun.index, "conj")):
                    if _is_vehicle(each.lemma):
                        yield each


def _is_vehicle(lemma: str) -> bool:
    known = opposites().get(lemma)
    return lemma in {"car", "vehicle"} or (known is not None and known[0] == "vehicle")


def _colours(tree: Tree, noun: Token) -> list[Token]:
    near = tree.children(noun.index, "amod", "compound", "nmod")
    return [t for t in near if opposites().get(t.lemma, ("",))[0] == "colour"]


def _exclude(ours: Fact, theirs: Fact) -> bool:
    """Whether the sorts or the colours exclude each other."""
    (*mine, sort), (*other, kind) = ours.value.split(), theirs.value.split()
    if {sort, kind} & {"vehicle"} or relation(sort, kind, "NOUN").relation is not (
        Relation.CO_HYPONYM
    ):
        return bool(mine and other) and opposites()[mine[0]][1] != opposites()[other[0]][1]
    return True
