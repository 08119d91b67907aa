"""XC901 polarity-mismatch: one source says that it is so, the other that it is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.parallels import NEGATIVE, Parallel, negations, parallels
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.judge.word_alignment import WordAlignment, is_content
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
)
FIRM = 0.45
VERY = 0.65
SHARED = 0.34
MOSTLY = 0.5
# What denies without a "not": a verb under one of these is no plain assertion.
_REFUSING = frozenset(
    {"fail", "refuse", "decline", "deny", "unable", "lack", "stop", "prevent", "reject", "avoid",
     "unlikely", "instead", "rather", "unless", "impossible", "cease", "halt", "block", "bar",
     "ban", "forbid", "unwilling", "reluctant", "absence", "doubt", "dispute", "wrong", "false",
     "cancel", "abandon", "scrap"}
)  # fmt: skip
_CONDITIONS = frozenset({"unless", "if", "whether", "until", "instead", "rather", "only", "few",
                         "little"})  # fmt: skip
# After these a "not" denies that it is all, or that it is so already.
_PARTIAL = frozenset({"only", "just", "merely", "until", "yet", "necessarily", "all", "every",
                      "always", "alone", "immediately", "solely", "simply"})  # fmt: skip
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "conj", "parataxis"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "aux"})
# What one thinks or wants another need not: a denial by somebody else is another opinion.
_OPINIONS = frozenset(
    {"think", "believe", "expect", "hope", "want", "feel", "suppose", "guess", "wish", "like",
     "love", "agree", "trust", "care", "mind"}
)  # fmt: skip
_UNREAL = frozenset({"planned", "possible", "denied"})
REACH = 3
LEAST = 3
FEWEST = 4


@dataclass(frozen=True, slots=True)
class Denial:
    """A negating word, what it negates, and how much of that the other sentence has (0 to 1)."""

    word: Token
    predicate: Token
    partner: Token
    shared: float
    subjects_agree: bool


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each parallel pair of which only one denies what both speak of."""
    for pair in parallels(dossier):
        left, right = pair.sentences
        if not (left.parsed and right.parsed) or pair.coverage < MOSTLY:
            continue
        ours, theirs = len(negations(left)), len(negations(right))
        if ours and theirs:
            continue  # what each denies needs a reader
        more = ours - theirs
        if more > 0 and (denial := _denial(left, right, pair.words)):
            yield _finding(pair, denial.predicate, denial.partner, denial)
        if more < 0 and (denial := _denial(right, left, pair.words.turned())):
            yield _finding(pair, denial.partner, denial.predicate, denial)


def _finding(pair: Parallel, ours: Token, theirs: Token, denial: Denial) -> Finding:
    left, right = _home(pair.left, ours), _home(pair.right, theirs)
    plain = denial.word.dep == "neg" and denial.subjects_agree
    certain = plain and not _hedged(left, right)
    # In all but equal sentences nothing is left that the denial could be about instead.
    firm = pair.is_firm(FIRM if certain else VERY) and _is_telling(pair)
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


def _denial(sentence: Sentence, other: Sentence, words: WordAlignment) -> Denial | None:
    """The first negation of something that the other sentence asserts; the best shared one."""
    best: Denial | None = None
    for token in negations(sentence):
        if _is_partial(sentence, token):
            continue
        for predicate in _negated(sentence, token):
            partner = words.pairs.get(predicate.index)
            if partner is None or predicate.index < token.index:
                continue
            if "PROPN" in {predicate.pos, other.tokens[partner].pos}:
                continue
            if _is_conditional(sentence, predicate) or _is_denied(other, other.tokens[partner]):
                continue
            shared = _shared(sentence, predicate, words)
            agree = _subjects_agree(sentence, predicate, other, words)
            if shared < (SHARED if agree else MOSTLY):
                continue
            if best is None or shared > best.shared:
                best = Denial(token, predicate, other.tokens[partner], shared, agree)
    return best


def _is_partial(sentence: Sentence, word: Token) -> bool:
    """Whether it denies only that it is all, as in "not only" and "not until"."""
    after = sentence.tokens[word.index + 1 : word.index + 3]
    return any(token.lemma in _PARTIAL for token in after)


