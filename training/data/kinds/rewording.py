"""The same in another order or form: nothing is said that was not said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from crosscheck.model.text import Sentence, Token
from training.data.change import Change, Edit, contradiction, equal, weaker
from training.data.grammar import is_clause, is_negated, keeps_capital, root

_SHORT_FORMS = ( ("it is", "it's"), ("that is", "that's"), ("there is", "there's"), ("he is",
    "he's"), ("she is", "she's"), ("they are", "they're"), ("we are", "we're"), ("he has been",
    "he's been"), ("they will", "they'll"), ("he will", "he'll"), ("she will", "she'll"),
    ("will not", "won't"), ("cannot", "can't") )  # fmt: skip
_SPELLINGS = ( ("percent", "per cent"), ("color", "colour"), ("favor", "favour"), ("neighbor",
    "neighbour"), ("labor", "labour"), ("center", "centre"), ("theater", "theatre"), ("defense",
    "defence"), ("organization", "organisation"), ("program", "programme"), ("traveling",
    "travelling"), ("gray", "grey"), ("harbor", "harbour"), ("meter", "metre"), ("okay", "OK"),
    ("toward", "towards"), ("afterward", "afterwards"), ("while", "whilst"), ("among", "amongst"),
    ("television", "TV"), ("versus", "vs."), ("Mister", "Mr."), ("Street", "St."), ("kilometers",
    "km"), ("kilograms", "kg"), ("kilometres", "km"), ("dollars", "US dollars"), ("people",
    "persons"), ("Doctor", "Dr."), ("more than", "over"), ("because", "since"), ("although",
    "though"), ("however", "but"), ("in order to", "to"), ("due to", "because of"), ("prior to",
    "before"), ("in the vicinity of", "near"), ("next to", "beside"), ("on top of", "upon"),
    ("a lot of", "many"), ("a number of", "several"), ("at the moment", "currently"),
    ("is able to", "can"), ("at least", "no fewer than"), ("take part in", "participate in"),
    ("a couple of", "two"), ("each year", "every year"), ("each other", "one another"),
    ("as soon as", "once"), ("for example", "for instance") )  # fmt: skip
_ONE_WAY = frozenset({"meter", "program", "around", "more than", "because", "however", "upon",
    "before", "two", "to", "over", "like", "and", "once", "about", "color", "labor", "center",
    "since", "but", "many", "can", "currently", "vs.", "OK", "km", "kg", "St.", "Dr.",
    "US dollars"})  # fmt: skip


def small_forms(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Contractions, spellings of two countries, phrases of one meaning, the closing mark."""
    text = sentence.text
    for one, other in (*_SHORT_FORMS, *_SPELLINGS):
        for old, new in ((one, other), (other, one)):
            if old not in text or old in _ONE_WAY or (old == "center" and "Center" in text):
                continue
            found = re.search(rf"\b{re.escape(old)}\b(?! of which)", text)
            if found:
                yield equal("small form", Edit(found.start(), found.end(), new))
    if text.endswith("."):
        yield equal("closing mark", Edit(len(text) - 1, len(text), ""))
    if '"' in text and chance.random() < 0.3:
        marks = [at for at, sign in enumerate(text) if sign == '"']
        if len(marks) == 2:
            yield equal(
                "quotation marks",
                Edit(marks[0], marks[0] + 1, "“"),
                Edit(marks[1], marks[1] + 1, "”"),
            )


