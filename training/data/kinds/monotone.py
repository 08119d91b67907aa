"""Less said under "not", "no", "every", "few": there it is the shorter sentence that says more."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit
from training.data.grammar import is_clause, is_upward, root
from training.data.kinds.details import droppable
from training.data.kinds.negations import denied
from training.data.kinds.words import wider_words
from training.data.pair import AGREES, OPEN

UP, DOWN, NEITHER = (AGREES, OPEN), (OPEN, AGREES), (OPEN, OPEN)
# Words for the subject → what dropping a detail of the subject does, and one of the rest.
_SINGULAR = {"no": (DOWN, DOWN), "every": (DOWN, UP), "some": (UP, UP), "not every": (UP, DOWN),
    "each": (DOWN, UP), "exactly one": (NEITHER, NEITHER), "hardly any": (DOWN, DOWN)}  # fmt: skip
_PLURAL = {"no": (DOWN, DOWN), "few": (DOWN, DOWN), "all": (DOWN, UP), "most": (NEITHER, UP),
    "some": (UP, UP), "at most four": (DOWN, DOWN), "at least three": (UP, UP),
    "fewer than ten": (DOWN, DOWN), "exactly five": (NEITHER, NEITHER), "more than six": (UP, UP),
    "only twelve": (NEITHER, NEITHER), "less than eight": (DOWN, DOWN), "several": (UP, UP),
    "not all": (UP, DOWN), "no more than nine": (DOWN, DOWN)}  # fmt: skip
# Subjects that nothing can be counted of.
_NO_THINGS = frozenset(
    {"number", "lot", "fact", "news", "reason", "result", "group", "rest", "lack", "majority"}
)
_KINDS = frozenset(
    {"adjective", "adverb", "phrase", "phrase of a noun", "time", "clause of a noun"}
)


def under_not(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Both sides denied, and one of them shorter after the verb."""
    verb = root(sentence)
    if verb is None or not is_upward(sentence.text):
        return
    for denial in denied(sentence, chance):
        edit = denial.edits[0]
        if not any(word in edit.words for word in ("not", "n't", "never")):
            continue
        for kind, lesser in _lesser(sentence, chance):
            if lesser.start > max(edit.end, verb.span.end) and _hangs_on(sentence, lesser, verb):
                yield Change(f"less under not: {kind}", (edit, lesser), *DOWN, first=(edit,))
        return


def under_quantifiers(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The subject of both sides under one quantifier, and one of them shorter."""
    verb = root(sentence)
    if verb is None or not is_clause(sentence) or not is_upward(sentence.text):
        return
    subject = next((t for t in sentence.children(verb) if t.dep in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.tag not in {"NN", "NNS"} or subject.lemma in _NO_THINGS:
        return
    stretch = sentence.subtree(subject)
    if stretch[0].index:
        return
    opening = _opening(subject, stretch)
    if opening is None:
        return
    table, end = opening
    words = chance.sample(sorted(table), 4)
    for kind, lesser in _lesser(sentence, chance):
        for word in words[:2]:
            place = 0 if lesser.end <= stretch[-1].span.end else 1
            if lesser.start < end or (place and not _hangs_on(sentence, lesser, verb)):
                continue
            first = Edit(0, end, word[:1].upper() + word[1:] + ("" if end else " "))
            label, back = table[word][place]
            yield Change(
                f"less under {word}: {kind}"
                if word in {"no", "every"}
                else "less under a quantifier",
                (first, lesser),
                label,
                back,
                first=(first,),
            )


def _opening(
    subject: Token, stretch: tuple[Token, ...]
) -> tuple[dict[str, tuple[tuple[str, str], tuple[str, str]]], int] | None:
    """The quantifiers that fit, and where the words end that they take the place of."""
    start = stretch[0]
    if subject.tag == "NN" and start.text in {"A", "An", "The", "One"}:
        return _SINGULAR, start.span.end
    if subject.tag == "NNS" and (
        start.text in {"The", "Some", "Several", "Many"} or start.pos == "NUM"
    ):
        return _PLURAL, start.span.end
    return None


def _lesser(sentence: Sentence, chance: Random) -> Iterator[tuple[str, Edit]]:
    for kind, edit in droppable(sentence):
        if kind in _KINDS:
            yield "detail", edit
    for change in wider_words(sentence, chance):
        yield "wider word", change.edits[0]


def _hangs_on(sentence: Sentence, edit: Edit, verb: Token) -> bool:
    """Whether what is dropped belongs to the clause of the verb, not to one beside it."""
    token = next((t for t in sentence.tokens if t.span.start >= edit.start), None)
    steps = 0
    while token is not None and token.index != verb.index and steps < 30:
        if (
            token.dep in {"conj", "advcl", "parataxis", "ccomp", "relcl"}
            and token.pos in {"VERB", "AUX"}
            and token.span.start < edit.start
        ):
            return False
        if token.head == token.index:
            return False
        token = sentence.tokens[token.head]
        steps += 1
    return token is not None
