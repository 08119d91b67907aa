"""XC1105 done-and-attempted: one text tells as done what it elsewhere calls an attempt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.one_text import content_lemmas
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import event_classes
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Modality, Polarity
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.text import Token

RULE = Rule(
    "XC1105",
    "done-and-attempted",
    Kind.STATUS,
    "One text tells as done what it elsewhere calls an attempt.",
    "Did it succeed, or was it only tried?",
    errs="Two attempts, of which one came off.",
)
EXAMPLES = (
    Example(
        True,
        "The club paid for the launch of a large wooden yacht in June. "
        "Its attempt to launch a wooden yacht had cost a fortune, the treasurer wrote.",
        "The harbor stayed closed because of the storm.",
    ),
    Example(
        False,
        "The club paid for the launch of a large wooden yacht in June. "
        "Its attempt to buy a wooden yacht had cost a fortune, the treasurer wrote.",
        "The harbor stayed closed because of the storm.",
    ),
    Example(
        False,
        "The club paid for the launch of a large wooden yacht in June. "
        "Its attempt to launch a rowing boat had cost a fortune, the treasurer wrote.",
        "The harbor stayed closed because of the storm.",
    ),
)
FEWEST_SHARED = 2
_TRYING = frozenset({"attempt", "try", "seek"})
_PAST = frozenset({"VBD", "VBN"})
_OPEN = frozenset({"planned", "attempted", "possible", "denied"})


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with its object: ``tried`` when it is called an attempt."""

    claim: Claim
    span: Span
    event: str
    head: str
    content: frozenset[str]
    tried: bool


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each deed that a text both tells and calls an attempt."""
    for article in dossier.story.articles:
        deeds = [deed for claim in article.units if _counts(claim) for deed in _deeds(claim)]
        yield from _clashes(deeds)


def _clashes(deeds: list[Deed]) -> Iterator[Finding]:
    done: dict[tuple[str, str], list[Deed]] = {}
    for deed in deeds:
        if not deed.tried:
            done.setdefault((deed.event, deed.head), []).append(deed)
    found: set[tuple[str, str]] = set()
    for tried in deeds:
        key = (tried.event, tried.head)
        if not tried.tried or key in found:
            continue
        match = next((deed for deed in done.get(key, ()) if _is_same(deed, tried)), None)
        if match is not None:
            found.add(key)
            yield _finding(match, tried)


def _is_same(done: Deed, tried: Deed) -> bool:
    """Whether the objects share more than their noun, in two sentences."""
    apart = tried.claim.sentence.span != done.claim.sentence.span
    return apart and len(tried.content & done.content) >= FEWEST_SHARED


def _finding(done: Deed, tried: Deed) -> Finding:
    return RULE.finding(
        (_side(done), _side(tried)),
        f"The text tells of “{_words(done)}” as done and of “{_words(tried)}”.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(("same deed, same object", 0.8), ("only one is an attempt", 0.85)),
    )


def _counts(claim: Claim) -> bool:
    return claim.sentence.parsed and claim.kind is not ClaimKind.QUOTE


def _deeds(claim: Claim) -> Iterator[Deed]:
    tree = Tree(claim.sentence)
    hedged = any(m.mode in _OPEN for m in claim.of_type(Modality)) or any(claim.of_type(Polarity))
    for token in claim.sentence.within(claim.span):
        event = event_classes().get(token.lemma)
        if event is None:
            continue
        if token.pos == "NOUN":
            preposition = tree.first(token.index, "prep")
            if preposition is not None and preposition.lemma == "of" and not hedged:
                yield from _deed(claim, tree, token, tree.first(preposition.index, "pobj"), event)
        elif token.pos == "VERB":
            tried = tree.tokens[token.head].lemma in _TRYING and token.head != token.index
            if tried or (token.tag in _PAST and not hedged):
                thing = tree.first(token.index, "dobj", "nsubjpass")
                yield from _deed(claim, tree, token, thing, event, tried=tried)


def _deed(  # noqa: PLR0913 - a deed has these parts
    claim: Claim, tree: Tree, token: Token, thing: Token | None, event: str, *, tried: bool = False
) -> Iterator[Deed]:
    if thing is None or thing.pos not in {"NOUN", "PROPN"}:
        return
    start = tree.tokens[token.head].span if tried else token.span
    content = content_lemmas(tree, tree.subtree(thing.index))
    span = start.cover(token.span).cover(thing.span)
    yield Deed(claim, span, event, thing.lemma.casefold(), content, tried)


def _words(deed: Deed) -> str:
    return " ".join(quote_of(deed.claim, deed.span).split())


def _side(deed: Deed) -> Side:
    quote = quote_of(deed.claim, deed.span)
    return Side(deed.claim.source, deed.claim.id, deed.span, quote, quote, (deed.span,))
