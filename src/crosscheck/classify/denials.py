"""What a sentence denies that another asserts: the word, what it denies, how much is shared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.classify.parallels import NEGATIVE, negations
from crosscheck.judge.word_alignment import WordAlignment, is_content
from crosscheck.model.text import Sentence, Token

SHARED = 0.34
MOSTLY = 0.5
REACH = 3
LEAST = 3
# What denies without a "not": a verb under one of these is no plain assertion.
_REFUSING = frozenset(
    {"fail", "refuse", "decline", "deny", "unable", "lack", "stop", "prevent", "reject", "avoid",
     "unlikely", "instead", "rather", "unless", "impossible", "cease", "halt", "block", "bar",
     "ban", "forbid", "unwilling", "reluctant", "absence", "doubt", "dispute", "wrong", "false",
     "cancel", "abandon", "scrap", "remove", "exclude", "omit", "drop", "strip"}
)  # fmt: skip
_CONDITIONS = frozenset({"unless", "if", "whether", "until", "instead", "rather", "only", "few",
                         "little"})  # fmt: skip
# After these a "not" denies that it is all, or that it is so already.
_PARTIAL = frozenset({"only", "just", "merely", "until", "yet", "necessarily", "all", "every",
                      "always", "alone", "immediately", "solely", "simply"})  # fmt: skip
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "conj", "parataxis"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "aux"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_HELPING = frozenset({"aux", "auxpass"})
# Who does not have to do it may do it.
_NEEDING = frozenset({"have", "need"})


@dataclass(frozen=True, slots=True)
class Denial:
    """A negating word, what it negates, and how much of that the other sentence has (0 to 1).

    ``direct`` when the word negates just that; "not on her way" and "need not go" may leave room.
    """

    word: Token
    predicate: Token
    partner: Token
    shared: float
    subjects_agree: bool
    direct: bool = True


def own_negations(sentence: Sentence, other: Sentence, words: WordAlignment) -> list[Token]:
    """The negating words of a sentence but for those by which both deny one thing."""
    theirs = {token.index for token in negations(other)}
    return [
        token
        for token in negations(sentence)
        if (partner := words.pairs.get(token.index)) not in theirs
        or words.pairs.get(token.head) != other.tokens[partner].head
    ]


def find_denial(
    sentence: Sentence, other: Sentence, words: WordAlignment, denying: Sequence[Token]
) -> Denial | None:
    """What one of the words ``denying`` denies and the other sentence asserts; the best shared."""
    best: Denial | None = None
    for token in denying:
        if _is_partial(sentence, token, words):
            continue
        for predicate in _negated(sentence, token):
            partner = words.pairs.get(predicate.index)
            if partner is None or predicate.index < token.index:
                continue
            if "PROPN" in {predicate.pos, other.tokens[partner].pos}:
                continue
            denied = _is_denied(other, other.tokens[partner], words)
            if denied or _is_conditional(sentence, predicate):
                continue
            shared = _shared(sentence, predicate, words)
            agree = _subjects_agree(sentence, predicate, other, words)
            if shared < (SHARED if agree else MOSTLY):
                continue
            if best is None or shared > best.shared:
                head = sentence.tokens[token.head]
                direct = head.index == predicate.index or head.lemma not in _NEEDING
                best = Denial(token, predicate, other.tokens[partner], shared, agree, direct)
    return best or _denied_being(sentence, other, words, denying)


def _denied_being(
    sentence: Sentence, other: Sentence, words: WordAlignment, denying: Sequence[Token]
) -> Denial | None:
    """A denial of what one subject is, whatever the words for that: "is about to", "is not on"."""
    for token in denying:
        verb = sentence.tokens[token.head]
        if verb.lemma != "be" or verb.dep in _HELPING or _is_partial(sentence, token, words):
            continue
        shared = _held(sentence, verb, words)
        for subject in _children(sentence, verb, _SUBJECTS):
            partner = words.pairs.get(subject.index)
            if partner is None or other.tokens[partner].dep not in _SUBJECTS:
                continue
            being = other.tokens[other.tokens[partner].head]
            if being.lemma != "be" or being.dep in _HELPING or _is_denied(other, being, words):
                continue
            if shared >= MOSTLY and not _is_conditional(sentence, verb):
                return Denial(token, verb, being, shared, subjects_agree=True, direct=False)
    return None


def _children(sentence: Sentence, token: Token, names: frozenset[str]) -> list[Token]:
    return [child for child in sentence.children(token) if child.dep in names]


def _is_partial(sentence: Sentence, word: Token, words: WordAlignment) -> bool:
    """Whether it denies only that it is all, as in "not only" and "not until".

    "Not the only one" denies what another calls the only one.
    """
    after = sentence.tokens[word.index + 1 : word.index + 3]
    return any(
        token.lemma in _PARTIAL and (place == 0 or token.index not in words.pairs)
        for place, token in enumerate(after)
    )


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
    if head.lemma in _NEEDING:
        yield from _children(sentence, head, frozenset({"xcomp"}))


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
    return _children(sentence, predicate, _SUBJECTS) or _children(sentence, head, _SUBJECTS)


def _is_denied(sentence: Sentence, token: Token, words: WordAlignment) -> bool:
    """Whether a negation or something like it stands over a word or hangs on it.

    ``words`` lead from the other sentence to this one; what both have makes no difference.
    """
    shared = set(words.pairs.values())
    current = token
    for _ in range(REACH):
        own = list(sentence.children(current))
        own += [t for c in own if c.dep in _ARGUMENTS for t in sentence.children(c)]
        alone = {t.lemma.casefold() for t in own if t.index not in shared}
        if alone & (NEGATIVE | _CONDITIONS):
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
    held = _held(sentence, predicate, words)
    if not near or not around:
        return held
    beside = sum(words.pairs.get(i) in around for i in near) / min(len(near), len(around))
    return round(max(beside, held), 3)


def _held(sentence: Sentence, predicate: Token, words: WordAlignment) -> float:
    """The share of the content words of a predicate's clause that have a partner."""
    clause = [t for t in _clause(sentence, predicate) if is_content(t)]
    return round(sum(t.index in words.pairs for t in clause) / max(LEAST, len(clause)), 3)


def _clause(sentence: Sentence, predicate: Token) -> list[Token]:
    """The words of a predicate's clause, without the clauses that hang on it."""
    found, waiting = [], [predicate]
    while waiting:
        token = waiting.pop()
        found.append(token)
        waiting += [t for t in sentence.children(token) if t.dep not in _OTHER_CLAUSES]
    return found
