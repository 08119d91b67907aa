"""The rules as SARIF describes them, from the same registry as the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.classify.registry import DETECTORS, Detector
from crosscheck.exporters.records import Record

_LONGEST = 1024  # what GitHub reads of a description
_TAGS = ("news", "source-comparison")


def rule_records(used: Iterable[str]) -> list[Record]:
    """All rules in the order of their codes; ``used`` adds those of another version's findings."""
    known = {detector.rule.code: _rule(detector) for detector in DETECTORS}
    unknown = sorted(set(used) - known.keys())
    return [*known.values(), *map(_unknown, unknown)]


def _rule(detector: Detector) -> Record:
    rule = detector.rule
    asks = rule.fallback or rule.judged  # such rules look at words, and can be wrong more often
    level = "warning" if asks else "error"
    about = " ".join(detector.about.partition("\n")[2].split()) or rule.summary
    help_text = [
        about,
        f"To settle it: {rule.ask}",
        *([f"Wrong most often about: {rule.errs}"] if rule.errs else []),
    ]
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": _cut(rule.summary)},
        "fullDescription": {"text": _cut(about)},
        "help": {"text": "\n\n".join(help_text), "markdown": "\n\n".join(help_text)},
        "defaultConfiguration": {"level": level},
        "properties": {
            "precision": "medium" if asks else "high",
            "problem.severity": level,
            "tags": [*_TAGS, rule.kind.value, rule.name],
        },
    }


def _unknown(code: str) -> Record:
    return {
        "id": code,
        "shortDescription": {"text": f"A rule that this version does not have: {code}."},
        "defaultConfiguration": {"level": "warning"},
    }


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
