"""Pairs made from made-up deeds of two parties: in other words, and with the two exchanged."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from training.data.kinds.days import WEEKDAYS
from training.data.pair import AGREES, CONTRADICTS, OPEN, Pair
from training.data.tables_of_words import (
    deeds_of,
    first_names,
    last_names,
    organisations,
    places,
)

_PARTIES = ("people", "companies", "countries")
_SOURCES = ("police said", "a spokesman said", "officials said", "it was reported", "records show")


def deeds(chance: Random, rounds: int) -> Iterator[Pair]:
    """``rounds`` times each deed: told again, exchanged, in doubt, and beside another deed."""
    for kind in _PARTIES:
        straight, mutual = deeds_of(kind)
        for forms in (*straight, *mutual):
            for _ in range(rounds):
                others = [other for other in straight if other != forms]
                for name, premise, hypothesis, label in _pairs(
                    kind, forms, chance.choice(others), chance, is_mutual=forms in mutual
                ):
                    base = f"deed {forms[0]} {chance.random()}"
                    yield Pair(premise, hypothesis, label, "reports", f"deed: {name}", base)


def _pairs(
    kind: str, forms: tuple[str, ...], other: tuple[str, ...], chance: Random, *, is_mutual: bool
) -> Iterator[tuple[str, str, str, str]]:
    a, b = _two(kind, chance)
    one, same = chance.sample(forms, 2)
    yield "in other words", *_told(one, same, (a, b), (a, b), chance), AGREES
    turned = AGREES if is_mutual else CONTRADICTS
    yield "exchanged", *_told(one, same, (a, b), (b, a), chance), turned
    yield "exchanged", *_told(one, one, (a, b), (b, a), chance), turned
    yield "another deed", *_told(one, chance.choice(other), (a, b), (a, b), chance), OPEN
    doubt = chance.choice(("It is not known whether {}.", "Reporters asked whether {}."))
    text = _capital(doubt.format(same.format(a=a, b=b)))
    yield "in doubt", _capital(one.format(a=a, b=b)) + ".", text, OPEN


def _told(
    one: str, other: str, parties: tuple[str, str], then: tuple[str, str], chance: Random
) -> tuple[str, str]:
    """Two sentences, of which the second says no more of the day and the source than the first."""
    tail = ""
    if chance.random() < 0.3:
        tail = f" on {chance.choice(WEEKDAYS)}" if not _is_state(one) else ""
    source = f", {chance.choice(_SOURCES)}" if chance.random() < 0.25 else ""
    first = one.format(a=parties[0], b=parties[1]) + tail + source
    second = other.format(a=then[0], b=then[1]) + (tail if chance.random() < 0.5 else "")
    return f"{_capital(first)}.", f"{_capital(second)}."


def _is_state(form: str) -> bool:
    verbs = ("is", "are", "has", "have", "owes", "earns", "lies", "holds", "sells", "buys", "gets")
    return any(f" {verb} " in form for verb in verbs)


def _two(kind: str, chance: Random) -> tuple[str, str]:
    if kind == "people":
        firsts, lasts = chance.sample(first_names(), 2), chance.sample(last_names(), 2)
        if chance.random() < 0.4:
            return lasts[0], lasts[1]
        return f"{firsts[0]} {lasts[0]}", f"{firsts[1]} {lasts[1]}"
    if kind == "companies":
        one, other = chance.sample([name for name in organisations() if " " not in name], 2)
        return one, other
    one, other = chance.sample(places()["Peru"][1], 2)
    return one, other


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
