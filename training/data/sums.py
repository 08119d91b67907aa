"""Pairs made from made-up sentences with numbers: prices, rates, shares, ages, ways to count.

One number of a sentence is told in two ways (exact, about, more than, at most), and the ranges
that these allow decide the label. Some sentences are written as tokenised text is (" , ").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from training.data.kinds.amounts import Number, amounts
from training.data.kinds.number_statements import stands, statement
from training.data.pair import Pair
from training.data.tables_of_words import first_names, last_names, places

_TEMPLATES = (
    "{a} bought {n} {things} for {n} dollars each and sold {n} of them a week later.",
    "{a} has {n} {things} and gives {n} of them to {b}.",
    "A shop in {place} sold {n} {things} on Monday and {n} on Tuesday.",
    "The ratio of {things} to {others} in the store is {n} to {n}.",
    "{a} can paint a wall in {n} hours, and {b} needs {n} hours for the same wall.",
    "If {a} drives {n} miles per hour for {n} hours, how far is {place}?",
    "The price of the {thing} rose by {n} percent to {n} dollars.",
    "{n} % of the {n} students in the class like {things}.",
    "There are {n} {things} and {n} {others} in a box.",
    "{a} is {n} years old, and {b} is {n} years older.",
    "A train of {n} cars left {place} with {n} passengers and reached the coast after {n} hours.",
    "The tank holds {n} liters of water and leaks {n} liters an hour.",
    "{a} earned {n} dollars in {n} days, after a discount of {n} %.",
    "In a class of {n} students, {n} play tennis and {n} play chess.",
    "{a} lent {n} dollars at an interest of {n} percent for {n} years.",
    "The company employs {n} people in {place} and {n} people abroad.",
    "The bridge is {n} meters long and carries {n} cars a day.",
    "A farm has {n} cows, {n} sheep and {n} hens.",
    "{a} reads {n} pages a day and finishes the book of {n} pages before {b} does.",
    "The council of {place} spent {n} million dollars on {n} new schools.",
    "{n} workers built the wall in {n} days.",
    "The team won {n} of its {n} matches and lost {n}.",
    "The survey asked {n} people, of whom {n} percent were against the plan.",
    "The storm cut power to {n} homes and blocked {n} roads near {place}.",
    "At the {last} company there are {n} employees, each of whom works {n} hours a week.",
    "The rectangle is {n} cm long and {n} cm wide.",
    "{a} scored {n} points in the first half and {n} in the second.",
    "A bag of {n} {things} weighs {n} grams.",
    "The film took {n} million dollars in its first {n} days.",
    "How many ways are there to seat {n} guests at {n} tables?",
    "The fire burned {n} acres and destroyed {n} houses.",
    "The bank closed {n} of its {n} branches in {place}.",
    "The plant produces {n} tons of steel with {n} workers.",
    "{a} walked {n} kilometers in {n} minutes and met {b} at the station.",
    "The law passed by {n} votes to {n}.",
    "Each of the {n} boxes holds {n} {things}, and {n} boxes are empty.",
)
_THINGS = (
    "apples", "pencils", "books", "tickets", "marbles", "chairs", "stamps", "shirts",
    "cookies", "bottles", "bricks", "toys", "oranges", "cups", "coins", "roses",
    "eggs", "lamps",
)  # fmt: skip


def sums(chance: Random, count: int) -> Iterator[Pair]:
    """Pairs on ``count`` sentences, three of each."""
    for number in range(count):
        text = _sentence(chance)
        found = [amount for amount in amounts(text) if not amount.is_modified and amount.value > 1]
        for amount in chance.sample(found, min(3, len(found))):
            pair = _pair(text, amount, chance)
            if pair is not None:
                premise, hypothesis, label, kind = pair
                yield Pair(premise, hypothesis, label, "reports", f"sum: {kind}", f"sum {number}")


def _pair(text: str, amount: Number, chance: Random) -> tuple[str, str, str, str] | None:
    one = statement(amount, "", chance, exact=0.6)
    other = statement(amount, "", chance, exact=0.35)
    if one.words == other.words:
        return None
    premise, hypothesis = (
        text[: amount.start] + told.words + text[amount.end :] for told in (one, other)
    )
    if chance.random() < 0.35:
        premise, hypothesis = _tokenised(premise), _tokenised(hypothesis)
    return premise, hypothesis, stands(one, other), f"{one.way} to {other.way}"


def _sentence(chance: Random) -> str:
    names = chance.sample(first_names(), 2)
    things = chance.sample(_THINGS, 2)
    words = {
        "a": names[0],
        "b": names[1],
        "things": things[0],
        "others": things[1],
        "thing": things[0].rstrip("s"),
        "place": chance.choice(places()["London"][1]),
        "last": chance.choice(last_names()),
    }
    text = chance.choice(_TEMPLATES)
    while "{n}" in text:
        text = text.replace("{n}", str(_number(chance)), 1)
    return text.format(**words)


def _number(chance: Random) -> int:
    size = chance.choice((10, 10, 100, 100, 1000, 10000))
    value = chance.randint(2, size)
    return value if value < 50 or chance.random() < 0.4 else value // 10 * 10


def _tokenised(text: str) -> str:
    return re.sub(r"([,.?])(?=\s|$)", r" \1", text).rstrip(" .")
