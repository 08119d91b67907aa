"""XC801 opposite-modifier: one thing is given two qualities that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.lexicon import folded, opposites
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.text import Token

RULE = Rule(
    "XC801",
    "opposite-modifier",
    Kind.OTHER,
    "One thing is given two qualities that exclude each other.",
    "Which is right, by a photograph, a report or a witness who saw it?",
)
EXAMPLES = (
    Example(
        True,
        "The pilot walked away from the crash with a cut on his left hand.",
        "The pilot walked away from the crash with a cut on his right hand.",
    ),
    Example(
        True,
        "A black van hit the fence of the school and drove off.",
        "A white van hit the fence of the school and drove off.",
    ),
    Example(
        False,
        "A black van hit the fence of the school and drove off.",
        "The van hit the white fence of the school and drove off.",
    ),
)
ALIKE = 0.22
_RUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each aligned pair with excluding modifiers of one head."""
    seen = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE:
            continue
        for ours, head in _modifiers(pair.left):
            for theirs, other in _modifiers(pair.right):
                key = (pair.left.source, pair.right.source, folded(head.lemma), ours.lemma, theirs.lemma)
                if key in seen or folded(head.lemma) != folded(other.lemma):
                    continue
                name, mine, kind = opposites()[ours.lemma]
                same, yours, _ = opposites()[theirs.lemma]
                if name != same or mine == yours:
                    continue
                if _both(dossier, pair.left.source, theirs, head) or _both(dossier, pair.right.source, ours, head):
                    continue
                seen.add(key)
                yield _finding(pair.left, pair.right, (ours, head), (theirs, other), kind, pair.score)


def _modifiers(claim: Claim) -> Iterator[tuple[Token, Token]]:
    """Words of the opposites table in a claim with the noun that they qualify.

    The noun is the last of the run of nouns, names and numbers behind the word: parsers often
    err inside such runs. Capitalised words are parts of names ("West Bank") and left out.
    """
    tokens = claim.sentence.within(claim.span)
    for place, token in enumerate(tokens):
        if token.lemma not in opposites() or token.text[0].isupper():
            continue
        head = None
        for following in tokens[place + 1 :]:
            if following.pos not in _RUN:
                break
            head = following if following.pos in {"NOUN", "PROPN"} else head
        if head is not None:
            yield token, head


def _both(dossier: Dossier, source: str, word: Token, head: Token) -> bool:
    """Whether a source uses the other's word of such a thing too: then there are two of them."""
    article = next(a for a in dossier.story.articles if a.source.id == source)
    return any(
        token.lemma == word.lemma and folded(other.lemma) == folded(head.lemma)
        for claim in article.units
        for token, other in _modifiers(claim)
    )


def _finding(
    left: Claim, right: Claim, ours: tuple[Token, Token], theirs: tuple[Token, Token], kind: str, score: float
) -> Finding:
    return RULE.finding(
        (_side(left, *ours), _side(right, *theirs)),
        f"“{ours[0].text} {ours[1].text}” and “{theirs[0].text} {theirs[1].text}” exclude each other.",
        kind=Kind(kind),
        level=Level.CONFLICT,
        severity=Severity.MEDIUM,
        evidence=(("claims alike", score), ("words exclude each other", 0.9)),
    )


def _side(claim: Claim, word: Token, head: Token) -> Side:
    span = word.span.cover(head.span)
    text = span.shifted(-claim.sentence.span.start).slice(claim.sentence.text)
    return Side(claim.source, claim.id, span, text, f"{word.lemma} {head.lemma}", (word.span,))
