"""The detectors that run, in the order of their codes: every module of the package is one."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from crosscheck.classify import detectors
from crosscheck.classify.rule import Dossier, Example, Rule
from crosscheck.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Detector:
    """A rule with its code, its worked examples and the text of its documentation."""

    rule: Rule
    detect: Callable[[Dossier], Iterator[Finding]]
    examples: tuple[Example, ...]
    about: str


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(detectors.__path__):
        yield importlib.import_module(f"{detectors.__name__}.{module.name}")


def _detector(module: ModuleType) -> Detector:
    return Detector(module.RULE, module.detect, module.EXAMPLES, (module.__doc__ or "").strip())


DETECTORS = tuple(
    sorted(
        map(_detector, _modules()),
        key=lambda detector: int(detector.rule.code.removeprefix("XC")),
    )
)
