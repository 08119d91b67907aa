"""XC1005 home-mismatch: one person is of two towns."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.facts import Fact, clashes
from crosscheck.classify.participants import Cast
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.language.geography import country_key
from crosscheck.language.names import fold
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article
from crosscheck.model.text import Token

RULE = Rule(
    "XC1005",
    "home-mismatch",
    Kind.PLACE,
    "One person is of two towns.",
    "Where does the person live, by the register?",
    errs="A district and its town, or where somebody grew up and where they live.",
)
EXAMPLES = (
    Example(
        True,
        "The keeper was hurt in the storm. Ivo Lantz, 44, of Oldport, broke an arm.",
        "The storm hurt a keeper. The man was named as Ivo Lantz of Kelby.",
    ),
    Example(
        True,
        "The keeper was hurt in the storm. Ivo Lantz, 44, of Oldport, broke an arm.",
        "The storm hurt a keeper. A 44-year-old Springfield man broke an arm.",
    ),
    Example(
        False,
        "The keeper was hurt in the storm. Ivo Lantz, 44, of Oldport, broke an arm.",
        "The storm hurt a keeper. Ivo Lantz of Quay Street, Oldport, broke an arm.",
    ),
)
LEAD = 8
_WIDE = frozenset({"county", "state", "province", "region", "parish", "city", "township"})
_PLACES = frozenset({"GPE", "LOC"})


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two sources that give one person two home towns."""
    cast = Cast.of(dossier.story)
    beside = _named_together(dossier)

    def exclude(ours: Fact, theirs: Fact) -> bool:
        names = {ours.value, theirs.value}
        known = _is_known(ours) or _is_known(theirs)
        return (
            known and not _is_part(ours.value, theirs.value) and not any(names <= b for b in beside)
        )

    for ours, theirs in clashes(dossier, lambda article: _homes(article, cast), exclude):
        yield RULE.finding(
            (ours.side(), theirs.side()),
            f"The same person is of {ours.value.title()} and of {theirs.value.title()}.",
            level=Level.POSSIBLE,
            severity=Severity.MEDIUM,
            evidence=(("same person", 0.85), ("towns differ", 0.7)),
        )


def _homes(article: Article, cast: Cast) -> Iterator[Fact]:
    for claim in article.units:
        for mention in claim.of_type(Mention):
            if _may_be_town(mention):
                who = _resident(article, cast, claim, mention)
                if who:
                    yield Fact(who, fold(mention.text), claim, mention.span)


def _may_be_town(mention: Mention) -> bool:
    """Whether it is no address, country or wide region; models take towns for people and firms."""
    words = fold(mention.text).split()
    is_wide = bool(_WIDE & set(words)) or bool(country_key(mention.text))
    return bool(words) and not is_wide and not mention.key.startswith("address:")


def _is_known(fact: Fact) -> bool:
    """Whether the model of names takes it for a place."""
    tokens = fact.claim.sentence.within(fact.span)
    return bool(tokens) and all(token.entity in _PLACES for token in tokens)


def _resident(article: Article, cast: Cast, claim: Claim, mention: Mention) -> frozenset[str]:
    """Keys of whose home it is: "Ivo Lantz, 44, of Oldport" or "a 44-year-old Oldport man"."""
    tokens = claim.sentence.tokens
    run = claim.sentence.within(mention.span)
    if not run:
        return frozenset()
    first, last = run[0], run[-1]
    if first.index and tokens[first.index - 1].text == "of":
        name = _named_before(claim, first)
        return _strong(cast.keys(article, claim, (name,))) if name is not None else frozenset()
    after = tokens[last.index + 1] if last.index + 1 < len(tokens) else None
    if after is None or after.pos != "NOUN" or not is_person_word(after.lemma):
        return frozenset()
    return _strong(cast.keys(article, claim, (after,)))


def _strong(keys: frozenset[str]) -> frozenset[str]:
    """The keys that mean one person: full names and ages."""
    return frozenset(key for key in keys if " " in key or key.startswith("age:"))


def _named_before(claim: Claim, place: Token) -> Token | None:
    """The last word of the full name right before "of", but for an age between commas."""
    tokens = claim.sentence.tokens
    for mention in claim.of_type(Mention):
        if mention.kind != "person" or " " not in mention.key:
            continue
        if mention.span.end > place.span.start:
            continue
        between = [
            t for t in tokens if mention.span.end <= t.span.start and t.index < place.index - 1
        ]
        if len(between) < LEAD and all(t.text == "," or t.pos == "NUM" for t in between):
            return claim.sentence.within(mention.span)[-1]
    return None


def _is_part(ours: str, theirs: str) -> bool:
    """Whether one name lies in the other: "oldport" and "north oldport"."""
    return ours in theirs or theirs in ours


def _named_together(dossier: Dossier) -> list[frozenset[str]]:
    """The names of each sentence: a source that names two towns together knows how they lie."""
    named: dict[object, set[str]] = {}
    for article in dossier.story.articles:
        for claim in article.units:
            here = named.setdefault((claim.source, claim.sentence.span), set())
            here |= {fold(m.text) for m in claim.of_type(Mention)}
    return [frozenset(keys) for keys in named.values() if len(keys) > 1]
