"""XC103 number-in-parallel: parallel sentences that differ in one number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from crosscheck.classify.amounts import (
    agree,
    are_opposite_bounds,
    is_market,
    promises_nothing,
)
from crosscheck.classify.counted_pairs import (
    Counted,
    differ_in_kind,
    of_unit,
    say_one_amount,
    units,
    unstated,
)
from crosscheck.classify.counting import (
    adds_up,
    fate,
    is_stale,
    is_told_fate,
    other_days,
    other_fates,
    other_windows,
)
from crosscheck.classify.parallels import (
    Parallel,
    best_matches,
    companions,
    leftovers,
    parallels,
    predicate_above,
)
from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.lexicon import folded
from crosscheck.language.person_words import is_person_word
from crosscheck.model.facet import Age, Duration, Quantity
from crosscheck.model.finding import Finding, Kind, Level, Severity

RULE = Rule(
    "XC103",
    "number-in-parallel",
    Kind.NUMBER,
    "Two sentences say the same but for one number.",
    "Which figure stands in the record, and as of when?",
    fallback=True,
    errs="Sentences of one shape about two things, or figures that moved between two reports.",
)
EXAMPLES = (
    Example(
        True,
        "Shares of the brewery closed at $41.20 on the Oslo exchange, up 15 cents.",
        "The brewery's shares rose 15 cents to close at $44.70 on the Oslo exchange.",
    ),
    Example(
        True,
        "The clerk was held for more than three years in the old fort before the trial.",
        "Before the trial the clerk was held in the old fort for more than seven years.",
    ),
    Example(
        True,
        "A run of poor harvests has emptied the barns of the valley over the past three years.",
        "A run of poor harvests has emptied the barns of the valley over the past nine years.",
    ),
    Example(
        False,
        "Shares of the brewery closed at $41.20 on the Oslo exchange, up 15 cents.",
        "The brewery's shares rose 15 cents to close at about $41 on the Oslo exchange.",
    ),
    Example(
        True,
        "The ferry line carried more than 12,000 passengers to the islands last summer.",
        "Last summer the ferry line carried more than 15,000 passengers to the islands.",
    ),
    Example(
        False,
        "The harvest grew 6.2 percent this year after 3.1 in the dry year, the guild wrote.",
        "The harvest grew 6.2 percent this year, the guild wrote, after 3.1 percent in the"
        " dry year.",
    ),
)
FIRM = 0.55
CLEAR = 0.45
SURE = 0.6
LOW = 0.34
VERY = 0.65
COVERED = 0.5
MOSTLY = 0.6
SLOT = 0.5
ONE_PLACE = 0.67
OFTEN = 3
FIRM_IF_OFTEN = 0.48


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two amounts in parallel sentences; ``slot`` says how far they fill one place of those.

    ``moving`` when several prices or indices of the sentences differ: markets move by the hour.
    """

    pair: Parallel
    slot: float
    left: Counted
    right: Counted
    moving: bool = False


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each two amounts of a sort that are left over in one slot."""
    close = list(parallels(dossier))
    clashes = [clash for pair in close for clash in _clashes(pair)]
    for pair in companions(dossier.story):
        if pair not in close:
            clashes += [clash for clash in _clashes(pair) if _is_sole_count(clash)]
    groups: list[list[_Clash]] = []
    for clash in sorted(clashes, key=_firmest_first):
        home = next((group for group in groups if _says_both(clash, group[0])), None)
        if home is None:
            groups.append([clash])
        else:
            home.append(clash)
    for group in groups:
        yield _finding(dossier, group)


def _is_sole_count(clash: _Clash) -> bool:
    """Whether less alike sentences count one sort of thing in one place."""
    mine, other = clash.left[1], clash.right[1]
    if not (isinstance(mine, Quantity) and isinstance(other, Quantity)) or mine.ordinal:
        return False
    counted = bool(mine.counted) and folded(mine.counted) == folded(other.counted)
    return counted and clash.slot >= ONE_PLACE and clash.pair.coverage >= COVERED


def _finding(dossier: Dossier, group: Sequence[_Clash]) -> Finding:
    """The most alike sentences say it; all that give the same two amounts stand as sides."""
    first = group[0]
    sides = {
        (claim.source, claim.id, facet.span): side_of(claim, facet)
        for clash in group
        for claim, facet in (clash.left, clash.right)
    }
    return RULE.finding(
        tuple(sides.values()),
        f"The sentences are alike, but one says “{first.left[1].text}” and the other"
        f" “{first.right[1].text}”.",
        level=_level(dossier, first, said_often=len(group) >= OFTEN),
        severity=Severity.HIGH,
        evidence=(
            ("sentences alike", first.pair.likeness),
            ("one number left over", 0.9),
            ("in one place of the sentence", round(first.slot, 3)),
        ),
    )


def _clashes(pair: Parallel) -> Iterator[_Clash]:
    """The amounts that nothing on the other side says, by two that fill one slot."""
    found = [clash for unit in sorted(units(pair)) for clash in _of_one_unit(pair, unit)]
    moving = sum(is_market(clash.left[1]) for clash in found) > 1
    return (replace(clash, moving=moving) for clash in found)


def _of_one_unit(pair: Parallel, unit: str) -> Iterator[_Clash]:
    ours, theirs = leftovers(of_unit(pair.left, unit), of_unit(pair.right, unit), say_one_amount)
    ours, theirs = unstated(ours, pair.right), unstated(theirs, pair.left)
    alone = len(ours) == len(theirs) == 1
    for slot, mine, other in best_matches(ours, theirs, pair.facet_slot):
        akin = not differ_in_kind(pair, mine[1], other[1]) or _is_one_sum(pair, mine, other)
        fits = slot >= SLOT or (alone and akin)
        vague = promises_nothing(mine[1]) or promises_nothing(other[1])
        if fits and not vague and not _may_both_stand(pair, mine, other):
            yield _Clash(pair, slot, mine, other)


def _is_one_sum(pair: Parallel, mine: Counted, other: Counted) -> bool:
    """Whether one verb of mostly equal sentences has both: "seats 300 guests", "300 diners"."""
    one_verb = predicate_above(mine[0], mine[1].span) == predicate_above(other[0], other[1].span)
    return one_verb and pair.coverage >= MOSTLY


def _firmest_first(clash: _Clash) -> tuple[float, str, str]:
    return -clash.pair.likeness, clash.left[0].id, clash.right[0].id


def _says_both(clash: _Clash, known: _Clash) -> bool:
    """Whether two amounts are the two of another clash, in either order."""
    (mine, other), (ours, theirs) = ((c.left[1], c.right[1]) for c in (clash, known))
    straight = agree(mine, ours) and agree(other, theirs)
    return straight or (agree(mine, theirs) and agree(other, ours))


def _may_both_stand(pair: Parallel, left: Counted, right: Counted) -> bool:
    """Whether they count other people, parts of a whole or two days."""
    (ours, mine), (theirs, other) = left, right
    if other_days(pair.left, pair.right):
        return True
    if not (isinstance(mine, Quantity) and isinstance(other, Quantity)) or mine.unit:
        return False
    if not (is_person_word(mine.counted) and is_person_word(other.counted)):
        return False
    told = all(is_told_fate(fate(claim, facet)) for claim, facet in ((ours, mine), (theirs, other)))
    others = told and other_fates((ours, mine), (theirs, other))
    return others or adds_up((ours, mine), (theirs, other))


def _level(dossier: Dossier, clash: _Clash, *, said_often: bool) -> Level:
    """Firm where the sentences are close and the amounts are of one thing and one moment.

    Sources that say the same two amounts over and over make less close ones firm.
    """
    stale = is_stale(dossier, clash.left, clash.right)
    # Where lengths of time differ, the stretch itself is what the sources disagree about.
    is_length = isinstance(clash.left[1], Duration)
    windows = not is_length and other_windows(clash.left[0], clash.right[0])
    amounts = clash.left[1], clash.right[1]
    loose = clash.moving or stale or windows or agree(*amounts) or are_opposite_bounds(*amounts)
    in_place = clash.pair.likeness >= VERY and clash.slot >= LOW
    loose = loose or not (in_place or _one_thing_said(clash))
    often = said_often and clash.pair.likeness >= FIRM_IF_OFTEN
    return Level.CONFLICT if (often or _is_firm(clash)) and not loose else Level.POSSIBLE


def _one_thing_said(clash: _Clash) -> bool:
    """Whether they hang on one verb, or are sums of one thing: one killed is not two shot."""
    (ours, mine), (theirs, other) = clash.left, clash.right
    if predicate_above(ours, mine.span) == predicate_above(theirs, other.span):
        return True
    if not (isinstance(mine, Quantity) and isinstance(other, Quantity)):
        return False
    counted = folded(mine.counted) == folded(other.counted) and bool(mine.counted)
    return bool(mine.unit) and counted


def _is_firm(clash: _Clash) -> bool:
    """Whether they are numbers of one thing; whose age it is, other rules know better."""
    mine, other = clash.left[1], clash.right[1]
    if isinstance(mine, Age):
        return False
    if differ_in_kind(clash.pair, mine, other):
        return clash.slot >= SLOT and clash.pair.is_firm(SURE)
    if clash.pair.likeness >= FIRM:
        return clash.slot >= LOW or clash.pair.coverage >= COVERED
    return clash.slot >= SLOT and clash.pair.is_firm(CLEAR)
