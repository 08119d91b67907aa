"""XC402 name-in-parallel: parallel sentences that differ in one person's name."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.parallels import Parallel, facets, leftovers, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.names import fold, is_misspelling, is_nickname, person_name
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

RULE = Rule(
    "XC402",
    "name-in-parallel",
    Kind.NAME,
    "Two sentences say the same but for a part of one person's name.",
    "Who is it, by full name?",
    fallback=True,
    errs="Two people of one surname, as relatives.",
)
EXAMPLES = (
    Example(
        True,
        "Zoo spokesman Henry Palmer said the two tapirs had been fed at noon by a keeper.",
        "The two tapirs had been fed at noon by a keeper, zoo spokesman Victor Palmer said.",
    ),
    Example(
        False,
        "Zoo spokesman Henry Palmer said the two tapirs had been fed at noon by a keeper.",
        "The two tapirs had been fed at noon by a keeper, zoo spokesman Palmer said.",
    ),
)
FIRM = 0.55
CLEAR = 0.4
SLOT = 0.4
LONG = 5
Named = tuple[Claim, Mention]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each name left over that shares a part with the other's."""
    known = {m.key for a in dossier.story.articles for _, m in facets(a.units, Mention)}
    for pair in parallels(dossier):
        for one, two in _misspelt_words(pair):
            yield RULE.finding(
                (_word_side(pair.left, one), _word_side(pair.right, two)),
                f"The sentences are alike, but one spells “{one.text}” and the other “{two.text}”.",
                level=_level(
                    pair, one.span, two.span, is_person="PERSON" in {one.entity, two.entity}
                ),
                severity=Severity.MEDIUM,
                evidence=(("sentences alike", pair.likeness), ("names alike", 0.85)),
            )
        ours, theirs = leftovers(_people(pair.left), _people(pair.right), _same)
        for left, mine in ours:
            for right, other in theirs:
                if _one_person(mine, other) and not _both_known(dossier, mine, other, known):
                    yield RULE.finding(
                        (side_of(left, mine), side_of(right, other)),
                        f"The sentences are alike, but one names “{mine.text}” and the other"
                        f" “{other.text}”.",
                        level=_level(pair, mine.span, other.span),
                        severity=Severity.MEDIUM,
                        evidence=(("sentences alike", pair.likeness), ("names share a part", 0.8)),
                    )


def _level(pair: Parallel, ours: Span, theirs: Span, *, is_person: bool = True) -> Level:
    """Conflict for a person in one place of two sentences, or in two that are much alike."""
    placed = pair.slot(ours, theirs) >= SLOT and pair.likeness >= CLEAR
    firm = is_person and (placed or pair.likeness >= FIRM)
    return Level.CONFLICT if firm else Level.POSSIBLE


def _people(claims: tuple[Claim, ...]) -> list[Named]:
    """People named in running text: in headlines any word may bear a capital."""
    return [
        (claim, mention)
        for claim, mention in facets(claims, Mention)
        if mention.kind == "person" and claim.kind is not ClaimKind.HEADLINE
    ]


def _same(ours: Named, theirs: Named) -> bool:
    """Whether two mentions may be of one person as they stand."""
    mine, other = person_name(ours[1].text).words, person_name(theirs[1].text).words
    return ours[1].key == theirs[1].key or set(mine) <= set(other) or set(other) <= set(mine)


def _one_person(ours: Mention, theirs: Mention) -> bool:
    """Whether one part is shared or misspelled and another differs: same surname, other name."""
    mine, other = person_name(ours.text).words, person_name(theirs.text).words
    if len(mine) != len(other) or not mine:
        return False
    differing = [(a, b) for a, b in zip(mine, other, strict=True) if a != b]
    if len(differing) != 1 or min(map(len, differing[0])) < 2 or is_nickname(*differing[0]):
        return False
    surname = mine[-1] != other[-1]
    return is_misspelling(*differing[0]) if surname or len(mine) == 1 else True


def _misspelt_words(pair: Parallel) -> Iterator[tuple[Token, Token]]:
    """Capitalised words that only one side has, alike but for a letter or two.

    Words that differ in their endings alone are forms ("President", "Presidency"), not names.
    """
    left, right = pair.sentences
    ours, theirs = _names(left), _names(right)
    for word in sorted(ours.keys() - theirs.keys()):
        for other in sorted(theirs.keys() - ours.keys()):
            stem = min(len(word), len(other)) - 1
            if word[:stem] != other[:stem] and is_misspelling(word, other):
                yield ours[word], theirs[other]


def _names(sentence: Sentence) -> dict[str, Token]:
    """Capitalised words inside a sentence, by their folded form."""
    return {
        fold(token.text): token
        for token in sentence.tokens
        if token.text[0].isupper() and token.text.isalpha() and len(token.text) >= LONG
        if token.index or token.pos == "PROPN" or token.entity
    }


def _word_side(claims: tuple[Claim, ...], word: Token) -> Side:
    home = next((c for c in claims if c.span.contains(word.span)), claims[0])
    return Side(home.source, home.id, word.span, word.text, word.text, (word.span,))


def _both_known(dossier: Dossier, ours: Mention, theirs: Mention, known: set[str]) -> bool:
    """Whether one source names both: then they are two people."""
    if ours.key not in known or theirs.key not in known:
        return False
    return any(
        {ours.key, theirs.key} <= {m.key for _, m in facets(article.units, Mention)}
        for article in dossier.story.articles
    )
