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
    errs="One who stands for several, as a spokesman for his office.",
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
    """A noun in a relation to a verb; ``count`` is "one of", "a" or "several".

    ``first`` is the word that the count hangs on: "one" in "one of the boats".
    """

    noun: Token
    first: Token
    verb: str
    relation: str
    count: str
    modifiers: frozenset[str]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each part in a doing whose like nouns differ in number."""
    found: dict[tuple[str, str], list[tuple[float, Side, Side]]] = {}
    for pair in dossier.story.pairs:
        if pair.score < ALIKE or not (pair.left.sentence.parsed and pair.right.sentence.parsed):
            continue
        for ours in _parts(pair.left):
            for theirs in _parts(pair.right):
                if _clash(ours, theirs):
                    sides = _side(pair.left, ours), _side(pair.right, theirs)
                    key = (ours.verb, folded(ours.noun.lemma))
                    found.setdefault(key, []).append((pair.score, *sides))
    for clashes in found.values():
        told = {(side.source, side.span): side for _, *both in clashes for side in both}
        yield RULE.finding(
            tuple(told.values()),
            "One source speaks of a single one, the other of several.",
            severity=Severity.MEDIUM,
            kind=Kind.NUMBER,
            evidence=(
                ("claims alike", max(score for score, _, _ in clashes)),
                ("same part in it", 0.9),
            ),
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
        for child in (*tree.children(token.index, *_RELATIONS), *_lost_subject(tree, token)):
            noun = tree.first(child.index, "pobj") if child.dep == "agent" else child
            if noun is None:
                continue
            whole = _whole(tree, noun)
            part = whole or noun
            count = "one of" if whole else _count(tree, noun)
            if count:
                is_agent = child.dep == "agent"
                yield Part(
                    part, noun, verb, "agent" if is_agent else "nsubj", count, _words(tree, part)
                )


def _lost_subject(tree: Tree, verb: Token) -> Iterator[Token]:
    """The "one" of "after one of the boats had sunk", which parsers tie to "after"."""
    helper = tree.first(verb.index, "aux", "auxpass", "neg")
    if helper is None or tree.first(verb.index, *_RELATIONS) is not None:
        return
    for token in reversed(tree.tokens[: helper.index]):
        if token.pos in {"VERB", "AUX", "PUNCT", "SCONJ"}:
            return
        if token.lemma == "one" and _whole(tree, token) is not None:
            yield token
            return


def _words(tree: Tree, noun: Token) -> frozenset[str]:
    """What describes the noun, and what describes that."""
    near = tree.children(noun.index, "amod", "compound", "nmod")
    compounds = tree.children(noun.index, "compound")
    far = [t for other in compounds for t in tree.children(other.index, "compound", "amod")]
    return frozenset(t.lemma for t in (*near, *far))


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
    span = claim.span.cover(part.noun.span).cover(part.first.span)
    words = tree.span(tree.subtree(part.first.index)) or part.first.span
    return Side(claim.source, claim.id, span, quote_of(claim, span), part.count, (words,))
