"""XC802 whereabouts: one person dies in two places, or is shot inside and outside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.lexicon import person_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.story import Article

RULE = Rule(
    "XC802",
    "place-of-death",
    Kind.PLACE,
    "One person is said to have died in two places.",
    "Where was the person pronounced dead, by the medical examiner's record?",
)
EXAMPLES = (
    Example(
        True,
        "The woman died at the scene of the crash on the coast road.",
        "The woman was taken to a hospital, where she died hours after the crash.",
    ),
    Example(
        False,
        "The woman died at the scene of the crash on the coast road.",
        "The boy was taken to a hospital, where he died hours after the crash.",
    ),
)
_AT_SCENE = re.compile(
    r"\b(?:died|pronounced dead|declared dead|found dead|dead|was killed) (?:\w+ ){0,3}?(?:at|on) the (?:scene|spot|site)\b|\bwas found dead\b|\bwere found dead\b",
    re.IGNORECASE,
)
_IN_HOSPITAL = re.compile(
    r"\b(?:hospital|medical center|medical centre|emergency room|clinic)\b.{0,40}?\b(?:died|pronounced dead|succumbed)\b"
    r"|\b(?:died|pronounced dead|succumbed)\b.{0,30}?\b(?:at|in) (?:\w+ ){0,4}?(?:hospital|emergency room|medical cent(?:er|re))\b",
    re.IGNORECASE,
)
Stated = tuple[Claim, str, frozenset[str], Side]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person who dies at the scene here and in hospital there."""
    for left, right in dossier.story.cross_articles():
        seen = set()
        for claim, place, who, side in _deaths(left):
            for _, other_place, others, other_side in _deaths(right):
                shared = who & others
                if place == other_place or not shared or min(shared) in seen:
                    continue
                seen.add(min(shared))
                yield RULE.finding(
                    (side, other_side),
                    f"In one source the death is {place}, in the other {other_place}.",
                    level=Level.CONFLICT,
                    severity=Severity.HIGH,
                    evidence=(("same person", 0.7), ("places exclude each other", 0.85)),
                )


def _deaths(article: Article) -> Iterator[Stated]:
    sentences = {claim.sentence.span: claim for claim in reversed(article.units)}
    for claim in sorted(sentences.values(), key=lambda c: c.sentence.span):
        for pattern, place in ((_AT_SCENE, "at the scene"), (_IN_HOSPITAL, "in hospital")):
            match = pattern.search(claim.sentence.text)
            if match:
                who = _who(article, claim, match.start())
                home = _claim_at(article, claim, claim.sentence.span.start + match.start())
                yield home, place, who, Side(
                    claim.source, home.id, claim.sentence.span, claim.sentence.text, place, ()
                )


def _claim_at(article: Article, claim: Claim, offset: int) -> Claim:
    return next((c for c in article.units if c.span.start <= offset < c.span.end), claim)


def _who(article: Article, claim: Claim, offset: int) -> frozenset[str]:
    """People named or described in the sentence's subject, before the death is told."""
    head = claim.sentence.text[:offset].casefold()
    named = {
        mention.key
        for other in article.units if other.sentence.span == claim.sentence.span
        for mention in other.of_type(Mention)
        if mention.kind == "person" and mention.span.start - claim.sentence.span.start < offset
    }
    classes = {
        person_classes()[word] for word in re.findall(r"\w+", head) if word in person_classes()
    }
    return frozenset(named | {f"~{name}" for name in classes if name not in {"adult", "young"}})
