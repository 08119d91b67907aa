"""XC902 opposite-in-parallel: parallel sentences with a word here and its opposite there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crosscheck.classify.parallels import Parallel, best_matches, negations, parallels
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
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
)
FIRM = 0.42
SLOT = 0.2
CLEAR = 0.34
ALIKE = 0.6
_ORDERS = frozenset({"first", "last", "next", "early", "late"})
_PERIODS = frozenset({"day", "night", "week", "weekend", "month", "quarter", "season", "year",
                      "morning", "evening", "summer", "winter", "spring", "autumn"})  # fmt: skip


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each word whose opposite fills its slot in the other sentence."""
    for pair in parallels(dossier):
        left, right = pair.sentences
        if len(negations(left)) != len(negations(right)):
            continue  # a denied opposite says the same
        ours = [t for t in left.tokens if t.is_word and t.index not in pair.words.pairs]
        taken = set(pair.words.pairs.values())
        theirs = [t for t in right.tokens if t.is_word and t.index not in taken]
        for slot, mine, other in best_matches(ours, theirs, _fit_in(pair)):
            # A loose slot says something only where little else differs.
            if slot >= CLEAR or (slot >= SLOT and pair.is_firm(ALIKE)):
                yield _finding(pair, mine, other, slot)


def _finding(pair: Parallel, mine: Token, other: Token, slot: float) -> Finding:
    firm = pair.is_firm(FIRM) and slot >= CLEAR and not pair.gives_other_figures
    return RULE.finding(
        (_side(pair.left, mine), _side(pair.right, other)),
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
        part = mine.pos if mine.pos == other.pos else ""
        related = relation(mine.lemma.casefold(), other.lemma.casefold(), part).relation
        dated = _tells_time(pair.sentences[0], mine) or _tells_time(pair.sentences[1], other)
        if related is not Relation.ANTONYM or dated or _swapped(pair, mine, other):
            return 0.0
        return pair.words.slot([mine.index], [other.index])

    return fit


def _tells_time(sentence: Sentence, word: Token) -> bool:
    """Whether it picks a stretch of time: "last year" is no opposite of "the first week"."""
    return word.lemma.casefold() in _ORDERS and sentence.tokens[word.head].lemma in _PERIODS


def _swapped(pair: Parallel, mine: Token, other: Token) -> bool:
    """Whether what one does the other suffers: who buys from a seller tells of one sale."""
    left, right = pair.sentences
    doers = {t.index for t in left.children(mine) if t.dep == "nsubj"}
    others = {t.index for t in right.children(other) if t.dep == "nsubj"}
    doing = {pair.words.pairs.get(index) for index in doers}
    objects = {t.index for t in right.subtree(other)} - others
    return bool(doers and others) and not doing & others and bool(doing & objects)


def _side(claims: tuple[Claim, ...], word: Token) -> Side:
    home = next((c for c in claims if c.span.contains(word.span)), claims[0])
    return Side(home.source, home.id, word.span, word.text, word.text.casefold(), (word.span,))
