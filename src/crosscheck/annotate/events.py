"""Words that name a happening, by the classes of the event table."""

from __future__ import annotations

from crosscheck.language.lexicon import event_classes, generic_events, table
from crosscheck.language.person_words import is_person_word
from crosscheck.model.facet import EventMention
from crosscheck.model.text import Sentence, Token

MAIN = "main"
DISMISSAL = "dismissal"


def find_events(sentence: Sentence) -> tuple[EventMention, ...]:
    """Happenings that the sentence names; "the incident" is of the class ``main``."""
    found = []
    for token in sentence.tokens:
        name = _event_class(token) or _carried_class(sentence, token) or _dismissal(sentence, token)
        if name:
            found.append(EventMention(token.span, token.text, name, token.lemma))
    return tuple(found)


def _carried_class(sentence: Sentence, token: Token) -> str:
    """The class of a noun that means a happening only with its verb: "opened fire"."""
    verb = sentence.tokens[token.head].lemma if sentence.parsed else ""
    return str(table("events")["objects"].get(f"{verb} {token.lemma}", ""))


def _dismissal(sentence: Sentence, token: Token) -> str:
    """The class of "fired the coach": who is fired is dismissed, what is fired is a shot."""
    if token.lemma != "fire" or token.pos != "VERB" or not sentence.parsed:
        return ""
    objects = (t for t in sentence.children(token) if t.dep in {"dobj", "nsubjpass"})
    is_person = any(t.entity == "PERSON" or is_person_word(t.lemma) for t in objects)
    return DISMISSAL if is_person else ""


def _event_class(token: Token) -> str:
    classes = event_classes()
    if token.pos in {"VERB", "NOUN", "ADJ", "ADV", "X", "PROPN"}:
        for form in (token.lemma, token.text.casefold()):
            if form in classes:
                return classes[form]
        if token.lemma in generic_events():
            return MAIN
    if token.text.casefold() == "it" and token.dep.startswith("nsubj") and token.index == 0:
        return MAIN
    return ""
