"""XC301 age-mismatch: one person is given two ages."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from crosscheck.classify.rule import Dossier, Example, Rule, one_side_each, side_of
from crosscheck.language.lexicon import person_classes
from crosscheck.model.claim import Claim
from crosscheck.model.facet import Age
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from crosscheck.model.story import Article

RULE = Rule(
    "XC301",
    "age-mismatch",
    Kind.AGE,
    "One person is given two ages.",
    "What is the person's date of birth, and who confirmed it?",
    errs="Two people of one sort who carry no name, or a birthday between two reports.",
)
EXAMPLES = (
    Example(
        True,
        "Mara Velde, 41, was named head of the clinic on Monday.",
        "The board named Mara Velde, 44, head of the clinic.",
    ),
    Example(
        True,
        "The police charged a 19-year-old man and a 22-year-old woman with the theft of the bell.",
        "A 22-year-old woman and an 18-year-old man took the bell at night, the police said.",
    ),
    Example(
        False,
        "Mara Velde, 41, was named head of the clinic on Monday.",
        "The board named 41-year-old Mara Velde head of the clinic.",
    ),
    Example(
        False,
        "The 9-year-old girl was pulled from the river by her brother.",
        "The 34-year-old woman pulled two dogs from the river.",
    ),
)
NEAR = Decimal(2)
Aged = tuple[Claim, Age]


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each person whose ages in two sources cannot both be right."""
    found: set[str] = set()
    for matter in dossier.of(LedgerName.PEOPLE, "age"):
        clashing = [
            statement
            for pair in matter.cross_source_pairs()
            if _clash(dossier, matter, *pair)
            for statement in pair
        ]
        if clashing:
            found.update(statement.claim.id for statement in clashing)
            yield RULE.finding(
                one_side_each(sorted(clashing, key=lambda s: (s.source, s.claim.span))),
                f"{matter.thing} is given different ages: {_listed(clashing)}.",
                severity=Severity.HIGH,
                evidence=(
                    ("same person", 0.75 if _is_unnamed(matter) else 0.95),
                    ("ages differ", 0.9),
                ),
                thing=matter.key.split()[-1],
            )
    pairs = [*dossier.story.cross_articles(), *((a, a) for a in dossier.story.articles)]
    for left, right in pairs:
        for ours, theirs in _companions(left, right):
            if ours[0].id not in found:
                yield RULE.finding(
                    (side_of(*ours), side_of(*theirs)),
                    f"Beside the same companion, one is {ours[1].text} here and"
                    f" {theirs[1].text} there.",
                    level=Level.POSSIBLE if left is right else Level.CONFLICT,
                    severity=Severity.HIGH,
                    evidence=(("same companion", 0.85), ("ages differ", 0.9)),
                )


def _is_unnamed(matter: Matter) -> bool:
    return matter.key.startswith("~")


def _clash(dossier: Dossier, matter: Matter, left: Statement, right: Statement) -> bool:
    if _compatible(left, right):
        return False
    ours = {s.value for s in matter.of_source(left.source)}
    theirs = {s.value for s in matter.of_source(right.source)}
    if not _is_unnamed(matter):
        return right.value not in ours and left.value not in theirs
    if len(ours) != 1 or len(theirs) != 1 or not _near(left, right):
        return False
    return not _known(dossier, left, right.source) and not _known(dossier, right, left.source)


def _compatible(left: Statement, right: Statement) -> bool:
    ours, theirs = left.facet, right.facet
    if not (isinstance(ours, Age) and isinstance(theirs, Age)):
        return True
    return ours.low <= theirs.high and theirs.low <= ours.high


def _near(left: Statement, right: Statement) -> bool:
    """Whether two ages without a name are close enough to be slips for one another."""
    ours, theirs = left.facet, right.facet
    return isinstance(ours, Age) and isinstance(theirs, Age) and abs(ours.low - theirs.low) <= NEAR


def _known(dossier: Dossier, statement: Statement, source: str) -> bool:
    """Whether the other source gives this age to anybody: then it knows that person too."""
    mine = statement.facet
    return isinstance(mine, Age) and any(
        age.low <= mine.low <= age.high
        for article in dossier.story.articles
        if article.source.id == source
        for claim in article.units
        for age in claim.of_type(Age)
    )


def _companions(left: Article, right: Article) -> Iterator[tuple[Aged, Aged]]:
    """Ages that differ beside one that agrees: "a boy, 16, and a girl, 17" against 15 and 17."""
    for ours, theirs in product(_couples(left), _couples(right)):
        shared = ours.keys() & theirs.keys()
        rest = [key for key in ours if key not in shared]
        others = [key for key in theirs if key not in shared]
        if len(shared) == 1 and len(rest) == len(others) == 1 and rest[0][0] == others[0][0]:
            yield ours[rest[0]], theirs[others[0]]
            return


def _couples(article: Article) -> Iterator[dict[tuple[str, Decimal], Aged]]:
    """Sentences that give ages to two sorts of people, by (sort, age)."""
    sentences: dict[Span, list[Aged]] = {}
    for claim in article.units:
        ages = [(claim, age) for age in claim.of_type(Age)]
        sentences.setdefault(claim.sentence.span, []).extend(ages)
    for found in sentences.values():
        aged = {
            (person_classes()[age.holder.casefold()], age.low): (claim, age)
            for claim, age in found
            if age.holder.casefold() in person_classes() and age.low == age.high
        }
        if len(aged) == 2 and len({kind for kind, _ in aged}) == 2:
            yield aged


def _listed(statements: list[Statement]) -> str:
    return " and ".join(sorted({statement.display for statement in statements}))
