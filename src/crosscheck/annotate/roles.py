"""Titles, offices and relations that a sentence gives to a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.language.lexicon import person_classes, table
from crosscheck.model.facet import Mention, Role
from crosscheck.model.text import Sentence, Token

_TITLE_POS = {"NOUN", "PROPN", "ADJ"}
_BREAK = {",", ";", ":", "(", ")", "—", "–", "-"}


def find_roles(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """Roles of the people named: "campaign manager Jo Ray", "Jo Ray, the campaign manager"."""
    found: list[Role] = []
    for mention in mentions:
        if mention.kind == "person":
            found.extend(_before(sentence, mention))
            found.extend(_after(sentence, mention))
    return tuple(sorted(found, key=lambda role: role.span))


def is_title_word(token: Token) -> bool:
    """Whether a noun can head a title or relation."""
    return token.lemma in _heads() or token.text.casefold() in _heads()


def _heads() -> frozenset[str]:
    words = {word for group in table("offices")["exclusive"] for word in group}
    titles = {title for title in table("offices")["titles"] if len(title) > 4}
    extra = {
        "adviser",
        "advisor",
        "aide",
        "volunteer",
        "lawyer",
        "neighbor",
        "neighbour",
        "fiance",
        "fiancé",
        "fiancée",
        "uncle",
        "aunt",
        "cousin",
        "lawmaker",
        "leader",
    }
    return frozenset(words | titles | set(person_classes()) | extra)


def _before(sentence: Sentence, mention: Mention) -> Iterator[Role]:
    """The words straight before a name, back to a break, when they end in a title."""
    tokens = [t for t in sentence.tokens if t.span.end <= mention.span.start]
    run: list[Token] = []
    for token in reversed(tokens):
        if (
            token.text in _BREAK
            or token.pos not in _TITLE_POS
            or (run and token.begins and token.entity == "PERSON")
        ):
            break
        run.insert(0, token)
    if run and is_title_word(run[-1]):
        yield _role(sentence, run, mention)


def _after(sentence: Sentence, mention: Mention) -> Iterator[Role]:
    """An apposition behind the name: ", the former campaign manager,"."""
    tokens = [t for t in sentence.tokens if t.span.start >= mention.span.end]
    if len(tokens) < 3 or tokens[0].text != ",":
        return
    run: list[Token] = []
    for token in tokens[1:9]:
        if token.text in _BREAK or token.pos in {"VERB", "AUX", "ADP", "PRON", "SCONJ"}:
            break
        run.append(token)
    while run and run[0].pos in {"DET", "NUM"}:
        run = run[1:]
    if run and is_title_word(run[-1]) and not any(t.entity == "PERSON" for t in run):
        yield _role(sentence, run, mention)


def _role(sentence: Sentence, run: Sequence[Token], mention: Mention) -> Role:
    span = run[0].span.cover(run[-1].span)
    text = span.shifted(-sentence.span.start).slice(sentence.text)
    return Role(span, text, text.casefold(), mention.key, mention.span)
