"""Whether two figures that differ may both be right: other fates, parts, windows and days."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import combinations

from crosscheck.classify.date_pairs import is_one_name
from crosscheck.classify.parallels import predicate_above
from crosscheck.classify.rule import Dossier
from crosscheck.language.dependencies import Tree
from crosscheck.language.lexicon import event_classes, folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age, DateMention, Duration, Quantity
from crosscheck.model.ledger import LedgerName
from crosscheck.model.span import Span

Figure = tuple[Claim, Quantity]
Measured = tuple[Claim, Quantity | Duration | Age]

STALE_DAYS = 10
"""Figures published further apart than this many days are of two moments."""

_FATES = {
    "dead": "death", "killed": "death", "died": "death", "slain": "death",
    "injured": "injury", "wounded": "injury", "hurt": "injury", "hospitalized": "injury",
    "hospitalised": "injury", "shot": "shooting", "stabbed": "stabbing",
    "arrested": "arrest", "detained": "arrest", "charged": "charge", "missing": "missing",
}  # fmt: skip
_FATE_AFTER = re.compile(
    rf"\s(?:[a-z]+\s)?(?:(?:was|were|are|is)\s)?(?P<fate>{'|'.join(_FATES)})\b", re.IGNORECASE
)
_FATE_BEFORE = re.compile(
    r"\b(?:(?P<death>kill(?:s|ed|ing)?|(?:shot|stabbed|beat(?:en)?)\s(?:to\sdeath|dead))"
    r"|(?P<injury>(?:injur|wound|hurt|maim)(?:e?s|ed|ing)?)"
    r"|(?P<shooting>sho(?:ot|oting|oots|t))|(?P<arrest>arrest(?:s|ed|ing)?))\s"
    r"(?:another\s|at\sleast\s|as\smany\sas\s|more\sthan\s|about\s|some\s|the\s|his\s|her\s)?$",
    re.IGNORECASE,
)
_HARM = frozenset({"death", "injury"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "conj", "pobj"})
_WINDOW = re.compile(
    r"\b(?:since\s(?:\w+\s)?(?:\d{4}|\w+day|the\s\w+)|(?:in|over|during|within)\sthe\s(?:past|last)\s"
    r"[\w/-]+(?:\s[\w/-]+)?|so\sfar\sthis\s\w+|this\syear|last\syear|a\syear|per\s\w+)\b",
    re.IGNORECASE,
)
# What somebody reckons, not what was counted: two who reckon may come to two figures.
_RECKONED = re.compile(
    r"\b(?:forecast(?:s|ed|ing)?|predict(?:s|ed|ions?)?|project(?:s|ed|ions?)\b(?!\son\b)|outlook"
    r"|(?:sees?|saw)\s(?:\w+\s){0,6}(?:growth|rate|inflation)|pencill?ed\sin|odds\sof"
    r"|(?:chance|probability|likelihood|odds)\s(?:of|that))\b",
    re.IGNORECASE,
)
_MOST_PARTS = 5
_LEVELS = frozenset({"point", "mark", "level", "index", "price", "share"})


def other_fates(left: Figure, right: Figure) -> bool:
    """Whether the people counted do or suffer two things: two hurt are not three shot."""
    ours, theirs = fate(*left), fate(*right)
    return bool(ours) and bool(theirs) and ours != theirs


def fate(claim: Claim, quantity: Quantity) -> str:
    """What is done to those who are counted: by the words next to the number, else its verb."""
    text, home = claim.sentence.text, claim.sentence.span.start
    before = _FATE_BEFORE.search(text[: quantity.span.start - home][-40:])
    if before:
        return next(name for name, words in before.groupdict().items() if words)
    after = _FATE_AFTER.match(text, quantity.span.end - home)
    if after:
        return _FATES[after["fate"].lower()]
    name = predicate_above(claim, quantity.span)
    return "death" if name == "killing" else name


def is_told_fate(name: str) -> bool:
    """Whether a fate is a class of happening, not just some verb."""
    return name in event_classes().values() or name in _FATES.values()


def adds_up(left: Figure, right: Figure) -> bool:
    """Whether one source's number is the sum, or the rest, of the numbers that the other gives.

    "Three shot" is "one killed and two hurt". Two tolls of one fate never add up.
    """
    ours, theirs = fate(*left), fate(*right)
    if ours == theirs and ours in _HARM:
        return False
    return right[1].value in _sums(left) or left[1].value in _sums(right)


def _sums(figure: Figure) -> frozenset[Decimal]:
    """What the figure comes to with, or without, other people in its sentence."""
    claim, quantity = figure
    others = _people_beside(claim, quantity.span)[:_MOST_PARTS]
    parts = [
        sum(chosen, Decimal(0))
        for count in range(1, len(others) + 1)
        for chosen in combinations(others, count)
    ]
    return frozenset(quantity.value + sign * part for part in parts for sign in (1, -1))


def _people_beside(claim: Claim, span: Span) -> list[Decimal]:
    """The other people that the sentence counts, or harms one by one ("killed a woman")."""
    sentence = claim.sentence
    found = [
        quantity.value
        for quantity in claim.of_type(Quantity)
        if quantity.span != span and is_person_word(quantity.counted) and not quantity.ordinal
    ]
    tree = Tree(sentence)
    for token in sentence.tokens if sentence.parsed else ():
        single = token.tag == "NN" and is_person_word(token.text.casefold())
        articles = {t.lemma for t in tree.children(token.index, "det", "nummod")}
        if single and token.dep in _OBJECTS and articles <= {"a", "an"}:
            found.append(Decimal(1))
    return found


def other_windows(left: Claim, right: Claim) -> bool:
    """Whether both sentences count over a stretch of time, and not the same one."""
    ours, theirs = (
        {" ".join(w.lower().split()) for w in _WINDOW.findall(claim.sentence.text)}
        for claim in (left, right)
    )
    return bool(ours) and bool(theirs) and not ours & theirs


def other_days(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """Whether both date what they tell, and share no day: figures of two days."""
    ours, theirs = _days(left), _days(right)
    return bool(ours) and bool(theirs) and not any(_meet(o, t) for o in ours for t in theirs)


def share_a_day(left: Iterable[Claim], right: Iterable[Claim]) -> bool:
    """Whether both date what they tell, and some day fits both."""
    return any(_meet(ours, theirs) for ours in _days(left) for theirs in _days(right))


def _days(claims: Iterable[Claim]) -> list[DateMention]:
    return [d for claim in claims for d in claim.of_type(DateMention) if d.first and d.last]


def _meet(ours: DateMention, theirs: DateMention) -> bool:
    if ours.first is None or ours.last is None or theirs.first is None or theirs.last is None:
        return True
    return is_one_name(ours, theirs) or (ours.first <= theirs.last and theirs.first <= ours.last)


def is_stale(dossier: Dossier, left: Measured, right: Measured) -> bool:
    """Whether the articles were published too far apart for one state of things.

    A share or a level of an index is another every day; where no day is known, it may be.
    """
    apart = dossier.days_apart(left[0], right[0])
    moving = all(_moves(facet) for _, facet in (left, right))
    if apart is None:
        return moving
    return abs(apart) > (0 if moving else STALE_DAYS)


def is_reckoned(left: Claim, right: Claim) -> bool:
    """Whether one of them gives a forecast or a chance: nobody counted that."""
    return any(_RECKONED.search(claim.sentence.text) for claim in (left, right))


def _moves(facet: Quantity | Duration | Age) -> bool:
    return isinstance(facet, Quantity) and (facet.unit == "percent" or facet.counted in _LEVELS)


def states_too(dossier: Dossier, quantity: Quantity, claim: Claim) -> bool:
    """Whether the claim's source gives this number too: then they count different things.

    Of such things anywhere in the source, or of anything in the same sentence.
    """
    home = claim.sentence.span
    return any(
        isinstance(other.facet, Quantity)
        and other.facet.compatible_with(quantity)
        and other.facet.unit == quantity.unit
        and (
            folded(other.facet.counted) == folded(quantity.counted)
            or other.claim.sentence.span == home
        )
        for matter in dossier.of(LedgerName.FIGURES, "number")
        for other in matter.of_source(claim.source)
    )


def siblings(dossier: Dossier, claim: Claim) -> Sequence[Claim]:
    """All claims of the sentence."""
    home = claim.sentence.span
    return [c for c in dossier.article(claim).units if c.sentence.span == home]
