"""XC901 polarity-mismatch: one source says that it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.denials import Denial, find_denial, own_negations
from crosscheck.classify.parallels import Parallel, negations, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, home_of
from crosscheck.judge.word_alignment import is_content
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Modality
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.text import Sentence, Token

RULE = Rule(
    "XC901",
    "polarity-mismatch",
    Kind.POLARITY,
    "One source asserts what the other denies.",
    "Did it happen or not, and who can confirm it at first hand?",
    errs="Verbs of one word that are about two acts, or one act at two times.",
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
    Example(
        True,
        "The keeper was the only witness of the fire in the old barn on Monday.",
        "The keeper was not the only witness of the fire in the old barn on Monday.",
    ),
    Example(
        True,
        "The old ferry is about to leave Oldport for the northern islands.",
        "The old ferry is not on its way from Oldport to the northern islands.",
    ),
    Example(
        False,
        "The council wants the clause on tolls dropped from the charter of the harbour.",
        "The council wants to be sure that the clause on tolls is not in the charter of the"
        " harbour.",
    ),
)
FIRM = 0.45
VERY = 0.65
MOSTLY = 0.5
# What one thinks or wants another need not: a denial by somebody else is another opinion.
_OPINIONS = frozenset(
    {"think", "believe", "expect", "hope", "want", "feel", "suppose", "guess", "wish", "like",
     "love", "agree", "trust", "care", "mind"}
)  # fmt: skip
_SAYING = frozenset({"say", "tell", "know"})
_UNREAL = frozenset({"planned", "possible", "denied"})
FEWEST = 4


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each parallel pair of which only one denies what both speak of."""
    for pair in parallels(dossier):
        left, right = pair.sentences
        if not (left.parsed and right.parsed) or pair.coverage < MOSTLY:
            continue
        turned = pair.words.turned()
        ours = own_negations(left, right, pair.words)
        theirs = own_negations(right, left, turned)
        if ours and theirs:
            continue  # what each denies needs a reader
        denial = find_denial(left, right, pair.words, ours) if ours else None
        if denial is not None and (pair.is_firm(FIRM) or _is_of_one_thing(left, right, denial)):
            yield _finding(pair, denial.predicate, denial.partner, denial)
        denial = find_denial(right, left, turned, theirs) if theirs else None
        if denial is not None and (pair.is_firm(FIRM) or _is_of_one_thing(right, left, denial)):
            yield _finding(pair, denial.partner, denial.predicate, denial)


def _is_of_one_thing(denying: Sentence, other: Sentence, denial: Denial) -> bool:
    """What less alike sentences must have in common for a denial to be worth a question.

    The word is no verb here and a noun there, nor passive here and active there; it is not said of
    one who is named here and another who is named there; and it tells of no thoughts or words.
    """
    word, partner = denial.predicate, denial.partner
    verbal = {"VERB", "AUX"}
    one_sort = (word.pos in verbal) == (partner.pos in verbal)
    one_voice = _is_passive(denying, word) == _is_passive(other, partner)
    tells_of_minds = word.lemma.casefold() in _OPINIONS | _SAYING
    return one_sort and one_voice and denial.subjects_agree and not tells_of_minds


def _is_passive(sentence: Sentence, verb: Token) -> bool:
    return any(token.dep in {"auxpass", "nsubjpass"} for token in sentence.children(verb))


def _finding(pair: Parallel, ours: Token, theirs: Token, denial: Denial) -> Finding:
    left, right = home_of(pair.left, ours), home_of(pair.right, theirs)
    plain = denial.word.dep == "neg" and denial.subjects_agree
    certain = plain and not _hedged(left, right)
    # In all but equal sentences nothing is left that the denial could be about instead.
    firm = pair.is_firm(FIRM if certain else VERY) and _is_telling(pair)
    firm = (
        firm
        and denial.direct
        and not (negations(pair.sentences[0]) and negations(pair.sentences[1]))
    )
    firm = firm and denial.shared >= MOSTLY and not _is_opinion(left, right, denial.predicate)
    return RULE.finding(
        (_side(left, ours), _side(right, theirs)),
        f"One source says that it did “{ours.lemma}”, the other that it did not.",
        level=Level.CONFLICT if firm else Level.POSSIBLE,
        severity=Severity.HIGH,
        evidence=(
            ("sentences alike", pair.likeness),
            ("only one is negated", 0.9),
            ("what is negated is shared", denial.shared),
        ),
    )


def _is_telling(pair: Parallel) -> bool:
    """Whether both sentences have enough words to know that they speak of one thing."""
    return all(sum(map(is_content, sentence.tokens)) >= FEWEST for sentence in pair.sentences)


def _hedged(left: Claim, right: Claim) -> bool:
    """Whether only one of them is unsure of it or speaks of what is planned."""
    modes = [{m.mode for m in c.of_type(Modality)} & _UNREAL for c in (left, right)]
    return modes[0] != modes[1]


def _is_opinion(left: Claim, right: Claim, predicate: Token) -> bool:
    """Whether it is denied that somebody thinks or wants it, by no one who is known to be one."""
    voices = {claim.speaker.casefold().split()[-1] for claim in (left, right) if claim.speaker}
    return predicate.lemma.casefold() in _OPINIONS and len(voices) != 1


def _side(claim: Claim, verb: Token) -> Side:
    """The claim, or the whole sentence for a verb that says who says it."""
    within = claim.span.contains(verb.span)
    span = claim.span if within else claim.sentence.span
    text = claim.text if within else claim.sentence.text
    return Side(claim.source, claim.id, span, text, verb.lemma, (verb.span,))