def _negated(sentence: Sentence, word: Token) -> Iterator[Token]:
    """What a negating word denies: its verb; with "be" what it is; a noun with "no" its verb."""
    head = sentence.tokens[word.head]
    if word.pos == "DET" and head.dep not in _ARGUMENTS:
        return
    if word.dep in {"det", "nsubj", "nsubjpass", "dobj", "preconj"} and head.pos in {
        "NOUN",
        "PROPN",
    }:
        head = sentence.tokens[head.head]
    if head.lemma == "be" or head.pos not in {"VERB", "AUX"}:
        complements = [
            t
            for t in sentence.children(head)
            if t.dep in {"attr", "acomp", "oprd", "advmod", "ccomp", "xcomp"}
            and t.index != word.index
        ]
        complements += [
            t
            for p in sentence.children(head)
            if p.dep == "prep"
            for t in sentence.children(p)
            if t.dep == "pobj"
        ]
        yield from (t for t in complements if is_content(t))
        if head.pos in {"VERB", "ADJ", "NOUN"} and is_content(head):
            yield head
        return
    yield head


def _is_conditional(sentence: Sentence, predicate: Token) -> bool:
    """Whether it is only supposed: "if it does not open"."""
    own = {t.lemma.casefold() for t in sentence.children(predicate) if t.dep == "mark"}
    return bool(own & _CONDITIONS)


def _subjects_agree(
    sentence: Sentence, predicate: Token, other: Sentence, words: WordAlignment
) -> bool:
    """Whether nobody named is said to do it here and somebody else there."""
    ours = _subjects(sentence, predicate)
    theirs = _subjects(other, other.tokens[words.pairs[predicate.index]])
    if not ours or not theirs:
        return True
    return any(words.pairs.get(one.index) in {t.index for t in theirs} for one in ours) or not (
        any(t.pos == "PROPN" for t in ours) and any(t.pos == "PROPN" for t in theirs)
    )


def _subjects(sentence: Sentence, predicate: Token) -> list[Token]:
    """The subjects of a verb, or of the verb over what something is."""
    head = sentence.tokens[predicate.head]
    found = [t for t in sentence.children(predicate) if t.dep in {"nsubj", "nsubjpass"}]
    return found or [t for t in sentence.children(head) if t.dep in {"nsubj", "nsubjpass"}]


def _is_denied(sentence: Sentence, token: Token) -> bool:
    """Whether a negation or something like it stands over a word or hangs on it."""
    current = token
    for _ in range(REACH):
        own = list(sentence.children(current))
        own += [t for c in own if c.dep in _ARGUMENTS for t in sentence.children(c)]
        if {t.lemma.casefold() for t in own} & (NEGATIVE | _CONDITIONS):
            return True
        head = sentence.tokens[current.head]
        if head.index == current.index or current.dep in _OTHER_CLAUSES - {"conj"}:
            return False
        if head.lemma in _REFUSING:
            return True
        current = head
    return False


def _shared(sentence: Sentence, predicate: Token, words: WordAlignment) -> float:
    """How much of what is denied the other sentence has.

    The share of the words around it that are around its partner, or of all in its clause.
    """
    near = {i for i in words.near[0].get(predicate.index, ()) if is_content(sentence.tokens[i])}
    around = words.near[1].get(words.pairs[predicate.index], frozenset())
    clause = [t for t in _clause(sentence, predicate) if is_content(t)]
    held = sum(t.index in words.pairs for t in clause) / max(LEAST, len(clause))
    if not near or not around:
        return held
    beside = sum(words.pairs.get(i) in around for i in near) / min(len(near), len(around))
    return round(max(beside, held), 3)


def _clause(sentence: Sentence, predicate: Token) -> list[Token]:
    """The words of a predicate's clause, without the clauses that hang on it."""
    found, waiting = [], [predicate]
    while waiting:
        token = waiting.pop()
        found.append(token)
        waiting += [t for t in sentence.children(token) if t.dep not in _OTHER_CLAUSES]
    return found


def _is_telling(pair: Parallel) -> bool:
    """Whether both sentences have enough words to know that they speak of one thing."""
    return all(sum(map(is_content, sentence.tokens)) >= FEWEST for sentence in pair.sentences)


def _home(claims: tuple[Claim, ...], token: Token) -> Claim:
    return next((c for c in claims if c.span.contains(token.span)), claims[0])


def _hedged(left: Claim, right: Claim) -> bool:
    """Whether only one of them is unsure of it or speaks of what is planned."""
    modes = [{m.mode for m in c.of_type(Modality)} & _UNREAL for c in (left, right)]
    return modes[0] != modes[1]


def _is_opinion(left: Claim, right: Claim, predicate: Token) -> bool:
    """Whether it is denied that somebody thinks or wants it, by no one who is known to be one."""
    voices = {claim.speaker.casefold().split()[-1] for claim in (left, right) if claim.speaker}
    return predicate.lemma.casefold() in _OPINIONS and len(voices) != 1


def _side(claim: Claim, verb: Token) -> Side:
    return Side(claim.source, claim.id, claim.span, claim.text, verb.lemma, (verb.span,))
