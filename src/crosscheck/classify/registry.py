"""The detectors that run, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from crosscheck.classify.detectors import (
    age,
    attribution,
    date,
    earlier_event,
    name_spelling,
    number,
    opposite,
    parallel_date,
    parallel_name,
    parallel_number,
    parallel_opposite,
    partitive,
    polarity,
    progress,
    quote_wording,
    role,
    setting,
    status,
    superlative_scope,
    time_of_day,
    whereabouts,
)
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Detector:
    """A rule with its code, its worked examples and the text of its documentation."""

    rule: Rule
    detect: Callable[[Dossier], Iterator[Finding]]
    examples: tuple[Example, ...]
    about: str


def _detector(module: ModuleType) -> Detector:
    return Detector(module.RULE, module.detect, module.EXAMPLES, (module.__doc__ or "").strip())


DETECTORS = tuple(
    sorted(
        map(
            _detector,
            (
                number,
                date,
                time_of_day,
                age,
                name_spelling,
                quote_wording,
                attribution,
                superlative_scope,
                earlier_event,
                status,
                parallel_number,
                parallel_date,
                parallel_name,
                parallel_opposite,
                partitive,
                setting,
                opposite,
                whereabouts,
                polarity,
                progress,
                role,
            ),
        ),
        key=lambda detector: int(detector.rule.code.removeprefix("XC")),
    )
)