def fronted(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """A phrase of time or place from the end to the front, or from the front to the end."""
    verb = root(sentence)
    if (
        verb is None
        or not is_clause(sentence)
        or sentence.text[-1:] not in {".", "d", "y", "s", "n", "e", "r", "t"}
    ):
        return
    last = sentence.tokens[-1]
    end = last.index if last.text == "." else last.index + 1
    first = sentence.tokens[0]
    for token in sentence.children(verb):
        stretch = sentence.subtree(token)
        if token.dep not in {"prep", "npadvmod", "advcl"} or len(stretch) > 14:
            continue
        words = sentence.text[stretch[0].span.start : stretch[-1].span.end]
        if (
            stretch[-1].index == end - 1
            and stretch[0].index > verb.index + 1
            and _is_time_or_place(token, stretch)
        ):
            if sentence.tokens[stretch[0].index - 1].text == ",":
                continue
            begin = first.text if keeps_capital(first) else first.text[:1].lower() + first.text[1:]
            yield equal(
                "fronted",
                Edit(first.span.start, first.span.end, f"{words[:1].upper()}{words[1:]}, {begin}"),
                Edit(stretch[0].span.start - 1, stretch[-1].span.end, ""),
            )
        elif (
            stretch[0].index == 0
            and token.dep != "advcl"
            and sentence.tokens[len(stretch)].text == ","
            and last.text == "."
        ):
            head = (
                sentence.tokens[len(stretch) + 1]
                if len(stretch) + 1 < len(sentence.tokens)
                else None
            )
            if head is None or not _is_time_or_place(token, stretch):
                continue
            begin = words if keeps_capital(stretch[0]) else words[:1].lower() + words[1:]
            yield equal(
                "put last",
                Edit(0, head.span.start, ""),
                Edit(last.span.start, last.span.start, f" {begin}"),
            )
    del chance


def reordered(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """The parts of "A and B" the other way round."""
    del chance
    for token in sentence.tokens:
        head = sentence.tokens[token.head]
        if (
            token.dep != "conj"
            or token.pos != head.pos
            or token.pos not in {"NOUN", "PROPN", "ADJ"}
        ):
            continue
        marks = [t for t in sentence.children(head) if t.dep == "cc"]
        if (
            len(marks) != 1
            or marks[0].text.lower() not in {"and", "or"}
            or any(t.text in {"both", "either"} for t in sentence.tokens)
        ):
            continue
        if sum(t.dep == "conj" for t in sentence.children(head)) != 1 or any(
            t.dep == "conj" for t in sentence.children(token)
        ):
            continue
        right = sentence.subtree(token)
        left = [t for t in sentence.subtree(head) if t.index < marks[0].index]
        if (
            not left
            or right[0].index != marks[0].index + 1
            or left[-1].index != marks[0].index - 1
            or head.index != left[-1].index
            or right[-1].index != token.index
        ):
            continue
        if len(left) > 3 or len(right) > 3 or left[0].index == 0:
            continue
        # "a red car and house": what stands before the first may belong to both.
        if len(left) != len(right) and len(right) == 1 and token.pos == "NOUN":
            continue
        one = sentence.text[left[0].span.start : left[-1].span.end]
        other = sentence.text[right[0].span.start : right[-1].span.end]
        yield equal(
            "reordered",
            Edit(left[0].span.start, left[-1].span.end, other),
            Edit(right[0].span.start, right[-1].span.end, one),
        )


_SAID = re.compile(
    r"^(?P<claim>[A-Z][^\"“”]{20,}?), (?P<who>(?:the |an? )?[\w.' -]{3,50}?) (?:said|says)"
    r"(?P<when> (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\.?$"
)
_AFTER = re.compile(
    r"^(?P<who>[A-Z][\w.' -]{3,50}?) (?:said|says|told reporters)"
    r"(?P<when> (?:on )?\w+day)? (?:that )?(?P<claim>[a-zA-Z][^\"“”]{20,}?)\.?$"
)
_VERBS = (
    "said",
    "told reporters that",
    "stated that",
    "announced that",
    "confirmed that",
    "reported that",
    "said that",
)


def said_otherwise(sentence: Sentence, chance: Random) -> Iterator[Change]:
    """Who said it, put elsewhere or left out; the saying turned into a denial."""
    text = sentence.text
    found = _SAID.match(text)
    if found and found["who"].count(" ") < 5:
        claim, who = found["claim"].rstrip(","), found["who"].strip()
        start = sentence.tokens[0]
        low = claim if keeps_capital(start) else claim[:1].lower() + claim[1:]
        big = who[:1].upper() + who[1:]
        verb = chance.choice(_VERBS)
        form = chance.choice(
            (f"{big} {verb} {low}.", f"According to {who}, {low}.", f"{claim}, according to {who}.")
        )
        yield equal("said elsewhere", Edit(0, len(text), form))
        yield weaker("said left out", Edit(found.end("claim"), len(text), "."))
        if not is_negated(text):
            yield contradiction("said to denied", Edit(0, len(text), f"{big} denied that {low}."))
        return
    found = _AFTER.match(text)
    if found and found["who"].count(" ") < 5 and not is_negated(text):
        claim, who = found["claim"], found["who"].strip()
        low_who = (
            who[:1].lower() + who[1:]
            if who.startswith(("The ", "A ", "An ", "Police", "He ", "She ", "They ", "Officials"))
            else who
        )
        if who not in {"He", "She", "They", "It"}:
            form = chance.choice(
                (
                    f"According to {low_who}, {claim}.",
                    f"{claim[:1].upper()}{claim[1:]}, {low_who} said.",
                    f"{who} {chance.choice(_VERBS[1:])} {claim}.",
                )
            )
            yield equal("said elsewhere", Edit(0, len(text), form))
        yield contradiction("said to denied", Edit(0, len(text), f"{who} denied that {claim}."))
        yield weaker("said left out", Edit(0, len(text), f"{claim[:1].upper()}{claim[1:]}."))


def _is_time_or_place(token: Token, stretch: tuple[Token, ...]) -> bool:
    if token.dep == "advcl":
        return stretch[0].text.lower() in {"after", "when", "while", "because", "before"}
    if token.dep == "npadvmod":
        return token.entity in {"DATE", "TIME"}
    return token.text.lower() in {"in", "on", "at", "during", "after", "near"} and (
        any(t.entity in {"DATE", "TIME", "GPE"} for t in stretch)
        or token.text.lower() in {"during", "after", "near"}
    )
