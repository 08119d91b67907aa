"""XC804 wounded-part: one wound is put in two parts of the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from crosscheck.classify.participants import Cast, doer, done_to
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.word_relations import Relation, domains, relation
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC804",
    "wounded-part",
    Kind.OTHER,
    "One wound is put in two parts of the body.",
    "Where was the wound, by the doctor's or the examiner's record?",
    errs="Two wounds of one person, or of two.",
)
EXAMPLES = (
    Example(
        True,
        "The goalkeeper was hit in the knee by a firework on Monday.",
        "The goalkeeper was hit in the shoulder by a firework on Monday.",
    ),
    Example(
        True,
        "Doctors treated the goalkeeper for a burn on his left thigh.",
        "The goalkeeper was burned in the neck by the firework.",
    ),
    Example(
        False,
        "The goalkeeper was hit in the head by a firework on Monday.",
        "The goalkeeper was hit in the face by a firework on Monday.",
    ),
    Example(
        False,
        "The goalkeeper was hit in the knee by a firework on Monday.",
        "The goalkeeper was hit in the knee and the shoulder by a firework on Monday.",
    ),
)
_HARM = frozenset(
    {
        "shoot", "stab", "hit", "strike", "wound", "injure", "graze", "cut", "bite", "burn",
        "slash", "punch", "beat", "kick",
    }
)  # fmt: skip
_WOUNDS = frozenset({"wound", "injury", "shot", "gunshot", "bullet", "cut", "burn", "laceration"})
_AT = frozenset({"in", "to", "on", "behind", "near", "through", "above", "below", "across"})
_BEARING = frozenset({"suffer", "sustain", "have", "receive", "bear"})
_VAGUE = frozenset({"body", "side", "part", "area"})


@dataclass(frozen=True, slots=True)
class Wound:
    """A part of somebody's body that came to harm, as one source tells it."""

    who: frozenset[str]
    part: Token
    word: Token
    claim: Claim


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources, or one, that put a person's wound apart."""
    cast = Cast.of(dossier.story)
    told = {a.source.id: list(_wounds(a, cast)) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        clashes = [(a, b) for a in ours for b in theirs if _clash(a, b)]
        if not clashes:
            continue
        mine, other = clashes[0]
        whole = all(
            _differ(a, b) or _are_two_sides(a, b) for a in ours for b in theirs if a.who & b.who
        )
        yield _finding(mine, other, Level.CONFLICT if whole else Level.POSSIBLE)
    for wounds in told.values():
        clash = next((pair for pair in combinations(wounds, 2) if _clash(*pair)), None)
        if clash is not None:
            yield _finding(*clash, Level.POSSIBLE)


def _wounds(article: Article, cast: Cast) -> Iterator[Wound]:
    """The parts of bodies that hang on words of harm; several in one sentence tell of several."""
    for claim in article.units:
        if not claim.sentence.parsed:
            continue
        tree = Tree(claim.sentence)
        found = []
        for part in claim.sentence.within(claim.span):
            word = _harm(tree, part) if _is_part(part) else None
            if word is not None:
                found.append((part, word))
        if len(found) == 1:
            part, word = found[0]
            who = cast.keys(article, claim, _whose(tree, word))
            if who and not any(True for _ in tree.children(part.index, "conj")):
                yield Wound(who, part, word, claim)


def _is_part(token: Token) -> bool:
    return token.pos == "NOUN" and "body" in domains(token.lemma) and token.lemma not in _VAGUE


def _harm(tree: Tree, part: Token) -> Token | None:
    """The word of harm that a part of the body hangs on: "shot in the leg", "wound to the leg"."""
    preposition = tree.tokens[part.head]
    if part.dep != "pobj" or preposition.lemma not in _AT:
        return None
    word = tree.tokens[preposition.head]
    if word.pos == "VERB" and word.lemma in _BEARING:
        # "suffered a wound to the head": some parsers hang the part on the verb.
        word = tree.first(word.index, "dobj") or word
    harms = word.lemma in _HARM if word.pos == "VERB" else word.lemma in _WOUNDS
    if not harms and word.pos in {"NOUN", "PROPN"}:
        # "hitting the keeper in the chin": parsers hang the part on the victim.
        above = tree.tokens[word.head]
        harms = above.pos == "VERB" and above.lemma in _HARM
        word = above
    return word if harms else None


def _whose(tree: Tree, word: Token) -> tuple[Token, ...]:
    """Whose body it is: the object of the harm, or who the wound is said of."""
    if word.pos == "VERB":
        return done_to(tree, word) or doer(tree, word)
    token = word
    for _ in tree.tokens:
        head = tree.tokens[token.head]
        if head.pos == "VERB":
            # Who suffers a wound has it: there the wound is what it is done to.
            is_object = token.dep == "dobj"
            return doer(tree, head) if is_object else done_to(tree, head) or doer(tree, head)
        if head.index == token.index:
            return ()
        token = head
    return ()


def _clash(ours: Wound, theirs: Wound) -> bool:
    return bool(ours.who & theirs.who) and _differ(ours, theirs)


def _differ(ours: Wound, theirs: Wound) -> bool:
    mine, other = ours.part.lemma, theirs.part.lemma
    return relation(mine, other, "NOUN").relation is Relation.CO_HYPONYM


def _are_two_sides(ours: Wound, theirs: Wound) -> bool:
    """Whether it is the left of the two here and the right there."""
    return {_side_of_body(ours), _side_of_body(theirs)} == {"left", "right"}


def _side_of_body(wound: Wound) -> str:
    words = {token.text.casefold() for token in wound.claim.sentence.children(wound.part)}
    return next((side for side in ("left", "right") if side in words), "")


def _finding(ours: Wound, theirs: Wound, level: Level) -> Finding:
    return RULE.finding(
        (_side(ours), _side(theirs)),
        f"One wound is put in two places: “{ours.part.text}” and “{theirs.part.text}”.",
        level=level,
        severity=Severity.MEDIUM,
        evidence=(("same person", 0.8), ("parts exclude each other", 0.85)),
    )


def _side(wound: Wound) -> Side:
    span = wound.claim.span.cover(wound.part.span)
    quote = quote_of(wound.claim, span)
    marks = (wound.word.span, wound.part.span)
    return Side(wound.claim.source, wound.claim.id, span, quote, wound.part.lemma, marks)
