"""XC805 address-mismatch: one street has two house numbers, or one number two streets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.classify.rule import Dossier, Example, Rule, side_of
from crosscheck.language.addresses import Address, read_address
from crosscheck.model.claim import Claim
from crosscheck.model.facet import EventMention, Mention
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.story import Article

RULE = Rule(
    "XC805",
    "address-mismatch",
    Kind.PLACE,
    "One street is given two house numbers, blocks or ends of town, or one block two streets.",
    "At which address was it, by the call log or the land register?",
    errs="Two places on one street, as where it began and where it ended.",
)
EXAMPLES = (
    Example(
        True,
        "The fire broke out in the 2300 block of Alder Street on Monday.",
        "The fire on Monday was in the 2700 block of Alder Street.",
    ),
    Example(
        True,
        "The fire broke out in the 2300 block of North Alder Street on Monday.",
        "The fire on Monday was in the 2300 block of South Alder Street.",
    ),
    Example(
        True,
        "The fire broke out in the 2300 block of Alder Street on Monday.",
        "The fire on Monday was in the 2300 block of Tanner Street.",
    ),
    Example(
        False,
        "The fire broke out in the 2300 block of North Alder Street on Monday.",
        "The fire on Monday was at 2317 Alder St., the brigade said.",
    ),
)
MAIN = "main"


@dataclass(frozen=True, slots=True)
class Located:
    """An address as a source gives it."""

    address: Address
    claim: Claim
    mention: Mention


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each street that two sources number apart."""
    told = {a.source.id: _by_street(a) for a in dossier.story.articles}
    for left, right in dossier.story.cross_articles():
        ours, theirs = told[left.source.id], told[right.source.id]
        for street in sorted(ours.keys() & theirs.keys()):
            mine, other = ours[street], theirs[street]
            if all(_apart(one, two) for one in mine for two in other) and (
                len(mine) == len(other) == 1
            ):
                yield _finding(dossier, mine[0], other[0])
        yield from _other_street(dossier, ours, theirs)


def _other_street(
    dossier: Dossier, ours: dict[str, list[Located]], theirs: dict[str, list[Located]]
) -> Iterator[Finding]:
    """The finding where each source numbers one place, by one number on two streets."""
    if len(ours) != 1 or len(theirs) != 1 or ours.keys() == theirs.keys():
        return
    ((mine, *rest),) = ours.values()
    ((other, *others),) = theirs.values()
    same = mine.address.number == other.address.number and mine.address.block == other.address.block
    if same and not rest and not others:
        yield _finding(dossier, mine, other)


def _by_street(article: Article) -> dict[str, list[Located]]:
    """The numbered addresses of an article, each once, by their street."""
    found: dict[str, list[Located]] = defaultdict(list)
    for claim in article.units:
        for mention in claim.of_type(Mention):
            address = read_address(mention.key) if mention.kind == "place" else None
            if address is None or address.number is None:
                continue
            here = found[address.street]
            if all(_apart(Located(address, claim, mention), known) for known in here):
                here.append(Located(address, claim, mention))
    return found


def _apart(ours: Located, theirs: Located) -> bool:
    return not ours.address.may_be(theirs.address)


def _finding(dossier: Dossier, ours: Located, theirs: Located) -> Finding:
    alike = dossier.story.likeness(ours.claim, theirs.claim)
    same_street = ours.address.street == theirs.address.street
    main = all(_tells_main(dossier, one.claim) for one in (ours, theirs))
    return RULE.finding(
        (side_of(ours.claim, ours.mention), side_of(theirs.claim, theirs.mention)),
        f"The addresses differ: “{ours.mention.text}” and “{theirs.mention.text}”.",
        level=Level.POSSIBLE,
        severity=Severity.MEDIUM,
        evidence=(
            ("same happening", max(alike, 0.8 if main else 0.5)),
            ("same street" if same_street else "same number", 0.9),
        ),
        thing=f"address {ours.address.street}",
    )


def _tells_main(dossier: Dossier, claim: Claim) -> bool:
    return any(e.event in {dossier.story.main_event, MAIN} for e in claim.of_type(EventMention))
