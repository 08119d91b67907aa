"""Why a gate passes or fails, with the settings that decided it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.finding import Finding, Level


@dataclass(frozen=True, slots=True)
class Failing:
    """What fails a gate: findings with the setting that makes each fail, and numbers of the rest.

    ``settled`` and ``already_there`` count the findings that would fail but for a decision, or
    because they were there before.
    """

    findings: tuple[tuple[Finding, str], ...]
    unique: int = 0
    stale: int = 0
    settled: int = 0
    already_there: int = 0

    @property
    def number(self) -> int:
        """How many things fail in all."""
        return len(self.findings) + self.unique + self.stale


def reason_of(failing: Failing, asked: Sequence[str], *, exceptions: bool) -> str:
    """A sentence on what fails, and sentences on what would but does not count.

    ``asked`` is what fails a run, ``exceptions`` whether some kinds or rules have their own bar.
    """
    return f"{_verdict(failing, asked, exceptions=exceptions)}{_excuses(failing)}"


def _verdict(failing: Failing, asked: Sequence[str], *, exceptions: bool) -> str:
    if failing.number:
        return f"Fails: {_joined(list(_counted(failing)))} ({', '.join(_settings(failing))})."
    if not asked and not exceptions:
        return "Passes: no level of finding was asked to fail the run."
    return f"Passes: {_missing(asked, exceptions=exceptions)}."


def _counted(failing: Failing) -> Iterator[str]:
    """How many of each sort fail: "2 conflict and 1 possible findings", "1 unique claim"."""
    levels = Counter(finding.level for finding, _ in failing.findings)
    counts = [f"{levels[level]} {level.value}" for level in Level if levels[level]]
    if counts:
        yield f"{_joined(counts)} {'finding' if len(failing.findings) == 1 else 'findings'}"
    if failing.unique:
        yield f"{failing.unique} unique {'claim' if failing.unique == 1 else 'claims'}"
    if failing.stale:
        noun = "decision" if failing.stale == 1 else "decisions"
        yield f"{failing.stale} stale or contested {noun}"


def _settings(failing: Failing) -> Iterator[str]:
    """The settings that decided it, each with its number where there are several."""
    counts = Counter(setting for _, setting in failing.findings)
    counts.update({"fail-on unique": failing.unique, "fail-on stale": failing.stale})
    deciding = {setting: number for setting, number in counts.items() if number}
    for setting, number in deciding.items():
        yield setting if len(deciding) == 1 else f"{setting}: {number}"


def _missing(asked: Sequence[str], *, exceptions: bool) -> str:
    """What there would have to be for the run to fail."""
    levels = [name for name in asked if name not in {"unique", "stale"}]
    parts = [f"finding of level {' or '.join(levels)}"] if levels else []
    if exceptions:
        parts.append("finding that gate.kinds or gate.rules fail")
    parts += [_OTHERS[name] for name in asked if name in _OTHERS]
    return f"no {', no '.join(parts)}"


_OTHERS = {"unique": "unique claim", "stale": "stale or contested decision"}


def _excuses(failing: Failing) -> str:
    """What would have failed but for decisions and for what was there before, as sentences."""
    told = ""
    if failing.settled:
        told += f" {_found(failing.settled, 'decided finding')} not count."
    if failing.already_there:
        told += f" {_found(failing.already_there, 'finding that was already there')} not count."
    return told


def _found(number: int, noun: str) -> str:
    """A number of findings and the verb that follows."""
    if number == 1:
        return f"1 {noun} does"
    return f"{number} {noun.replace('finding', 'findings').replace(' was ', ' were ')} do"


def _joined(parts: Sequence[str]) -> str:
    return " and ".join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])} and {parts[-1]}"
