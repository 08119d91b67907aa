"""Rules and what detectors read and yield.

A detector is a module under ``classify.detectors`` with a ``RULE``, its ``EXAMPLES`` and a
function ``detect(dossier)``; it holds one idea and knows nothing of the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.claim import Claim
from crosscheck.model.facet import Facet
from crosscheck.model.finding import Evidence, Finding, Kind, Level, Severity, Side
from crosscheck.model.ledger import LedgerName, Matter, Statement
from crosscheck.model.span import Span
from crosscheck.model.story import Article, Story
from crosscheck.model.text import Token


@dataclass(frozen=True, slots=True)
class Example:
    """Two short texts and whether the rule finds something between them.

    ``published`` are the days of publication, ISO 8601, or empty.
    """

    finds: bool
    left: str
    right: str
    published: tuple[str, str] = ("2025-03-12", "2025-03-12")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One story with its ledgers: all that a detector may look at."""

    story: Story
    matters: tuple[Matter, ...]

    def of(self, ledger: LedgerName, aspect: str) -> Iterator[Matter]:
        """The matters of one ledger and aspect."""
        return (m for m in self.matters if m.ledger is ledger and m.aspect == aspect)

    def article(self, claim: Claim) -> Article:
        """The article that a claim stands in."""
        return next(a for a in self.story.articles if a.source.id == claim.source)

    def days_apart(self, left: Claim, right: Claim) -> int | None:
        """Days from the left article's publication to the right's; None when one is unknown."""
        ours, theirs = self.article(left).published_on, self.article(right).published_on
        return (theirs - ours).days if ours and theirs else None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's identity: ``code`` and ``name`` never change once shipped.

    ``ask`` is the question that would settle a finding, ``errs`` what it is wrong about most often.
    A ``fallback`` looks at words alone; it is silent where another rule speaks of the same words.
    A ``judged`` rule rests on the judge, which therefore cannot corroborate it.
    """

    code: str
    name: str
    kind: Kind
    summary: str
    ask: str
    fallback: bool = False
    judged: bool = False
    errs: str = ""

    def finding(  # noqa: PLR0913 - a finding has these parts
        self,
        sides: Sequence[Side],
        why: str,
        *,
        level: Level = Level.CONFLICT,
        severity: Severity = Severity.MEDIUM,
        kind: Kind | None = None,
        evidence: Sequence[tuple[str, float]] = (),
        thing: str = "",
    ) -> Finding:
        """A finding of this rule.

        Its fingerprint hashes the rule with the ledger's ``thing`` and the values, or else with
        the claims: a further source that repeats a value changes nothing (DESIGN.md section 6).
        """
        ordered = tuple(sorted(sides, key=lambda side: (side.source, side.span, side.claim)))
        named = {
            side.value.casefold() if thing else f"{side.claim}={side.value}" for side in ordered
        }
        parts = [self.code, thing, *sorted(named)]
        fingerprint = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
        return Finding(
            id=f"{self.code}-{fingerprint[:12]}",
            fingerprint=fingerprint,
            rule=self.code,
            kind=kind or self.kind,
            level=level,
            severity=severity,
            why=why,
            ask=self.ask,
            sides=ordered,
            confidence=_confidence(evidence),
            evidence=tuple(Evidence(name, round(weight, 3)) for name, weight in evidence),
            internal=len({side.source for side in ordered}) == 1,
        )


def side_of(claim: Claim, facet: Facet, value: str = "", span: Span | None = None) -> Side:
    """One side: the facet's words in their claim; ``span`` widens the stretch that is quoted."""
    stretch = span or facet.span
    return Side(
        source=claim.source,
        claim=claim.id,
        span=stretch,
        quote=quote_of(claim, stretch),
        value=value or facet.text,
        marks=(facet.span,),
    )


def home_of(claims: Sequence[Claim], word: Token) -> Claim:
    """The claim of a sentence that a word stands in; the first for one that stands in none."""
    return next((claim for claim in claims if claim.span.contains(word.span)), claims[0])


def side_of_word(claims: Sequence[Claim], word: Token, value: str = "") -> Side:
    """One side: a word of a sentence whose claims are given; without ``value`` it is in small."""
    home = home_of(claims, word)
    shown = value or word.text.casefold()
    return Side(home.source, home.id, word.span, word.text, shown, (word.span,))


def side_of_statement(statement: Statement) -> Side:
    """One side from a ledger's statement."""
    return side_of(statement.claim, statement.facet, statement.display)


def one_side_each(statements: Iterable[Statement]) -> tuple[Side, ...]:
    """One side for each source and value: the first place where the source states it."""
    sides: dict[tuple[str, str], Side] = {}
    for statement in statements:
        sides.setdefault((statement.source, statement.value), side_of_statement(statement))
    return tuple(sides.values())


def quote_of(claim: Claim, span: Span) -> str:
    """The words at ``span``, which lies in the claim's sentence or in the claim."""
    home = claim.sentence.span
    if home.contains(span):
        return span.shifted(-home.start).slice(claim.sentence.text)
    return claim.text


def _confidence(evidence: Sequence[tuple[str, float]]) -> float:
    """The mean of the comparisons' weights: each says how firmly it speaks for a clash."""
    if not evidence:
        return 1.0
    return round(sum(weight for _, weight in evidence) / len(evidence), 3)
