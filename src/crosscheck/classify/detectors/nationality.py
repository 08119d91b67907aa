"""XC1006 nationality-mismatch: one person is of two countries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule, quote_of
from crosscheck.language.geography import country_key
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.finding import Finding, Kind, Level, Severity, Side
from crosscheck.model.span import Span
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1006",
    "nationality-mismatch",
    Kind.ROLE,
    "One person, or what belongs to one, is of two countries.",
    "Of which country, by the passport or the register?",
    errs="Two people of one sort, each of their own country, or one of two passports.",
)
EXAMPLES = (
    Example(
        True,
        "A Danish diver was killed by a falling crane at the harbour of Oldport on Friday.",
        "A Finnish diver died under a falling crane at the harbour of Oldport on Friday.",
    ),
    Example(
        False,
        "A Danish diver was killed by a falling crane at the harbour of Oldport on Friday.",
        "A diver from Copenhagen died under a falling crane at the harbour of Oldport on Friday.",
    ),
    Example(
        False,
        "One Dane and one Finnish diver were killed by a falling crane at the harbour on Friday.",
        "A Finnish diver died under a falling crane at the harbour of Oldport on Friday.",
    ),
)
ALIKE = 0.3
MOST_WORDS = 3
_SERVING = frozenset(
    {"official", "officer", "president", "leader", "soldier", "sailor", "marine", "lawmaker",
     "politician", "senator", "judge", "justice", "captain", "chief", "deputy", "detective",
     "guard", "candidate", "member", "american", "republican", "democrat", "people", "person",
     "citizen", "civilian", "counterpart", "partner", "local", "fighter", "executive", "sergeant"}
)  # fmt: skip
# "British" is told of the English, Scots and Welsh.
_BRITISH = frozenset({"united kingdom", "england", "scotland", "wales"})
_NAMES_OF_BRITONS = {"english": "england", "scottish": "scotland", "welsh": "wales"}


@dataclass(frozen=True, slots=True)
class Native:
    """Somebody by sort (the lemma's meaning) and country, with the words that say so."""

    sort: str
    country: str
    claim: Claim
    span: Span


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each sort of person that aligned claims give two countries."""
    if any(len(_nationals(article)) > 1 for article in dossier.story.articles):
        return  # people of several countries are in it: nothing says which one is meant
    seen: set[tuple[str, frozenset[str]]] = set()
    for pair in dossier.story.pairs:
        if pair.score < ALIKE:
            continue
        for mine in _natives(pair.left):
            for other in _natives(pair.right):
                key = mine.sort, frozenset({mine.country, other.country})
                if key in seen or not _exclude(mine, other):
                    continue
                seen.add(key)
                yield _finding(mine, other, pair.score)


def _exclude(mine: Native, other: Native) -> bool:
    """Whether they are of one sort and two countries."""
    if mine.sort != other.sort or mine.country == other.country:
        return False
    return not {mine.country, other.country} <= _BRITISH


def _nationals(article: Article) -> set[str]:
    """The countries whose people an article names: "a Dane", "one Danish and one Finnish"."""
    words = (token for claim in article.units for token in claim.sentence.tokens)
    named = {country_key(word.text) for word in words if word.entity == "NORP"}
    described = {n.country for claim in article.units for n in _natives(claim)}
    found = (named | described) - {""}
    return found - _BRITISH | ({"united kingdom"} if found & _BRITISH else set())


def _natives(claim: Claim) -> Iterator[Native]:
    """A word for a country, in up to two words, before a word for a person."""
    tokens = claim.sentence.within(claim.span)
    for place, noun in enumerate(tokens):
        if noun.pos != "NOUN" or noun.tag == "NNS" or not _is_person(noun):
            continue
        before = tokens[max(0, place - MOST_WORDS) : place]
        for start in range(len(before)):
            country = _country(before[start:])
            if country:
                span = Span(before[start].span.start, noun.span.end)
                yield Native(folded(noun.lemma), country, claim, span)
                break


def _is_person(noun: Token) -> bool:
    """Whether it is somebody by what they are in private: an official serves a country."""
    return is_person_word(noun.lemma) and noun.lemma not in _SERVING


def _country(words: tuple[Token, ...]) -> str:
    """The country that the first words name; those behind may describe the person further."""
    for length in (2, 1):
        text = " ".join(word.text for word in words[:length])
        found = _NAMES_OF_BRITONS.get(text.casefold()) or country_key(text)
        if found and text[0].isupper() and all(w.pos != "PUNCT" for w in words):
            return found
    return ""


def _finding(mine: Native, other: Native, likeness: float) -> Finding:
    return RULE.finding(
        (_side(mine), _side(other)),
        f"“{quote_of(mine.claim, mine.span)}” and “{quote_of(other.claim, other.span)}”"
        " are of two countries.",
        level=Level.POSSIBLE,  # not seen on marked stories yet (ADR 0005)
        severity=Severity.MEDIUM,
        evidence=(("claims alike", likeness), ("countries differ", 0.85)),
        thing=f"country of {mine.sort}",
    )


def _side(native: Native) -> Side:
    text = quote_of(native.claim, native.span)
    return Side(
        native.claim.source, native.claim.id, native.span, text, native.country, (native.span,)
    )
