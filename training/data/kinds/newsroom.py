"""How a newsroom retells a sentence: small words in and out, another tense, headline style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit, equal, removed, replaced
from training.data.grammar import after, before, is_clause, is_negated, root

_SAYING = ("said", "told reporters", "stated", "says", "added", "reported")
_OPENERS = ("Meanwhile, ", "However, ", "In addition, ", "Also, ")
_DROPPED = frozenset({"also", "then", "however", "meanwhile", "already"})
_LEADS = re.compile(r"^(?:Meanwhile|However|In addition|Also|Moreover|Furthermore), ")


def small_words(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Words like "that" and "also" put in or left out; one verb of saying by another."""
    for token in sentence.tokens:
        word = token.text.lower()
        if (
            word == "that" and token.dep == "mark" and before(sentence, token) in {"said", "says"}
        ) or (word in _DROPPED and token.dep == "advmod" and token.index and token.pos == "ADV"):
            yield equal("small words", removed([token]))
        elif word == "said" and token.index and after(sentence, token) in {".", "", "that", "on"}:
            new = chance.choice(_SAYING)
            if not (new == "told reporters" and after(sentence, token) == "on"):
                yield equal("verb of saying", replaced(token, new))
    lead = _LEADS.match(sentence.text)
    if lead:
        yield equal("small words", Edit(0, lead.end(), ""))
    elif is_clause(sentence) and sentence.tokens[0].pos in {"DET", "PRON"}:
        start = sentence.tokens[0]
        opener = chance.choice(_OPENERS) + start.text.lower()
        yield equal("small words", Edit(start.span.start, start.span.end, opener))


def tenses(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The perfect by the past ("has opened", "opened"), "will" by "is going to"."""
    verb = root(sentence)
    if verb is None or is_negated(sentence.text):
        return
    for token in sentence.children(verb):
        word = token.text.lower()
        following = after(sentence, token)
        if word in {"has", "have"} and token.dep == "aux" and following == verb.text.lower():
            if verb.tag == "VBN" and verb.text.endswith("ed"):
                yield equal("tense", removed([token]))
        elif word == "will" and token.dep == "aux" and following == verb.text.lower():
            subject = next((t for t in sentence.children(verb) if t.dep == "nsubj"), None)
            if subject is not None and subject.tag in {"NN", "NNP"}:
                yield equal("tense", replaced(token, chance.choice(("is going to", "is to"))))


def headline(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Headline style: no articles, no "was" before a participle, no closing mark."""
    verb = root(sentence)
    if verb is None or not is_clause(sentence) or len(sentence.tokens) > 30:
        return
    edits = []
    for token in sentence.tokens:
        is_article = token.text.lower() in {"a", "an", "the"} and token.dep == "det"
        is_helper = token.dep == "auxpass" and token.text.lower() in {"is", "was", "were", "are"}
        if (is_article and before(sentence, token) != "all") or (
            is_helper and token.head == verb.index and not is_negated(sentence.text)
        ):
            edits.append(removed([token]))
        elif token.dep == "cc" and token.text == "and" and chance.random() < 0.3:
            edits.append(replaced(token, "&"))
    if sentence.text.endswith("."):
        edits.append(Edit(len(sentence.text) - 1, len(sentence.text), ""))
    if len(edits) > 1:
        yield equal("headline", *edits)
