"""XC903 kind-in-parallel: parallel sentences with a rifle here and a pistol in its place there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crosscheck.classify.parallels import Parallel, best_matches, negations, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_word
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.text import Token

RULE = Rule(
    "XC903",
    "kind-in-parallel",
    Kind.OTHER,
    "Two sentences say the same, but for two things of one sort in one place.",
    "Which of the two was it, by the record?",
    fallback=True,
    errs="Two names for one thing, or both were there and each source tells of one.",
)
EXAMPLES = (
    Example(
        True,
        "Police found a rifle beside the crane on the quay of Oldport on Monday.",
        "Police found a pistol beside the crane on the quay of Oldport on Monday.",
    ),
    Example(
        True,
        "The harbour master left the old crane to his brother in a will of 1990.",
        "The harbour master left the old crane to his cousin in a will of 1990.",
    ),
    Example(
        False,
        "Police found a rifle beside the crane on the quay of Oldport on Monday.",
        "Police found a weapon beside the crane on the quay of Oldport on Monday.",
    ),
    Example(
        False,
        "Police found a rifle beside the crane on the quay of Oldport on Monday.",
        "Police found a rifle and a pistol beside the crane on the quay of Oldport on Monday.",
    ),
)
CLEAR = 0.34
_SORTS = frozenset(
    {"weapon", "charge", "kin", "animal", "disease", "clothing", "room", "sport", "meal",
     "season", "time_of_day", "furniture", "instrument", "drink", "weather"}
)  # fmt: skip
_LOADS = frozenset({"bullet", "shell", "round", "casing", "ammunition", "ammo", "cartridge"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each word in whose slot the other sentence has another of its sort."""
    for pair in parallels(dossier):
        left, right = pair.sentences
        if len(negations(left)) != len(negations(right)):
            continue  # "no rifle but a pistol"
        ours = [t for t in left.tokens if t.pos == "NOUN" and t.index not in pair.words.pairs]
        taken = set(pair.words.pairs.values())
        theirs = [t for t in right.tokens if t.pos == "NOUN" and t.index not in taken]
        for slot, mine, other in best_matches(ours, theirs, _fit_in(pair)):
            if slot >= CLEAR and not _gives_both(pair, mine, other):
                yield _finding(pair, mine, other, slot)


def _fit_in(pair: Parallel) -> Callable[[Token, Token], float]:
    """How far two nouns of one sort fill one slot; 0 for other words."""

    def fit(mine: Token, other: Token) -> float:
        found = relation(mine.lemma.casefold(), other.lemma.casefold(), "NOUN")
        if found.relation is not Relation.CO_HYPONYM or found.domain not in _SORTS:
            return 0.0
        if {mine.lemma, other.lemma} & _LOADS:  # a shell may be what is left of a bullet
            return 0.0
        return pair.words.slot([mine.index], [other.index])

    return fit


def _gives_both(pair: Parallel, mine: Token, other: Token) -> bool:
    """Whether a sentence names the other's word too, be it in another place."""
    left, right = pair.sentences
    return any(t.lemma == other.lemma for t in left.tokens) or any(
        t.lemma == mine.lemma for t in right.tokens
    )


def _finding(pair: Parallel, mine: Token, other: Token, slot: float) -> Finding:
    return RULE.finding(
        (side_of_word(pair.left, mine), side_of_word(pair.right, other)),
        f"The sentences are alike, but one says “{mine.text}” and the other “{other.text}”.",
        level=Level.POSSIBLE,  # not seen on marked stories yet (ADR 0005)
        severity=Severity.MEDIUM,
        evidence=(
            ("sentences alike", pair.likeness),
            ("two of one sort", 0.7),
            ("in one place of the sentence", round(slot, 3)),
        ),
    )
