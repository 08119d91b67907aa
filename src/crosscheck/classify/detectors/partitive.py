"""XC102 one-or-several: one source has a single one do it, the other several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Severity, Side
from crosscheck.model.text import Token

RULE = Rule(
    "XC102",
    "one-or-several",
    Kind.NUMBER,
    "One source has a single one do it, the other several.",
    "How many of them were there, by name?",
)
EXAMPLES = (
    Example(
        True,
        "Officers came after one of the twins had not turned up at the nursery.",
        "Officers came after the twins never turned up at the nursery.",
    ),
    Example(
        True,
        "The fund is run by former central bank economists.",
        "The fund is run by a former central bank economist.",
    ),
    Example(
        False,
        "Officers came after the twins had not turned up at the nursery.",
        "Officers came after the twins never turned up at the nursery.",
    ),
)
ALIKE = 0.3
SHARED_MODIFIERS = 2
_RELATIONS = frozenset({"nsubj", "nsubjpass", "agent"})


@dataclass(frozen=True, slots=True)
class Part:
    """A noun in a relation to a verb; ``count`` is "one of", "a" or "several"."""

    noun: Token
    verb: str
    relation: str
    count: str
    modifiers: frozenset[str]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each aligned pair whose like nouns differ in number."""
    seen = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE or not (pair.left.sentence.parsed and pair.right.sentence.parsed):
            continue
        for ours in _parts(pair.left):
            for theirs in _parts(pair.right):
                key = (pair.left.source, pair.right.source, ours.verb, ours.noun.lemma)
                if key not in seen and _clash(ours, theirs):
                    seen.add(key)
                    yield RULE.finding(
                        (_side(pair.left, ours), _side(pair.right, theirs)),
                        "One source speaks of a single one, the other of several.",
                        severity=Severity.MEDIUM,
                        kind=Kind.NUMBER,
                        evidence=(("claims alike", pair.score), ("same part in it", 0.9)),
                    )


def _clash(ours: Part, theirs: Part) -> bool:
    if (ours.verb, ours.relation) != (theirs.verb, theirs.relation):
        return False
    if folded(ours.noun.lemma) != folded(theirs.noun.lemma) or ours.count == theirs.count:
        return False
    counts = {ours.count, theirs.count}
    if counts == {"one of", "several"}:
        return True
    alike = len(ours.modifiers & theirs.modifiers) >= SHARED_MODIFIERS
    return counts == {"a", "several"} and alike


def _parts(claim: Claim) -> Iterator[Part]:
    tree = Tree(claim.sentence)
    for token in claim.sentence.within(claim.span):
        if token.pos != "VERB":
            continue
        verb = folded(token.lemma)
        for child in tree.children(token.index, *_RELATIONS):
            noun = tree.first(child.index, "pobj") if child.dep == "agent" else child
            if noun is None:
                continue
            whole = _whole(tree, noun)
            part = whole or noun
            count = "one of" if whole else _count(tree, noun)
            if count:
                words = frozenset(
                    t.lemma for t in tree.children(part.index, "amod", "compound", "nmod")
                ) | frozenset(
                    t.lemma
                    for other in tree.children(part.index, "compound")
                    for t in tree.children(other.index, "compound", "amod")
                )
                yield Part(part, verb, child.dep.removesuffix("pass"), count, words)


def _whole(tree: Tree, noun: Token) -> Token | None:
    """The plural in "one of the children"."""
    if noun.lemma != "one":
        return None
    of = next((t for t in tree.children(noun.index, "prep") if t.lemma == "of"), None)
    return tree.first(of.index, "pobj") if of is not None else None


def _count(tree: Tree, noun: Token) -> str:
    """Say "a" for one unnamed thing, "several" for a plural without a number, else nothing."""
    if tree.first(noun.index, "nummod") is not None:
        return ""
    determiners = {t.lemma for t in tree.children(noun.index, "det", "poss")}
    if noun.tag == "NNS":
        return "several"
    return "a" if noun.tag == "NN" and determiners & {"a", "an"} else ""


def _side(claim: Claim, part: Part) -> Side:
    tree = Tree(claim.sentence)
    span = claim.span.cover(part.noun.span)
    words = tree.span(tree.subtree(part.noun.index)) or part.noun.span
    return Side(claim.source, claim.id, span, quote_of(claim, span), part.count, (words,))
