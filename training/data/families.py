"""What generated pairs grow from: single sentences, labelled pairs, news told twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from crosscheck.model.text import Sentence
from training.data.bases import Single
from training.data.change import Change, applied
from training.data.grammar import is_negated
from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair
from training.data.pairing import chance_of, changes_of, each_less, paired, through, told_again

# A sentence of fewer tokens is not worth retelling.
TOLD_FROM = 10
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_DENIED_WHOLE = frozenset({"negation: not true that", "said to denied"})
_OF_NAMES = (
    "first name",
    "surname",
    "person",
    "place",
    "spelling",
    "weekday",
    "month",
    "year",
    "day",
)
_FIGURE = re.compile(r"\d[\d,.]*")


def of_singles(bases: Iterable[Single], sentences: Mapping[str, Sentence]) -> Iterator[Pair]:
    """Each change of each sentence, with other words about it that change nothing."""
    for base in bases:
        sentence = sentences[base.text]
        chance = chance_of(base.text)
        changes = changes_of(sentence, chance)
        for change in changes:
            pair = paired(sentence.text, change, changes, chance)
            if pair is not None:
                premise, hypothesis, label = pair
                yield Pair(premise, hypothesis, label, base.source, change.kind, base.base)
        if len(sentence.tokens) >= TOLD_FROM:
            for kind, premise, hypothesis, label in told_again(sentence.text, changes, chance):
                yield Pair(premise, hypothesis, label, base.source, kind, base.base)
        for premise, hypothesis in each_less(sentence.text, changes, chance):
            yield Pair(premise, hypothesis, OPEN, base.source, "each side less", base.base)


def of_pairs(public: Iterable[Pair], sentences: Mapping[str, Sentence]) -> Iterator[Pair]:
    """What contradicts or follows from a hypothesis, against the premise that it follows from."""
    for pair in public:
        sentence = sentences.get(pair.hypothesis)
        if sentence is None or pair.source.startswith("conjnli"):
            continue
        chance = chance_of(pair.premise + pair.hypothesis)
        changes = changes_of(sentence, chance)
        chance.shuffle(changes)
        kept = 0
        for change in changes:
            label = through(pair.label, change)
            if change.first or kept == 4 or label is None:
                continue
            kept += 1
            text = applied(sentence.text, change.edits)
            sides = (pair.premise, text)
            if label == CONTRADICTS and chance.random() < 0.4:
                sides = (text, pair.premise)
            yield Pair(*sides, label, pair.source, f"pair, {change.kind}", pair.base)


def of_retellings(
    pairs: Iterable[tuple[str, str, str]], sentences: Mapping[str, Sentence]
) -> Iterator[Pair]:
    """News told twice: as it is, and with a detail that both hold changed in one of them."""
    for left, right, group in pairs:
        for kept, changed in ((left, right), (right, left)):
            yield from _retold(sentences[kept], sentences[changed], group)


def of_one_event(
    pairs: Iterable[tuple[str, str, str]], sentences: Mapping[str, Sentence]
) -> Iterator[Pair]:
    """News of one event in unlike words: open, but for what one sentence holds of the other."""
    for left, right, group in pairs:
        if is_negated(left) != is_negated(right) or not _has_same_figures(left, right):
            continue
        label = AGREES if _held(sentences[right], sentences[left]) >= 0.9 else OPEN
        yield Pair(left, right, label, "ecbplus", "one event", group)


def _retold(kept: Sentence, changed: Sentence, group: str) -> Iterator[Pair]:
    chance = chance_of(kept.text + changed.text)
    changes = changes_of(changed, chance)
    conflicts = [change for change in changes if _is_of_both(change, kept, changed)]
    for change in conflicts:
        text = applied(changed.text, change.edits)
        sides = (kept.text, text) if chance.random() < 0.5 else (text, kept.text)
        yield Pair(*sides, CONTRADICTS, "ecbplus", f"retold, {change.kind}", group)
    if not _has_same_figures(kept.text, changed.text):
        return
    if is_negated(kept.text) != is_negated(changed.text):
        return
    label = AGREES if _held(changed, kept) >= 0.9 else OPEN
    yield Pair(kept.text, changed.text, label, "ecbplus", "retold", group)
    same = [
        change
        for change in changes
        if (change.label, change.back) == (AGREES, AGREES) and not change.first
    ]
    for change in chance.sample(same, min(len(conflicts), len(same), 4)):
        text = applied(changed.text, change.edits)
        yield Pair(kept.text, text, label, "ecbplus", "retold, reworded", group)


def _is_of_both(change: Change, kept: Sentence, changed: Sentence) -> bool:
    """Whether a contradiction of the one contradicts the other: both hold the changed words.

    A word that is denied, or that has an opposite, must hang on the same word in both. A sentence
    denied as a whole must be held by the other as a whole.
    """
    if change.label != CONTRADICTS or change.first or _held(changed, kept) < 0.5:
        return False
    if change.kind in _DENIED_WHOLE:
        return _held(changed, kept) >= 0.85 and not is_negated(kept.text)
    touched = [
        token
        for edit in change.edits
        for token in changed.tokens
        if token.span.start < edit.end and edit.start < token.span.end
    ]
    words = {token.text.lower() for token in kept.tokens}
    lemmas = {token.lemma for token in kept.tokens}
    is_of_names = change.kind.startswith(_OF_NAMES)
    return bool(touched) and all(
        token.text.lower() in words and (is_of_names or changed.tokens[token.head].lemma in lemmas)
        for token in touched
    )


def _has_same_figures(left: str, right: str) -> bool:
    """Whether no figure of one is without its like in the other, where both have some."""
    ours, theirs = set(_FIGURE.findall(left)), set(_FIGURE.findall(right))
    return not (ours and theirs) or ours <= theirs or theirs <= ours


def _held(wanted: Sentence, holder: Sentence) -> float:
    """The share of the content words of one sentence that the other holds too."""
    lemmas = {token.lemma for token in holder.tokens}
    content = [token.lemma for token in wanted.tokens if token.pos in _CONTENT]
    return sum(lemma in lemmas for lemma in content) / max(1, len(content))
