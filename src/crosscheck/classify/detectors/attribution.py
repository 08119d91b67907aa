"""XC502 quote-speaker: one utterance is put into two mouths."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.classify.rule import Dossier, Example, Rule, side_of_statement
from crosscheck.classify.speakers import speaker_shown, speaker_words
from crosscheck.language.names import fold
from crosscheck.language.utterances import Utterance, overlap
from crosscheck.model.finding import Finding, Kind, Level, Severity
from crosscheck.model.ledger import LedgerName, Matter, Statement

RULE = Rule(
    "XC502",
    "quote-speaker",
    Kind.ATTRIBUTION,
    "One utterance is attributed to two speakers.",
    "Who said it, and on what occasion?",
    errs="One voice under two names, as a person and the office that the person speaks for.",
)
EXAMPLES = (
    Example(
        True,
        '"The dam will hold through the spring floods," said engineer Petra Lunde.',
        '"The dam will hold through the spring floods," Mayor Oskar Brandt said.',
    ),
    Example(
        False,
        '"The dam will hold through the spring floods," said engineer Petra Lunde.',
        '"The dam will hold through the spring floods," Lunde told reporters.',
    ),
)
MIN_WORDS = 7


def detect(dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for each pair of sources that name two different people as speaker."""
    for matter in dossier.of(LedgerName.QUOTES, "wording"):
        seen = set()
        for left, right in matter.cross_source_pairs():
            pair = (left.source, right.source)
            ours, theirs = speaker_words(left), speaker_words(right)
            if pair in seen or not ours or not theirs or ours & theirs:
                continue
            if not (_is_named_beside(left) and _is_named_beside(right)):
                continue
            if not _verbatim(left, right) or _gives_both(matter, left, right):
                continue
            seen.add(pair)
            yield RULE.finding(
                (side_of_statement(left), side_of_statement(right)),
                "The same words are given to two speakers: "
                f"{speaker_shown(left)} and {speaker_shown(right)}.",
                level=Level.POSSIBLE,
                severity=Severity.HIGH,
                evidence=(("same utterance", 0.9), ("different named speakers", 0.8)),
            )


def _is_named_beside(statement: Statement) -> bool:
    """Whether the speaker's own name stands beside the words: not an office, not a pronoun."""
    sentence, own = statement.claim.sentence, statement.facet.span
    beside = {fold(t.text) for t in sentence.tokens if not own.contains(t.span)}
    shown = speaker_shown(statement).casefold()
    is_described = shown.startswith(("the ", "a ", "an "))
    return not is_described and bool(speaker_words(statement) & beside)


def _gives_both(matter: Matter, left: Statement, right: Statement) -> bool:
    """Whether one source gives the words to the other's speaker too."""
    ours = (speaker_words(s) for s in matter.of_source(left.source))
    theirs = (speaker_words(s) for s in matter.of_source(right.source))
    return any(words & speaker_words(right) for words in ours) or any(
        words & speaker_words(left) for words in theirs
    )


def _verbatim(left: Statement, right: Statement) -> bool:
    """Whether both print one long utterance word for word."""
    ours, theirs = Utterance.of(left.display), Utterance.of(right.display)
    shorter = min(len(ours.folded), len(theirs.folded))
    return shorter >= MIN_WORDS and overlap(ours, theirs).shared >= 0.9 * shorter
