"""XC203 date-in-parallel: parallel sentences that differ in one day or month."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from crosscheck.classify.date_pairs import are_comparable, meet
from crosscheck.classify.happenings import says_own_day
from crosscheck.classify.parallels import (
    Parallel,
    best_matches,
    facets,
    in_carrier,
    parallels,
    predicate_above,
    verb_above,
)
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import event_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Attribution, DateMention, EventMention
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC203",
    "date-in-parallel",
    Kind.DATE,
    "Two sentences say the same but for one day or month.",
    "On which day, by the calendar of those concerned?",
    fallback=True,
    errs="Two acts in sentences of one shape.",
)
EXAMPLES = (
    Example(
        True,
        "The four gardeners were found guilty of theft by the harbour court last Wednesday.",
        "Last Thursday the harbour court found the four gardeners guilty of theft.",
    ),
    Example(
        False,
        "The four gardeners were found guilty of theft by the harbour court on Monday.",
        "On March 10 the harbour court found the four gardeners guilty of theft.",
    ),
    Example(
        True,
        "Crowds of children filled the old quay on Sunday as the circus unpacked its tents.",
        "On Thursday crowds of children met at the old quay as the circus unpacked its tents.",
    ),
    Example(
        False,
        "The ferry broke its mast off Oldport on Saturday while its crew slept below.",
        "The ferry broke its mast off Oldport while its crew slept below, the captain said"
        " in a letter Tuesday.",
    ),
)
FIRM = 0.6
CLEAR = 0.45
VERY = 0.65
SLOT = 0.4
COVERED = 0.6
_TELLING = frozenset({"say", "tell", "add", "explain", "note", "comment", "write", "report"})
Dated = tuple[Claim, DateMention]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two clashing dates that are left over in one slot."""
    for pair in parallels(dossier):
        left, right = _dates(pair.left), _dates(pair.right)
        ours, theirs = _unmet(left, right), _unmet(right, left)
        alone = len(ours) == len(theirs) == 1
        for slot, mine, other in best_matches(ours, theirs, pair.facet_slot):
            verbs = {predicate_above(claim, mention.span) for claim, mention in (mine, other)}
            sole = alone and pair.coverage >= COVERED
            sole = sole and not _of_other_acts(pair, mine, other)
            fits = slot >= SLOT or len(verbs) == 1 or sole
            if _are_two_acts(verbs) or not fits:
                continue
            if are_comparable(mine[1], other[1]) and not says_own_day(mine[1], other[1]):
                firm = _is_firm(pair, mine, other, slot)
                yield _finding(pair, mine, other, slot, firm=firm)
        yield from _of_telling(dossier, pair)


def _are_two_acts(verbs: Collection[str]) -> bool:
    """Whether the days are of two known classes of happening, as of a killing and a hearing."""
    return len(verbs) > 1 and set(event_classes().values()).issuperset(verbs)


def _of_other_acts(pair: Parallel, mine: Dated, other: Dated) -> bool:
    """Whether the verb of one date stands in the other sentence too, without that one's date."""
    ours, theirs = (verb_above(claim, mention.span) for claim, mention in (mine, other))
    if ours is None or theirs is None:
        return False
    pairs = pair.words.pairs
    back = {there: here for here, there in pairs.items()}
    partners = pairs.get(ours.index, theirs.index), back.get(theirs.index, ours.index)
    return partners != (theirs.index, ours.index)


def _of_telling(dossier: Dossier, pair: Parallel) -> Iterator[Finding]:
    """Two days on which one statement was made, by sources that were published on one day."""
    if dossier.days_apart(pair.left[0], pair.right[0]) != 0:
        return
    left, right = _dates(pair.left, telling=True), _dates(pair.right, telling=True)
    if len(left) == len(right) == 1 and _unmet(left, right) and pair.is_firm(FIRM):
        mine, other = left[0], right[0]
        if mine[1].is_day and other[1].is_day:
            yield _finding(pair, mine, other, pair.facet_slot(mine, other), firm=False)


def _is_firm(pair: Parallel, mine: Dated, other: Dated, slot: float) -> bool:
    """Whether one happening is dated, in sentences that say mostly the same."""
    # "last month" and "June" meet only if the day of publication is right.
    alike = (mine[1].anchor == other[1].anchor) and slot >= SLOT
    verbs = {predicate_above(claim, mention.span) for claim, mention in (mine, other)}
    one_verb = len(verbs) == 1 or (slot >= SLOT and pair.is_firm(VERY))
    close = pair.is_firm(CLEAR) if alike else pair.likeness >= FIRM
    return one_verb and close and _nearest(*mine) == _nearest(*other)


def _finding(pair: Parallel, mine: Dated, other: Dated, slot: float, *, firm: bool) -> Finding:
    return RULE.finding(
        (side_of(*mine), side_of(*other)),
        f"The sentences are alike, but one says “{mine[1].text}” and the other “{other[1].text}”.",
        level=Level.CONFLICT if firm else Level.POSSIBLE,
        severity=Severity.HIGH,
        evidence=(
            ("sentences alike", pair.likeness),
            ("one date left over", 0.85),
            ("in one place of the sentence", round(slot, 3)),
        ),
    )


def _dates(claims: tuple[Claim, ...], *, telling: bool = False) -> list[Dated]:
    """Dates of what is told, or those of who says it when."""
    return [i for i in facets(claims, DateMention) if _dates_telling(*i) is telling]


def _dates_telling(claim: Claim, mention: DateMention) -> bool:
    """Whether it is the day on which somebody says it, by the verb that it hangs on."""
    verb = verb_above(claim, mention.span)
    if verb is None:
        return in_carrier(claim, mention.span.start)
    return verb.lemma in _TELLING and not any(
        made.content is not None and made.content.contains(mention.span)
        for made in claim.of_type(Attribution)
    )


def _unmet(dates: Sequence[Dated], others: Sequence[Dated]) -> list[Dated]:
    """The dates that none of the others can be; a year says nothing where there are days."""
    unmet = []
    for date in dates:
        fine = [other for other in others if _grain(other) == _grain(date)]
        if not any(meet(date[1], other[1]) for other in fine or others):
            unmet.append(date)
    return unmet


def _grain(date: Dated) -> str:
    """How finely a date is told."""
    mention = date[1]
    return "day" if mention.is_day else "month" if mention.month is not None else "other"


def _nearest(claim: Claim, mention: DateMention) -> str:
    """The class of the happening that is named last before the date: it may be the one dated."""
    events = claim.of_type(EventMention)
    before = [event.event for event in events if event.span.end <= mention.span.start]
    return before[-1] if before else ""
