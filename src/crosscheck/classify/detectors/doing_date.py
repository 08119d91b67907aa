"""XC204 date-of-doing: one thing is said to do one thing on two days or in two years.

The happenings of the timeline are known by class; this one compares whatever verb dates share:
a lease that expires, a road that reopens.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.date_pairs import are_comparable, meet
from crosscheck.classify.happenings import says_own_day
from crosscheck.classify.parallels import in_carrier
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import DateMention
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC204",
    "date-of-doing",
    Kind.DATE,
    "One thing is said to do one thing on two days or in two years.",
    "On which day or in which year, by the record?",
    fallback=True,
    errs="Two doings of one sort by one person.",
)
EXAMPLES = (
    Example(
        True,
        "Odo Lanz told a crowd on Monday that he would buy the hall when the lease of the fish"
        " market expires in 2028, whatever the price.",
        "The lease of the fish market expires in 2029, by papers that a clerk of the archive found"
        " behind the stove in his office.",
    ),
    Example(
        False,
        "Odo Lanz told a crowd on Monday that he would buy the hall when the lease of the fish"
        " market expires in 2028, whatever the price.",
        "By the papers in the archive the lease of the fish market began in 2024.",
    ),
)
ALIKE = 0.3


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources that date one doing otherwise."""
    seen: set[tuple[str, str, str, str]] = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE:
            continue
        for doing, mine in _doings(pair.left):
            for other_doing, other in _doings(pair.right):
                key = (pair.left.source, pair.right.source, *doing)
                if doing != other_doing or key in seen or not _clash(mine, other):
                    continue
                seen.add(key)
                subject, verb = doing
                yield RULE.finding(
                    (side_of(pair.left, mine), side_of(pair.right, other)),
                    f"The dates for “{subject} {verb}” differ: “{mine.text}” and “{other.text}”.",
                    level=Level.POSSIBLE,
                    severity=Severity.MEDIUM,
                    evidence=(("claims alike", pair.score), ("same doing", 0.85)),
                )


def _clash(mine: DateMention, other: DateMention) -> bool:
    return not meet(mine, other) and are_comparable(mine, other) and not says_own_day(mine, other)


def _doings(claim: Claim) -> Iterator[tuple[tuple[str, str], DateMention]]:
    """Each date with the thing and the verb that it hangs on; people do too much to tell."""
    sentence = claim.sentence
    if not sentence.parsed:
        return
    tree = Tree(sentence)
    for mention in claim.of_type(DateMention):
        token = next((t for t in sentence.tokens if mention.span.overlaps(t.span)), None)
        while token is not None and token.pos != "VERB" and token.head != token.index:
            token = sentence.tokens[token.head]
        if token is None or token.pos != "VERB" or in_carrier(claim, mention.span.start):
            continue
        subject = tree.first(token.index, "nsubj", "nsubjpass")
        if subject is not None and subject.pos == "NOUN" and not is_person_word(subject.text):
            yield (folded(subject.lemma), folded(token.lemma)), mention
