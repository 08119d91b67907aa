"""XC801 opposite-modifier: one thing is given two qualities that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.lexicon import folded, opposites
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Severity, Side
from crosscheck.model.story import Pair
from crosscheck.model.text import Token

RULE = Rule(
    "XC801",
    "opposite-modifier",
    Kind.OTHER,
    "One thing is given two qualities that exclude each other.",
    "Which is right, by a photograph, a report or a witness who saw it?",
    errs="Two things of one sort, each with its own quality.",
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
        True,
        "The pilot left the farm to his older sister, the notary said.",
        "The pilot left the farm to his younger sister, the notary said.",
    ),
    Example(
        False,
        "A black van hit the fence of the school and drove off.",
        "The van hit the white fence of the school and drove off.",
    ),
    Example(
        False,
        "A storm tore the roof off a chapel in the north-east corner of the valley.",
        "A storm tore the roof off a chapel in the northeast corner of the valley.",
    ),
)
ALIKE = 0.22
_JOINTS = frozenset({"-", "‐", "‑"})
_VERBAL = frozenset({"VERB", "AUX"})
_RUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


Stated = tuple[Claim, Token, Token]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each sort of thing that aligned claims give excluding qualities."""
    found: dict[tuple[str, str], list[tuple[float, Stated, Stated]]] = {}
    for pair in dossier.story.pairs:
        if pair.score >= ALIKE:
            for ours, theirs in product(_modifiers(pair.left), _modifiers(pair.right)):
                if _exclude(ours, theirs) and not _has_both(dossier, pair, ours, theirs):
                    thing = opposites()[_form(ours[0])][0], folded(ours[1].lemma)
                    left, right = (pair.left, *ours), (pair.right, *theirs)
                    found.setdefault(thing, []).append((pair.score, left, right))
    for (_, head), clashes in sorted(found.items()):
        yield _finding(head, clashes)


def _form(word: Token) -> str:
    """The form that the table lists: the word as it stands, since "older" excludes, or its lemma.

    Empty when it lists neither.
    """
    plain = word.text.casefold()
    return next((form for form in (plain, word.lemma) if form in opposites()), "")


def _exclude(ours: tuple[Token, Token], theirs: tuple[Token, Token]) -> bool:
    """Whether one noun has two words of one set."""
    (mine, head), (other, noun) = ours, theirs
    name, number, _ = opposites()[_form(mine)]
    same, else_number, _ = opposites()[_form(other)]
    return name == same and number != else_number and folded(head.lemma) == folded(noun.lemma)


def _has_both(
    dossier: Dossier, pair: Pair, ours: tuple[Token, Token], theirs: tuple[Token, Token]
) -> bool:
    """Whether either source uses the other's word of such a thing too."""
    return _both(dossier, pair.left.source, *theirs) or _both(dossier, pair.right.source, *ours)


def _modifiers(claim: Claim) -> Iterator[tuple[Token, Token]]:
    """Words of the opposites table in a claim with the noun that they qualify.

    The noun is the last of the run of nouns, names and numbers behind the word: parsers often
    err inside such runs. Capitalised words are parts of names ("West Bank") and left out.
    """
    tokens = claim.sentence.within(claim.span)
    for place, token in enumerate(tokens):
        if not _form(token) or token.text[0].isupper() or token.pos in _VERBAL:
            continue
        if _is_half(tokens, place):
            continue
        head = None
        for following in tokens[place + 1 :]:
            if following.pos not in _RUN:
                break
            head = following if following.pos in {"NOUN", "PROPN"} else head
        if head is not None:
            yield token, head


def _is_half(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is a half of a word in two parts: "north-east", "south western"."""
    others = [t for t in tokens[max(0, place - 2) : place + 3] if t.text not in _JOINTS]
    at = others.index(tokens[place])
    name = opposites()[_form(tokens[place])][0]
    return any(
        (form := _form(token)) and opposites()[form][0] == name
        for token in (*others[max(0, at - 1) : at], *others[at + 1 : at + 2])
    )


def _both(dossier: Dossier, source: str, word: Token, head: Token) -> bool:
    """Whether a source uses the other's word of such a thing too: then there are two of them."""
    article = next(a for a in dossier.story.articles if a.source.id == source)
    return any(
        _form(token) == _form(word) and folded(other.lemma) == folded(head.lemma)
        for claim in article.units
        for token, other in _modifiers(claim)
    )


def _finding(head: str, clashes: Sequence[tuple[float, Stated, Stated]]) -> Finding:
    sides: dict[tuple[str, str], Side] = {}
    for _, *both in clashes:
        for claim, word, noun in both:
            sides.setdefault((claim.source, _form(word)), _side(claim, word, noun))
    words = sorted({side.value for side in sides.values()})
    kind = opposites()[_form(clashes[0][1][1])][2]
    return RULE.finding(
        list(sides.values()),
        " and ".join(f"“{word}”" for word in words) + " exclude each other.",
        kind=Kind(kind),
        severity=Severity.MEDIUM,
        evidence=(
            ("claims alike", max(score for score, _, _ in clashes)),
            ("words exclude each other", 0.9),
        ),
        thing=head,
    )


def _side(claim: Claim, word: Token, head: Token) -> Side:
    span = word.span.cover(head.span)
    text = span.shifted(-claim.sentence.span.start).slice(claim.sentence.text)
    return Side(claim.source, claim.id, span, text, f"{_form(word)} {head.lemma}", (word.span,))
