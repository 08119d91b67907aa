"""XC1104 two-wounds-told: one text puts one person's wound in two parts of the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.classify.victims import subject_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import body_regions
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1104",
    "two-wounds-told",
    Kind.OTHER,
    "One text puts one person's wound in two parts of the body.",
    "Where was the person hit, by the doctors' or the police's record?",
    errs="Two wounds of one person.",
)
EXAMPLES = (
    Example(
        True,
        "The skier, Dora Pell, lies in a clinic with a wound to her left knee. "
        "A pole snapped and struck the skier in the shoulder.",
        "The county fair opens its gates in June.",
    ),
    Example(
        False,
        "The skier, Dora Pell, lies in a clinic with a wound to her left cheek. "
        "A pole snapped and struck the skier in the face.",
        "The county fair opens its gates in June.",
    ),
    Example(
        False,
        "Dora Pell lies in a clinic with a wound to her chest. "
        "A pole snapped and struck Evan Marsh in the leg.",
        "The county fair opens its gates in June.",
    ),
)
_HARM = frozenset({"shoot", "strike", "hit", "wound", "injure", "stab", "graze", "pierce", "lodge"})
_WOUND = frozenset({"wound", "gunshot", "injury", "bullet", "cut", "gash"})
_WHERE = frozenset({"in", "to", "on", "through", "behind", "above", "near", "into", "below"})
_SIDES = frozenset({"left", "right"})
_OWN = frozenset({"himself", "herself", "themselves"})
_SEVERAL = re.compile(
    r"\b(?:multiple|several|twice|times|many|both|wounds|also|victims|others|another)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wound:
    """Where one person was hit: ``holder`` is the person, ``region`` the part of the body."""

    claim: Claim
    span: Span
    holder: str
    region: str
    side: str


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person with one wound in two places."""
    for article in dossier.story.articles:
        wounds: dict[str, dict[tuple[str, str], Wound]] = {}
        for wound in _wounds(article):
            wounds.setdefault(wound.holder, {}).setdefault((wound.region, wound.side), wound)
        for places in wounds.values():
            found = list(places.values())
            pair = next(((w, v) for w in found for v in found if _apart(w, v)), None)
            if pair is not None:
                yield _finding(*pair)


def _finding(left: Wound, right: Wound) -> Finding:
    return RULE.finding(
        (_side(left), _side(right)),
        f"The wound is “{_words(left)}” and “{_words(right)}”.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("same person", 0.8), ("parts of the body differ", 0.85)),
    )


def _apart(left: Wound, right: Wound) -> bool:
    """Whether it cannot be one wound: other sides, or parts of which neither holds the other."""
    if left.claim.sentence.span == right.claim.sentence.span:
        return False
    if left.region == right.region:
        return bool(left.side and right.side and left.side != right.side)
    ours, theirs = left.region.split("/"), right.region.split("/")
    shorter = min(len(ours), len(theirs))
    return ours[:shorter] != theirs[:shorter]


def _wounds(article: Article) -> Iterator[Wound]:
    """The places of single wounds whose holder is plain."""
    for claim in article.units:
        if not claim.sentence.parsed or _SEVERAL.search(claim.sentence.text):
            continue
        tree = Tree(claim.sentence)
        for token in claim.sentence.within(claim.span):
            region = body_regions().get(token.lemma)
            where = tree.tokens[token.head]
            if region is None or token.dep != "pobj" or where.lemma not in _WHERE:
                continue
            if tree.first(token.index, "conj") is not None:
                continue
            holder = _holder(article, claim, tree, tree.tokens[where.head])
            if holder:
                yield _wound(claim, tree, where, token, holder)


def _wound(claim: Claim, tree: Tree, where: Token, part: Token, holder: str) -> Wound:
    words = {child.lemma for child in tree.children(part.index)}
    side = next(iter(sorted(words & _SIDES)), "")
    return Wound(claim, where.span.cover(part.span), holder, body_regions()[part.lemma], side)


def _holder(article: Article, claim: Claim, tree: Tree, governor: Token) -> str:
    """Who has the wound that a place hangs on: the object of the harm, else the subject."""
    if governor.lemma in _HARM and governor.pos == "VERB":
        hurt = tree.first(governor.index, "dobj", "nsubjpass")
        if hurt is not None and hurt.text.lower() not in _OWN:
            return _key(article, claim, tree, hurt)
        return _subject(article, claim, tree, governor) if hurt is not None else ""
    verb = tree.tokens[governor.head]
    if governor.dep in {"dobj", "nsubjpass"} and verb.lemma in _HARM:
        return _key(article, claim, tree, governor)
    if governor.lemma not in _WOUND:
        return ""
    for _ in tree.tokens:
        if governor.pos in {"VERB", "AUX"} or governor.head == governor.index:
            break
        governor = tree.tokens[governor.head]
    found = tree.first(governor.index, "dobj")
    if governor.lemma == "find" and found is not None:
        return _key(article, claim, tree, found)
    return _subject(article, claim, tree, governor)


def _subject(article: Article, claim: Claim, tree: Tree, verb: Token) -> str:
    nouns = subject_of(tree, verb.index)
    return _key(article, claim, tree, nouns[0]) if len(nouns) == 1 else ""


def _key(article: Article, claim: Claim, tree: Tree, noun: Token) -> str:
    """A person's name, or a noun with "the" of which the article knows one."""
    for other in article.units:
        if other.sentence.span != claim.sentence.span:
            continue
        for mention in other.of_type(Mention):
            if mention.kind == "person" and mention.span.overlaps(noun.span):
                return mention.key.split()[-1]
    is_known = any(child.lemma == "the" for child in tree.children(noun.index, "det"))
    return f"the {noun.lemma}" if is_known and noun.pos == "NOUN" else ""


def _words(wound: Wound) -> str:
    return " ".join(quote_of(wound.claim, wound.span).split())


def _side(wound: Wound) -> Side:
    quote = quote_of(wound.claim, wound.span)
    return Side(wound.claim.source, wound.claim.id, wound.span, quote, quote, (wound.span,))
