"""What a report comes to, in words: the headline, the numbers beside it and the gate."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.exporters import wording
from crosscheck.model.finding import Level
from crosscheck.model.report import Gate, Report, Verdict

_OTHERS = {  # what may fail a gate beside the levels of findings
    "unique": "claim of one source alone",
    "stale": "decision that bears on nothing",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """One number of the first screen, the words after it, and the section that it leads to."""

    number: int
    words: str
    section: str


def tallies(report: Report) -> tuple[Tally, ...]:
    """The numbers beside that of the conflicts, nothing for an update where there is none."""
    levels = [finding.level for finding in report.findings]
    verdicts = [group.verdict for group in report.groups]
    updates = levels.count(Level.UPDATE)
    unique = verdicts.count(Verdict.UNIQUE)
    return (
        Tally(levels.count(Level.POSSIBLE), "possible", "possible"),
        *([Tally(updates, "update" if updates == 1 else "updates", "update")] if updates else []),
        Tally(verdicts.count(Verdict.AGREEING), "agreeing", "agreeing"),
        Tally(unique, "unique claim" if unique == 1 else "unique claims", "unique"),
    )


def headline(report: Report, conflicts: int, unresolved: int) -> str:
    """The page's title: how many conflicts wait for a decision, of how many, among how many."""
    among = wording.count(len(report.sources), "source")
    if not conflicts:
        return f"No conflicts in {among}"
    return f"{unresolved:,} of {wording.count(conflicts, 'conflict')} unresolved in {among}"


def gate_reason(gate: Gate) -> str:
    """The gate's reason without the outcome in front, as that is said above it."""
    return gate.reason.removeprefix("Fails: ").removeprefix("Passes: ").rstrip(".")


def gate_rule(gate: Gate) -> str:
    """The rule that decided it, in words."""
    levels = {level.value: words.lower() for level, words in wording.LEVELS.items()}
    named = [levels.get(each, each) for each in gate.fail_on if each not in _OTHERS]
    told = [f"finding of level {' or '.join(named)} that nobody has decided"] if named else []
    told += [words for name, words in _OTHERS.items() if name in gate.fail_on]
    if not told:
        return "No kind of finding fails this gate."
    return f"The gate fails on any {', and any '.join(told)}."
