"""XC902 opposite-in-parallel: parallel sentences with a word here and its opposite there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crosscheck.classify.parallels import Parallel, best_matches, negations, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, side_of_word
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.text import Sentence, Token

RULE = Rule(
    "XC902",
    "opposite-in-parallel",
    Kind.POLARITY,
    "Two sentences say the same but for a word and its opposite.",
    "Which of the two is right, by the record?",
    fallback=True,
    errs="Opposites that are said of two things.",
)
EXAMPLES = (
    Example(
        True,
        "The yield of the town's bonds is lower than that of any other bond in the region.",
        "The yield of the town's bonds is higher than that of any other bond in the region.",
    ),
    Example(
        True,
        "The coast guard of Oldport rescued nine sailors off the cape on Monday.",
        "The coast guard of Oldport captured nine smugglers off the cape on Monday.",
    ),
    Example(
        False,
        "The yield of the town's bonds is lower than that of any other bond in the region.",
        "Among the bonds in the region, the town's has the lowest yield.",
    ),
    Example(
        False,
        "The puppet show sold 900 tickets at the old harbour theatre last year.",
        "The puppet show sold 900 tickets at the old harbour theatre in its first week.",
    ),
    Example(
        True,
        "No skipper complained when the herring season ended last June, the guild wrote.",
        "Neither skipper nor mate complained when the herring season began last June, the"
        " guild wrote.",
    ),
    Example(
        False,
        "The miller saw a boy on the roof of the old barn and a girl beside the ladder.",
        "The miller saw a girl at the ladder beside the old barn and a boy on its roof.",
    ),
)
FIRM = 0.42
SLOT = 0.2
CLEAR = 0.34
PLAIN = 0.5
NEVER = 2.0
NEAR = 0.38
COVERED = 0.5
ALIKE = 0.6
REACH = 3
# Prepositions with an opposite; "on" and "off" have too many uses.
_PLACED = frozenset({"before", "after", "above", "below", "inside", "outside"})
_NAMES = frozenset({"GPE", "NORP", "LOC", "FAC", "ORG", "PERSON"})
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
_OTHER_CLAUSES = frozenset({"advcl", "relcl", "acl", "ccomp", "conj", "parataxis"})
_ORDERS = frozenset({"first", "last", "next", "early", "late"})
_PERIODS = frozenset({"day", "night", "week", "weekend", "month", "quarter", "season", "year",
                      "morning", "evening", "summer", "winter", "spring", "autumn"})  # fmt: skip


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each word whose opposite fills its slot in the other sentence."""
    for pair in parallels(dossier):
        ours, theirs = _free(pair)
        for slot, mine, other in best_matches(ours, theirs, _fit_in(pair)):
            if slot >= _least(pair, mine, other):
                yield _finding(pair, mine, other, slot)


def _least(pair: Parallel, mine: Token, other: Token) -> float:
    """How far two words must fill one slot: a loose one tells where little else differs.

    A word that has an equal elsewhere in the other sentence needs a plain one.
    """
    nouns = mine.pos == other.pos == "NOUN"
    if nouns and mine.tag != other.tag:
        return NEVER  # one woman is none of the men
    fits = _role(mine) == _role(other)
    equals = _equals(pair, mine, other)
    if equals:
        return PLAIN if fits and equals == 1 else NEVER
    if _done_to_others(pair, mine, other):
        return PLAIN
    near = pair.likeness >= NEAR and pair.coverage >= COVERED
    alike = near and (nouns or fits) and {mine.pos, other.pos} <= _CONTENT
    return SLOT if alike or pair.is_firm(ALIKE) else CLEAR


def _equals(pair: Parallel, mine: Token, other: Token) -> int:
    """How many of the two words stand for one elsewhere in the other sentence."""
    return (mine.index in pair.words.pairs) + (other.index in pair.words.pairs.values())


def _role(word: Token) -> str:
    """What a word is in its sentence; what is done to something is the same in the passive."""
    return "dobj" if word.dep == "nsubjpass" else word.dep


