"""XC901 polarity-mismatch: one source says that it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.parallels import Parallel, parallels
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.classify.victims import subject_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Modality, Polarity
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.text import Sentence, Token

RULE = Rule(
    "XC901",
    "polarity-mismatch",
    Kind.POLARITY,
    "One source asserts what the other denies.",
    "Did it happen or not, and who can confirm it at first hand?",
)
EXAMPLES = (
    Example(
        True,
        "The senator attended the opening of the museum with his wife.",
        "The senator did not attend the opening of the museum with his wife.",
    ),
    Example(
        False,
        "The senator attended the opening of the museum with his wife.",
        "The senator attended the opening of the museum and did not take questions.",
    ),
)
FIRM = 0.62
NEAR = 15
_ARGUMENTS = frozenset({"neg", "nsubj", "nsubjpass", "dobj", "advmod", "preconj", "cc"})
Told = tuple[Claim, Token]
_NEGATIVE = frozenset(
    {"no", "nothing", "nobody", "none", "never", "not", "n't", "neither", "nor", "without"}
)


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of parallel sentences whose shared verb only one negates."""
    for pair in parallels(dossier):
        if not all(sentence.parsed for sentence in pair.sentences):
            continue
        clash = _clash(pair)
        if clash is None:
            continue
        (left, ours), (right, theirs) = clash
        firm = pair.likeness >= FIRM and not (_hedged(left) or _hedged(right))
        yield RULE.finding(
            (_side(left, ours), _side(right, theirs)),
            f"One source says that it did “{ours.lemma}”, the other that it did not.",
            level=Level.CONFLICT if firm else Level.POSSIBLE,
            severity=Severity.HIGH,
            evidence=(("sentences alike", pair.likeness), ("only one is negated", 0.9)),
        )


def _clash(pair: Parallel) -> tuple[Told, Told] | None:
    """The first shared verb that only one side negates, with the claims it stands in.

    One sentence alone holds a negation: with one in each, what they deny needs a reader.
    """
    left_text, right_text = pair.sentences
    if _denies(left_text) == _denies(right_text):
        return None
    for left, ours in _verbs(pair.left):
        for right, theirs in _verbs(pair.right):
            if folded(ours.lemma) != folded(theirs.lemma):
                continue
            if _is_negated(left, ours) == _is_negated(right, theirs):
                continue
            if _same_subject(left, ours, theirs, right):
                return (left, ours), (right, theirs)
    return None


def _denies(sentence: Sentence) -> bool:
    """Whether a sentence has a negating word at all."""
    return any(token.lemma in _NEGATIVE for token in sentence.tokens)


def _verbs(claims: Sequence[Claim]) -> list[Told]:
    """The verbs of the claims' own words, without what merely helps another."""
    return [
        (claim, token)
        for claim in claims
        for token in claim.sentence.within(claim.span)
        if token.pos in {"VERB", "AUX"} and not token.dep.startswith("aux")
    ]


def _is_negated(claim: Claim, verb: Token) -> bool:
    """Whether a negation hangs on the verb, or on what it takes ("had done nothing")."""
    tokens = claim.sentence.tokens
    own = {t.lemma for t in tokens if t.head == verb.index and t.dep in _ARGUMENTS}
    taken = {t.index for t in tokens if t.head == verb.index and t.dep in {"dobj", "nsubj"}}
    own |= {t.lemma for t in tokens if t.head in taken and t.dep == "det"}
    refused = any(
        p.cue in {"failed to", "refused to", "declined to", "never"}
        and p.span.end <= verb.span.start
        and verb.span.start - p.span.end < NEAR
        for p in claim.of_type(Polarity)
    )
    return bool(own & _NEGATIVE) or refused


def _same_subject(left: Claim, ours: Token, theirs: Token, right: Claim) -> bool:
    """Whether the verbs have one subject: one person, or one noun."""
    mine = subject_of(Tree(left.sentence), ours.index)
    other = subject_of(Tree(right.sentence), theirs.index)
    return mine == other == () or bool(
        {folded(t.lemma) for t in mine} & {folded(t.lemma) for t in other}
    )


def _hedged(claim: Claim) -> bool:
    return any(
        modality.mode in {"planned", "possible", "denied"} for modality in claim.of_type(Modality)
    )


def _side(claim: Claim, verb: Token) -> Side:
    return Side(claim.source, claim.id, claim.span, claim.text, verb.lemma, (verb.span,))
