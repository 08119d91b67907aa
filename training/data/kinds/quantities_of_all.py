"""All, most, some, few, none; always, sometimes, never: what one says of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence
from training.data.change import Change, Edit
from training.data.grammar import is_negated
from training.data.pair import AGREES, CONTRADICTS, OPEN

# (old, new) → what the old says of the new, and back.
_STANDS = { ("all", "most"): (AGREES, OPEN), ("all", "many"): (AGREES, OPEN), ("all",
    "some"): (AGREES, OPEN), ("all", "few"): (CONTRADICTS, CONTRADICTS), ("all",
    "no"): (CONTRADICTS, CONTRADICTS), ("all", "not all"): (CONTRADICTS, CONTRADICTS), ("all",
    "half of the"): (CONTRADICTS, CONTRADICTS), ("most", "some"): (AGREES, OPEN), ("most",
    "few"): (CONTRADICTS, CONTRADICTS), ("most", "no"): (CONTRADICTS, CONTRADICTS), ("most",
    "a minority of"): (CONTRADICTS, CONTRADICTS), ("most", "the majority of"): (AGREES, AGREES),
    ("many", "some"): (AGREES, OPEN), ("many", "few"): (CONTRADICTS, CONTRADICTS), ("many",
    "no"): (CONTRADICTS, CONTRADICTS), ("many", "most"): (OPEN, OPEN), ("many",
    "numerous"): (AGREES, AGREES), ("several", "many"): (OPEN, OPEN), ("several",
    "no"): (CONTRADICTS, CONTRADICTS), ("several", "some"): (AGREES, OPEN), ("several",
    "all"): (OPEN, AGREES), ("some", "no"): (CONTRADICTS, CONTRADICTS), ("some", "most"): (OPEN,
    AGREES), ("some", "a few"): (AGREES, AGREES), ("few", "no"): (OPEN, OPEN), ("few",
    "most"): (CONTRADICTS, CONTRADICTS), ("few", "hardly any"): (AGREES, AGREES), ("few",
    "many"): (CONTRADICTS, CONTRADICTS) }  # fmt: skip
_SINGULAR = {
    ("every", "no"): (CONTRADICTS, CONTRADICTS), ("every", "almost no"): (CONTRADICTS, CONTRADICTS),
    ("every", "not every"): (CONTRADICTS, CONTRADICTS), ("each", "no"): (CONTRADICTS, CONTRADICTS),
    ("every", "each"): (AGREES, AGREES), ("both", "neither of the"): (CONTRADICTS, CONTRADICTS),
    ("both", "only one of the"): (CONTRADICTS, CONTRADICTS), ("both", "the two"): (AGREES, AGREES),
}  # fmt: skip
_WORDS = { ("always", "never"): (CONTRADICTS, CONTRADICTS), ("always", "sometimes"): (AGREES,
    OPEN), ("always", "often"): (AGREES, OPEN), ("always", "rarely"): (CONTRADICTS, CONTRADICTS),
    ("often", "never"): (CONTRADICTS, CONTRADICTS), ("often", "sometimes"): (AGREES, OPEN),
    ("usually", "never"): (CONTRADICTS, CONTRADICTS), ("usually", "always"): (OPEN, AGREES),
    ("sometimes", "never"): (CONTRADICTS, CONTRADICTS), ("sometimes", "always"): (OPEN, AGREES),
    ("rarely", "often"): (CONTRADICTS, CONTRADICTS), ("never", "once"): (CONTRADICTS,
    CONTRADICTS), ("everyone", "someone"): (AGREES, OPEN), ("everyone", "nobody"): (CONTRADICTS,
    CONTRADICTS), ("everything", "nothing"): (CONTRADICTS, CONTRADICTS), ("everybody",
    "few people"): (CONTRADICTS, CONTRADICTS), ("unanimously",
    "by a narrow margin"): (CONTRADICTS, CONTRADICTS), ("fully", "partly"): (CONTRADICTS,
    CONTRADICTS), ("completely", "only partly"): (CONTRADICTS, CONTRADICTS), ("entirely",
    "only partly"): (CONTRADICTS, CONTRADICTS), ("only", "not only"): (CONTRADICTS, CONTRADICTS),
    ("both", "neither"): (CONTRADICTS, CONTRADICTS), ("more than half",
    "less than half"): (CONTRADICTS, CONTRADICTS), ("twice", "three times"): (CONTRADICTS,
    CONTRADICTS), ("once", "twice"): (CONTRADICTS, CONTRADICTS), ("half",
    "a quarter"): (CONTRADICTS, CONTRADICTS), ("a third", "two thirds"): (CONTRADICTS,
    CONTRADICTS), ("half", "two-thirds"): (CONTRADICTS, CONTRADICTS), ("double",
    "triple"): (CONTRADICTS, CONTRADICTS), ("doubled", "halved"): (CONTRADICTS, CONTRADICTS),
    ("a majority of", "a minority of"): (CONTRADICTS, CONTRADICTS) }  # fmt: skip
_GIVEN = ("two", "three", "the", "several", "many", "some", "most", "all", "few")


def how_many(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """One quantifier of the subject by another."""
    if is_negated(sentence.text):
        return
    low = sentence.text.lower()
    for old, new, (label, back) in _both_ways(_STANDS):
        if not sentence.text.lower().startswith(old):
            continue
        found = re.match(rf"{old} (?=[a-z]+s\b)(?!of |the )", sentence.text, re.IGNORECASE)
        if found:
            yield Change("quantifier", (Edit(0, len(old), _capital(new)),), label, back)
    for table in (_SINGULAR, _WORDS):
        for old, new, (label, back) in _both_ways(table):
            if old not in low:
                continue
            found = re.search(
                rf"(?<![\w-])(?<!at ){old}(?![\w-])(?! of the\b| again\b| in a)",
                sentence.text,
                re.IGNORECASE,
            )
            if found and (table is _WORDS or found.start() == 0):
                words = _capital(new) if found.start() == 0 else new
                yield Change("quantifier", (Edit(found.start(), found.end(), words),), label, back)
    del chance


def of_a_plural(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A bare plural subject under two quantifiers, one for each side."""
    head = next(
        (t for t in sentence.tokens if t.dep in {"nsubj", "nsubjpass"} and t.tag == "NNS"), None
    )
    if head is None or is_negated(sentence.text) or head.index > 3:
        return
    start = sentence.tokens[0]
    low = start.text.lower()
    if low not in _GIVEN and (start.tag not in {"NNS", "JJ"} or start.entity):
        return
    (old, new), (label, back) = chance.choice([*_STANDS.items()])
    if chance.random() < 0.5:
        old, new, label, back = new, old, back, label
    end = start.span.end if low in _GIVEN else start.span.start
    rest = "" if low in _GIVEN else " "
    yield Change(
        "quantifier",
        (Edit(0, end, f"{_capital(new)}{rest}"),),
        label,
        back,
        (Edit(0, end, f"{_capital(old)}{rest}"),),
    )


def _both_ways(
    table: dict[tuple[str, str], tuple[str, str]],
) -> Iterator[tuple[str, str, tuple[str, str]]]:
    for (old, new), (label, back) in table.items():
        yield old, new, (label, back)
        yield new, old, (back, label)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