def _free(pair: Parallel) -> tuple[list[Token], list[Token]]:
    """The words of either side that stand for no word of the other, or for one in another slot."""
    left, right = pair.sentences
    loose = {
        (mine, other)
        for mine, other in pair.words.pairs.items()
        if pair.words.slot([mine], [other]) < PLAIN
    }
    ours = pair.words.pairs.keys() - {mine for mine, _ in loose}
    theirs = set(pair.words.pairs.values()) - {other for _, other in loose}
    return (
        [token for token in left.tokens if token.is_word and token.index not in ours],
        [token for token in right.tokens if token.is_word and token.index not in theirs],
    )


def _finding(pair: Parallel, mine: Token, other: Token, slot: float) -> Finding:
    firm = pair.is_firm(FIRM) and slot >= CLEAR and not pair.gives_other_figures
    firm = firm and not _equals(pair, mine, other)
    return RULE.finding(
        (side_of_word(pair.left, mine), side_of_word(pair.right, other)),
        f"The sentences are alike, but one says “{mine.text}” and the other “{other.text}”.",
        level=Level.CONFLICT if firm else Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(
            ("sentences alike", pair.likeness),
            ("words are opposites", 0.85),
            ("in one place of the sentence", round(slot, 3)),
        ),
    )


def _fit_in(pair: Parallel) -> Callable[[Token, Token], float]:
    """How far two opposites fill one slot; 0 for other words, or if the roles are swapped."""

    def fit(mine: Token, other: Token) -> float:
        dated = _tells_time(pair.sentences[0], mine) or _tells_time(pair.sentences[1], other)
        if not _are_opposites(mine, other) or dated or _swapped(pair, mine, other):
            return 0.0
        if {mine.entity, other.entity} & _NAMES:
            return 0.0
        if _is_denied(pair.sentences[0], mine) != _is_denied(pair.sentences[1], other):
            return 0.0  # a denied opposite says the same
        return pair.words.slot([mine.index], [other.index])

    return fit


def _are_opposites(mine: Token, other: Token) -> bool:
    ours, theirs = mine.lemma.casefold(), other.lemma.casefold()
    placed = {ours, theirs} <= _PLACED
    part = mine.pos if mine.pos == other.pos and not placed else ""
    if part == "ADV":  # "best-known", "worst-known"
        ours, theirs, part = mine.text.casefold(), other.text.casefold(), ""
    return relation(ours, theirs, part).relation is Relation.ANTONYM


def _is_denied(sentence: Sentence, word: Token) -> bool:
    """Whether a negating word hangs on it, or on what it hangs on within its clause."""
    denied = {token.head for token in negations(sentence)}
    current = word
    for _ in range(REACH):
        if current.index in denied:
            return True
        if current.dep in _OTHER_CLAUSES:
            return False
        current = sentence.tokens[current.head]
    return False


def _tells_time(sentence: Sentence, word: Token) -> bool:
    """Whether it picks a stretch of time: "last year" is no opposite of "the first week"."""
    return word.lemma.casefold() in _ORDERS and sentence.tokens[word.head].lemma in _PERIODS


def _swapped(pair: Parallel, mine: Token, other: Token) -> bool:
    """Whether what one does the other suffers: who buys from a seller tells of one sale."""
    left, right = pair.sentences
    doers = {t.index for t in left.children(mine) if t.dep == "nsubj"}
    subjects = [t for t in right.children(other) if t.dep == "nsubj"]
    others = {t.index for subject in subjects for t in right.subtree(subject)}
    doing = {pair.words.pairs.get(index) for index in doers}
    objects = {t.index for t in right.subtree(other)} - others
    return bool(doers and others) and not doing & others and bool(doing & objects)


def _done_to_others(pair: Parallel, mine: Token, other: Token) -> bool:
    """Whether both are done to somebody or something, and not to the same: one hired, one fired."""
    left, right = pair.sentences
    ours, theirs = (
        {t.index for t in s.children(verb) if _role(t) == "dobj" and t.pos in {"NOUN", "PROPN"}}
        for s, verb in ((left, mine), (right, other))
    )
    return bool(ours and theirs) and not {pair.words.pairs.get(i) for i in ours} & theirs
