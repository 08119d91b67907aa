"""Names of people, organisations and places, from entities, capitals and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.language.geography import country_key
from crosscheck.language.lexicon import table
from crosscheck.language.names import fold, person_name
from crosscheck.model.facet import Mention
from crosscheck.model.span import Span
from crosscheck.model.text import Sentence, Token

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"

_KINDS = {
    "PERSON": PERSON,
    "ORG": ORGANISATION,
    "NORP": PLACE,
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
}
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Highway|Hwy|Court|Ct"
    r"|Place|Pl|Way|Terrace|Parkway|Pkwy)\b\.?"
)
_CARDINAL = r"(?:(?:North|South|East|West|[NSEW]\.?|Old|New)\s+){0,2}"
_NAME = r"[A-Z][\w'’.-]{0,30}(?:\s+[A-Z][\w'’.-]{0,30}){0,3}?"
_ADDRESS = re.compile(
    rf"\b\d{{1,5}}\s+block\s+of\s+{_CARDINAL}{_NAME}(?:\s+{_STREET}|(?=[\s,.;)]|$))"
    rf"|\b\d{{1,5}}\s+{_CARDINAL}{_NAME}\s+{_STREET}"
    rf"|\b\d{{1,3}}(?:st|nd|rd|th)\s+{_STREET}"
    rf"|\b{_CARDINAL}{_NAME}\s+{_STREET}"
)
_LONG_FORMS = {
    "st": "street",
    "ave": "avenue",
    "rd": "road",
    "dr": "drive",
    "blvd": "boulevard",
    "ln": "lane",
    "hwy": "highway",
    "ct": "court",
    "pl": "place",
    "pkwy": "parkway",
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
}


def find_mentions(sentence: Sentence) -> tuple[Mention, ...]:
    """The names in a sentence, in order, without overlaps; addresses win over names in them."""
    found = list(_addresses(sentence))
    for mention in [*_entities(sentence), *_capitalised(sentence)]:
        if not any(mention.span.overlaps(other.span) for other in found):
            found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.span))


def place_key(text: str) -> str:
    """One form for a place: the country it means, else its folded words in long form."""
    country = country_key(text)
    if country:
        return country
    words = [fold(word) for word in re.findall(r"[\w'’.-]+", text)]
    return " ".join(_LONG_FORMS.get(word, word) for word in words if word not in {"the", "of"})


def _addresses(sentence: Sentence) -> Iterator[Mention]:
    start = sentence.span.start
    for match in _ADDRESS.finditer(sentence.text):
        text = match.group()
        if text.endswith(".") and fold(text.split()[-1]) not in _LONG_FORMS:
            text = text[:-1]  # the stop ends the sentence, not an abbreviation
        span = Span(start + match.start(), start + match.start() + len(text))
        yield Mention(span, text, PLACE, "address:" + place_key(text))


def _entities(sentence: Sentence) -> Iterator[Mention]:
    for run in _runs(sentence, lambda token: token.entity in _KINDS):
        kind = _KINDS[run[0].entity]
        trimmed = _without_titles(run) if kind == PERSON else run
        if trimmed:
            yield _mention(sentence, trimmed, kind)


def _capitalised(sentence: Sentence) -> Iterator[Mention]:
    """Runs of proper nouns that the entity model passed over."""

    def is_free_name(token: Token) -> bool:
        return token.pos == "PROPN" and not token.entity and token.is_word

    for run in _runs(sentence, is_free_name):
        if any(len(token.text) > 3 and token.text[0].isupper() for token in run):
            trimmed = _without_titles(run)
            if trimmed:
                kind = PERSON if trimmed != run else ORGANISATION
                yield _mention(sentence, trimmed, kind)


def _runs(sentence: Sentence, wanted) -> Iterator[list[Token]]:  # type: ignore[no-untyped-def] # noqa: ANN001
    """Adjacent wanted tokens that belong to one name."""
    run: list[Token] = []
    for token in sentence.tokens:
        fits = wanted(token)
        goes_on = bool(run) and not token.begins and token.entity == run[0].entity
        if fits and goes_on:
            run.append(token)
            continue
        if run:
            yield run
        run = [token] if fits else []
    if run:
        yield run


def _mention(sentence: Sentence, run: list[Token], kind: str) -> Mention:
    while len(run) > 1 and (run[-1].text in {"'s", "’s", "'", "’"} or not run[-1].is_word):
        run = run[:-1]
    while len(run) > 1 and run[0].lemma in {"the", "a", "an"}:
        run = run[1:]
    span = run[0].span.cover(run[-1].span)
    offset = sentence.span.start
    text = span.shifted(-offset).slice(sentence.text) if offset else span.slice(sentence.text)
    return Mention(span, text, kind, _key(text, kind))


def _key(text: str, kind: str) -> str:
    if kind == PERSON:
        return " ".join(person_name(text).words)
    return place_key(text) if kind == PLACE else fold(text)


def _without_titles(run: list[Token]) -> list[Token]:
    """The run behind its last title: "Marsh County Sheriff Mike Day" names Mike Day."""
    titles = frozenset(table("offices")["titles"])
    ends = [place for place, token in enumerate(run[:-1]) if fold(token.text) in titles]
    rest = run[ends[-1] + 1 :] if ends else run
    while len(rest) > 1 and not rest[0].is_word:
        rest = rest[1:]
    return rest if any(token.is_word for token in rest) else run
