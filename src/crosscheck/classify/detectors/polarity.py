"""XC901 polarity-mismatch: one source says that it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.classify.victims import subject_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Modality, Polarity
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.text import Token

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
ALIKE = 0.55
_NEGATIVE = frozenset({"no", "nothing", "nobody", "none", "never", "not"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each closely aligned pair whose shared verb only one negates."""
    for pair in dossier.story.pairs:
        if pair.score < ALIKE or not pair.left.sentence.parsed:
            continue
        shared = _shared_verb(pair.left, pair.right)
        if shared is None:
            continue
        ours, theirs = shared
        if _is_negated(pair.left, ours) == _is_negated(pair.right, theirs):
            continue
        if (
            _hedged(pair.left)
            or _hedged(pair.right)
            or not _same_subject(pair.left, *shared, pair.right)
        ):
            continue
        yield RULE.finding(
            (_side(pair.left, ours), _side(pair.right, theirs)),
            f"One source says that it did “{ours.lemma}”, the other that it did not.",
            level=Level.POSSIBLE,
            severity=Severity.HIGH,
            evidence=(("claims alike", pair.score), ("only one is negated", 0.9)),
        )


def _shared_verb(left: Claim, right: Claim) -> tuple[Token, Token] | None:
    """The main verbs, when both claims have one meaning in common."""
    for ours in _verbs(left):
        for theirs in _verbs(right):
            if folded(ours.lemma) == folded(theirs.lemma):
                return ours, theirs
    return None


def _verbs(claim: Claim) -> list[Token]:
    tokens = claim.sentence.within(claim.span)
    inside = {t.index for t in tokens}
    return [
        t
        for t in tokens
        if t.pos == "VERB"
        and (t.dep == "ROOT" or t.head not in inside or t.dep in {"conj", "ccomp", "relcl"})
    ][:2]


def _is_negated(claim: Claim, verb: Token) -> bool:
    """Whether a negation hangs on the verb or on what it takes ("had done nothing")."""
    tree = Tree(claim.sentence)
    below = [claim.sentence.tokens[i] for i in tree.subtree(verb.index)]
    near = {t.lemma for t in below if t.head == verb.index or t.dep in {"det", "dobj"}}
    auxiliary = any(
        p.cue in {"failed to", "refused to", "declined to", "never"}
        and p.span.end <= verb.span.start
        and verb.span.start - p.span.end < 15
        for p in claim.of_type(Polarity)
    )
    return (
        bool(near & _NEGATIVE)
        or any(t.dep == "neg" and t.head == verb.index for t in below)
        or auxiliary
    )


def _same_subject(left: Claim, ours: Token, theirs: Token, right: Claim) -> bool:
    """Whether the verbs have one subject: one person, or one noun."""
    mine = subject_of(Tree(left.sentence), ours.index)
    other = subject_of(Tree(right.sentence), theirs.index)
    return bool({folded(t.lemma) for t in mine} & {folded(t.lemma) for t in other})


def _hedged(claim: Claim) -> bool:
    return any(
        modality.mode in {"planned", "possible", "denied"} for modality in claim.of_type(Modality)
    )


def _side(claim: Claim, verb: Token) -> Side:
    return Side(claim.source, claim.id, claim.span, claim.text, verb.lemma, (verb.span,))
