"""XC402 name-in-parallel: parallel sentences that differ in one person's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.classify.parallels import Parallel, companions, facets, parallels
from crosscheck.classify.rule import Dossier, Example, Rule, side_of, side_of_word
from crosscheck.language.calendar import MONTHS, WEEKDAYS
from crosscheck.language.names import (
    fold,
    house_style,
    is_misspelling,
    is_nickname,
    person_name,
)
from crosscheck.model.claim import Claim, ClaimKind
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity
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
    Example(
        True,
        "Ossel told the choir that the old organ of the chapel needs four new pipes.",
        "Ossil told the choir that four new pipes are needed by the old organ of the chapel.",
    ),
    Example(
        False,
        "Gerhard Moeller told the choir that the old organ needs four new pipes.",
        "Gerhard Moller told the choir that the old organ needs four new pipes.",
    ),
    Example(
        False,
        "The choir sang for 412 guests in the old chapel on Tuesday, the mayor wrote.",
        "The choir sang for 412 guests in the old chapel on Thursday, the mayor wrote.",
    ),
)
FIRM = 0.55
CLEAR = 0.4
SLOT = 0.4
LONG = 5
_NO_NAMES = frozenset((*WEEKDAYS, *MONTHS))
Named = tuple[Claim, Mention]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each name left over that shares a part with the other's."""
    known = {m.key for a in dossier.story.articles for _, m in facets(a.units, Mention)}
    close = list(parallels(dossier))
    for pair in close:
        for one, two in _misspelt_words(pair):
            yield _misspelt(pair, one, two)
        for left, mine in _people(pair.left, pair.right):
            for right, other in _people(pair.right, pair.left):
                if _is_one_misnamed(pair, mine, other) and not _both_known(
                    dossier, mine, other, known
                ):
                    yield RULE.finding(
                        (side_of(left, mine), side_of(right, other)),
                        f"The sentences are alike, but one names “{mine.text}” and the other"
                        f" “{other.text}”.",
                        level=_level(pair, mine.span, other.span),
                        severity=Severity.MEDIUM,
                        evidence=(("sentences alike", pair.likeness), ("names share a part", 0.8)),
                    )
    yield from _in_related(dossier, close)


def _in_related(dossier: Dossier, close: Sequence[Parallel]) -> Iterator[Finding]:
    """Surnames misspelt in sentences that are less alike, where neither source has both forms."""
    words = {
        article.source.id: {
            fold(token.text) for claim in article.units for token in claim.sentence.tokens
        }
        for article in dossier.story.articles
    }
    for pair in companions(dossier.story):
        if pair in close:
            continue
        ours, theirs = words[pair.left[0].source], words[pair.right[0].source]
        for one, two in _misspelt_words(pair):
            people = "PERSON" in {one.entity, two.entity}
            if people and fold(one.text) not in theirs and fold(two.text) not in ours:
                yield _misspelt(pair, one, two, level=Level.POSSIBLE)


def _misspelt(pair: Parallel, one: Token, two: Token, level: Level | None = None) -> Finding:
    people = "PERSON" in {one.entity, two.entity}
    return RULE.finding(
        (side_of_word(pair.left, one, one.text), side_of_word(pair.right, two, two.text)),
        f"The sentences are alike, but one spells “{one.text}” and the other “{two.text}”.",
        level=level or _level(pair, one.span, two.span, is_person=people),
        severity=Severity.MEDIUM,
        evidence=(("sentences alike", pair.likeness), ("names alike", 0.85)),
    )


def _level(pair: Parallel, ours: Span, theirs: Span, *, is_person: bool = True) -> Level:
    """Conflict for a person in one place of two sentences, or in two that are much alike."""
    placed = pair.slot(ours, theirs) >= SLOT and pair.likeness >= CLEAR
    firm = is_person and (placed or pair.likeness >= FIRM)
    return Level.CONFLICT if firm else Level.POSSIBLE


def _people(claims: tuple[Claim, ...], others: tuple[Claim, ...]) -> list[Named]:
    """People named in running text: in headlines any word may bear a capital.

    Whatever shares its last word with a person of the other side is a person too.
    """
    theirs = {
        m.text.split()[-1]
        for _, m in facets(others, Mention)
        if m.kind == "person" and m.text.strip()
    }
    return [
        (claim, mention)
        for claim, mention in facets(claims, Mention)
        if claim.kind is not ClaimKind.HEADLINE
        and (
            mention.kind == "person"
            or (mention.text.strip() and mention.text.split()[-1] in theirs)
        )
    ]


def _same(ours: Mention, theirs: Mention) -> bool:
    """Whether two mentions may be of one person as they stand."""
    mine, other = person_name(ours.text).words, person_name(theirs.text).words
    return ours.key == theirs.key or set(mine) <= set(other) or set(other) <= set(mine)


def _is_one_misnamed(pair: Parallel, ours: Mention, theirs: Mention) -> bool:
    """Whether both may mean one person, whom neither side calls by the other's name as well."""
    return _one_person(ours, theirs) and not (
        _is_told(pair.right, ours) or _is_told(pair.left, theirs)
    )


def _is_told(claims: tuple[Claim, ...], name: Mention) -> bool:
    """Whether a sentence names that person; of a full name the surname alone tells nothing."""
    length = len(person_name(name.text).words)
    return any(
        _same(mention, name)
        for _, mention in facets(claims, Mention)
        if len(person_name(mention.text).words) >= min(2, length)
    )


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
            if word[:stem] == other[:stem] or house_style(word) == house_style(other):
                continue
            if {word, other} <= _NO_NAMES:
                continue
            if _is_name(ours[word], theirs[other]) and is_misspelling(word, other):
                yield ours[word], theirs[other]


def _names(sentence: Sentence) -> dict[str, Token]:
    """Capitalised words of a sentence, by their folded form."""
    return {
        fold(token.text): token
        for token in sentence.tokens
        if token.text[0].isupper() and token.text.isalpha() and len(token.text) >= LONG
    }


def _is_name(one: Token, two: Token) -> bool:
    """Whether the words are names: one that opens a sentence is, if the other is somebody's."""
    person = "PERSON" in {one.entity, two.entity}
    return all(t.index or t.pos == "PROPN" or t.entity or person for t in (one, two))


def _both_known(dossier: Dossier, ours: Mention, theirs: Mention, known: set[str]) -> bool:
    """Whether one source names both: then they are two people."""
    if ours.key not in known or theirs.key not in known:
        return False
    return any(
        {ours.key, theirs.key} <= {m.key for _, m in facets(article.units, Mention)}
        for article in dossier.story.articles
    )
