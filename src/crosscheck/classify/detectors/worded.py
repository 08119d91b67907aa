"""XC1301 worded-contradiction: two sentences that a judge of words reads as a contradiction.

Needs a judge (`--judge`), and is never more than possible: judges err too often to fail a run. A
finding says why the judge thinks so where it can: opposites, words that exclude each other,
different numbers of one thing, or a denial in sentences that say mostly the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.left_over import left_over
from crosscheck.classify.parallels import Parallel, best_matches, companions, negations
from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.word_relations import Relation, relation
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, DateMention, Duration, Mention, Quantity, TimeOfDay
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.judgement import Judgement, Stance
from crosscheck.model.story import place_of
from crosscheck.model.text import Token

RULE = Rule(
    "XC1301",
    "worded-contradiction",
    Kind.OTHER,
    "Two sentences on one thing cannot both be right, as they are worded.",
    "Which wording do the records or those who were there bear out?",
    fallback=True,
    judged=True,
    errs="Two moments or two parts of one event, told in like words.",
)
EXAMPLES = (
    Example(
        True,
        "The keeper was feeding the old bear in its den when the storm tore down the fence.",
        "The keeper was asleep in his hut when the storm tore down the fence of the old bear.",
    ),
    Example(
        False,
        "The keeper was feeding the old bear in its den when the storm tore down the fence.",
        "The keeper had been feeding the old bear when a storm tore the fence of its den down.",
    ),
)
# The probability from which a contradiction is told, and how far two words must fill one slot.
TOLD = 0.8
SLOT = 0.2
MOST_REASONS = 3
_TYPED = (Age, DateMention, Duration, Mention, Quantity, TimeOfDay)
_OPPOSED = frozenset({Relation.ANTONYM, Relation.CO_HYPONYM})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sentences that the judge reads as a contradiction."""
    judgements = dossier.story.sentence_judgements
    for pair in companions(dossier.story) if judgements else ():
        judgement = judgements.get((place_of(pair.left[0]), place_of(pair.right[0])))
        if judgement is None or judgement.stance is not Stance.CONTRADICTS:
            continue
        ours, theirs = left_over(pair.left, pair.right)
        worded = _is_worded(pair.left, ours) and _is_worded(pair.right, theirs)
        if judgement.probability >= TOLD and worded:
            yield _finding(pair, judgement, ours, theirs)


def _finding(
    pair: Parallel, judgement: Judgement, ours: Sequence[Token], theirs: Sequence[Token]
) -> Finding:
    kind, backing = _backing(pair)
    return RULE.finding(
        (_side(pair.left, ours), _side(pair.right, theirs)),
        _why(judgement, backing),
        level=Level.POSSIBLE,
        kind=kind,
        severity=Severity.MEDIUM,
        evidence=(
            ("sentences alike", pair.likeness),
            ("the judge reads a contradiction one way", judgement.there.contradicts),
            ("the judge reads a contradiction the other way", judgement.back.contradicts),
            *(((backing, 0.85),) if backing else ()),
        ),
    )


def _why(judgement: Judgement, backing: str) -> str:
    """In words: what the judge thinks, what backs it and which edits lead there."""
    told = "The judge reads these two sentences as a contradiction"
    backed = f": {backing}" if backing else ""
    edits = f" {'; '.join(judgement.reasons[:MOST_REASONS])}." if judgement.reasons else ""
    return f"{told}{backed}.{edits}"


def _backing(pair: Parallel) -> tuple[Kind, str]:
    """What the words themselves say for a clash, and of which kind it is; empty for nothing."""
    left, right = pair.sentences
    if len(negations(left)) % 2 != len(negations(right)) % 2:
        return Kind.POLARITY, "one of them denies what the other asserts"
    ours, theirs = left_over(pair.left, pair.right)
    for _, mine, other in best_matches(ours, theirs, lambda a, b: _opposed(pair, a, b)):
        kind = Kind.NUMBER if mine.pos == "NUM" else Kind.OTHER
        return kind, f"“{mine.text}” and “{other.text}” exclude each other"
    return Kind.OTHER, ""


def _opposed(pair: Parallel, mine: Token, other: Token) -> float:
    """How far two words that exclude each other fill one slot; 0 for others."""
    if mine.pos != other.pos:
        return 0.0
    lemmas = mine.lemma.casefold(), other.lemma.casefold()
    if mine.pos == "NUM":
        # A number is of what it hangs on: "200" of feet and "60" of metres exclude nothing.
        clashes = pair.words.pairs.get(mine.head) == other.head and lemmas[0] != lemmas[1]
    else:
        clashes = relation(*lemmas, mine.pos).relation in _OPPOSED
    if not clashes:
        return 0.0
    slot = pair.words.slot([mine.index], [other.index])
    return slot if slot >= SLOT else 0.0


def _is_worded(claims: Sequence[Claim], words: Sequence[Token]) -> bool:
    """Whether they are more than numbers, days, times and names, of which typed rules know more."""
    typed = [facet.span for claim in claims for facet in claim.facets if isinstance(facet, _TYPED)]
    return any(
        token.pos not in {"NUM", "PROPN"} and not any(span.overlaps(token.span) for span in typed)
        for token in words
    )


def _side(claims: Sequence[Claim], words: Sequence[Token]) -> Side:
    """The stretch of the words left over, which are marked, or the sentence if there are none."""
    sentence = claims[0].sentence
    marks = tuple(token.span for token in words)
    span = marks[0].cover(marks[-1]) if marks else sentence.span
    home = max(claims, key=lambda claim: sum(claim.span.contains(mark) for mark in marks))
    quote = quote_of(home, span)
    return Side(home.source, home.id, span, quote, " ".join(quote.split()), marks)
